"""What a weekly page says of the decisions that it follows from, below the stop rule.

One sentence each, for a person in pain: what is left out this week, how the next pages answer where
a decision was for pain, and when to show the page to somebody.
"""

from collections.abc import Iterator, Sequence

from planner.domain.decision import AdviceKind, Decision, Kind, Revision
from planner.domain.plan import Plan, Week
from planner.evidence.memory import HELD_FOR_PAIN, HURT_LATELY, remembered, waits
from planner.wording import banners
from planner.wording.advising import advice_lines

MOST_NAMED = 3
"""More exercises than this are counted, not named."""


def notices(plan: Plan, week: Week) -> tuple[str, ...]:
    """The sentences, most urgent first; none where all goes on as planned."""
    return (*_decided(plan, week), *_resting(plan, week), *_coming_back(plan, week))


def notices_on_the_way(plan: Plan, week: Week) -> tuple[str, ...]:
    """The same for a page that is not made anew each week: what later amounts suppose, too."""
    first = plan.weeks[0].starts
    decided = plan.full_week(plan.history[-1].day) if plan.history else first
    supposed = (banners.SUPPOSED,) if week.starts > decided else ()
    return (*notices(plan, week), *supposed)


def _decided(plan: Plan, week: Week) -> Iterator[str]:
    """What the last re-plan decided for a page, or left to the next one."""
    if not plan.history or plan.is_paused:
        return
    last = plan.history[-1]
    if week.starts > plan.full_week(last.day):
        if _may_wait(plan, week):
            yield banners.REPLAN_FIRST
    elif week.ends >= last.day:
        yield from _of_decisions(plan, last)


def _may_wait(plan: Plan, week: Week) -> bool:
    """Whether a page that no re-plan decided on asks for as much as hurt, too soon."""
    return any(
        waits(remembered(plan, p.exercise), p.dose, week.starts)
        for p in week.prescriptions
        if p.exercise not in plan.left_out
    )


def _of_decisions(plan: Plan, revision: Revision) -> Iterator[str]:
    for advice in revision.advice:
        if advice.kind is AdviceKind.HELP:
            yield from (banners.HELP.format(said=said) for said in advice_lines(plan, [advice]))
    for_pain = [d for d in revision.decisions if not HELD_FOR_PAIN.isdisjoint(d.spoke)]
    less = [decision for decision in for_pain if _is_less(decision)]
    held = [decision for decision in for_pain if decision.kind is Kind.HOLD]
    waiting = [decision for decision in held if HURT_LATELY in decision.spoke]
    for sentence, concerned in (
        (banners.LESS, less),
        (banners.WAITS, waiting),
        (banners.SAME, held),
    ):
        if concerned:
            yield sentence.format(whose=_whose(plan, concerned, len(revision.decisions)))
            break


def _whose(plan: Plan, concerned: Sequence[Decision], count: int) -> str:
    """` (Knee rolls)`; nothing where all exercises are concerned."""
    if len(concerned) == count:
        return ""
    if len(concerned) > MOST_NAMED:
        return f" ({len(concerned)} of {count} exercises)"
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    return f" ({', '.join(names[decision.exercise] for decision in concerned)})"


def _is_less(decision: Decision) -> bool:
    return decision.kind is Kind.STEP_BACK and (decision.for_pain or decision.rule == "after_rest")


def _resting(plan: Plan, week: Week) -> Iterator[str]:
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    resting = [names[key] for key in plan.resting(week)]
    if resting:
        words = banners.NOT_THIS_WEEK if len(resting) == 1 else banners.NOT_THESE
        yield words.format(names=", ".join(resting))


def _coming_back(plan: Plan, week: Week) -> Iterator[str]:
    """Exercises that rested, on the first page that has them again."""
    if plan.is_paused:
        return
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    back = [names[p.exercise] for p in week.prescriptions if _is_back(plan, week, p.exercise)]
    if back:
        words = banners.COMES_BACK if len(back) == 1 else banners.COME_BACK
        yield words.format(names=", ".join(back))


def _is_back(plan: Plan, week: Week, exercise: str) -> bool:
    rested = remembered(plan, exercise).rest
    if rested is None or week.starts <= rested.until:
        return False
    return all(
        earlier.prescription(exercise) is None
        for earlier in plan.weeks
        if rested.until < earlier.starts < week.starts
    )
