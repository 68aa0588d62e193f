"""A calendar: for each week and session of the day one event that repeats, doses in its text.

Quoted are sections of RFC 5545 (iCalendar) and RFC 5546 (how calendars are exchanged).
"""

from zoneinfo import ZoneInfo

from icalendar import Calendar

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.pages.calendar import calendar_words
from planner.writers import PLAIN, Wanted, no_figures
from planner.writers.ics.events import cancelled, event
from planner.writers.ics.gone import gone
from planner.writers.ics.zone import vtimezone

SUFFIX = ".ics"
IS_TEXT = True
LAYOUTS, TAKES = "", ("at", "zone", "today")
shows = no_figures


def write(plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes:
    """A calendar to import: past weeks too, so that they stay as they were.

    `wanted.at` has a time for each session of a day, in `wanted.zone`; without times all events
    last all day. Weeks that ended before `wanted.today` have no reminder. What an earlier revision
    of the plan had, and this one has not, is cancelled. What was recorded is not in it.
    """
    zone = ZoneInfo(wanted.zone) if wanted.at else None
    calendar = Calendar()
    calendar.add("prodid", "-//planner//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")  # RFC 5546, 3.2.1: may have cancelled events in it
    calendar.add("x-wr-calname", calendar_words(wanted.words).name)
    lost = tuple(gone(plan))
    if zone is not None:
        last = max([plan.ends, *(each.day for each in lost)])
        calendar.add_component(vtimezone(zone, plan.starts.year, last.year))
    for week in plan.weeks:
        for slot in sorted({session.slot for session in week.sessions}):
            calendar.add_component(event(plan, week, slot, wanted, zone))
    for each in lost:
        calendar.add_component(cancelled(plan, each, wanted, zone))
    data: bytes = calendar.to_ical()
    return data
