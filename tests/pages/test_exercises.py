"""The cards of the exercises."""

from planner.pages.exercises import FactKind, exercises_page
from planner.wording.language import ENGLISH
from tests import replanned
from tests.builders import plan


def test_there_is_a_card_for_each_exercise_of_the_weeks_or_for_all() -> None:
    made = replanned.resumed(plan())
    assert [card.number for card in exercises_page(ENGLISH, made).cards] == [1, 2, 3, 4, 5]
    later = exercises_page(ENGLISH, made, made.weeks[-1:]).cards
    assert [card.number for card in later] == [1, 3, 4, 5]
    assert "coming weeks do without it" in exercises_page(ENGLISH, made).cards[1].in_plan


def test_a_source_stands_in_full_once_and_then_says_where() -> None:
    first, *others = exercises_page(ENGLISH, plan()).cards
    assert first.is_in_full
    for card in others:
        in_full = [each for each in (first, *others) if each.is_in_full]
        assert card.is_in_full or any(each.exercise.name in card.source for each in in_full)


def test_steps_are_numbered_from_one() -> None:
    for card in exercises_page(ENGLISH, plan()).cards:
        steps = [fact for fact in card.facts if fact.kind is FactKind.STEP]
        assert [fact.label for fact in steps] == [str(n + 1) for n in range(len(steps))]
        assert [fact.text for fact in steps] == list(card.exercise.steps)
