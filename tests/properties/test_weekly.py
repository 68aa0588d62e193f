"""Properties of the law of a workbook that re-plans itself, for plans and logs of all kinds."""

import os
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan
from planner.evidence.days import last_days
from planner.replan.weekly import decided, weekly
from tests.any_logs import any_log
from tests.properties.test_replan import coming, lived, plans
from tests.replan.kept import kept

FOLDED = settings(max_examples=int(os.environ.get("PLANNER_FOLDS", "50")), deadline=None)
"""Each example decides several weeks."""


@st.composite
def lives(draw: st.DrawFn) -> tuple[Plan, Log, date]:
    """A plan, what is recorded of it by the end, and a day on which its workbook is opened."""
    plan = draw(plans)
    log = draw(lived(plan) | any_log(plan))
    days = (plan.ends - plan.starts).days + 1
    later = st.integers(0, days + 21).map(lambda number: plan.starts + timedelta(days=number))
    going_on = tuple(draw(st.sets(later, max_size=2)))
    if draw(st.booleans()):
        log = replace(log, signs=(), clearance=None)
    return plan, replace(log, going_on=tuple(sorted(going_on))), draw(later)


@FOLDED
@given(plans, st.integers(0, 90))
def test_a_perfect_log_changes_nothing(plan: Plan, days: int) -> None:
    log = kept(plan, (plan.ends - plan.starts).days + 1)
    assert weekly(plan, log, plan.starts + timedelta(days=days)).weeks == plan.weeks


@FOLDED
@given(lives())
def test_every_week_start_is_one_decision_whether_it_changes_anything_or_not(
    life: tuple[Plan, Log, date],
) -> None:
    plan, log, today = life
    days = [revision.day for revision in weekly(plan, log, today).history]
    assert days == [plan.starts + timedelta(weeks=n + 1) for n in range(len(days))]
    assert all(day <= today for day in days)


@FOLDED
@given(lives(), st.integers(0, 60))
def test_folding_twice_is_folding_once(life: tuple[Plan, Log, date], back: int) -> None:
    plan, log, today = life
    earlier = weekly(plan, log, today - timedelta(days=back))
    assert weekly(earlier, log, today) == weekly(plan, log, today)
    assert weekly(weekly(plan, log, today), log, today) == weekly(plan, log, today)


@FOLDED
@given(lives())
def test_a_log_filled_in_late_gives_what_one_filled_in_on_time_gives(
    life: tuple[Plan, Log, date],
) -> None:
    plan, log, today = life
    made = plan
    for revision in weekly(plan, log, today).history:
        made = decided(made, up_to(made, log, revision.day), revision.day)
    assert made == weekly(plan, log, today)


def up_to(plan: Plan, log: Log, today: date) -> Log:
    """What was written before a day."""
    begun = {week.label for week in plan.weeks if week.starts < today}
    return replace(
        log,
        entries=tuple(entry for entry in log.entries if entry.day < today),
        days=tuple(day for day in log.days if day.day < today),
        own_pains=tuple(own for own in log.own_pains if own.week in begun),
        signs=tuple(sign for sign in log.signs if sign.day is not None and sign.day <= today),
        going_on=tuple(day for day in log.going_on if day <= today),
    )


@FOLDED
@given(lives(), st.data())
def test_more_pain_on_a_day_never_asks_for_more(
    life: tuple[Plan, Log, date], data: st.DataObject
) -> None:
    plan, log, today = life
    log = replace(log, signs=(), clearance=None, going_on=())
    judged = last_week(plan, log, today)
    days = [place for place, day in enumerate(log.days) if day.day in judged and has_room(day)]
    assume(days)
    place = data.draw(st.sampled_from(days))
    day = log.days[place]
    assert day.pain_before is not None  # it has room
    worse = DayEntry(day.day, data.draw(st.integers(day.pain_before + 1, 10)), day.note)
    changed = replace(log, days=(*log.days[:place], worse, *log.days[place + 1 :]))
    assert_no_more(plan, log, changed, today)


@FOLDED
@given(lives(), st.data())
def test_a_tick_taken_away_never_asks_for_more(
    life: tuple[Plan, Log, date], data: st.DataObject
) -> None:
    plan, log, today = life
    log = replace(log, signs=(), clearance=None, going_on=())
    judged = last_week(plan, log, today)
    ticks = [n for n, e in enumerate(log.entries) if e.day in judged and is_full_tick(e)]
    assume(ticks)
    place = data.draw(st.sampled_from(ticks))
    blank = replace(log.entries[place], done=None)
    changed = replace(log, entries=(*log.entries[:place], blank, *log.entries[place + 1 :]))
    assert_no_more(plan, log, changed, today)


def last_week(plan: Plan, log: Log, today: date) -> frozenset[date]:
    """The seven days that the last decision judged.

    What was written before them has its say at other decisions, by way of rests and plateaus: more
    pain there may give another course, not always a lower one.
    """
    history = weekly(plan, log, today).history
    assume(history)
    return last_days(history[-1].day)


def has_room(day: DayEntry) -> bool:
    """Whether more pain can be written; that a blank says nothing is another matter."""
    return day.pain_before is not None and day.pain_before < 10


def is_full_tick(entry: Entry) -> bool:
    return entry.done is True and entry.reps_done is None


def assert_no_more(plan: Plan, log: Log, worse: Log, today: date) -> None:
    """Coming sessions ask for no more of what both plans have."""
    asked, less = (coming(weekly(plan, each, today), today) for each in (log, worse))
    for key, dose in less.items():
        if key in asked:
            assert dose.work <= asked[key].work, key
