"""Both tables of the page, from the log to the doses of the weeks that follow."""

from dataclasses import replace

import pytest

from planner.domain.decision import Kind, Way
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan
from planner.replan import Wishes, replan
from planner.wording.language import ENGLISH
from planner.wording.statements import source
from tests.builders import plan
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
from tests.telling import told

DAILY = plan()
EXTENSIONS = "back-extensions"


def after(log: Log, today: int, found: Plan = DAILY, exercise: str = STRETCH) -> tuple[str, int]:
    """The rule that decides, and the dose that it sets."""
    made = decision(replan(found, log, day(today)), exercise)
    assert made.after is not None
    return made.rule, made.after.work


def test_a_perfect_week_goes_on_as_planned() -> None:
    assert after(kept(DAILY, 14), 14) == ("as_planned", 6)


def test_pain_of_zero_goes_on_as_planned() -> None:
    assert after(kept(DAILY, 14, pain=0), 14) == ("as_planned", 6)


def test_pain_that_is_always_on_the_ceiling_goes_on_as_planned() -> None:
    assert after(kept(DAILY, 14, pain=5), 14) == ("as_planned", 6)


def test_pain_that_was_not_written_holds() -> None:
    assert after(kept(DAILY, 14, pain=None), 14) == ("pain_unknown", 5)
    assert after(hurt(kept(DAILY, 14), range(7, 11), None), 14) == ("pain_unknown", 5)
    assert after(hurt(kept(DAILY, 14), range(7, 10), None), 14) == ("as_planned", 6)


def test_two_days_above_the_ceiling_step_back_and_one_holds() -> None:
    assert after(hurt(kept(DAILY, 14), (8, 12), 6), 14) == ("pain_high", 4)
    assert after(hurt(kept(DAILY, 14), (8,), 6), 14) == ("pain_some", 5)


def test_a_day_above_the_ceiling_counts_until_a_decision_has_judged_it() -> None:
    log = hurt(kept(DAILY, 14), (6,), 6)
    assert after(log, 14) == ("pain_some", 5)
    judged = proposal(replan(DAILY, log, day(7))).plan
    assert after(hurt(kept(judged, 14), (6,), 6), 14, judged)[0] != "pain_some"


def test_days_above_the_ceiling_more_than_four_weeks_ago_are_not_judged() -> None:
    assert after(hurt(kept(DAILY, 35), (6,), 6), 35) == ("as_planned", 10)
    assert after(hurt(kept(DAILY, 35), (7,), 6), 35) == ("pain_some", 8)


def test_pain_that_stays_at_three_or_less_is_never_held_whatever_it_does() -> None:
    for pain in (2, 3):
        assert after(hurt(kept(DAILY, 14, pain=0), range(7, 14), pain), 14) == ("as_planned", 6)


def test_pain_that_creeps_up_to_four_is_held_where_it_is_up_by_two_on_the_best_week() -> None:
    log = kept(DAILY, 28, pain=2)
    crept = hurt(hurt(log, range(14, 21), 3), range(21, 28), 4)
    assert after(crept, 28) == ("pain_some", 7)


def test_a_median_up_by_one_holds_from_four_on() -> None:
    assert after(hurt(kept(DAILY, 14, pain=3), range(7, 14), 4), 14) == ("pain_some", 5)
    assert after(hurt(kept(DAILY, 14, pain=2), range(7, 14), 3), 14) == ("as_planned", 6)


def test_own_pain_above_the_ceiling_steps_back_that_exercise_only() -> None:
    log = gave(kept(DAILY, 21), "3", ROLLS, 6)
    assert after(log, 21, exercise=ROLLS) == ("own_pain_high", 4)
    assert after(log, 21) == ("as_planned", 7)


def test_own_pain_of_four_holds_that_exercise_only() -> None:
    log = gave(kept(DAILY, 21), "3", ROLLS, 4)
    assert after(log, 21, exercise=ROLLS) == ("own_pain_some", 6)
    assert after(log, 21) == ("as_planned", 7)


def test_fewer_than_two_thirds_of_its_sessions_hold_an_exercise() -> None:
    assert after(kept(DAILY, 7, missed=between(3, 5)), 7) == ("adherence", 4)
    assert after(kept(DAILY, 7, missed=between(4, 5)), 7) == ("as_planned", 5)
    assert after(kept(DAILY, 14, missed=between(8, 12)), 14) == ("adherence", 5)
    assert after(kept(DAILY, 14, missed=between(9, 12)), 14) == ("as_planned", 6)


def counted(log: Log, share: float) -> Log:
    """The log in which only a share of the repetitions was done in each session."""
    doses_asked = {
        (session.day, p.exercise): p.dose.counted
        for week in DAILY.weeks
        for p in week.prescriptions
        for session in week.due(p)
    }
    entries = tuple(
        replace(e, done=False, reps_done=int(doses_asked[e.day, e.exercise] * share))
        for e in log.entries
    )
    return replace(log, entries=entries)


def test_half_of_what_was_asked_is_what_a_hold_keeps_and_a_step_back_goes_below() -> None:
    half = counted(kept(DAILY, 28), 0.5)  # 7 are asked in week 4, and 3 done
    assert after(half, 28) == ("adherence", 3)
    assert after(hurt(half, (25, 26), 6), 28) == ("pain_high", 2)
    assert after(gave(half, "4", STRETCH, 5), 28) == ("own_pain_some", 3)


def test_nine_of_ten_repetitions_are_done_in_full() -> None:
    assert after(counted(kept(DAILY, 28), 0.9), 28) == ("as_planned", 8)


def test_days_above_the_ceiling_are_rest_and_not_missed() -> None:
    log = hurt(kept(DAILY, 14, missed=between(9, 12)), range(9, 13), 6)
    without_one = hurt(kept(DAILY, 14, missed=between(9, 9)), (9,), 6)
    assert after(without_one, 14) == ("pain_some", 5)
    assert after(log, 14) == ("pain_high", 4)


def test_two_sessions_of_three_are_enough() -> None:
    found = plan(weekdays=(0, 2, 4))
    assert after(kept(found, 7, missed=between(2, 2)), 7, found) == ("as_planned", 5)
    assert after(kept(found, 7, missed=between(0, 2)), 7, found) == ("adherence", 4)


@pytest.mark.parametrize(
    ("last", "rule", "dose"),
    [
        (20, "as_planned", 7),
        (18, "as_planned", 7),
        (17, "absence", 6),  # four days off
        (14, "absence", 6),  # seven
        (13, "absence", 5),  # eight, since a session of 5
        (7, "absence", 5),
        (6, "absence", 4),  # fifteen: half of 4 is below the start
    ],
)
def test_days_off_count_from_the_last_done_session(last: int, rule: str, dose: int) -> None:
    log = kept(DAILY, 21, missed=between(last + 1, 20))
    assert after(log, 21) == (rule, dose)


@pytest.mark.parametrize(
    ("today", "kind", "dose"),
    [
        (45, Kind.PROGRESS, 100),  # three days since day 42
        (46, Kind.HOLD, 100),
        (49, Kind.HOLD, 100),
        (50, Kind.HOLD, 100),
        (56, Kind.HOLD, 100),
        (57, Kind.STEP_BACK, 45),
        (70, Kind.STEP_BACK, 45),
        (71, Kind.RESTART, 20),
    ],
)
def test_each_row_of_the_table_of_absence(today: int, kind: Kind, dose: int) -> None:
    """20, 25, 35, 45, 60, 80, 100 seconds; done to day 42, the first of the last week."""
    found = plan(weeks=7)
    result = replan(found, kept(found, 43), day(today))
    made = decision(result, EXTENSIONS)
    assert made.after is not None
    assert (made.kind, made.after.work) == (kind, dose)


@pytest.mark.parametrize(
    ("weekdays", "last", "today", "kind"),
    [
        ((0, 2, 4), 14, 19, Kind.PROGRESS),  # Monday to Saturday: five days less two
        ((0, 2, 4), 11, 17, Kind.HOLD),  # Friday to Thursday: six less two
        ((0, 2, 4), 11, 27, Kind.HOLD),  # sixteen less two
        ((0, 2, 4), 11, 28, Kind.STEP_BACK),  # seventeen less two
        ((3,), 10, 20, Kind.HOLD),  # ten less six; the session of day 17 was missed
        ((3,), 10, 30, Kind.HOLD),  # twenty less six
        ((3,), 10, 31, Kind.STEP_BACK),  # twenty-one less six: three missed sessions
    ],
)
def test_the_days_off_are_less_the_longest_regular_gap_but_one(
    weekdays: tuple[int, ...], last: int, today: int, kind: Kind
) -> None:
    found = plan(weekdays=weekdays)
    log = kept(found, today, missed=between(last + 1, today))
    assert decision(replan(found, log, day(today)), EXTENSIONS).kind is kind


def test_the_regular_gap_of_one_session_a_week_is_no_absence() -> None:
    found = plan(weekdays=(3,))
    for today in (11, 14, 17):
        assert kinds(replan(found, kept(found, today), day(today))) == {Kind.PROGRESS}


def test_nothing_done_yet_is_from_the_start() -> None:
    log = kept(DAILY, 14, missed=between(0, 13))
    assert after(log, 14) == ("absence", 4)
    assert kinds(replan(DAILY, log, day(14))) == {Kind.HOLD}  # that is no less than it was


def test_with_illness_each_day_off_counts_twice() -> None:
    log = kept(DAILY, 28, missed=between(20, 27))
    ill = replan(DAILY, log, day(28), Wishes(ill=True))  # nine days off, as eighteen
    assert kinds(ill) == {Kind.STEP_BACK}
    assert kinds(replan(DAILY, log, day(28))) == {Kind.HOLD}


def test_illness_without_a_missed_session_changes_nothing() -> None:
    assert kinds(replan(DAILY, kept(DAILY, 21), day(21), Wishes(ill=True))) == {Kind.PROGRESS}


@pytest.mark.parametrize("today", [9, 14])
def test_a_red_flag_pauses_whatever_the_log(today: int) -> None:
    log = replace(kept(DAILY, today), signs=(Sign("Fever", False, day(8)),))
    result = replan(DAILY, log, day(today))
    assert kinds(result) == {Kind.PAUSE}
    assert all(each.after is None for each in result.decisions)
    cleared = replace(log, clearance=Clearance("Dr Berg", day(9)))
    assert kinds(replan(DAILY, cleared, day(today))) == {Kind.PROGRESS}


def test_eight_recorded_days_in_a_row_above_the_ceiling_pause() -> None:
    assert kinds(replan(DAILY, hurt(kept(DAILY, 21), range(9, 16), 6), day(21))) != {Kind.PAUSE}
    assert kinds(replan(DAILY, hurt(kept(DAILY, 21), range(9, 17), 6), day(21))) == {Kind.PAUSE}


@pytest.mark.parametrize(("days", "kind"), [(28, Kind.PAUSE), (29, Kind.STEP_BACK)])
def test_a_second_step_back_for_pain_within_four_weeks_pauses(days: int, kind: Kind) -> None:
    first = proposal(replan(DAILY, hurt(kept(DAILY, 9), (7, 8), 8), day(9)))
    today = 9 + days
    again = hurt(kept(first.plan, today), (7, 8, today - 2, today - 1), 8)
    assert kinds(replan(first.plan, again, day(today))) == {kind}


def test_after_a_step_back_for_pain_the_same_days_are_not_judged_again() -> None:
    log = hurt(kept(DAILY, 10), (7, 8), 8)
    first = proposal(replan(DAILY, log, day(9)))
    result = replan(first.plan, hurt(kept(first.plan, 10), (7, 8), 8), day(10))
    assert kinds(result) == {Kind.PROGRESS}
    assert doses(proposal(result).plan) == doses(first.plan)


def test_nothing_is_held_twice_for_one_week() -> None:
    """Few boxes on Thursday hold week 2; by Sunday the week was good after all."""
    few = replan(DAILY, kept(DAILY, 3, missed=between(1, 2)), day(3))
    assert kinds(few) == {Kind.HOLD}
    held = proposal(few).plan
    better = replan(held, kept(held, 6, missed=between(1, 2)), day(6))
    assert kinds(better) == {Kind.PROGRESS}
    assert doses(proposal(better).plan) == doses(DAILY)


def test_after_a_step_back_a_later_decision_for_the_same_week_asks_no_more() -> None:
    less = proposal(replan(DAILY, hurt(kept(DAILY, 23), (21, 22), 8), day(23))).plan
    log = hurt(kept(less, 27), (21, 22), 8)
    well = replan(less, log, day(27))
    assert decision(well).kind is Kind.PROGRESS
    assert doses(proposal(well).plan)["5"] == doses(less)["5"] == 6


def test_after_a_hold_a_later_decision_for_the_same_week_asks_for_one_position_more() -> None:
    """Week 3 was asked at 6 and done at 4: held at 4; then it is known to be all, and 5 is next."""
    little = counted(kept(DAILY, 17), 0.7)
    held = proposal(replan(DAILY, little, day(17))).plan
    assert doses(held)["4"] == 4
    well = replan(held, kept(held, 20), day(20))  # it was counted wrongly
    assert decision(well).kind is Kind.PROGRESS
    assert doses(proposal(well).plan)["4"] == 5


def test_decisions_that_change_nothing_are_kept_all_the_same() -> None:
    result = replan(DAILY, kept(DAILY, 14), day(14))
    assert not result.changed
    assert [revision.day for revision in proposal(result).plan.history] == [day(14)]


def test_a_decision_says_from_which_dose_to_which_and_on_whose_word() -> None:
    made = decision(replan(DAILY, hurt(kept(DAILY, 14), (8, 12), 6), day(14)))
    assert made.before is not None
    assert made.after is not None
    assert (made.before.work, made.after.work) == (5, 4)
    assert (made.kind, made.rule, made.for_pain) == (Kind.STEP_BACK, "pain_high", True)
    assert told(made.reason) == "pain above 5 on 2 of the last 14 days"
    assert "Silbernagel 2007" in source(ENGLISH, made)
    assert made.spoke == ("pain_high", "pain_some")
    assert made.hurt == made.before == made.asked
    assert made.position == 0
    assert (made.is_tried, made.is_half, made.also) == (True, False, ())


def test_before_the_first_session_a_decision_comes_from_no_dose() -> None:
    assert decision(replan(DAILY, Log(), day(0))).before is None


def test_a_missed_week_gives_the_first_weeks_doses_again() -> None:
    """Week 1 done, week 2 empty, today in week 3."""
    log = kept(DAILY, 14, missed=between(7, 13))
    log = hurt(log, range(7, 14), None)
    for today in (14, 16):
        result = replan(DAILY, log, day(today))
        assert {made.rule for made in result.decisions} == {"absence"}
        for way in Way:
            coming = doses(proposal(result, way).plan)
            assert coming["3" if today == 14 else "3b"] <= 4


def test_decisions_that_were_noted_today_already_are_known() -> None:
    """Nothing is offered to be noted twice; other decisions are."""
    log = kept(DAILY, 7)
    first = replan(DAILY, log, day(7))
    assert (first.changed, first.is_noted) == (False, False)
    noted = proposal(first).plan
    assert replan(noted, log, day(7)).is_noted
    held_at_the_same = replan(noted, hurt(log, range(7), None), day(7))
    assert not held_at_the_same.is_noted
    assert not replan(noted, kept(DAILY, 14), day(14)).is_noted


def test_a_decision_says_whether_it_asked_for_half_and_what_else_spoke() -> None:
    log = kept(DAILY, 35, missed=between(14, 34))
    away = decision(replan(DAILY, hurt(log, range(14, 35), None), day(35)))
    assert (away.kind, away.is_half, away.is_tried) == (Kind.STEP_BACK, True, True)
    both = gave(hurt(kept(DAILY, 7), (2, 4), 7), "1", STRETCH, 6)
    assert [told(own) for own in decision(replan(DAILY, both, day(7))).also] == [
        "it gave pain of 6, above 5"
    ]


def test_a_third_re_plan_of_a_week_asks_for_no_more_than_the_first() -> None:
    """Strong pain on Monday and Tuesday; on Wednesday less is decided, then nothing new."""
    plan_then, log = DAILY, hurt(kept(DAILY, 14), (7, 8), 7)
    asked = []
    for today in (9, 10, 11):
        plan_then = proposal(replan(plan_then, log, day(today))).plan
        asked.append(doses(plan_then)["3"])
    assert asked == [asked[0]] * 3
    assert asked[0] < 6


def test_a_third_re_plan_of_a_week_asks_for_no_more_than_the_first_after_time_off() -> None:
    """Three weeks off: half in the rest of the week and in the next one, whatever is done then."""
    log = kept(DAILY, 35, missed=between(14, 34))
    plan_then = DAILY
    asked = []
    for today in (36, 37, 38):
        plan_then = proposal(replan(plan_then, log, day(today))).plan
        asked.append(doses(plan_then)["7" if "7" in doses(plan_then) else "6"])
        log = replace(log, entries=(*log.entries, *kept(plan_then, today + 1).entries[-5:]))
    assert asked == [asked[0]] * 3
    assert asked[0] <= 5
