"""What a weekly page says of the decisions that it follows from, below the stop rule.

One sentence each, for a person in pain: what is left out this week, how the next pages answer where
a decision was for pain, and when to show the page to somebody.
"""

from collections.abc import Iterator, Sequence

from planner.domain.decision import AdviceKind, Decision, Kind, Revision
from planner.domain.plan import Plan, Week
from planner.domain.sentence import Sentence
from planner.evidence.memory import HURT_LATELY, remembered, waits
from planner.rules import Cause, hold_for
from planner.wording.advising import advice_line
from planner.wording.language import Words
from planner.wording.week import banners

MOST_NAMED = 3
"""More exercises than this are counted, not named."""


_LESS = banners.LESS, banners.LESS_OF
_WAITS = banners.WAITS, banners.WAITS_OF
_SAME = banners.SAME, banners.SAME_OF


def notices(words: Words, plan: Plan, week: Week) -> tuple[str, ...]:
    """The sentences, most urgent first; none where all goes on as planned."""
    return (
        *_decided(words, plan, week),
        *_of_exercises(words, plan, banners.NOT_THIS_WEEK, plan.resting(week)),
        *_of_exercises(words, plan, banners.COMES_BACK, _coming_back(plan, week)),
    )


def notices_on_the_way(words: Words, plan: Plan, week: Week) -> tuple[str, ...]:
    """The same for a page that is not made anew each week: what later amounts suppose, too."""
    known_until = plan.history[-1].day if plan.history else plan.weeks[0].starts
    supposed = (words(banners.SUPPOSED),) if week.starts > known_until else ()
    return (*notices(words, plan, week), *supposed)


def _decided(words: Words, plan: Plan, week: Week) -> Iterator[str]:
    """What the last re-plan decided for a page, or left to the next one."""
    if not plan.history or plan.is_paused:
        return
    last = plan.history[-1]
    if week.starts > plan.full_week(last.day):
        if _may_wait(plan, week):
            yield words(banners.REPLAN_FIRST)
    elif week.ends >= last.day:
        yield from _of_decisions(words, plan, last)


def _may_wait(plan: Plan, week: Week) -> bool:
    """Whether a page that no re-plan decided on asks for as much as hurt, too soon."""
    return any(
        waits(remembered(plan, p.exercise), p.dose, week.starts)
        for p in week.prescriptions
        if p.exercise not in plan.left_out
    )


def _of_decisions(words: Words, plan: Plan, revision: Revision) -> Iterator[str]:
    for advice in revision.advice:
        if advice.kind is AdviceKind.HELP:
            yield words(banners.HELP, advice=advice_line(words, plan, advice))
    for_pain = [d for d in revision.decisions if hold_for(Cause.PAIN, d.spoke)]
    less = [decision for decision in for_pain if _is_less(decision)]
    held = [decision for decision in for_pain if decision.kind is Kind.HOLD]
    waiting = [decision for decision in held if HURT_LATELY in decision.spoke]
    for (of_all, of_some), concerned in ((_LESS, less), (_WAITS, waiting), (_SAME, held)):
        if concerned:
            is_all = len(concerned) == len(revision.decisions)
            whose = _whose(words, plan, concerned, len(revision.decisions))
            yield words(of_all) if is_all else words(of_some, whose=whose)
            break


def _whose(words: Words, plan: Plan, concerned: Sequence[Decision], count: int) -> str:
    """`Knee rolls, Pelvic tilts`, or how many of all."""
    if len(concerned) > MOST_NAMED:
        return words(banners.SOME_OF_ALL, count=len(concerned), all=count)
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    return words.listed(names[decision.exercise] for decision in concerned)


def _is_less(decision: Decision) -> bool:
    return decision.kind is Kind.STEP_BACK and (decision.for_pain or decision.rule == "after_rest")


def _of_exercises(
    words: Words, plan: Plan, sentence: Sentence, exercises: Sequence[str]
) -> Iterator[str]:
    """A sentence that names exercises, where there are some."""
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    if exercises:
        yield words(sentence, names=[names[key] for key in exercises], count=len(exercises))


def _coming_back(plan: Plan, week: Week) -> list[str]:
    """Exercises that rested, on the first page that has them again."""
    if plan.is_paused:
        return []
    return [p.exercise for p in week.prescriptions if _is_back(plan, week, p.exercise)]


def _is_back(plan: Plan, week: Week, exercise: str) -> bool:
    rested = remembered(plan, exercise).rest
    if rested is None or week.starts <= rested.until:
        return False
    return all(
        earlier.prescription(exercise) is None
        for earlier in plan.weeks
        if rested.until < earlier.starts < week.starts
    )
