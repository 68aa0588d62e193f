"""A life: what a person does, feels and writes, day by day.

Days and weeks are numbered from 1; every plan here begins on a Monday.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.domain.decision import Way
from planner.domain.dose import Dose
from planner.domain.plan import Plan
from planner.replan import Wishes
from planner.replan.wishes import NO_WISHES
from tests.builders import plan

TILTS = "pelvic-tilts"
"""In six weeks 5 6 8 10 12 15; below the start 4 3 2 1."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the work that its page asks of each exercise."""

    number: int
    work: Mapping[str, int]

    @property
    def week(self) -> int:
        return week_of(self.number)

    @property
    def weekday(self) -> int:
        """Monday = 0."""
        return (self.number - 1) % 7


@dataclass(frozen=True, slots=True)
class Asked:
    """An exercise in one session of a day."""

    day: Day
    slot: int
    exercise: str
    dose: Dose

    @property
    def week(self) -> int:
        return self.day.week


def week_of(day: int) -> int:
    """The week of a day.

    >>> week_of(7), week_of(8)
    (1, 2)
    """
    return (day - 1) // 7 + 1


def in_weeks(*numbers: int) -> Callable[[int], bool]:
    """Whether a day is in one of some weeks."""
    return lambda day: week_of(day) in numbers


def mondays(day: int) -> bool:
    return day % 7 == 1


def second_mondays(day: int) -> bool:
    return day % 14 == 1


def wednesdays(day: int) -> bool:
    return day % 7 == 3


def mondays_and_tuesdays(day: int) -> bool:
    return day % 7 in (1, 2)


def daily(_: int) -> bool:
    return True


def never(_: int) -> bool:
    return False


@dataclass(frozen=True)
class Life:
    """A person with a habit; `words` tell of it.

    `did` tells of each dose what was done: True (all of it), so many of its count, or nothing.
    `pain` is the pain before starting, `own_pain` what an exercise gave; None is not written. On
    days that it `misses` nothing is done or written. `written` is the day on which a day is written
    down. `rhythm` has the days of re-plans; a day with wishes is one too. `resumes_after` are the
    days from a pause to going on, None for never; a sign without clearance keeps it. `way` None
    takes whatever is offered first. With pain above the ceiling nobody exercises, unless
    `trains_in_pain`. A life that does not end is left after so many `weeks`.
    """

    name: str
    words: str
    did: Callable[[Asked], int | None] = lambda _: True
    pain: Callable[[Day], int | None] = lambda _: 2
    own_pain: Callable[[Asked], int | None] = lambda _: None
    misses: Callable[[int], bool] = never
    written: Callable[[int], int] = lambda day: day
    rhythm: Callable[[int], bool] = mondays
    wishes: Callable[[int], Wishes] = lambda _: NO_WISHES
    resumes_after: int | None = None
    sign_on: int | None = None
    cleared_on: int | None = None
    trains_in_pain: bool = False
    way: Way | None = Way.EXTEND
    begins: Callable[[], Plan] = plan
    weeks: int = 24


@dataclass(frozen=True, slots=True)
class Row:
    """A life with what is expected: amounts of pelvic tilts, how it ends, why that is right.

    `first` is what the first edition made of it, where that was something else.
    """

    life: Life
    amounts: str
    ends: str
    why: str
    first: str = ""
