"""The sheet "Exercises": how each exercise is done, what its source documents, and who says so.

Pictures stand side by side above the words, the doses beside them; without pictures, the doses
stand beside the words.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.exercise import Exercise
from planner.domain.gallery import NO_FIGURES, Gallery, Movement
from planner.domain.plan import Plan
from planner.form.layout import KEY_ROW
from planner.form.sheet_names import EXERCISES
from planner.wording.exercise_words import CAUTION, SOURCE, TITLE, facts, source_of
from planner.writers.xlsx.exercises.doses import INDENT_PX, doses
from planner.writers.xlsx.kit import look, portrait
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line, paginate, write
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.kit.pictures import picture_cell
from planner.writers.xlsx.start.text import WIDTH_PX, title

_DOSES_PX, _LABEL_PX = 184, 74
_PICTURE_PX, _PICTURE_PT, _CAPTION_PT = 215, 96.0, 13.0
_NAME_PT, _TEXT_PT, _SMALL_PT = 13, 10, 8.5
_BOTTOM = {"bottom": 1, "bottom_color": look.LINE}


def write_exercises(book: Book, plan: Plan, gallery: Gallery = NO_FIGURES) -> None:
    """Add the sheet: one card for each exercise, none of them split between pages."""
    head = (*title(book, TITLE, plan.programme.safety.stop_rule), Line(8))
    cards = [
        _card(book, plan, number, exercise, gallery.of(exercise))
        for number, exercise in enumerate(plan.exercises, start=1)
    ]
    head_pt = sum(line.height_pt for line in head)
    pages = paginate(cards, portrait.page_pt(plan) - head_pt)
    page = book.page(EXERCISES)
    write(page, [[*head, *pages[0]], *pages[1:]], book.style(font_size=8))
    page.sheet.repeat_rows(KEY_ROW + 1, KEY_ROW + len(head))
    portrait.set_up(page, plan, portrait.page_pt(plan), left="Warning signs: see Start here.")


def _card(
    book: Book, plan: Plan, number: int, exercise: Exercise, movement: Movement | None
) -> Block:
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
    count = lines(name, WIDTH_PX - INDENT_PX, _NAME_PT, bold=True)
    head = Line(height_pt(count, _NAME_PT) + 3, (Cell(0, WIDTH_PX, style, name),), key=exercise.key)
    if movement is None:
        rows = _beside_the_doses(book, plan, exercise)
    else:
        pictured = _pictures(book, plan, exercise, movement)
        rows = [*pictured, Line(4), *_rows(book, plan, exercise, left_px=0)]
    return Block((head, Line(4), *rows, Line(10)))


def _beside_the_doses(book: Book, plan: Plan, exercise: Exercise) -> list[Line]:
    rows = list(_rows(book, plan, exercise, left_px=_DOSES_PX))
    side = {"right": 1, "right_color": look.LINE, **_BOTTOM}
    cell, cell_pt = doses(book, plan, exercise, (0, _DOSES_PX), len(rows), side)
    missing_pt = max(0.0, cell_pt - sum(row.height_pt for row in rows))
    rows = [replace(row, height_pt=row.height_pt + missing_pt / len(rows)) for row in rows]
    rows[0] = replace(rows[0], cells=(cell, *rows[0].cells))
    return rows


def _pictures(book: Book, plan: Plan, exercise: Exercise, movement: Movement) -> list[Line]:
    """Start and end with a word below each, or the only picture; then the doses."""
    shown = [movement.end] if movement.start is None else [movement.start, movement.end]
    words = ["Start", "End"] if len(shown) > 1 else [""]
    places = [(n * _PICTURE_PX, (n + 1) * _PICTURE_PX) for n in range(len(shown))]
    caption = book.style(
        font_size=_SMALL_PT, font_color=look.SECONDARY, align="center", valign="top"
    )
    cell, cell_pt = doses(book, plan, exercise, (places[-1][1], WIDTH_PX), 2, {})
    picture_pt = max(_PICTURE_PT, cell_pt - _CAPTION_PT)
    pictures = (
        picture_cell(left, right, picture_pt, book.style(), picture)
        for (left, right), picture in zip(places, shown, strict=True)
    )
    captions = (
        Cell(left, right, caption, word) for (left, right), word in zip(places, words, strict=True)
    )
    return [Line(picture_pt, (*pictures, cell)), Line(_CAPTION_PT, tuple(captions))]


def _rows(book: Book, plan: Plan, exercise: Exercise, left_px: int) -> Iterator[Line]:
    """What is known of the exercise, a label and a text each; the source closes it."""
    row = partial(_row, book, left_px)
    for label, text in facts(exercise):
        color = look.TITLE if label.isdigit() else look.SECONDARY
        yield row(label, text, label_color=look.STOP_INK if label == CAUTION else color)
    yield row(SOURCE, source_of(exercise, plan.exercises), _SMALL_PT, last=True)


def _row(
    book: Book,
    left_px: int,
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
    text_px = left_px + _LABEL_PX
    return Line(
        height_pt(lines(text, WIDTH_PX - text_px, size_pt), size_pt) + 3,
        (
            Cell(left_px, text_px, label_style, label),
            Cell(text_px, WIDTH_PX, style, text),
        ),
    )
