"""Rule 3, row by row."""

from typing import Any

import pytest

from planner.domain.decision import Kind
from planner.progression.scale import Scale, Standing
from planner.rules import Verdict, load
from tests.rules.found import SCALE, evidence, exercise, reps
from tests.telling import told


def judge(days: int, ill: bool = False, **changes: Any) -> Verdict | None:
    found = {"days_off": days, "calendar_days_off": days, "has_gap": days > 1, **changes}
    each = exercise(**found)
    return load("absence").judge(evidence(each, ill=ill), each)


def asked(verdict: Verdict | None) -> tuple[Kind, int] | None:
    """The kind, and the position in the course."""
    if verdict is None:
        return None
    assert verdict.standing is not None
    return verdict.kind, verdict.standing.position


@pytest.mark.parametrize("days", [-2, 0, 1, 3])
def test_up_to_three_days_off_it_goes_on_as_planned(days: int) -> None:
    assert judge(days) is None


@pytest.mark.parametrize("days", [4, 14])
def test_four_to_fourteen_days_off_hold_the_amount_last_done(days: int) -> None:
    assert asked(judge(days)) == (Kind.HOLD, 4)
    assert asked(judge(days, work_last_done=6)) == (Kind.HOLD, 3)
    between = judge(days, work_last_done=7)
    assert between is not None
    assert between.standing == Standing(3, *reps(7))
    assert not between.is_half


@pytest.mark.parametrize("days", [15, 28])
def test_fifteen_to_twenty_eight_days_off_step_back_to_half_of_the_work(days: int) -> None:
    halved = judge(days, work_last_done=12)
    assert asked(halved) == (Kind.STEP_BACK, 3)
    assert halved is not None
    assert halved.is_half
    assert asked(judge(days, work_last_done=11)) == (Kind.STEP_BACK, 1)
    assert asked(judge(days, work_last_done=10)) == (Kind.STEP_BACK, 1)


@pytest.mark.parametrize("days", [29, 200])
def test_more_than_four_weeks_off_restart_at_the_start(days: int) -> None:
    assert asked(judge(days)) == (Kind.RESTART, 0)


def test_the_amount_is_what_was_last_done_not_what_was_planned_since() -> None:
    assert asked(judge(10, present=SCALE.at(4), work_last_done=5)) == (Kind.HOLD, 1)


def test_no_row_gives_more_than_the_present_dose() -> None:
    assert asked(judge(10, present=SCALE.at(2), work_last_done=12)) == (Kind.HOLD, 2)
    assert asked(judge(20, present=SCALE.at(1), work_last_done=12)) == (Kind.STEP_BACK, 1)


def test_nothing_goes_below_the_start() -> None:
    assert asked(judge(10, present=SCALE.start, work_last_done=2)) == (Kind.HOLD, 0)
    assert asked(judge(20, present=SCALE.at(1), work_last_done=4)) == (Kind.STEP_BACK, 0)


@pytest.mark.parametrize("days", [4, 14, 20, 40])
def test_below_the_start_every_row_holds(days: int) -> None:
    lead_in = SCALE.at(-2)
    assert asked(judge(days, present=lead_in, work_last_done=2)) == (Kind.HOLD, -2)
    assert asked(judge(days, present=lead_in, work_last_done=1)) == (Kind.HOLD, -3)


def test_where_the_last_work_is_not_known_the_present_dose_counts() -> None:
    assert asked(judge(10, work_last_done=None)) == (Kind.HOLD, 4)


def test_nothing_done_yet_restarts_at_the_start() -> None:
    found = judge(0, last_done=None, days_off=None, calendar_days_off=None, work_last_done=None)
    assert asked(found) == (Kind.RESTART, 0)


def test_before_the_first_session_there_is_no_absence() -> None:
    assert judge(0, present=None, last_done=None, days_off=None, calendar_days_off=None) is None


def test_nothing_done_yet_is_no_more_than_a_present_dose_below_the_start() -> None:
    verdict = judge(0, present=SCALE.at(-2), last_done=None, days_off=None, calendar_days_off=None)
    assert asked(verdict) == (Kind.RESTART, -2)


@pytest.mark.parametrize(
    ("days", "kind", "position"),
    [
        (2, Kind.HOLD, 4),
        (7, Kind.HOLD, 4),
        (8, Kind.STEP_BACK, 0),
        (14, Kind.STEP_BACK, 0),
        (15, Kind.RESTART, 0),
    ],
)
def test_with_illness_each_day_counts_twice(days: int, kind: Kind, position: int) -> None:
    assert asked(judge(days, ill=True)) == (kind, position)


def test_illness_without_a_gap_changes_nothing() -> None:
    assert judge(1, ill=True, has_gap=False) is None


def test_half_of_an_odd_amount_of_work_is_not_rounded_up() -> None:
    scale = Scale((), reps(2, 3, 5, 7), reps(2, 3, 5, 7))
    step = judge(20, scale=scale, present=scale.at(3), work_last_done=7)
    assert asked(step) == (Kind.STEP_BACK, 1)
    step = judge(20, scale=scale, present=scale.at(2), work_last_done=5)
    assert asked(step) == (Kind.STEP_BACK, 0)


def test_the_reason_says_all_days_since_and_whether_illness_caused_them() -> None:
    found = judge(4, calendar_days_off=6)
    assert found is not None
    assert told(found.reason) == "last done 6 days ago"
    found = judge(4, ill=True)
    assert found is not None
    assert told(found.reason) == "last done 4 days ago, because of pain or illness"


def test_absence_is_no_step_back_for_pain() -> None:
    found = judge(10)
    assert found is not None
    assert not found.for_pain
