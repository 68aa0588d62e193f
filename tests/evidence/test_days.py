"""Judged days, the week before, and the sessions that are due in them."""

from dataclasses import replace

import pytest

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan
from planner.evidence.done import amount_done, is_in_full, sessions_done, was_there
from planner.evidence.evidence import Written
from tests.builders import plan, programme
from tests.evidence.taken import DAILY, THRICE, gathered, of, stepped_back
from tests.replan.kept import ROLLS, STRETCH, day, hurt, kept
from tests.telling import as_words


def decided(*days: int) -> Plan:
    """The plan with quiet decisions on some days."""
    quiet = (Decision(STRETCH, Kind.PROGRESS, "as_planned", as_words("as planned")),)
    history = tuple(Revision(day(n), 2, quiet, Way.EXTEND, DAILY.ends) for n in days)
    return replace(DAILY, history=history)


@pytest.mark.parametrize(
    ("plan_of", "today", "first"),
    [
        (DAILY, 20, 0),  # since the plan's first day
        (DAILY, 40, 12),  # at most 28
        (DAILY, 3, -4),  # at least seven, also before the first day
        (decided(7), 20, 7),  # since the last decision, its day included
        (decided(7, 14), 20, 13),
        (decided(19), 20, 13),  # at least seven
        (decided(2), 40, 12),
    ],
)
def test_the_judged_days_are_those_since_the_last_decision_seven_to_28(
    plan_of: Plan, today: int, first: int
) -> None:
    assert of(plan_of, Log(), today).judged == {day(n) for n in range(first, today)}


def test_the_week_before_is_the_seven_days_before_those() -> None:
    log = Log(days=tuple(DayEntry(day(n), n) for n in range(11)))
    found = of(DAILY, log, 11)
    assert (found.median, found.median_before) == (7, 1.5)  # days 4 to 10; of days -3 to 3: 0 to 3
    assert of(DAILY, log, 14).median_before == 3  # of days 0 to 6
    assert of(DAILY, log, 15).median_before == 4


def test_the_best_week_is_the_lowest_median_of_the_last_eight_since_the_start() -> None:
    pains = (3, 1, 4, 4, 4, 4, 4, 4, 4, 5)
    weekly = tuple(DayEntry(day(7 * week), pain) for week, pain in enumerate(pains))
    long = plan(weeks=12)
    assert of(long, Log(days=weekly), 63).median_best == 1
    assert of(long, Log(days=weekly), 70).median_best == 4  # week 2 is nine weeks back
    assert of(long, Log(days=weekly), 10).median_best == 1  # days 3 to 9
    assert of(long, Log(days=weekly), 3).median_best is None


def test_the_best_week_is_not_one_of_before_the_last_resume() -> None:
    log = Log(days=tuple(DayEntry(day(n), n // 7) for n in range(28)))
    resumed = replace(DAILY, resumed=day(8))
    assert of(DAILY, log, 28).median_best == 0
    assert of(resumed, log, 28).median_best == 2


def test_the_median_is_unknown_while_fewer_than_seven_days_are_judged() -> None:
    log = kept(DAILY, 21)
    assert of(stepped_back(DAILY, 15), log, 21).median is None
    assert of(stepped_back(DAILY, 14), log, 21).median == 2


def test_a_day_has_its_highest_pain() -> None:
    days = (DayEntry(day(3), 7), DayEntry(day(3), 2), DayEntry(day(3), None, "note"))
    assert of(DAILY, Log(days=days), 7).days_above == 1


def test_pain_of_today_and_later_is_not_judged() -> None:
    log = hurt(kept(DAILY, 42), (7, 8, 9), 10)
    found = of(DAILY, log, 7)
    assert (found.days_above, found.median) == (0, 2)


def test_pain_on_the_ceiling_is_not_above_it() -> None:
    assert of(DAILY, hurt(kept(DAILY, 7), (3,), 5), 7).days_above == 0
    assert of(DAILY, hurt(kept(DAILY, 7), (3,), 6), 7).days_above == 1


def test_the_ceiling_is_the_programmes() -> None:
    lower = replace(DAILY, programme=replace(DAILY.programme, pain_ceiling=3))
    found = gathered(lower, hurt(kept(DAILY, 7), (3,), 4), 7)
    assert found.ceiling == 3
    assert found.exercises[0].days_above == 1


def test_a_strong_day_counts_on_a_rest_day_too() -> None:
    assert of(THRICE, hurt(kept(THRICE, 7), (5,), 8), 7).days_above == 1


def test_zero_is_a_pain_and_a_blank_is_none() -> None:
    zero, blank = kept(DAILY, 7, pain=0), kept(DAILY, 7, pain=None)
    assert (of(DAILY, zero, 7).median, of(DAILY, zero, 7).written) == (0, Written(7, 7))
    assert (of(DAILY, blank, 7).median, of(DAILY, blank, 7).written) == (None, Written(0, 7))


def test_written_pain_is_counted_of_the_judged_days_and_of_the_last_seven() -> None:
    log = hurt(kept(DAILY, 14), range(4, 10), None)
    assert of(DAILY, log, 14).written == Written(8, 14)
    assert of(DAILY, log, 14).written_last_week == Written(4, 7)


# Due: sessions before today, less those on days with pain above the ceiling.


def test_sessions_on_days_above_the_ceiling_are_not_due_nor_counted_as_done() -> None:
    found = of(DAILY, hurt(kept(DAILY, 7), (3, 5), 6), 7)
    assert (found.due, found.full) == (5, 5)
    assert found.written == Written(5, 5)


def test_every_session_of_a_day_is_due_and_its_day_counts_once() -> None:
    twice = plan(times=2)
    found = of(twice, kept(twice, 7), 7)
    assert (found.due, found.full, found.written) == (14, 14, Written(7, 7))


def test_an_exercise_is_due_on_its_own_weekdays() -> None:
    """Exercise 4 is documented for three days a week; the days of the plan need their pain."""
    found = of(several := plan(programme(4)), kept(several, 7), 7, "exercise-4")
    assert (found.due, found.full, found.written) == (3, 3, Written(7, 7))


def test_pain_on_days_without_a_session_makes_no_day_known() -> None:
    days = tuple(DayEntry(day(n), 2) for n in (1, 3, 5, 6))
    found = of(THRICE, Log(days=days), 7)
    assert found.written == Written(0, 3)


def test_sessions_from_today_on_are_not_due() -> None:
    found = of(DAILY, kept(DAILY, 42), 3)
    assert (found.due, found.full) == (3, 3)


def test_an_exercise_is_judged_by_its_own_ticks() -> None:
    log = kept(DAILY, 7)
    log = replace(log, entries=tuple(e for e in log.entries if e.exercise != ROLLS))
    assert of(DAILY, log, 7, ROLLS).full == 0
    assert of(DAILY, log, 7).full == 7


@pytest.mark.parametrize(
    ("done", "reps_done", "work", "in_full"),
    [
        (True, None, 10, True),
        (True, 9, 9, True),
        (True, 0, 0, False),
        (False, 8, 8, True),  # a fifth is missing
        (False, 7, 7, False),
        (None, 3, 3, False),
        (None, 30, 10, True),  # never more than was asked
        (False, 0, 0, False),
        (False, None, 0, False),
        (None, None, 0, False),
    ],
)
def test_the_amount_done_is_what_was_counted_else_all_of_it_for_a_tick(
    done: bool | None, reps_done: int | None, work: int, in_full: bool
) -> None:
    entry, dose = Entry(day(0), 1, STRETCH, done, reps_done), Dose(1, 10, None, None, Sides.NONE)
    assert (amount_done(entry, dose), is_in_full(entry, dose)) == (work, in_full)
    assert was_there(entry) == (work > 0)


def test_repetitions_are_counted_in_each_set_and_each_has_its_hold() -> None:
    dose = Dose(2, 4, 5, HoldUnit.SECONDS, Sides.EACH)
    assert amount_done(Entry(day(0), 1, STRETCH, False, 3), dose) == 30
    held = Dose(3, None, 15, HoldUnit.SECONDS, Sides.NONE)
    assert amount_done(Entry(day(0), 1, STRETCH, False, 10), held) == 30


def test_a_session_done_in_part_is_neither_done_in_full_nor_missed() -> None:
    entries = (
        Entry(day(3), 1, STRETCH, False, 2),
        Entry(day(4), 1, STRETCH, False),
        Entry(day(5), 1, STRETCH, True),
        Entry(day(6), 1, STRETCH, False, 3),  # of 4: one is missing
    )
    judged = of(DAILY, Log(entries), 7)
    assert (judged.full, judged.part, judged.due) == (2, 1, 7)


def test_a_page_that_begins_today_asked_for_nothing_yet() -> None:
    found = of(DAILY, kept(DAILY, 7), 7)
    assert found.last_asked is not None
    assert found.last_asked.position == 0
    in_the_week = of(DAILY, kept(DAILY, 8), 8).last_asked
    assert in_the_week is not None
    assert in_the_week.position == 1


def test_a_red_day_on_which_the_person_goes_on_counts_since_then() -> None:
    found = replace(DAILY, resumed=day(3))
    assert of(found, hurt(kept(found, 7), (1, 3, 5), 7), 7).days_above_since == 2


def test_an_exercise_is_tried_where_it_was_done_on_a_judged_day() -> None:
    assert of(DAILY, kept(DAILY, 3), 3).is_tried
    assert not of(decided(13), kept(DAILY, 6), 20).is_tried


def test_on_a_plateau_the_present_position_is_that_of_the_last_page() -> None:
    """Knee rolls are asked 4 in weeks 1 and 2."""
    present = of(DAILY, kept(DAILY, 14), 14, ROLLS).present
    assert present is not None
    assert present.position == 1


def test_what_was_done_before_any_page_is_of_no_size() -> None:
    log = Log((Entry(day(-2), 1, STRETCH, True),))
    assert sessions_done(DAILY, log, STRETCH, day(1)) == []
