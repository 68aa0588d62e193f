"""Rules 1 and 2, 4 to 15: each row of the page, at its edges."""

from datetime import timedelta
from typing import Any

import pytest

from planner.domain.decision import Kind, Rest
from planner.domain.log import Clearance, Sign
from planner.evidence.evidence import Evidence, ExerciseEvidence, Written
from planner.evidence.memory import Memory
from planner.progression.scale import Standing
from planner.rules import Verdict, load
from planner.rules.absence import resume
from tests.rules.found import SCALE, SILENT, TODAY, evidence, exercise, reps
from tests.telling import told

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
    assert "Numbness" in told(found.reason)
    assert "Fever" not in told(found.reason)


def test_a_pause_says_where_to_get_help() -> None:
    found = judge("red_flags", signs=(FEVER,))
    assert found is not None
    assert "see a doctor" in told(found.reason)
    found = judge("red_flags", signs=(FEVER, NUMB))
    assert found is not None
    assert "emergency help now" in told(found.reason)


# 2. More than seven consecutive recorded days above the ceiling, or a second step back for pain.


def test_more_than_seven_recorded_days_in_a_row_above_the_ceiling_pause() -> None:
    assert judge("flare_up", red_run=7) is None
    assert is_pause(judge("flare_up", red_run=8))


def test_strong_pain_on_two_days_a_second_time_pauses() -> None:
    each = exercise(days_above=2)
    assert judge("flare_up", each) is None
    assert is_pause(judge("flare_up", each, pain_high_before=SOME_DAYS_AGO))


def test_strong_pain_of_one_exercise_s_judged_days_pauses_the_others_too() -> None:
    strong = evidence(SILENT, exercise(days_above=2), pain_high_before=SOME_DAYS_AGO)
    assert is_pause(load("flare_up").judge(strong, SILENT))


@pytest.mark.parametrize(
    "changes",
    [{"days_above": 1}, {"own_pain": 9}, {"full": 0}, {"days_above": 2, "days_above_since": 1}],
)
def test_anything_else_after_a_step_back_does_not_pause(changes: dict[str, Any]) -> None:
    assert judge("flare_up", exercise(**changes), pain_high_before=SOME_DAYS_AGO) is None


# 4. Pain recorded on fewer than half of the days with a due session, judged or of the last seven.


def test_pain_on_fewer_than_half_of_the_days_with_a_session_holds() -> None:
    assert asked(judge("pain_unknown", exercise(written=Written(3, 7)))) == (Kind.HOLD, 4)
    assert judge("pain_unknown", exercise(written=Written(4, 7))) is None


def test_the_last_seven_days_alone_hold_too() -> None:
    held = judge("pain_unknown", exercise(written=Written(9, 14), written_last_week=Written(2, 7)))
    assert asked(held) == (Kind.HOLD, 4)


def test_without_a_day_with_a_session_no_pain_is_missing() -> None:
    none = {"written": Written(0, 0), "written_last_week": Written(0, 0)}
    assert judge("pain_unknown", exercise(**none)) is None


# 5. Two or more judged days above the ceiling.


def test_strong_pain_on_two_days_steps_back_to_one_lower_dose_for_pain() -> None:
    stepped = judge("pain_high", exercise(days_above=2))
    assert asked(stepped) == (Kind.STEP_BACK, 3)
    assert stepped is not None
    assert stepped.for_pain
    assert stepped.hurt == SCALE.at(4).dose


def test_one_day_above_the_ceiling_or_pain_that_rises_does_not_step_back() -> None:
    assert judge("pain_high", exercise(days_above=1)) is None
    assert judge("pain_high", exercise(median=5.0, median_before=0.0, median_best=0.0)) is None


def test_days_from_before_the_last_resume_do_not_step_back_but_hold() -> None:
    each = exercise(days_above=3, days_above_since=1)
    assert judge("pain_high", each) is None
    held = judge("pain_some", each)
    assert asked(held) == (Kind.HOLD, 4)
    assert held is not None
    assert held.hurt == SCALE.at(4).dose


# 6. One judged day above the ceiling, or M 4 or more and up by 1 or by 2.


def test_one_day_above_the_ceiling_holds() -> None:
    held = judge("pain_some", exercise(days_above=1))
    assert asked(held) == (Kind.HOLD, 4)
    assert held is not None
    assert not held.for_pain
    assert held.hurt is None


def test_a_median_of_four_holds_where_it_is_up_by_one_on_the_week_before() -> None:
    up = {"median_best": None}
    assert asked(judge("pain_some", exercise(median=4.0, median_before=3.0, **up))) == (
        Kind.HOLD,
        4,
    )
    assert judge("pain_some", exercise(median=3.5, median_before=0.0, **up)) is None
    assert judge("pain_some", exercise(median=4.0, median_before=3.5, **up)) is None


def test_a_median_of_four_holds_where_it_is_up_by_two_on_the_best_week() -> None:
    crept = {"median_before": 4.0}
    assert asked(judge("pain_some", exercise(median=4.0, median_best=2.0, **crept))) == (
        Kind.HOLD,
        4,
    )
    assert judge("pain_some", exercise(median=4.0, median_best=2.5, **crept)) is None
    assert judge("pain_some", exercise(median=3.0, median_best=0.0, **crept)) is None


def test_an_unknown_median_holds_nothing() -> None:
    unknown = {"median_before": None, "median_best": None}
    assert judge("pain_some", exercise(median=8.0, **unknown)) is None
    assert judge("pain_some", exercise(median=None, median_before=0.0, median_best=0.0)) is None


# 7 and 8. Own pain, of that exercise.


def test_own_pain_above_the_ceiling_steps_that_exercise_back_for_pain() -> None:
    stepped = judge("own_pain_high", exercise(own_pain=6, hurt=SCALE.at(4).dose))
    assert asked(stepped) == (Kind.STEP_BACK, 3)
    assert stepped is not None
    assert stepped.for_pain
    assert stepped.hurt == SCALE.at(4).dose
    assert judge("own_pain_high", exercise(own_pain=5)) is None


def test_own_pain_steps_back_from_the_lowest_dose_that_hurt() -> None:
    lower = exercise(own_pain=6, hurt=SCALE.at(1).dose)
    assert asked(judge("own_pain_high", lower)) == (Kind.STEP_BACK, 0)
    from_the_start = exercise(own_pain=6, hurt=SCALE.at(0).dose)
    assert asked(judge("own_pain_high", from_the_start)) == (Kind.STEP_BACK, -1)


def own_pain_before(days: int, **changes: Any) -> ExerciseEvidence:
    """The exercise stepped back for its own pain so many days ago, and hurts again."""
    memory = Memory(own_pain=TODAY - timedelta(days=days))
    return exercise(own_pain=6, hurt=SCALE.at(4).dose, memory=memory, **changes)


def rest(verdict: Verdict | None) -> Rest | None:
    assert verdict is not None
    assert (verdict.kind is Kind.REST) == (verdict.standing is None)
    return verdict.rest


@pytest.mark.parametrize(("days", "rests"), [(7, True), (28, True), (29, False)])
def test_the_second_time_within_four_weeks_it_rests_to_the_end_of_the_full_week(
    days: int, rests: bool
) -> None:
    verdict = judge("own_pain_high", own_pain_before(days))
    assert rest(verdict) == (Rest(TODAY + timedelta(days=6), 8) if rests else None)
    assert verdict is not None
    assert verdict.for_pain
    assert verdict.hurt == SCALE.at(4).dose


def test_from_the_lowest_rung_it_rests_the_first_time() -> None:
    lowest = exercise(own_pain=6, hurt=SCALE.lowest.dose, present=SCALE.lowest)
    assert rest(judge("own_pain_high", lowest)) == Rest(TODAY + timedelta(days=6), 1)
    above = exercise(own_pain=6, hurt=SCALE.at(-2).dose, present=SCALE.at(-2))
    assert asked(judge("own_pain_high", above)) == (Kind.STEP_BACK, -3)


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


def test_a_step_back_passes_plateaus_and_goes_below_the_start() -> None:
    plateau = exercise(present=SCALE.at(3), days_above=2)
    assert asked(judge("pain_high", plateau)) == (Kind.STEP_BACK, 1)
    start = exercise(present=SCALE.start, days_above=2)
    assert asked(judge("pain_high", start)) == (Kind.STEP_BACK, -1)
    lowest = exercise(present=SCALE.lowest, days_above=2)
    assert asked(judge("pain_high", lowest)) == (Kind.STEP_BACK, -3)


def test_a_step_back_from_between_two_doses_is_to_the_lower_one() -> None:
    painful = exercise(present=Standing(4, *reps(9)), days_above=2)
    assert asked(judge("pain_high", painful)) == (Kind.STEP_BACK, 4)


# 9. Done in full in fewer than two thirds of its due sessions.


def test_an_exercise_done_in_full_in_too_few_of_its_sessions_is_held() -> None:
    assert asked(judge("adherence", exercise(full=4, part=3))) == (Kind.HOLD, 4)
    assert judge("adherence", exercise(full=5)) is None


def test_an_exercise_that_was_not_due_is_not_held() -> None:
    assert judge("adherence", exercise(full=0, due=0)) is None


# 10. The next dose is as high as one that hurt.


def hurt_before(count: int, days: int, **changes: Any) -> ExerciseEvidence:
    """So many repetitions hurt, and the last decision that was not quiet is so long ago."""
    memory = Memory(hurt=reps(count)[0], not_quiet=TODAY - timedelta(days=days))
    return exercise(memory=memory, **changes)


@pytest.mark.parametrize(("count", "holds"), [(8, True), (10, True), (11, False)])
def test_a_dose_as_high_as_one_that_hurt_waits(count: int, holds: bool) -> None:
    verdict = judge("hurt_lately", hurt_before(count, 7))
    assert asked(verdict) == ((Kind.HOLD, 4) if holds else None)


def test_it_waits_for_three_weeks() -> None:
    assert judge("hurt_lately", hurt_before(10, 20)) is not None
    assert judge("hurt_lately", hurt_before(10, 21)) is None
    assert judge("hurt_lately") is None


def test_the_next_dose_is_what_is_planned_else_what_follows_the_last_one_asked() -> None:
    assert judge("hurt_lately", hurt_before(10, 7, planned=SCALE.at(4))) is None
    assert judge("hurt_lately", hurt_before(10, 7, planned=None)) is not None
    assert judge("hurt_lately", hurt_before(10, 7, planned=None, present=SCALE.at(2))) is None
    assert judge("hurt_lately", hurt_before(4, 7, planned=None, present=None)) is not None


# 11. Its REST is over.


@pytest.mark.parametrize(("work", "count"), [(10, 5), (9, 4), (3, 1), (1, 1)])
def test_after_its_rest_it_comes_back_with_half_of_what_hurt(work: int, count: int) -> None:
    memory = Memory(rest=Rest(TODAY - timedelta(days=1), work))
    verdict = judge("after_rest", exercise(comes_back=True, memory=memory))
    assert verdict is not None
    assert verdict.standing is not None
    assert (verdict.kind, verdict.standing.dose.reps) == (Kind.STEP_BACK, count)
    assert verdict.for_pain
    assert judge("after_rest", exercise(memory=memory)) is None


# 12. The person goes on after a pause.


def test_after_a_pause_it_goes_on_one_lower() -> None:
    assert asked(judge("after_pause", resumes=True)) == (Kind.STEP_BACK, 3)
    assert judge("after_pause") is None
    assert judge("after_pause", exercise(present=None), resumes=True) is None


# 13. None of these.


def test_as_planned_is_what_the_next_full_week_has() -> None:
    assert asked(judge("as_planned")) == (Kind.PROGRESS, 5)
    held = exercise(planned=SCALE.at(4))
    assert asked(judge("as_planned", held)) == (Kind.PROGRESS, 4)


def test_as_planned_is_the_next_position_where_no_week_is_planned() -> None:
    assert asked(judge("as_planned", exercise(planned=None))) == (Kind.PROGRESS, 5)
    last = exercise(planned=None, present=SCALE.at(6))
    assert asked(judge("as_planned", last)) == (Kind.PROGRESS, 6)


def test_as_planned_is_the_start_where_nothing_was_scheduled_before() -> None:
    assert asked(judge("as_planned", exercise(planned=None, present=None))) == (Kind.PROGRESS, 0)


# 14 and 15, ours. A pause holds until it is resumed, and a rest to its last day.


def test_a_pause_holds() -> None:
    assert is_pause(judge("still_paused", paused_on=SOME_DAYS_AGO))
    assert judge("still_paused") is None


@pytest.mark.parametrize(("days", "rests"), [(3, True), (0, True), (-1, False)])
def test_a_rest_is_held_to_its_last_day(days: int, rests: bool) -> None:
    held = Rest(TODAY + timedelta(days=days), 8)
    verdict = judge("still_resting", exercise(memory=Memory(rest=held)))
    assert (verdict is not None) is rests
    if verdict is not None:
        assert rest(verdict) == held


@pytest.mark.parametrize(
    "name", ["pain_unknown", "pain_high", "pain_some", "own_pain_some", "adherence"]
)
def test_before_the_first_session_the_same_is_the_start(name: str) -> None:
    loud = {"written": Written(0, 7), "days_above": 2, "own_pain": 4, "full": 0}
    found: Evidence = evidence(each := exercise(present=None, **loud))
    expected = (Kind.STEP_BACK, -1) if name == "pain_high" else (Kind.HOLD, 0)
    assert asked(load(name).judge(found, each)) == expected


def test_who_was_on_the_plateau_of_the_start_comes_back_no_farther_than_who_was_above_it() -> None:
    """Of equal doses it is the earlier position: less done never climbs sooner."""
    plateau, above = Standing(1, SCALE.start.dose), SCALE.at(2)
    assert resume(SCALE, 3, plateau, None) == resume(SCALE, 3, above, None)
    assert resume(SCALE, 3, plateau, None) == (Kind.RESTART, SCALE.start)
