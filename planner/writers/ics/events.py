"""The events: a week's sessions at one time of the day."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Alarm, Event

from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan, Week
from planner.pages import calendar
from planner.writers import Wanted
from planner.writers.ics.gone import Gone

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ROUND_TO_MINUTES = 5
_REMIND_BEFORE = timedelta(minutes=-10)
_REMIND_ON_THE_DAY = timedelta(hours=9)
"""Where an event lasts all day, it begins at midnight [both our choice]."""


def event(plan: Plan, week: Week, slot: int, wanted: Wanted, zone: ZoneInfo | None) -> Event:
    """All sessions of a week with that number in the day."""
    days = [session.day for session in week.sessions if session.slot == slot]
    made = _event(plan, week.label, slot, "CONFIRMED", wanted)
    if zone is None:
        made.add("dtstart", days[0])
        made.add("dtend", days[0] + timedelta(days=1))  # 3.6.1: the day after the last
        made.add("transp", "TRANSPARENT")  # an event of all day would make the whole day busy
    else:
        length = timedelta(minutes=_minutes(plan, week))
        starts = [begins(day, wanted.at[slot - 1], zone) for day in days]
        made.add("dtstart", starts[0])
        made.add("dtend", (starts[0].astimezone(UTC) + length).astimezone(zone))
        made.add("transp", "OPAQUE")
        if any(start.time() != wanted.at[slot - 1] for start in starts):
            made.add("rdate", starts[1:])  # 3.3.10: a rule leaves out times that do not exist
            days = days[:1]
    if len(days) > 1:
        made.add("rrule", rule(days))
    made.add("description", calendar.text(wanted.words, plan, week, slot))
    if wanted.today is None or week.ends >= wanted.today:
        trigger = _REMIND_ON_THE_DAY if zone is None else _REMIND_BEFORE
        made.add_component(_reminder(trigger, wanted))
    return made


def cancelled(plan: Plan, lost: Gone, wanted: Wanted, zone: ZoneInfo | None) -> Event:
    """What takes an event of an earlier revision away (3.8.1.11)."""
    made = _event(plan, lost.label, lost.slot, "CANCELLED", wanted)
    start = lost.day if zone is None else begins(lost.day, wanted.at[lost.slot - 1], zone)
    made.add("dtstart", start)
    made.add("transp", "TRANSPARENT")
    made.add("description", calendar.calendar_words(wanted.words).gone)
    return made


def begins(day: date, at: time, zone: ZoneInfo) -> datetime:
    """When a session begins. A time that the change of clocks leaves out is that much later.

    3.3.5: such a time "is interpreted using the UTC offset before the gap".

    >>> berlin = ZoneInfo("Europe/Berlin")
    >>> begins(date(2027, 3, 28), time(2, 30), berlin).isoformat()
    '2027-03-28T03:30:00+02:00'
    >>> begins(date(2027, 3, 29), time(2, 30), berlin).isoformat()
    '2027-03-29T02:30:00+02:00'
    """
    return datetime.combine(day, at, zone).astimezone(UTC).astimezone(zone)


def rule(days: Sequence[date]) -> dict[str, object]:
    """On which days, within seven, an event repeats (3.3.10).

    It counts instead of naming a last moment, so that it is right in any time zone.

    >>> rule([date(2026, 12, 3), date(2026, 12, 4), date(2026, 12, 7)])
    {'FREQ': 'WEEKLY', 'COUNT': 3, 'BYDAY': ['MO', 'TH', 'FR']}
    """
    weekdays = sorted(day.weekday() for day in days)
    return {"FREQ": "WEEKLY", "COUNT": len(days), "BYDAY": [_DAYS[day] for day in weekdays]}


def uid(plan_id: str, label: str, slot: int) -> str:
    """What stays the same over re-plans; it tells nobody what it is of (RFC 7986, 5.3).

    >>> uid("test", "3b", 1) == uid("test", "3b", 1) != uid("test", "3", 1)
    True
    """
    return sha256(f"{slot} {label} {plan_id}".encode()).hexdigest()[:32]


def _event(plan: Plan, label: str, slot: int, status: str, wanted: Wanted) -> Event:
    """What all events have. A re-plan raises SEQUENCE, and so replaces what was there (3.8.7.4).

    DTSTAMP (3.8.7.2) is the day of the last re-plan; nobody has noted when a plan was made.
    """
    made = Event()
    made.add("uid", uid(plan.plan_id, label, slot))
    made.add("sequence", plan.revision - 1)
    stamp = plan.history[-1].day if plan.history else plan.starts
    made.add("dtstamp", datetime.combine(stamp, time(), UTC))
    made.add("class", "PRIVATE")
    made.add("summary", calendar.title(wanted.words, plan, slot))
    made.add("status", status)
    return made


def _reminder(trigger: timedelta, wanted: Wanted) -> Alarm:
    """3.6.6. It shows on locked screens: the title, and nothing else."""
    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", calendar.calendar_words(wanted.words).reminder)
    made.add("trigger", trigger)
    return made


def _minutes(plan: Plan, week: Week) -> int:
    """How long the week's longest session takes, in steps that a calendar can draw."""
    steps = -(-session_minutes(plan, week) // _ROUND_TO_MINUTES)
    return steps * _ROUND_TO_MINUTES
