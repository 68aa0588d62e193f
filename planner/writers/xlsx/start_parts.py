"""The parts of "Start here" in words: every session, and after a break."""

from planner.domain.plan import Plan
from planner.sheet.ticks import HOW_TO_TICK
from planner.sheet.words import full_date
from planner.writers.xlsx import look
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block, Cell, Line
from planner.writers.xlsx.measure import height_pt, lines
from planner.writers.xlsx.start_text import GAP, WIDTH_PX, heading, paragraph

_WRITE_PAIN = (
    "Write your pain before you start: the worst of the last 24 hours, 0 to 10. "
    "Your usual ache counts."
)
_DO = (
    "Do the amounts on the week’s page. Fewer is fine. More is not better. "
    "Never make up a missed day."
)
_TICK = "Tick what you did. Pen: tick the box."
_ALL_DONE = "“All done” ticks the whole column. White cells are yours."
_WRITE_OWN_PAIN = (
    "If an exercise gave pain, write the worst of the week, 0 to 10, in the Pain column at its "
    "right; leave it empty if it gave none. At the week’s end, read the bottom line."
)
_AFTER_A_BREAK = (
    "Up to 3 days off: carry on. 4 to 7: the same week again. Longer, or the bottom line says so: "
    "save and close this file, then run “planner replan”, or send it to your physiotherapist. "
    "Ticks, pain and notes stay."
)
_NUMBER_PX = 38


def every_session(book: Book, plan: Plan) -> Block:
    """Part 2: the four steps."""
    number = book.style(
        bold=True, font_size=12, font_color=look.TITLE, align="center", valign="top"
    )
    text = book.style(text_wrap=True, valign="top")
    rows = []
    for place, step in enumerate(_steps(plan), start=1):
        count = lines(step, WIDTH_PX - _NUMBER_PX, 10)
        cells = (Cell(0, _NUMBER_PX, number, str(place)), Cell(_NUMBER_PX, WIDTH_PX, text, step))
        rows.append(Line(height_pt(count, 10) + 1, cells))
    return Block((GAP, heading(book, "2  Every session"), Line(3), *rows))


def _steps(plan: Plan) -> tuple[str, ...]:
    ceiling = plan.programme.pain_ceiling
    rest = f" {ceiling + 1} or more: write it down and rest today." if ceiling < 10 else ""
    how, _ = HOW_TO_TICK[plan.choices.ticks]
    return f"{_WRITE_PAIN}{rest}", _DO, f"{_TICK} {how} {_ALL_DONE}", _WRITE_OWN_PAIN


def glance_is_elsewhere(book: Book) -> Block:
    """Part 3 where the table does not fit: its heading, so that the numbers are complete."""
    return Block((GAP, heading(book, "3  The plan at a glance", "on a page of its own")))


def no_weeks(book: Book) -> Block:
    """Part 3 where no week has begun."""
    head = heading(book, "3  The plan at a glance")
    return Block((GAP, head, paragraph(book, "No week has begun.")))


def after_a_break(book: Book, plan: Plan) -> Block:
    """Part 4: the weekly pages refer to it by its number. It says when the last re-plan was."""
    note = ""
    if plan.history:
        note = f"re-planned on {full_date(plan.history[-1].day)}: see “Changes”"
    return Block(
        (
            GAP,
            heading(book, "4  After missed days or a bad week", note),
            Line(2),
            paragraph(book, _AFTER_A_BREAK),
        )
    )
