"""Calendars read back, as a calendar program shows them.

Events are `Any`: to icalendar's types, a property is of any of thirty classes.
"""

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

from planner import writers
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.writers import Wanted

FAR = timedelta(days=400)


def at(*times: str, zone: str = "Europe/Berlin", today: date | None = None) -> Wanted:
    return Wanted(at=tuple(time.fromisoformat(each) for each in times), zone=zone, today=today)


def written(plan: Plan, wanted: Wanted = writers.PLAIN) -> bytes:
    return writers.load("ics").write(plan, Log(), wanted)


def read(plan: Plan, wanted: Wanted = writers.PLAIN) -> Any:
    """What is written, parsed by icalendar, with the time zone as the file describes it.

    The zone gets a name that nobody knows: icalendar would take what it knows by itself, and keeps
    each zone that it has read for good.
    """
    data = written(plan, wanted)
    if wanted.zone:
        unknown = f"Nowhere/{wanted.zone}/{sha256(data).hexdigest()[:16]}"
        data = data.replace(wanted.zone.encode(), unknown.encode())
    calendar = Calendar.from_ical(data)
    assert not any(part.errors for part in calendar.walk())
    return calendar


def events(calendar: Any) -> list[Any]:
    """The events that are not cancelled."""
    return [event for event in calendar.events if event["STATUS"] == "CONFIRMED"]


def reminders(event: Any) -> list[Any]:
    return list(event.walk("VALARM"))


def shown(plan: Plan, calendar: Any) -> list[Any]:
    """Every single event that a calendar program shows."""
    found = recurring_ical_events.of(calendar).between(plan.starts - FAR, plan.ends + FAR)
    return [event for event in found if event["STATUS"] == "CONFIRMED"]


def starts(plan: Plan, calendar: Any) -> list[datetime]:
    """When they begin, in UTC."""
    return sorted(event.start.astimezone(UTC) for event in shown(plan, calendar))


def expected(plan: Plan, wanted: Wanted) -> list[datetime]:
    """When the plan's sessions begin, in UTC."""
    zone = ZoneInfo(wanted.zone)
    return sorted(
        datetime.combine(session.day, wanted.at[session.slot - 1], zone).astimezone(UTC)
        for week in plan.weeks
        for session in week.sessions
    )
