"""The sheet "Exercises": how each exercise is done, what its source documents, and who says so.

The first column is for the picture: it stands above the doses.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from planner.domain.exercise import Exercise
from planner.domain.plan import Plan
from planner.sheet.documented import documented
from planner.sheet.exercise_words import (
    CAUTION,
    DOCUMENTED,
    IN_THIS_PLAN,
    SOURCE,
    TITLE,
    cite,
    facts,
    in_plan,
)
from planner.sheet.layout import EXERCISES, KEY_ROW
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
    head = (*title(book, TITLE, plan.programme.safety.stop_rule), Line(8))
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
        (DOCUMENTED, _SMALL_PT, {"font_color": look.SECONDARY}),
        (documented(exercise), _DOSE_PT, {"bold": True}),
        (exercise.source.cite(), _SMALL_PT, {"font_color": look.SECONDARY}),
        (" ", _SMALL_PT, {}),
        (IN_THIS_PLAN, _SMALL_PT, {"font_color": look.SECONDARY}),
        (
            in_plan(exercise, plan),
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


def _rows(book: Book, exercise: Exercise) -> Iterator[Line]:
    """What is known of the exercise, a label and a text each; the source closes it."""
    for label, text in facts(exercise):
        color = look.TITLE if label.isdigit() else look.SECONDARY
        yield _row(book, label, text, label_color=look.STOP_INK if label == CAUTION else color)
    yield _row(book, SOURCE, cite(exercise.source), _SMALL_PT, last=True)


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
