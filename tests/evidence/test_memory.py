"""What earlier decisions tell a new one."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.decision import Decision, Kind, Rest, Revision, Way
from planner.domain.dose import Dose, Sides
from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.evidence.memory import Memory, half_days, last_pain_high, remembered, waits, weekly
from tests.evidence.taken import DAILY, of
from tests.replan.kept import STRETCH, day
from tests.telling import as_words


def reps(count: int) -> Dose:
    return Dose(1, count, None, None, Sides.NONE)


def decided(*decisions: tuple[int, dict[str, Any]], plan: Plan = DAILY) -> Plan:
    """The plan with decisions for the stretch, each on its day; PROGRESS but for the changes."""
    history = []
    for number, changes in decisions:
        quiet = Decision(STRETCH, Kind.PROGRESS, "as_planned", as_words("as planned"))
        history.append(
            Revision(day(number), 2, (replace(quiet, **changes),), Way.EXTEND, plan.ends)
        )
    return replace(plan, history=tuple(history))


def memory(*decisions: tuple[int, dict[str, Any]]) -> Memory:
    return remembered(decided(*decisions), STRETCH)


def test_a_new_plan_remembers_nothing() -> None:
    assert memory() == Memory()
    assert remembered(decided((7, {"exercise": "another"})), STRETCH) == Memory()


@pytest.mark.parametrize(
    "rule", ["pain_unknown", "pain_high", "pain_some", "own_pain_high", "own_pain_some"]
)
def test_a_decision_is_not_quiet_where_one_of_the_rules_4_to_8_spoke(rule: str) -> None:
    assert memory((7, {"spoke": ("absence", rule)}), (14, {})).not_quiet == day(7)


@pytest.mark.parametrize("rule", ["absence", "adherence", "hurt_lately", "after_rest"])
def test_other_rules_leave_a_decision_quiet(rule: str) -> None:
    assert memory((7, {"spoke": (rule,)})).not_quiet is None


TRIED = {"is_tried": True}
HURT = {"spoke": ("pain_high",), "hurt": reps(8), "before": reps(8), "is_tried": True}


def test_the_lowest_dose_that_hurt_is_remembered() -> None:
    assert memory((7, HURT)).hurt == reps(8)
    assert memory((7, HURT), (14, HURT | {"hurt": reps(6)})).hurt == reps(6)
    assert memory((7, HURT), (14, HURT | {"hurt": reps(10)})).hurt == reps(8)


@pytest.mark.parametrize(("count", "remembers"), [(7, True), (8, True), (9, False)])
def test_it_is_forgotten_where_it_was_passed_at_a_quiet_decision(
    count: int, remembers: bool
) -> None:
    passed = memory((7, HURT), (14, {"before": reps(count), "is_tried": True}))
    assert (passed.hurt is not None) is remembers


def test_what_is_passed_is_forgotten_and_higher_doses_that_hurt_are_not() -> None:
    twice = memory((7, HURT), (14, HURT | {"hurt": reps(6)}), (21, {"before": reps(7)} | TRIED))
    assert twice.hurt == reps(8)


def test_the_present_dose_alone_passes_nothing_where_nothing_was_done_since() -> None:
    assert memory((7, HURT), (14, {"before": reps(9)})).hurt == reps(8)


def test_it_is_not_passed_at_a_decision_that_was_not_quiet_nor_at_its_own() -> None:
    some = {"spoke": ("pain_some",), "before": reps(9)} | TRIED
    assert memory((7, HURT), (14, some)).hurt == reps(8)
    assert memory((7, HURT), (14, {"before": None})).hurt == reps(8)


def test_own_pain_is_remembered_but_a_rest_that_is_said_again_is_no_second_time() -> None:
    rest = Rest(day(20), 8)
    first = (7, {"kind": Kind.REST, "spoke": ("own_pain_high",), "rest": rest})
    again = (9, {"kind": Kind.REST, "spoke": ("still_resting",), "rest": rest})
    kept = memory(first, again)
    assert (kept.own_pain, kept.rest, kept.stepped_back) == (day(7), rest, day(9))


@pytest.mark.parametrize(
    ("days", "following", "is_waiting"),
    [(20, 8, True), (21, 8, False), (7, 7, False), (7, 9, True)],
)
def test_a_dose_as_high_as_one_that_hurt_waits_for_three_weeks(
    days: int, following: int, is_waiting: bool
) -> None:
    hurt = Memory(hurt=reps(8), not_quiet=day(0))
    assert waits(hurt, reps(following), day(days)) is is_waiting
    assert not waits(Memory(not_quiet=day(0)), reps(following), day(days))


# A week of rest, and coming back from it.


def resting(plan: Plan, *weeks: int) -> Plan:
    """The plan whose stretch rests in some weeks."""

    def rest(week: Week) -> Week:
        others = tuple(p for p in week.prescriptions if p.exercise != STRETCH)
        return replace(week, prescriptions=others) if week.number in weeks else week

    return replace(plan, weeks=tuple(rest(week) for week in plan.weeks))


@pytest.mark.parametrize(
    ("today", "comes_back"), [(18, False), (20, False), (21, True), (22, False), (28, False)]
)
def test_it_comes_back_once_when_its_rest_is_over(today: int, comes_back: bool) -> None:
    rest = (14, {"kind": Kind.REST, "spoke": ("own_pain_high",), "rest": Rest(day(20), 8)})
    plan = resting(decided(rest), 3)
    assert of(plan, Log(), today).comes_back is comes_back


def test_it_comes_back_later_where_no_page_asked_for_it_since() -> None:
    rest = (14, {"kind": Kind.REST, "spoke": ("own_pain_high",), "rest": Rest(day(20), 8)})
    plan = resting(decided(rest), 3, 4)
    assert of(plan, Log(), 25).comes_back
    assert of(plan, Log(), 28).comes_back
    assert not of(plan, Log(), 29).comes_back


def test_weekly_decisions_are_the_last_of_those_for_the_same_full_week() -> None:
    plan = decided((7, {}), (9, {}), (12, {}), (14, {}), (15, {}))
    assert [revision.day for revision in weekly(plan)] == [day(7), day(14), day(15)]


def test_the_days_of_half_doses_are_those_up_to_the_next_decision() -> None:
    half = {"kind": Kind.STEP_BACK, "rule": "absence", "is_half": True}
    plan = decided((7, half), (9, {}), (14, half))
    assert half_days(plan, STRETCH, day(16)) == {day(7), day(8), day(14), day(15)}
    assert half_days(plan, "another", day(16)) == frozenset()
    assert half_days(DAILY, STRETCH, day(16)) == frozenset()


def test_a_decision_that_passes_an_exercise_over_ends_no_memory() -> None:
    loud = {"spoke": ("pain_high",)}
    assert memory((7, {"exercise": "another"}), (14, loud)).not_quiet == day(14)


def test_strong_pain_of_the_last_day_that_counts_is_remembered() -> None:
    plan = decided((7, {"spoke": ("pain_high",)}))
    assert last_pain_high(plan, day(10), day(7)) == day(7)
    assert last_pain_high(plan, day(10), day(6)) is None
