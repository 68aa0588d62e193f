"""Lives: what a person does day by day, and what re-plans make of it.

Days and weeks are numbered from 1; every plan here begins on a Monday.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import groupby, pairwise

from planner.domain.decision import Advice, AdviceKind, Decision, Kind, Way
from planner.domain.dose import Dose
from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Plan
from planner.replan import Replan, Wishes, replan
from planner.replan.wishes import NO_WISHES
from tests.builders import plan

TILTS = "pelvic-tilts"
"""In six weeks 5 6 8 10 12 15; below the start 4 3 2 1."""
SHOWN_WEEKS = 16
"""So many weeks are shown of a life that does not end."""
FEWEST_TURNS = 3
"""Turns are told from so many on: one absence makes two."""

Amounts = Mapping[tuple[date, str], int]
"""The work that is asked of each exercise on each day."""


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


def daily(_: int) -> bool:
    return True


def never(_: int) -> bool:
    return False


@dataclass(frozen=True)
class Life:
    """A person with a habit.

    `did` tells of each dose what was done: True (all of it), so many of its count, or nothing.
    `pain` is the pain before starting, `own_pain` what an exercise gave; None is not written. On
    days that it `misses` nothing is done or written. `written` is the day on which a day is written
    down. `rhythm` has the days of re-plans; a day with wishes is one too. `resumes_after` are the days from a pause to going on.
    `way` None takes whatever is offered first. With pain above the ceiling nobody exercises, unless
    `trains_in_pain`.
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
    weeks: int = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A life with what is expected: the amounts, how it ends, and why that is right.

    `first` tells what the first edition made of it.
    """

    life: Life
    amounts: str
    ends: str
    why: str
    first: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """One re-plan. `coming` is what the next page asks; `rises` are days that ask more by it."""

    day: int
    decisions: tuple[Decision, ...]
    advice: tuple[Advice, ...]
    coming: Mapping[str, int]
    rises: tuple[str, ...]

    @property
    def week(self) -> int:
        return week_of(self.day)

    @property
    def paused(self) -> bool:
        return any(decision.kind is Kind.PAUSE for decision in self.decisions)

    def decision(self, exercise: str) -> Decision | None:
        return next((each for each in self.decisions if each.exercise == exercise), None)


@dataclass(frozen=True, slots=True)
class Lived:
    """A life at its end: what was asked and done of each exercise by day, and every re-plan."""

    life: Life
    plan: Plan
    log: Log
    asked: Mapping[str, Mapping[int, int]]
    done: Mapping[str, Mapping[int, int]]
    replans: tuple[Decided, ...]
    pauses: int
    is_paused: bool
    has_ended: bool

    @property
    def weeks(self) -> int:
        """The last week that asked for something."""
        return max((week_of(day) for days in self.asked.values() for day in days), default=0)

    @property
    def decisions(self) -> tuple[tuple[int, str, Kind, str], ...]:
        """Day, exercise, kind and rule of each decision."""
        return tuple((r.day, d.exercise, d.kind, d.rule) for r in self.replans for d in r.decisions)

    @property
    def advice(self) -> Mapping[AdviceKind, int]:
        """Each kind of advice, with the first week in which it came."""
        weeks: dict[AdviceKind, int] = {}
        for decided in self.replans:
            for each in decided.advice:
                weeks.setdefault(each.kind, decided.week)
        return weeks

    @property
    def rests(self) -> int:
        """The weeks in which an exercise was given rest."""
        return len({week_of(day + 6) for day, _, kind, _ in self.decisions if kind is Kind.REST})

    @property
    def all_maxima(self) -> bool:
        """Whether every exercise that was not left out was asked its maximum at last."""
        return all(
            [*days.values()][-1] == self.plan.course(exercise)[-1].work
            for exercise, days in self.asked.items()
            if exercise not in self.plan.left_out
        )

    def amounts(self, exercise: str = TILTS) -> str:
        """Week by week; `/` is a change within a week, `-` nothing, `…` goes on."""
        weeks = [
            "/".join(str(work) for work, _ in groupby(self._asked_in(exercise, week))) or "-"
            for week in range(1, (self.weeks if self.has_ended else self.life.weeks) + 1)
        ]
        if self.has_ended:
            return " ".join(weeks)
        while weeks[-2:] == ["-", "-"]:
            del weeks[-1]
        return " ".join([*weeks[:SHOWN_WEEKS], "…"])

    def turns(self, exercise: str = TILTS) -> int:
        """How often the amount turns, from more to less or from less to more."""
        works = [work for work, _ in groupby(self.asked[exercise].values())]
        rises = [later > earlier for earlier, later in pairwise(works)]
        return sum(later != earlier for earlier, later in pairwise(rises))

    def outcome(self) -> str:
        """How it ends, in words."""
        return ", ".join(self._outcome())

    def _outcome(self) -> Iterator[str]:
        pauses = self.pauses
        if self.has_ended:
            end = "all maxima" if self.all_maxima else "ends below the maxima"
            yield f"{end} in week {self.weeks}"
        elif self.is_paused:
            yield f"paused for good in week {self.weeks + 1}"
            pauses -= 1
        else:
            yield f"no end in {self.life.weeks} weeks"
        if self.turns() >= FEWEST_TURNS:
            yield f"{self.turns()} turns"
        if pauses:
            yield _counted(pauses, "pause")
        if self.rests:
            yield _counted(self.rests, "week") + " of rest"
        for kind, words in ADVICE.items():
            if kind in self.advice:
                yield f"{words} from week {self.advice[kind]}"

    def _asked_in(self, exercise: str, week: int) -> list[int]:
        return [work for day, work in self.asked[exercise].items() if week_of(day) == week]


ADVICE = {
    AdviceKind.HELP: "get help",
    AdviceKind.ASK: "ask about it",
    AdviceKind.DAYS: "fewer days offered",
    AdviceKind.AMOUNTS: "a lower end offered",
    AdviceKind.WITHOUT: "leaving out offered",
}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@cache
def lived(life: Life) -> Lived:
    """The life, up to its last week or until its plan is over."""
    return _Living(life, life.begins()).to_its_end()


@dataclass(slots=True)
class _Living:
    life: Life
    plan: Plan
    signs: tuple[Sign, ...] = ()
    clearance: Clearance | None = None
    entries: list[tuple[int, Entry]] = field(default_factory=list)
    days: list[tuple[int, DayEntry]] = field(default_factory=list)
    own_pains: list[tuple[int, OwnPain]] = field(default_factory=list)
    asked: dict[str, dict[int, int]] = field(default_factory=dict)
    done: dict[str, dict[int, int]] = field(default_factory=dict)
    replans: list[Decided] = field(default_factory=list)
    planned: tuple[date | None, Amounts] = (None, {})
    pauses: int = 0
    paused_on: int | None = None

    def to_its_end(self) -> Lived:
        has_ended = False
        for day in range(1, 7 * self.life.weeks + 1):
            has_ended = not self._goes_on(day)
            if has_ended:
                break
            self._lives(day)
        return Lived(
            self.life,
            self.plan,
            self._log(7 * self.life.weeks + 1),
            self.asked,
            self.done,
            tuple(self.replans),
            self.pauses,
            self.paused_on is not None,
            has_ended,
        )

    def _date(self, day: int) -> date:
        return self.plan.starts + timedelta(days=day - 1)

    def _log(self, day: int) -> Log:
        """What is written before a day."""
        worst: dict[tuple[str, str], OwnPain] = {}
        for written, own in self.own_pains:
            known = worst.get((own.week, own.exercise))
            if written < day and (known is None or known.pain < own.pain):
                worst[own.week, own.exercise] = own
        return Log(
            tuple(entry for written, entry in self.entries if written < day),
            tuple(noted for written, noted in self.days if written < day),
            tuple(worst.values()),
            self.signs,
            self.clearance,
        )

    def _goes_on(self, day: int) -> bool:
        """Re-plan, if this is a day for it; false where the plan is over."""
        wishes = self.life.wishes(day)
        is_due = day > 1 and self.life.rhythm(day)
        if (is_due or wishes != NO_WISHES) and not self._replan(day, wishes):
            return False
        if self._may_resume(day):
            return self._replan(day, Wishes(resume=self._date(day)))
        return True

    def _may_resume(self, day: int) -> bool:
        waits = self.life.resumes_after
        if self.paused_on is None or waits is None or day < self.paused_on + waits:
            return False
        return not self.signs or self.clearance is not None

    def _replan(self, day: int, wishes: Wishes) -> bool:
        result = replan(self.plan, self._log(day), self._date(day), wishes)
        if result.finished:
            return False
        if result.paused and self.paused_on is None:
            self.pauses += 1
            self.paused_on = day
        elif not result.paused:
            self.paused_on = None
        taken = next((p for p in result.proposals if p.way is self.life.way), result.proposals[0])
        self._decided(day, result, taken.plan)
        self.plan = taken.plan
        self.signs, self.clearance = taken.log.signs, taken.log.clearance
        return True

    def _decided(self, day: int, result: Replan, made: Plan) -> None:
        today, full_week = self._date(day), self.plan.full_week(self._date(day))
        before, after = _amounts(self.plan, today), _amounts(made, today)
        if self.plan.is_paused:
            self.planned = (None, {})
        elif self.planned[0] != full_week:
            self.planned = (full_week, before)
        # For one full week every decision starts from what was planned before the first of them.
        limits = {**self.planned[1], **{key: n for key, n in before.items() if key[0] < full_week}}
        rises = tuple(
            f"day {day}: {exercise} {limits[when, exercise]} becomes {work} on {when}"
            for (when, exercise), work in after.items()
            if not self.plan.is_paused and work > limits.get((when, exercise), work)
        )
        coming: dict[str, int] = {}
        for (_, exercise), work in after.items():
            coming.setdefault(exercise, work)
        self.replans.append(Decided(day, result.decisions, result.advice, coming, rises))

    def _lives(self, number: int) -> None:
        """What is asked today, what is done of it, and what is written of that."""
        today = self._date(number)
        if number == self.life.sign_on:
            self.signs = (Sign("Fever", False, today),)
        if number == self.life.cleared_on:
            self.clearance = Clearance("Dr Berg", today)
        page = next((week for week in self.plan.weeks if today in week.days), None)
        prescriptions = page.prescriptions if page is not None else ()
        slots = [s.slot for s in page.sessions if s.day == today] if page is not None else []
        due = [p for p in prescriptions if slots and today.weekday() in p.weekdays]
        day = Day(number, {p.exercise: p.dose.work for p in due})
        for exercise, work in day.work.items():
            self.asked.setdefault(exercise, {})[number] = work
        pain = self.life.pain(day)
        written = self.life.written(number)
        if self.life.misses(number):
            return
        if pain is not None:
            self.days.append((written, DayEntry(today, pain)))
        rests = pain is not None and pain > self.plan.programme.pain_ceiling
        if page is None or (rests and not self.life.trains_in_pain):
            return
        for asked in [Asked(day, slot, p.exercise, p.dose) for slot in slots for p in due]:
            self._exercises(asked, today, page.label, written)

    def _exercises(self, asked: Asked, today: date, page: str, written: int) -> None:
        count = self.life.did(asked)
        if not count:
            return
        counted, key = asked.dose.counted, asked.exercise
        reps = None if count is True else count
        work = asked.dose.work // counted * min(counted if reps is None else reps, counted)
        done = self.done.setdefault(key, {})
        done[asked.day.number] = max(work, done.get(asked.day.number, 0))
        in_full = reps is None or reps >= counted
        self.entries.append((written, Entry(today, asked.slot, key, in_full, reps)))
        pain = self.life.own_pain(asked)
        if pain is not None:
            self.own_pains.append((written, OwnPain(page, key, pain)))


def _amounts(made: Plan, first: date) -> dict[tuple[date, str], int]:
    """What a plan asks from a day on."""
    return {
        (session.day, p.exercise): p.dose.work
        for week in made.weeks
        if week.ends >= first
        for p in week.prescriptions
        for session in week.due(p)
        if session.day >= first
    }


