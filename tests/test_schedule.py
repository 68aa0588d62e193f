"""Weeks, sessions and prescriptions of a plan."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import DoseRange, Span
from planner.domain.plan import Amount
from planner.errors import PlannerError
from planner.schedule import (
    choose,
    dose_s,
    due_weekdays,
    session_minutes,
    steepest,
    weeks_to_keep_under_a_quarter,
)
from tests.builders import MONDAY, lower_back, plan, programme


def test_the_lower_back_programme_climbs_to_its_documented_maxima() -> None:
    weeks = plan().weeks
    doses = {
        exercise.key: [
            (p.dose.reps, p.dose.hold) for w in weeks if (p := w.prescription(exercise.key))
        ]
        for exercise in lower_back().exercises
    }
    assert doses == {
        "bottom-to-heels-stretch": [(n, 1) for n in (4, 5, 6, 7, 8, 10)],
        "knee-rolls": [(n, 1) for n in (4, 4, 6, 6, 8, 10)],
        "back-extensions": [(4, 5), (5, 5), (7, 5), (10, 5), (10, 7), (10, 10)],
        "deep-abdominal-strengthening": [(3, 5), (4, 5), (5, 5), (5, 6), (5, 8), (5, 10)],
        "pelvic-tilts": [(n, None) for n in (5, 6, 8, 10, 12, 15)],
    }


@given(
    start=st.dates(date(2024, 1, 1), date(2032, 12, 31)),
    weeks=st.integers(2, 12),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    times=st.integers(1, 4),
)
def test_every_chosen_day_of_every_week_has_its_sessions_and_no_other(
    start: date, weeks: int, weekdays: tuple[int, ...], times: int
) -> None:
    made = plan(start=start, weeks=weeks, weekdays=weekdays, times=times)
    expected = [
        (day, slot)
        for day in (start + timedelta(days=n) for n in range(7 * weeks))
        if day.weekday() in weekdays
        for slot in range(1, times + 1)
    ]
    assert [(s.day, s.slot) for week in made.weeks for s in week.sessions] == expected
    for week in made.weeks:
        assert all(week.starts <= session.day <= week.ends for session in week.sessions)
    assert (made.starts, made.ends) == (start, start + timedelta(days=7 * weeks - 1))


def test_equal_input_gives_an_equal_plan() -> None:
    assert plan() == plan()


@given(
    days=st.sets(st.integers(0, 6), min_size=1).map(sorted),
    documented=st.none() | st.integers(1, 7).map(lambda n: Span(n, n)),
)
def test_an_exercise_is_due_on_its_documented_number_of_days_or_fewer(
    days: list[int], documented: Span | None
) -> None:
    due = due_weekdays(DoseRange(Span(4, 4), days_per_week=documented), days)
    most = 7 if documented is None else documented.high
    assert len(due) == len(set(due)) == min(len(days), most)
    assert set(due) <= set(days)


def test_three_of_seven_days_are_spread_over_the_week() -> None:
    assert due_weekdays(DoseRange(Span(4, 4), days_per_week=Span(3, 3)), range(7)) == (0, 2, 4)


def test_the_minutes_are_those_of_the_estimate() -> None:
    made = plan()
    assert [session_minutes(made, week) for week in made.weeks] == [4, 5, 6, 7, 9, 11]


def test_an_exercise_with_days_of_its_own_counts_only_on_them() -> None:
    made = plan(programme(4), weekdays=(0, 1))
    exercises = {e.key: e for e in made.exercises}
    whole_s = sum(dose_s(exercises[p.exercise], p.dose) for p in made.weeks[0].prescriptions)
    assert session_minutes(made, made.weeks[0]) == -(-whole_s // 60)


def test_the_steepest_exercise_is_knee_rolls_at_a_half() -> None:
    rise = steepest(plan())
    assert (rise.exercise, rise.share) == ("knee-rolls", Fraction(1, 2))
    assert weeks_to_keep_under_a_quarter(plan(), "knee-rolls") is None
    assert weeks_to_keep_under_a_quarter(plan(), "pelvic-tilts") == 8


def test_a_baseline_counts_for_the_weeks_that_are_needed() -> None:
    key = "bottom-to-heels-stretch"
    made = plan(baselines=(Amount(key, 9),))
    assert weeks_to_keep_under_a_quarter(made, key) == len([7, 8, 9, 10])


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"baselines": (Amount("knee-rolls", 0),)}, "knee-rolls=0: 0 is not a number to start"),
        ({"baselines": (Amount("knee-rolls", -3),)}, "--without knee-rolls"),
        ({"baselines": (Amount("knee-rolls", 5000),)}, "5000 is too large"),
        ({"baselines": (Amount("knee-roll", 5),)}, "did you mean 'knee-rolls'?"),
        ({"baselines": (Amount("knee-rolls", 5), Amount("knee-rolls", 6))}, "given twice"),
        ({"maxima": (Amount("knee-rolls", 12),)}, "above the maximum of 10; write 10 or less"),
        ({"maxima": (Amount("knee-rolls", 7),)}, "off the step of 2; write 6 or 8"),
        ({"maxima": (Amount("knee-rolls", 0),)}, "leaves nothing to do; write 2 to 10"),
        ({"maxima": (Amount("swim", 7),)}, "has no exercise 'swim'; choose one of"),
        ({"ramp": "steep"}, "there is no ramp 'steep'; choose one of gentle, linear, stepped"),
    ],
)
def test_choices_that_make_no_sense_are_refused_with_a_remedy(
    choices: dict[str, Any], message: str
) -> None:
    with pytest.raises(PlannerError) as caught:
        plan(**choices)
    assert message in str(caught.value)


def test_all_problems_come_together() -> None:
    with pytest.raises(PlannerError) as caught:
        plan(ramp="x", baselines=(Amount("a", 1), Amount("knee-rolls", 0)))
    assert len(caught.value.problems) == 3


def test_a_maximum_that_the_programme_lowered_cannot_be_raised_again() -> None:
    items = tuple(replace(item, maximum=6) for item in lower_back().items[:1])
    with pytest.raises(PlannerError, match="above the maximum of 6"):
        plan(
            replace(lower_back(), items=items),
            maxima=(Amount("bottom-to-heels-stretch", 8),),
        )


def test_only_and_without_keep_the_order_of_the_programme() -> None:
    chosen = choose(lower_back(), ("pelvic-tilts", "knee-rolls"), ())
    assert [e.key for e in chosen.exercises] == ["knee-rolls", "pelvic-tilts"]
    chosen = choose(lower_back(), (), ("back-extensions",))
    assert "back-extensions" not in [e.key for e in chosen.exercises]


def test_unknown_and_missing_exercises_are_refused() -> None:
    with pytest.raises(PlannerError, match="did you mean 'knee-rolls'"):
        choose(lower_back(), ("kneerolls",), ())
    with pytest.raises(PlannerError, match="no exercise is left"):
        choose(lower_back(), ("knee-rolls",), ("knee-rolls",))


def test_a_plan_can_start_on_29_february() -> None:
    made = plan(start=date(2028, 2, 29), weeks=2)
    assert made.weeks[1].starts == date(2028, 3, 7)


def test_the_plan_starts_on_any_weekday_and_its_weeks_keep_it() -> None:
    thursday = MONDAY + timedelta(days=3)
    made = plan(start=thursday, weekdays=(0, 4))
    assert [s.day.weekday() for s in made.weeks[0].sessions] == [4, 0]
    assert {week.starts.weekday() for week in made.weeks} == {3}
