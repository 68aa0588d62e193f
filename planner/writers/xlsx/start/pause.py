"""What "Start here" says while the plan is paused: since when, why, and how to go on."""

from planner.pages.start import Paused
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Cell, Line
from planner.writers.xlsx.kit.measure import height_pt, largest_size_pt, lines
from planner.writers.xlsx.start.text import GAP, WIDTH_PX

_INNER_PX = WIDTH_PX - 14


def banner(book: Book, paused: Paused) -> list[Line]:
    """A box that nobody can miss."""
    since, why = paused.since, f"{paused.why} {paused.see}"
    since_pt = largest_size_pt(since, _INNER_PX, (12.0, 11.5, 11.0), bold=True)
    texts = ((since, since_pt, True), (why, 10.0, True), (paused.how, 10.0, False))
    rows = [GAP]
    for place, (text, size_pt, bold) in enumerate(texts, start=1):
        edges = {"left": 2, "right": 2, "left_color": look.STOP_INK, "right_color": look.STOP_INK}
        if place == 1:
            edges |= {"top": 2, "top_color": look.STOP_INK}
        if place == len(texts):
            edges |= {"bottom": 2, "bottom_color": look.STOP_INK}
        style = book.style(
            bold=bold,
            font_size=size_pt,
            font_color=look.STOP_INK if bold else look.INK,
            bg_color=look.STOP,
            text_wrap=True,
            indent=1,
            **edges,
        )
        count = lines(text, _INNER_PX, size_pt, bold)
        rows.append(Line(height_pt(count, size_pt) + 4, (Cell(0, WIDTH_PX, style, text),)))
    return rows
