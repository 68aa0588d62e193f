"""What every writer keeps, whatever its format: a new format is checked on arrival."""

import pytest

from planner import files, readers, writers
from planner.domain.log import Log
from planner.readers import Reading
from tests.builders import plan, programme


@pytest.mark.parametrize("name", writers.names())
def test_equal_plans_give_equal_bytes(name: str) -> None:
    writer = writers.load(name)
    assert writer.SUFFIX.removeprefix(".") == name
    layouts = files.layouts(writer.LAYOUTS) if writer.LAYOUTS else {}
    wanted = writers.Wanted(layouts=layouts)
    assert writer.write(plan(), Log(), wanted) == writer.write(plan(), Log(), wanted)


@pytest.mark.parametrize("name", sorted(set(writers.names()) & set(readers.names()) - {"csv"}))
def test_what_is_written_is_read_back_equal(name: str) -> None:
    made = plan(programme(9), name="Ἀσκληπιός =1+1 😀 _x0041_ <&>", times=2, weeks=3)
    raw = writers.load(name).write(made, Log())
    assert readers.load(name).read(raw) == Reading(made, Log(), plan_id="test-plan", kept=Log())


def test_csv_json_and_xlsx_are_there() -> None:
    assert {"csv", "json", "xlsx"} <= set(writers.names())
    assert {"json", "xlsx"} <= set(readers.names())
