"""`export` of what people filled in, with and without the plan."""

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest

from planner import readers
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.form.layout import RowKey
from planner.logs.merge import check_one_plan, merge
from planner.writers import xlsx as writer
from tests.builders import MONDAY, plan
from tests.cli.conftest import Run
from tests.loaded import loaded

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
START = ("--start", MONDAY.isoformat(), "--id", "test")


def fill_in(path: str, *, keep_state: bool = True) -> None:
    """Tick the second exercise on Monday, and write a pain that is none."""
    book = loaded(Path(path).read_bytes())
    page = book["Week 1"]
    rows = {cell.value: cell.row for cell in page["A"]}
    page.cell(rows["knee-rolls"], 6).value = "☑"
    page.cell(rows[RowKey.PAIN], 6).value = 12
    if not keep_state:
        del book["_state"]
    book.save(path)


def rows(path: str) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_what_was_filled_in_is_exported_and_what_was_not_understood_is_said(run: Run) -> None:
    run("new", *START)
    fill_in("plan.xlsx")
    result = run("export", "plan.xlsx", "-o", "plan.csv")
    assert (result.code, result.out) == (0, "Wrote plan.csv.\n")
    assert result.err == (
        "planner: plan.xlsx: Week 1, Mon 30 Nov, pain before you start: "
        "pain '12' is not 0–10; write 0 to 10\n"
    )
    found = rows("plan.csv")
    assert [row["done"] for row in found[:6]] == ["no", "☑", "no", "no", "no", "☐"]
    assert {row["pain_before"] for row in found} == {""}


def test_a_workbook_without_its_state_still_gives_up_what_was_recorded(run: Run) -> None:
    run("new", *START)
    fill_in("plan.xlsx", keep_state=False)
    result = run("export", "plan.xlsx", "-o", "log.csv")
    assert (result.code, result.out) == (0, "Wrote log.csv.\n")
    assert "go on with a backup or an earlier copy of the plan" in result.err
    found = rows("log.csv")
    assert len(found) == 5
    assert {(row["plan_id"], row["date"], row["target"], row["reps"]) for row in found} == {
        ("test", "2026-11-30", "", "")
    }
    assert {row["exercise"]: row["done"] for row in found}["knee-rolls"] == "☑"
    reading = readers.load("csv").read(Path("log.csv").read_bytes())
    assert {e.exercise for e in reading.log.entries if e.done} == {"knee-rolls"}
    assert reading.problems == ()


@pytest.mark.parametrize(
    "arguments", [("export", "plan.xlsx", "-o", "x.json"), ("show", "plan.xlsx")]
)
def test_what_needs_a_plan_says_so_and_writes_nothing(run: Run, arguments: tuple[str, ...]) -> None:
    run("new", *START)
    fill_in("plan.xlsx", keep_state=False)
    result = run(*arguments)
    assert result.code == 1
    assert "plan.xlsx: _state: the hidden sheet with the plan is missing" in result.err
    assert "this file holds no plan; name the .xlsx or .json file of the plan" in result.err
    assert not Path("x.json").exists()


def test_warning_signs_that_a_csv_file_cannot_hold_are_said(run: Run) -> None:
    run("new", *START)
    book = loaded(Path("plan.xlsx"))
    page = book["Start here"]
    row = next(cell.row for cell in page["A"] if cell.value == "sign-6")
    page.cell(row, 2).value = "x"
    book.save("plan.xlsx")
    said = "planner: plan.xlsx: Start here: warning signs are not in a .csv file\n"
    assert run("export", "plan.xlsx", "--to", "csv").err == said
    assert run("export", "plan.xlsx", "--to", "json").err == ""
    assert (
        "Chest pain" in json.loads(Path("plan.json").read_text("utf-8"))["log"]["signs"][0]["text"]
    )


def test_show_json_is_the_same_before_and_after(run: Run) -> None:
    run("new", *START)
    before = run("show", "plan.xlsx", "--json")
    fill_in("plan.xlsx")
    assert run("show", "plan.xlsx", "--json") == before


def test_a_csv_file_is_not_made_from_a_csv_file_which_would_lose_its_targets(run: Run) -> None:
    run("new", *START)
    run("export", "plan.xlsx", "-o", "plan.csv")
    Path("plan.xlsx").unlink()
    for target in ("again.csv", "plan.csv"):
        result = run("export", "plan.csv", "-o", target, "--force")
        assert (result.code, result.out) == (1, "")
        assert "plan.csv: this is a .csv file already; name the workbook" in result.err
    assert [path.name for path in Path().iterdir()] == ["plan.csv"]


def test_weekly_csv_files_together_are_the_whole_log(run: Run) -> None:
    tuesday = MONDAY + timedelta(days=8)
    log = Log(
        entries=(Entry(MONDAY, 1, "knee-rolls", True), Entry(tuesday, 1, "knee-rolls", False)),
        days=(DayEntry(MONDAY, 3, "slept badly "), DayEntry(tuesday, 0)),
        own_pains=(OwnPain("1", "knee-rolls", 2), OwnPain("2", "knee-rolls", 4)),
    )
    Path("plan.xlsx").write_bytes(writer.write(plan(weeks=2), log))
    readings = []
    for week in ("1", "2"):
        assert run("export", "plan.xlsx", "--to", "csv", "--week", week).code == 0
        readings.append(readers.load("csv").read(Path(f"plan-week-{week}.csv").read_bytes()))
        assert len({row["week"] for row in rows(f"plan-week-{week}.csv")}) == 1
    assert all(reading.log != log for reading in readings)
    assert merge([log, *(reading.log for reading in readings)]) == (log, ())
    check_one_plan((f"week {n}", reading.plan_id or "") for n, reading in enumerate(readings))


def test_a_week_that_the_plan_does_not_have_is_refused(run: Run) -> None:
    run("new", *START)
    result = run("export", "plan.xlsx", "--to", "csv", "--week", "7")
    assert result.code == 2
    assert "the plan has no week 7; write 1 to 6" in result.err
