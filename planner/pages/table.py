"""What a table of sessions says in words: each target, and the day of the week."""

from collections.abc import Iterable, Mapping
from datetime import date

from planner.domain.exercise import Exercise
from planner.domain.plan import Week
from planner.wording.doses import in_full
from planner.wording.language import Words


def targets(words: Words, exercises: Iterable[Exercise], week: Week) -> Mapping[str, str]:
    """The dose of each exercise of a week: `6 rolls, 3 each side, hold 1 deep breath`."""
    known = {exercise.key: exercise for exercise in exercises}
    return {p.exercise: in_full(words, known[p.exercise], p.dose) for p in week.prescriptions}


def weekday(words: Words, day: date) -> str:
    """`Mon`."""
    return words.weekday(day.weekday())
