"""Moving on a scale: lead-in, positions, plateaus, rungs, and steps no larger than the largest."""

from fractions import Fraction

import pytest

from planner.domain.dose import Dose, DoseRange, HoldUnit, Quantity, Sides, Span, StepSizes
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.plan import Amount
from planner.progression.scale import Scale, Standing, below_start, lead_in, plan_scale
from tests.builders import plan, programme
from tests.replan.kept import ROLLS as KNEE_ROLLS


def reps(*counts: int) -> tuple[Dose, ...]:
    return tuple(Dose(1, count, None, None, Sides.NONE) for count in counts)


ROLLS = Scale(reps(2), reps(4, 4, 6, 6, 8, 10), reps(2, 4, 6, 8, 10))
"""With plateaus, as the knee rolls of six weeks have them."""
WIDE = Scale(reps(1, 2, 3), reps(4, 6, 10), reps(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))


def between(position: int, count: int) -> Standing:
    """A dose that the course does not have, with the position of the lower one."""
    return Standing(position, *reps(count))


def test_positions_below_zero_are_the_lead_in_from_its_top_down() -> None:
    assert [WIDE.at(position).dose.reps for position in (-3, -2, -1, 0, 2)] == [1, 2, 3, 4, 10]
    assert WIDE.at(-9) == WIDE.lowest


def test_onward_is_the_next_position_even_on_a_plateau_and_in_the_lead_in() -> None:
    assert ROLLS.onward(ROLLS.at(0)) == ROLLS.at(1)
    assert ROLLS.onward(ROLLS.at(3)) == ROLLS.at(4)
    assert WIDE.onward(WIDE.at(-3)) == WIDE.at(-2)
    assert WIDE.onward(WIDE.at(-1)) == WIDE.start


def test_onward_from_between_two_doses_is_the_higher_one() -> None:
    assert ROLLS.onward(between(4, 9)) == ROLLS.at(5)


def test_onward_from_the_last_position_stays_there() -> None:
    assert ROLLS.onward(ROLLS.at(5)) == ROLLS.at(5)


@pytest.mark.parametrize(
    ("work", "position"), [(10, 4), (9, 4), (8, 3), (6, 1), (5, 1), (4, -1), (2, -1), (1, -1)]
)
def test_lower_is_the_highest_position_with_less_work_down_to_the_lowest(
    work: int, position: int
) -> None:
    assert ROLLS.lower(between(0, work)) == ROLLS.at(position)


@pytest.mark.parametrize(
    ("work", "position"),
    [(10, 5), (Fraction(19, 2), 4), (6, 3), (4, 1), (Fraction(7, 2), -1), (1, -1)],
)
def test_at_most_is_the_highest_position_with_that_work_or_less(
    work: Fraction, position: int
) -> None:
    assert ROLLS.at_most(work) == ROLLS.at(position)


@pytest.mark.parametrize(
    ("work", "count", "position"), [(10, 10, 2), (9, 9, 1), (6, 6, 1), (2, 2, -2), (0, 1, -3)]
)
def test_a_rung_is_the_highest_of_all_with_at_most_that_work_else_the_lowest(
    work: int, count: int, position: int
) -> None:
    assert WIDE.rung(work) == Standing(position, *reps(count))


def test_the_largest_steps_are_a_ratio_and_a_rise_of_work() -> None:
    assert ROLLS.largest_steps == (Fraction(3, 2), 2)
    assert Scale((), reps(4, 5, 6), reps(4, 5, 6)).largest_steps == (Fraction(5, 4), 1)
    assert Scale((), reps(7, 7), reps(7)).largest_steps == (Fraction(1), 0)
    assert Scale((), reps(7), reps(7)).largest_steps == (Fraction(1), 0)


def test_the_climb_is_within_the_largest_step_both_as_a_ratio_and_in_work() -> None:
    assert ROLLS.climb_within(ROLLS.at(0)) == ROLLS.at(3)
    assert ROLLS.climb_within(ROLLS.at(3)) == ROLLS.at(4)
    assert ROLLS.climb_within(ROLLS.at(4)) == ROLLS.at(5)
    doubling = Scale((), reps(1, 2, 3, 7, 11, 15), reps(*range(1, 16)))
    climbed = [doubling.start]
    while climbed[-1].dose.reps != 15:
        climbed.append(doubling.climb_within(climbed[-1]))
    assert [standing.dose.reps for standing in climbed] == [1, 2, 4, 8, 12, 15]


def test_the_climb_stays_where_no_rung_is_within_the_step() -> None:
    flat = Scale((), reps(10, 11), reps(10, 11))
    assert flat.climb_within(flat.at(1)) == flat.at(1)
    coarse = Scale((), reps(4, 4, 4), reps(4, 6))
    assert coarse.climb_within(coarse.at(0)) == coarse.at(0)


def test_in_the_lead_in_the_climb_is_one_position_at_a_time() -> None:
    assert WIDE.climb_within(WIDE.at(-3)) == WIDE.at(-2)
    assert WIDE.climb_within(WIDE.at(-1)) == WIDE.start


def test_a_rung_between_two_doses_has_the_position_of_the_lower_one() -> None:
    assert WIDE.climb_within(WIDE.at(1)) == WIDE.at(2)
    assert WIDE.climb_within(WIDE.at(0)) == between(1, 6)


def test_the_order_is_by_work_first_then_by_position() -> None:
    orders = [ROLLS.at(-1), ROLLS.at(0), ROLLS.at(1), between(1, 5), ROLLS.at(2)]
    assert [standing.order for standing in orders] == sorted(s.order for s in orders)


# What the scale of an exercise of a plan is made of.


def test_the_lead_in_of_fifty_is_that_of_the_page_of_rules() -> None:
    below = reps(*range(1, 50))
    counts = [dose.reps for dose in reversed(lead_in(below, *reps(50)))]
    assert counts == [40, 32, 25, 20, 16, 12, 9, 7, 5, 4, 3, 2, 1]


def test_where_no_rung_is_low_enough_the_lead_in_goes_one_rung_lower() -> None:
    assert lead_in(reps(9), *reps(10)) == reps(9)
    assert lead_in((), *reps(10)) == ()


def test_the_rungs_below_the_start_lower_what_is_raised_first_down_to_one_step() -> None:
    dose = DoseRange(
        Span(8, 10), Span(5, 10), HoldUnit.SECONDS, step_sizes=StepSizes(reps=2, hold=1)
    )
    lift = Exercise("lift", "Lift", dose, Noun("lift", "lifts"), Source("Test"))
    start = Dose(1, 6, 5, HoldUnit.SECONDS, Sides.NONE)
    assert [(d.reps, d.hold) for d in below_start(lift, start)] == [(2, 5), (4, 5)]


def test_the_rungs_below_the_start_of_what_is_only_held_are_shorter() -> None:
    dose = DoseRange(None, Span(30, 60), HoldUnit.SECONDS, step_sizes=StepSizes(hold=5))
    plank = Exercise("plank", "Plank", dose, Noun("hold", "holds"), Source("Test"))
    start = Dose(1, None, 15, HoldUnit.SECONDS, Sides.NONE)
    assert [d.hold for d in below_start(plank, start)] == [5, 10]


def test_sets_are_lowered_where_they_are_raised_first() -> None:
    order = (Quantity.SETS, Quantity.REPS, Quantity.HOLD)
    dose = DoseRange(Span(5, 5), sets=Span(6, 8), order=order)
    curl = Exercise("curl", "Curl", dose, Noun("curl", "curls"), Source("Test"))
    assert [d.sets for d in below_start(curl, Dose(3, 5, None, None, Sides.NONE))] == [1, 2]


def test_a_plans_scale_has_lead_in_course_and_all_rungs() -> None:
    scale = plan_scale(plan(), KNEE_ROLLS)
    assert [dose.reps for dose in scale.lead_in] == [2]
    assert tuple(scale.course) == plan().course(KNEE_ROLLS)
    assert [dose.reps for dose in scale.rungs] == [2, 4, 6, 8, 10]


def test_the_scale_of_a_baseline_leads_in_from_there() -> None:
    high = plan(baselines=(Amount("pelvic-tilts", 15),))
    scale = plan_scale(high, "pelvic-tilts")
    assert scale.start.dose.reps == 12
    assert [dose.reps for dose in scale.lead_in] == [1, 2, 3, 4, 5, 7, 9]


@pytest.mark.parametrize("number", range(1, 8))
def test_lead_in_and_course_of_every_kind_of_exercise_never_fall(number: int) -> None:
    several = plan(programme(7))
    scale = plan_scale(several, f"exercise-{number}")
    works = [dose.work for dose in (*scale.lead_in, *scale.course)]
    assert works == sorted(works)
    assert len({dose.work for dose in scale.rungs}) == len(scale.rungs)
    assert {dose.work for dose in (*scale.lead_in, *scale.course)} <= {
        dose.work for dose in scale.rungs
    }


def test_below_the_start_stand_the_rungs_below_it() -> None:
    """The stretch is asked 4, 5, ... ; below are 3, 2 and 1."""
    scale = plan_scale(plan(), "bottom-to-heels-stretch")
    assert [scale.at(place).dose.reps for place in (-3, -2, -1, 0)] == [1, 2, 3, 4]
