"""Plan + Log + today -> decisions, each with its reason, and proposals for the person to choose.

Pure: equal input gives an equal result. A re-plan is a suggestion; nothing changes before the
person takes a proposal. `planner.rules` has each rule with its source.
"""

from dataclasses import dataclass, replace
from datetime import date

from planner.domain.decision import Advice, Decision, Kind, Way
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.progression.scale import Standing
from planner.replan.before import Before
from planner.replan.judged import judged
from planner.replan.revised import below_maximum, differs, extensions
from planner.replan.wishes import NO_WISHES, goes_on, said, settle
from planner.replan.wishes import Wishes as Wishes

WEEKS_AT_THE_MAXIMUM = 4
"""What a finished plan is offered [our choice]."""
MANY_EXTENSIONS = 3
"""After so many re-plans that made a plan longer, its end may be offered first [our choice]."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to go on: the plan and log as they would be written.

    `below` has each exercise that does not reach the end of its course, and where it ends.
    `changed` is false where this is the plan as it is: then there is nothing to write.
    """

    way: Way
    plan: Plan
    log: Log
    below: tuple[tuple[str, Standing], ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class Replan:
    """What a re-plan found. `proposals` are one or two, the default first.

    `finished` tells that the plan is over; its only proposal goes on with it. `extensions` counts
    the earlier re-plans that made the plan longer. `is_noted` tells that the plan has just this
    account of today already.
    """

    decisions: tuple[Decision, ...]
    proposals: tuple[Proposal, ...]
    finished: bool
    extensions: int
    advice: tuple[Advice, ...]
    is_noted: bool

    @property
    def paused(self) -> bool:
        return any(decision.kind is Kind.PAUSE for decision in self.decisions)

    @property
    def changed(self) -> bool:
        """Whether the default is anything but the plan as it is."""
        return self.proposals[0].changed


def replan(plan: Plan, log: Log, today: date, wishes: Wishes = NO_WISHES) -> Replan:
    """What to do from `today` on, judged by what was recorded before.

    Raises PlannerError for a day on which the plan cannot be re-planned (before its start, before
    the last re-plan, more than a year after its end) and for wishes that make no sense.
    """
    settled, kept = settle(plan, log, today, wishes)
    judgement = judged(
        settled,
        kept,
        today,
        resumed=wishes.resume if goes_on(plan, wishes) else None,
        ill=wishes.ill,
        said=said(wishes),
        moved=Log(signs=log.signs, clearance=log.clearance) if kept != log else Log(),
    )
    start = judgement.start
    finished = start.is_over and not judgement.is_paused and not start.resumes
    least = WEEKS_AT_THE_MAXIMUM if finished else int(start.resumes)
    proposals: list[Proposal] = []
    for way in _ways(start, judgement.is_paused):
        made = judgement.revised(way, least)
        changed = kept != log or differs(plan, made)
        if all(made.weeks != other.plan.weeks for other in proposals):
            proposals.append(Proposal(way, made, kept, below_maximum(made), changed))
    if not proposals[0].changed:
        del proposals[1:]
    return Replan(
        judgement.account.decisions,
        tuple(proposals),
        finished,
        extensions(start.plan),
        judgement.account.advice,
        is_noted=not proposals[0].changed and _is_noted(start, proposals[0]),
    )


def _is_noted(start: Before, proposal: Proposal) -> bool:
    """Whether a re-plan of today had the same account."""
    noted = proposal.plan.history[-1]
    return (
        start.dropped is not None and replace(noted, number=start.dropped.number) == start.dropped
    )


def _ways(start: Before, paused: bool) -> tuple[Way, ...]:
    """Without weeks to come there is no end to keep. Once a day chosen, a way is the default.

    A plan that became longer again and again, and is twice as long by now, is first offered its
    end: nobody who takes what is offered goes on for ever.
    """
    if paused or not any(week.starts >= start.first_full for week in start.planned):
        return (Way.EXTEND,)
    chosen = start.dropped.way if start.dropped is not None else None
    if chosen is Way.KEEP_END or (chosen is None and _is_twice_as_long(start)):
        return (Way.KEEP_END, Way.EXTEND)
    return (Way.EXTEND, Way.KEEP_END)


def _is_twice_as_long(start: Before) -> bool:
    weeks = {plan_week.number for plan_week in (*start.plan.weeks, *start.planned)}
    is_long = max(weeks) >= 2 * start.plan.choices.weeks
    return is_long and extensions(start.plan) >= MANY_EXTENSIONS
