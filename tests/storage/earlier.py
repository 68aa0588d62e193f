"""Documents as earlier planners wrote them: with reasons and wishes as English sentences."""

import json
from dataclasses import replace
from typing import Any

from planner.domain.decision import Revision
from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.domain.sentence import KEPT
from planner.storage import document
from planner.wording import statements
from planner.wording.language import ENGLISH
from tests.telling import as_words, told


def in_words(plan: Plan) -> Plan:
    """The plan with every statement as the words of which it consists in English."""
    return replace(
        plan,
        weeks=_weeks(plan, plan.weeks),
        replaced=_weeks(plan, plan.replaced),
        undecided=_weeks(plan, plan.undecided) if plan.undecided is not None else None,
        history=tuple(_revision(plan, revision) for revision in plan.history),
    )


def of_schema_four(plan: Plan, log: Log) -> dict[str, Any]:
    """The document, of the planner that kept sentences."""
    whole: dict[str, Any] = json.loads(document.encode(in_words(plan), log))
    plain: dict[str, Any] = _plain(whole)
    plain["schema"] = 4
    return plain


def _weeks(plan: Plan, weeks: tuple[Week, ...]) -> tuple[Week, ...]:
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    return tuple(
        replace(
            week,
            prescriptions=tuple(
                replace(p, reason=as_words(told(p.reason, exercises[p.exercise])))
                for p in week.prescriptions
            ),
        )
        for week in weeks
    )


def _revision(plan: Plan, revision: Revision) -> Revision:
    wishes = (statements.stated_of_plan(ENGLISH, wish, plan) for wish in revision.said)
    return replace(
        revision,
        said=tuple(map(as_words, wishes)),
        decisions=tuple(
            replace(
                decision,
                reason=as_words(statements.reason(ENGLISH, decision, plan)),
                also=tuple(map(as_words, statements.also(ENGLISH, decision, plan))),
                source=statements.source(ENGLISH, decision),
            )
            for decision in revision.decisions
        ),
    )


def _plain(value: Any) -> Any:
    """Statements of words as the words alone."""
    if isinstance(value, dict):
        if value.get("name") == KEPT:
            return value["places"]["text"]
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value
