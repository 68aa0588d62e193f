"""Headings and running text of the sheets that are written line by line."""

from typing import Any

from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Cell, Line
from planner.writers.xlsx.kit.measure import height_pt, largest_size_pt, lines, width_px

WIDTH_PX = look.PORTRAIT_PX
GAP = Line(5)
_TITLE_SIZES_PT = (20, 18, 16, 14)
_INDENT_PX = 9
"""One step of indentation in Arial 10, as applications draw it."""


def title(book: Book, text: str, below: str) -> list[Line]:
    """The dark band with the title, and the pale one with the few words about the whole."""
    inner_px = WIDTH_PX - _INDENT_PX
    size_pt = largest_size_pt(text, inner_px, _TITLE_SIZES_PT, bold=True)
    count = lines(text, inner_px, size_pt, bold=True)
    dark = book.style(
        bold=True,
        font_size=size_pt,
        font_color=look.WHITE,
        bg_color=look.TITLE,
        indent=1,
        text_wrap=True,
    )
    pale = book.style(font_size=10.5, bg_color=look.LABEL, indent=1, text_wrap=True)
    return [
        Line(max(35, height_pt(count, size_pt) + 4), (Cell(0, WIDTH_PX, dark, text),)),
        Line(
            max(21, height_pt(lines(below, inner_px, 10.5), 10.5) + 3),
            (Cell(0, WIDTH_PX, pale, below),),
        ),
    ]


def heading(book: Book, text: str, note: str = "") -> Line:
    """A part's heading with a line below it; `note` follows in small letters."""
    style = book.style(
        bold=True,
        font_size=13,
        font_color=look.TITLE,
        bottom=2,
        bottom_color=look.TITLE,
        text_wrap=True,
    )
    if not note:
        return Line(height_pt(lines(text, WIDTH_PX, 13, bold=True), 13) + 1.5, _row(style, text))
    small = book.style(font_size=10, font_color=look.SECONDARY)
    large = book.style(bold=True, font_size=13, font_color=look.TITLE)
    beside_px = width_px(text, 13, bold=True) + width_px(f"   {note}", 10)
    count = 1 if beside_px < WIDTH_PX else lines(f"{text}   {note}", WIDTH_PX, 12, bold=True)
    cell = Cell(0, WIDTH_PX, style, parts=((large, text), (small, f"   {note}")))
    return Line(height_pt(count, 13) + 1.5, (cell,))


def paragraph(book: Book, text: str, size_pt: float = 10, **style: Any) -> Line:
    """Running text over the whole width, as high as it needs."""
    count = lines(text, WIDTH_PX, size_pt, bool(style.get("bold")))
    wrapped = book.style(font_size=size_pt, text_wrap=True, valign="top", **style)
    return Line(height_pt(count, size_pt) + 2, _row(wrapped, text))


def _row(style: Any, text: str) -> tuple[Cell, ...]:
    return (Cell(0, WIDTH_PX, style, text),)
