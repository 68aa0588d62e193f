"""A plan: every week with its sessions and prescriptions. Pure data, the same for equal input."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from unicodedata import category

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.programme import Programme

FEWEST_WEEKS, MOST_WEEKS = 2, 104
FIRST_YEAR, LAST_YEAR = 2000, 2199
"""A plan starts in one of these years; others are a slip of the pen [our choice]."""
LONGEST_NAME = 100
"""Characters of a person's name, so that it fits the title of a page."""
MOST_TIMES = 4
"""Sessions a day: more do not fit a page with boxes that take a pen."""

UNPRINTED = ("Cc", "Cs", "Zl", "Zp")
"""Unicode categories with no place in a line: controls, halves of characters, line breaks."""


class Ticks(StrEnum):
    """How a tick box is made in the workbook."""

    GLYPH = "glyph"
    NATIVE = "native"
    NUMBER = "number"


class Paper(StrEnum):
    """The sheet of paper that pages are laid out for."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that the person or a clinician gave for an exercise (baseline or maximum)."""

    exercise: str
    count: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person chose. `weekdays` counts from Monday = 0."""

    start: date
    weeks: int
    weekdays: tuple[int, ...]
    times: int = 1
    name: str = ""
    ramp: str = "gentle"
    baselines: tuple[Amount, ...] = ()
    maxima: tuple[Amount, ...] = ()
    ticks: Ticks = Ticks.GLYPH
    paper: Paper = Paper.A4

    def __post_init__(self) -> None:
        if not FEWEST_WEEKS <= self.weeks <= MOST_WEEKS:
            raise ValueError(f"{self.weeks} weeks is outside {FEWEST_WEEKS} to {MOST_WEEKS}")
        if not 1 <= self.times <= MOST_TIMES:
            raise ValueError(f"{self.times} sessions a day is outside 1 to {MOST_TIMES}")
        if not self.weekdays or not set(self.weekdays) <= set(range(7)):
            raise ValueError("weekdays are numbers from 0 (Monday) to 6, at least one")
        if not FIRST_YEAR <= self.start.year <= LAST_YEAR:
            raise ValueError(f"the year {self.start.year} is outside {FIRST_YEAR} to {LAST_YEAR}")
        if len(self.name) > LONGEST_NAME or any(category(c) in UNPRINTED for c in self.name):
            raise ValueError(f"a name is one line of at most {LONGEST_NAME} characters")


@dataclass(frozen=True, slots=True)
class Session:
    """One date and time-of-day slot (from 1) on which the week's prescriptions are done."""

    day: date
    slot: int = 1


@dataclass(frozen=True, slots=True)
class Prescription:
    """An exercise's dose in a week, and why; `weekdays` are the days on which it is due."""

    exercise: str
    dose: Dose
    reason: str
    weekdays: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.weekdays or not set(self.weekdays) <= set(range(7)):
            raise ValueError("weekdays are numbers from 0 (Monday) to 6, at least one")


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `starts`."""

    number: int
    starts: date
    sessions: tuple[Session, ...]
    prescriptions: tuple[Prescription, ...]

    def __post_init__(self) -> None:
        if not self.sessions or not self.prescriptions:
            raise ValueError(f"week {self.number} has nothing to do")
        if not all(0 <= (session.day - self.starts).days < 7 for session in self.sessions):
            raise ValueError(f"week {self.number} has a session on a day of another week")

    @property
    def ends(self) -> date:
        return self.starts + timedelta(days=6)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.starts + timedelta(days=n) for n in range(7))

    def due(self, prescription: Prescription) -> tuple[Session, ...]:
        """The sessions on which a prescription is due."""
        return tuple(s for s in self.sessions if s.day.weekday() in prescription.weekdays)

    def prescription(self, exercise: str) -> Prescription | None:
        """The week's prescription for an exercise; None where the week has none."""
        return next((p for p in self.prescriptions if p.exercise == exercise), None)


@dataclass(frozen=True, slots=True)
class Plan:
    """A programme with the person's choices, week by week.

    `programme` holds the chosen exercises whole, so that a plan needs no template to be read.
    """

    plan_id: str
    revision: int
    programme: Programme
    choices: Choices
    weeks: tuple[Week, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.weeks) <= MOST_WEEKS:
            raise ValueError(f"a plan has 1 to {MOST_WEEKS} weeks, not {len(self.weeks)}")
        known = [exercise.key for exercise in self.exercises]
        if len(set(known)) < len(known):
            raise ValueError("an exercise is in the plan twice")
        first = self.weeks[0]
        for place, week in enumerate(self.weeks):
            number = first.number + place
            if week.number != number:
                raise ValueError(f"week {week.number} stands where week {number} belongs")
            if week.starts != self.choices.start + timedelta(weeks=number - 1):
                raise ValueError(f"week {number} starts on {week.starts}, which is not its day")
            for prescription in week.prescriptions:
                if prescription.exercise not in known:
                    raise ValueError(f"week {number} prescribes {prescription.exercise!r}, unknown")

    @property
    def starts(self) -> date:
        return self.weeks[0].starts

    @property
    def ends(self) -> date:
        return self.weeks[-1].ends

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return self.programme.exercises
