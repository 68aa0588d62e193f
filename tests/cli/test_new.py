"""`planner new`."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.progression import ramps
from tests.cli.conftest import Run

START = ("--start", "2026-11-30", "--id", "test")


def made(path: str = "plan.json") -> dict[str, Any]:
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    plan: dict[str, Any] = document["plan"]
    return plan


def reps(plan: dict[str, Any], exercise: str) -> list[int]:
    return [
        p["dose"]["reps"]
        for week in plan["weeks"]
        for p in week["prescriptions"]
        if p["exercise"] == exercise
    ]


def test_it_writes_plan_xlsx_and_ends_with_a_short_summary(run: Run) -> None:
    result = run("new", *START)
    assert result.code == 0
    assert Path("plan.xlsx").read_bytes().startswith(b"PK")
    assert result.out.splitlines() == [
        "Wrote plan.xlsx: Lower-back exercises, 6 weeks.",
        "First day Mon 30 Nov 2026, last day Sun 10 Jan 2027.",
        "A session takes about 9 minutes at first, 16 at the end, getting ready included.",
        "Largest step: knee rolls, 4 to 6 rolls in week 3, one more each side.",
        "With 12 weeks or more, every amount rises one step at a time.",
        "Next: open it, read “Start here”, and print Week 1 or fill it in on screen.",
    ]


def test_six_weeks_climb_from_4_to_10_as_documented(run: Run) -> None:
    assert run("new", "--weeks", "6", "-o", "plan.json", *START).code == 0
    assert reps(made(), "bottom-to-heels-stretch") == [4, 5, 6, 7, 8, 10]


def test_equal_commands_with_an_id_write_equal_bytes(run: Run) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert run("new", "-o", name, *START).code == 0
    assert Path("a.xlsx").read_bytes() == Path("b.xlsx").read_bytes()


def test_without_an_id_two_plans_are_two(run: Run) -> None:
    for name in ("a.json", "b.json"):
        run("new", "-o", name, "--start", "2026-11-30")
    assert made("a.json")["plan_id"] != made("b.json")["plan_id"]


def test_choices_reach_the_plan(run: Run) -> None:
    result = run(
        "new",
        "lower-back",
        "-o",
        "plan.json",
        "--start",
        "1 Feb 2027",
        "--weeks",
        "4",
        "--days",
        "mon, Wed,friday",
        "--times",
        "2",
        "--name",
        "  Anna\tBerg ",
        "--ramp",
        "linear",
        "--ticks",
        "number",
        "--paper",
        "letter",
        "--id",
        "anna-1",
        "--without",
        "back-extensions",
        "--baseline",
        "pelvic-tilts=10",
        "--max",
        "knee-rolls=8",
    )
    assert result.code == 0
    plan = made()
    assert plan["plan_id"] == "anna-1"
    assert plan["choices"] == {
        "start": "2027-02-01",
        "weeks": 4,
        "weekdays": [0, 2, 4],
        "times": 2,
        "name": "Anna Berg",
        "ramp": "linear",
        "baselines": [{"exercise": "pelvic-tilts", "count": 10}],
        "maxima": [{"exercise": "knee-rolls", "count": 8}],
        "ticks": "number",
        "paper": "letter",
        "spare": 2,
    }
    assert "back-extensions" not in [i["exercise"]["key"] for i in plan["programme"]["items"]]
    assert reps(plan, "pelvic-tilts")[0] == 8
    assert reps(plan, "knee-rolls")[-1] == 8


def test_only_keeps_what_is_named(run: Run) -> None:
    run("new", "-o", "plan.json", "--only", "pelvic-tilts", "--only", "knee-rolls", *START)
    keys = [i["exercise"]["key"] for i in made()["programme"]["items"]]
    assert keys == ["knee-rolls", "pelvic-tilts"]


def test_ask_takes_answers_as_baselines_and_enter_as_no_answer(run: Run) -> None:
    result = run(
        "new",
        "--ask",
        "-o",
        "plan.json",
        "--baseline",
        "knee-rolls=5",
        *START,
        typed="10\n\nmany\n0\n5\n12\n",
    )
    assert result.code == 0
    assert "Bottom to heels stretch, stretches: " in result.err
    assert "Knee rolls, rolls" not in result.err
    assert "write a whole number from 1, or press Enter" in result.err
    assert made()["choices"]["baselines"] == [
        {"exercise": "knee-rolls", "count": 5},
        {"exercise": "bottom-to-heels-stretch", "count": 10},
        {"exercise": "deep-abdominal-strengthening", "count": 5},
        {"exercise": "pelvic-tilts", "count": 12},
    ]


def test_standard_output_takes_json_and_nothing_else_is_printed(run: Run) -> None:
    for options in ((), ("--to", "json")):
        result = run("new", "-o", "-", *options, *START)
        assert (json.loads(result.out)["plan"]["plan_id"], result.err) == ("test", "")
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("ending", ["csv", "html", "ics", "pdf"])
def test_a_new_plan_goes_to_no_format_that_would_lose_it(run: Run, ending: str) -> None:
    result = run("new", "-o", f"plan.{ending}", *START)
    assert result.code == 2
    assert f"a plan cannot be read back from .{ending}; write plan.xlsx, then: " in result.err
    assert list(Path().iterdir()) == []


def test_the_endings_that_are_offered_are_those_that_it_takes(run: Run) -> None:
    assert "use one of .json, .xlsx\n" in run("new", "-o", "plan.docx", *START).err


def test_an_existing_file_is_kept_unless_force_says_so_and_then_as_a_backup(run: Run) -> None:
    Path("plan.json").write_text("mine")
    result = run("new", "-o", "plan.json", *START)
    assert (result.code, result.out) == (1, "")
    assert "plan.json: this file is already there, and was not changed" in result.err
    assert Path("plan.json").read_text() == "mine"
    result = run("new", "-o", "plan.json", "--force", *START)
    assert result.code == 0
    assert "is kept as" in result.out
    (backup,) = Path("plan backups").iterdir()
    assert backup.read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["lowerback"], 1, "there is no programme 'lowerback'; did you mean lower-back?"),
        (["--only", "kneerolls"], 1, "did you mean 'knee-rolls'?"),
        (["--without", "swimming"], 1, "has no exercise 'swimming'; choose one of bottom-to-heels"),
        (["--weeks", "1"], 2, "1 is outside 2 to 104"),
        (["--weeks", "105"], 2, "105 is outside 2 to 104"),
        (["--weeks", "six"], 2, "'six' is not a whole number; write for example 6"),
        (["--times", "0"], 2, "0 is outside 1 to 4"),
        (["--days", "mon,funday"], 2, "'funday' is not a day; write daily, or days such as"),
        (["--days", ""], 2, "is not a day"),
        (["--baseline", "knee-rolls"], 2, "'knee-rolls' is not KEY=N; write for example"),
        (["--baseline", "knee-rolls=x"], 2, "is not KEY=N"),
        (["--baseline", "knee-rolls=0"], 1, "0 is not a number to start from"),
        (["--baseline", "knee-rolls=-4"], 1, "-4 is not a number to start from"),
        (["--baseline", "knee-rolls=99999"], 1, "99999 is too large to be a baseline"),
        (["--max", "knee-rolls=12"], 1, "12 is above the maximum of 10"),
        (["--max", "knee-rolls=7"], 1, "7 is off the step of 2; write 6 or 8"),
        (
            ["--ramp", "steep"],
            1,
            f"there is no ramp 'steep'; choose one of {', '.join(ramps.names())}",
        ),
        (["--ticks", "pen"], 2, "'pen' is not one of 'glyph', 'native', 'number'"),
        (["--start", "05/01/2026"], 1, "can be 5 Jan 2026 or 1 May 2026"),
        (["--start", "whenever"], 1, "'whenever' is not a date that I know"),
        (["--id", "a/b"], 2, "'a/b' is not an id"),
        (["--name", "x" * 101], 2, "101 characters are too many"),
        (["--name", "\udcff"], 2, "the letters cannot be read"),
        (["-o", "plan.json", "--to", "csv"], 2, "the name of another format; leave --to csv out"),
        (["-o", "a" * 250 + ".xlsx"], 1, "cannot be written (File name too long); check that"),
        (["--templates", "a" * 300], 1, "cannot be read (File name too long); check the name"),
        (["--only", "knee-rolls", "--baseline", "pelvic-tilts=6"], 1, "the plan has no exercise"),
        (["-o", "plan.docx"], 2, "names no format that can be written; use one of .json, .xlsx"),
        (["-o", "plan"], 2, "names no format that can be written"),
        (["-o", "no/plan.xlsx"], 1, "there is no folder no; make it first"),
        (["-o", "-", "--to", "xlsx"], 2, "standard output takes text; add --to csv or --to"),
        (["-o", "session.html"], 2, "write plan.xlsx, then: planner export plan.xlsx --to html"),
        (["--to", "docx"], 2, "there is no format 'docx'; write one of csv, "),
        (["--templates", "nowhere"], 1, "nowhere: there is no such folder"),
        (["--colour"], 2, "No such option"),
    ],
)
def test_wrong_input_is_answered_with_place_and_remedy_and_nothing_is_written(
    run: Run, arguments: list[str], code: int, message: str
) -> None:
    result = run("new", *START, *arguments)
    assert message in result.err
    assert (result.code, result.out) == (code, "")
    assert list(Path().iterdir()) == []


def test_all_problems_of_the_choices_come_in_one_run(run: Run) -> None:
    result = run("new", "--baseline", "knee-rolls=0", "--max", "pelvic-tilts=99", *START)
    assert len(result.err.splitlines()) == 2


def test_a_folder_that_refuses_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real: Callable[..., int] = os.open

    def refuse(path: Any, *rest: Any, **named: Any) -> int:
        if str(path).endswith(".tmp"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest, **named)

    monkeypatch.setattr(os, "open", refuse)
    result = run("new", "-o", "plan.json", *START)
    assert result.code == 1
    assert "plan.json: cannot be written (Permission denied); check that you may" in result.err
    assert list(Path().iterdir()) == []


def test_a_folder_of_ones_own_works_like_the_built_in_one(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/ankle.yaml").write_text(
        "exercises:\n"
        "  heel-raise:\n"
        "    name: Heel raise\n"
        "    unit: raise, raises\n"
        "    dose: {sets: 2, reps: 4, hold: 5 seconds, sides: each, days_per_week: 3}\n"
        "programme:\n"
        "  key: ankle\n"
        "  name: Ankle exercises\n"
        "  exercises: [heel-raise, knee-rolls]\n",
        encoding="utf-8",
    )
    result = run("new", "ankle", "--templates", "mine", "-o", "plan.json", *START)
    assert (result.code, result.err) == (0, "")
    plan = made()
    assert reps(plan, "heel-raise") == [2, 2, 3, 3, 4, 4] or reps(plan, "heel-raise")[-1] == 4
    assert plan["programme"]["safety"]["stop_rule"].startswith("STOP")


def test_a_template_with_mistakes_writes_nothing(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/ankle.yaml").write_text(
        "exercises:\n  heel-raise:\n    name: Heel raise\n    dose: {reps: 15-8}\n"
    )
    result = run("new", "--templates", "mine", *START)
    assert result.code == 1
    assert "ankle.yaml:4:18: heel-raise" in result.err
    assert "reps 15-8 runs backwards; write 8-15" in result.err
    assert not Path("plan.xlsx").exists()


def test_the_only_programme_of_ones_own_folder_needs_no_name_and_two_do(run: Run) -> None:
    Path("mine").mkdir()
    own = "programme:\n  key: {0}\n  name: Mine\n  exercises: [pelvic-tilts]\n"
    Path("mine/a.yaml").write_text(own.format("a"))
    assert run("new", "--templates", "mine", "-o", "plan.json", *START).code == 0
    assert made()["programme"]["key"] == "a"
    Path("mine/b.yaml").write_text(own.format("b"))
    result = run("new", "--templates", "mine", "-o", "again.json", *START)
    assert result.code == 1
    assert "mine: there are several programmes: a, b; name one: planner new a" in result.err


def test_what_was_typed_wrongly_is_said_before_anything_is_asked(run: Run) -> None:
    for wrong in (["--start", "5/1"], ["--weeks", "1"], ["--max", "knee-rolls=7"]):
        result = run("new", "--ask", *START, *wrong)
        assert "How many are comfortable" not in result.err


def test_an_answer_that_makes_no_sense_is_asked_again(run: Run) -> None:
    result = run(
        "new", "--ask", "--only", "knee-rolls", "-o", "plan.json", *START, typed="9999\n6\n"
    )
    assert "9999 is too large to be a baseline" in result.err
    assert made()["choices"]["baselines"] == [{"exercise": "knee-rolls", "count": 6}]


def test_a_name_keeps_its_script_and_loses_what_cannot_be_printed(run: Run) -> None:
    joined = "नेहा क्\u200dष 👩\u200d⚕️"
    assert run("new", "-o", "plan.json", "--name", f"\x1b {joined}\u2028\t", *START).code == 0
    assert made()["choices"]["name"] == joined


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("xlsx", "read “Start here”"),
        ("json", "planner show plan.json"),
    ],
)
def test_the_summary_ends_with_what_to_do_next(run: Run, ending: str, said: str) -> None:
    last = run("new", "-o", f"plan.{ending}", *START).out.splitlines()[-1]
    assert last.startswith("Next: ")
    assert said in last


def test_an_own_programme_with_a_built_in_key_is_the_own_one(run: Run) -> None:
    Path("mine").mkdir()
    own = "programme:\n  key: lower-back\n  name: Mine\n  exercises: [pelvic-tilts]\n"
    Path("mine/a.yaml").write_text(own)
    assert run("new", "--templates", "mine", "-o", "plan.json", *START).code == 0
    assert made()["programme"]["name"] == "Mine"
    Path("mine/b.yaml").write_text(own.replace("lower-back", "other"))
    result = run("new", "--templates", "mine", "-o", "again.json", *START)
    assert "there are several programmes: lower-back, other" in result.err
