"""The sheet "Exercises": how each exercise is done, what its source documents, and who says so.

The first column is for the picture: it stands above the doses.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from planner.domain.exercise import Exercise, Source
from planner.domain.plan import Plan
from planner.schedule import due_weekdays
from planner.sheet.documented import course, documented
from planner.sheet.layout import EXERCISES, KEY_ROW
from planner.sheet.words import DAYS
from planner.writers.xlsx import look, portrait
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block, Cell, Line, paginate, write
from planner.writers.xlsx.measure import height_pt, lines
from planner.writers.xlsx.start_text import WIDTH_PX, title

_PICTURE_PX, _LABEL_PX = 184, 74
_TEXT_LEFT_PX = _PICTURE_PX + _LABEL_PX
_TEXT_PX = WIDTH_PX - _TEXT_LEFT_PX
_NAME_PT, _TEXT_PT, _SMALL_PT, _DOSE_PT = 13, 10, 8.5, 11
_INDENT_PX = 9
_LINE = 1.2
_BOTTOM = {"bottom": 1, "bottom_color": look.LINE}
_Run = tuple[str, float, dict[str, Any]]
"""A text, its size in points, its look."""


def write_exercises(book: Book, plan: Plan) -> None:
    """Add the sheet: one card for each exercise, none of them split between pages."""
    head = (*title(book, "The exercises, one by one", plan.programme.safety.stop_rule), Line(8))
    cards = [_card(book, plan, n, e) for n, e in enumerate(plan.exercises, start=1)]
    head_pt = sum(line.height_pt for line in head)
    pages = paginate(cards, portrait.page_pt(plan) - head_pt)
    page = book.page(EXERCISES)
    write(page, [[*head, *pages[0]], *pages[1:]], book.style(font_size=8))
    page.sheet.repeat_rows(KEY_ROW + 1, KEY_ROW + len(head))
    portrait.set_up(page, plan, portrait.page_pt(plan), left="Warning signs: see Start here.")


def _card(book: Book, plan: Plan, number: int, exercise: Exercise) -> Block:
    name = f"{number}  {exercise.name}"
    style = book.style(
        bold=True,
        font_size=_NAME_PT,
        font_color=look.TITLE,
        bg_color=look.LABEL,
        indent=1,
        text_wrap=True,
        bottom=2,
        bottom_color=look.TITLE,
    )
    count = lines(name, WIDTH_PX - _INDENT_PX, _NAME_PT, bold=True)
    head = Line(height_pt(count, _NAME_PT) + 3, (Cell(0, WIDTH_PX, style, name),), key=exercise.key)
    rows = list(_rows(book, exercise))
    doses, doses_pt = _doses(book, plan, exercise, len(rows))
    missing_pt = max(0.0, doses_pt - sum(row.height_pt for row in rows))
    rows = [replace(row, height_pt=row.height_pt + missing_pt / len(rows)) for row in rows]
    rows[0] = replace(rows[0], cells=(doses, *rows[0].cells))
    return Block((head, Line(4), *rows, Line(10)))


def _doses(book: Book, plan: Plan, exercise: Exercise, rows: int) -> tuple[Cell, float]:
    """The cell below the picture: what is documented, and what the plan makes of it."""
    runs: tuple[_Run, ...] = (
        ("Documented", _SMALL_PT, {"font_color": look.SECONDARY}),
        (documented(exercise), _DOSE_PT, {"bold": True}),
        (exercise.source.cite(), _SMALL_PT, {"font_color": look.SECONDARY}),
        (" ", _SMALL_PT, {}),
        ("In this plan", _SMALL_PT, {"font_color": look.SECONDARY}),
        (
            f"{course(exercise, plan)}{_own_days(exercise, plan)}",
            _DOSE_PT,
            {"bold": True, "font_color": look.TITLE},
        ),
    )
    parts = tuple(
        (book.style(font_size=size_pt, **style), text if place == len(runs) else f"{text}\n")
        for place, (text, size_pt, style) in enumerate(runs, start=1)
    )
    height = sum(
        lines(text, _PICTURE_PX - 2 * _INDENT_PX, size_pt, "bold" in style) * size_pt * _LINE
        for text, size_pt, style in runs
    )
    cell_style = book.style(
        text_wrap=True,
        align="left",
        valign="top",
        indent=1,
        right=1,
        right_color=look.LINE,
        **_BOTTOM,
    )
    return Cell(0, _PICTURE_PX, cell_style, parts=parts, rows=rows), height + 6


def _own_days(exercise: Exercise, plan: Plan) -> str:
    """The days of an exercise that is due on fewer days than the plan has."""
    if exercise.key in plan.left_out:
        return "; coming weeks do without it"
    days = due_weekdays(exercise.dose, plan.choices.weekdays)
    if len(days) == len(plan.choices.weekdays):
        return ""
    return f"; on {', '.join(DAYS[day] for day in days)}"


def _rows(book: Book, exercise: Exercise) -> Iterator[Line]:
    """What is known of the exercise, a label and a text each; the source closes it."""
    if exercise.purpose:
        yield _row(book, "Purpose", exercise.purpose)
    if exercise.start:
        yield _row(book, "Start", exercise.start)
    for number, step in enumerate(exercise.steps, start=1):
        yield _row(book, str(number), step, label_color=look.TITLE)
    for tip in exercise.tips:
        yield _row(book, "Tip", tip)
    for caution in exercise.cautions:
        yield _row(book, "Caution", caution, label_color=look.STOP_INK)
    if exercise.modification:
        yield _row(book, "Variation", exercise.modification)
    yield _row(book, "Source", _cite(exercise.source), _SMALL_PT, last=True)


def _row(
    book: Book,
    label: str,
    text: str,
    size_pt: float = _TEXT_PT,
    label_color: str = look.SECONDARY,
    last: bool = False,
) -> Line:
    bottom = _BOTTOM if last else {}
    label_style = book.style(
        bold=label_color != look.SECONDARY,
        font_size=9 if label_color == look.SECONDARY else _TEXT_PT,
        font_color=label_color,
        align="left",
        valign="top",
        indent=1,
        **bottom,
    )
    color = look.SECONDARY if last else look.INK
    style = book.style(font_size=size_pt, font_color=color, valign="top", text_wrap=True, **bottom)
    return Line(
        height_pt(lines(text, _TEXT_PX, size_pt), size_pt) + 3,
        (
            Cell(_PICTURE_PX, _TEXT_LEFT_PX, label_style, label),
            Cell(_TEXT_LEFT_PX, WIDTH_PX, style, text),
        ),
    )


def _cite(source: Source) -> str:
    """The source in full: name, title, author, year, review, address.

    >>> _cite(Source("NHS", 2013, "Lower back pain exercises", address="www.nhs.uk"))
    'NHS, Lower back pain exercises, 2013. www.nhs.uk'
    """
    year = "" if source.year is None else str(source.year)
    reviewed = f"reviewed {source.reviewed}" if source.reviewed else ""
    said = ", ".join(
        part for part in (source.name, source.title, source.author, year, reviewed) if part
    )
    return f"{said}. {source.address}" if source.address else said
