"""The texts of a weekly page, each line in the largest size that goes into its cell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.domain.exercise import Exercise
from planner.pages.week.page import Row, WeekPage
from planner.writers.xlsx.kit import look, measure

INDENT_PX = 12
_AIR_PT = 2.5
_NO_BREAK = "\u00a0"
_SMALLEST = 0.8
"""Letters are made smaller down to this share of their size; then there are more lines."""
_LINE = 1.2
_TALL_LINE = 1.5
"""Height of a line, as a share of its letters; scripts other than Latin stand higher."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look."""

    text: str
    size_pt: float
    bold: bool = False
    italic: bool = False
    color: str = look.INK


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of runs, and the height that they need."""

    lines: tuple[tuple[Run, ...], ...]
    height_pt: float


def exercise_label(row: Row, lines: int, width_px: int) -> Label:
    """The label of an exercise in four lines, or in two where there are many exercises."""
    name = Run(name_line(row.number, row.exercise), 10, bold=True)
    if lines == 2:
        told = f", {row.detail}" if row.detail else ""
        if row.before:
            told += f"  ({row.before.replace(' ', _NO_BREAK)})"
        second = [Run(row.amount, 8.5, bold=True, color=look.TITLE)]
        if told:
            second.append(Run(told, 8.5, color=look.SECONDARY))
        wanted: list[tuple[Run, ...]] = [(name,), tuple(second)]
    else:
        wanted = [(name,), (Run(row.amount, 13, bold=True, color=look.TITLE),)]
        if row.detail:
            wanted.append((Run(row.detail, 9, color=look.SECONDARY),))
        wanted.append((Run(row.compared, 9, italic=True, color=look.SECONDARY),))
    return fit(wanted, width_px - INDENT_PX)


def name_line(number: int, exercise: Exercise) -> str:
    """How the label of an exercise begins: `2  Knee rolls`; no other on the page begins so."""
    return f"{number}  {exercise.name}"


def title(content: WeekPage, width_px: int) -> Label:
    """`Week 3 of 6`, the dates, the sessions with their minutes, and the name.

    A name that does not fit goes to a second line.
    """
    number = Run(content.title, 20, True, color=look.WHITE)
    told = content.told
    name = content.whose_in_line
    room_px = width_px - INDENT_PX
    for size_pt in (12.0, 11.0, 10.0, 9.0):
        rest = Run(
            "".join(f"    {part}" for part in [*told, name] if part), size_pt, color=look.WHITE
        )
        if _width_px((number, rest)) <= room_px:
            return Label(((number, rest),), 0)
    rest = Run("".join(f"    {part}" for part in told), 10, color=look.WHITE)
    return fit([(number, rest), (Run(name, 11, color=look.WHITE),)], room_px)


def live_title(content: WeekPage, width_px: int) -> Label:
    """`Week 3` and its dates; what follows is live."""
    number = Run(content.name, 20, True, color=look.WHITE)
    dates = Run(f"    {content.told[0]}", 12.0, color=look.WHITE)
    return fit([(number, dates)], width_px - INDENT_PX)


def fit(wanted: Sequence[tuple[Run, ...]], width_px: float) -> Label:
    """Lines that fit the width: with smaller letters first, then with more lines."""
    fitted, height_pt = [], _AIR_PT
    for line in wanted:
        small = _smaller(line, width_px)
        text = "".join(run.text for run in small)
        size_pt = max(run.size_pt for run in small)
        count = 1
        if _width_px(small) > width_px:
            bold = any(run.bold for run in small)
            count = max(measure.lines(text, round(width_px), size_pt, bold), 2)
        fitted.append(small)
        height_pt += count * size_pt * (_TALL_LINE if _is_tall(text) else _LINE)
    return Label(tuple(fitted), height_pt)


def _smaller(line: tuple[Run, ...], width_px: float) -> tuple[Run, ...]:
    share = 1.0
    small = line
    while _width_px(small) > width_px and share > _SMALLEST:
        share -= 0.05
        small = tuple(
            replace(run, size_pt=round(run.size_pt * max(share, _SMALLEST) * 2) / 2) for run in line
        )
    return small


def _width_px(line: tuple[Run, ...]) -> float:
    return sum(measure.width_px(run.text, run.size_pt, run.bold) for run in line)


def _is_tall(text: str) -> bool:
    """Whether a text has scripts whose lines are higher than those of Latin, Greek, Cyrillic."""
    return any(character >= "\u0530" and not "\u2000" <= character < "\u2800" for character in text)
