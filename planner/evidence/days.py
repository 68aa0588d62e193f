"""Which days are judged, and the pain that was written on days."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.evidence.limits import WEEKS_FOR_THE_BEST

WEEK_DAYS, MOST_JUDGED_DAYS = 7, 28
"""The judged days are at least and at most so many."""

Days = frozenset[date]


def judged_days(plan: Plan, today: date, stepped_back: date | None) -> Days:
    """The days before today since the last decision, that day included, at least the last seven.

    For an exercise that was stepped back for pain on one of them, only from that day on.
    """
    last = plan.history[-1].day if plan.history else plan.starts
    first = max(min(last, days_ago(today, WEEK_DAYS)), days_ago(today, MOST_JUDGED_DAYS))
    if stepped_back is not None:
        first = max(first, stepped_back)
    return days_between(first, today)


def last_days(today: date, weeks_ago: int = 0) -> Days:
    """The last seven days, or the seven that ended so many weeks ago."""
    end = days_ago(today, WEEK_DAYS * weeks_ago)
    return days_between(days_ago(end, WEEK_DAYS), end)


def pain_by_day(log: Log, today: date) -> dict[date, int]:
    """The highest pain that was written for each day before today."""
    pain: dict[date, int] = {}
    for day in log.days:
        if day.pain_before is not None and day.day < today:
            pain[day.day] = max(day.pain_before, pain.get(day.day, 0))
    return pain


def median_on(pain: Mapping[date, int], days: Iterable[date]) -> float | None:
    """The median of the pain on some days; None where none is written."""
    written = [pain[day] for day in days if day in pain]
    return median(written) if written else None


def best_median(pain: Mapping[date, int], today: date, since: date) -> float | None:
    """The lowest median of the last eight weeks, of those that began on `since` or later."""
    weeks = (last_days(today, ago) for ago in range(WEEKS_FOR_THE_BEST))
    medians = (median_on(pain, days) for days in weeks if min(days) >= since)
    return min((each for each in medians if each is not None), default=None)


def weeks_of_pain(pain: Mapping[date, int], today: date, since: date, at_least: int) -> int:
    """How many whole weeks running, back from today, have a median of at least so much.

    Those that began before `since` do not count.
    """
    for ago in range(WEEKS_FOR_THE_BEST):
        week = last_days(today, ago)
        week_median = median_on(pain, week)
        if min(week) < since or week_median is None or week_median < at_least:
            return ago
    return WEEKS_FOR_THE_BEST


def longest_run(states: Iterable[bool]) -> int:
    """The most true ones in a row."""
    longest = run = 0
    for state in states:
        run = run + 1 if state else 0
        longest = max(longest, run)
    return longest


def longest_gap(weekdays: Iterable[int]) -> int:
    """The most days from one session to the next in a plan's rhythm.

    >>> longest_gap([0, 2, 4]), longest_gap(range(7)), longest_gap([3])
    (3, 1, 7)
    """
    days = sorted(weekdays)
    return max((b - a) % 7 or 7 for a, b in pairwise([*days, days[0]]))


def days_since(last: date, day: date, weekdays: Iterable[int]) -> int:
    """Days from the last done session to a day, less what the plan's rhythm explains."""
    return (day - last).days - (longest_gap(weekdays) - 1)


def days_ago(day: date, days: int) -> date:
    return day - timedelta(days=days)


def days_between(first: date, end: date) -> Days:
    """The days from the first to the one before the end."""
    return frozenset(first + timedelta(days=n) for n in range((end - first).days))
