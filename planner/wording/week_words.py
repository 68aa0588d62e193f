"""What a weekly page calls its own days, and the pages before it.

Usually the page before is last week's. After a re-plan it may be the first part of the same week,
or end weeks before, where the plan was paused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.plan import Week
from planner.wording import words

LAST_WEEK, LAST_TIME, BEFORE_THE_BREAK = "last week", "last time", "before the break"


@dataclass(frozen=True, slots=True)
class LastTime:
    """An exercise's dose on the last page that had it, and what that page is called."""

    dose: Dose
    called: str


def days_of(week: Week) -> str:
    """`14 Dec – 20 Dec 2026`; a single day with its name, `Sun 20 Dec 2026`."""
    if week.length == 1:
        return words.full_date(week.starts)
    return words.dates(week.starts, week.ends)


def follows_at_once(before: Week, week: Week) -> bool:
    """Whether no day lies between two pages."""
    return week.starts - before.ends == timedelta(days=1)


def called(before: Week, week: Week) -> str:
    """What a page calls the page before it: `last week` · `Mon–Wed` · `before the break`."""
    if not follows_at_once(before, week):
        return BEFORE_THE_BREAK
    if before.number < week.number:
        return LAST_WEEK
    first, last = (words.DAYS[day.weekday()] for day in (before.starts, before.ends))
    return first if first == last else f"{first}–{last}"


def last_time(exercise: str, week: Week, earlier: Sequence[Week]) -> LastTime | None:
    """What an exercise had on the last of the earlier pages that has it."""
    for place, before in enumerate(reversed(earlier)):
        prescription = before.prescription(exercise)
        if prescription is not None:
            return LastTime(prescription.dose, LAST_TIME if place else called(before, week))
    return None


def compared(exercise: Exercise, dose: Dose, last: LastTime | None) -> str:
    """`first week` · `last week 4` · `same as last week` · `Mon–Wed: 4` · `last time: 4`."""
    if last is None or last.called == LAST_WEEK:
        return words.last_week(exercise, dose, last.dose if last is not None else None)
    if last.dose == dose:
        return f"same as {last.called}"
    return f"{last.called}: {words.compared(exercise, last.dose)}"
