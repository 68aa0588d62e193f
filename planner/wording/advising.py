"""Advice in words: what is said beside decisions, and what an ended plan says."""

from collections.abc import Sequence

from planner.domain.dates import DAYS
from planner.domain.decision import Advice, AdviceKind
from planner.domain.plan import Plan

NO_BETTER = (
    "Three weeks with pain, or with less because of it: show this page to your doctor or "
    "physiotherapist."
)
NO_BETTER_OF_IT = (
    "{name}: three weeks with pain, or with less because of it. Show this page to your doctor or "
    "physiotherapist."
)
ASK = (
    "{name}: ask your doctor or physiotherapist about it before it comes back; or leave it out: "
    "--without {key}"
)
DAYS_THAT_FIT = (
    "You did something on {done} of {due} days. Fewer days may fit your weeks better: --days {days}"
)
ONCE_A_DAY = (
    "You did {done} of {due} sessions. One session a day may fit better: a new plan with "
    "planner new --times 1"
)
LOWER_END = (
    "{name}: often less than was asked. A lower end may fit better: a new plan with "
    "planner new --max {key}=N"
)
LEAVE_OUT = "{name}: done in {done} of {due} sessions. You may leave it out: --without {key}"


def advice_lines(plan: Plan, advice: Sequence[Advice]) -> tuple[str, ...]:
    """Each advice as one or two sentences."""
    return tuple(_words(plan, found) for found in advice)


def _words(plan: Plan, advice: Advice) -> str:
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    name = names.get(advice.exercise, "")
    match advice.kind:
        case AdviceKind.HELP if not name:
            return NO_BETTER
        case AdviceKind.HELP:
            return NO_BETTER_OF_IT.format(name=name)
        case AdviceKind.ASK:
            return ASK.format(name=name, key=advice.exercise)
        case AdviceKind.DAYS:
            days = ",".join(DAYS[day].lower() for day in advice.weekdays)
            return DAYS_THAT_FIT.format(done=advice.done, due=advice.due, days=days)
        case AdviceKind.TIMES:
            return ONCE_A_DAY.format(done=advice.done, due=advice.due)
        case AdviceKind.AMOUNTS:
            return LOWER_END.format(name=name, key=advice.exercise)
        case AdviceKind.WITHOUT:
            return LEAVE_OUT.format(
                name=name, key=advice.exercise, done=advice.done, due=advice.due
            )
