"""An exercise's weekly doses and the reasons that they carry."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import DoseRange, HoldUnit, Sides, Span, StepSizes
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.programme import Item
from planner.progression import ramps
from planner.progression.climb import climb


def item(dose: DoseRange, start: int | None = None, maximum: int | None = None) -> Item:
    exercise = Exercise("lift", "Lift", dose, Noun("lift", "lifts"), Source("NHS", 2013))
    return Item(exercise, start, maximum)


TEN = DoseRange(Span(8, 10))


def reps(found: Item, weeks: int = 6, **amounts: int) -> list[int | None]:
    return [weekly.dose.reps for weekly in climb(found, weeks, "gentle", **amounts)]


def reasons(found: Item, weeks: int = 6, **amounts: int) -> list[str]:
    return [weekly.reason for weekly in climb(found, weeks, "gentle", **amounts)]


def test_8_to_10_from_4_in_six_weeks() -> None:
    assert reps(item(TEN)) == [4, 5, 6, 7, 8, 10]


def test_every_dose_says_why() -> None:
    assert reasons(item(TEN)) == [
        "start: low, about half of the documented 8–10",
        "one more than last week",
        "one more than last week",
        "one more than last week",
        "one more than last week",
        "two more than last week: documented maximum (NHS, 2013)",
    ]


def test_a_baseline_is_the_start_and_the_reason() -> None:
    assert reps(item(TEN), baseline=10)[0] == 8
    assert reasons(item(TEN), baseline=10)[0] == "start: 80 % of the 10 that are comfortable today"


def test_a_baseline_far_above_the_maximum_stays_at_the_maximum() -> None:
    assert reps(item(TEN), baseline=100) == [10] * 6
    assert reasons(item(TEN), baseline=100)[0] == "documented maximum (NHS, 2013), from the start"


def test_the_programme_may_set_the_start() -> None:
    assert reps(item(TEN, start=6))[0] == 6
    assert reasons(item(TEN, start=6))[0] == "start: set by the programme"


def test_a_lowered_maximum_says_whose_it_is_and_what_is_documented() -> None:
    assert reps(item(TEN), maximum=7)[-1] == 7
    assert reasons(item(TEN), maximum=7)[-1].endswith("your maximum (documented: 10, NHS, 2013)")
    theirs = reasons(item(TEN, maximum=8))[-1]
    assert theirs.endswith("the programme's maximum (documented: 10, NHS, 2013)")


def test_the_lower_of_two_lowered_maxima_counts() -> None:
    assert reps(item(TEN, maximum=6), maximum=8)[-1] == 6
    assert reps(item(TEN, maximum=8), maximum=6)[-1] == 6


def test_a_week_like_the_last_says_so() -> None:
    said = reasons(item(TEN), weeks=9)
    assert "same as last week: the climb is spread over the weeks" in said


def test_alternating_sides_get_the_same() -> None:
    rolls = item(replace(TEN, sides=Sides.ALTERNATE, step_sizes=StepSizes(reps=2)))
    assert all(dose is not None and dose % 2 == 0 for dose in reps(rolls))
    assert "two more than last week, one on each side" in reasons(rolls)


@pytest.mark.parametrize("ramp", ramps.names())
@given(
    low=st.integers(1, 20),
    wide=st.integers(0, 10),
    hold=st.integers(1, 8),
    weeks=st.integers(2, 30),
    baseline=st.none() | st.integers(1, 60),
    maximum=st.none() | st.integers(1, 30),
)
def test_the_last_week_is_exactly_the_maximum_and_no_week_is_above_it(
    ramp: str,
    low: int,
    wide: int,
    hold: int,
    weeks: int,
    baseline: int | None,
    maximum: int | None,
) -> None:
    dose = DoseRange(Span(low, low + wide), Span(hold, hold + 2), HoldUnit.BREATHS)
    weekly = climb(item(dose), weeks, ramp, baseline, maximum)
    top = low + wide if maximum is None else min(maximum, low + wide)
    assert (weekly[-1].dose.reps, weekly[-1].dose.hold) == (top, hold + 2)
    assert len(weekly) == weeks
    works = [w.dose.work for w in weekly]
    assert works == sorted(works)
    assert all(w.reason for w in weekly)
