"""The plan at a glance: short doses by exercise and week."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week
from planner.progression.reasons import in_words
from planner.wording import words
from planner.wording.documented import weekly_doses

_UNITS_IN_WORDS = {
    HoldUnit.SECONDS: "s: seconds",
    HoldUnit.BREATHS: "br: breaths",
    HoldUnit.MINUTES: "min: minutes",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise: its number from 1, its name, how it treats the sides, a dose for each week."""

    number: int
    name: str
    manner: str
    doses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The table, how its cells are read, and the abbreviations that they use."""

    weeks: tuple[Week, ...]
    rows: tuple[Row, ...]
    reading: str
    legend: tuple[str, ...]


def glance(plan: Plan) -> Glance:
    """Short doses: a row for each exercise, a column for each week."""
    rows = tuple(
        Row(
            number,
            exercise.name,
            "each side" if exercise.dose.sides is Sides.EACH else "",
            tuple(_short(exercise, week) for week in plan.weeks),
        )
        for number, exercise in enumerate(plan.exercises, start=1)
    )
    legend = tuple(_legend(plan))
    held = any(meaning in legend for meaning in _UNITS_IN_WORDS.values())
    return Glance(plan.weeks, rows, "how many × how long held" if held else "how many", legend)


def _short(exercise: Exercise, week: Week) -> str:
    prescription = week.prescription(exercise.key)
    return "–" if prescription is None else words.short(exercise, prescription.dose)


def _legend(plan: Plan) -> list[str]:
    """What the abbreviations mean, each with the first example that the table has."""
    found: dict[str, str] = {}
    for exercise in plan.exercises:
        for dose in weekly_doses(exercise, plan):
            for kind, meaning in _abbreviations(exercise, dose):
                found.setdefault(kind, meaning)
    return [found[kind] for kind in ("sides", "sets", *HoldUnit) if kind in found]


def _abbreviations(exercise: Exercise, dose: Dose) -> Iterator[tuple[str, str]]:
    """(kind, meaning) of what `words.short` writes for a dose."""
    said = words.short(exercise, dose)
    if "+" in said and dose.reps is not None:
        half = dose.reps // 2
        yield "sides", f"{half}+{half}: {in_words(half)} on each side"
    if dose.sets > 1 and dose.reps is not None:
        counted = said.split(" × ")[1]
        yield "sets", f"{dose.sets} × {counted}: {in_words(dose.sets)} sets of {counted}"
    unit = dose.hold_unit
    if unit is not None and said.endswith(f" {words.SHORT_UNITS[unit]}"):
        yield unit, _UNITS_IN_WORDS[unit]
