"""Part 3 of "Start here": short doses by exercise and week, in as many blocks as they need."""

from dataclasses import dataclass
from math import ceil

from planner.domain.plan import Plan, Week
from planner.sheet.advice import largest_increase
from planner.sheet.glance import Glance, Row, glance
from planner.sheet.words import day_month
from planner.writers.xlsx import look
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block, Cell, Line
from planner.writers.xlsx.measure import height_pt, width_px
from planner.writers.xlsx.start_text import GAP, WIDTH_PX, heading, paragraph

_HEADING = "3  The plan at a glance"
_SIZE_PT, _MANNER_PT = 9.5, 9
_AIR_PX = 8
_NARROWEST_NAME_PX, _WRAPPED_NAME_PX = 150, 230
_MOST_PARTS = 8
_MOST_ROWS = 36
"""Exercises in a block: more do not fit a page."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths in px: the names, and each week; and how many weeks stand side by side."""

    name_px: float
    week_px: float
    weeks: int


def glance_blocks(book: Book, plan: Plan) -> list[Block]:
    """The table, and behind it what its abbreviations mean and the largest weekly increase."""
    table = glance(plan)
    columns = _columns(table)
    again = (heading(book, _HEADING, "continued"),)
    blocks = [
        _block(book, table, columns, start, rows)
        for start in range(0, len(table.weeks), columns.weeks)
        for rows in _batches(table.rows)
    ]
    blocks[0] = (GAP, heading(book, _HEADING), *blocks[0])
    blocks[-1] = (*blocks[-1], *_explained(book, plan, table))
    return [Block(blocks[0]), *(Block(block, again) for block in blocks[1:])]


def _explained(book: Book, plan: Plan, table: Glance) -> list[Line]:
    small = {"size_pt": 9, "font_color": look.SECONDARY}
    said = [*(f"{meaning}." for meaning in table.legend), *largest_increase(plan)]
    return [paragraph(book, "   ".join(said), **small)]


def _columns(table: Glance) -> _Columns:
    """As many weeks side by side as are readable, and about as many in each block.

    A week is a whole part of half the page, so that one column begins in the middle of the page,
    where the second list of warning signs begins.
    """
    doses = [dose for row in table.rows for dose in row.doses]
    heads = [day_month(week.starts) for week in table.weeks]
    week_px = _AIR_PX + max(
        *(width_px(dose, _SIZE_PT) for dose in doses),
        *(width_px(f"Week {week.number}", 9, bold=True) for week in table.weeks[-1:]),
        *(width_px(head, 9, bold=True) for head in heads),
    )
    whole_px = max(_label_px(row) + _AIR_PX for row in table.rows)
    name_px = max(min(whole_px, _WRAPPED_NAME_PX), _NARROWEST_NAME_PX)
    most = max(1, int((WIDTH_PX - name_px) // week_px))
    blocks = -(-len(table.weeks) // most)
    weeks = -(-len(table.weeks) // blocks)
    parts = [WIDTH_PX / 2 / count for count in range(1, _MOST_PARTS + 1)]
    readable = [px for px in parts if px >= week_px and WIDTH_PX - weeks * px >= name_px]
    unwrapped = [px for px in readable if WIDTH_PX - weeks * px >= whole_px]
    week_px = next(iter([*unwrapped, *readable]), (WIDTH_PX - name_px) / weeks)
    return _Columns(WIDTH_PX - weeks * week_px, week_px, weeks)


def _block(
    book: Book, table: Glance, columns: _Columns, start: int, rows: tuple[Row, ...]
) -> tuple[Line, ...]:
    """The weeks from `start` on, for some exercises."""
    weeks = table.weeks[start : start + columns.weeks]
    reading = book.style(
        font_size=9, font_color=look.SECONDARY, bottom=1, bottom_color=look.INK, text_wrap=True
    )
    head = book.style(
        bold=True, font_size=9, align="center", text_wrap=True, bottom=1, bottom_color=look.INK
    )
    cells = [Cell(0, columns.name_px, reading, table.reading)]
    cells += [
        Cell(*_place(columns, place), head, _head(week)) for place, week in enumerate(weeks)
    ]
    lines_ = [Line(26, tuple(cells))]
    for row in rows:
        stripe = {} if row.number % 2 else {"bg_color": _STRIPE}
        name = book.style(bold=True, font_size=_SIZE_PT, text_wrap=True, **stripe)
        dose = book.style(font_size=_SIZE_PT, align="center", **stripe)
        plain = book.style(font_size=_MANNER_PT, font_color=look.SECONDARY)
        label = f"{row.number}  {row.name}"
        parts = ((name, label), (plain, f", {row.manner}")) if row.manner else ()
        count = ceil(_label_px(row) / (columns.name_px - _AIR_PX))
        lines_.append(
            Line(
                max(15.5, height_pt(count, _SIZE_PT)),
                (
                    Cell(0, columns.name_px, name, label, parts),
                    *(
                        Cell(*_place(columns, place), dose, text)
                        for place, text in enumerate(row.doses[start : start + columns.weeks])
                    ),
                ),
            )
        )
    return (*lines_, Line(4))


def _place(columns: _Columns, place: int) -> tuple[float, float]:
    left = columns.name_px + place * columns.week_px
    return left, left + columns.week_px


def _head(week: Week) -> str:
    return f"Week {week.number}\n{day_month(week.starts)}"


def _label_px(row: Row) -> float:
    """The width of a row's label on one line."""
    manner = f", {row.manner}" if row.manner else ""
    name_px = width_px(f"{row.number}  {row.name}", _SIZE_PT, bold=True)
    return name_px + width_px(manner, _MANNER_PT)


def _batches(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """Rows in batches of about the same length, none longer than a page."""
    size = -(-len(rows) // -(-len(rows) // _MOST_ROWS))
    return [rows[start : start + size] for start in range(0, len(rows), size)]


_STRIPE = "#EEF4F8"
