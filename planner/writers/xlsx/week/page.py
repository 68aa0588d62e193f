"""What makes a weekly sheet a page: heights, colours that follow the cells, choices, print."""

from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell

from planner.domain.plan import Paper, Ticks
from planner.evidence.limits import SOME_PAIN
from planner.form.layout import (
    DAYS_ROW,
    FIRST_DAY_COLUMN,
    LABEL_COLUMN,
    STOP_ROW,
    TITLE_ROW,
    Sum,
)
from planner.form.ticks import TICKED, UNTICKED
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.addresses import address
from planner.writers.xlsx.kit.book import Area
from planner.writers.xlsx.live.places import PageState
from planner.writers.xlsx.week import formulas
from planner.writers.xlsx.week import sizes as week_sizes
from planner.writers.xlsx.week.sheet import WeekSheet
from planner.writers.xlsx.week.sums import hint_formula

_PAPER_CODES = {Paper.LETTER: 1, Paper.A4: 9}
_WIDER = 1.08
"""LibreOffice draws columns wider than Excel."""
_LONGEST_FOOTER = 80


@dataclass(frozen=True, slots=True)
class _PrintedPage:
    """The exercise rows of one printed page, and what stands above and below them."""

    rows: range
    fixed_pt: float


def finish(sheet: WeekSheet) -> None:
    """Heights, conditional formats, choices, protection and print settings."""
    room_pt = week_sizes.page_pt(sheet.plan.choices.paper, sheet.sizes.landscape)
    pages = _pages(sheet, room_pt)
    tallest_pt = _heights(sheet, pages, room_pt)
    _colours(sheet)
    _choices(sheet)
    _view(sheet)
    _print(sheet, pages, tallest_pt)


def _pages(sheet: WeekSheet, room_pt: float) -> list[_PrintedPage]:
    """As few pages as hold the week without becoming too small for a pen."""
    count, heights = len(sheet.layout.exercises), sheet.heights_pt
    for number in range(week_sizes.fewest_pages(count, sheet.layout.times), count + 1):
        pages = _split(sheet, number)
        needed = [page.fixed_pt + sum(heights[row] for row in page.rows) for page in pages]
        if max(needed) <= room_pt / week_sizes.SMALLEST_SHARE:
            return pages
    return _split(sheet, count)


def _split(sheet: WeekSheet, number: int) -> list[_PrintedPage]:
    """Title and days stand on each page, pain on the first, what ends a week on the last."""
    layout, heights = sheet.layout, sheet.heights_pt
    head_pt = sum(pt for row, pt in heights.items() if row < layout.pain_row)
    foot = (layout.all_done_row, layout.notes_row, layout.hint_row)
    pages, row = [], layout.first_exercise_row
    for place, count in enumerate(week_sizes.split(len(layout.exercises), number)):
        fixed_pt = head_pt
        if place == 0:
            fixed_pt += heights[layout.pain_row]
        if place == number - 1:
            fixed_pt += sum(heights[row] for row in foot)
        pages.append(_PrintedPage(range(row, row + count), fixed_pt))
        row += count
    return pages


def _heights(sheet: WeekSheet, pages: list[_PrintedPage], room_pt: float) -> float:
    """Set the heights of all rows; Notes takes what is left. Returns the tallest page's height."""
    heights, sizes = sheet.heights_pt, sheet.sizes
    heights_of_pages = []
    for page in pages:
        fitted = week_sizes.rows_pt(
            [heights[row] for row in page.rows],
            sizes.exercise_pt,
            sizes.lines,
            room_pt - page.fixed_pt,
        )
        heights.update(zip(page.rows, fitted, strict=True))
        heights_of_pages.append(page.fixed_pt + sum(fitted))
    spare_pt = int(max(room_pt - heights_of_pages[-1], 0))
    heights[sheet.layout.notes_row] += min(spare_pt, week_sizes.MOST_NOTES_PT - week_sizes.NOTES_PT)
    for row, height_pt in heights.items():
        sheet.page.sheet.set_row(row, height_pt)
    return max(heights_of_pages)


def _colours(sheet: WeekSheet) -> None:
    layout = sheet.layout
    if sheet.live is not None:
        _by_state(sheet)
    done = sheet.book.conditional(bg_color=look.DONE, font_color=look.DONE_INK)
    some = sheet.book.conditional(bg_color=look.PAIN_SOME, bold=True)
    high = sheet.book.conditional(bg_color=look.PAIN_HIGH, font_color=look.WHITE, bold=True)
    first, last = FIRST_DAY_COLUMN, layout.last_day_column
    top, bottom = layout.first_exercise_row, layout.last_exercise_row
    formula = f"=ABS({xl_rowcol_to_cell(top, layout.box_column(first))})>={formulas.FULL}"
    _colour(sheet, (top, first, bottom, last), formula, done)
    row = layout.all_done_row
    ticked = formulas.is_ticked(xl_rowcol_to_cell(row, first))
    _colour(sheet, (row, first, row, last), f"={ticked}=1", done)
    ceiling, own = sheet.figures.ceiling, layout.own_pain_column
    for area in (
        (layout.pain_row, first, layout.pain_row, last),
        (layout.first_exercise_row, own, layout.last_exercise_row, own),
    ):
        cell = xl_rowcol_to_cell(area[0], area[1])
        _colour(sheet, area, f"=AND(ISNUMBER({cell}),{cell}>{ceiling})", high)
        if ceiling >= SOME_PAIN:
            _colour(sheet, area, f"=AND(ISNUMBER({cell}),{cell}>={SOME_PAIN})", some)
    less = sheet.book.conditional(bg_color=look.PAIN_SOME)
    row = layout.hint_row
    area = (row, LABEL_COLUMN, row, layout.last_column)
    hint = address(row, LABEL_COLUMN)
    _colour(sheet, area, hint_formula(sheet).is_on_track(hint), done)
    _colour(sheet, area, f'=LEFT({hint},1)="◄"', less)
    if sheet.figures.is_paused:
        stop = sheet.book.conditional(bg_color=look.STOP, font_color=look.STOP_INK)
        _colour(sheet, area, f'=LEFT({hint},1)="■"', stop)


def _by_state(sheet: WeekSheet) -> None:
    """A pause stands out; a page that is not needed fades."""
    layout, state = sheet.layout, address(*sheet.layout.sum_cell(Sum.STATE))
    stop = sheet.book.conditional(bg_color=look.STOP_INK, font_color=look.WHITE)
    faded = sheet.book.conditional(font_color=look.REST, bg_color=look.WHITE)
    label, last = LABEL_COLUMN, layout.last_column
    _colour(sheet, (STOP_ROW, label, STOP_ROW, last), f"={state}={PageState.PAUSED}", stop)
    first, all_done = layout.first_exercise_row, layout.all_done_row
    boxes = (first, FIRST_DAY_COLUMN, all_done, last)
    _colour(sheet, boxes, f"={state}={PageState.PAUSED}", faded)
    rows = (layout.pain_row, label, layout.notes_row, last)
    _colour(sheet, rows, f"={state}={PageState.NOT_NEEDED}", faded)


def _colour(sheet: WeekSheet, area: Area, formula: str, style: Format) -> None:
    options = {"type": "formula", "criteria": formula, "format": style, "stop_if_true": True}
    if sheet.page.sheet.conditional_format(*area, options) != 0:
        raise ValueError(f"not a conditional format: {formula}")


def _choices(sheet: WeekSheet) -> None:
    """The drop-down lists: pain takes nothing else, a tick takes any text or number."""
    layout, first, last = sheet.layout, FIRST_DAY_COLUMN, sheet.layout.last_day_column
    own = layout.own_pain_column
    pain = {
        "validate": "list",
        "source": list(range(11)),
        "error_title": sheet.content.labels.pain_choices,
        "error_message": sheet.content.labels.pain_choices_mean,
        "other_cells": [[layout.first_exercise_row, own, layout.last_exercise_row, own]],
    }
    _check(sheet.page.sheet.data_validation(layout.pain_row, first, layout.pain_row, last, pain))
    lists = {Ticks.GLYPH: [TICKED, UNTICKED], Ticks.NUMBER: [1, 0]}
    source = lists.get(sheet.plan.choices.ticks)
    if source is not None:
        tick = {"validate": "list", "source": source, "show_error": False}
        top, bottom = layout.first_exercise_row, layout.all_done_row
        _check(sheet.page.sheet.data_validation(top, first, bottom, last, tick))


def _view(sheet: WeekSheet) -> None:
    layout, page = sheet.layout, sheet.page.sheet
    page.freeze_panes(layout.pain_row, LABEL_COLUMN + 1)
    page.set_selection(layout.pain_row, FIRST_DAY_COLUMN, layout.pain_row, FIRST_DAY_COLUMN)
    page.hide_gridlines(2)
    page.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})


def _print(sheet: WeekSheet, pages: list[_PrintedPage], tallest_pt: float) -> None:
    layout, page, landscape = sheet.layout, sheet.page.sheet, sheet.sizes.landscape
    paper = sheet.plan.choices.paper
    if landscape:
        page.set_landscape()
    page.set_paper(_PAPER_CODES[paper])
    page.set_margins(look.MARGIN_IN, look.MARGIN_IN, look.MARGIN_IN, look.BOTTOM_MARGIN_IN)
    page.center_horizontally()
    page.print_area(TITLE_ROW, LABEL_COLUMN, layout.hint_row, layout.last_column)
    if len(pages) == 1:
        page.fit_to_pages(1, 1)
    else:
        _several_pages(sheet, pages, tallest_pt)
    name = sheet.plan.programme.name[:_LONGEST_FOOTER].replace("&", "&&")
    foot, then = sheet.content.foot, sheet.content.then
    pages_told = foot.page_of.format(page="&P", pages="&N")
    page.set_footer(
        f"&L&8{foot.warning_signs}&C&8{then}&R&8 {name} · {pages_told}", {"margin": 0.2}
    )


def _several_pages(sheet: WeekSheet, pages: list[_PrintedPage], tallest_pt: float) -> None:
    """Page breaks of our own, with the title and the days on each page.

    No "fit to pages": Excel then ignores page breaks.
    """
    layout, page, landscape = sheet.layout, sheet.page.sheet, sheet.sizes.landscape
    paper = sheet.plan.choices.paper
    width_in = week_sizes.PAPER_IN[paper][1 if landscape else 0] - 2 * look.MARGIN_IN
    across = width_in * 96 / (sheet.total_px * _WIDER)
    down = week_sizes.page_pt(paper, landscape) / tallest_pt
    page.set_print_scale(int(100 * min(1, across, down)))
    page.set_h_pagebreaks([printed.rows.stop for printed in pages[:-1]])
    page.repeat_rows(TITLE_ROW, layout.slots_row or DAYS_ROW)


def _check(result: int) -> None:
    if result != 0:
        raise ValueError(f"not a list of choices (XlsxWriter says {result})")
