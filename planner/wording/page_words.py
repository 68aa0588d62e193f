"""The words on a weekly page, the same in the workbook and on paper."""

from datetime import timedelta

from planner.domain.dates import full_date
from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan, Week
from planner.domain.programme import Programme
from planner.wording.plan_words import last_number
from planner.wording.week_words import called, days_of

HIGHEST_PAIN = 10

WHAT_TO_DO = "What to do, each session"
PEN = "Pen: tick the box."
DONE = "Done"
OWN_PAIN = "Pain it gave, 0–10"
LEAVE_EMPTY = "leave empty if none"
PAIN = "Pain before you start, 0–10"
PAIN_MEANS = "worst in the last 24 hours: 0 none, 10 worst imaginable"
ALL_DONE, ALL_DONE_MEANS = "All done", "ticks the whole column"
NOTES, NOTES_MEAN = "Notes", "anything you want to remember"
REST = "rest"


def title(plan: Plan, week: Week) -> str:
    """`Week 3 of 6`"""
    return f"Week {week.label} of {last_number(plan)}"


def told(plan: Plan, week: Week) -> tuple[str, str]:
    """The days of a week, and its sessions: `7 sessions, about 6 minutes each`."""
    sessions = len(week.sessions)
    minutes = _count(session_minutes(plan, week), "minute")
    each = " each" if sessions > 1 else ""
    return days_of(week), f"{_count(sessions, 'session')}, about {minutes}{each}"


def stop_rule(programme: Programme) -> str:
    """When to stop, and with how much pain not to begin."""
    said = f"■  {programme.safety.stop_rule}"
    rest_from = programme.pain_ceiling + 1
    if rest_from > HIGHEST_PAIN:
        return said
    or_more = " or more" if rest_from < HIGHEST_PAIN else ""
    return f"{said}    Pain {rest_from}{or_more} before you start: write it down and rest today."


def next_replan(week: Week) -> str:
    """When the next decision is due: on the day after the week's last one."""
    return f"Next re-plan: {full_date(week.ends + timedelta(days=1))}."


def what_to_do(before: Week | None, week: Week) -> str:
    """The heading where the amount of the week before stands in brackets; the first has none."""
    return f"What to do ({called(before, week)})" if before is not None else WHAT_TO_DO


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
