"""What became of a life, in amounts and in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from planner.domain.decision import Advice, AdviceKind, Decision, Kind
from planner.domain.log import Log
from planner.domain.plan import Plan
from tests.lives.life import TILTS, Life, week_of

SHOWN_WEEKS = 16
"""So many weeks are shown of a life that does not end."""
FEWEST_TURNS = 3
"""Turns are told from so many on: one absence makes two."""

ADVICE = {
    AdviceKind.HELP: "get help",
    AdviceKind.ASK: "ask about it",
    AdviceKind.DAYS: "fewer days offered",
    AdviceKind.TIMES: "once a day offered",
    AdviceKind.AMOUNTS: "a lower end offered",
    AdviceKind.WITHOUT: "leaving out offered",
}


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
        """The full weeks in which an exercise was given rest."""
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
            yield f"{_counted(self.rests, 'week')} of rest"
        for kind, words in ADVICE.items():
            if kind in self.advice:
                yield f"{words} from week {self.advice[kind]}"

    def _asked_in(self, exercise: str, week: int) -> list[int]:
        return [work for day, work in self.asked[exercise].items() if week_of(day) == week]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
