"""Whether an exercise has come to its maximum: then the plan may end."""

from collections.abc import Iterable

from planner.domain.decision import Kind
from planner.domain.plan import Plan, Week


def has_arrived(plan: Plan, exercise: str, most_work: int, weeks: Iterable[Week]) -> bool:
    """Whether one of some weeks asked for the maximum as planned, and nothing asked less since.

    A week as it was planned is one that no decision had held. Of several decisions for a week the
    last one holds it or not: after a re-plan in the middle of a week comes that of its end.
    """
    made = [
        (plan.full_week(revision.day), decision)
        for revision in plan.history
        if (decision := revision.decision(exercise)) is not None
    ]
    is_held = {week: decision.kind is not Kind.PROGRESS for week, decision in made}
    last_less = max(
        (
            week
            for week, decision in made
            if decision.kind is not Kind.PROGRESS
            and (decision.after is None or decision.after.work < most_work)
        ),
        default=None,
    )
    return any(
        not is_held.get(week.starts, False) and (last_less is None or week.starts >= last_less)
        for week in weeks
        if (prescription := week.prescription(exercise)) is not None
        and prescription.dose.work == most_work
    )
