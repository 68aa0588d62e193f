"""The parts of "Start here" in words: every session, and after a break."""

from planner.pages.start import GlancePart, Part
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph

_NUMBER_PX = 38


def every_session(book: Book, part: Part) -> Block:
    """Part 2: the four steps, or how to go on after a pause."""
    if not part.steps:
        return Block((GAP, heading(book, part.heading), paragraph(book, part.text)))
    number = book.style(
        bold=True, font_size=12, font_color=look.TITLE, align="center", valign="top"
    )
    text = book.style(text_wrap=True, valign="top")
    rows = []
    for place, step in enumerate(part.steps, start=1):
        count = lines(step, WIDTH_PX - _NUMBER_PX, 10)
        cells = (Cell(0, _NUMBER_PX, number, str(place)), Cell(_NUMBER_PX, WIDTH_PX, text, step))
        rows.append(Line(height_pt(count, 10) + 1, cells))
    return Block((GAP, heading(book, part.heading), Line(3), *rows))


def glance_is_elsewhere(book: Book, part: GlancePart) -> Block:
    """Part 3 where the table does not fit: its heading, so that the numbers are complete."""
    return Block((GAP, heading(book, part.heading, part.elsewhere)))


def after_a_break(book: Book, part: Part) -> Block:
    """Part 4: the weekly pages refer to it by its number. It says when the last re-plan was."""
    return Block(
        (
            GAP,
            heading(book, part.heading, part.note),
            Line(2),
            paragraph(book, part.text),
        )
    )
