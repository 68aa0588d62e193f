"""A re-planned calendar takes the place of the one before."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings

from planner.domain.decision import Kind, Way
from planner.domain.log import Clearance, DayEntry, Log, Sign
from planner.domain.plan import Away, Plan
from planner.replan import Wishes, replan
from planner.writers import Wanted
from tests.builders import MONDAY, plan
from tests.properties.test_replan import situations, wishes
from tests.replanned import paused, revision
from tests.writers.ics.calendars import at, events, expected, read, reminders, starts

WANTED = at("07:30")


def after(made: Plan, days: int, log: Log | None = None, place: int = 0, **wishes: Any) -> Plan:
    """Re-planned so many days after the start."""
    today = MONDAY + timedelta(days=days)
    result = replan(made, log or Log(), today, Wishes(**wishes))
    return result.proposals[place].plan


def wanted(made: Plan) -> Wanted:
    return at("07:30", "18:00") if made.choices.times == 2 else WANTED


def by_uid(made: Plan) -> dict[str, Any]:
    found = read(made, wanted(made)).events
    assert len({str(event["UID"]) for event in found}) == len(found)
    return {str(event["UID"]): event for event in found}


def imported(*revisions: Plan) -> list[datetime]:
    """What a calendar shows that has taken in one revision after the other, in UTC."""
    kept: dict[str, Any] = {}
    calendar = read(revisions[-1], wanted(revisions[-1]))
    for made in revisions:
        for uid, event in by_uid(made).items():
            assert uid not in kept or event["SEQUENCE"] > kept[uid]["SEQUENCE"]
            kept[uid] = event
    calendar.subcomponents = [*calendar.timezones, *kept.values()]
    return starts(revisions[-1], calendar)


def test_a_re_plan_keeps_the_uids_and_raises_the_sequence() -> None:
    made = plan()
    again = after(made, 14)
    old, new = by_uid(made), by_uid(again)
    assert old.keys() <= new.keys()
    assert {event["SEQUENCE"] for event in old.values()} == {0}
    assert {event["SEQUENCE"] for event in new.values()} == {again.revision - 1}
    assert {event["DTSTAMP"].dt for event in new.values()} == {datetime(2026, 12, 14, tzinfo=UTC)}


def test_uids_of_plans_weeks_and_sessions_differ() -> None:
    one, other = plan(times=2), plan(times=2, plan_id="other")
    uids = [
        str(event["UID"])
        for made in (one, other)
        for event in read(made, at("07:30", "18:00")).events
    ]
    assert len(set(uids)) == 24


PAIN = Log(days=tuple(DayEntry(MONDAY + timedelta(days=n), 8) for n in range(4, 9)))
SIGNED = Log(signs=(Sign("Fever", False, MONDAY + timedelta(days=8)),))
CLEARED = replace(SIGNED, clearance=Clearance("Dr. Vogel", MONDAY + timedelta(days=15)))
TWO_WEEKS = Away(MONDAY + timedelta(days=14), MONDAY + timedelta(days=27))


def test_a_calendar_that_took_in_every_revision_shows_the_last_alone() -> None:
    first = plan()
    less = after(first, 9, PAIN)
    assert [week.label for week in less.weeks[:3]] == ["1", "2", "2b"]
    away = after(less, 12, PAIN, away=TWO_WEEKS)
    shorter = after(away, 14, PAIN, place=-1)
    stopped = after(first, 9, SIGNED)
    gone_on = after(stopped, 17, CLEARED, resume=MONDAY + timedelta(days=17))
    for revisions in (
        (first, less),
        (first, less, away),
        (first, less, away, shorter),
        (first, stopped),
        (first, stopped, gone_on),
        (first, gone_on),
        (less, shorter),
    ):
        last = revisions[-1]
        assert imported(*revisions) == expected(last, WANTED)


@settings(max_examples=80, deadline=None)
@given(situations(), wishes)
def test_whatever_a_re_plan_does_the_calendar_shows_its_sessions_alone(
    situation: tuple[Plan, Log, date], said: Wishes
) -> None:
    found, log, today = situation
    assume(not found.history or found.history[-1].day < today)  # README: take both out
    for proposal in replan(found, log, today, said).proposals:
        assert imported(found, proposal.plan) == expected(proposal.plan, wanted(proposal.plan))


def test_weeks_that_are_no_longer_planned_are_cancelled_without_doses_or_reminder() -> None:
    made = paused(plan(), 2, 3)
    calendar = read(made, WANTED)
    lost = [event for event in calendar.events if event["STATUS"] == "CANCELLED"]
    assert [event.start.date() for event in lost] == [
        MONDAY + timedelta(weeks=n) for n in range(2, 6)
    ]
    for event in lost:
        assert (event["SUMMARY"], event["CLASS"]) == ("Session", "PRIVATE")
        assert event["DESCRIPTION"] == "This is not planned any more."
        assert not reminders(event)
        assert "RRULE" not in event
    assert starts(made, calendar) == expected(made, WANTED)


def test_a_plan_that_was_paused_on_its_first_day_cancels_all() -> None:
    made = paused(plan(), 0)
    calendar = read(made, WANTED)
    assert events(calendar) == []
    assert len(calendar.events) == 6


def test_a_new_plan_cancels_nothing() -> None:
    assert len(read(plan(), WANTED).events) == 6


@pytest.mark.parametrize(
    ("ends", "cancelled"),
    [
        ((date(2027, 1, 24), date(2027, 1, 10)), 2),
        ((date(2027, 1, 10), date(2027, 1, 24)), 0),  # those before the last one are in `replaced`
        ((date(2031, 1, 10), date(2027, 1, 10)), 98),  # a plan has 104 weeks at most
    ],
)
def test_weeks_of_re_plans_long_ago_are_cancelled(ends: tuple[date, date], cancelled: int) -> None:
    """The plan went on until these days two re-plans ago, and one ago."""
    made = plan()
    history = tuple(
        revision(made, MONDAY + timedelta(days=days), [Kind.HOLD], number, Way.EXTEND, end)
        for days, number, end in ((7, 2, ends[0]), (8, 3, ends[1]), (9, 4, made.ends))
    )
    made = replace(made, revision=4, history=history)
    assert len(read(made, WANTED).events) == 6 + cancelled


def test_what_is_cancelled_is_in_the_time_zone_as_it_will_be() -> None:
    """Casablanca has no yearly rule; its clocks change on 7 February 2027."""
    made = paused(plan(weeks=12), 1)
    last = read(made, at("07:30", zone="Africa/Casablanca")).events[-1]
    expected_start = datetime(2027, 2, 15, 7, 30, tzinfo=ZoneInfo("Africa/Casablanca"))
    assert last.start.astimezone(UTC) == expected_start.astimezone(UTC)
