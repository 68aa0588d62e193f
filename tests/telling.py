"""Statements in English, for tests."""

from planner.domain.dose import DoseRange, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.sentence import KEPT, Statement
from planner.wording.language import ENGLISH
from planner.wording.statements import stated

LIFTS = Exercise("lifts", "Lifts", DoseRange(Span(8, 10)), Noun("lift", "lifts"), Source("NHS"))


def told(statement: Statement, exercise: Exercise = LIFTS) -> str:
    """A statement about an exercise."""
    return stated(ENGLISH, statement, exercise)


def as_words(words: str) -> Statement:
    """A statement that is words already, as in plans of earlier planners."""
    return Statement(KEPT, {"text": words})
