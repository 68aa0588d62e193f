"""The plan that a command takes where none is named, and newer copies of a plan."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from planner.cli.kit.source import newer_copy, newest_plan
from planner.domain.log import Log
from planner.errors import PlannerError
from planner.writers import json as writer
from tests.builders import plan
from tests.cli.conftest import Run

PLAN = plan(weeks=2)


def save(path: Path, age: int, plan_id: str = "mine", revision: int = 1) -> Path:
    """A .json plan, under any name, that was modified `age` seconds after all began."""
    path.write_bytes(writer.write(replace(PLAN, plan_id=plan_id, revision=revision), Log()))
    os.utime(path, (age, age))
    return path


def test_the_newest_plan_is_the_one_that_was_modified_last(tmp_path: Path) -> None:
    save(tmp_path / "a.xlsx", age=3)
    newest = save(tmp_path / "b.xlsx", age=5)
    save(tmp_path / "c.xlsx", age=4, revision=9)
    (tmp_path / "Budget.xlsx").write_bytes(b"PK no plan")
    assert newest_plan(tmp_path) == newest


def test_a_workbook_goes_before_the_copies_of_it(tmp_path: Path) -> None:
    copy = save(tmp_path / "plan.json", age=9)
    assert newest_plan(tmp_path) == copy
    workbook = save(tmp_path / "plan.xlsx", age=1)
    assert newest_plan(tmp_path) == workbook


def test_a_folder_without_a_plan_is_answered_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_text("{}")
    with pytest.raises(PlannerError, match="no plan in this folder; name its file, or make a plan"):
        newest_plan(tmp_path)


def test_a_newer_copy_is_the_same_plan_with_a_higher_revision(tmp_path: Path) -> None:
    path = save(tmp_path / "plan.xlsx", age=9, revision=2)
    save(tmp_path / "older copy.xlsx", age=9, revision=1)
    save(tmp_path / "equal copy.xlsx", age=9, revision=2)
    save(tmp_path / "another plan.xlsx", age=9, plan_id="another", revision=7)
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "below").mkdir()
    save(tmp_path / "below" / "plan.xlsx", age=9, revision=8)
    assert newer_copy(path, "mine", 2) is None
    save(tmp_path / "later.xlsx", age=9, revision=3)
    latest = save(tmp_path / "latest.json", age=1, revision=10)
    assert newer_copy(path, "mine", 2) == latest
    assert newer_copy(latest, "mine", 10) is None


def test_a_file_is_no_newer_copy_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save(Path("plan.xlsx"), age=1, revision=5)
    assert newer_copy(Path("plan.xlsx"), "mine", 1) is None
    assert newer_copy(tmp_path / "plan.xlsx", "mine", 1) is None


def test_a_file_of_numbers_is_answered_with_how_to_export_it(run: Run) -> None:
    Path("my plan.numbers").write_bytes(b"PK\x03\x04 anything")
    result = run("status", "my plan.numbers")
    assert (result.code, result.err) == (
        1,
        (
            "planner: my plan.numbers: Numbers keeps its files in a form of its own; "
            "in Numbers choose File, Export To, Excel, and use that file\n"
        ),
    )
