"""What earlier decisions tell a new one about an exercise."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from planner.domain.decision import Decision, Kind, Rest, Revision
from planner.domain.dose import Dose
from planner.domain.plan import Plan
from planner.evidence.days import days_between

REPEAT_DAYS = 28
"""A second time within four weeks asks for more caution."""
QUIET_DAYS = 21
"""A dose that hurt waits until the last decision that was not quiet is so long ago."""

PAIN_HIGH, OWN_PAIN_HIGH, HURT_LATELY = "pain_high", "own_pain_high", "hurt_lately"
"""Rules 5, 7 and 10."""
NOT_QUIET = frozenset(("pain_unknown", PAIN_HIGH, "pain_some", OWN_PAIN_HIGH, "own_pain_some"))
"""Rules 4 to 8: a decision at which none of them spoke is a quiet one.

The list is a part of rule 10, which waits for quiet weeks. It is here and not in the rules because
old decisions are remembered before any rule judges.
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the rules need to know of an exercise's earlier decisions.

    `stepped_back` is the last day on which one was for pain: later days alone are judged.
    `hurt` is the lowest dose that gave too much pain and was not passed at a quiet decision since;
    `not_quiet` the day of the last decision that was not quiet. `own_pain` is the last day on which
    the exercise's own pain asked for less. `rest` is its last week of rest, over or not.
    """

    stepped_back: date | None = None
    hurt: Dose | None = None
    not_quiet: date | None = None
    own_pain: date | None = None
    rest: Rest | None = None


def remembered(plan: Plan, exercise: str) -> Memory:
    """The memory of an exercise, from the plan's history."""
    stepped_back = not_quiet = own_pain = rest = None
    for revision in plan.history:
        decision = revision.decision(exercise)
        if decision is None:
            continue
        if is_for_pain(decision):
            stepped_back = revision.day
        if not is_quiet(decision):
            not_quiet = revision.day
        if OWN_PAIN_HIGH in decision.spoke:
            own_pain = revision.day
        rest = decision.rest or rest
    hurt = min(remaining_hurts(plan, exercise), key=lambda dose: dose.work, default=None)
    return Memory(stepped_back, hurt, not_quiet, own_pain, rest)


def remaining_hurts(plan: Plan, exercise: str) -> list[Dose]:
    """The doses that gave too much pain and were not passed at a quiet decision since."""
    hurts: list[Dose] = []
    for revision in plan.history:
        decision = revision.decision(exercise)
        if decision is None:
            continue
        if is_quiet(decision):
            hurts = [hurt for hurt in hurts if not _is_passed(hurt, decision)]
        if decision.hurt is not None:
            hurts.append(decision.hurt)
    return hurts


def waits(memory: Memory, following: Dose, today: date) -> bool:
    """Rule 10: whether the next dose is as high as one that hurt, and it is too soon for it."""
    if memory.hurt is None or memory.not_quiet is None or following.work < memory.hurt.work:
        return False
    return (today - memory.not_quiet).days < QUIET_DAYS


def is_for_pain(decision: Decision) -> bool:
    """Whether a decision stepped back for pain, weeks of rest and pauses included."""
    return decision.for_pain or decision.kind in (Kind.REST, Kind.PAUSE)


def is_quiet(decision: Decision) -> bool:
    """Whether none of the rules 4 to 8 spoke."""
    return NOT_QUIET.isdisjoint(decision.spoke)


def last_pain_high(plan: Plan, today: date, until: date | None = None) -> date | None:
    """The last day on which rule 5 spoke, at most four weeks ago and not before a resume.

    With `until` only days up to that one count.
    """
    days = [
        revision.day
        for revision in plan.history
        if (until is None or revision.day <= until)
        and any(PAIN_HIGH in decision.spoke for decision in revision.decisions)
        and (today - revision.day).days <= REPEAT_DAYS
        and (plan.resumed is None or revision.day >= plan.resumed)
    ]
    return max(days, default=None)


def half_days(plan: Plan, exercise: str, today: date) -> frozenset[date]:
    """The days whose doses the half row of the rule of absence had set."""
    days: set[date] = set()
    decided = [*(revision.day for revision in plan.history), today]
    for revision, (first, end) in zip(plan.history, pairwise(decided), strict=True):
        decision = revision.decision(exercise)
        if decision is not None and decision.is_half:
            days |= days_between(first, end)
    return frozenset(days)


def weekly(plan: Plan) -> list[Revision]:
    """The last re-plan for each full week, in order: what held for that week."""
    last = {plan.full_week(revision.day): revision for revision in plan.history}
    return [last[week] for week in sorted(last)]


def _is_passed(hurt: Dose, decision: Decision) -> bool:
    """Whether more than it was done since.

    As much is not enough: at the lowest rung the dose that hurt is asked again the next day.
    """
    present = decision.before
    return decision.is_tried and present is not None and present.work > hurt.work
