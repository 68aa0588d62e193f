"""The sheet "Exercises": how each exercise is done, what its source documents, and who says so.

Pictures stand side by side above the words, the doses beside them; without pictures, the doses
stand beside the words.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.gallery import NO_FIGURES, Gallery, Movement
from planner.domain.plan import Plan
from planner.form.layout import KEY_ROW
from planner.pages.exercises import Card, CardLabels, ExercisesPage, FactKind
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
_INKS = {FactKind.STEP: look.TITLE, FactKind.CAUTION: look.STOP_INK}
_BOTTOM = {"bottom": 1, "bottom_color": look.LINE}


def write_exercises(
    book: Book, plan: Plan, content: ExercisesPage, gallery: Gallery = NO_FIGURES
) -> None:
    """Add the sheet: one card for each exercise, none of them split between pages."""
    head = (*title(book, content.title, content.stop), Line(8))
    cards = [_card(book, content.labels, card, gallery.of(card.exercise)) for card in content.cards]
    head_pt = sum(line.height_pt for line in head)
    pages = paginate(cards, portrait.page_pt(plan) - head_pt)
    page = book.page(content.sheet)
    write(page, [[*head, *pages[0]], *pages[1:]], book.style(font_size=8))
    page.sheet.repeat_rows(KEY_ROW + 1, KEY_ROW + len(head))
    portrait.set_up(page, plan, content.foot, portrait.page_pt(plan))


def _card(book: Book, labels: CardLabels, card: Card, movement: Movement | None) -> Block:
    name = f"{card.number}  {card.exercise.name}"
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
    key = card.exercise.key
    head = Line(height_pt(count, _NAME_PT) + 3, (Cell(0, WIDTH_PX, style, name),), key=key)
    if movement is None:
        rows = _beside_the_doses(book, labels, card)
    else:
        pictured = _pictures(book, labels, card, movement)
        rows = [*pictured, Line(4), *_rows(book, labels, card, left_px=0)]
    return Block((head, Line(4), *rows, Line(10)))


def _beside_the_doses(book: Book, labels: CardLabels, card: Card) -> list[Line]:
    rows = list(_rows(book, labels, card, left_px=_DOSES_PX))
    side = {"right": 1, "right_color": look.LINE, **_BOTTOM}
    cell, cell_pt = doses(book, labels, card, (0, _DOSES_PX), len(rows), side)
    missing_pt = max(0.0, cell_pt - sum(row.height_pt for row in rows))
    rows = [replace(row, height_pt=row.height_pt + missing_pt / len(rows)) for row in rows]
    rows[0] = replace(rows[0], cells=(cell, *rows[0].cells))
    return rows


def _pictures(book: Book, labels: CardLabels, card: Card, movement: Movement) -> list[Line]:
    """Start and end with a word below each, or the only picture; then the doses."""
    shown = [movement.end] if movement.start is None else [movement.start, movement.end]
    captions = [labels.start, labels.end] if len(shown) > 1 else [""]
    places = [(n * _PICTURE_PX, (n + 1) * _PICTURE_PX) for n in range(len(shown))]
    caption = book.style(
        font_size=_SMALL_PT, font_color=look.SECONDARY, align="center", valign="top"
    )
    cell, cell_pt = doses(book, labels, card, (places[-1][1], WIDTH_PX), 2, {})
    picture_pt = max(_PICTURE_PT, cell_pt - _CAPTION_PT)
    pictures = (
        picture_cell(left, right, picture_pt, book.style(), picture)
        for (left, right), picture in zip(places, shown, strict=True)
    )
    below = (
        Cell(left, right, caption, text)
        for (left, right), text in zip(places, captions, strict=True)
    )
    return [Line(picture_pt, (*pictures, cell)), Line(_CAPTION_PT, tuple(below))]


def _rows(book: Book, labels: CardLabels, card: Card, left_px: int) -> Iterator[Line]:
    """What is known of the exercise, a label and a text each; the source closes it."""
    row = partial(_row, book, left_px)
    for fact in card.facts:
        yield row(fact.label, fact.text, label_color=_INKS.get(fact.kind, look.SECONDARY))
    yield row(labels.source, card.source, _SMALL_PT, last=True)


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
