"""The words on a weekly page, the same in the workbook and on paper."""

from dataclasses import dataclass
from datetime import timedelta

from planner.domain.dates import full_date
from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan, Week
from planner.domain.programme import Programme
from planner.wording.plan_words import last_number
from planner.wording.week_words import called, days_of

HIGHEST_PAIN = 10


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands on every weekly page, whatever the week.

    `…_short` is the same for a narrow place; `own_pain_two` and `own_pain_three` are in lines.
    """

    what_to_do: str = "What to do, each session"
    pen: str = "Pen: tick the box."
    pen_short: str = "Pen: tick."
    done: str = "Done"
    own_pain: str = "Pain it gave, 0–10"
    own_pain_two: str = "Pain it\ngave, 0–10"
    own_pain_three: str = "Pain it\ngave,\n0–10"
    leave_empty: str = "leave empty if none"
    leave_empty_two: str = "leave empty\nif none"
    pain: str = "Pain before you start, 0–10"
    pain_means: str = "worst in the last 24 hours: 0 none, 10 worst imaginable"
    all_done: str = "All done"
    all_done_means: str = "ticks the whole column"
    notes: str = "Notes"
    notes_mean: str = "anything you want to remember"
    notes_mean_short: str = "to remember"
    rest: str = "rest"
    why_this_much: str = "Why this much"
    pain_choices: str = "Pain"
    pain_choices_mean: str = (
        "Pain is a whole number from 0 to 10. Leave it empty if you do not know."
    )
    warning_signs: str = "Warning signs: see Start here."


LABELS = Labels()


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
    return f"What to do ({called(before, week)})" if before is not None else LABELS.what_to_do


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
