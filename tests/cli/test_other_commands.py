"""`export`, `show`, `programmes`, `exercises`, `check`, and what all commands share."""

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from planner.cli import COMMANDS
from tests.cli.conftest import Run

START = ("--start", "2026-11-30", "--id", "test")


def test_show_json_has_what_programs_rely_on(run: Run) -> None:
    run("new", *START)
    shown = json.loads(run("show", "plan.xlsx", "--json").out)
    assert {k: shown[k] for k in ("schema", "plan_id", "programme", "starts", "ends")} == {
        "schema": 6,
        "plan_id": "test",
        "programme": "lower-back",
        "starts": "2026-11-30",
        "ends": "2027-01-10",
    }
    week = shown["weeks"][0]
    assert (week["number"], week["starts"], week["ends"]) == (1, "2026-11-30", "2026-12-06")
    assert week["sessions"] == [
        f"2026-{day}" for day in ("11-30", "12-01", "12-02", "12-03", "12-04", "12-05", "12-06")
    ]
    expected = {
        "exercise": "pelvic-tilts",
        "sets": 1,
        "reps": 5,
        "hold": None,
        "hold_unit": None,
        "sides": "none",
    }
    assert week["prescriptions"][4].items() >= expected.items()
    assert week["prescriptions"][4]["reason"]


def test_show_tells_the_plan_at_a_glance_and_the_stop_rule(run: Run) -> None:
    run("new", *START, "--name", "Anna", "--weeks", "10")
    out = run("show", "plan.xlsx").out
    assert "Lower-back exercises, ten weeks for Anna" in out
    assert "Week 10" in out
    assert "10 × 10 s" in out
    assert "STOP an exercise at once if it hurts." in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("weeks", [2, 6, 13, 104])
def test_the_tables_of_show_fit_a_terminal_and_hold_every_week_once(run: Run, weeks: int) -> None:
    run("new", *START, "--weeks", str(weeks))
    *lines, _ = run("show", "plan.xlsx").out.splitlines()
    tables = [line for line in lines if line.startswith(" ") and "Week" in line]
    assert max(map(len, lines)) <= 80
    named = [int(n) for line in tables for n in line.replace("Week", "").split()]
    assert named == list(range(1, weeks + 1))
    counts = [line.count("Week") for line in tables]
    assert max(counts) - min(counts) <= len(tables)


def test_an_exercise_fits_a_window_of_80_columns(run: Run) -> None:
    listed = run("exercises", "knee-rolls").out.splitlines()
    assert len(listed) > 10
    assert max(map(len, listed)) <= 80


def test_the_columns_of_show_stand_below_each_other_in_any_script(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/a.yaml").write_text(
        "exercises:\n"
        "  tilt: {name: 骨盆倾斜, dose: {reps: 10}}\n"
        "  walk: {name: Περπάτημα, dose: {hold: 10 minutes}}\n"
        "programme: {key: mine, name: Mine, exercises: [tilt, walk]}\n",
        encoding="utf-8",
    )
    run("new", "--templates", "mine", *START)
    lines = run("show", "plan.xlsx").out.splitlines()
    tilt = next(line for line in lines if line.startswith("骨盆倾斜"))
    walk = next(line for line in lines if line.startswith("Περπάτημα"))
    assert len(tilt) + 4 == len(walk)  # four signs take eight columns


def test_without_a_name_the_newest_plan_of_the_folder_is_taken_and_named(run: Run) -> None:
    run("new", *START)
    note = "This is about plan.xlsx, the newest plan in this folder.\n"
    for arguments, said in (
        (("show",), "Lower-back exercises, six weeks"),
        (("export", "-o", "plan.csv"), "Wrote plan.csv."),
        (("export", "--to", "json"), "Wrote plan.json."),
        (("print", "--week", "2"), "Wrote plan-week-2.pdf: week 2 of 6."),
    ):
        result = run(*arguments)
        assert (result.code, result.err) == (0, note)
        assert result.out.startswith(said)


def test_without_a_plan_in_the_folder_that_is_said(run: Run) -> None:
    for arguments in (("show",), ("export", "--to", "csv"), ("print",)):
        result = run(*arguments)
        assert (result.code, result.out) == (1, "")
        assert "there is no plan in this folder; name its file" in result.err


@pytest.mark.parametrize(
    ("typed", "meant"), [("repaln", "replan"), ("stauts", "status"), ("prnt", "print")]
)
def test_a_slip_in_a_command_is_answered_with_what_was_meant(
    run: Run, typed: str, meant: str
) -> None:
    result = run(typed)
    assert result.code == 2
    assert f"there is no command '{typed}'; did you mean {meant}?" in result.err
    assert "did you mean" not in run("swim").err


@pytest.mark.parametrize("ending", ["xlsx", "json"])
def test_a_plan_is_exported_to_every_format_equally(run: Run, ending: str) -> None:
    run("new", "-o", f"plan.{ending}", *START)
    run("new", "-o", "direct.json", *START)
    assert run("export", "direct.json", "-o", "direct.csv").code == 0
    for made in ("csv", "json"):
        assert run("export", f"plan.{ending}", "-o", f"out.{made}").code == 0
        assert Path(f"out.{made}").read_bytes() == Path(f"direct.{made}").read_bytes()


def test_export_to_a_format_names_the_file_after_the_plan(run: Run) -> None:
    run("new", *START)
    assert (
        run("export", "plan.xlsx", "--to", "csv", "--week", "2").out == "Wrote plan-week-2.csv.\n"
    )
    table = list(csv.DictReader(StringIO(Path("plan-week-2.csv").read_text("utf-8-sig"))))
    assert {row["week"] for row in table} == {"2"}
    assert run("export", "plan.xlsx", "--to", "json").code == 0
    assert Path("plan.json").exists()


def test_export_writes_to_standard_output(run: Run) -> None:
    run("new", *START)
    assert run("export", "plan.xlsx", "--to", "json", "-o", "-").out.startswith("{")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["export", "plan.xlsx"], 2, "say what to write: -o plan.csv, or --to csv"),
        (["export", "plan.xlsx", "-o", "-"], 2, "standard output takes text; add --to csv"),
        (["export", "plan.xlsx", "--to", "csv", "--week", "9"], 2, "no week 9; write 1 to 6"),
        (
            ["export", "plan.xlsx", "--to", "json", "--week", "2"],
            2,
            "this means nothing for json; leave it out, or write csv",
        ),
        (["export", "plan.xlsx", "-o", "plan.xlsx"], 1, "already there"),
        (["export", "plna.xlsx", "--to", "csv"], 1, "no such file; did you mean 'plan.xlsx'?"),
        (["show", "notes.txt"], 1, "notes.txt: this is not a workbook that can be read"),
        (["show", "foreign.json"], 1, "foreign.json: this is not a plan that planner wrote"),
        (["show", "."], 1, "this is a folder"),
        (["exercises", "knee-roll"], 1, "did you mean knee-rolls?"),
        (["check", "nowhere.yaml"], 1, "nowhere.yaml: there is no such file"),
        (["check"], 2, "Missing argument 'PATH...'"),
        (["plan"], 2, "there is no command 'plan'; did you mean replan?"),
    ],
)
def test_wrong_input_is_answered_with_place_and_remedy(
    run: Run, arguments: list[str], code: int, message: str
) -> None:
    run("new", *START)
    Path("notes.txt").write_text("notes")
    Path("foreign.json").write_text("{}")
    result = run(*arguments)
    assert message in result.err
    assert result.code == code


def test_the_library_is_listed_with_doses_and_sources(run: Run) -> None:
    out = run("exercises").out
    assert (
        "knee-rolls: Knee rolls\n  8–10 rolls, sides in turn, hold 1 deep breath (NHS, 2013)" in out
    )
    assert "lower-back: Lower-back exercises, 6 weeks" in run("programmes").out
    out = run("exercises", "back-extensions").out
    assert "Back extensions (back-extensions)" in out
    assert "estimate of ours" in out
    assert max(map(len, out.splitlines())) <= 88


def test_check_reports_every_problem_with_its_place(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/a.yaml").write_text("exercises:\n  a:\n    nam: A\n    dose: {reps: 0}\n")
    result = run("check", "mine")
    assert result.code == 1
    assert all(line.startswith("mine/a.yaml:") for line in result.err.splitlines()[:-1])
    assert result.err.splitlines()[-1] == "2 problems."
    Path("mine/a.yaml").write_text("exercises:\n  a:\n    name: A\n    dose: {reps: 5}\n")
    assert run("check", "mine/a.yaml").out == "All well: 1 exercise, 0 programmes.\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_whose_first_line_is_not_cut(run: Run, command: str) -> None:
    assert "Usage: planner" in run(command, "--help").out
    (line,) = [ln for ln in run("--help").out.splitlines() if ln.strip().startswith(command + " ")]
    assert not line.endswith("...")


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from planner.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "heavy = {'pandas', 'openpyxl', 'xlsxwriter', 'typst', 'numpy', 'yaml', 'msgspec',"
        " 'dateutil'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_completes_keys(run: Run, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setenv("COMP_WORDS", "planner new --only knee")
    monkeypatch.setenv("COMP_CWORD", "knee" if shell == "fish" else "3")
    monkeypatch.setenv("_PLANNER_COMPLETE", f"{shell}_complete")
    assert "knee-rolls" in run().out


def test_completion_is_silent_about_templates_with_problems(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMP_WORDS", "planner new --templates nowhere --only knee")
    monkeypatch.setenv("COMP_CWORD", "5")
    monkeypatch.setenv("_PLANNER_COMPLETE", "bash_complete")
    result = run()
    assert (result.out.strip(), result.err) == ("", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("new --max kne", "knee-rolls="),
        ("export x --to c", "csv"),
        ("new --ramp g", "gentle"),
        ("new low", "lower-back"),
        ("exercises pel", "pelvic-tilts"),
    ],
)
def test_options_are_completed(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: str, expected: str
) -> None:
    monkeypatch.setenv("COMP_WORDS", f"planner {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split())))
    monkeypatch.setenv("_PLANNER_COMPLETE", "bash_complete")
    assert run().out.strip() == f"plain,{expected}"


def planner(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "planner", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
def test_a_terminal_that_lacks_a_letter_is_no_error(run: Run, encoding: str) -> None:
    run("new", "--name", "Анна 😀", *START)
    for arguments in (["show", "plan.xlsx"], ["new", "--help"], ["exercises", "knee-rolls"]):
        shown = planner(*arguments, PYTHONIOENCODING=encoding)
        assert (shown.returncode, shown.stderr) == (0, b"")
    shown = planner("show", "plan.xlsx", "--json", PYTHONIOENCODING=encoding)
    assert json.loads(shown.stdout)["name"] == "Анна 😀"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_standard_output_is_said(run: Run) -> None:
    run("new", *START)
    for command in ("export plan.xlsx --to json -o -", "show plan.xlsx"):
        with open("/dev/full", "wb") as full:
            shown = subprocess.run(
                [sys.executable, "-m", "planner", *command.split()],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert shown.returncode != 0
        assert b"standard output cannot be written (No space left on device)" in shown.stderr
        assert b"Traceback" not in shown.stderr


def test_the_sessions_of_an_exercise_are_those_on_which_it_is_due(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/a.yaml").write_text(
        "exercises:\n  lift: {name: Lift, dose: {reps: 4, days_per_week: 3}}\n"
        "programme: {key: mine, name: Mine, exercises: [lift, pelvic-tilts]}\n"
    )
    run("new", "--templates", "mine", *START)
    week = json.loads(run("show", "plan.xlsx", "--json").out)["weeks"][0]
    assert [p["sessions"] for p in week["prescriptions"]] == [3, 7]
