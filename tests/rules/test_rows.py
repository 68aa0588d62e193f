"""Rules 1 and 2, 4 to 11: each row of the page, at its edges."""

from datetime import timedelta
from typing import Any

import pytest

from planner.domain.decision import Kind
from planner.domain.log import Clearance, Sign
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import Standing, at
from planner.rules import Verdict, load
from tests.rules.found import COURSE, SILENT, TODAY, evidence, exercise

SOME_DAYS_AGO = TODAY - timedelta(days=5)


def judge(name: str, each: ExerciseEvidence = SILENT, **changes: Any) -> Verdict | None:
    return load(name).judge(evidence(each, **changes), each)


def asked(verdict: Verdict | None) -> tuple[Kind, int] | None:
    if verdict is None:
        return None
    assert verdict.standing is not None
    return verdict.kind, verdict.standing.position


def is_pause(verdict: Verdict | None) -> bool:
    return verdict is not None and (verdict.kind, verdict.standing) == (Kind.PAUSE, None)


# 1. A red flag is ticked, and no clearance line dated later.

FEVER = Sign("Fever", False, SOME_DAYS_AGO)
NUMB = Sign("Numbness", True, SOME_DAYS_AGO)


def cleared(days: int) -> Clearance:
    """A clearance, so many days after the sign."""
    return Clearance("Dr Berg", SOME_DAYS_AGO + timedelta(days=days))


def test_a_warning_sign_pauses() -> None:
    assert is_pause(judge("red_flags", signs=(FEVER,)))


def test_a_clearance_dated_later_than_the_sign_lets_it_go_on() -> None:
    assert judge("red_flags", signs=(FEVER,), clearance=cleared(1)) is None
    assert judge("red_flags", signs=(FEVER,), clearance=cleared(5)) is None


@pytest.mark.parametrize("days", [0, -1])
def test_a_clearance_of_the_same_day_or_before_does_not(days: int) -> None:
    assert is_pause(judge("red_flags", signs=(FEVER,), clearance=cleared(days)))


def test_a_clearance_without_a_date_or_with_one_to_come_does_not() -> None:
    assert is_pause(judge("red_flags", signs=(FEVER,), clearance=Clearance("Dr Berg")))
    assert is_pause(judge("red_flags", signs=(FEVER,), clearance=cleared(6)))


def test_a_sign_without_a_date_pauses_whatever_the_clearance() -> None:
    undated = Sign("Fever", False, None)
    assert is_pause(judge("red_flags", signs=(undated,), clearance=cleared(5)))


def test_every_sign_needs_a_later_clearance() -> None:
    later = Sign("Numbness", True, SOME_DAYS_AGO + timedelta(days=3))
    found = judge("red_flags", signs=(FEVER, later), clearance=cleared(2))
    assert is_pause(found)
    assert found is not None
    assert "Numbness" in found.reason
    assert "Fever" not in found.reason


def test_a_pause_says_where_to_get_help() -> None:
    found = judge("red_flags", signs=(FEVER,))
    assert found is not None
    assert "see a doctor" in found.reason
    found = judge("red_flags", signs=(FEVER, NUMB))
    assert found is not None
    assert "emergency help now" in found.reason


# 2. More than seven consecutive recorded days above the ceiling, or a second step back for pain.


def test_more_than_seven_recorded_days_in_a_row_above_the_ceiling_pause() -> None:
    assert judge("flare_up", red_run=7) is None
    assert is_pause(judge("flare_up", red_run=8))


PAINFUL = [
    {"days_above": 2},
    {"median": 4.0, "median_before": 2.0},
    {"own_pain": 6},
]


@pytest.mark.parametrize("changes", PAINFUL)
def test_a_second_step_back_for_pain_pauses(changes: dict[str, Any]) -> None:
    each = exercise(**changes)
    assert judge("flare_up", each) is None
    assert is_pause(judge("flare_up", each, stepped_back_for_pain=SOME_DAYS_AGO))


def test_a_step_back_of_one_exercise_pauses_the_others_too() -> None:
    found = evidence(SILENT, exercise(own_pain=6), stepped_back_for_pain=SOME_DAYS_AGO)
    assert is_pause(load("flare_up").judge(found, SILENT))


@pytest.mark.parametrize("changes", [{"days_above": 1}, {"own_pain": 5}, {"done": 0}])
def test_a_hold_after_a_step_back_does_not_pause(changes: dict[str, Any]) -> None:
    assert judge("flare_up", exercise(**changes), stepped_back_for_pain=SOME_DAYS_AGO) is None


# 4. Pain recorded on fewer than half of the judged days with a due session.


def test_pain_on_fewer_than_half_of_the_days_with_a_session_holds() -> None:
    assert asked(judge("pain_unknown", exercise(days_with_pain=3))) == (Kind.HOLD, 4)
    assert judge("pain_unknown", exercise(days_with_pain=4)) is None


def test_without_a_day_with_a_session_no_pain_is_missing() -> None:
    assert judge("pain_unknown", exercise(days_with_pain=0, due_days=0)) is None


# 5. Two or more judged days above the ceiling, or M up by 2 or more.


@pytest.mark.parametrize("changes", PAINFUL[:2])
def test_strong_or_rising_pain_steps_back_to_one_lower_dose_for_pain(
    changes: dict[str, Any],
) -> None:
    found = judge("pain_high", exercise(**changes))
    assert asked(found) == (Kind.STEP_BACK, 3)
    assert found is not None
    assert found.for_pain


def test_one_day_above_the_ceiling_or_less_than_two_points_up_does_not_step_back() -> None:
    assert judge("pain_high", exercise(days_above=1)) is None
    assert judge("pain_high", exercise(median=3.5)) is None


def test_an_unknown_median_steps_nothing_back() -> None:
    assert judge("pain_high", exercise(median=8.0, median_before=None)) is None
    assert judge("pain_high", exercise(median=None, median_before=0.0)) is None


def test_a_median_that_was_zero_is_known() -> None:
    found = exercise(median=2.0, median_before=0.0)
    assert asked(judge("pain_high", found)) == (Kind.STEP_BACK, 3)


# 6. One judged day above the ceiling, or M up by 1 or more and now 4 or more.


def test_one_day_above_the_ceiling_holds() -> None:
    assert asked(judge("pain_some", exercise(days_above=1))) == (Kind.HOLD, 4)


def test_a_median_up_by_one_and_now_four_holds() -> None:
    assert asked(judge("pain_some", exercise(median=4.0, median_before=3.0))) == (Kind.HOLD, 4)
    assert judge("pain_some", exercise(median=3.0, median_before=2.0)) is None
    assert judge("pain_some", exercise(median=4.0, median_before=3.5)) is None


# 7 and 8. Own pain, of that exercise.


def test_own_pain_above_the_ceiling_steps_that_exercise_back_for_pain() -> None:
    found = judge("own_pain_high", exercise(own_pain=6))
    assert asked(found) == (Kind.STEP_BACK, 3)
    assert found is not None
    assert found.for_pain
    assert judge("own_pain_high", exercise(own_pain=5)) is None


@pytest.mark.parametrize("pain", [4, 5])
def test_own_pain_from_four_to_the_ceiling_holds_that_exercise(pain: int) -> None:
    assert asked(judge("own_pain_some", exercise(own_pain=pain))) == (Kind.HOLD, 4)


@pytest.mark.parametrize("pain", [None, 0, 3, 6])
def test_other_own_pain_does_not_hold(pain: int | None) -> None:
    assert judge("own_pain_some", exercise(own_pain=pain)) is None


@pytest.mark.parametrize("name", ["own_pain_high", "own_pain_some"])
def test_own_pain_is_no_matter_of_another_exercise(name: str) -> None:
    for pain in (5, 8):
        found = evidence(SILENT, exercise(own_pain=pain))
        assert load(name).judge(found, SILENT) is None


@pytest.mark.parametrize("name", ["pain_high", "own_pain_high"])
def test_a_step_back_passes_plateaus_and_never_goes_below_the_start(name: str) -> None:
    painful = {"days_above": 2, "own_pain": 9}
    assert asked(judge(name, exercise(present=at(COURSE, 3), **painful))) == (Kind.STEP_BACK, 1)
    assert asked(judge(name, exercise(present=at(COURSE, 0), **painful))) == (Kind.STEP_BACK, 0)


@pytest.mark.parametrize("name", ["pain_high", "own_pain_high"])
def test_a_step_back_from_between_two_doses_is_to_the_lower_one(name: str) -> None:
    present = Standing(4, COURSE[4].__class__(1, 9, None, None, COURSE[4].sides))
    painful = exercise(present=present, days_above=2, own_pain=9)
    assert asked(judge(name, painful)) == (Kind.STEP_BACK, 4)


# 9. Done in fewer than two thirds of its due sessions.


def test_an_exercise_done_in_fewer_than_two_thirds_of_its_sessions_is_held() -> None:
    assert asked(judge("adherence", exercise(done=4))) == (Kind.HOLD, 4)
    assert judge("adherence", exercise(done=5)) is None


def test_an_exercise_that_was_not_due_is_not_held() -> None:
    assert judge("adherence", exercise(done=0, due=0)) is None


# 10. None of these.


def test_as_planned_is_what_the_next_full_week_has() -> None:
    assert asked(judge("as_planned")) == (Kind.PROGRESS, 5)
    held = exercise(planned=at(COURSE, 4))
    assert asked(judge("as_planned", held)) == (Kind.PROGRESS, 4)


def test_as_planned_is_the_next_position_where_no_week_is_planned() -> None:
    assert asked(judge("as_planned", exercise(planned=None))) == (Kind.PROGRESS, 5)
    last = exercise(planned=None, present=at(COURSE, 6))
    assert asked(judge("as_planned", last)) == (Kind.PROGRESS, 6)


def test_as_planned_is_the_start_where_nothing_was_scheduled_before() -> None:
    assert asked(judge("as_planned", exercise(planned=None, present=None))) == (Kind.PROGRESS, 0)


# 11, ours. A pause holds until it is resumed.


def test_a_pause_holds() -> None:
    assert is_pause(judge("still_paused", paused_on=SOME_DAYS_AGO))
    assert judge("still_paused") is None


@pytest.mark.parametrize(
    "name", ["pain_unknown", "pain_high", "pain_some", "own_pain_some", "adherence"]
)
def test_before_the_first_session_the_same_is_the_start(name: str) -> None:
    loud = {"days_with_pain": 0, "days_above": 2, "own_pain": 4, "done": 0}
    if name == "pain_some":
        loud["days_above"] = 1
    found: Evidence = evidence(each := exercise(present=None, **loud))
    assert asked(load(name).judge(found, each)) in {(Kind.HOLD, 0), (Kind.STEP_BACK, 0)}
