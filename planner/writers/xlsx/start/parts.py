"""The parts of "Start here" in words: every session, and after a break."""

from planner.domain.plan import Plan
from planner.wording import start_words
from planner.wording.words import full_date
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph

_NUMBER_PX = 38


def every_session(book: Book, plan: Plan) -> Block:
    """Part 2: the four steps."""
    number = book.style(
        bold=True, font_size=12, font_color=look.TITLE, align="center", valign="top"
    )
    text = book.style(text_wrap=True, valign="top")
    rows = []
    for place, step in enumerate(start_words.every_session(plan, on_paper=False), start=1):
        count = lines(step, WIDTH_PX - _NUMBER_PX, 10)
        cells = (Cell(0, _NUMBER_PX, number, str(place)), Cell(_NUMBER_PX, WIDTH_PX, text, step))
        rows.append(Line(height_pt(count, 10) + 1, cells))
    return Block((GAP, heading(book, start_words.EVERY_SESSION), Line(3), *rows))


def glance_is_elsewhere(book: Book) -> Block:
    """Part 3 where the table does not fit: its heading, so that the numbers are complete."""
    return Block((GAP, heading(book, start_words.GLANCE, "on a page of its own")))


def no_weeks(book: Book) -> Block:
    """Part 3 where no week has begun."""
    head = heading(book, start_words.GLANCE)
    return Block((GAP, head, paragraph(book, "No week has begun.")))


def after_a_break(book: Book, plan: Plan) -> Block:
    """Part 4: the weekly pages refer to it by its number. It says when the last re-plan was."""
    note = ""
    if plan.history:
        note = f"re-planned on {full_date(plan.history[-1].day)}: see “Changes”"
    return Block(
        (
            GAP,
            heading(book, start_words.AFTER_A_BREAK, note),
            Line(2),
            paragraph(book, start_words.BREAK_ON_SCREEN),
        )
    )
