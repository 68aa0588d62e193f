"""What a week asks beyond the week before, as a sentence."""

import pytest

from planner.domain.dose import Dose, DoseRange, HoldUnit, Quantity, Sides, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.progression.reasons import more
from planner.wording.language import ENGLISH
from planner.wording.statements import unit_of_first
from tests.telling import told

ALTERNATE, NONE, EACH = Sides.ALTERNATE, Sides.NONE, Sides.EACH


def dose(sets: int, reps: int | None, hold: int | None, sides: Sides = NONE) -> Dose:
    return Dose(sets, reps, hold, HoldUnit.MINUTES if hold is not None else None, sides)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (dose(1, 4, None), dose(1, 5, None), "one more than last week"),
        (dose(1, 4, None), dose(1, 15, None), "11 more than last week"),
        (
            dose(1, 4, None, ALTERNATE),
            dose(1, 8, None, ALTERNATE),
            "four more (two on each side) than last week",
        ),
        (dose(1, 4, None, ALTERNATE), dose(1, 7, None, ALTERNATE), "three more than last week"),
        (dose(1, 4, None, EACH), dose(1, 6, None, EACH), "two more than last week"),
        (
            dose(1, 4, 1, ALTERNATE),
            dose(1, 8, 2, ALTERNATE),
            "four more (two on each side), held one minute longer than last week",
        ),
        (dose(2, 4, None), dose(2, 5, None), "one more in each set than last week"),
        (
            dose(1, 4, None),
            dose(2, 8, None),
            "one more set, four more in each set than last week",
        ),
        (dose(1, None, 4), dose(3, None, 6), "two more sets, two minutes longer than last week"),
    ],
)
def test_a_reason_says_all_that_is_more_and_on_which_side(
    before: Dose, after: Dose, said: str
) -> None:
    assert told(more(before, after)) == said


@pytest.mark.parametrize(
    ("dose_range", "noun"),
    [
        (DoseRange(Span(8, 10)), Noun("lift", "lifts")),
        (DoseRange(None, Span(8, 10), HoldUnit.SECONDS), Noun("second", "seconds")),
        (DoseRange(None, Span(8, 10), HoldUnit.MINUTES), Noun("minute", "minutes")),
        (DoseRange(None, Span(8, 10), HoldUnit.BREATHS), Noun("deep breath", "deep breaths")),
        (
            DoseRange(Span(8, 10), order=(Quantity.SETS, Quantity.REPS, Quantity.HOLD)),
            Noun("set", "sets"),
        ),
    ],
)
def test_a_baseline_and_a_maximum_count_what_is_raised_first(
    dose_range: DoseRange, noun: Noun
) -> None:
    unit, breath = Noun("lift", "lifts"), Noun("deep breath", "deep breaths")
    exercise = Exercise("lift", "Lift", dose_range, unit, Source("Test"), breath=breath)
    assert [unit_of_first(ENGLISH, exercise, count) for count in (1, 2)] == [noun.one, noun.many]
