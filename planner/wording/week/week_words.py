"""What a weekly page calls its own days, and the pages before it.

Usually the page before is last week's. After a re-plan it may be the first part of the same week,
or end weeks before, where the plan was paused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.plan import Week
from planner.domain.sentence import Sentence
from planner.wording import doses
from planner.wording.language import Words

WEEK = Sentence("Week {label}", comment="{label}: 3, or 3b for the second part of week 3.")
_DAYS = Sentence("{first}–{last}", context="weekdays", comment="Mon–Wed")


class Earlier(Enum):
    """Which page an earlier one is; DAYS are those of the same week."""

    LAST_WEEK = "last week"
    LAST_TIME = "last time"
    BEFORE_THE_BREAK = "before the break"
    DAYS = "days"


WHAT_TO_DO = {
    Earlier.LAST_WEEK: Sentence("What to do (last week)"),
    Earlier.LAST_TIME: Sentence("What to do (last time)"),
    Earlier.BEFORE_THE_BREAK: Sentence("What to do (before the break)"),
    Earlier.DAYS: Sentence("What to do ({days})", comment="{days}: Mon–Wed."),
}
"""The heading of exercises that have an earlier page's amount in brackets."""
_SAME = {
    Earlier.LAST_WEEK: doses.SAME_AS_LAST_WEEK,
    Earlier.LAST_TIME: Sentence("same as last time"),
    Earlier.BEFORE_THE_BREAK: Sentence("same as before the break"),
    Earlier.DAYS: Sentence("same as {days}", comment="{days}: Mon–Wed."),
}
_OTHER = {
    Earlier.LAST_WEEK: doses.LAST_WEEK,
    Earlier.LAST_TIME: Sentence("last time: {dose}", comment="{dose}: 4, 4 × 5 s."),
    Earlier.BEFORE_THE_BREAK: Sentence("before the break: {dose}"),
    Earlier.DAYS: Sentence("{days}: {dose}", comment="Mon–Wed: 4"),
}


@dataclass(frozen=True, slots=True)
class EarlierPage:
    """Which page it is, and its weekdays, `Mon–Wed`, where it is of the same week."""

    which: Earlier
    days: str = ""


@dataclass(frozen=True, slots=True)
class LastTime:
    """An exercise's dose on the last page that had it, and which page that is."""

    dose: Dose
    page: EarlierPage


def days_of(words: Words, week: Week) -> str:
    """`14 Dec – 20 Dec 2026`; a single day with its name, `Sun 20 Dec 2026`."""
    return words.full_date(week.starts) if week.length == 1 else words.dates(week.starts, week.ends)


def earlier_page(words: Words, before: Week, week: Week) -> EarlierPage:
    """Which page the one before a page is."""
    if not week.follows_at_once(before):
        return EarlierPage(Earlier.BEFORE_THE_BREAK)
    if before.number < week.number:
        return EarlierPage(Earlier.LAST_WEEK)
    first, last = (words.weekday(day.weekday()) for day in (before.starts, before.ends))
    days = first if first == last else words(_DAYS, first=first, last=last)
    return EarlierPage(Earlier.DAYS, days)


def last_time(words: Words, exercise: str, week: Week, earlier: Sequence[Week]) -> LastTime | None:
    """What an exercise had on the last of the earlier pages that has it."""
    for place, before in enumerate(reversed(earlier)):
        prescription = before.prescription(exercise)
        if prescription is not None:
            page = EarlierPage(Earlier.LAST_TIME) if place else earlier_page(words, before, week)
            return LastTime(prescription.dose, page)
    return None


def compared(words: Words, exercise: Exercise, dose: Dose, last: LastTime | None) -> str:
    """`first week` · `last week 4` · `same as last week` · `Mon–Wed: 4` · `last time: 4`."""
    if last is None:
        return words(doses.FIRST_WEEK)
    which, days = last.page.which, last.page.days
    if last.dose == dose:
        return words(_SAME[which], days=days)
    return words(_OTHER[which], days=days, dose=doses.compared(words, exercise, last.dose))
