"""Doses and dates in words, the same in the workbook, on paper and in the terminal."""

from unicodedata import bidirectional

from planner.domain.dates import DAYS, MONTHS, dates, day_month, full_date
from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import Choices

__all__ = [
    "DAYS",
    "MONTHS",
    "SHORT_UNITS",
    "compared",
    "dates",
    "day_month",
    "detail",
    "full_date",
    "headline",
    "hold",
    "in_full",
    "isolated",
    "last_week",
    "rhythm",
    "short",
    "slot_name",
]

SHORT_UNITS = {HoldUnit.SECONDS: "s", HoldUnit.BREATHS: "br", HoldUnit.MINUTES: "min"}


def slot_name(slot: int, times: int) -> str:
    """The name of a session of the day: nothing for one, am and pm for two, else its number."""
    if times == 1:
        return ""
    return ("am", "pm")[slot - 1] if times == 2 else str(slot)


def rhythm(choices: Choices) -> str:
    """On which days, and how often: `every day` · `Mon, Wed, Fri, twice a day`."""
    days = sorted(choices.weekdays)
    said = "every day" if len(days) == 7 else ", ".join(DAYS[day] for day in days)
    often = {1: "", 2: ", twice a day"}.get(choices.times, f", {choices.times} times a day")
    return said + often


def hold(exercise: Exercise, dose: Dose) -> str:
    """The hold with its unit: `1 deep breath`, `5 seconds`; nothing where there is none."""
    if dose.hold is None or dose.hold_unit is None:
        return ""
    if dose.hold_unit is HoldUnit.BREATHS:
        return exercise.breath.count(dose.hold)
    unit = dose.hold_unit.value
    return f"{dose.hold} {unit.removesuffix('s') if dose.hold == 1 else unit}"


def headline(exercise: Exercise, dose: Dose) -> str:
    """How much, in the exercise's own words: `6 rolls`, `2 × 4 lifts`, `3 × 15 seconds`."""
    counted = exercise.unit.count(dose.reps) if dose.reps is not None else hold(exercise, dose)
    return counted if dose.sets == 1 else f"{dose.sets} × {counted}"


def detail(exercise: Exercise, dose: Dose) -> str:
    """How: sides, then the hold, then the manner where there is no hold.

    `3 each side, hold 1 deep breath` · `each side, hold 5 seconds` · `slow rocking`
    """
    parts = []
    if dose.sides is Sides.ALTERNATE and dose.reps is not None and dose.reps % 2 == 0:
        parts.append(f"{dose.reps // 2} each side")
    elif dose.sides is Sides.ALTERNATE:
        parts.append("sides in turn")
    elif dose.sides is Sides.EACH:
        parts.append("each side")
    if dose.reps is not None and dose.hold is not None:
        parts.append(f"hold {hold(exercise, dose)}")
    elif exercise.manner:
        parts.append(exercise.manner)
    return ", ".join(parts)


def in_full(exercise: Exercise, dose: Dose) -> str:
    """Headline and detail in one line: `6 rolls, 3 each side, hold 1 deep breath`."""
    return ", ".join(part for part in (headline(exercise, dose), detail(exercise, dose)) if part)


def short(exercise: Exercise, dose: Dose) -> str:
    """As few characters as say it, for tables: `4 × 5 s`, `2+2`, `2 × 4 × 5 s`, `10 min`.

    A hold that the source fixes at one value is left out: it never changes.
    """
    reps = str(dose.reps)
    if dose.sides is Sides.ALTERNATE and dose.reps is not None and dose.reps % 2 == 0:
        reps = f"{dose.reps // 2}+{dose.reps // 2}"
    unit = SHORT_UNITS[dose.hold_unit] if dose.hold_unit is not None else ""
    return _figures(exercise, dose, reps, unit)


def compared(exercise: Exercise, dose: Dose) -> str:
    """A dose to compare with this week's: `4`, `4 × 5 breaths`, `2 × 4`. As short, without codes.

    Repetitions are counted over both sides, as in the headline.
    """
    unit = SHORT_UNITS[dose.hold_unit] if dose.hold_unit is not None else ""
    if dose.hold_unit is HoldUnit.BREATHS:
        unit = "breath" if dose.hold == 1 else "breaths"
    return _figures(exercise, dose, str(dose.reps), unit)


def last_week(exercise: Exercise, dose: Dose, before: Dose | None) -> str:
    """What last week asked, so that somebody with only the paper can go back.

    `last week 4` · `same as last week` · `first week`
    """
    if before is None:
        return "first week"
    return "same as last week" if before == dose else f"last week {compared(exercise, before)}"


def _figures(exercise: Exercise, dose: Dose, reps: str, unit: str) -> str:
    counted = [str(dose.hold) if dose.reps is None else reps]
    documented = exercise.dose.hold
    varies = documented is not None and documented.low != documented.high
    if dose.reps is not None and dose.hold is not None and varies:
        counted.append(str(dose.hold))
    if dose.sets > 1 or exercise.dose.sets.high > 1:
        counted.insert(0, str(dose.sets))
    shows_hold = dose.hold_unit is not None and (dose.reps is None or varies)
    return " × ".join(counted) + (f" {unit}" if shows_hold else "")


def isolated(name: str) -> str:
    """A name as a part of a longer line: one that is written from right to left stays one piece.

    Without the marks the figures of a date beside it would be drawn on both of its sides.

    >>> isolated("Anna Berg"), isolated("ليلى") == "\u2068ليلى\u2069"
    ('Anna Berg', True)
    """
    is_from_right = any(bidirectional(sign) in ("R", "AL") for sign in name)
    return f"\u2068{name}\u2069" if is_from_right else name
