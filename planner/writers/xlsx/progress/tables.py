"""The tables of "Progress": week by week, and each exercise's sessions done of due."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.format import Format

from planner.domain.plan import Plan, Week
from planner.evidence.limits import SOME_PAIN
from planner.form.layout import Sum
from planner.wording.week_words import days_of
from planner.writers.xlsx.kit import look, portrait, weeks_table
from planner.writers.xlsx.kit.addresses import address, on_sheet
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Block, Cell, Line, Paint
from planner.writers.xlsx.progress.figures import NONE, WeekColumn, WeekValues, week_cell
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading

_EDGES_PX = (0, 60, 200, 262, 324, 382, 440, 510, 566, 622, WIDTH_PX)
SHARE_DONE = "Share\ndone"
_HEADS = (
    "Week",
    "Dates",
    "Sessions\ndue",
    "Sessions\ndone",
    "of these\nin part",
    "Rest\ndays",
    SHARE_DONE,
    "Pain\nwritten",
    "Pain,\nmiddle",
    "Pain,\nworst",
)
_HEAD_PT, _ROW_PT = 27, 16
_WEEKS = "Week by week"
_EXERCISES = "Exercise by exercise"


def week_blocks(book: Book, plan: Plan, weeks: Sequence[WeekValues]) -> list[Block]:
    """A row for each week; the last one sums up the weeks that count."""
    head_style = book.style(
        bold=True, font_size=9, align="center", text_wrap=True, bottom=1, bottom_color=look.INK
    )
    head = Line(_HEAD_PT, _cells(head_style, _HEADS))
    again = (heading(book, _WEEKS, "continued"), head)
    rows = [
        Block((_week_line(book, plan, week, values),), again)
        for week, values in zip(plan.weeks, weeks, strict=True)
    ]
    rows[-1:] = [Block((*rows[-1].lines, _sum_line(book, weeks)), again)]
    first = Block((GAP, heading(book, _WEEKS), head, *rows[0].lines))
    return [first, *rows[1:]]


def exercise_blocks(book: Book, plan: Plan, weeks: Sequence[WeekValues]) -> list[Block]:
    """Sessions in which each exercise was done, of those in which it is due, week by week."""
    rows = []
    for number, exercise in enumerate(plan.exercises, start=1):
        cells = [_done_of_due(values, exercise.key) for values in weeks]
        texts, paints = tuple(text for text, _ in cells), tuple(paint for _, paint in cells)
        rows.append(weeks_table.Row(number, exercise.name, "", texts, paints))
    page_pt = portrait.page_pt(plan)
    blocks = weeks_table.blocks(book, plan.weeks, rows, "sessions done in full of due", page_pt)
    again = (heading(book, _EXERCISES, "continued"),)
    first = Block((GAP, heading(book, _EXERCISES), *blocks[0]))
    return [first, *(Block(block, again) for block in blocks[1:])]


def formula(text: str, value: str | float) -> Paint:
    """A cell with a formula and what it comes to."""

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.formula(row, column, f"={text}", style, value)

    return paint


def _week_line(book: Book, plan: Plan, week: Week, values: WeekValues) -> Line:
    layout, figures, n = values.layout, values.figures, values.row
    begun = week_cell(WeekColumn.BEGUN, n)
    done, due = on_sheet(layout, Sum.SESSIONS_DONE), on_sheet(layout, Sum.SESSIONS_DUE)
    adherence, median = week_cell(WeekColumn.ADHERENCE, n), week_cell(WeekColumn.MEDIAN, n)
    written, days = on_sheet(layout, Sum.DAYS_WITH_PAIN), on_sheet(layout, Sum.DUE_DAYS)
    worst, rest, in_part = (
        on_sheet(layout, figure) for figure in (Sum.WORST, Sum.REST_DAYS, Sum.IN_PART)
    )
    share = values.adherence
    stripe: dict[str, Any] = {} if n % 2 else {"bg_color": weeks_table.STRIPE}
    plain = book.style(font_size=9.5, align="center", **stripe)
    percent = book.style(font_size=9.5, align="center", num_format="0 %", **stripe)
    paints = (
        formula(due, figures.sessions_due),
        formula(f'IF({begun}=1,{done},"{NONE}")', figures.sessions_done if values.begun else NONE),
        formula(f'IF({begun}=1,{in_part},"{NONE}")', figures.in_part if values.begun else NONE),
        formula(f'IF({begun}=1,{rest},"{NONE}")', figures.rest_days if values.begun else NONE),
        formula(
            f'IF(ISNUMBER({adherence}),{adherence},"{NONE}")',
            NONE if share is None else float(share),
        ),
        formula(
            f'IF({begun}=1,{written}&" of "&{days},"{NONE}")',
            f"{figures.days_with_pain} of {figures.due_days}" if values.begun else NONE,
        ),
        _pain(book, plan, median, figures.median),
        _pain(book, plan, worst, figures.worst),
    )
    name = book.style(bold=True, font_size=9.5, align="center", **stripe)
    cells = [
        Cell(*_across(0), name, f"Week {week.label}"),
        Cell(*_across(1), plain, days_of(week)),
    ]
    for head, paint in enumerate(paints, start=2):
        style = percent if _HEADS[head] == SHARE_DONE else plain
        cells.append(Cell(*_across(head), style, paint=paint))
    return Line(_ROW_PT, tuple(cells))


def _pain(book: Book, plan: Plan, median: str, value: float | None) -> Paint:
    """A pain, in the colours of the weekly pages."""
    write = formula(f'IF(ISNUMBER({median}),{median},"{NONE}")', NONE if value is None else value)

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        write(page, row, column, style)
        cell, ceiling = address(row, column), plan.programme.pain_ceiling
        for lowest, found in (
            (
                f">{ceiling}",
                book.conditional(bg_color=look.PAIN_HIGH, font_color=look.WHITE, bold=True),
            ),
            (f">={SOME_PAIN}", book.conditional(bg_color=look.PAIN_SOME, bold=True)),
        ):
            criteria = f"=AND(ISNUMBER({cell}),{cell}{lowest})"
            page.sheet.conditional_format(
                row,
                column,
                row,
                column,
                {"type": "formula", "criteria": criteria, "format": found, "stop_if_true": True},
            )

    return paint


def _sum_line(book: Book, weeks: Sequence[WeekValues]) -> Line:
    """Sessions due and done, and adherence, over the weeks that count."""
    count = len(weeks)
    begun, due, done = (
        f"{week_cell(column, 1)}:{week_cell(column, count)}"
        for column in (WeekColumn.BEGUN, WeekColumn.DUE, WeekColumn.DONE)
    )
    counted = [values.figures for values in weeks if values.begun]
    all_due, all_done = sum(f.sessions_due for f in counted), sum(f.sessions_done for f in counted)
    sum_due, sum_done = f"SUMPRODUCT({begun},{due})", f"SUMPRODUCT({begun},{done})"
    style: dict[str, Any] = {
        "bold": True,
        "font_size": 9.5,
        "align": "center",
        "top": 1,
        "top_color": look.INK,
    }
    plain, percent = book.style(**style), book.style(num_format="0 %", **style)
    return Line(
        _ROW_PT + 1,
        (
            Cell(_EDGES_PX[0], _EDGES_PX[2], plain, "So far"),
            Cell(*_across(2), plain, paint=formula(sum_due, all_due)),
            Cell(*_across(3), plain, paint=formula(sum_done, all_done)),
            Cell(*_across(4), plain),
            Cell(*_across(5), plain),
            Cell(
                *_across(6),
                percent,
                paint=formula(
                    f'IF({sum_due}=0,"{NONE}",{sum_done}/{sum_due})',
                    all_done / all_due if all_due else NONE,
                ),
            ),
            Cell(*_across(7), plain),
            Cell(*_across(8), plain),
            Cell(*_across(9), plain),
        ),
    )


def _done_of_due(values: WeekValues, key: str) -> tuple[str, Paint]:
    """The text of a cell, and the formula that gives it."""
    layout = values.layout
    if key not in layout.exercises:
        return NONE, lambda page, row, column, style: page.text(row, column, NONE, style)
    figures = values.figures.exercises[layout.exercises.index(key)]
    done = f"'{layout.sheet}'!{address(layout.figures_row(key), layout.done_count_column)}"
    due = f"'{layout.sheet}'!{address(layout.figures_row(key), layout.due_count_column)}"
    begun = week_cell(WeekColumn.BEGUN, values.row)
    shown = f'IF(AND({begun}=1,ISNUMBER({done})),{done},"{NONE}")'
    text = f"{figures.done if values.begun else NONE} of {figures.due}"
    return text, formula(f'{shown}&" of "&{due}', text)


def _cells(style: Format, texts: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(*_across(place), style, text) for place, text in enumerate(texts))


def _across(place: int) -> tuple[int, int]:
    """The edges of a column of the table "Week by week"."""
    return _EDGES_PX[place], _EDGES_PX[place + 1]
