"""A re-planned plan in a file: all that was recorded is in it, and it is read back equal."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import readers, writers
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.logs.merge import in_order
from planner.replan import Wishes, replan
from tests.any_logs import any_log
from tests.builders import plan, programme

FOUND = plan(programme(3), weeks=4)
SLOWLY = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)


def through(name: str, found: Plan, log: Log) -> tuple[Plan, Log]:
    """What comes back of a plan and log that were written."""
    reading = readers.load(name).read(writers.load(name).write(found, log))
    assert reading.plan is not None
    assert (reading.problems, reading.extra_sheets) == ((), ())
    return reading.plan, reading.log


@pytest.mark.parametrize("name", ["xlsx", "json"])
@SLOWLY
@given(log=any_log(FOUND), day=st.integers(1, 30), later=st.integers(0, 9), ill=st.booleans())
def test_what_was_recorded_comes_through_two_replans_and_their_files_unchanged(
    name: str, log: Log, day: int, later: int, ill: bool
) -> None:
    found, kept = through(name, FOUND, log)
    assert (found, kept) == (FOUND, in_order(log))
    for today in (FOUND.starts + timedelta(days=day), FOUND.starts + timedelta(days=day + later)):
        proposal = replan(found, kept, today, Wishes(ill=ill)).proposals[-1]
        found, kept = through(name, proposal.plan, proposal.log)
        assert (found, kept) == (proposal.plan, in_order(log))
