"""What every ramp keeps, whatever its name: a new ramp is checked on arrival."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.progression import ramps

works_and_weeks = st.tuples(
    st.lists(st.integers(1, 400), min_size=1, max_size=40, unique=True).map(sorted),
    st.integers(2, 104),
)


@pytest.mark.parametrize("name", ramps.names())
@given(case=works_and_weeks)
def test_a_ramp_starts_at_the_first_rung_ends_at_the_last_and_never_falls(
    name: str, case: tuple[list[int], int]
) -> None:
    works, weeks = case
    rungs = ramps.load(name).rungs(works, weeks)
    assert len(rungs) == weeks
    assert (rungs[0], rungs[-1]) == (0, len(works) - 1)
    assert all(before <= after for before, after in pairwise(rungs))


def test_gentle_linear_and_stepped_are_there() -> None:
    assert {"gentle", "linear", "stepped"} <= set(ramps.names())


@given(rungs=st.integers(2, 40), weeks=st.integers(2, 104))
def test_linear_never_strays_half_a_rung_from_the_straight_line(rungs: int, weeks: int) -> None:
    for week, rung in enumerate(ramps.load("linear").rungs(range(1, rungs + 1), weeks)):
        assert abs(rung * (weeks - 1) - week * (rungs - 1)) * 2 <= weeks - 1


@given(rungs=st.integers(2, 40), weeks=st.integers(3, 104))
def test_stepped_rises_only_every_second_week(rungs: int, weeks: int) -> None:
    climb = ramps.load("stepped").rungs(range(1, rungs + 1), weeks)
    raised = [week for week, (before, after) in enumerate(pairwise(climb), 1) if after > before]
    assert all(week % 2 == 0 for week in raised)
