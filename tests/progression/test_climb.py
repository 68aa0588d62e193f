"""An exercise's weekly doses and the reasons that they carry."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import DoseRange, HoldUnit, Quantity, Sides, Span, StepSizes
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.programme import Item
from planner.progression import ramps
from planner.progression.climb import climb, step_reason
from tests.telling import told


def item(dose: DoseRange, start: int | None = None, maximum: int | None = None) -> Item:
    exercise = Exercise(
        "lift",
        "Lift",
        dose,
        Noun("lift", "lifts"),
        Source("NHS", 2013),
        breath=Noun("deep breath", "deep breaths"),
    )
    return Item(exercise, start, maximum)


TEN = DoseRange(Span(8, 10))
HELD = DoseRange(Span(8, 10), Span(5, 10), HoldUnit.SECONDS)
WALK = DoseRange(None, Span(8, 10), HoldUnit.MINUTES)
STRETCH = DoseRange(None, Span(8, 10), HoldUnit.BREATHS)
SETS_FIRST = DoseRange(
    Span(5, 6), sets=Span(2, 4), order=(Quantity.SETS, Quantity.REPS, Quantity.HOLD)
)


def reps(found: Item, weeks: int = 6, **amounts: int) -> list[int | None]:
    return [weekly.dose.reps for weekly in climb(found, weeks, "gentle", **amounts)]


def reasons(found: Item, weeks: int = 6, **amounts: int) -> list[str]:
    return [
        told(weekly.reason, found.exercise) for weekly in climb(found, weeks, "gentle", **amounts)
    ]


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


@pytest.mark.parametrize(
    ("dose", "baseline", "said"),
    [
        (TEN, 9, "start: about 80 % of the 9 that are comfortable today"),
        (TEN, 1, "start: the smallest amount"),
        (TEN, 2, "start: the smallest amount"),
        (HELD, 400, "start: the maximum; 80 % of the 400 that are comfortable today is above it"),
        (
            DoseRange(Span(8, 20), step_sizes=StepSizes(reps=5)),
            18,
            "start: about 80 % of the 18 that are comfortable today, rounded to a step of 5",
        ),
        (
            DoseRange(Span(8, 20), step_sizes=StepSizes(reps=4)),
            5,
            "start: 80 % of the 5 that are comfortable today",
        ),
        (WALK, 5, "start: 80 % of the 5 minutes that are comfortable today"),
        (STRETCH, 4, "start: about 80 % of the 4 deep breaths that are comfortable today"),
        (SETS_FIRST, 3, "start: about 80 % of the 3 sets that are comfortable today"),
    ],
)
def test_a_baseline_says_what_became_of_the_80_percent(
    dose: DoseRange, baseline: int, said: str
) -> None:
    assert reasons(item(dose), baseline=baseline)[0] == said


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        (DoseRange(Span(1, 3)), "start: the smallest amount"),
        (WALK, "start: low, about half of the documented 8–10 minutes"),
        (
            DoseRange(Span(10, 12), step_sizes=StepSizes(reps=2)),
            "start: low, about half of the documented 10–12, rounded to a step of 2",
        ),
        (
            DoseRange(Span(9, 12), step_sizes=StepSizes(reps=4)),
            "start: low, about half of the documented 9–12, rounded to a step of 4",
        ),
    ],
)
def test_a_low_start_says_half_only_where_it_is_about_half(dose: DoseRange, said: str) -> None:
    assert reasons(item(dose))[0] == said


def test_a_start_above_a_lowered_maximum_is_not_called_half_or_80_percent() -> None:
    whose = "start: your maximum;"
    half = f"{whose} about half of the documented 8–10 is above it"
    assert reasons(item(HELD), maximum=3)[0] == half
    share = f"{whose} 80 % of the 9 that are comfortable today is above it"
    assert reasons(item(HELD), maximum=3, baseline=9)[0] == share
    assert (
        reasons(item(HELD, start=6), maximum=3)[0] == f"{whose} what the programme sets is above it"
    )
    at_it = reasons(item(HELD), maximum=8, baseline=10)[0]
    assert at_it == "start: 80 % of the 10 that are comfortable today"
    theirs = reasons(item(HELD, maximum=3))[0]
    assert theirs == "start: the programme's maximum; about half of the documented 8–10 is above it"


def test_a_lowered_maximum_says_whose_it_is_and_what_is_documented() -> None:
    assert reps(item(TEN), maximum=7)[-1] == 7
    yours = reasons(item(TEN), maximum=7)[-1]
    assert yours.endswith("last week: your maximum of 7 lifts (documented: 10; NHS, 2013)")
    theirs = reasons(item(TEN, maximum=8))[-1]
    assert theirs.endswith("the programme's maximum of 8 lifts (documented: 10; NHS, 2013)")
    lowest = reasons(item(TEN, maximum=1))
    assert lowest[0] == (
        "the programme's maximum of 1 lift (documented: 10; NHS, 2013), from the start"
    )


def test_a_lowered_maximum_has_the_unit_of_what_is_raised_first() -> None:
    said = {
        dose: reasons(item(dose), maximum=maximum)[-1].split(": ", 1)[1]
        for dose, maximum in ((WALK, 7), (STRETCH, 7), (SETS_FIRST, 2))
    }
    assert said == {
        WALK: "your maximum of 7 minutes (documented: 10; NHS, 2013)",
        STRETCH: "your maximum of 7 deep breaths (documented: 10; NHS, 2013)",
        SETS_FIRST: "documented maximum of the repetitions (NHS, 2013)",
    }
    sets = "your maximum of 2 sets (documented: 4; NHS, 2013)"
    assert any(reason.endswith(sets) for reason in reasons(item(SETS_FIRST), 9, maximum=2))


def test_a_lowered_maximum_is_claimed_where_it_applies_and_nowhere_else() -> None:
    assert [r for r in reasons(item(HELD), 12, maximum=6) if not r.startswith("same")] == [
        "start: low, about half of the documented 8–10",
        "one more than last week",
        "one more than last week: your maximum of 6 lifts (documented: 10; NHS, 2013)",
        *["held one second longer than last week"] * 4,
        "held one second longer than last week: documented maximum of the hold (NHS, 2013)",
    ]


def test_two_maxima_that_are_reached_together_are_both_said() -> None:
    yours = "your maximum of 6 lifts (documented: 10; NHS, 2013)"
    hold = "documented maximum of the hold (NHS, 2013)"
    at_once = reasons(item(HELD), 2, maximum=6)[-1]
    assert at_once == f"two more, held five seconds longer than last week: {yours} and the {hold}"
    weekly = climb(item(HELD), 30, "stepped", maximum=6)
    assert told(weekly[-1].reason) == f"same as last week: {yours} and the {hold}"
    from_the_start = told(climb(item(HELD), 30, "stepped", maximum=3)[-1].reason)
    assert from_the_start.startswith("same as last week: your maximum of 3 lifts (documented: 10;")


def test_the_documented_maximum_is_said_when_all_of_the_dose_is_at_it() -> None:
    said = [reason for reason in reasons(item(HELD), 12) if "documented maximum" in reason]
    assert said == ["held one second longer than last week: documented maximum (NHS, 2013)"]


def test_a_maximum_as_high_as_documented_is_the_documented_one() -> None:
    for reason in (reasons(item(TEN, maximum=10))[-1], reasons(item(TEN), maximum=10)[-1]):
        assert reason == "two more than last week: documented maximum (NHS, 2013)"


def test_the_lower_of_two_lowered_maxima_counts_and_is_named() -> None:
    assert reps(item(TEN, maximum=6), maximum=8)[-1] == 6
    assert "the programme's maximum of 6 lifts" in reasons(item(TEN, maximum=6), maximum=8)[-1]
    assert reps(item(TEN, maximum=8), maximum=6)[-1] == 6
    assert "your maximum of 6 lifts" in reasons(item(TEN, maximum=8), maximum=6)[-1]


def test_a_week_like_the_last_says_so() -> None:
    said = reasons(item(TEN), weeks=9)
    assert "same as last week: the climb is spread over the weeks" in said


@pytest.mark.parametrize("maximum", [None, 6])
@pytest.mark.parametrize("baseline", [None, 5])
def test_a_step_taken_later_has_the_reason_that_the_climb_has(
    baseline: int | None, maximum: int | None
) -> None:
    weekly = climb(item(HELD), 14, "gentle", baseline, maximum)
    for before, after in pairwise(weekly):
        said = step_reason(item(HELD), baseline, maximum, before.dose, after.dose)
        assert said == after.reason


def test_alternating_sides_get_the_same() -> None:
    rolls = item(replace(TEN, sides=Sides.ALTERNATE, step_sizes=StepSizes(reps=2)))
    assert all(dose is not None and dose % 2 == 0 for dose in reps(rolls))
    assert "two more (one on each side) than last week" in reasons(rolls)


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
