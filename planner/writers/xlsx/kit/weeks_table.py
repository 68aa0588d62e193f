"""A table with a row for each exercise and a column for each week, in blocks that fit pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Cell, Line, Paint
from planner.writers.xlsx.kit.measure import height_pt, width_px
from planner.writers.xlsx.start.text import WIDTH_PX

_SIZE_PT, _MANNER_PT, _HEAD_PT = 9.5, 9, 9
_AIR_PX = 8
_NAMES_PX = (290, 230, 165)
"""Widths to try for the names: the narrower, the more of them take two lines."""
_MOST_PARTS = 8
_PAGE_HEAD_PT, _BLOCK_HEAD_PT, _LOWEST_ROW_PT, _BLOCK_FOOT_PT = 25, 26, 15.5, 4
_MOST_ROWS = 36
"""Exercises in a block: more do not fit a page."""
STRIPE = "#EEF4F8"

Head = tuple[str, str]
"""The two lines above a week's column."""


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise: its number, its name, a few words behind it, and a text for each week.

    `paints`, where given, write the cells of the weeks in place of the texts.
    """

    number: int
    name: str
    manner: str
    texts: tuple[str, ...]
    paints: tuple[Paint, ...] = ()


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths in px: the names, and each week; and how many weeks stand side by side."""

    name_px: float
    week_px: float
    weeks: int


def blocks(
    book: Book, heads: Sequence[Head], rows: Sequence[Row], corner: str, page_pt: float
) -> list[tuple[Line, ...]]:
    """The lines of each block; a block belongs on one page of `page_pt`, with a heading.

    `heads` are those of the weeks; `corner` says, above the names, how the cells are read.
    """
    columns = _columns(heads, rows, page_pt - _PAGE_HEAD_PT)
    return [
        _block(book, heads, batch, corner, columns, start)
        for start in range(0, len(heads), columns.weeks)
        for batch in _batches(rows)
    ]


def _columns(heads: Sequence[Head], rows: Sequence[Row], page_pt: float) -> _Columns:
    """The columns that take the fewest pages, then the fewest blocks, then wrap fewest names."""
    week_px = _AIR_PX + max(
        *(width_px(text, _SIZE_PT) for row in rows for text in row.texts),
        *(width_px(text, _HEAD_PT, bold=True) for head in heads for text in head),
    )
    whole_px = max(_label_px(row) for row in rows) + _AIR_PX
    names_px = sorted({min(whole_px, px) for px in _NAMES_PX}, reverse=True)
    choices = [_divided(len(heads), name_px, week_px) for name_px in names_px]
    return min(choices, key=lambda columns: _pages_and_blocks(len(heads), rows, columns, page_pt))


def _divided(weeks: int, name_px: float, week_px: float) -> _Columns:
    """As many weeks side by side as fit, and about as many in each block.

    Where it can be, a week is a whole part of half the page, so that one column begins in the
    middle of the page, where the right half of other tables begins.
    """
    most = max(1, int((WIDTH_PX - name_px) // week_px))
    beside = ceil(weeks / ceil(weeks / most))
    parts = (WIDTH_PX / 2 / count for count in range(1, _MOST_PARTS + 1))
    fitting = (px for px in parts if px >= week_px and WIDTH_PX - beside * px >= name_px)
    wide_px = next(fitting, (WIDTH_PX - name_px) / beside)
    return _Columns(WIDTH_PX - beside * wide_px, wide_px, beside)


def _pages_and_blocks(
    weeks: int, rows: Sequence[Row], columns: _Columns, page_pt: float
) -> tuple[int, int]:
    heights_pt = (
        _BLOCK_HEAD_PT + sum(_row_pt(row, columns) for row in batch) + _BLOCK_FOOT_PT
        for batch in _batches(rows)
    )
    count = ceil(weeks / columns.weeks)
    return sum(ceil(count / max(1, page_pt // block_pt)) for block_pt in heights_pt), count


def _block(
    book: Book,
    heads: Sequence[Head],
    rows: Sequence[Row],
    corner: str,
    columns: _Columns,
    start: int,
) -> tuple[Line, ...]:
    """The weeks from `start` on, for some exercises."""
    line = {"bottom": 1, "bottom_color": look.INK, "text_wrap": True}
    reading = book.style(font_size=9, font_color=look.SECONDARY, **line)
    head = book.style(bold=True, font_size=_HEAD_PT, align="center", **line)
    shown = range(start, min(start + columns.weeks, len(heads)))
    cells = (Cell(*_place(columns, n - start), head, "\n".join(heads[n])) for n in shown)
    return (
        Line(_BLOCK_HEAD_PT, (Cell(0, columns.name_px, reading, corner), *cells)),
        *(_line(book, row, columns, shown) for row in rows),
        Line(_BLOCK_FOOT_PT),
    )


def _line(book: Book, row: Row, columns: _Columns, shown: range) -> Line:
    stripe = {} if row.number % 2 else {"bg_color": STRIPE}
    name = book.style(bold=True, font_size=_SIZE_PT, text_wrap=True, **stripe)
    manner = book.style(font_size=_MANNER_PT, font_color=look.SECONDARY)
    cell = book.style(font_size=_SIZE_PT, align="center", **stripe)
    label = f"{row.number}  {row.name}"
    parts = ((name, label), (manner, f", {row.manner}")) if row.manner else ()
    return Line(
        _row_pt(row, columns),
        (
            Cell(0, columns.name_px, name, label, parts),
            *(
                Cell(
                    *_place(columns, n - shown.start),
                    cell,
                    row.texts[n],
                    paint=row.paints[n] if row.paints else None,
                )
                for n in shown
            ),
        ),
    )


def _place(columns: _Columns, place: int) -> tuple[float, float]:
    left = columns.name_px + place * columns.week_px
    return left, left + columns.week_px


def _row_pt(row: Row, columns: _Columns) -> float:
    count = ceil(_label_px(row) / (columns.name_px - _AIR_PX))
    return max(_LOWEST_ROW_PT, height_pt(count, _SIZE_PT))


def _label_px(row: Row) -> float:
    """The width of a row's label on one line."""
    manner = f", {row.manner}" if row.manner else ""
    name_px = width_px(f"{row.number}  {row.name}", _SIZE_PT, bold=True)
    return name_px + width_px(manner, _MANNER_PT)


def _batches(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """Rows in batches of about the same length, none longer than a page."""
    size = ceil(len(rows) / ceil(len(rows) / _MOST_ROWS))
    return [rows[start : start + size] for start in range(0, len(rows), size)]
