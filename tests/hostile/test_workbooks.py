"""Hostile workbooks cost little and are refused with a reason, or are read."""

from pathlib import Path

import pytest

from tests.hostile import workbooks
from tests.hostile.weighed import in_bounds, planner, refused


@pytest.mark.parametrize("name", workbooks.REFUSED)
def test_a_hostile_workbook_is_refused_in_bounds(tmp_path: Path, name: str) -> None:
    make, message = workbooks.REFUSED[name]
    (tmp_path / "plan.xlsx").write_bytes(make())
    found = planner(tmp_path, "status", "plan.xlsx", "--today", "2026-12-01")
    refused(found, message)
    assert found.err.startswith("planner: plan.xlsx: ")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]


@pytest.mark.parametrize("name", workbooks.READ)
def test_what_a_plan_could_be_is_read_in_bounds(tmp_path: Path, name: str) -> None:
    (tmp_path / "plan.xlsx").write_bytes(workbooks.packed(workbooks.READ[name]()))
    in_bounds(planner(tmp_path, "status", "plan.xlsx", "--today", "2026-12-01"))
