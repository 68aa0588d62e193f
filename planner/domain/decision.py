"""What a re-plan decided, and why. Kept in the plan for good: the sheet "Changes" shows it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.dose import Dose
from planner.domain.log import Clearance, Sign


class Kind(StrEnum):
    """What happens to an exercise in the coming week."""

    PROGRESS = "progress"  # as planned
    HOLD = "hold"  # the same again
    STEP_BACK = "step-back"  # an earlier, lower dose
    RESTART = "restart"  # the first dose
    PAUSE = "pause"  # nothing at all

    @property
    def caution(self) -> int:
        """The higher, the more cautious; it decides where two rules ask for the same dose."""
        return list(Kind).index(self)


class Way(StrEnum):
    """What becomes of the plan's end after a change; the person chooses."""

    EXTEND = "extend"  # all full amounts, later
    KEEP_END = "keep-end"  # the same last day, perhaps with less


@dataclass(frozen=True, slots=True)
class Decision:
    """One exercise's decision: by which rule, why, and on whose word (`source`).

    `before` is the dose of the last session, `after` that of the next full week; None where there
    is none. `for_pain` is true where a rule for pain asked for less.
    """

    exercise: str
    kind: Kind
    rule: str
    reason: str
    source: str
    before: Dose | None = None
    after: Dose | None = None
    for_pain: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """One re-plan: its day, its decisions, and what the person chose and said.

    `number` is the plan's revision that it made. `signs` and `clearance` are what "Start here" had
    when the person resumed after a pause; they moved here.
    """

    day: date
    number: int
    decisions: tuple[Decision, ...]
    way: Way
    ends: date
    said: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
    clearance: Clearance | None = None

    @property
    def paused(self) -> bool:
        return any(decision.kind is Kind.PAUSE for decision in self.decisions)
