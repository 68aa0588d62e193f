"""Clocks that go backwards, leap days and other time zones."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest

from planner.readers import csv as csv_reader
from planner.readers import xlsx as xlsx_reader
from tests.cli.conftest import Run

ROOT = Path(__file__).parent.parent.parent
LEAP_DAY = date(2028, 2, 29)
ZONES = ("Pacific/Kiritimati", "Pacific/Niue")
"""Fourteen hours ahead of UTC, eleven behind: 25 hours apart, so that their dates always differ."""


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.parametrize("today", ["2026-12-13", "2000-01-01"])
def test_a_clock_that_was_set_back_changes_no_file_and_is_said(
    run: Run, tmp_path: Path, today: str
) -> None:
    assert run("new", "--start", "2026-11-30").code == 0
    assert run("replan", "plan.xlsx", "--yes", "--today", "2026-12-14").code == 0
    before = contents(tmp_path)
    again = run("replan", "plan.xlsx", "--yes", "--today", today)
    assert (again.code, contents(tmp_path)) == (1, before)
    assert "re-planned later, on Mon 14 Dec 2026; write --today 2026-12-14 or later" in again.err
    told = run("status", "plan.xlsx", "--today", today)
    assert (told.code, told.err) == (0, "")
    assert run("export", "plan.xlsx", "-o", "plan.ics", "--today", today).code == 0
    assert run("print", "plan.xlsx", "-o", "plan.pdf", "--today", today).code == 0


def test_every_file_comes_back_though_the_clock_was_set_back_between_them(
    run: Run, tmp_path: Path
) -> None:
    """`new --force` takes the day from the clock, which is years behind this plan here."""
    path = tmp_path / "plan.xlsx"
    run("new", "--start", "2126-11-30", "--id", "first")
    first = path.read_bytes()
    run("replan", "plan.xlsx", "--yes", "--today", "2126-12-14")
    second = path.read_bytes()
    run("new", "--start", "2126-11-30", "--id", "third", "--force")
    found = []
    for _ in range(2):
        assert run("undo", "plan.xlsx", "--yes").code == 0
        found.append(path.read_bytes())
    assert set(found) == {first, second}


def test_a_plan_from_the_future_is_the_newest_and_has_not_begun(run: Run, tmp_path: Path) -> None:
    run("new", "--start", "2126-11-30", "-o", "later.xlsx")
    run("new", "--start", "2026-11-30", "-o", "plan.xlsx")
    ahead = date(2126, 11, 30).toordinal() * 86_400
    os.utime(tmp_path / "later.xlsx", (ahead, ahead))
    told = run("status", "--today", "2026-12-01")
    assert told.code == 0
    assert "later.xlsx" in told.out + told.err
    refused = run("replan", "--yes", "--today", "2026-12-01")
    assert refused.code == 1
    assert "the plan begins on Sat 30 Nov 2126; there is nothing to re-plan before" in refused.err


@pytest.mark.parametrize(
    ("start", "weeks"), [(LEAP_DAY, 2), (LEAP_DAY, 104), (date(2027, 3, 1), 104)]
)
def test_a_plan_over_a_leap_day_has_each_day_once_in_every_format(
    run: Run, tmp_path: Path, start: date, weeks: int
) -> None:
    run("new", "--start", start.isoformat(), "--weeks", str(weeks), "--only", "knee-rolls")
    for name in ("plan.csv", "plan.ics"):
        assert run("export", "plan.xlsx", "-o", name, "--today", start.isoformat()).code == 0
    days = [start + timedelta(days=n) for n in range(7 * weeks)]
    assert LEAP_DAY in days
    rows = (tmp_path / "plan.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert [row.split(",")[2] for row in rows] == [day.isoformat() for day in days]
    calendar = icalendar.Calendar.from_ical((tmp_path / "plan.ics").read_bytes())
    first = min(event.decoded("dtstart") for event in calendar.walk("VEVENT"))
    assert first == start


def test_what_was_done_on_a_leap_day_comes_through_a_re_plan(run: Run, tmp_path: Path) -> None:
    run("new", "--start", "2028-02-28", "--only", "knee-rolls", "--id", "leap")
    run("export", "plan.xlsx", "-o", "log.csv", "--today", "2028-02-28")
    text = (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "log.csv").write_text(text.replace("☐", "x"), encoding="utf-8-sig")
    assert csv_reader.read((tmp_path / "log.csv").read_bytes()).problems == ()
    done = run("replan", "plan.xlsx", "log.csv", "--yes", "--today", "2028-02-29")
    assert done.code == 0, done.err
    read = xlsx_reader.read((tmp_path / "plan.xlsx").read_bytes())
    assert [entry.done for entry in read.log.entries if entry.day == LEAP_DAY] == [True]
    assert run("replan", "plan.xlsx", "--dry-run", "--today", "2028-03-01").code == 0


def in_zone(folder: Path, zone: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "planner", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TZ": zone},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not know TZ")
def test_the_time_zone_of_the_computer_is_in_no_file_and_no_decision(tmp_path: Path) -> None:
    found = []
    for number, zone in enumerate(ZONES):
        folder = tmp_path / str(number)
        folder.mkdir()
        in_zone(folder, zone, "new", "--start", "2026-11-30", "--id", "x")
        said = in_zone(folder, zone, "replan", "--yes", "--json", "--today", "2026-12-14")
        at = ("--at", "07:30", "--zone", "Europe/Berlin", "--today", "2026-12-14")
        in_zone(folder, zone, "export", "plan.xlsx", "-o", "plan.ics", *at)
        for name in ("plan.json", "plan.csv"):
            in_zone(folder, zone, "export", "plan.xlsx", "-o", name)
        found.append((json.loads(said), contents(folder)))
    assert found[0] == found[1]
