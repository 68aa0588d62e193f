"""The tables of "Progress": week by week, and each exercise's sessions done of due."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.format import Format

from planner.evidence.limits import SOME_PAIN
from planner.form.layout import Sum
from planner.writers.xlsx.kit import look, portrait, weeks_table
from planner.writers.xlsx.kit.addresses import address, of_sheet, on_sheet
from planner.writers.xlsx.kit.book import Page
from planner.writers.xlsx.kit.lines import Block, Cell, Line, Paint
from planner.writers.xlsx.progress.figures import WeekColumn, week_cell
from planner.writers.xlsx.progress.sheet import NONE, ProgressSheet, WeekRow
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading

_EDGES_PX = (0, 60, 200, 262, 324, 382, 440, 510, 566, 622, WIDTH_PX)
SHARE_DONE = 6
"""The column of the adherence."""
_HEAD_PT, _ROW_PT = 27, 16


def week_blocks(sheet: ProgressSheet) -> list[Block]:
    """A row for each week; the last one sums up the weeks that count."""
    book, content = sheet.book, sheet.content
    head_style = book.style(
        bold=True, font_size=9, align="center", text_wrap=True, bottom=1, bottom_color=look.INK
    )
    head = Line(_HEAD_PT, _cells(head_style, content.heads))
    named = content.labels.week_by_week
    again = (heading(book, named, content.continued), head)
    rows = [Block((_week_line(sheet, week),), again) for week in sheet.weeks]
    rows[-1:] = [Block((*rows[-1].lines, _sum_line(sheet)), again)]
    first = Block((GAP, heading(book, named), head, *rows[0].lines))
    return [first, *rows[1:]]


def exercise_blocks(sheet: ProgressSheet) -> list[Block]:
    """Sessions in which each exercise was done, of those in which it is due, week by week."""
    book, content = sheet.book, sheet.content
    rows = []
    for number, exercise in enumerate(content.exercises, start=1):
        cells = [_done_of_due(sheet, week, exercise.key) for week in sheet.weeks]
        texts, paints = tuple(text for text, _ in cells), tuple(paint for _, paint in cells)
        rows.append(weeks_table.Row(number, exercise.name, "", texts, paints))
    page_pt = portrait.page_pt(sheet.plan)
    heads = [week.head for week in content.weeks]
    blocks = weeks_table.blocks(book, heads, rows, content.labels.reading, page_pt)
    named = content.labels.exercise_by_exercise
    again = (heading(book, named, content.continued),)
    first = Block((GAP, heading(book, named), *blocks[0]))
    return [first, *(Block(block, again) for block in blocks[1:])]


def formula(text: str, value: str | float) -> Paint:
    """A cell with a formula and what it comes to."""

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.formula(row, column, f"={text}", style, value)

    return paint


def _week_line(sheet: ProgressSheet, week: WeekRow) -> Line:
    book, content = sheet.book, week.content
    layout, figures, n = week.layout, content.figures, week.row
    begun, none = week_cell(WeekColumn.BEGUN, n), sheet.none_formula()
    done, due = on_sheet(layout, Sum.SESSIONS_DONE), on_sheet(layout, Sum.SESSIONS_DUE)
    adherence, median = week_cell(WeekColumn.ADHERENCE, n), week_cell(WeekColumn.MEDIAN, n)
    written, days = on_sheet(layout, Sum.DAYS_WITH_PAIN), on_sheet(layout, Sum.DUE_DAYS)
    worst, rest, in_part = (
        on_sheet(layout, figure) for figure in (Sum.WORST, Sum.REST_DAYS, Sum.IN_PART)
    )
    share = content.adherence
    stripe: dict[str, Any] = {} if n % 2 else {"bg_color": weeks_table.STRIPE}
    plain = book.style(font_size=9.5, align="center", **stripe)
    percent = book.style(font_size=9.5, align="center", num_format="0 %", **stripe)

    def if_begun(text: str, value: str | float) -> Paint:
        return formula(f"IF({begun}=1,{text},{none})", value if content.has_begun else NONE)

    paints = (
        formula(due, figures.sessions_due),
        if_begun(done, figures.sessions_done),
        if_begun(in_part, figures.in_part),
        if_begun(rest, figures.rest_days),
        formula(
            f"IF(ISNUMBER({adherence}),{adherence},{none})",
            NONE if share is None else float(share),
        ),
        if_begun(
            sheet.done_of_formula(written, days),
            sheet.done_of(figures.days_with_pain, figures.due_days),
        ),
        _pain(sheet, median, figures.median),
        _pain(sheet, worst, figures.worst),
    )
    name = book.style(bold=True, font_size=9.5, align="center", **stripe)
    cells = [
        Cell(*_across(0), name, content.name),
        Cell(*_across(1), plain, content.dates),
    ]
    for column, paint in enumerate(paints, start=2):
        cells.append(
            Cell(*_across(column), percent if column == SHARE_DONE else plain, paint=paint)
        )
    return Line(_ROW_PT, tuple(cells))


def _pain(sheet: ProgressSheet, median: str, value: float | None) -> Paint:
    """A pain, in the colours of the weekly pages."""
    book, none = sheet.book, sheet.none_formula()
    write = formula(f"IF(ISNUMBER({median}),{median},{none})", NONE if value is None else value)

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        write(page, row, column, style)
        cell, ceiling = address(row, column), sheet.plan.programme.pain_ceiling
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


def _sum_line(sheet: ProgressSheet) -> Line:
    """Sessions due and done, and adherence, over the weeks that count."""
    book, count = sheet.book, len(sheet.weeks)
    due, done = (
        f"{week_cell(column, 1)}:{week_cell(column, count)}"
        for column in (WeekColumn.DUE, WeekColumn.DONE)
    )
    counted = [week.figures for week in sheet.content.weeks if week.has_begun]
    all_due, all_done = sum(f.sessions_due for f in counted), sum(f.sessions_done for f in counted)
    sum_due, sum_done = f"SUM({due})", f"SUM({done})"
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
            Cell(_EDGES_PX[0], _EDGES_PX[2], plain, sheet.content.labels.so_far),
            Cell(*_across(2), plain, paint=formula(sum_due, all_due)),
            Cell(*_across(3), plain, paint=formula(sum_done, all_done)),
            Cell(*_across(4), plain),
            Cell(*_across(5), plain),
            Cell(
                *_across(6),
                percent,
                paint=formula(
                    f"IF({sum_due}=0,{sheet.none_formula()},{sum_done}/{sum_due})",
                    all_done / all_due if all_due else NONE,
                ),
            ),
            Cell(*_across(7), plain),
            Cell(*_across(8), plain),
            Cell(*_across(9), plain),
        ),
    )


def _done_of_due(sheet: ProgressSheet, week: WeekRow, key: str) -> tuple[str, Paint]:
    """The text of a cell, and the formula that gives it."""
    layout, counts = week.layout, week.content.exercise(key)
    if counts is None:
        return NONE, lambda page, row, column, style: page.text(row, column, NONE, style)
    of_done, of_due = counts
    done = of_sheet(layout.sheet, address(layout.figures_row(key), layout.done_count_column))
    due = of_sheet(layout.sheet, address(layout.figures_row(key), layout.due_count_column))
    begun = week_cell(WeekColumn.BEGUN, week.row)
    shown = f"IF(AND({begun}=1,ISNUMBER({done})),{done},{sheet.none_formula()})"
    text = sheet.done_of(of_done if week.content.has_begun else NONE, of_due)
    return text, formula(sheet.done_of_formula(shown, due), text)


def _cells(style: Format, texts: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(*_across(place), style, text) for place, text in enumerate(texts))


def _across(place: int) -> tuple[int, int]:
    """The edges of a column of the table "Week by week"."""
    return _EDGES_PX[place], _EDGES_PX[place + 1]
