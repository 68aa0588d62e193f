"""What a plan says of its largest weekly increase: honest, and in plain words."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from planner.domain.dose import DoseRange, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.plan import Plan
from planner.domain.programme import Item, Programme
from planner.schedule import steepest
from planner.sheet.advice import largest_increase, percent
from tests import builders


def tilts(low: int, high: int) -> Programme:
    """A programme of one exercise that is only counted."""
    exercise = Exercise(
        "tilts", "Pelvic tilts", DoseRange(Span(low, high)), Noun("tilt", "tilts"), Source("x")
    )
    return replace(builders.lower_back(), items=(Item(exercise),))


def test_a_step_that_no_number_of_weeks_makes_smaller_is_said() -> None:
    assert largest_increase(builders.plan()) == (
        "Largest weekly increase: knee rolls, 50 % (4 to 6 rolls, week 3).",
        "No number of weeks brings it under a quarter: one step, 4 to 6 rolls, is already 50 %.",
        "With 12 weeks or more, every amount rises one step at a time.",
    )


def test_where_more_weeks_help_the_number_that_is_said_does_help() -> None:
    plan = builders.plan(tilts(10, 15), weeks=4)
    said = largest_increase(plan)
    assert said[0].startswith("Largest weekly increase: pelvic tilts, ")
    match = re.fullmatch(r"(\d+) weeks would bring it under a quarter\.", said[1])
    assert match is not None
    enough = int(match.group(1))
    assert steepest(builders.plan(tilts(10, 15), weeks=enough)).share < Fraction(1, 4)
    assert steepest(builders.plan(tilts(10, 15), weeks=enough - 1)).share >= Fraction(1, 4)


def test_under_a_quarter_is_said_and_nothing_more() -> None:
    said = largest_increase(builders.plan(tilts(10, 15), weeks=20))
    assert said[1:] == ("That is under a quarter.",)


def test_a_plan_that_asks_the_same_every_week_says_so() -> None:
    plan = builders.plan(tilts(1, 1))
    assert largest_increase(plan) == ("No increase: every week asks the same.",)


def test_with_another_ramp_the_figures_name_the_ramp_that_they_are_of() -> None:
    said = " ".join(largest_increase(builders.plan(ramp="linear")))
    assert "With 12 weeks or more with the ramp “gentle”" in said


@pytest.mark.parametrize("weeks", [2, 3, 6, 12, 30])
@pytest.mark.parametrize("exercises", [1, 5, 7])
def test_the_increase_that_is_named_is_the_largest(weeks: int, exercises: int) -> None:
    plan = builders.plan(builders.programme(exercises), weeks=weeks)
    assert percent(_largest_share(plan)) in largest_increase(plan)[0]


def _largest_share(plan: Plan) -> Fraction:
    """By brute force over all exercises and weeks."""
    shares = []
    for before, after in zip(plan.weeks, plan.weeks[1:], strict=False):
        for prescription in before.prescriptions:
            then = after.prescription(prescription.exercise)
            assert then is not None
            shares.append(Fraction(then.dose.work, prescription.dose.work) - 1)
    return max(shares)
