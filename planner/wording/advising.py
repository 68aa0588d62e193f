"""Advice in words: what is said beside decisions, and what an ended plan says."""

from collections.abc import Sequence

from planner.domain.decision import Advice, AdviceKind
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.wording.commands import days_option
from planner.wording.language import Words

NO_BETTER = Sentence(
    "Three weeks with pain, or with less because of it: show this page to your doctor or "
    "physiotherapist."
)
NO_BETTER_OF_IT = Sentence(
    "{name}: three weeks with pain, or with less because of it. Show this page to your doctor or "
    "physiotherapist.",
    comment="{name} is an exercise.",
)
ASK = Sentence(
    "{name}: ask your doctor or physiotherapist about it before it comes back; or leave it out: "
    "--without {key}",
    comment="--without and what follows is typed as it is.",
)
DAYS_THAT_FIT = Sentence(
    "You did something on {done} of {due} days. Fewer days may fit your weeks better: --days {days}"
)
ONCE_A_DAY = Sentence(
    "You did {done} of {due} sessions. One session a day may fit better: a new plan with "
    "planner new --times 1"
)
LOWER_END = Sentence(
    "{name}: often less than was asked. A lower end may fit better: a new plan with "
    "planner new --max {key}=N"
)
LEAVE_OUT = Sentence(
    "{name}: done in {done} of {due} sessions. You may leave it out: --without {key}"
)


def advice_lines(words: Words, plan: Plan, advice: Sequence[Advice]) -> tuple[str, ...]:
    """Each advice as one or two sentences."""
    return tuple(advice_line(words, plan, each) for each in advice)


def advice_line(words: Words, plan: Plan, advice: Advice) -> str:
    """An advice as one or two sentences."""
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    return words(
        _sentence(advice),
        name=names.get(advice.exercise, ""),
        key=advice.exercise,
        done=advice.done,
        due=advice.due,
        days=days_option(advice.weekdays),
    )


def _sentence(advice: Advice) -> Sentence:
    match advice.kind:
        case AdviceKind.HELP:
            return NO_BETTER_OF_IT if advice.exercise else NO_BETTER
        case AdviceKind.ASK:
            return ASK
        case AdviceKind.DAYS:
            return DAYS_THAT_FIT
        case AdviceKind.TIMES:
            return ONCE_A_DAY
        case AdviceKind.AMOUNTS:
            return LOWER_END
        case AdviceKind.WITHOUT:
            return LEAVE_OUT
