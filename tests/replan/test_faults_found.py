"""Faults that a review of the re-planning core found: each fails until it is mended."""

from dataclasses import replace

from planner.domain.decision import Kind, Way
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Away, Plan
from planner.replan import Proposal, Wishes, replan
from tests.builders import plan, programme
from tests.replan.kept import (
    ROLLS,
    STRETCH,
    between,
    day,
    decision,
    doses,
    gave,
    hurt,
    kept,
    kinds,
    proposal,
)

FEVER = "Fever"


def signed(log: Log, ticked: int | None, cleared: int | None = None) -> Log:
    """The log with a warning sign of a day, and the clearance of another."""
    sign = Sign(FEVER, False, None if ticked is None else day(ticked))
    clearance = None if cleared is None else Clearance("Dr Berg", day(cleared))
    return replace(log, signs=(sign,), clearance=clearance)


def paused(found: Plan, on: int) -> Proposal:
    """The plan after a warning sign of that day, with everything done before."""
    return proposal(replan(found, signed(kept(found, on), on), day(on)))


def resumed(found: Proposal, today: int, on: int, ill: bool = False) -> Proposal:
    """The paused plan with a clearance of today, going on from a day."""
    log = replace(found.log, clearance=Clearance("Dr Berg", day(today)))
    return proposal(replan(found.plan, log, day(today), Wishes(resume=day(on), ill=ill)))


# Rule 1 and pauses: what comes after the person resumed counts.


def test_a_sign_ticked_after_resuming_counts_before_the_day_of_going_on() -> None:
    """On day 10 the person resumes from day 20 on; on day 15 another sign is ticked."""
    going_on = resumed(paused(plan(), 9), today=10, on=20)
    log = signed(going_on.log, 15)
    assert replan(going_on.plan, log, day(16)).paused
    assert replan(going_on.plan, log, day(22)).paused


def test_a_pause_before_the_day_of_going_on_holds_until_it_is_resumed() -> None:
    going_on = resumed(paused(plan(), 9), today=10, on=20)
    again = proposal(replan(going_on.plan, signed(going_on.log, None), day(16)))
    assert again.plan.is_paused
    assert replan(again.plan, replace(again.log, signs=()), day(17)).paused


def test_a_pause_on_the_day_of_going_on_holds_until_it_is_resumed() -> None:
    going_on = resumed(paused(plan(), 9), today=10, on=14)
    again = proposal(replan(going_on.plan, signed(going_on.log, 14), day(14)))
    assert again.plan.is_paused
    assert replan(again.plan, replace(again.log, signs=()), day(16)).paused


def test_nothing_is_prescribed_before_the_day_of_going_on() -> None:
    """The sign was cleared before any re-plan paused the plan."""
    log = signed(kept(plan(), 9), ticked=8, cleared=9)
    found = proposal(replan(plan(), log, day(9), Wishes(resume=day(16)))).plan
    days = [session.day for week in found.weeks for session in week.sessions]
    assert not [each for each in days if day(9) <= each < day(16)]


def test_an_undated_sign_can_be_cleared_today_for_going_on_tomorrow() -> None:
    log = signed(kept(plan(), 9), ticked=None, cleared=9)
    assert not replan(plan(), log, day(9), Wishes(resume=day(10))).paused


def test_a_clearance_with_a_date_still_to_come_clears_nothing() -> None:
    log = signed(kept(plan(), 9), ticked=8, cleared=40)
    assert replan(plan(), log, day(9)).paused


# Resuming: the rest of a week never rises, PROGRESS is the next position.


def test_the_rest_of_a_week_does_not_rise_after_a_pause() -> None:
    found = resumed(paused(plan(), 9), today=10, on=10).plan
    assert list(doses(found).values()) == [4, 5, 4, 4, 5, 6, 7, 8, 10, 10]


def test_a_pause_of_one_session_is_followed_by_one_lower_dose() -> None:
    """One session a week; that of week 2 falls into the pause."""
    weekly = plan(weekdays=(2,))
    found = replan(
        (held := paused(weekly, 3)).plan,
        replace(held.log, clearance=Clearance("Dr Berg", day(10))),
        day(10),
        Wishes(resume=day(10)),
    )
    assert decision(found).kind is Kind.STEP_BACK
    after = decision(found).after
    assert after is not None
    assert after.work == 3


def test_someone_who_resumes_some_days_later_has_the_rest_of_the_week() -> None:
    """They went on on Thursday, and re-plan on Friday."""
    held = paused(plan(), 9)
    found = resumed(held, today=11, on=10).plan
    days = [session.day for week in found.weeks for session in week.sessions]
    assert [each for each in days if day(11) <= each < day(14)] == [day(11), day(12), day(13)]


# Absence: the rows, with --ill and with days away.


def test_illness_that_a_pause_was_for_takes_the_next_row() -> None:
    """Last done on day 8, resumed on day 14: six days, HOLD; with --ill STEP_BACK."""
    held = paused(plan(), 9)
    found = resumed(held, today=14, on=14, ill=True)
    assert found.plan.history[-1].decisions[0].kind is Kind.STEP_BACK


def test_illness_on_days_announced_as_away_counts_them_twice() -> None:
    """Away from day 28 to day 35, as said before; back on day 36, nine days after the last."""
    away = Wishes(away=Away(day(28), day(35)))
    found = proposal(replan(plan(), kept(plan(), 28), day(28), away))
    result = replan(found.plan, found.log, day(36), Wishes(ill=True))
    assert kinds(result) == {Kind.STEP_BACK}
    assert kinds(replan(found.plan, found.log, day(36))) == {Kind.HOLD}


def test_four_to_seven_days_away_from_today_ask_for_the_same_again() -> None:
    """Done until Sunday, away from Monday to Friday: on Saturday what week 2 had."""
    found = proposal(replan(plan(), kept(plan(), 14), day(14), Wishes(away=Away(day(14), day(18)))))
    assert doses(found.plan)["3"] == 5


def test_eight_days_away_from_today_ask_for_what_was_last_done() -> None:
    """Week 3 is done at 6; then week 4 is away, and its Monday is the eighth day off."""
    log = kept(plan(), 21)
    found = proposal(replan(plan(), log, day(21), Wishes(away=Away(day(21), day(27)))))
    assert doses(found.plan)["5"] == 6


def test_a_whole_coming_week_away_asks_for_what_was_last_done() -> None:
    """On Wednesday of week 3 (6), away for all of week 4."""
    found = proposal(replan(plan(), kept(plan(), 16), day(16), Wishes(away=Away(day(21), day(27)))))
    assert doses(found.plan)["5"] == 6


def test_days_away_in_the_rest_of_a_week_count_for_its_last_session() -> None:
    """Last done on day 2 (4); on day 8 away until day 12: on day 13 it is eleven days ago."""
    log = kept(plan(), 3)
    found = proposal(replan(plan(), log, day(8), Wishes(away=Away(day(8), day(12))))).plan
    last = next(week for week in found.weeks if day(13) in week.days)
    doing = last.prescription(STRETCH)
    assert doing is not None
    assert doing.dose.work == 4


def test_a_hold_before_the_first_session_of_a_week_holds_that_week() -> None:
    """One session a week, on Friday; 4 were done in week 1, week 2 (5) was missed; week 3 has 6."""
    weekly = plan(weekdays=(4,))
    result = replan(weekly, kept(weekly, 14, missed=between(7, 13)), day(15))
    assert decision(result).kind is Kind.HOLD
    found = doses(proposal(result).plan)
    assert (found["3"], found["4"]) == (4, 4)


# A step back for pain: only later days are judged.


def test_the_same_pain_does_not_ask_for_less_twice_where_the_week_had_no_session_left() -> None:
    """Monday, Wednesday, Friday; re-planned on Saturday, and on Tuesday again."""
    found = plan(weekdays=(0, 2, 4))
    log = gave(kept(found, 19), "3", ROLLS, 7)
    once = proposal(replan(found, log, day(19)))
    later = gave(kept(once.plan, 22), "3", ROLLS, 7)
    assert not replan(once.plan, later, day(22)).paused


# Going on as planned.


def test_a_perfect_log_leaves_a_plan_that_kept_its_end_as_it_was() -> None:
    """Twelve weeks have plateaus, and the climb back passes them."""
    found = plan(programme(1), weeks=12)
    log = gave(kept(found, 23), "4", "exercise-1", 7)
    once = proposal(replan(found, log, day(23)), Way.KEEP_END)
    log = gave(kept(once.plan, 24), "4", "exercise-1", 7)
    result = replan(once.plan, log, day(24))
    assert kinds(result) == {Kind.PROGRESS}
    assert doses(proposal(result, Way.KEEP_END).plan, "exercise-1") == doses(
        once.plan, "exercise-1"
    )


def test_a_session_without_exercises_is_left_out_of_the_rest_of_a_week() -> None:
    """The exercise that is left is due on Monday, Wednesday and Friday."""
    found = plan(programme(4))
    without = Wishes(without=("exercise-1", "exercise-2", "exercise-3"))
    weeks = proposal(replan(found, kept(found, 15), day(15), without)).plan.weeks
    for week in weeks:
        due = {session for p in week.prescriptions for session in week.due(p)}
        assert set(week.sessions) == due, week.label


def test_illness_is_told_only_where_the_last_re_plan_of_the_day_was_told_so() -> None:
    log = kept(plan(), 14, missed=between(9, 13))
    ill = proposal(replan(plan(), log, day(14), Wishes(ill=True)))
    well = proposal(replan(ill.plan, ill.log, day(14)))
    assert well.plan.history[-1].said == ()


# Found in the mended core.


def test_a_re_plan_on_the_day_of_going_on_keeps_the_rest_of_that_week() -> None:
    """On day 10 the person resumes from Wednesday, day 16, on; on that day nothing is new."""
    going_on = resumed(paused(plan(), 9), today=10, on=16)
    result = replan(going_on.plan, going_on.log, day(16))
    assert not result.changed
    assert proposal(result).plan.weeks == going_on.plan.weeks


def test_pain_that_an_exercise_gave_after_a_step_back_before_the_weeks_first_session_counts() -> (
    None
):
    """One session a week, on Friday; stepped back on Tuesday, and Friday's session gave 9."""
    found = plan(weekdays=(4,))
    red = proposal(replan(found, hurt(kept(found, 14), (10, 11), 7), day(15)))
    log = gave(hurt(kept(red.plan, 21), (10, 11), 7), "3", STRETCH, 9)
    assert decision(replan(red.plan, log, day(21))).rule == "own_pain_high"


def test_someone_paused_again_can_go_on_from_the_same_day_as_before() -> None:
    """Resumed from day 16 on, paused again on day 12, cleared on day 13."""
    going_on = resumed(paused(plan(), 9), today=10, on=16)
    again = proposal(replan(going_on.plan, signed(going_on.log, 11), day(12)))
    assert not replan(
        again.plan,
        replace(again.log, clearance=Clearance("Dr Berg", day(13))),
        day(13),
        Wishes(resume=day(16)),
    ).paused


def test_someone_away_on_all_of_the_first_sessions_begins_at_the_start() -> None:
    """The first session is on Friday; on Tuesday they say that they are away until Sunday."""
    found = plan(weekdays=(4,))
    result = replan(found, Log(), day(1), Wishes(away=Away(day(1), day(6))))
    assert list(doses(proposal(result).plan).values())[:3] == [4, 5, 6]


def test_days_away_that_cover_the_rest_of_the_plan_put_it_off() -> None:
    """On day 14 the person is away from day 21 on, until after the last week."""
    log = kept(plan(), 14)
    found = proposal(replan(plan(), log, day(14), Wishes(away=Away(day(21), day(44)))))
    assert found.below == ()
    assert list(doses(found.plan).values()) == [4, 5, 6, 4, 5, 6, 7, 8, 10]


def test_a_pause_that_ends_on_its_own_day_changes_nothing_even_twice() -> None:
    """One session a week, on Friday: paused and resumed on Tuesday of week 1, before it."""
    found = plan(weekdays=(4,))
    held = proposal(replan(found, signed(Log(), 1, cleared=1), day(1)))
    once = proposal(replan(held.plan, held.log, day(1), Wishes(resume=day(1))))
    twice = replan(once.plan, once.log, day(1), Wishes(resume=day(1)))
    assert not twice.changed
    assert proposal(twice).plan.weeks == once.plan.weeks
    assert once.plan.weeks == found.weeks
