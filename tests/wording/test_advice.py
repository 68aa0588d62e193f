"""What a plan says of its largest weekly increase: honest, and in plain words."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.decision import Kind
from planner.domain.dose import LARGEST, DoseRange, HoldUnit, Quantity, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.plan import MOST_WEEKS, Plan
from planner.domain.programme import Item, Programme
from planner.progression import ramps
from planner.schedule import choose
from planner.wording.advice import (
    largest_increase,
    share_told,
    steepest,
    weeks_to_stay_under_a_quarter,
)
from planner.wording.language import ENGLISH
from tests import builders, replanned

QUARTER = Fraction(1, 4)


def counted(dose: DoseRange, key: str, name: str = "Pelvic tilts") -> Programme:
    """A programme of one exercise."""
    exercise = Exercise(key, name, dose, Noun("tilt", "tilts"), Source("x"))
    return replace(builders.lower_back(), items=(Item(exercise),))


def tilts(low: int, high: int, key: str = "tilts") -> Programme:
    """A programme of one exercise that is only counted."""
    return counted(
        DoseRange(Span(low, high)), key, f"The {key}" if key != "tilts" else "Pelvic tilts"
    )


def together(*programmes: Programme) -> Programme:
    """The exercises of all programmes in one."""
    items = tuple(item for found in programmes for item in found.items)
    return replace(programmes[0], items=items)


def share(found: Programme, weeks: int) -> Fraction:
    """The largest increase of a plan with so many weeks."""
    rise = steepest(builders.plan(found, weeks=weeks))
    assert rise is not None
    return rise.share


def test_a_step_that_no_number_of_weeks_makes_smaller_is_said_as_what_it_is() -> None:
    assert largest_increase(ENGLISH, builders.plan()) == (
        "Largest step: knee rolls, 4 to 6 rolls in week 3, one more each side.",
        "With 12 weeks or more, every amount rises one step at a time.",
    )


def test_where_more_weeks_help_the_number_that_is_said_does_help() -> None:
    plan = builders.plan(tilts(10, 15), weeks=4)
    said = largest_increase(ENGLISH, plan)
    assert said[0].startswith("Largest weekly increase: pelvic tilts, ")
    match = re.fullmatch(r"(\d+) weeks would bring it under a quarter\.", said[1])
    assert match is not None
    enough = int(match.group(1))
    assert share(tilts(10, 15), enough) < QUARTER
    assert share(tilts(10, 15), enough - 1) >= QUARTER


def test_the_weeks_that_are_said_are_enough_for_every_exercise() -> None:
    longer = tilts(100, 160, key="lifts")
    said = largest_increase(ENGLISH, builders.plan(together(tilts(10, 15), longer), weeks=2))
    assert said[0].startswith("Largest weekly increase: the lifts, ")
    assert said[1] == "8 weeks would bring it under a quarter."
    assert share(longer, 7) < QUARTER  # for the exercise that is named, fewer would be enough
    assert share(tilts(10, 15), 7) >= QUARTER


def test_a_larger_rise_is_said_where_more_weeks_make_it_smaller() -> None:
    found = choose(builders.lower_back(), ("pelvic-tilts", "knee-rolls"), ())
    assert largest_increase(ENGLISH, builders.plan(found, weeks=3)) == (
        "Largest weekly increase: pelvic tilts, 80 % (5 to 9 tilts, week 2).",
        "With 11 weeks or more, every amount rises one step at a time.",
    )


def test_a_step_of_one_repetition_and_one_of_a_hold_are_said() -> None:
    reps = largest_increase(ENGLISH, builders.plan(tilts(4, 6), weeks=5))
    assert reps[0] == "Largest step: pelvic tilts, 2 to 3 tilts in week 2, one more."
    held = counted(DoseRange(None, Span(4, 6), HoldUnit.SECONDS), "lift")
    assert largest_increase(ENGLISH, builders.plan(held, weeks=5))[0] == (
        "Largest step: pelvic tilts, 2 to 3 seconds in week 2."
    )


def test_one_step_at_a_time_is_not_promised_to_a_plan_that_has_it() -> None:
    rungs = len(range(4, 11))
    promise = f"With {rungs} weeks or more, every amount rises one step at a time."
    assert largest_increase(ENGLISH, builders.plan(tilts(8, 10), weeks=rungs - 1))[-1] == promise
    assert promise not in largest_increase(ENGLISH, builders.plan(tilts(8, 10), weeks=rungs))


@given(
    spans=st.lists(
        st.tuples(st.integers(1, 40), st.integers(0, 30), st.integers(4, 9), st.integers(0, 3)),
        min_size=1,
        max_size=4,
    ),
    weeks=st.integers(2, 12),
    ramp=st.sampled_from(ramps.names()),
)
def test_what_is_said_of_more_weeks_is_true_of_the_whole_plan(
    spans: list[tuple[int, int, int, int]], weeks: int, ramp: str
) -> None:
    doses = [
        DoseRange(Span(reps, reps + more), Span(hold, hold + longer), HoldUnit.SECONDS)
        for reps, more, hold, longer in spans
    ]
    found = together(*(counted(dose, f"lift-{n}") for n, dose in enumerate(doses)))
    said = largest_increase(ENGLISH, builders.plan(found, weeks=weeks, ramp=ramp))
    if match := re.match(r"(\d+) weeks", " ".join(said[1:])):
        enough = int(match.group(1))
        assert share(found, enough) < QUARTER
        assert share(found, enough - 1) >= QUARTER
    elif said[0].startswith("Largest step"):
        assert share(found, MOST_WEEKS) >= QUARTER


def test_weeks_that_are_enough_are_never_more_than_a_plan_can_have() -> None:
    reps, hold, sets = (Span(5, LARGEST[quantity]) for quantity in Quantity)
    widest = DoseRange(reps, hold, HoldUnit.SECONDS, sets)
    found = counted(widest, "lift")
    plan = builders.plan(replace(found, items=(replace(found.items[0], start=5),)))
    weeks = weeks_to_stay_under_a_quarter(plan)
    assert weeks is not None
    assert weeks < MOST_WEEKS


def test_a_plan_of_one_week_has_no_increase() -> None:
    plan = builders.plan()
    assert steepest(replace(plan, weeks=plan.weeks[:1])) is None


def test_the_steepest_exercise_is_knee_rolls_at_a_half() -> None:
    rise = steepest(builders.plan())
    assert rise is not None
    assert (rise.exercise, rise.share) == ("knee-rolls", Fraction(1, 2))


def test_under_a_quarter_is_said_and_nothing_more() -> None:
    said = largest_increase(ENGLISH, builders.plan(tilts(10, 15), weeks=20))
    assert said[1:] == ("That is under a quarter.",)


def test_a_plan_that_asks_the_same_every_week_says_so() -> None:
    plan = builders.plan(tilts(1, 1))
    assert largest_increase(ENGLISH, plan) == ("No increase: every week asks the same.",)


def test_with_another_ramp_the_figures_name_the_ramp_that_they_are_of() -> None:
    said = " ".join(largest_increase(ENGLISH, builders.plan(ramp="linear")))
    assert "With 12 weeks or more with the ramp “gentle”" in said


@pytest.mark.parametrize("weeks", [2, 3, 6, 12, 30])
@pytest.mark.parametrize("exercises", [1, 5, 7])
def test_the_increase_that_is_named_is_the_largest(weeks: int, exercises: int) -> None:
    plan = builders.plan(builders.programme(exercises), weeks=weeks)
    said = largest_increase(ENGLISH, plan)[0]
    rise = steepest(plan)
    assert rise is not None
    assert rise.share == _largest_share(plan)
    assert share_told(ENGLISH, rise.share) in said or said.startswith("Largest step")


def _largest_share(plan: Plan) -> Fraction:
    """By brute force over all exercises and weeks."""
    shares = []
    for before, after in zip(plan.weeks, plan.weeks[1:], strict=False):
        for prescription in before.prescriptions:
            then = after.prescription(prescription.exercise)
            assert then is not None
            shares.append(Fraction(then.dose.work, prescription.dose.work) - 1)
    return max(shares)


def test_after_a_replan_only_the_weeks_to_come_are_spoken_of() -> None:
    """Knee rolls rise by a half in week 3, which is over."""
    plan = builders.plan()
    rise = steepest(plan)
    assert rise is not None
    assert (rise.exercise, rise.place) == ("knee-rolls", 2)
    later = replace(plan, history=(replanned.revision(plan, plan.weeks[3].starts, [Kind.HOLD]),))
    assert largest_increase(ENGLISH, later) == (
        "Largest step to come: back extensions, 7 to 10 lifts in week 4, three more.",
    )


def test_a_step_back_is_no_increase_and_the_climb_after_it_is() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    said = largest_increase(ENGLISH, plan)
    assert said == ("Largest step to come: back extensions, 4 to 10 lifts in week 4, six more.",)
    ended = replace(plan, weeks=plan.weeks[:4])
    assert largest_increase(ENGLISH, ended) == ("No increase in the weeks to come.",)


@pytest.mark.parametrize("weeks", [0, 1, 2])
def test_a_paused_plan_has_no_increase_to_speak_of(weeks: int) -> None:
    assert largest_increase(ENGLISH, replanned.paused(builders.plan(), weeks)) == ()
