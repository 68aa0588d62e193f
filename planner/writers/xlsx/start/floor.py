"""Part 5 of "Start here": down to the floor and up again, in words, or with a picture a step."""

from collections.abc import Sequence
from itertools import zip_longest

from planner.domain.gallery import Gallery, Movement
from planner.domain.plan import Plan
from planner.pages.start import FloorPart, Way
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


def floor(
    book: Book, plan: Plan, part: FloorPart | None, gallery: Gallery
) -> tuple[Block, list[Block]]:
    """The part, and the pictures where there are some: they get a page of their own.

    Both are without lines where the programme has no such part.
    """
    if part is None:
        return Block(()), []
    down, up = gallery.floor(plan.programme.safety.floor)
    if not (down or up):
        return _in_words(book, part), []
    reference = heading(book, part.heading, part.elsewhere)
    return Block((GAP, reference)), [_in_pictures(book, part, down, up)]


def _in_pictures(
    book: Book, part: FloorPart, down: Sequence[Movement], up: Sequence[Movement]
) -> Block:
    """A picture above each step; the steps of getting up are numbered on."""
    return Block(
        (
            GAP,
            heading(book, part.heading, _needs(part)),
            *_strip(book, part.down, down),
            *_strip(book, part.up, up),
            Line(8),
            *_close(book, part),
        )
    )


def _strip(book: Book, way: Way, pictures: Sequence[Movement]) -> list[Line]:
    if not way.steps:
        return []
    band = book.style(bold=True, font_size=12, font_color=look.TITLE, bg_color=look.LABEL, indent=1)
    made = [Line(8), Line(20, (Cell(0, WIDTH_PX, band, way.heading),)), Line(4)]
    numbered = list(enumerate(zip(way.steps, pictures, strict=True), start=way.first))
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


def _in_words(book: Book, part: FloorPart) -> Block:
    """Two lists beside each other."""
    ways = [
        [f"{number}  {step}" for number, step in enumerate(way.steps, start=way.first)]
        for way in (part.down, part.up)
    ]
    style = book.style(font_size=_STEP_PT, text_wrap=True)
    lists = [steps for steps in ways if steps]
    width = WIDTH_PX / max(len(lists), 1)
    rows = []
    for steps in zip_longest(*lists, fillvalue=""):
        cells = tuple(
            Cell(place * width, (place + 1) * width, style, step)
            for place, step in enumerate(steps)
        )
        count = max(lines(step, width, _STEP_PT) for step in steps)
        rows.append(Line(height_pt(count, _STEP_PT), cells))
    head = heading(book, part.heading, _needs(part))
    return Block((GAP, head, Line(2), *rows, *_close(book, part)))


def _needs(part: FloorPart) -> str:
    return f"({part.needs})" if part.needs else ""


def _close(book: Book, part: FloorPart) -> list[Line]:
    """What else to do, and the source behind it or below it."""
    otherwise, source = part.otherwise, part.source
    if not (otherwise and source):
        return [paragraph(book, text) for text in (otherwise, source) if text]
    strong = book.style(bold=True)
    small = book.style(font_size=8, font_color=look.SECONDARY)
    count = lines(f"{otherwise}    {source}", WIDTH_PX, 10, bold=True)
    parts = ((strong, otherwise), (small, f"    {source}"))
    style = book.style(text_wrap=True)
    return [Line(height_pt(count, 10) + 2, (Cell(0, WIDTH_PX, style, parts=parts),))]
