"""PDFs as tests make them, and what is read back from them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Any, cast

import typst
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DecodedStreamObject, DictionaryObject, NameObject

from planner import files, writers
from planner.domain.gallery import Gallery
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan
from planner.domain.programme import Programme
from planner.storage import figure_index
from planner.writers import PLAIN, Wanted
from tests.builders import lower_back, programme

PT_PER_MM = 72 / 25.4

_LINES = re.compile(rb"(?<!\S)(?:(?:[-.\d]+ ){2}[ml]|(?:[-.\d]+ ){6}c)(?!\S)")
"""Steps of a path: move, line, curve."""
_SHAPES = re.compile(rb"(?<!\S)q(?:(?!Do)[^][()<>qQ])*Q(?!\S)")
"""What is drawn between keeping a state and taking it up again, where no text can be in it."""

LARGE_BYTES = 500_000
"""To make a file of this size takes some 200 MB, which the compiler keeps for the next ten."""


def written(plan: Plan, log: Log | None = None, **wanted: Any) -> bytes:
    """A plan's PDF with planner's own figures and layouts, and all kinds of pages."""
    asked = replace(Wanted(layouts=layouts(), with_exercises=True), **wanted)
    shown = asked if "gallery" in wanted else replace(asked, gallery=gallery(plan, asked))
    pdf = writers.load("pdf").write(plan, log or Log(), shown)
    if len(pdf) > LARGE_BYTES:
        _forget()
    return pdf


def _forget() -> None:
    """Let the compiler forget what it keeps of files: it does where ten others came since."""
    compile_ = cast("Callable[..., bytes]", typst.compile)
    no_fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    for _ in range(11):
        compile_({"main.typ": b""}, font_paths=no_fonts)


@cache
def layouts() -> dict[str, bytes]:
    """Planner's own."""
    return files.layouts("print")


def gallery(plan: Plan, wanted: Wanted = PLAIN) -> Gallery:
    """The figures of a plan."""
    index = figure_index.read_index(files.figure_file(figure_index.INDEX))
    return figure_index.gallery(index, plan, writers.load("pdf").shows(wanted), files.figure_file)


def pictured(exercises: int) -> Programme:
    """A programme of that many exercises, with the pictures and words of the built-in ones."""
    known = [item.exercise for item in lower_back().items]
    made = programme(exercises)
    items = []
    for place, item in enumerate(made.items):
        other = known[place % len(known)]
        exercise = replace(item.exercise, figure=other.figure, start=other.start, tips=other.tips)
        items.append(replace(item, exercise=replace(exercise, steps=other.steps)))
    return replace(made, items=tuple(items))


def filled(plan: Plan, place: int = 0) -> Log:
    """Five days of a week: most is done, pain of every kind, two notes."""
    week = plan.weeks[place]
    entries = [
        Entry(s.day, s.slot, p.exercise, done=(n, s.day.weekday()) != (0, 2))
        for n, p in enumerate(week.prescriptions)
        for s in week.due(p)
        if s.day.weekday() < 5
    ]
    if len(week.prescriptions) > 1:
        second = week.prescriptions[1].exercise
        entries = [
            replace(entry, reps_done=2) if (entry.exercise, n) == (second, 6) else entry
            for n, entry in enumerate(entries)
        ]
    notes = ("", "slept badly", "", "", "sore after lifting")
    days = [DayEntry(*row) for row in zip(week.days, (3, 2, 4, 3, 6), notes, strict=False)]
    own = OwnPain(week.label, week.prescriptions[-1].exercise, 3)
    return Log(tuple(entries), tuple(days), (own,))


def read(pdf: bytes) -> PdfReader:
    """To look into a PDF."""
    return PdfReader(BytesIO(pdf))


def texts(pdf: bytes) -> list[str]:
    """The text of each page, on one line."""
    return [" ".join(_undrawn(page).extract_text().split()) for page in read(pdf).pages]


def _undrawn(page: PageObject) -> PageObject:
    """A page without the shapes of its pictures: nine tenths of it, and no text."""
    content = page.get_contents()
    if content is not None:
        rest = DecodedStreamObject()
        rest.set_data(_SHAPES.sub(b"", _LINES.sub(b"", content.get_data())))
        page[NameObject("/Contents")] = rest
    return page


def root(pdf: bytes) -> DictionaryObject:
    """What holds for the whole document."""
    found = read(pdf).trailer["/Root"].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def tags(pdf: bytes) -> list[DictionaryObject]:
    """All elements of the structure, in reading order."""
    return list(_below(root(pdf)["/StructTreeRoot"]))


def _below(element: Any) -> Iterator[DictionaryObject]:
    found = element.get_object()
    if isinstance(found, list):
        for child in found:
            yield from _below(child)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            yield found
        if "/K" in found:
            yield from _below(found["/K"])


@dataclass(frozen=True)
class Drawn:
    """A box for a tick: its sides in millimetres."""

    width_mm: float
    height_mm: float


def boxes(pdf: bytes, page: int) -> list[Drawn]:
    """The boxes for ticks on a page, from 0: squares with round corners, larger than 4 mm."""
    reader = read(pdf)
    content = ContentStream(reader.pages[page]["/Contents"].get_object(), reader)
    found = []
    points: list[tuple[float, float]] = []
    parts = []
    scales, scale = [], 1.0
    for operands, operator in content.operations:
        numbers = [float(n) for n in operands if isinstance(n, int | float)]
        match operator:
            case b"q":
                scales.append(scale)
            case b"Q":
                scale = scales.pop()
            case b"cm":
                scale *= abs(numbers[0]) or abs(numbers[1])
            case b"m" | b"l" | b"c":
                points.append((numbers[-2], numbers[-1]))
                parts.append(operator)
            case b"S" | b"s" | b"B" | b"B*" | b"f" | b"f*" | b"n" | b"b":
                if (
                    parts.count(b"c") == 4
                    and parts.count(b"l") >= 3
                    and operator in (b"S", b"s", b"B", b"B*", b"b")
                ):
                    sides = [(max(side) - min(side)) * scale for side in zip(*points, strict=True)]
                    drawn = Drawn(sides[0] / PT_PER_MM, sides[1] / PT_PER_MM)
                    if abs(drawn.width_mm - drawn.height_mm) < 0.05 and drawn.width_mm > 4:
                        found.append(drawn)
                points, parts = [], []
    return found


def letter_sizes_pt(pdf: bytes) -> dict[float, str]:
    """The sizes of letters that are used, each with a text in it."""
    found: dict[float, str] = {}

    def note(text: str, page: list[float], place: list[float], font: Any, size: float) -> None:
        if text.strip():
            found.setdefault(round(abs(size * place[3] * page[3]), 1), text.strip())

    for page in read(pdf).pages:
        _undrawn(page).extract_text(visitor_text=note)
    return found
