"""Part 5 of "Start here": down to the floor and up again, in words, or with a picture a step."""

from collections.abc import Sequence
from itertools import zip_longest

from planner.domain.gallery import Gallery, Movement
from planner.domain.plan import Plan
from planner.domain.programme import Floor
from planner.wording import start_words
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.kit.pictures import picture_cell
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph

_STEP_PT, _PICTURED_PT = 9.5, 11
_BESIDE = 3
"""Pictures beside each other: as large as lets all twelve steps stand on one page."""
_PICTURE_PT = 100.0
_INDENT_PX = 9


def floor(book: Book, plan: Plan, gallery: Gallery) -> tuple[Block, list[Block]]:
    """The part, and the pictures where there are some: they get a page of their own.

    Both are without lines where the programme has no such part.
    """
    words = plan.programme.safety.floor
    if not (words.down or words.up or words.otherwise):
        return Block(()), []
    down, up = gallery.floor(words)
    if not (down or up):
        return _in_words(book, words), []
    reference = heading(book, start_words.FLOOR, "on a page of its own, with pictures")
    return Block((GAP, reference)), [_in_pictures(book, words, down, up)]


def _in_pictures(
    book: Book, words: Floor, down: Sequence[Movement], up: Sequence[Movement]
) -> Block:
    """A picture above each step; the steps of getting up are numbered on."""
    return Block(
        (
            GAP,
            heading(book, start_words.FLOOR, _needs(words)),
            *_strip(book, "Down", words.down, down, 1),
            *_strip(book, "Up again", words.up, up, len(words.down) + 1),
            Line(8),
            *_close(book, words),
        )
    )


def _strip(
    book: Book, said: str, steps: Sequence[str], pictures: Sequence[Movement], first: int
) -> list[Line]:
    if not steps:
        return []
    band = book.style(bold=True, font_size=12, font_color=look.TITLE, bg_color=look.LABEL, indent=1)
    made = [Line(8), Line(20, (Cell(0, WIDTH_PX, band, said),)), Line(4)]
    numbered = list(enumerate(zip(steps, pictures, strict=True), start=first))
    for start in range(0, len(numbered), _BESIDE):
        made += _row(book, numbered[start : start + _BESIDE])
    return made


def _row(book: Book, steps: Sequence[tuple[int, tuple[str, Movement]]]) -> list[Line]:
    """The pictures of some steps, and below them what they show."""
    width = WIDTH_PX / _BESIDE
    sides = {"left": 1, "left_color": look.LINE, "right": 1, "right_color": look.LINE}
    above = book.style(top=1, top_color=look.LINE, **sides)
    below = book.style(
        text_wrap=True,
        align="left",
        valign="top",
        indent=1,
        bottom=1,
        bottom_color=look.LINE,
        **sides,
    )
    strong = book.style(bold=True, font_size=_PICTURED_PT, font_color=look.TITLE)
    plain = book.style(font_size=_PICTURED_PT)
    pictures, words, count = [], [], 1
    for place, (number, (step, movement)) in enumerate(steps):
        left, right = place * width, (place + 1) * width
        pictures.append(picture_cell(left, right, _PICTURE_PT, above, movement.end))
        words.append(Cell(left, right, below, parts=((strong, f"{number}  "), (plain, step))))
        count = max(count, lines(f"{number}  {step}", width - _INDENT_PX, _PICTURED_PT))
    return [
        Line(_PICTURE_PT, tuple(pictures)),
        Line(height_pt(count, _PICTURED_PT) + 3, tuple(words)),
    ]


def _in_words(book: Book, words: Floor) -> Block:
    """Two lists beside each other."""
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
    head = heading(book, start_words.FLOOR, _needs(words))
    return Block((GAP, head, Line(2), *rows, *_close(book, words)))


def _needs(words: Floor) -> str:
    return f"({words.needs})" if words.needs else ""


def _close(book: Book, words: Floor) -> list[Line]:
    """What else to do, and the source behind it or below it."""
    otherwise, source = words.otherwise, words.source
    said = f"Source: {source}" if source else ""
    if not (otherwise and source):
        return [paragraph(book, text) for text in (otherwise, said) if text]
    strong = book.style(bold=True)
    small = book.style(font_size=8, font_color=look.SECONDARY)
    count = lines(f"{otherwise}    {said}", WIDTH_PX, 10, bold=True)
    parts = ((strong, otherwise), (small, f"    {said}"))
    style = book.style(text_wrap=True)
    return [Line(height_pt(count, 10) + 2, (Cell(0, WIDTH_PX, style, parts=parts),))]
