"""What the sheet "Exercises" says of doses: documented ones, and what the plan makes of them."""

from typing import Any

from planner.pages.exercises import Card, CardLabels
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Cell
from planner.writers.xlsx.kit.measure import lines

INDENT_PX = 9
_SMALL_PT, _DOSE_PT = 8.5, 11
_LINE = 1.2
_Run = tuple[str, float, dict[str, Any]]
"""A text, its size in points, its look."""


def doses(
    book: Book,
    labels: CardLabels,
    card: Card,
    place_px: tuple[int, int],
    rows: int,
    edges: dict[str, Any],
) -> tuple[Cell, float]:
    """The cell from left to right px over some rows, and the height that it needs in points."""
    left_px, right_px = place_px
    runs: tuple[_Run, ...] = (
        (labels.documented, _SMALL_PT, {"font_color": look.SECONDARY}),
        (card.documented, _DOSE_PT, {"bold": True}),
        (card.cited, _SMALL_PT, {"font_color": look.SECONDARY}),
        (" ", _SMALL_PT, {}),
        (labels.in_plan, _SMALL_PT, {"font_color": look.SECONDARY}),
        (
            card.in_plan,
            _DOSE_PT,
            {"bold": True, "font_color": look.TITLE},
        ),
    )
    parts = tuple(
        (book.style(font_size=size_pt, **style), text if place == len(runs) else f"{text}\n")
        for place, (text, size_pt, style) in enumerate(runs, start=1)
    )
    height = sum(
        lines(text, right_px - left_px - 2 * INDENT_PX, size_pt, "bold" in style) * size_pt * _LINE
        for text, size_pt, style in runs
    )
    cell_style = book.style(text_wrap=True, align="left", valign="top", indent=1, **edges)
    return Cell(left_px, right_px, cell_style, parts=parts, rows=rows), height + 6
