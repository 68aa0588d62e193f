"""The pause that holds, since when and why."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from planner.domain.decision import Kind, Revision
from planner.domain.plan import Plan
from planner.wording import statements
from planner.wording.language import Words

_STILL_PAUSED = "still_paused"
"""The rule that says no more than that a pause holds."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that holds: since when, and why, in sentences."""

    since: date
    reasons: tuple[str, ...]


def pause(words: Words, plan: Plan) -> Pause | None:
    """The pause that holds, since its first day; None where the person may go on."""
    if not plan.is_paused:
        return None
    *earlier, latest = plan.history
    last = [latest, *takewhile(lambda revision: _holds(plan, revision), reversed(earlier))]
    reasons = dict.fromkeys(
        statements.as_sentence(words, statements.reason(words, decision, plan))
        for revision in reversed(last)
        for decision in revision.decisions
        if decision.kind is Kind.PAUSE and decision.rule != _STILL_PAUSED
    )
    return Pause(last[-1].day, tuple(reasons))


def _holds(plan: Plan, revision: Revision) -> bool:
    return revision.paused and (plan.resumed is None or plan.resumed < revision.day)
