"""The largest weekly increase, and the weeks that would make it small."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import Dose, Sides
from planner.progression.increase import largest_increase, weeks_under_a_quarter
from planner.progression.ramps import gentle


def doses(*reps: int) -> list[Dose]:
    return [Dose(1, n, None, None, Sides.NONE) for n in reps]


def test_4_to_5_is_a_quarter_and_the_place_is_that_of_the_higher_dose() -> None:
    rise = largest_increase("lift", doses(8, 9, 4, 5, 6))
    assert (rise.share, rise.place) == (Fraction(1, 4), 3)


def test_the_first_of_equal_rises_is_named() -> None:
    assert largest_increase("lift", doses(4, 6, 6, 9)).place == 1


def test_no_number_of_weeks_helps_where_one_step_is_a_quarter() -> None:
    assert weeks_under_a_quarter([4, 5, 6]) is None


@given(st.lists(st.integers(5, 60), min_size=2, max_size=12, unique=True).map(sorted))
def test_so_many_weeks_are_enough_and_one_less_is_not(works: list[int]) -> None:
    def largest(weeks: int) -> Fraction:
        climb = [works[rung] for rung in gentle.rungs(works, weeks)]
        return max(Fraction(after, before) for before, after in pairwise(climb))

    weeks = weeks_under_a_quarter(works)
    if weeks is None:
        assert largest(60) >= Fraction(5, 4)
    else:
        assert largest(max(weeks, 2)) < Fraction(5, 4)
        assert weeks <= 2 or largest(weeks - 1) >= Fraction(5, 4)
