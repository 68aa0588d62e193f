"""Commands on a workbook that re-plans itself: they see the plan as its pages show it."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from planner.domain.log import DayEntry, Entry, Log, Sign
from planner.domain.plan import Plan
from planner.form.layout import ColumnKey
from planner.readers import xlsx as reader
from planner.replan.pages import is_live
from planner.replan.weekly import weekly
from planner.storage import document
from planner.writers import xlsx
from tests import builders
from tests.builders import MONDAY
from tests.cli.conftest import Run
from tests.live.lives import Life
from tests.live.typed import TypedBook
from tests.loaded import loaded
from tests.readers.edited import Edited

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

FEVER = "Fever"
KEYS = tuple(exercise.key for exercise in builders.lower_back().exercises)
PLAN = builders.plan(spare=2)


def lived(days: int, **pains: int) -> Log:
    """So many days with everything done; `d8=7` is pain of 7 on the ninth day."""
    each = [MONDAY + timedelta(days=number) for number in range(days)]
    return Log(
        tuple(Entry(day, 1, key, True) for day in each for key in KEYS),
        tuple(DayEntry(day, pains.get(f"d{number}", 2)) for number, day in enumerate(each)),
    )


def saved(log: Log, today: date, name: str = "plan.xlsx") -> Plan:
    """A workbook in which that was typed, as an engine saves it."""
    TypedBook(PLAN, Path("made.xlsx")).save(Life(log, today), Path(name))
    return PLAN


def test_a_new_workbook_replans_itself_unless_it_is_to_be_fixed(run: Run) -> None:
    for options, spare in (
        ((), 2),
        (("--weeks", "12"), 4),
        (("--spare", "5"), 5),
        (("--spare", "0"), 0),
        (("--fixed",), None),
    ):
        assert run("new", *options, "-o", "plan.json").code == 0
        plan, _ = document.decode(Path("plan.json").read_bytes())
        assert plan.choices.spare == spare
        assert is_live(plan) is (spare is not None)
        Path("plan.json").unlink()


def test_spare_weeks_are_a_number(run: Run) -> None:
    result = run("new", "--spare", "many")
    assert result.code == 2
    assert "--spare" in result.err


def test_status_show_and_print_tell_what_the_pages_show(run: Run) -> None:
    log, today = lived(14, d8=7, d9=8), MONDAY + timedelta(days=15)
    plan = saved(log, today)
    asked = weekly(plan, log, today).weeks[2].prescriptions[0].dose.reps
    assert asked is not None
    assert asked < (plan.weeks[2].prescriptions[0].dose.reps or 0)
    day = ("--today", today.isoformat())
    shown = json.loads(run("show", "plan.xlsx", "--json", *day).out)
    assert shown["weeks"][2]["prescriptions"][0]["reps"] == asked
    status = json.loads(run("status", "plan.xlsx", "--json", *day).out)
    assert status["next_session"]["doses"][0]["reps"] == asked
    assert run("print", "plan.xlsx", "--week", "3", *day).code == 0
    result = run("status", "plan.xlsx", *day)
    assert "the rules count" not in result.err


def test_a_copy_as_json_stays_the_plan_that_it_was(run: Run) -> None:
    plan = saved(lived(14, d8=7, d9=8), MONDAY + timedelta(days=15))
    assert run("export", "plan.xlsx", "-o", "copy.json", "--today", "2026-12-15").code == 0
    assert document.decode(Path("copy.json").read_bytes())[0] == plan


def test_an_amount_that_is_not_that_of_the_rules_is_named_with_both(run: Run) -> None:
    today = MONDAY + timedelta(days=15)
    saved(lived(15), today, "typed.xlsx")
    edited = Edited(PLAN)
    edited.book = loaded(Path("typed.xlsx"), values=True)
    edited.write("99 rolls", "knee-rolls", ColumnKey.AMOUNT, "Week 3")
    edited.book.save("plan.xlsx")
    result = run("status", "plan.xlsx", "--today", today.isoformat())
    assert (
        "Week 3, Knee rolls: the page shows “99 rolls”, by the rules it is “6 rolls”" in result.err
    )


def test_an_amount_typed_over_its_formula_is_named_on_a_coming_page_too(run: Run) -> None:
    edited = Edited(PLAN, lived(8))
    edited.write("9 rolls", "knee-rolls", ColumnKey.AMOUNT, "Week 4")
    Path("plan.xlsx").write_bytes(edited.saved())
    result = run("status", "plan.xlsx", "--today", (MONDAY + timedelta(days=8)).isoformat())
    assert "Week 4, Knee rolls: “9 rolls” is typed over the amount of the rules" in result.err
    assert result.err.count("typed over") == 1


def test_no_page_of_a_pause_is_printed_and_status_says_how_the_pages_go_on(run: Run) -> None:
    stopped = replace(lived(11), signs=(Sign(FEVER, False, MONDAY + timedelta(days=9)),))
    today = MONDAY + timedelta(days=15)
    saved(stopped, today)
    result = run("print", "plan.xlsx", "--week", "3", "--today", today.isoformat())
    assert "the plan is paused, and has no week 3; write 1 to 2" in result.err
    status = " ".join(run("status", "plan.xlsx", "--today", today.isoformat()).out.split())
    assert "and when. The workbook’s page of the week after that day has amounts." in status


def test_a_replan_makes_what_the_pages_decided_permanent_and_stays_live(run: Run) -> None:
    log, today = lived(14, d8=7, d9=8), MONDAY + timedelta(days=17)
    plan = saved(log, today)
    day = today.isoformat()
    result = run("replan", "plan.xlsx", "--today", day, "--yes")
    assert result.code == 0, result.err
    made = reader.read(Path("plan.xlsx").read_bytes()).plan
    assert made is not None
    assert [revision.day for revision in made.history] == [
        MONDAY + timedelta(days=7),
        MONDAY + timedelta(days=14),
        today,
    ]
    assert made.weeks[2].prescriptions == weekly(plan, log, today).weeks[2].prescriptions
    assert is_live(made)


def test_a_replan_on_a_week_start_asks_what_the_pages_decided(run: Run) -> None:
    log, today = lived(14, d8=7, d9=8), MONDAY + timedelta(days=14)
    saved(log, today)
    told = run("replan", "plan.xlsx", "--today", today.isoformat(), "--dry-run").out
    assert "Less" in told or "less" in told
    assert "Finish" in told


def test_with_the_switch_off_the_plan_is_as_it_was_written(run: Run) -> None:
    log, today = lived(14, d8=7, d9=8), MONDAY + timedelta(days=15)
    saved(replace(log, follows=False), today)
    shown = json.loads(run("show", "plan.xlsx", "--json", "--today", today.isoformat()).out)
    assert shown["weeks"][2]["prescriptions"][0]["reps"] == PLAN.weeks[2].prescriptions[0].dose.reps


def test_what_was_written_of_going_on_comes_back(tmp_path: Path) -> None:
    days = (date(2026, 12, 7), date(2026, 12, 21))
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(PLAN, Log(going_on=days, follows=False)))
    log = reader.read(path.read_bytes()).log
    assert log.clearance is not None
    assert (*log.going_on, log.clearance.day) == days
    assert log.follows is False


def test_where_pages_can_not_follow_any_more_it_is_said(run: Run) -> None:
    log, today = lived(14, d8=7, d9=8), MONDAY + timedelta(days=14)
    saved(log, today)
    day = ("--today", today.isoformat(), "--yes")
    told = run("replan", "plan.xlsx", "--away", "2026-12-24..2027-01-03", *day).out
    assert "Its pages do not re-plan themselves for now" in told
