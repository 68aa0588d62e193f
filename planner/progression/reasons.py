"""Why a dose is what it is, in plain words. Every number in a plan carries one of these."""

from collections.abc import Iterator

from planner.domain.dose import Dose, HoldUnit, Quantity, Sides
from planner.domain.exercise import Exercise, Noun

SAME_AGAIN, DONE_AGAIN = "the same again", "what you did, again"
"""A dose that is held: the one asked, or what was done of it."""
LOWEST = "the lowest there is"

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """Small numbers as words, as in running text.

    >>> in_words(2), in_words(12)
    ('two', '12')
    """
    return WORDS[number] if number < len(WORDS) else str(number)


def same() -> str:
    """The reason for a week that asks what the week before asked."""
    return "same as last week: the climb is spread over the weeks"


def more(before: Dose, after: Dose) -> str:
    """What a week asks beyond the week before.

    >>> held = HoldUnit.SECONDS
    >>> more(Dose(1, 4, 5, held, Sides.NONE), Dose(1, 5, 7, held, Sides.NONE))
    'one more, held two seconds longer than last week'
    >>> more(Dose(1, 4, None, None, Sides.ALTERNATE), Dose(1, 6, None, None, Sides.ALTERNATE))
    'two more (one on each side) than last week'
    >>> more(Dose(1, 4, None, None, Sides.NONE), Dose(2, 8, None, None, Sides.NONE))
    'one more set, four more in each set than last week'
    """
    return ", ".join(_changes(before, after)) + " than last week"


def unit_of_first(exercise: Exercise) -> Noun:
    """What a baseline and a maximum of an exercise count: lifts, deep breaths, minutes, sets."""
    dose_range = exercise.dose
    match dose_range.first:
        case Quantity.REPS:
            return exercise.unit
        case Quantity.SETS:
            return Noun("set", "sets")
        case Quantity.HOLD:
            unit = dose_range.hold_unit
            assert unit is not None  # a hold and its unit go together
            breaths = unit is HoldUnit.BREATHS
            return exercise.breath if breaths else Noun(unit.form(1), unit.form(2))


def _changes(before: Dose, after: Dose) -> Iterator[str]:
    if sets := _raised(before.sets, after.sets):
        yield f"{in_words(sets)} more {'set' if sets == 1 else 'sets'}"
    if reps := _raised(before.reps, after.reps):
        in_sets = " in each set" if after.sets > 1 else ""
        both = after.sides is Sides.ALTERNATE and reps % 2 == 0
        yield f"{in_words(reps)} more{in_sets}" + (
            f" ({in_words(reps // 2)} on each side)" if both else ""
        )
    if hold := _raised(before.hold, after.hold):
        held = "held " if after.reps is not None else ""
        yield f"{held}{in_words(hold)} {_unit(after.hold_unit, hold)} longer"


def _raised(before: int | None, after: int | None) -> int:
    return 0 if before is None or after is None else after - before


def _unit(unit: HoldUnit | None, count: int) -> str:
    assert unit is not None  # a dose with a hold has a unit
    return unit.form(count)
