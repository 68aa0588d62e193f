"""The head of a page in a live workbook: what changes with the weeks before is a formula."""

from xlsxwriter.format import Format

from planner.form.layout import (
    FIRST_DAY_COLUMN,
    LABEL_COLUMN,
    PICTURE_COLUMN,
    STOP_ROW,
    TITLE_ROW,
    RowKey,
    Sum,
)
from planner.pages.live import LivePage
from planner.writers.xlsx.kit import measure
from planner.writers.xlsx.kit.addresses import address
from planner.writers.xlsx.kit.formula_text import filled_in, text
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.places import ExerciseCell, PageState, WeekCell, from_pages
from planner.writers.xlsx.week import labels
from planner.writers.xlsx.week import sizes as week_sizes
from planner.writers.xlsx.week.sheet import WeekSheet


def title(sheet: WeekSheet, live: Live) -> None:
    """`Week 3` and its dates; beside them of how many weeks, how long, or that nothing is due."""
    label = labels.live_title(sheet.content, sheet.sizes.wide_label_px)
    sheet.heights_pt[TITLE_ROW] = max(week_sizes.TITLE_PT, label.height_pt)
    sheet.key(TITLE_ROW, RowKey.TITLE)
    style, beside = sheet.style.title, sheet.style.beside_title(12)
    sheet.page.merge((TITLE_ROW, LABEL_COLUMN, TITLE_ROW, PICTURE_COLUMN), style)
    sheet.page.merge((TITLE_ROW, FIRST_DAY_COLUMN, TITLE_ROW, sheet.layout.last_column), beside)
    sheet.label(TITLE_ROW, LABEL_COLUMN, label, style)
    page = page_of(sheet, live)
    words = page.words
    minutes = of_week(sheet, live, WeekCell.MINUTES)
    is_first = sheet.place == live.first
    last = str(live.last) if is_first else from_pages(live.last_before(sheet.place))
    amounts = filled_in(words.head, last=last, minutes=minutes)
    nothing = filled_in(words.head_rest, last=last)
    asked = from_pages(live.places.exercises_of(ExerciseCell.ASKED, sheet.place))
    formula = by_state(
        sheet,
        f"IF(MAX({asked})=0,{nothing},{amounts})",
        text(words.head_paused),
        filled_in(words.head_not_needed, last=last),
    )
    sheet.page.formula(
        TITLE_ROW, FIRST_DAY_COLUMN, f"={formula}", beside, page_of(sheet, live).head
    )


def stop(sheet: WeekSheet, live: Live, style: Format, size_pt: float) -> None:
    """The stop rule; in a pause, and on a page that is not needed, what to do."""
    words = page_of(sheet, live).words
    room_px = sheet.total_px - labels.INDENT_PX
    choices = (
        words.stop,
        words.no_more_pages,
        words.paused_by_sign,
        words.paused,
        words.worth_doing,
    )
    count = max(
        sum(measure.lines(line, room_px, size_pt, bold=True) for line in choice.split("\n"))
        for choice in choices
    )
    needed_pt = measure.height_pt(count, size_pt)
    sheet.heights_pt[STOP_ROW] = max(sheet.heights_pt[STOP_ROW], needed_pt)
    stopped = from_pages(live.places.stopped)
    paused = f"IF({stopped}=1,{text(words.paused_by_sign)},{text(words.paused)})"
    rule = text(words.stop)
    if words.no_more_pages:
        last = of_week(sheet, live, WeekCell.LAST)
        rule = f"IF({last}>{live.number(sheet.place)},{text(words.no_more_pages)},{rule})"
    formula = by_state(sheet, rule, paused, text(words.worth_doing))
    sheet.page.formula(STOP_ROW, LABEL_COLUMN, f"={formula}", style, page_of(sheet, live).stop)


def by_state(sheet: WeekSheet, amounts: str, paused: str, not_needed: str) -> str:
    """One of three, by what the page shows."""
    state = address(*sheet.layout.sum_cell(Sum.STATE))
    other = f"IF({state}={PageState.PAUSED},{paused},{not_needed})"
    return f"IF({state}={PageState.AMOUNTS},{amounts},{other})"


def of_week(sheet: WeekSheet, live: Live, cell: WeekCell) -> str:
    """What the hidden sheet of the weeks says of this page."""
    return from_pages(live.of_week(cell, sheet.place))


def page_of(sheet: WeekSheet, live: Live) -> LivePage:
    """What the page's formulas choose among, and show at first."""
    return live.pages[sheet.place - 1]
