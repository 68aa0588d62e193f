"""Where an exercise stands, and how long ago it was done."""

from dataclasses import replace

import pytest

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.log import Entry, Log
from planner.domain.plan import Plan, Week
from planner.progression.scale import Scale, Standing, plan_scale
from tests.builders import plan, programme
from tests.evidence.taken import DAILY, THRICE, WEEKLY, of, ticked
from tests.replan.kept import ROLLS, STRETCH, day, hurt
from tests.telling import as_words


def scale(found: Plan) -> Scale:
    return plan_scale(found, STRETCH)


def test_the_dose_asked_is_that_of_the_last_session_before_today() -> None:
    assert of(DAILY, Log(), 7).asked == scale(DAILY).at(0)
    assert of(DAILY, Log(), 8).asked == scale(DAILY).at(1)
    assert of(WEEKLY, Log(), 10).asked == scale(WEEKLY).at(0)  # Thursday of week 2 is today
    assert of(WEEKLY, Log(), 11).asked == scale(WEEKLY).at(1)


def counted(*counts: int) -> Log:
    """The stretch with so many repetitions, on the days of week 3, where 6 are asked."""
    entries = (Entry(day(14 + n), 1, STRETCH, False, count) for n, count in enumerate(counts))
    return Log(tuple(entries))


@pytest.mark.parametrize(
    ("counts", "present"), [((6,), 6), ((3, 5, 2), 5), ((4, 0), 4), ((9,), 6), ((1,), 1)]
)
def test_the_present_dose_is_the_lesser_of_the_one_asked_and_the_most_that_was_done(
    counts: tuple[int, ...], present: int
) -> None:
    standing = of(DAILY, counted(*counts), 21).present
    assert standing is not None
    assert standing.dose.work == present
    assert standing.position == {6: 2, 5: 1, 4: 0, 1: -3}[present]


def test_what_was_done_on_a_day_of_strong_pain_counts_for_the_present_dose() -> None:
    standing = of(DAILY, hurt(counted(5), (14,), 9), 21).present
    assert standing == Standing(1, scale(DAILY).at(1).dose)


def test_where_nothing_was_done_of_late_the_amount_last_done_is_the_present_dose() -> None:
    log = Log((Entry(day(3), 1, STRETCH, False, 3),))
    late = of(DAILY, log, 35).present
    assert late == Standing(-1, scale(DAILY).at(-1).dose)


def test_where_nothing_was_done_of_late_no_dose_asked_since_is_passed() -> None:
    assert of(lowered(DAILY, 3), ticked(DAILY, 8), 40).present == scale(DAILY).at(0)
    assert of(DAILY, Log(), 40).present == scale(DAILY).at(0)


def test_an_amount_that_is_no_rung_counts_as_the_rung_below() -> None:
    rolls = plan_scale(DAILY, ROLLS)
    log = Log((Entry(day(15), 1, ROLLS, False, 5),))
    assert of(DAILY, log, 21, ROLLS).present == rolls.at(1)
    least = Log((Entry(day(15), 1, ROLLS, False, 1),))
    assert of(DAILY, least, 21, ROLLS).present == rolls.lowest


def test_before_the_first_session_there_is_no_position_and_it_stands_where_its_page_asks() -> None:
    found = of(WEEKLY, Log(), 3)
    assert found.present is None
    assert found.standing == scale(WEEKLY).start


def test_a_session_that_was_missed_is_still_the_one_asked() -> None:
    assert of(DAILY, ticked(DAILY, 0), 40).asked == scale(DAILY).at(5)


@pytest.mark.parametrize(
    ("found", "done", "today", "days_off"),
    [
        (DAILY, 5, 9, 4),
        (THRICE, 4, 7, 1),
        (THRICE, 4, 9, 3),
        (WEEKLY, 3, 10, 1),
        (WEEKLY, 3, 17, 8),
    ],
)
def test_the_days_off_are_less_what_the_plans_rhythm_explains(
    found: Plan, done: int, today: int, days_off: int
) -> None:
    evidence = of(found, ticked(found, done), today)
    assert evidence.days_off == days_off
    assert evidence.calendar_days_off == today - done
    assert evidence.last_done == day(done)


def test_days_off_are_unknown_where_nothing_was_done_before_today() -> None:
    found = of(DAILY, ticked(DAILY, 9), 9)
    assert (found.days_off, found.calendar_days_off, found.last_done) == (None, None, None)
    assert found.work_last_done is None


def test_before_the_first_session_every_day_since_counts() -> None:
    """One session a week, on Thursday; done on Tuesday, today is Thursday."""
    assert of(WEEKLY, ticked(WEEKLY, 1), 3).days_off == 2


def test_a_session_done_in_part_ends_the_absence() -> None:
    log = replace(ticked(DAILY), entries=(Entry(day(6), 1, STRETCH, False, 2),))
    assert of(DAILY, log, 7).days_off == 1


def test_a_session_that_was_not_done_ends_no_absence() -> None:
    log = ticked(DAILY, 3)
    log = replace(log, entries=(*log.entries, Entry(day(6), 1, STRETCH, False)))
    assert of(DAILY, log, 7).days_off == 4


def test_a_session_done_on_a_painful_or_rest_day_ends_the_absence_too() -> None:
    assert of(DAILY, hurt(ticked(DAILY, 6), (6,), 9), 7).days_off == 1
    assert of(THRICE, ticked(THRICE, 6), 7).calendar_days_off == 1


def test_the_rhythm_is_that_of_the_exercise() -> None:
    several = plan(programme(4))
    log = Log((Entry(day(4), 1, "exercise-4", True),))
    assert of(several, log, 7, "exercise-4").days_off == 1


def lowered(found: Plan, number: int) -> Plan:
    """The week asks for the start again."""

    def lower(week: Week) -> Week:
        if week.number != number:
            return week
        starts = (
            replace(p, dose=found.course(p.exercise)[0], position=0) for p in week.prescriptions
        )
        return replace(week, prescriptions=tuple(starts))

    return replace(found, weeks=tuple(lower(week) for week in found.weeks))


def test_the_work_last_done_is_the_smallest_since_the_last_done_session() -> None:
    assert of(DAILY, ticked(DAILY, 8), 9).work_last_done == 5
    assert of(DAILY, ticked(DAILY, 8), 22).work_last_done == 5
    assert of(lowered(DAILY, 3), ticked(DAILY, 8), 22).work_last_done == 4
    assert of(lowered(DAILY, 1), ticked(DAILY, 8), 22).work_last_done == 5


def test_the_work_last_done_counts_painful_days_too() -> None:
    log = hurt(ticked(DAILY, 8), range(9, 22), 9)
    assert of(lowered(DAILY, 3), log, 22).work_last_done == 4


def test_the_work_last_done_is_no_more_than_was_done() -> None:
    log = Log((Entry(day(15), 1, STRETCH, False, 3),))
    assert of(DAILY, log, 22).work_last_done == 3


def test_what_half_was_asked_of_after_a_long_absence_is_left_out() -> None:
    half = Decision(STRETCH, Kind.STEP_BACK, "absence", as_words("away"), is_half=True)
    whole = replace(half, is_half=False)
    low = lowered(DAILY, 5)

    def decided(decision: Decision) -> Plan:
        revision = Revision(day(28), 2, (decision,), Way.EXTEND, DAILY.ends)
        return replace(low, history=(revision,))

    assert of(decided(half), ticked(DAILY, 8), 33).work_last_done == 5
    assert of(decided(whole), ticked(DAILY, 8), 33).work_last_done == 4
    assert of(decided(half), ticked(DAILY, 8), 40).work_last_done == 5


def test_weeks_from_today_on_do_not_count_for_the_work_last_done() -> None:
    assert of(lowered(DAILY, 4), ticked(DAILY, 20), 21).work_last_done == 6


def test_there_is_a_gap_where_a_session_was_missed_or_the_break_is_longer_than_the_rhythm() -> None:
    assert not of(DAILY, ticked(DAILY, 6), 7).has_gap
    assert of(DAILY, ticked(DAILY, 5), 7).has_gap
    assert not of(THRICE, ticked(THRICE, 4), 7).has_gap
    assert of(THRICE, ticked(THRICE, 2), 5).has_gap
    short = replace(DAILY, weeks=DAILY.weeks[:1])
    assert not of(short, ticked(DAILY, 6), 7).has_gap
    assert of(short, ticked(DAILY, 6), 8).has_gap
