"""A plan: every week with its sessions and prescriptions. Pure data, the same for equal input."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from unicodedata import category

from planner.domain.decision import Revision
from planner.domain.dose import LARGEST, Dose
from planner.domain.exercise import Exercise
from planner.domain.programme import Programme
from planner.domain.sentence import Statement

FEWEST_WEEKS, MOST_WEEKS = 2, 104
MOST_PARTS = 2 * MOST_WEEKS
"""Weeks and parts of weeks that a plan can have in the end."""
FIRST_YEAR, LAST_YEAR = 2000, 2199
"""A plan starts in one of these years; others are a slip of the pen [our choice]."""
LONGEST_NAME = 100
"""Characters of a person's name, so that it fits the title of a page."""
MOST_TIMES = 4
"""Sessions a day: more do not fit a page with boxes that take a pen."""

LOWEST_POSITION = -max(LARGEST.values())
"""No lead-in has more rungs than its largest count has numbers."""

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
    """What the person chose. `weekdays` counts from Monday = 0.

    `spare` is how many weeks stand behind the plan's own in a workbook that re-plans itself; None
    for one whose amounts are fixed.
    """

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
    spare: int | None = None

    def __post_init__(self) -> None:
        if not FEWEST_WEEKS <= self.weeks <= MOST_WEEKS:
            raise ValueError(f"{self.weeks} weeks is outside {FEWEST_WEEKS} to {MOST_WEEKS}")
        if not 1 <= self.times <= MOST_TIMES:
            raise ValueError(f"{self.times} sessions a day is outside 1 to {MOST_TIMES}")
        if not self.weekdays or not set(self.weekdays) <= set(range(7)):
            raise ValueError("weekdays are numbers from 0 (Monday) to 6, at least one")
        if self.spare is not None and not 0 <= self.spare <= MOST_WEEKS:
            raise ValueError(f"{self.spare} spare weeks is outside 0 to {MOST_WEEKS}")
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
    """An exercise's dose in a week, and why; `weekdays` are the days on which it is due.

    `position` is where the dose stands in the exercise's course, from 0. A dose between two of the
    course's has the position of the lower one; below 0 are the rungs of the lead-in.
    """

    exercise: str
    dose: Dose
    reason: Statement
    weekdays: tuple[int, ...]
    position: int

    def __post_init__(self) -> None:
        if not self.weekdays or not set(self.weekdays) <= set(range(7)):
            raise ValueError("weekdays are numbers from 0 (Monday) to 6, at least one")
        if self.position < LOWEST_POSITION:
            raise ValueError(f"{self.position} is no position in a course")


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `starts`, or a part of them: `length` days.

    A re-plan in the middle of a week divides it: its second part begins on that day.
    """

    number: int
    starts: date
    sessions: tuple[Session, ...]
    prescriptions: tuple[Prescription, ...]
    part: int = 1
    length: int = 7

    def __post_init__(self) -> None:
        if not self.sessions or not self.prescriptions:
            raise ValueError(f"week {self.number} has nothing to do")
        if not 1 <= self.length <= 7 or not 1 <= self.part <= 7:
            raise ValueError(f"week {self.number} is no part of seven days")
        if not all(
            0 <= (session.day - self.starts).days < self.length for session in self.sessions
        ):
            raise ValueError(f"week {self.number} has a session on a day of another week")

    @property
    def label(self) -> str:
        """The week's number; `3b` is the second part of week 3."""
        return f"{self.number}{' bcdefg'[self.part - 1].strip()}"

    @property
    def ends(self) -> date:
        return self.starts + timedelta(days=self.length - 1)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.starts + timedelta(days=n) for n in range(self.length))

    def follows_at_once(self, before: "Week") -> bool:
        """Whether no day lies between another page and this one."""
        return self.starts - before.ends == timedelta(days=1)

    def due(self, prescription: Prescription) -> tuple[Session, ...]:
        """The sessions on which a prescription is due."""
        return tuple(s for s in self.sessions if s.day.weekday() in prescription.weekdays)

    def prescription(self, exercise: str) -> Prescription | None:
        """The week's prescription for an exercise; None where the week has none."""
        for each in self.prescriptions:  # asked very often: twice as fast as a generator
            if each.exercise == exercise:
                return each
        return None


@dataclass(frozen=True, slots=True)
class Course:
    """The weekly doses of an exercise's original ramp, its maximum last. A re-plan moves along
    them, and never makes them anew.
    """

    exercise: str
    doses: tuple[Dose, ...]

    def __post_init__(self) -> None:
        works = [dose.work for dose in self.doses]
        if not works or works != sorted(works):
            raise ValueError(f"the doses of {self.exercise!r} do not rise")


@dataclass(frozen=True, slots=True)
class Away:
    """Days without sessions, the first and the last included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"{self.first} to {self.last} runs backwards")


@dataclass(frozen=True, slots=True)
class Plan:
    """A programme with the person's choices, week by week.

    `programme` holds the chosen exercises whole, so that a plan needs no template to be read.
    `weeks` may end before the courses do: after a pause nothing is prescribed. `left_out` are the
    exercises that coming weeks do without. `resumed` is the day from which the person went on
    after a pause. `replaced` are the weeks that the last re-plan changed, as they were before.
    `undecided` are those from the full week that it decided on, as they were before the first
    decision for that week; None where no earlier one was for the same week.
    """

    plan_id: str
    revision: int
    programme: Programme
    choices: Choices
    weeks: tuple[Week, ...]
    courses: tuple[Course, ...]
    left_out: tuple[str, ...] = ()
    away: tuple[Away, ...] = ()
    resumed: date | None = None
    history: tuple[Revision, ...] = ()
    replaced: tuple[Week, ...] = ()
    undecided: tuple[Week, ...] | None = None

    def __post_init__(self) -> None:
        if len(self.weeks) > MOST_PARTS:
            raise ValueError(f"a plan has at most {MOST_PARTS} weeks, not {len(self.weeks)}")
        known = [exercise.key for exercise in self.exercises]
        if len(set(known)) < len(known):
            raise ValueError("an exercise is in the plan twice")
        if [course.exercise for course in self.courses] != known:
            raise ValueError("the courses are not those of the plan's exercises")
        self._check(self.weeks)
        self._check(self.replaced)
        self._check(self.undecided or ())

    def _check(self, weeks: tuple[Week, ...]) -> None:
        known = {course.exercise: len(course.doses) for course in self.courses}
        for before, week in pairwise((None, *weeks)):
            assert week is not None  # only the first of all is None
            offset = (week.starts - self.choices.start).days
            if offset < 0 or offset % 7 + week.length > 7:
                raise ValueError(f"week {week.label} starts on {week.starts}, which is not its day")
            if before is not None and not _follows(before, week):
                raise ValueError(f"week {week.label} does not follow week {before.label}")
            for prescription in week.prescriptions:
                if prescription.exercise not in known:
                    raise ValueError(
                        f"week {week.label} prescribes {prescription.exercise!r}, unknown"
                    )
                if prescription.position >= known[prescription.exercise]:
                    raise ValueError(f"week {week.label} has a position outside its course")

    @property
    def starts(self) -> date:
        return self.choices.start

    @property
    def ends(self) -> date:
        """The last day; the first day where a plan has no weeks (it was paused on that day)."""
        return self.weeks[-1].ends if self.weeks else self.starts

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return self.programme.exercises

    @property
    def is_paused(self) -> bool:
        """Whether the last re-plan stopped everything; to go on is a re-plan of its own."""
        return bool(self.history) and self.history[-1].paused

    def week_number(self, day: date) -> int:
        """The number, from 1, of the seven days that a day is in, whatever weeks have a page."""
        return (day - self.starts).days // 7 + 1

    def full_week(self, day: date) -> date:
        """The first day of the full week that a decision on a day is for; its own, if first."""
        return day + timedelta(days=-(day - self.choices.start).days % 7)

    def resting(self, week: Week) -> tuple[str, ...]:
        """The exercises that a page does without, because they were given a week of rest."""
        rests = (
            decision.exercise
            for revision in self.history
            for decision in revision.decisions
            if decision.rest is not None and revision.day <= week.starts <= decision.rest.until
        )
        return tuple(
            key
            for key in dict.fromkeys(rests)
            if key not in self.left_out and week.prescription(key) is None
        )

    def course(self, exercise: str) -> tuple[Dose, ...]:
        """The weekly doses of an exercise's original ramp."""
        return next(course.doses for course in self.courses if course.exercise == exercise)


def _follows(before: Week, week: Week) -> bool:
    """Whether a week can come after another: a higher number, or the next part of the same."""
    if week.starts <= before.ends:
        return False
    if week.number == before.number:
        return week.part == before.part + 1
    return week.number > before.number and week.part == 1
