"""All rules together: PAUSE wins, then REST, then the lowest dose, then the more cautious name."""

from datetime import timedelta
from typing import Any

import pytest

from planner.domain.decision import Kind, Rest
from planner.domain.log import Sign
from planner.evidence.evidence import Written
from planner.evidence.memory import Memory
from planner.rules import Ruling, decide
from tests.rules.found import SCALE, TODAY, evidence, exercise, reps
from tests.telling import told


def ruled(**changes: Any) -> Ruling:
    """What is decided of one exercise."""
    (found,) = decide(evidence(exercise(**changes)))
    return found


def asked(found: Ruling) -> tuple[str, Kind, int]:
    assert found.verdict.standing is not None
    return found.rule, found.verdict.kind, found.verdict.standing.position


def test_a_silent_log_goes_on_as_planned() -> None:
    assert asked(ruled()) == ("as_planned", Kind.PROGRESS, 5)


def test_there_is_one_ruling_for_each_exercise_in_the_plans_order() -> None:
    found = decide(evidence(exercise(exercise="b"), exercise(exercise="a", own_pain=4)))
    assert [each.exercise for each in found] == ["b", "a"]
    assert [each.verdict.kind for each in found] == [Kind.PROGRESS, Kind.HOLD]


def test_the_lowest_position_wins() -> None:
    assert asked(ruled(days_above=2, full=0)) == ("pain_high", Kind.STEP_BACK, 3)
    far = {"days_off": 20, "calendar_days_off": 20, "work_last_done": 8}
    assert asked(ruled(days_above=2, **far)) == ("absence", Kind.STEP_BACK, 0)


def test_of_equal_positions_the_more_cautious_name_wins() -> None:
    five = {"present": SCALE.at(1), "planned": SCALE.at(2)}
    long_ago = {"days_off": 40, "calendar_days_off": 40, "work_last_done": 5}
    assert asked(ruled(**five, days_above=2, **long_ago)) == ("absence", Kind.RESTART, 0)
    assert asked(ruled(**five, days_above=2, full=0)) == ("pain_high", Kind.STEP_BACK, 0)


def test_of_equal_verdicts_the_first_rule_says_why() -> None:
    assert asked(ruled(full=0, own_pain=4, written=Written(0, 7)))[0] == "pain_unknown"
    assert asked(ruled(days_above=2, own_pain=9, hurt=SCALE.at(4).dose))[0] == "pain_high"


def test_a_step_back_or_restart_that_is_not_less_than_the_present_dose_is_called_a_hold() -> None:
    lowest = {"present": SCALE.lowest, "planned": SCALE.at(-2)}
    assert asked(ruled(**lowest, days_above=2)) == ("pain_high", Kind.HOLD, -3)
    start = {"present": SCALE.start, "planned": SCALE.at(1)}
    never = {"last_done": None, "days_off": None, "calendar_days_off": None}
    assert asked(ruled(**start, **never)) == ("absence", Kind.HOLD, 0)
    assert ruled(**lowest, days_above=2).verdict.for_pain


def test_a_hold_on_a_plateau_wins_over_progress_with_the_same_dose() -> None:
    held = ruled(present=SCALE.at(2), planned=SCALE.at(3), own_pain=4)
    assert asked(held) == ("own_pain_some", Kind.HOLD, 2)


def test_no_rule_asks_for_more_than_was_planned_and_the_one_that_speaks_says_why() -> None:
    held = ruled(present=SCALE.at(4), planned=SCALE.at(2), own_pain=4)
    assert asked(held) == ("own_pain_some", Kind.HOLD, 2)


def test_every_rule_that_speaks_is_remembered_but_for_as_planned() -> None:
    assert ruled().spoke == ()
    assert ruled(days_above=2, own_pain=4, full=0).spoke == (
        "pain_high",
        "pain_some",
        "own_pain_some",
        "adherence",
    )


def test_the_lowest_dose_that_hurt_is_remembered() -> None:
    assert ruled().verdict.hurt is None
    both = ruled(days_above=2, own_pain=9, hurt=SCALE.at(1).dose)
    assert both.verdict.hurt == SCALE.at(1).dose


def test_an_exercise_keeps_its_own_reason_beside_one_of_the_whole_plan() -> None:
    both = ruled(days_above=2, own_pain=9, hurt=SCALE.at(4).dose)
    assert (both.rule, [told(each) for each in both.also]) == (
        "pain_high",
        ["it gave pain of 9, above 5"],
    )
    assert ruled(own_pain=4, full=0).also == ()
    assert ruled(days_above=2).also == ()


AGAIN = Memory(own_pain=TODAY - timedelta(days=7))
HURTS_AGAIN = {"own_pain": 9, "hurt": reps(8)[0], "memory": AGAIN}


def test_a_rest_wins_over_everything_but_a_pause() -> None:
    rested = ruled(**HURTS_AGAIN, days_off=40, calendar_days_off=40)
    assert (rested.verdict.kind, rested.verdict.standing) == (Kind.REST, None)
    sign = Sign("Fever", False, TODAY)
    (paused,) = decide(evidence(exercise(**HURTS_AGAIN), signs=(sign,)))
    assert paused.verdict.kind is Kind.PAUSE
    assert paused.verdict.rest is None


@pytest.mark.parametrize(
    ("changes", "work"),
    [
        ({}, 8),
        ({"days_off": 20, "calendar_days_off": 20, "work_last_done": 10}, 5),
        ({"full": 0}, 8),
        ({"planned": SCALE.at(1)}, 8),
    ],
)
def test_after_a_rest_half_is_asked_of_what_hurt_or_of_what_other_rules_asked_if_less(
    changes: dict[str, Any], work: int
) -> None:
    assert ruled(**HURTS_AGAIN, **changes).verdict.rest == Rest(TODAY + timedelta(days=6), work)


def test_a_rest_that_holds_is_kept_as_it_was_set() -> None:
    held = Rest(TODAY + timedelta(days=2), 8)
    again = ruled(memory=Memory(rest=held), days_off=20, calendar_days_off=20, work_last_done=4)
    assert (again.rule, again.verdict.rest) == ("still_resting", held)


def test_a_pause_wins_over_everything_and_is_for_all_exercises() -> None:
    sign = Sign("Fever", False, TODAY)
    worst = exercise(exercise="b", days_off=99, calendar_days_off=99)
    for each in decide(evidence(exercise(), worst, signs=(sign,), paused_on=TODAY)):
        assert (each.verdict.kind, each.verdict.standing) == (Kind.PAUSE, None)
        assert each.rule == "red_flags"


@pytest.mark.parametrize("changes", [{"days_above": 2}, {"own_pain": 6}])
def test_a_step_back_for_pain_is_kept_as_such_even_where_another_rule_asks_for_less(
    changes: dict[str, Any],
) -> None:
    assert ruled(**changes).verdict.for_pain
    restarted = ruled(days_off=40, calendar_days_off=40, **changes)
    assert restarted.verdict.kind is Kind.RESTART
    assert restarted.verdict.for_pain


def test_a_hold_is_no_step_back_for_pain() -> None:
    assert not ruled(own_pain=5).verdict.for_pain


def test_pain_is_told_beside_a_rule_that_is_not_of_pain() -> None:
    days_off = {"days_off": 5, "calendar_days_off": 5, "work_last_done": 12}
    held = ruled(**days_off, days_above=1)
    assert (held.rule, [told(each) for each in held.also]) == (
        "absence",
        ["pain above 5 on one of the last 7 days"],
    )
    assert ruled(days_above=1, full=0).rule == "pain_some"


def test_a_dose_that_hurt_is_remembered_where_another_rule_decided() -> None:
    far = {"days_off": 20, "calendar_days_off": 20, "work_last_done": 8}
    found = ruled(days_above=2, **far)
    assert (found.rule, found.verdict.hurt) == ("absence", SCALE.at(4).dose)


def test_a_week_of_rest_that_goes_on_is_for_pain() -> None:
    resting = Memory(rest=Rest(TODAY + timedelta(days=3), 8))
    assert ruled(memory=resting).verdict.for_pain
