"""What a week asks beyond the week before, as a sentence."""

import pytest

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.progression.reasons import more

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
    assert more(before, after) == said
