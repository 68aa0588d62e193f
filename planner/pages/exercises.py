"""What stands on a card of an exercise: doses, how it is done, and who says so."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week
from planner.pages.foot import Foot, foot
from planner.wording import exercise_words, sheet_words
from planner.wording.documented import documented
from planner.wording.exercise_words import in_plan, source_of
from planner.wording.language import Words


class FactKind(StrEnum):
    """What a fact is of, where pages show it in their own way."""

    PLAIN = ""
    PURPOSE = "purpose"
    STEP = "step"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and a text; steps are labelled by numbers."""

    label: str
    text: str
    kind: FactKind = FactKind.PLAIN


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise; `number` is its place in the plan, from 1.

    `cited` is its source in short, `source` in full, unless that stands on an earlier card: then it
    says on which, and `is_in_full` is false.
    """

    exercise: Exercise
    number: int
    documented: str
    cited: str
    in_plan: str
    facts: tuple[Fact, ...]
    source: str
    is_in_full: bool


@dataclass(frozen=True, slots=True)
class CardLabels:
    """What stands on every card. `start` and `end` are what two pictures show."""

    documented: str
    in_plan: str
    source: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class ExercisesPage:
    """All cards, below a title and the stop rule."""

    sheet: str
    title: str
    stop: str
    labels: CardLabels
    cards: tuple[Card, ...]
    foot: Foot


def exercises_page(words: Words, plan: Plan, weeks: Collection[Week] = ()) -> ExercisesPage:
    """A card for each exercise that one of the weeks has; for all where none of them has any."""
    due = {p.exercise for week in weeks for p in week.prescriptions}
    shown = [exercise for exercise in plan.exercises if exercise.key in due or not due]
    return ExercisesPage(
        words(sheet_words.EXERCISES),
        words(exercise_words.TITLE),
        plan.programme.safety.stop_rule,
        CardLabels(
            words(exercise_words.DOCUMENTED),
            words(exercise_words.IN_THIS_PLAN),
            words(exercise_words.SOURCE),
            words(exercise_words.START),
            words(exercise_words.END),
        ),
        tuple(
            Card(
                exercise,
                number,
                documented(words, exercise),
                exercise.source.cite(),
                in_plan(words, exercise, plan),
                tuple(_facts(words, exercise)),
                source_of(words, exercise, shown),
                is_in_full=exercise_words.is_first_of_source(exercise, shown),
            )
            for number, exercise in enumerate(plan.exercises, start=1)
            if exercise in shown
        ),
        foot(words),
    )


def _facts(words: Words, exercise: Exercise) -> Iterator[Fact]:
    """What is known of the exercise."""
    if exercise.purpose:
        yield Fact(words(exercise_words.PURPOSE), exercise.purpose, FactKind.PURPOSE)
    if exercise.start:
        yield Fact(words(exercise_words.HOW_TO_BEGIN), exercise.start)
    for number, step in enumerate(exercise.steps, start=1):
        yield Fact(str(number), step, FactKind.STEP)
    for tip in exercise.tips:
        yield Fact(words(exercise_words.TIP), tip)
    for caution in exercise.cautions:
        yield Fact(words(exercise_words.CAUTION), caution, FactKind.CAUTION)
    if exercise.modification:
        yield Fact(words(exercise_words.VARIATION), exercise.modification)
