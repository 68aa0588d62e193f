"""The plan that a re-plan makes, with the account of it in its history."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.decision import Advice, Decision, Revision, Way
from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.domain.sentence import Statement
from planner.evidence.evidence import ExerciseEvidence
from planner.progression.scale import Standing
from planner.replan.before import Before, standings
from planner.replan.wishes import ILL
from planner.rules import Ruling


@dataclass(frozen=True, slots=True)
class Account:
    """What both proposals have in common: day, decisions, what was said, and the log moved from."""

    day: date
    revision: int
    decisions: tuple[Decision, ...]
    said: tuple[Statement, ...]
    moved: Log
    resumed: date | None
    advice: tuple[Advice, ...]


def decisions(
    exercises: Iterable[ExerciseEvidence], rulings: Iterable[Ruling]
) -> tuple[Decision, ...]:
    """The rulings as the plan keeps them, with the doses that they lead from and to."""
    return tuple(
        Decision(
            ruling.exercise,
            ruling.verdict.kind,
            ruling.rule,
            ruling.verdict.reason,
            before=found.present.dose if found.present is not None else None,
            after=ruling.verdict.standing.dose if ruling.verdict.standing is not None else None,
            for_pain=ruling.verdict.for_pain,
            spoke=ruling.spoke,
            is_tried=found.is_tried,
            position=(
                ruling.verdict.standing.position if ruling.verdict.standing is not None else None
            ),
            hurt=ruling.verdict.hurt,
            rest=ruling.verdict.rest,
            is_half=ruling.verdict.is_half,
            asked=found.asked.dose if found.asked is not None else None,
            also=ruling.also,
        )
        for found, ruling in zip(exercises, rulings, strict=True)
    )


def revised(start: Before, weeks: tuple[Week, ...], way: Way, account: Account) -> Plan:
    """The plan with its new weeks; what an earlier re-plan of the same day was told is kept."""
    dropped = start.dropped
    signs, clearance = account.moved.signs, account.moved.clearance
    earlier = dropped.said if dropped is not None else ()
    told = (*(wish for wish in earlier if wish.name != ILL), *account.said)
    revision = Revision(
        day=account.day,
        number=account.revision,
        decisions=account.decisions,
        way=way,
        ends=weeks[-1].ends if weeks else start.plan.starts,
        said=tuple(wish for place, wish in enumerate(told) if wish not in told[:place]),
        signs=(*dropped.signs, *signs) if dropped is not None else signs,
        clearance=clearance or (dropped.clearance if dropped is not None else None),
        resumed=account.resumed or (dropped.resumed if dropped is not None else None),
        advice=account.advice,
    )
    return replace(
        start.plan,
        revision=account.revision,
        weeks=weeks,
        history=(*start.plan.history, revision),
        replaced=start.replaced,
        undecided=start.undecided,
    )


def differs(plan: Plan, made: Plan) -> bool:
    """Whether anything but the account of the re-plan itself is new."""
    same = replace(
        made,
        revision=plan.revision,
        history=plan.history,
        replaced=plan.replaced,
        undecided=plan.undecided,
    )
    return same != plan


def below_maximum(plan: Plan) -> tuple[tuple[str, Standing], ...]:
    """Where exercises end that do not reach the end of their course."""
    last: dict[str, Standing] = {}
    for week in plan.weeks:
        last |= standings(week)
    return tuple(
        (key, standing)
        for key, standing in last.items()
        if key not in plan.left_out and standing.dose.work < plan.course(key)[-1].work
    )


def extensions(plan: Plan) -> int:
    """How many re-plans made the plan longer."""
    ends = [
        plan.starts + timedelta(weeks=plan.choices.weeks, days=-1),
        *(revision.ends for revision in plan.history if not revision.paused),
    ]
    return sum(later > earlier for earlier, later in pairwise(ends))
