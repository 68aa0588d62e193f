"""What a re-plan decided, and why. Kept in the plan for good: the sheet "Changes" shows it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.dose import Dose
from planner.domain.log import Clearance, Sign
from planner.domain.sentence import Statement


class Kind(StrEnum):
    """What happens to an exercise in the coming week."""

    PROGRESS = "progress"  # as planned
    HOLD = "hold"  # the present dose again
    STEP_BACK = "step-back"  # an earlier, lower dose
    RESTART = "restart"  # the first dose
    REST = "rest"  # a week without this exercise
    PAUSE = "pause"  # nothing at all

    @property
    def caution(self) -> int:
        """The higher, the more cautious; it decides where two rules ask for the same dose."""
        return list(Kind).index(self)


class Way(StrEnum):
    """What becomes of the plan's end after a change; the person chooses."""

    EXTEND = "extend"  # all full amounts, later
    KEEP_END = "keep-end"  # the same last day, perhaps with less


class AdviceKind(StrEnum):
    """What is said beside a decision, and never instead of it."""

    HELP = "help"  # no better for three weeks: show it to a doctor or physiotherapist
    ASK = "ask"  # ask about an exercise that rests
    DAYS = "days"  # offer days that fit
    TIMES = "times"  # offer one session a day
    AMOUNTS = "amounts"  # every day is kept, but with less than asked: offer a lower end
    WITHOUT = "without"  # offer to leave an exercise out


@dataclass(frozen=True, slots=True)
class Advice:
    """One advice; `exercise` is empty where it is of the whole plan.

    `weekdays` (Monday = 0) are days that would fit; something was done on `done` of `due` days, or,
    for an exercise, in so many sessions.
    """

    kind: AdviceKind
    exercise: str = ""
    weekdays: tuple[int, ...] = ()
    done: int = 0
    due: int = 0


@dataclass(frozen=True, slots=True)
class Rest:
    """A week without an exercise: its last day, and the work of which half is asked after it."""

    until: date
    work: int


@dataclass(frozen=True, slots=True)
class Decision:
    """One exercise's decision: by which rule, and why.

    `asked` is the dose of the last session, `before` the present dose: the same, or what was done
    of it. `after` is the dose of the next full week and `position` where it stands in the course;
    None where there is none. `also` are reasons of the exercise's own beside one of the whole plan.
    On whose word a rule speaks it says itself (`SOURCE`); `source` is what an earlier planner kept.

    The rest is what later decisions need to know. `spoke` names all rules that had something to
    say. `is_tried` is true where anything was done on a judged day. `for_pain` is true where a rule
    asked for less because of pain: later days alone are judged then. `hurt` is the lowest dose that
    gave pain above the ceiling. `rest` is set for REST, and `is_half` where the dose is half of
    what was done before a long absence.
    """

    exercise: str
    kind: Kind
    rule: str
    reason: Statement
    before: Dose | None = None
    after: Dose | None = None
    for_pain: bool = False
    spoke: tuple[str, ...] = ()
    is_tried: bool = False
    position: int | None = None
    hurt: Dose | None = None
    rest: Rest | None = None
    is_half: bool = False
    asked: Dose | None = None
    also: tuple[Statement, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """One re-plan: its day, its decisions, and what the person chose and said.

    `number` is the plan's revision that it made. `resumed` is the day from which the person said to
    go on after a pause; `signs` and `clearance` are what "Start here" had then; they moved here.
    """

    day: date
    number: int
    decisions: tuple[Decision, ...]
    way: Way
    ends: date
    said: tuple[Statement, ...] = ()
    signs: tuple[Sign, ...] = ()
    clearance: Clearance | None = None
    resumed: date | None = None
    advice: tuple[Advice, ...] = ()

    @property
    def paused(self) -> bool:
        return any(decision.kind is Kind.PAUSE for decision in self.decisions)

    def decision(self, exercise: str) -> Decision | None:
        """The decision for an exercise; None where the re-plan had none for it."""
        return next((found for found in self.decisions if found.exercise == exercise), None)
