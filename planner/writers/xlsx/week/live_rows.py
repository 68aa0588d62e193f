"""The exercise rows of a live workbook: the name, and beside it the amount and why, as formulas.

In a row stands what its label names, wherever it was moved; the words themselves are below the
hint.
"""

from planner.form.layout import AMOUNT_COLUMN, HOW_COLUMN, LABEL_COLUMN, Sum
from planner.pages.live import LiveRow
from planner.pages.week.hint import NO_NAME
from planner.pages.week.page import Row
from planner.writers.xlsx.kit.addresses import address, in_row, span
from planner.writers.xlsx.kit.formula_text import filled_in, text
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import DoseColumn
from planner.writers.xlsx.live.places import ExerciseCell, PageState, WeekCell, from_pages
from planner.writers.xlsx.week import labels
from planner.writers.xlsx.week.live_head import page_of
from planner.writers.xlsx.week.live_room import Room
from planner.writers.xlsx.week.sheet import WeekSheet


def write(sheet: WeekSheet, live: Live, room: Room, place: int, content: Row) -> None:
    """The label, the amount and why; the row is made high enough for any of them."""
    layout, style, sizes = sheet.layout, sheet.style, sheet.sizes
    row = layout.first_exercise_row + place
    name = labels.name_line(content.number, content.exercise)
    sheet.heights_pt[row] = room.heights_pt[place]
    first = live.pages[sheet.place - 1].rows[place]
    sheet.page.text(row, LABEL_COLUMN, name, style.name(room.name_pt))
    found = in_row(row, layout.found_column)
    for column, words_column, cell_style, shown in (
        (AMOUNT_COLUMN, layout.amount_words_column, style.amount(room.amount_pt), first.amount),
        (HOW_COLUMN, layout.how_words_column, style.how(room.how_pt), _how(first, sizes.lines)),
    ):
        words = span(
            layout.figures_row(layout.exercises[0]),
            words_column,
            layout.figures_row(layout.exercises[-1]) + 1,
            words_column,
        )
        formula = f"=IF({found}=0,{text(NO_NAME)},INDEX({words},{found}))"
        sheet.page.formula(row, column, formula, cell_style, shown)
    if content.exercise.key in live.keys:
        _below(sheet, live, content)
    else:  # it was left out of coming weeks
        page, key = sheet.page, sheet.style.key
        figures = layout.figures_row(content.exercise.key)
        page.text(figures, layout.amount_words_column, first.amount, key)
        page.text(figures, layout.how_words_column, _how(first, sizes.lines), key)


def _how(row: LiveRow, lines: int) -> str:
    """What stands beside the amount, a line each."""
    parts = [row.detail, row.compared, row.reason] if lines > 2 else [row.detail, row.reason]
    return "\n".join(part for part in parts if part)


def _below(sheet: WeekSheet, live: Live, content: Row) -> None:
    """The words of an exercise, by what the page asks of it."""
    layout, place = sheet.layout, live.keys.index(content.exercise.key)
    row, table = layout.figures_row(content.exercise.key), live.tables[place]
    words = page_of(sheet, live).words
    state = address(*layout.sum_cell(Sum.STATE))
    rung = from_pages(live.of_exercise(ExerciseCell.RUNG, sheet.place, place))
    amount = f"IF({rung}=0,{text(words.rest)},{table.of_rung(DoseColumn.AMOUNT, rung)})"
    detail = table.of_rung(DoseColumn.DETAIL, rung)
    first = live.pages[sheet.place - 1].rows[sheet.content.rows.index(content)]
    reason = _reason(sheet, live, place, first.reason)
    beside = f'IF({detail}="","",{detail}&CHAR(10))'
    if sheet.sizes.lines > 2:
        beside += f"&{_compared(sheet, live, place, rung, first.compared)}&CHAR(10)"
    asked = f"IF({rung}=0,{reason},{beside}&{reason})"
    for column, formula in ((layout.amount_words_column, amount), (layout.how_words_column, asked)):
        shown = f'=IF({state}<>{PageState.AMOUNTS},"",{formula})'
        sheet.page.formula(row, column, shown, sheet.style.key, "")


def _compared(sheet: WeekSheet, live: Live, place: int, rung: str, compared: str) -> str:
    """`last week 4`, or what was asked before a rest or a pause."""
    words, table = page_of(sheet, live).words, live.tables[place]
    if sheet.place == live.first:
        return text(compared)
    before = from_pages(live.of_exercise(ExerciseCell.RUNG, sheet.place - 1, place))
    last = from_pages(live.of_exercise(ExerciseCell.MEASURE, sheet.place - 1, place))
    last_week = filled_in(words.last_week, dose=table.of_rung(DoseColumn.BEFORE, before))
    earlier = filled_in(words.before, dose=table.of_rung(DoseColumn.BEFORE, table.rung_of(last)))
    same = text(words.same_as_last_week)
    return f"IF({before}=0,{earlier},IF({before}={rung},{same},{last_week}))"


def _reason(sheet: WeekSheet, live: Live, place: int, now: str) -> str:
    if sheet.place == live.first:
        return text(now)
    if sheet.place > live.first + 1:
        now = live.reasons.as_planned
    over = from_pages(live.of_week(WeekCell.OVER, sheet.place - 1))
    reason = from_pages(live.of_exercise(ExerciseCell.REASON, sheet.place - 1, place))
    return f"IF({over}=0,{text(now)},{reason})"
