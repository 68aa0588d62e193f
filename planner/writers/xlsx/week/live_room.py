"""How large the words of a live page are, and how high its rows: every sentence has its room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from planner.pages.live import DoseWords, LivePageWords, ReasonWords
from planner.pages.week.page import Row
from planner.writers.xlsx.kit import measure
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.week import labels
from planner.writers.xlsx.week.live_head import page_of
from planner.writers.xlsx.week.sheet import WeekSheet

_NAMES_PT = {4: (10.0, 9.5, 9.0), 2: (9.5, 9.0, 8.5, 8.0)}
_AMOUNTS_PT = {4: (13.0, 12.0, 11.0), 2: (9.5, 9.0, 8.5)}
_HOWS_PT = {4: (8.5, 8.0, 7.5), 2: (7.5, 7.0)}
"""Sizes of letters, by the lines of a row; the largest that fits all rows of a page is taken."""
_LONGEST_NUMBERS = dict.fromkeys(("count", "days", "due", "full", "pain"), "10")


@dataclass(frozen=True, slots=True)
class Room:
    """The sizes of a page's letters, and how high each exercise's row must be, in their order."""

    name_pt: float
    amount_pt: float
    how_pt: float
    heights_pt: tuple[float, ...]


def room(sheet: WeekSheet, live: Live) -> Room:
    """The room that the exercises need on a page."""
    sizes, wanted_pt = sheet.sizes, sheet.sizes.exercise_pt
    words, rows = page_of(sheet, live).words, sheet.content.rows
    name_px = sizes.label_px - labels.INDENT_PX
    names = tuple((labels.name_line(row.number, row.exercise),) for row in rows)
    amounts = tuple(_amounts(live, row, words) for row in rows)
    beside = tuple(_beside(live, row, words, sizes.lines) for row in rows)
    name_pt = _largest(_NAMES_PT[sizes.lines], names, name_px, wanted_pt)
    amount_pt = _largest(_AMOUNTS_PT[sizes.lines], amounts, sizes.amount_px, wanted_pt)
    how_pt = _largest_beside(_HOWS_PT[sizes.lines], beside, sizes.how_px, wanted_pt)
    heights_pt = (
        max(
            _bold_pt(name, name_px, name_pt),
            _bold_pt(amount, sizes.amount_px, amount_pt),
            _beside_pt(parts, sizes.how_px, how_pt),
        )
        for name, amount, parts in zip(names, amounts, beside, strict=True)
    )
    return Room(name_pt, amount_pt, how_pt, tuple(heights_pt))


Parts = tuple[tuple[str, ...], ...]
"""The sentences of each line beside an amount, of which one is shown."""


def _doses(live: Live, row: Row) -> tuple[DoseWords, ...]:
    key = row.exercise.key
    if key in live.keys:
        return live.doses[live.keys.index(key)]
    return (DoseWords(row.amount, row.detail, row.before, ""),)  # left out of coming weeks


def _amounts(live: Live, row: Row, words: LivePageWords) -> tuple[str, ...]:
    return (*(dose.amount for dose in _doses(live, row)), words.rest)


def _beside(live: Live, row: Row, words: LivePageWords, lines: int) -> Parts:
    known = _doses(live, row)
    details = tuple(dict.fromkeys(dose.detail for dose in known))
    compared = (
        words.first_week,
        words.same_as_last_week,
        *(
            sentence.format(dose=dose.before)
            for sentence in (words.last_week, words.before)
            for dose in known
        ),
    )
    reasons = _reasons(live.reasons)
    return (details, compared, reasons) if lines > 2 else (details, reasons)


def _reasons(reasons: ReasonWords) -> tuple[str, ...]:
    """Every reason, its numbers as long as they come."""
    shapes = (
        reasons.less,
        reasons.lowest,
        reasons.from_the_start,
        reasons.same_again,
        reasons.done_again,
    )
    because = [sentence.format(**_LONGEST_NUMBERS) for sentence in reasons.because.values()]
    return (
        reasons.the_start,
        reasons.as_planned,
        *(shape.format(because=each) for shape in shapes for each in because),
    )


@lru_cache(maxsize=16)
def _largest(
    sizes_pt: tuple[float, ...], rows: tuple[tuple[str, ...], ...], cell_px: int, wanted_pt: float
) -> float:
    """The largest size in which each takes one line, else in which all fit a height unbroken."""
    texts = {text for row in rows for text in row}
    words = {word for text in texts for word in text.split()}
    in_one_line = (size_pt for size_pt in sizes_pt if _most(texts, cell_px, size_pt) == 1)
    unbroken = (
        measure.height_pt(_most(texts, cell_px, size_pt), size_pt) <= wanted_pt
        and _most(words, cell_px, size_pt) == 1
        for size_pt in sizes_pt
    )
    return next(in_one_line, _first(sizes_pt, unbroken))


def _most(texts: Iterable[str], cell_px: int, size_pt: float) -> int:
    """The most lines that one of the texts takes."""
    return max(measure.lines(text, cell_px, size_pt, bold=True) for text in texts)


@lru_cache(maxsize=64)
def _bold_pt(texts: tuple[str, ...], cell_px: int, size_pt: float) -> float:
    return measure.height_pt(_most(texts, cell_px, size_pt), size_pt)


@lru_cache(maxsize=16)
def _largest_beside(
    sizes_pt: tuple[float, ...], beside: tuple[Parts, ...], cell_px: int, wanted_pt: float
) -> float:
    return _first(
        sizes_pt,
        (
            max(_beside_pt(parts, cell_px, size_pt) for parts in beside) <= wanted_pt
            for size_pt in sizes_pt
        ),
    )


@lru_cache(maxsize=64)
def _beside_pt(parts: Parts, cell_px: int, size_pt: float) -> float:
    count = sum(
        max(measure.lines(text, cell_px, size_pt) if text else 0 for text in texts)
        for texts in parts
    )
    return measure.height_pt(count, size_pt)


def _first(sizes_pt: Sequence[float], fits: Iterable[bool]) -> float:
    """The first size that fits, else the last."""
    fitting = (size for size, is_fit in zip(sizes_pt, fits, strict=True) if is_fit)
    return next(fitting, sizes_pt[-1])
