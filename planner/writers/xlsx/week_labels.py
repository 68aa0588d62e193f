"""The texts of a weekly page, each line in the largest size that goes into its cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week
from planner.schedule import session_minutes
from planner.sheet import words
from planner.writers.xlsx import look, measure

INDENT_PX = 12
_AIR_PT = 4.0
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


def exercise_label(
    number: int, exercise: Exercise, dose: Dose, before: Dose | None, lines: int, width_px: int
) -> Label:
    """The label of an exercise in four lines, or in two where there are many exercises."""
    name = (Run(f"{number}  {exercise.name}", 10, bold=True),)
    amount, detail = words.headline(exercise, dose), words.detail(exercise, dose)
    last_week = words.last_week(exercise, dose, before)
    if lines == 2:
        told = f", {detail}" if detail else ""
        told += f"  ({words.compared(exercise, before)})" if before is not None else ""
        second = [Run(amount, 8.5, bold=True, color=look.TITLE)]
        if told:
            second.append(Run(told, 8.5, color=look.SECONDARY))
        wanted: list[tuple[Run, ...]] = [name, tuple(second)]
    else:
        wanted = [name, (Run(amount, 13, bold=True, color=look.TITLE),)]
        if detail:
            wanted.append((Run(detail, 9, color=look.SECONDARY),))
        wanted.append((Run(last_week, 9, italic=True, color=look.SECONDARY),))
    return fit(wanted, width_px - INDENT_PX, smallest_pt=7.0 if lines == 2 else 8.0)


def title(plan: Plan, week: Week, width_px: int) -> Label:
    """`Week 3 of 6`, the dates, the sessions with their minutes, and the name.

    A name that does not fit goes to a second line.
    """
    sessions, minutes = len(week.sessions), session_minutes(plan, week)
    about = f"about {_count(minutes, 'minute')}{' each' if sessions > 1 else ''}"
    number = Run(f"Week {week.number} of {len(plan.weeks)}", 20, True, color=look.WHITE)
    told = [words.dates(week.starts, week.ends), f"{_count(sessions, 'session')}, {about}"]
    name = shortened(plan.choices.name)
    room_px = width_px - INDENT_PX
    for size_pt in (12.0, 11.0, 10.0, 9.0):
        rest = Run("".join(f"    {part}" for part in [*told, name] if part), size_pt)
        if _width_px((number, rest)) <= room_px:
            return Label(((number, _white(rest)),), 0)
    rest = Run("".join(f"    {part}" for part in told), 10, color=look.WHITE)
    return fit([(number, rest), (Run(name, 11, color=look.WHITE),)], room_px, smallest_pt=8)


def shortened(text: str, most: int = 120) -> str:
    """A text that is too long for any page ends in an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def fit(wanted: Sequence[tuple[Run, ...]], width_px: float, smallest_pt: float) -> Label:
    """Lines that fit the width: smaller letters down to `smallest_pt`, then more lines."""
    fitted, height_pt = [], _AIR_PT
    for line in wanted:
        small = line
        while _width_px(small) > width_px and max(run.size_pt for run in small) > smallest_pt:
            small = tuple(
                Run(
                    run.text,
                    max(run.size_pt - 0.5, smallest_pt),
                    run.bold,
                    run.italic,
                    run.color,
                )
                for run in small
            )
        text = "".join(run.text for run in small)
        size_pt = max(run.size_pt for run in small)
        bold = all(run.bold for run in small)
        count = 1
        if _width_px(small) > width_px:
            count = measure.lines(text, round(width_px), size_pt, bold)
        fitted.append(small)
        height_pt += count * size_pt * (_LINE if _is_latin(text) else _TALL_LINE)
    return Label(tuple(fitted), height_pt)


def _width_px(line: tuple[Run, ...]) -> float:
    return sum(measure.width_px(run.text, run.size_pt, run.bold) for run in line)


def _white(run: Run) -> Run:
    return Run(run.text, run.size_pt, run.bold, run.italic, look.WHITE)


def _is_latin(text: str) -> bool:
    return all(character < "\u0250" or "\u2000" <= character < "\u2200" for character in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
