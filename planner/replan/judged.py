"""What is decided on a day, before a way to go on is chosen: shared by all that re-plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.decision import Kind, Way
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.domain.sentence import Statement
from planner.evidence.evidence import Evidence, gather
from planner.replan.advice import advice
from planner.replan.before import Before, before
from planner.replan.coming import weeks_after
from planner.replan.revised import Account, decisions, revised
from planner.rules import Ruling, decide

NOTHING_MOVED = Log()


@dataclass(frozen=True, slots=True)
class Judged:
    """A plan as it was before a day's decision, what the rules say, and the account of it."""

    start: Before
    evidence: Evidence
    rulings: tuple[Ruling, ...]
    account: Account

    @property
    def is_paused(self) -> bool:
        """Whether a rule pauses the plan."""
        return any(ruling.verdict.kind is Kind.PAUSE for ruling in self.rulings)

    def revised(self, way: Way, least: int) -> Plan:
        """The plan that goes on that way; at least `least` full weeks follow the present one."""
        weeks = weeks_after(self.start, self.evidence, self.rulings, way, least)
        return revised(self.start, weeks, way, self.account)


def judged(
    plan: Plan,
    log: Log,
    day: date,
    *,
    resumed: date | None,
    ill: bool = False,
    said: Sequence[Statement] = (),
    moved: Log = NOTHING_MOVED,
) -> Judged:
    """The judgement, on a day, of what was recorded before it.

    `resumed` is the day from which a pause ends with this decision, `ill` is true where pain or
    illness caused the last gap. `said` and `moved` are kept in the account: the person's wishes,
    and what left the log.
    """
    start = before(plan, day, resumes=resumed is not None)
    evidence = gather(
        start.plan,
        log,
        start.day,
        start.planned_standings,
        start.limits,
        ill=ill,
        resumes=start.resumes,
    )
    rulings = decide(evidence)
    decided = decisions(evidence.exercises, rulings)
    account = Account(
        day,
        plan.revision + 1,
        decided,
        tuple(said),
        moved,
        resumed,
        advice(start.plan, log, start.day, decided),
    )
    return Judged(start, evidence, rulings, account)
