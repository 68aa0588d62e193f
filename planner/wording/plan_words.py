"""The few words about a plan as a whole."""

from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan
from planner.progression.reasons import in_words


def title(plan: Plan) -> str:
    """The plan's title: `Lower-back exercises, six weeks`; `…, paused` after a pause."""
    if plan.is_paused:
        return f"{plan.programme.name}, paused"
    count = last_number(plan)
    return f"{plan.programme.name}, {in_words(count)} week{'' if count == 1 else 's'}"


def last_number(plan: Plan) -> int:
    """The number of the plan's last week; while it is paused, as many weeks as were planned."""
    last = plan.weeks[-1].number if plan.weeks else 0
    return max(last, plan.choices.weeks) if plan.is_paused else last


def minutes(plan: Plan) -> str:
    """How long a session takes: `4 minutes at first, 11 at the end`; while paused, that none is."""
    if plan.is_paused or not plan.weeks:
        return "no sessions for now"
    first, last = (session_minutes(plan, week) for week in (plan.weeks[0], plan.weeks[-1]))
    if first == last:
        return f"about {_minutes(first)}"
    return f"about {_minutes(first)} at first, {last} at the end"


def _minutes(count: int) -> str:
    return f"{count} minute" if count == 1 else f"{count} minutes"
