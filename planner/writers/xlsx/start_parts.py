"""The parts of "Start here" in words: every session, after a break, down to the floor."""

from itertools import zip_longest

from planner.domain.plan import Plan
from planner.sheet import start_words
from planner.sheet.words import full_date
from planner.writers.xlsx import look
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block, Cell, Line
from planner.writers.xlsx.measure import height_pt, lines
from planner.writers.xlsx.start_text import GAP, WIDTH_PX, heading, paragraph

_NUMBER_PX = 38
_STEP_PT = 9.5


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


def floor(book: Book, plan: Plan) -> Block:
    """Part 5, from the programme; nothing where it has none."""
    words = plan.programme.safety.floor
    if not (words.down or words.up or words.otherwise):
        return Block(())
    down = [f"{number}  {step}" for number, step in enumerate(words.down, start=1)]
    up = [f"{number}  {step}" for number, step in enumerate(words.up, start=len(down) + 1)]
    style = book.style(font_size=_STEP_PT, text_wrap=True)
    lists = [steps for steps in (down, up) if steps]
    width = WIDTH_PX / max(len(lists), 1)
    rows = []
    for steps in zip_longest(*lists, fillvalue=""):
        cells = tuple(
            Cell(place * width, (place + 1) * width, style, step)
            for place, step in enumerate(steps)
        )
        count = max(lines(step, width, _STEP_PT) for step in steps)
        rows.append(Line(height_pt(count, _STEP_PT), cells))
    note = f"({words.needs})" if words.needs else ""
    head = heading(book, start_words.FLOOR, note)
    return Block((GAP, head, Line(2), *rows, *_floor_close(book, words.otherwise, words.source)))


def _floor_close(book: Book, otherwise: str, source: str) -> list[Line]:
    """What else to do, and the source behind it or below it."""
    said = f"Source: {source}" if source else ""
    if not (otherwise and source):
        return [paragraph(book, text) for text in (otherwise, said) if text]
    strong = book.style(bold=True)
    small = book.style(font_size=8, font_color=look.SECONDARY)
    count = lines(f"{otherwise}    {said}", WIDTH_PX, 10, bold=True)
    parts = ((strong, otherwise), (small, f"    {said}"))
    style = book.style(text_wrap=True)
    return [Line(height_pt(count, 10) + 2, (Cell(0, WIDTH_PX, style, parts=parts),))]
