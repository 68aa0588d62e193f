"""Moving along a course: positions, plateaus, and steps no larger than the largest of its own."""

from fractions import Fraction

import pytest

from planner.domain.dose import Dose, Sides
from planner.progression.course import (
    Standing,
    at,
    at_most,
    climb_within,
    largest_step,
    lower,
    onward,
)


def reps(*counts: int) -> tuple[Dose, ...]:
    return tuple(Dose(1, count, None, None, Sides.NONE) for count in counts)


ROLLS = reps(4, 4, 6, 6, 8, 10)
"""With plateaus, as the knee rolls of six weeks have them."""
RUNGS = reps(4, 6, 8, 10)


def between(position: int, count: int) -> Standing:
    """A dose that the course does not have, with the position of the lower one."""
    return Standing(position, *reps(count))


def test_onward_is_the_next_position_even_on_a_plateau() -> None:
    assert onward(ROLLS, at(ROLLS, 0)) == at(ROLLS, 1)
    assert onward(ROLLS, at(ROLLS, 3)) == at(ROLLS, 4)


def test_onward_from_between_two_doses_is_the_higher_one() -> None:
    assert onward(ROLLS, between(4, 9)) == at(ROLLS, 5)


def test_onward_from_the_last_position_stays_there() -> None:
    assert onward(ROLLS, at(ROLLS, 5)) == at(ROLLS, 5)


@pytest.mark.parametrize(
    ("work", "position"), [(10, 4), (9, 4), (8, 3), (6, 1), (5, 1), (4, 0), (1, 0)]
)
def test_lower_is_the_highest_position_with_less_work_never_below_the_start(
    work: int, position: int
) -> None:
    assert lower(ROLLS, work) == at(ROLLS, position)


@pytest.mark.parametrize(
    ("work", "position"),
    [
        (Fraction(10), 5),
        (Fraction(19, 2), 4),
        (Fraction(6), 3),
        (Fraction(4), 1),
        (Fraction(7, 2), 0),
    ],
)
def test_at_most_is_the_highest_position_with_that_work_or_less_never_below_the_start(
    work: Fraction, position: int
) -> None:
    assert at_most(ROLLS, work) == at(ROLLS, position)


def test_the_largest_step_is_a_ratio_of_work() -> None:
    assert largest_step(ROLLS) == Fraction(3, 2)
    assert largest_step(reps(4, 5, 6)) == Fraction(5, 4)


def test_a_course_that_asks_the_same_every_week_has_steps_of_one() -> None:
    assert largest_step(reps(7, 7, 7)) == 1
    assert largest_step(reps(7)) == 1


def test_the_climb_takes_the_highest_rung_within_the_ratio() -> None:
    assert climb_within(RUNGS, ROLLS, at(ROLLS, 0), Fraction(3, 2)) == at(ROLLS, 3)
    assert climb_within(RUNGS, ROLLS, at(ROLLS, 3), Fraction(3, 2)) == at(ROLLS, 4)
    assert climb_within(RUNGS, ROLLS, at(ROLLS, 3), Fraction(2)) == at(ROLLS, 5)


def test_the_climb_stays_where_no_rung_is_within_the_ratio() -> None:
    for position in (0, 1):  # of a plateau
        assert climb_within(RUNGS, ROLLS, at(ROLLS, position), Fraction(5, 4)) == at(
            ROLLS, position
        )
    assert climb_within(RUNGS, ROLLS, at(ROLLS, 5), Fraction(3, 2)) == at(ROLLS, 5)


def test_a_rung_between_two_doses_has_the_position_of_the_lower_one() -> None:
    course = reps(4, 6, 10)
    rungs = reps(4, 5, 6, 7, 8, 9, 10)
    assert climb_within(rungs, course, at(course, 1), Fraction(5, 3)) == at(course, 2)
    assert climb_within(rungs, course, at(course, 1), Fraction(3, 2)) == between(1, 9)


def test_the_order_is_by_work_first_then_by_position() -> None:
    assert at(ROLLS, 0).order < at(ROLLS, 1).order < between(1, 5).order < at(ROLLS, 2).order
