"""Plans of before may have an exercise with the key of one of planner's own rows: it is named."""

from dataclasses import replace

import pytest

from planner.domain.log import Log
from planner.readers import load
from planner.writers import load as writer
from tests.builders import plan, programme


@pytest.mark.parametrize("key", ["hint", "notes"])
def test_what_was_filled_in_for_it_is_said_to_be_lost(key: str) -> None:
    found = programme(1)
    (item,) = found.items
    reserved = replace(found, items=(replace(item, exercise=replace(item.exercise, key=key)),))
    reading = load("xlsx").read(writer("xlsx").write(plan(reserved), Log()))
    told = [str(problem) for problem in reading.problems]
    assert any(
        f"its key, “{key}”, is that of a row of planner's own pages" in each for each in told
    )
