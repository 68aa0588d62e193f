"""The plan at a glance: short doses by exercise and week."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week
from planner.domain.sentence import Sentence
from planner.wording import advice, doses
from planner.wording.language import Words
from planner.wording.week.week_words import WEEK

_UNITS = {
    HoldUnit.SECONDS: Sentence("s: seconds.", comment="What an abbreviation means."),
    HoldUnit.BREATHS: Sentence("br: breaths."),
    HoldUnit.MINUTES: Sentence("min: minutes."),
}
_SIDES = Sentence("{half}+{half}: {half:word} on each side.", comment="3+3: three on each side.")
_SETS = Sentence(
    "{count} × {counted}: {count:word} set of {counted}.",
    "{count} × {counted}: {count:word} sets of {counted}.",
    comment="2 × 4: two sets of 4.",
)
NOTHING = "–"
"""Where a week asks nothing of an exercise."""

_HOW_MANY = Sentence("how many")
_HOW_MANY_HELD = Sentence("how many × how long held")


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise: its number from 1, its name, how it treats the sides, a dose for each week."""

    number: int
    name: str
    manner: str
    doses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The table, how its cells are read, and what is to be said about them.

    `heads` are two lines for each week: its name and its first day. `legend` is what the
    abbreviations mean, `increase` how steep the plan is.
    """

    heads: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    reading: str
    legend: tuple[str, ...]
    increase: tuple[str, ...]


def glance(words: Words, plan: Plan, weeks: Sequence[Week]) -> Glance:
    """Short doses of some weeks of a plan: a row for each exercise, a column for each week."""
    rows = tuple(
        Row(
            number,
            exercise.name,
            words(doses.EACH_SIDE) if exercise.dose.sides is Sides.EACH else "",
            tuple(_short(words, exercise, week) for week in weeks),
        )
        for number, exercise in enumerate(plan.exercises, start=1)
    )
    legend = _legend(words, plan, weeks)
    is_held = not legend.keys().isdisjoint(_UNITS)
    reading = words(_HOW_MANY_HELD if is_held else _HOW_MANY)
    heads = tuple(week_head(words, week) for week in weeks)
    increase = advice.largest_increase(words, plan)
    return Glance(heads, rows, reading, tuple(legend.values()), increase)


def week_head(words: Words, week: Week) -> tuple[str, str]:
    """The two lines above a week's column: its name and its first day."""
    return words(WEEK, label=week.label), words.day_month(week.starts)


def _short(words: Words, exercise: Exercise, week: Week) -> str:
    prescription = week.prescription(exercise.key)
    return NOTHING if prescription is None else doses.short(words, exercise, prescription.dose)


def _legend(words: Words, plan: Plan, weeks: Sequence[Week]) -> dict[str, str]:
    """What the abbreviations mean, each with the first example that the table has."""
    meanings: dict[str, str] = {}
    for exercise in plan.exercises:
        for week in weeks:
            prescription = week.prescription(exercise.key)
            if prescription is not None:
                for kind, meaning in _abbreviations(words, exercise, prescription.dose):
                    meanings.setdefault(kind, meaning)
    return {kind: meanings[kind] for kind in ("sides", "sets", *HoldUnit) if kind in meanings}


def _abbreviations(words: Words, exercise: Exercise, dose: Dose) -> Iterator[tuple[str, str]]:
    """(kind, meaning) of what `doses.short` writes for a dose."""
    short = doses.short(words, exercise, dose)
    if "+" in short and dose.reps is not None:
        yield "sides", words(_SIDES, half=dose.reps // 2)
    if dose.sets > 1 and dose.reps is not None:
        yield "sets", words(_SETS, count=dose.sets, counted=short.split(" × ")[1])
    unit = dose.hold_unit
    if unit is not None and short.endswith(f" {words(doses.SHORT_UNITS[unit])}"):
        yield unit, words(_UNITS[unit])
