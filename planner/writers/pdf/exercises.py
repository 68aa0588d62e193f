"""The exercises one by one as data: what the layout `exercises.typ` shows."""

from collections.abc import Sequence
from typing import Any

from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week
from planner.wording import exercise_words
from planner.wording.documented import documented
from planner.writers import Wanted
from planner.writers.pdf.pictures import Pictures
from planner.writers.pdf.text import softened


def page(plan: Plan, weeks: Sequence[Week], wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    """A card for each exercise that the printed weeks have; all where no week is printed.

    In large print a card says less: neither its purpose, nor where its source stands in full.
    """
    due = {p.exercise for week in weeks for p in week.prescriptions}
    shown = [exercise for exercise in plan.exercises if exercise.key in due or not due]
    return {
        "title": exercise_words.TITLE,
        "documented": exercise_words.DOCUMENTED,
        "in_plan": exercise_words.IN_THIS_PLAN,
        "source": exercise_words.SOURCE,
        "cards": [
            {
                **_card(plan, number, exercise, wanted, pictures),
                "source": _source(exercise, shown, wanted),
            }
            for number, exercise in enumerate(plan.exercises, start=1)
            if exercise in shown
        ],
    }


def _source(exercise: Exercise, shown: Sequence[Exercise], wanted: Wanted) -> str:
    said = exercise_words.source_of(exercise, shown)
    if wanted.large and said != exercise_words.cite(exercise.source):
        return ""
    return softened(said)


def _card(
    plan: Plan, number: int, exercise: Exercise, wanted: Wanted, pictures: Pictures
) -> dict[str, Any]:
    movement = wanted.gallery.of(exercise)
    return {
        "number": number,
        "name": softened(exercise.name),
        "start": pictures.shown(movement.start) if movement is not None else None,
        "end": pictures.shown(movement.end) if movement is not None else None,
        "documented": softened(documented(exercise)),
        "cited": softened(exercise.source.cite()),
        "in_plan": softened(exercise_words.in_plan(exercise, plan)),
        "facts": [
            {
                "label": label,
                "text": softened(text),
                "step": label.isdigit(),
                "caution": label == exercise_words.CAUTION,
            }
            for label, text in exercise_words.facts(exercise)
            if not (wanted.large and label == exercise_words.PURPOSE)
        ],
    }
