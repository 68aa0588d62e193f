"""Judged days, the week before, and the sessions that are due in them."""

from dataclasses import replace

import pytest

from planner.domain.log import DayEntry, Entry, Log
from planner.evidence.evidence import is_done, was_there
from tests.builders import plan, programme
from tests.evidence.taken import DAILY, THRICE, gathered, of
from tests.replan.kept import ROLLS, STRETCH, day, hurt, kept


def test_the_judged_days_are_the_seven_before_today() -> None:
    assert of(DAILY, Log(), 20).judged == {day(n) for n in range(13, 20)}


def test_the_week_before_is_the_seven_days_before_those() -> None:
    log = Log(days=tuple(DayEntry(day(n), n) for n in range(11)))
    found = of(DAILY, log, 11)
    assert (found.median, found.median_before) == (7, 1.5)  # days 4 to 10; of days -3 to 3: 0 to 3
    assert found.rise == 5.5
    assert of(DAILY, log, 14).median_before == 3  # of days 0 to 6
    assert of(DAILY, log, 15).median_before == 4


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
    assert (of(DAILY, zero, 7).median, of(DAILY, zero, 7).days_with_pain) == (0, 7)
    assert (of(DAILY, blank, 7).median, of(DAILY, blank, 7).days_with_pain) == (None, 0)


def test_the_rise_is_unknown_where_either_week_has_no_pain() -> None:
    assert of(DAILY, kept(DAILY, 7), 7).rise is None
    assert of(DAILY, hurt(kept(DAILY, 14), range(7, 14), None), 14).rise is None
    assert of(DAILY, hurt(kept(DAILY, 14, pain=0), range(7, 14), 1), 14).rise == 1


# Due: sessions before today, less those on days with pain above the ceiling.


def test_sessions_on_days_above_the_ceiling_are_not_due_nor_counted_as_done() -> None:
    found = of(DAILY, hurt(kept(DAILY, 7), (3, 5), 6), 7)
    assert (found.due, found.done) == (5, 5)
    assert (found.due_days, found.days_with_pain) == (5, 5)


def test_every_session_of_a_day_is_due_and_its_day_counts_once() -> None:
    twice = plan(times=2)
    found = of(twice, kept(twice, 7), 7)
    assert (found.due, found.done, found.due_days) == (14, 14, 7)


def test_an_exercise_is_due_on_its_own_weekdays() -> None:
    """Exercise 4 is documented for three days a week; the days of the plan need their pain."""
    found = of(several := plan(programme(4)), kept(several, 7), 7, "exercise-4")
    assert (found.due, found.done, found.due_days) == (3, 3, 7)


def test_pain_on_days_without_a_session_makes_no_day_known() -> None:
    days = tuple(DayEntry(day(n), 2) for n in (1, 3, 5, 6))
    found = of(THRICE, Log(days=days), 7)
    assert (found.days_with_pain, found.due_days) == (0, 3)


def test_sessions_from_today_on_are_not_due() -> None:
    found = of(DAILY, kept(DAILY, 42), 3)
    assert (found.due, found.done) == (3, 3)


def test_an_exercise_is_judged_by_its_own_ticks() -> None:
    log = kept(DAILY, 7)
    log = replace(log, entries=tuple(e for e in log.entries if e.exercise != ROLLS))
    assert of(DAILY, log, 7, ROLLS).done == 0
    assert of(DAILY, log, 7).done == 7


@pytest.mark.parametrize(
    ("done", "reps_done", "in_full", "there"),
    [
        (True, None, True, True),
        (True, 9, True, True),
        (True, 0, False, False),
        (False, 3, False, True),
        (None, 3, False, True),
        (None, 1, False, True),
        (False, 0, False, False),
        (False, None, False, False),
        (None, None, False, False),
    ],
)
def test_fewer_repetitions_count_for_being_there_and_none_for_nothing(
    done: bool | None, reps_done: int | None, in_full: bool, there: bool
) -> None:
    entry = Entry(day(0), 1, STRETCH, done, reps_done)
    assert (is_done(entry), was_there(entry)) == (in_full, there)


def test_a_session_done_in_part_or_not_at_all_is_not_done() -> None:
    entries = (
        Entry(day(3), 1, STRETCH, False, 3),
        Entry(day(4), 1, STRETCH, False),
        Entry(day(5), 1, STRETCH, True),
    )
    assert of(DAILY, Log(entries), 7).done == 1
