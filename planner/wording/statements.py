"""Statements in words: why a dose is what it is, and why a re-plan decides what it decides."""

from collections.abc import Callable, Mapping
from functools import partial

from planner import rules
from planner.domain.decision import Decision
from planner.domain.dose import Quantity
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan
from planner.domain.sentence import KEPT, Sentence, Statement
from planner.replan.sentences import sentence
from planner.wording.doses import hold_unit
from planner.wording.language import Words

_CLAUSE = Sentence("{reason}.", context="reason", comment="Makes a sentence of a reason.")
_ENDS = (".", "!", "?", "…")


def stated(words: Words, statement: Statement, exercise: Exercise) -> str:
    """A statement about an exercise, in small letters, as a part of a sentence."""
    kinds = {
        "first": partial(_in_unit_of_first, words, exercise),
        "counted": partial(_counted, words, exercise),
    }
    return _stated(words, statement, kinds)


def stated_of_plan(words: Words, statement: Statement, plan: Plan) -> str:
    """A statement about a plan as a whole, such as what the person said."""
    names = {exercise.key: exercise.name for exercise in plan.exercises}
    return _stated(words, statement, {"exercise": lambda key: names[str(key)]})


def reason(words: Words, decision: Decision, plan: Plan) -> str:
    """Why a re-plan decided so."""
    return stated(words, decision.reason, _exercise(plan, decision))


def also(words: Words, decision: Decision, plan: Plan) -> tuple[str, ...]:
    """The exercise's own reasons, beside that of the whole plan; rules that say the same, once."""
    told = [stated(words, each, _exercise(plan, decision)) for each in decision.also]
    return tuple(each for each in dict.fromkeys(told) if each != reason(words, decision, plan))


def source(words: Words, decision: Decision) -> str:
    """On whose word: the rule's, or what an earlier planner kept of it."""
    return decision.source or words(rules.load(decision.rule).SOURCE)


def as_sentence(words: Words, text: str) -> str:
    """A reason as a sentence of its own.

    >>> from planner.wording.language import ENGLISH
    >>> as_sentence(ENGLISH, "last done 9 days ago")
    'Last done 9 days ago.'
    """
    begun = text[:1].upper() + text[1:]
    return begun if text.endswith(_ENDS) else words(_CLAUSE, reason=begun)


def _exercise(plan: Plan, decision: Decision) -> Exercise:
    return next(each for each in plan.exercises if each.key == decision.exercise)


def _stated(
    words: Words, statement: Statement, kinds: Mapping[str, Callable[[object], str]]
) -> str:
    if statement.name == KEPT:
        return str(statement.places["text"])
    places: dict[str, object] = dict(statement.places)
    if statement.because is not None:
        places["because"] = _stated(words, statement.because, kinds)
    if statement.parts:
        parts = [_stated(words, part, kinds) for part in statement.parts]
        places["parts"] = words.listed(parts)
        places |= dict(zip(("first", "second"), parts, strict=False))
    return words.filled(sentence(statement.name), places, kinds)


def _in_unit_of_first(words: Words, exercise: Exercise, amount: object) -> str:
    """Repetitions stand alone, as in `the 10 that are comfortable`; a hold needs its unit."""
    if exercise.dose.first is Quantity.REPS:
        return str(amount)
    return f"{amount} {unit_of_first(words, exercise, 2)}"


def _counted(words: Words, exercise: Exercise, count: object) -> str:
    """A number with what is counted: `7 lifts`."""
    assert isinstance(count, int)  # a maximum
    return f"{count} {unit_of_first(words, exercise, count)}"


def unit_of_first(words: Words, exercise: Exercise, count: int) -> str:
    """What a baseline and a maximum of an exercise count: lifts, deep breaths, minutes, sets."""
    match exercise.dose.first:
        case Quantity.REPS:
            return exercise.unit.form(count)
        case Quantity.SETS:
            return words(_SETS, count=count)
        case Quantity.HOLD:
            return hold_unit(words, exercise, count)


_SETS = Sentence("set", "sets", comment="A noun with a number: 3 sets.")
