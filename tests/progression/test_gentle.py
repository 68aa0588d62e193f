"""The gentle ramp against brute force, and the values that the facts give."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations_with_replacement, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.progression.ramps import gentle

rising_works = st.lists(st.integers(1, 80), min_size=1, max_size=9, unique=True).map(sorted)


def brute_force(works: Sequence[int], weeks: int) -> tuple[int, ...]:
    """The best of all climbs, by the words of the design: no dynamic programming."""
    last = len(works) - 1
    curve = gentle.geometric_curve(works[0], works[-1], weeks)

    def order(way: tuple[int, ...]) -> tuple[list[Fraction], int, tuple[int, ...]]:
        ratios = [Fraction(works[after], works[before]) for before, after in pairwise(way)]
        distance = sum(
            (works[rung] * gentle.GRID - point) ** 2 for rung, point in zip(way, curve, strict=True)
        )
        return sorted(ratios, reverse=True), distance, way

    middles = combinations_with_replacement(range(last + 1), weeks - 2)
    return min(((0, *middle, last) for middle in middles), key=order)


@given(works=rising_works, weeks=st.integers(2, 7))
def test_it_is_the_climb_that_brute_force_finds(works: list[int], weeks: int) -> None:
    assert gentle.rungs(works, weeks) == brute_force(works, weeks)


@pytest.mark.parametrize(
    ("works", "weeks", "expected"),
    [
        (range(4, 11), 6, [4, 5, 6, 7, 8, 10]),
        (range(5, 16), 8, [5, 6, 7, 8, 9, 11, 13, 15]),
        # By the squares of the differences the week of rest is at 61; without them, at 53.
        ([46, 53, 55, 61, 68], 6, [46, 53, 55, 61, 61, 68]),
        ([20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100], 6, [20, 25, 35, 50, 70, 100]),
    ],
)
def test_known_climbs(works: Sequence[int], weeks: int, expected: list[int]) -> None:
    assert [works[rung] for rung in gentle.rungs(works, weeks)] == expected


def test_rests_are_spread_and_not_piled_up_at_the_front() -> None:
    works = range(4, 11)
    climb = [works[rung] for rung in gentle.rungs(works, 20)]
    longest_rest = max(climb.count(work) for work in works)
    assert longest_rest <= 5


def test_a_single_rung_is_held_every_week() -> None:
    assert gentle.rungs([7], 5) == (0, 0, 0, 0, 0)


def test_the_curve_is_geometric() -> None:
    assert gentle.geometric_curve(4, 16, 3) == (4 * gentle.GRID, 8 * gentle.GRID, 16 * gentle.GRID)
