"""The hint of a week: one line for every state, following rules 4 to 9."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Log
from planner.domain.plan import Plan
from planner.pages.week.cells import figures_of_log
from planner.pages.week.hint import ExerciseFigures, WeekFigures, counts, done_of, middle, week_hint
from planner.replan import replan
from planner.wording.language import ENGLISH
from tests import builders

GOOD = WeekFigures(
    exercises=(ExerciseFigures(1, 7, 7), ExerciseFigures(2, 5, 7), ExerciseFigures(3, 2, 3)),
    ceiling=5,
    due_days=7,
    sessions_due=7,
    days_with_pain=7,
    median=3,
    median_before=3,
    sessions_done=7,
)


def with_own_pain(*pains: int | None) -> tuple[ExerciseFigures, ...]:
    return tuple(replace(e, own_pain=p) for e, p in zip(GOOD.exercises, pains, strict=True))


def says(week: WeekFigures) -> str:
    """The hint in words."""
    return week_hint(ENGLISH, week).says


UPDATE = "Update the plan (Start here, part 4)."
BELOW = "Below that, next week stays the same."
GO_ON = "► On track. Next week: go on as planned."
IS_UP = "= Pain is up on the weeks before. Next week: what you did this week again."
CASES = [
    ({}, "► On track. Next week: go on as planned."),
    ({"is_last": True}, "► On track. This is the plan's last week."),
    (
        {"days_above": 2},
        f"◄ Two days above 5. Next week: smaller amounts. {UPDATE}",
    ),
    (
        {"exercises": with_own_pain(None, 6, None)},
        f"◄ Exercise 2 gave pain above 5. Next week: less or none of it. {UPDATE}",
    ),
    (
        {"exercises": with_own_pain(6, 10, None), "days_above": 1},
        "◄ Exercises 1, 2 gave pain above 5. Next week: less or none of them, the rest as is. "
        + UPDATE,
    ),
    ({"days_above": 1}, "= One day above 5. Next week: what you did this week again."),
    ({"median": 4, "median_before": 3}, IS_UP),
    ({"median": 4.5, "median_before": 2.5}, IS_UP),
    ({"median": 4, "median_before": 4, "median_best": 2}, IS_UP),
    ({"median": 4, "median_before": None, "median_best": 2}, IS_UP),
    ({"median": 4, "median_before": 3.5, "median_best": 2.5}, GO_ON),
    ({"median": 3.5, "median_before": 0, "median_best": 0}, GO_ON),
    ({"median": 4, "median_before": None}, GO_ON),
    (
        {"days_with_pain": 3},
        "? Pain written on 3 of 7 days. Write it on 4 or more, or next week stays the same.",
    ),
    ({"days_with_pain": 2, "due_days": 4}, "► On track. Next week: go on as planned."),
    (
        {"days_with_pain": 0, "due_days": 1, "median": None},
        "? Pain is not written. Write it, or next week stays the same.",
    ),
    (
        {"exercises": with_own_pain(0, 4, 3)},
        "= Exercise 2 gave pain of 4 to 5. Next week: what you did of it again.",
    ),
    (
        {
            "exercises": (
                ExerciseFigures(1, 4, 7),
                ExerciseFigures(2, 5, 7),
                ExerciseFigures(3, 1, 3),
            )
        },
        f"= Exercises 1, 3: fewer than two thirds done in full. {BELOW}",
    ),
    (
        {"exercises": (ExerciseFigures(1, 4, 7),)},
        f"= So far fewer than two thirds done in full. {BELOW}",
    ),
    (
        {"waits": True},
        (
            "► On track. After strong pain some amounts wait for three quiet weeks: "
            "update the plan first."
        ),
    ),
    ({"waits": True, "is_last": True}, "► On track. This is the plan's last week."),
    (
        {"waits": True, "days_above": 1},
        "= One day above 5. Next week: what you did this week again.",
    ),
]


@pytest.mark.parametrize(("change", "said"), CASES)
def test_the_first_rule_that_applies_is_said(change: dict[str, Any], said: str) -> None:
    assert says(replace(GOOD, **change)) == said


def test_a_week_with_nothing_in_it_says_what_will_count() -> None:
    empty = WeekFigures((ExerciseFigures(1, 0, 7),), ceiling=4, due_days=7, sessions_due=7)
    assert says(empty) == (
        "► Pain 4 or less, two in three boxes ticked: on track. "
        "One day above 4: the same. Two: less."
    )
    assert counts(ENGLISH, empty) == ""
    assert done_of(ENGLISH, empty.exercises[0], empty) == "__ of 7"


def test_pain_zero_is_recorded_pain() -> None:
    week = replace(GOOD, median=0, median_before=0, exercises=with_own_pain(0, 0, 0))
    assert says(week).startswith("► On track")
    assert middle(ENGLISH, week) == "middle 0"
    assert middle(ENGLISH, replace(week, median=None)) == ""
    one_pain = replace(GOOD, sessions_done=0, median=0, days_with_pain=1)
    assert says(one_pain).startswith("? Pain written on 1 of 7")


def test_counts_name_sessions_where_a_day_has_several() -> None:
    assert counts(ENGLISH, GOOD) == "7 of 7 days, 14 of 17 boxes"
    twice = replace(GOOD, times=2, sessions_done=9, sessions_due=14)
    assert counts(ENGLISH, twice) == "9 of 14 sessions, 14 of 17 boxes"
    assert done_of(ENGLISH, ExerciseFigures(1, 0, 3), GOOD) == "0 of 3"


def test_rest_days_are_named_beside_what_is_counted_without_them() -> None:
    rested = replace(GOOD, days_above=2, rest_days=2, due_days=5, sessions_due=5, sessions_done=5)
    assert counts(ENGLISH, rested) == "5 of 5 days (2 rest), 14 of 17 boxes"
    assert counts(ENGLISH, replace(rested, times=2)) == "5 of 5 sessions (2 rest), 14 of 17 boxes"
    assert middle(ENGLISH, rested) == "middle 3\nrest: 2"
    assert middle(ENGLISH, replace(rested, median=4.5, rest_days=1)) == "middle 4.5\nrest: 1"


def test_pain_above_the_ceiling_on_a_day_without_a_session_is_no_rest_day() -> None:
    assert middle(ENGLISH, replace(GOOD, days_above=1)) == "middle 3"
    assert counts(ENGLISH, replace(GOOD, days_above=1)) == "7 of 7 days, 14 of 17 boxes"


def test_what_was_done_in_part_stands_below_what_was_done() -> None:
    assert done_of(ENGLISH, ExerciseFigures(1, 5, 7, part=2), GOOD) == "5 of 7\n2 in part"
    assert done_of(ENGLISH, ExerciseFigures(1, 0, 3, part=1), GOOD) == "0 of 3\n1 in part"
    assert done_of(ENGLISH, ExerciseFigures(1, 0, 0, part=1), GOOD) == "–"


def test_in_part_is_neither_done_nor_missed_and_too_few_are_in_full() -> None:
    """Four of seven in full are fewer than two thirds, however many more were done in part."""
    partly = replace(GOOD, exercises=(ExerciseFigures(1, 4, 7, part=3),))
    assert says(partly).startswith("= So far fewer than two thirds done in full.")


def test_a_week_of_rest_days_alone_asks_for_less_and_counts_nothing_as_missed() -> None:
    red = replace(
        GOOD,
        exercises=(ExerciseFigures(1, 0, 0),),
        due_days=0,
        sessions_due=0,
        days_with_pain=0,
        days_above=7,
        rest_days=7,
        median=8,
        sessions_done=0,
    )
    assert says(red) == f"◄ Seven days above 5. Next week: smaller amounts. {UPDATE}"
    assert counts(ENGLISH, red) == ""
    assert done_of(ENGLISH, red.exercises[0], red) == "–"
    one_day = replace(red, days_above=1, rest_days=1)
    assert says(one_day).startswith("= One day above 5.")


pains = st.integers(0, 10)
medians = st.none() | st.integers(0, 20).map(lambda doubled: doubled / 2)


@st.composite
def weeks(draw: st.DrawFn) -> WeekFigures:
    due = draw(st.lists(st.integers(1, 7), min_size=1, max_size=6))
    exercises = tuple(
        ExerciseFigures(number, draw(st.integers(0, n)), n, draw(st.none() | pains))
        for number, n in enumerate(due, start=1)
    )
    days_with_pain = draw(st.integers(0, 7))
    days_above = draw(st.integers(0, 7 - days_with_pain))
    is_written = days_with_pain + days_above > 0
    return WeekFigures(
        exercises=exercises,
        ceiling=draw(pains),
        due_days=7 - days_above,
        sessions_due=7 - days_above,
        days_with_pain=days_with_pain,
        days_above=days_above,
        rest_days=days_above,
        median=draw(medians.filter(lambda m: m is not None)) if is_written else None,
        median_before=draw(medians),
        median_best=draw(medians),
        sessions_done=max(exercise.done for exercise in exercises),
        is_last=draw(st.booleans()),
        waits=draw(st.booleans()),
    )


def caution(week: WeekFigures) -> int:
    return {"►": 0, "=": 1, "?": 1, "◄": 2}[says(week)[0]]


@given(weeks())
def test_a_hint_is_one_short_line_with_nothing_left_to_fill_in(week: WeekFigures) -> None:
    said = says(week)
    assert "\n" not in said
    assert "{" not in said
    assert len(said) <= 125


@given(weeks(), st.data())
def test_more_pain_never_makes_the_hint_bolder(week: WeekFigures, data: st.DataObject) -> None:
    assume(not week.is_empty)
    exercises = tuple(
        e if e.own_pain is None else replace(e, own_pain=data.draw(st.integers(e.own_pain, 10)))
        for e in week.exercises
    )
    redder = data.draw(st.integers(0, week.days_with_pain))
    worse = replace(
        week,
        exercises=exercises,
        days_above=week.days_above + redder,
        rest_days=week.rest_days + redder,
        days_with_pain=week.days_with_pain - redder,
        due_days=week.due_days - redder,
        sessions_due=week.sessions_due - redder,
        median=None if week.median is None else week.median + data.draw(st.integers(0, 10)) / 2,
    )
    assert caution(worse) >= caution(week)


@given(weeks(), st.data())
def test_fewer_ticks_never_make_the_hint_bolder(week: WeekFigures, data: st.DataObject) -> None:
    fewer = replace(
        week,
        exercises=tuple(replace(e, done=data.draw(st.integers(0, e.done))) for e in week.exercises),
    )
    assert caution(fewer) >= caution(week)


def test_exercises_are_named_by_their_numbers_in_the_plan() -> None:
    exercises = (ExerciseFigures(2, 7, 7, 6), ExerciseFigures(7, 7, 7, 10))
    said = says(replace(GOOD, exercises=exercises))
    assert said.startswith("◄ Exercises 2, 7 gave pain above 5.")


def test_the_last_page_of_a_paused_plan_says_nothing_else() -> None:
    said = says(replace(GOOD, days_above=3, is_paused=True))
    assert said.startswith("■ Paused. Nothing to do until a doctor or physiotherapist says so")


def test_an_exercise_that_is_due_on_no_day_has_a_dash() -> None:
    assert done_of(ENGLISH, ExerciseFigures(3, 0, 0), GOOD) == "–"


def test_a_second_time_within_four_weeks_the_hint_says_to_stop() -> None:
    plan = builders.plan()
    log = strong(plan, 2, 4)
    once = replan(plan, log, plan.starts + timedelta(days=7)).proposals[0].plan
    again = strong(once, 2, 4, 9, 11)
    first, second = figures_of_log(once, again)[:2]
    assert says(first).startswith("◄ Two days above 5. Next week: smaller amounts.")
    assert says(second) == (
        "■ Two days above 5, again in four weeks. Stop, ask a doctor. "
        "Update the plan (Start here, part 4)."
    )


def strong(plan: Plan, *days: int) -> Log:
    """Pain of 7 on some days of the plan, 2 on the others."""
    pains = (DayEntry(plan.starts + timedelta(days=n), 7 if n in days else 2) for n in range(14))
    return Log(days=tuple(pains))
