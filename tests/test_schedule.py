"""Weeks, sessions and prescriptions of a plan."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import Dose, DoseRange, HoldUnit, Sides, Span, StepSizes
from planner.domain.minutes import dose_s, exercise_s, session_minutes
from planner.domain.plan import Amount
from planner.domain.programme import Item, Programme
from planner.errors import PlannerError
from planner.schedule import (
    choose,
    due_weekdays,
    make_plan,
    plan_ladder,
)
from tests.builders import MONDAY, lower_back, plan, programme
from tests.telling import told


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
    documented=st.none()
    | st.tuples(st.integers(1, 7), st.integers(1, 7)).map(lambda n: Span(min(n), max(n))),
)
def test_an_exercise_is_due_on_its_documented_number_of_days_or_fewer(
    days: list[int], documented: Span | None
) -> None:
    due = due_weekdays(DoseRange(Span(4, 4), days_per_week=documented), days)
    most = 7 if documented is None else documented.high
    assert len(due) == len(set(due)) == min(len(days), most)
    assert set(due) <= set(days)


def test_3_to_5_days_a_week_are_five() -> None:
    dose_range = DoseRange(Span(4, 4), days_per_week=Span(3, 5))
    assert due_weekdays(dose_range, range(7)) == (0, 1, 2, 4, 5)


def test_three_of_seven_days_are_spread_over_the_week() -> None:
    assert due_weekdays(DoseRange(Span(4, 4), days_per_week=Span(3, 3)), range(7)) == (0, 2, 4)


def test_the_minutes_are_those_of_the_estimate() -> None:
    made = plan()
    assert [session_minutes(made, week) for week in made.weeks] == [9, 10, 11, 12, 14, 16]


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        (Dose(1, 5, None, None, Sides.NONE), 5 * 4),
        (Dose(1, 6, None, None, Sides.ALTERNATE), 6 * 4),
        (Dose(1, 5, 2, HoldUnit.BREATHS, Sides.NONE), 5 * (4 + 2 * 3)),
        (Dose(3, None, 15, HoldUnit.SECONDS, Sides.EACH), 3 * 15 * 2),
        (Dose(1, None, 10, HoldUnit.MINUTES, Sides.NONE), 10 * 60),
    ],
)
def test_a_dose_takes_its_repetitions_and_holds_on_each_side(dose: Dose, seconds: int) -> None:
    exercise = replace(lower_back().exercises[0], rep_s=4, breath_s=3)
    assert dose_s(exercise, dose) == seconds


def test_sets_have_rests_between_them_and_every_exercise_takes_time_to_get_ready() -> None:
    exercise = replace(lower_back().exercises[0], rep_s=4)
    assert exercise_s(exercise, Dose(1, 5, None, None, Sides.NONE)) == 60 + 20
    assert exercise_s(exercise, Dose(3, 5, None, None, Sides.NONE)) == 60 + 3 * 20 + 2 * 30


@pytest.mark.parametrize(("reps", "minutes"), [(15, 2), (16, 3), (30, 3), (31, 4), (61, 6)])
def test_minutes_are_rounded_up(reps: int, minutes: int) -> None:
    """Four seconds a repetition, and a minute to get ready."""
    item = programme(1).items[0]
    count = replace(item.exercise, dose=DoseRange(Span(reps, reps)))
    made = plan(replace(programme(1), items=(Item(count, start=reps),)))
    assert session_minutes(made, made.weeks[0]) == minutes


def test_exercises_on_different_days_do_not_count_in_one_session() -> None:
    made = plan(programme(2))
    week = made.weeks[-1]
    first, second = week.prescriptions
    apart = replace(
        week,
        prescriptions=(replace(first, weekdays=(0, 2)), replace(second, weekdays=(1, 3, 5))),
    )
    each_s = [
        exercise_s(exercise, prescription.dose)
        for exercise, prescription in zip(made.exercises, week.prescriptions, strict=True)
    ]
    assert session_minutes(made, week) == -(-sum(each_s) // 60)
    assert session_minutes(made, apart) == -(-max(each_s) // 60) < session_minutes(made, week)


def on_days(*days_per_week: int | None) -> Programme:
    """A programme with an exercise for each number of documented days."""
    several = programme(len(days_per_week))
    doses = (
        DoseRange(Span(4, 6), days_per_week=Span(1, days) if days is not None else None)
        for days in days_per_week
    )
    items = tuple(
        replace(item, exercise=replace(item.exercise, dose=dose))
        for item, dose in zip(several.items, doses, strict=True)
    )
    return replace(several, items=items)


def test_a_plan_has_no_days_on_which_nothing_is_due() -> None:
    made = plan(on_days(3))
    assert made.choices.weekdays == (0, 2, 4)
    assert [session.day.weekday() for session in made.weeks[0].sessions] == [0, 2, 4]
    both = plan(on_days(2, 3))
    assert both.choices.weekdays == (0, 2, 4)
    assert [p.weekdays for p in both.weeks[0].prescriptions] == [(0, 2), (0, 2, 4)]
    assert plan(on_days(3, None)).choices.weekdays == tuple(range(7))


@given(
    documented=st.lists(st.none() | st.integers(1, 7), min_size=1, max_size=4),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(tuple),
    start=st.dates(date(2024, 1, 1), date(2024, 1, 7)),
)
def test_every_session_has_something_to_do_and_every_exercise_its_days(
    documented: list[int | None], weekdays: tuple[int, ...], start: date
) -> None:
    made = plan(on_days(*documented), weekdays=weekdays, start=start, weeks=2)
    for week in made.weeks:
        due = [week.due(prescription) for prescription in week.prescriptions]
        assert {session for sessions in due for session in sessions} == set(week.sessions)
        expected = [min(len(weekdays), 7 if days is None else days) for days in documented]
        assert [len(sessions) for sessions in due] == expected
    assert set(made.choices.weekdays) <= set(weekdays)
    assert make_plan(made.programme, made.choices, made.plan_id) == made


def test_the_ladder_of_a_plan_follows_its_baselines_and_maxima() -> None:
    key = "bottom-to-heels-stretch"
    made = plan(baselines=(Amount(key, 9),), maxima=(Amount(key, 8),))
    assert [dose.reps for dose in plan_ladder(made, key)] == [7, 8]
    assert [dose.reps for dose in plan_ladder(made, "pelvic-tilts")] == list(range(5, 16))


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
        ({"maxima": (Amount("knee-rolls", 9),)}, "off the step of 2; write 8 or 10"),
        ({"maxima": (Amount("knee-rolls", 1),)}, "leaves nothing to do; write 2 to 10"),
        ({"maxima": (Amount("swim", 7),)}, "maximum: the plan has no exercise 'swim'; choose one"),
        (
            {"ramp": "steep"},
            "ramp: there is no ramp 'steep'; choose one of gentle, linear, stepped",
        ),
    ],
)
def test_choices_that_make_no_sense_are_refused_with_a_remedy(
    choices: dict[str, Any], message: str
) -> None:
    with pytest.raises(PlannerError) as caught:
        plan(**choices)
    assert message in str(caught.value)
    assert all(problem.where and problem.remedy for problem in caught.value.problems)


@pytest.mark.parametrize("count", [2, 10])
def test_the_smallest_step_and_the_documented_maximum_can_be_a_maximum(count: int) -> None:
    rolls = plan(maxima=(Amount("knee-rolls", count),)).course("knee-rolls")
    assert rolls[-1].reps == count


@pytest.mark.parametrize("count", [1, 500])
def test_baselines_from_1_to_the_largest_number_of_all_are_taken(count: int) -> None:
    rolls = plan(baselines=(Amount("knee-rolls", count),)).course("knee-rolls")
    assert rolls[0].reps == min(max(2, count), 10)


def test_one_more_than_the_largest_number_of_all_is_no_baseline() -> None:
    with pytest.raises(
        PlannerError, match=r"501 is too large to be a baseline; .* 10 are documented"
    ):
        plan(baselines=(Amount("knee-rolls", 501),))


def test_where_the_next_step_is_above_the_maximum_only_the_one_below_is_offered() -> None:
    items = tuple(replace(item, maximum=8) for item in lower_back().items[1:2])
    steps_of_three = replace(
        items[0].exercise, dose=DoseRange(Span(6, 8), step_sizes=StepSizes(reps=3))
    )
    found = replace(lower_back(), items=(replace(items[0], exercise=steps_of_three),))
    with pytest.raises(PlannerError, match=r"7 is off the step of 3; write 6$"):
        plan(found, maxima=(Amount("knee-rolls", 7),))


def test_baselines_and_maxima_shape_the_weeks_of_their_exercise_alone() -> None:
    tilts = "pelvic-tilts"
    made = plan(baselines=(Amount(tilts, 10),), maxima=(Amount(tilts, 12),))
    course, documented = made.course(tilts), plan()
    assert (course[0].reps, course[-1].reps) == (8, 12)
    others = [each for each in documented.courses if each.exercise != tilts]
    assert [each for each in made.courses if each.exercise != tilts] == others


def test_a_new_plan_is_the_first_revision_with_its_id_and_a_reason_for_every_dose() -> None:
    made = plan(plan_id="mine")
    assert (made.plan_id, made.revision) == ("mine", 1)
    first, second = (told(week.prescriptions[0].reason) for week in made.weeks[:2])
    assert first == "start: low, about half of the documented 8–10"
    assert second == "one more than last week"


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
    with pytest.raises(PlannerError, match=r"--only: .*; did you mean 'knee-rolls'"):
        choose(lower_back(), ("kneerolls",), ())
    with pytest.raises(PlannerError, match=r"--without: .*; did you mean 'knee-rolls'"):
        choose(lower_back(), (), ("kneerolls",))
    with pytest.raises(PlannerError, match="--without: no exercise is left; keep at least one"):
        choose(lower_back(), ("knee-rolls",), ("knee-rolls",))


def test_a_plan_can_start_on_29_february() -> None:
    made = plan(start=date(2028, 2, 29), weeks=2)
    assert made.weeks[1].starts == date(2028, 3, 7)


def test_the_plan_starts_on_any_weekday_and_its_weeks_keep_it() -> None:
    thursday = MONDAY + timedelta(days=3)
    made = plan(start=thursday, weekdays=(0, 4))
    assert [s.day.weekday() for s in made.weeks[0].sessions] == [4, 0]
    assert {week.starts.weekday() for week in made.weeks} == {3}
