"""Both tables of the page, from the log to the doses of the weeks that follow."""

from dataclasses import replace

import pytest

from planner.domain.decision import Kind, Way
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan
from planner.replan import Wishes, replan
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


def test_a_day_above_the_ceiling_eight_days_ago_says_nothing() -> None:
    assert after(hurt(kept(DAILY, 14), (6,), 6), 14) == ("as_planned", 6)


def test_a_median_up_by_two_steps_back_whatever_its_height() -> None:
    assert after(hurt(kept(DAILY, 14, pain=0), range(7, 14), 2), 14) == ("pain_high", 4)


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
    assert after(kept(DAILY, 14, missed=between(10, 12)), 14) == ("adherence", 5)
    assert after(kept(DAILY, 14, missed=between(11, 12)), 14) == ("as_planned", 6)


def test_days_above_the_ceiling_are_rest_and_not_missed() -> None:
    log = hurt(kept(DAILY, 14, missed=between(9, 12)), range(9, 13), 6)
    without_one = hurt(kept(DAILY, 14, missed=between(9, 9)), (9,), 6)
    assert after(without_one, 14) == ("pain_some", 5)
    assert after(log, 14) == ("pain_high", 4)


def test_two_sessions_of_three_are_enough() -> None:
    found = plan(weekdays=(0, 2, 4))
    assert after(kept(found, 14, missed=between(9, 9)), 14, found) == ("as_planned", 6)
    assert after(kept(found, 14, missed=between(7, 9)), 14, found) == ("adherence", 5)


@pytest.mark.parametrize(
    ("last", "rule", "dose"),
    [
        (20, "as_planned", 7),
        (18, "as_planned", 7),
        (17, "absence", 6),  # four days off
        (14, "absence", 6),  # seven
        (13, "absence", 4),  # eight, since a session of 5
        (7, "absence", 4),
        (6, "absence", 4),  # fifteen: half of 4
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
        (50, Kind.STEP_BACK, 80),
        (56, Kind.STEP_BACK, 80),
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
        ((0, 2, 4), 14, 19, Kind.HOLD),  # Monday to Saturday: five days less two, one done of three
        ((0, 2, 4), 11, 17, Kind.HOLD),  # Friday to Thursday: six less two
        ((0, 2, 4), 11, 21, Kind.STEP_BACK),  # ten less two
        ((0, 2, 4), 11, 20, Kind.HOLD),  # nine less two
        ((3,), 10, 20, Kind.HOLD),  # ten less six; the session of day 17 was missed
        ((3,), 10, 23, Kind.HOLD),  # thirteen less six
        ((3,), 10, 24, Kind.STEP_BACK),  # fourteen less six: two missed sessions
    ],
)
def test_the_days_off_are_less_the_longest_regular_gap_but_one(
    weekdays: tuple[int, ...], last: int, today: int, kind: Kind
) -> None:
    found = plan(weekdays=weekdays)
    log = kept(found, today, missed=between(last + 1, today))
    assert kinds(replan(found, log, day(today))) == {kind}


def test_the_regular_gap_of_one_session_a_week_is_no_absence() -> None:
    found = plan(weekdays=(3,))
    for today in (11, 14, 17):
        assert kinds(replan(found, kept(found, today), day(today))) == {Kind.PROGRESS}


def test_nothing_done_yet_is_from_the_start() -> None:
    log = kept(DAILY, 14, missed=between(0, 13))
    assert after(log, 14) == ("absence", 4)
    assert kinds(replan(DAILY, log, day(14))) == {Kind.RESTART}


def test_illness_takes_the_next_row() -> None:
    log = kept(DAILY, 21, missed=between(18, 20))
    found = replan(DAILY, log, day(21), Wishes(ill=True))
    assert kinds(found) == {Kind.STEP_BACK}
    assert kinds(replan(DAILY, log, day(21))) == {Kind.HOLD}


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
    assert not result.changed


def test_a_decision_says_from_which_dose_to_which_and_on_whose_word() -> None:
    made = decision(replan(DAILY, hurt(kept(DAILY, 14), (8, 12), 6), day(14)))
    assert made.before is not None
    assert made.after is not None
    assert (made.before.work, made.after.work) == (5, 4)
    assert (made.kind, made.rule, made.for_pain) == (Kind.STEP_BACK, "pain_high", True)
    assert made.reason == "pain above 5 on 2 of the last 7 days"
    assert "Ostelo 2008" in made.source


def test_before_the_first_session_a_decision_comes_from_no_dose() -> None:
    assert decision(replan(DAILY, Log(), day(0))).before is None


def test_a_missed_week_gives_the_first_weeks_doses_again() -> None:
    """The issue's own example: week 1 done, week 2 empty, today in week 3."""
    log = kept(DAILY, 14, missed=between(7, 13))
    log = hurt(log, range(7, 14), None)
    for today in (14, 16):
        result = replan(DAILY, log, day(today))
        assert {made.rule for made in result.decisions} == {"absence"}
        for way in Way:
            coming = doses(proposal(result, way).plan)
            assert coming["3" if today == 14 else "3b"] <= 4
