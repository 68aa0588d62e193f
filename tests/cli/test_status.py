"""`planner status` as a person calls it."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from planner import writers
from planner.domain.log import DayEntry, Entry, Log, Sign
from planner.domain.plan import Plan
from planner.replan import replan
from planner.terminal.status_lines import WIDTH
from tests import builders
from tests.cli.conftest import Run

MONDAY = builders.MONDAY
WEDNESDAY = ("--today", "2026-12-16")


def filled(name: str = "Anna") -> tuple[Plan, Log]:
    """All of week 1, nothing of week 2, the first two days of week 3."""
    plan = builders.plan(name=name)
    days = [*range(7), 14, 15]
    keys = [exercise.key for exercise in plan.exercises]
    return plan, Log(
        tuple(Entry(MONDAY + timedelta(n), 1, key, True) for n in days for key in keys),
        tuple(DayEntry(MONDAY + timedelta(n), 0 if n < 7 else 3) for n in days),
    )


def write(path: str, plan: Plan, log: Log) -> None:
    Path(path).write_bytes(writers.load(path.rsplit(".")[-1]).write(plan, log))


@pytest.mark.parametrize("ending", ["xlsx", "json"])
def test_it_tells_each_week_what_comes_next_what_a_replan_would_do_and_the_stop_rule(
    run: Run, ending: str
) -> None:
    write(f"plan.{ending}", *filled())
    before = Path(f"plan.{ending}").read_bytes()
    shown = run("status", f"plan.{ending}", *WEDNESDAY)
    assert (shown.code, shown.err) == (0, "")
    lines = shown.out.splitlines()
    assert lines[:2] == [
        "Lower-back exercises, six weeks, for Anna",
        "Week 3 of 6, Wed 16 Dec 2026",
    ]
    table = [" ".join(line.split()) for line in lines]
    assert "1 30 Nov – 6 Dec 7 of 7 100 % 0 0 0 0 0 0 0 0 0" in table
    assert "2 7 Dec – 13 Dec 0 of 7 missed – – – – – – – – –" in table
    assert "3 14 Dec – 20 Dec 2 of 2 100 % 3 3 – – – – – 3 3" in table
    assert "! Week 2 has no record." in lines
    assert "In all: 9 sessions, about 81 minutes." in lines
    assert "  Knee rolls: 6 rolls, 3 each side, hold 1 deep breath" in lines
    assert "The next re-plan is due on Mon 21 Dec 2026. By what is written so far it would" in lines
    assert lines[-1] == builders.lower_back().safety.stop_rule
    assert max(map(len, lines)) <= WIDTH
    assert Path(f"plan.{ending}").read_bytes() == before
    assert [path.name for path in Path().iterdir()] == [f"plan.{ending}"]


def test_json_has_what_programs_rely_on(run: Run) -> None:
    write("plan.json", *filled())
    shown = json.loads(run("status", "plan.json", *WEDNESDAY, "--json").out)
    assert {key: value for key, value in shown.items() if not isinstance(value, list | dict)} == {
        "schema": 6,
        "plan_id": "test-plan",
        "revision": 1,
        "programme": "lower-back",
        "name": "Anna",
        "today": "2026-12-16",
        "starts": "2026-11-30",
        "ends": "2027-01-10",
        "last_week": 6,
        "state": "week",
        "week": "3",
        "paused": None,
        "minutes_done": 81,
        "stop_rule": builders.lower_back().safety.stop_rule,
    }
    assert shown["weeks"][1] == {
        "label": "2",
        "number": 2,
        "part": 1,
        "starts": "2026-12-07",
        "ends": "2026-12-13",
        "over": True,
        "missed": True,
        "unclear": False,
        "sessions_due": 7,
        "sessions_due_so_far": 7,
        "sessions_done": 0,
        "sessions_in_part": 0,
        "rest_days": 0,
        "adherence": 0.0,
        "days_due": 7,
        "days_with_pain": 0,
        "median_pain": None,
        "worst_pain": None,
        "pain": [None] * 7,
        "minutes_done": 0,
    }
    assert [week["median_pain"] for week in shown["weeks"]] == [0, None, 3]
    coming = shown["next_session"]
    said = {key: value for key, value in coming.items() if key != "doses"}
    assert said == {"day": "2026-12-16", "slot": 1, "week": "3", "minutes": 11}
    assert coming["doses"][1] == {
        "exercise": "knee-rolls",
        "sets": 1,
        "reps": 6,
        "hold": 1,
        "hold_unit": "breaths",
        "sides": "alternate",
    }
    assert shown["refused"] == []
    assert {key: shown["replan"][key] for key in ("changed", "finished", "paused")} == {
        "changed": True,
        "finished": False,
        "paused": False,
    }
    decision = shown["replan"]["decisions"][0]
    assert decision["exercise"] == "bottom-to-heels-stretch"
    assert (decision["decision"], decision["rule"]) == ("hold", "pain_unknown")
    assert decision["reason"]
    assert decision["source"]
    assert (decision["before"]["reps"], decision["after"]["reps"]) == (6, 6)
    assert shown["needs_attention"] == [{"kind": "no-record", "text": "Week 2 has no record."}]


def test_json_of_an_unknown_week_has_null_and_says_why_there_is_no_decision(run: Run) -> None:
    plan, log = filled()
    write("plan.json", replan(plan, log, date(2026, 12, 16)).proposals[0].plan, Log())
    shown = json.loads(run("status", "plan.json", "--today", "2026-12-08", "--json").out)
    assert shown["replan"] is None
    assert "re-planned later" in shown["refused"][0]
    assert shown["minutes_done"] is None
    week = shown["weeks"][1]
    assert [week[key] for key in ("sessions_done", "adherence", "minutes_done")] == [None] * 3


def test_json_of_a_paused_plan_has_no_doses(run: Run) -> None:
    plan = builders.plan()
    log = Log(days=tuple(DayEntry(MONDAY + timedelta(n), 8) for n in range(9)))
    write("plan.json", replan(plan, log, MONDAY + timedelta(9)).proposals[0].plan, log)
    shown = json.loads(run("status", "plan.json", "--today", "2026-12-10", "--json").out)
    assert (shown["state"], shown["week"], shown["next_session"]) == ("paused", None, None)
    assert shown["paused"]["since"] == "2026-12-09"
    assert [finding["kind"] for finding in shown["needs_attention"]] == [
        "pause",
        "pain-above-ceiling",
    ]
    assert "9 recorded days" in shown["paused"]["reasons"][0]
    assert shown["replan"]["decisions"][0]["after"] is None


def test_without_a_file_it_takes_the_newest_plan_of_the_folder(run: Run) -> None:
    run("new", "--start", "2026-11-30", "--id", "one", "-o", "mine.xlsx")
    shown = run("status", "--today", "2026-11-28")
    assert "mine.xlsx" in shown.out
    assert "Begins Mon 30 Nov 2026, in 2 days" in shown.out


def test_what_was_recorded_in_other_files_counts(run: Run) -> None:
    plan, log = filled()
    write("plan.json", plan, Log())
    write("log.csv", plan, log)
    shown = json.loads(run("status", "plan.json", "log.csv", *WEDNESDAY, "--json").out)
    assert [week["sessions_done"] for week in shown["weeks"]] == [7, 0, 2]


def test_a_file_without_a_plan_is_no_status(run: Run) -> None:
    write("log.csv", *filled())
    shown = run("status", "log.csv")
    assert shown.code == 1
    assert "this file holds no plan" in shown.err


def test_a_day_that_is_none_is_said(run: Run) -> None:
    write("plan.json", *filled())
    assert run("status", "plan.json", "--today", "31 Feb").code != 0


@pytest.mark.parametrize(
    ("encoding", "dash"), [("ascii", "-"), ("cp850", "-"), ("cp1252", "–"), ("utf-8", "–")]
)
def test_a_terminal_that_lacks_letters_gets_other_signs(run: Run, encoding: str, dash: str) -> None:
    write("plan.json", *filled("Zoe"))
    done = subprocess.run(
        [sys.executable, "-m", "planner", "status", "plan.json", *WEDNESDAY],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    shown = done.stdout.decode(encoding)
    assert "\\u" not in shown
    assert f"3     14 Dec {dash} 20 Dec  2 of 2   100 %  " in shown
    assert max(map(len, shown.splitlines())) <= WIDTH


def test_json_tells_of_a_sign_and_of_two_weeks_of_strong_pain_without_a_re_plan(run: Run) -> None:
    plan, _ = filled()
    strong = tuple(DayEntry(MONDAY + timedelta(n), 7) for n in range(14))
    signs = (Sign("Fever", False, date(2026, 12, 12)), Sign("Chest pain", True, date(2026, 12, 13)))
    write("plan.json", plan, Log(days=strong, signs=signs))
    shown = json.loads(run("status", "plan.json", "--today", "2026-12-14", "--json").out)
    assert (shown["state"], shown["week"]) == ("paused", None)
    assert "emergency help now" in shown["paused"]["reasons"][0]
    attention = shown["needs_attention"]
    assert [finding["kind"] for finding in attention] == [
        "emergency-sign",
        "warning-sign",
        "pause",
        "pain-above-ceiling",
    ]
    assert (attention[3]["days"], attention[3]["run"]) == (7, 14)


def test_nothing_needs_attention_where_all_is_well(run: Run) -> None:
    plan, log = filled()
    write("plan.json", plan, log)
    shown = json.loads(run("status", "plan.json", "--today", "2026-12-07", "--json").out)
    assert shown["needs_attention"] == []


def test_status_does_without_pandas(run: Run) -> None:
    write("plan.xlsx", *filled())
    program = (
        "import sys; sys.modules['pandas'] = None\n"
        "from planner.cli import main\n"
        "main(['status', 'plan.xlsx', '--today', '2026-12-16'])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_older_copy_is_shown_and_said_to_be_one(run: Run) -> None:
    run("new", "--start", "2026-11-30", "-o", "plan.json", "--id", "anna")
    Path("newer.json").write_text(
        Path("plan.json").read_text(encoding="utf-8").replace('"revision": 1', '"revision": 2'),
        encoding="utf-8",
    )
    result = run("status", "plan.json", "--today", "2026-12-14")
    assert result.code == 0
    assert "this is an older copy: newer.json is the same plan, re-planned later" in result.err
