"""What a weekly page says of the decisions that it follows from, below the stop rule.

One sentence each, for a person in pain: what is left out this week, how the next pages answer where
a decision was for pain, and when to show the page to somebody.
"""

from collections.abc import Iterator

from planner.domain.decision import AdviceKind, Decision, Kind, Revision
from planner.domain.plan import Plan, Week
from planner.evidence.memory import HELD_FOR_PAIN, HURT_LATELY
from planner.sheet.advising import NO_BETTER

NOT_THIS_WEEK = "○  Not this week: {names}. It hurt; ask your doctor or physiotherapist about it."
NOT_THESE = "○  Not this week: {names}. They hurt; ask your doctor or physiotherapist about them."
LESS = (
    "◄  Less after strong pain. Re-plan each week: more comes after three weeks without it, even "
    "where later pages show more."
)
SAME = "=  The same because of pain. Re-plan each week: more comes after a week with less pain."
WAITS = (
    "=  The next amount came with strong pain. Re-plan each week: it comes after three weeks "
    "without it, even where later pages show it."
)
HELP = f"!  {NO_BETTER}"


def notices(plan: Plan, week: Week) -> tuple[str, ...]:
    """The sentences, most urgent first; none where all goes on as planned."""
    revision = _decided(plan, week)
    found = [] if revision is None else list(_of_decisions(plan, revision))
    return (*found, *_resting(plan, week))


def _decided(plan: Plan, week: Week) -> Revision | None:
    """The last re-plan, where a page is one that it decided on."""
    if not plan.history or plan.is_paused:
        return None
    last = plan.history[-1]
    is_its_own = last.day <= week.ends and week.starts <= plan.full_week(last.day)
    return last if is_its_own else None


def _of_decisions(plan: Plan, revision: Revision) -> Iterator[str]:
    if any(advice.kind is AdviceKind.HELP for advice in revision.advice):
        yield HELP
    for_pain = [d for d in revision.decisions if not HELD_FOR_PAIN.isdisjoint(d.spoke)]
    held = [decision for decision in for_pain if decision.kind is Kind.HOLD]
    if any(_is_less(decision) for decision in for_pain):
        yield LESS
    elif any(HURT_LATELY in decision.spoke for decision in held):
        yield WAITS
    elif held:
        yield SAME


def _is_less(decision: Decision) -> bool:
    return decision.kind is Kind.STEP_BACK and (decision.for_pain or decision.rule == "after_rest")


def _resting(plan: Plan, week: Week) -> Iterator[str]:
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    resting = [names[key] for key in plan.resting(week)]
    if resting:
        words = NOT_THIS_WEEK if len(resting) == 1 else NOT_THESE
        yield words.format(names=", ".join(resting))
