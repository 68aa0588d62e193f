"""All rules together: PAUSE always wins, then the lowest position, then the more cautious name."""

from datetime import timedelta
from typing import Any

import pytest

from planner.domain.decision import Kind
from planner.domain.log import Sign
from planner.progression.course import at
from planner.rules import Ruling, decide, load
from tests.rules.found import COURSE, TODAY, evidence, exercise


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
    assert asked(ruled(days_above=2, done=0)) == ("pain_high", Kind.STEP_BACK, 3)
    far = {"days_off": 20, "calendar_days_off": 20, "work_last_done": 8}
    assert asked(ruled(days_above=2, **far)) == ("absence", Kind.STEP_BACK, 0)


def test_of_equal_positions_the_more_cautious_name_wins() -> None:
    start = at(COURSE, 0)
    long_ago = {"days_off": 40, "calendar_days_off": 40, "work_last_done": 4}
    found = ruled(present=start, planned=start, done=0, days_above=2, **long_ago)
    assert asked(found) == ("absence", Kind.RESTART, 0)
    assert asked(ruled(present=start, done=0, days_above=2))[1] is Kind.STEP_BACK
    assert asked(ruled(present=start, planned=start, done=0))[1] is Kind.HOLD


def test_of_equal_verdicts_the_first_rule_says_why() -> None:
    assert asked(ruled(done=0, own_pain=4, days_with_pain=0))[0] == "pain_unknown"
    assert asked(ruled(days_above=2, own_pain=9))[0] == "pain_high"


def test_a_hold_on_a_plateau_wins_over_progress_with_the_same_dose() -> None:
    found = ruled(present=at(COURSE, 2), planned=at(COURSE, 3), own_pain=4)
    assert asked(found) == ("own_pain_some", Kind.HOLD, 2)


def test_no_rule_asks_for_more_than_was_planned() -> None:
    found = ruled(present=at(COURSE, 4), planned=at(COURSE, 2), own_pain=4)
    assert asked(found) == ("as_planned", Kind.PROGRESS, 2)


def test_a_pause_wins_over_everything_and_is_for_all_exercises() -> None:
    sign = Sign("Fever", False, TODAY)
    worst = exercise(exercise="b", days_off=99, calendar_days_off=99)
    for each in decide(evidence(exercise(), worst, signs=(sign,), paused_on=TODAY)):
        assert (each.verdict.kind, each.verdict.standing) == (Kind.PAUSE, None)
        assert each.rule == "red_flags"
        assert each.source == load("red_flags").SOURCE


def test_a_decision_has_the_source_of_the_rule_that_won() -> None:
    found = ruled(done=0)
    assert (found.rule, found.source) == ("adherence", load("adherence").SOURCE)


@pytest.mark.parametrize("changes", [{"days_above": 2}, {"own_pain": 6}])
def test_a_step_back_for_pain_is_kept_as_such_even_where_another_rule_asks_for_less(
    changes: dict[str, Any],
) -> None:
    assert ruled(**changes).verdict.for_pain
    found = ruled(days_off=40, calendar_days_off=40, **changes)
    assert found.verdict.kind is Kind.RESTART
    assert found.verdict.for_pain


def test_a_pause_is_no_step_back_for_pain() -> None:
    found = decide(evidence(exercise(own_pain=6), stepped_back_for_pain=TODAY - timedelta(days=3)))
    assert found[0].verdict.kind is Kind.PAUSE
    assert not found[0].verdict.for_pain


def test_a_hold_is_no_step_back_for_pain() -> None:
    assert not ruled(own_pain=5).verdict.for_pain
