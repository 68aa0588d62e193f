"""The tables for notebooks: the figures of the pages, and unknown is never zero."""

import ast
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import analysis
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Ticks
from planner.pages.status import status
from planner.pages.week.cells import figures_of_log
from planner.replan import replan
from planner.wording.language import ENGLISH
from tests import builders
from tests.any_logs import any_log

MONDAY = builders.MONDAY
PLANS = {
    ticks: builders.plan(builders.programme(5), weeks=3, weekdays=(0, 2, 5), times=2, ticks=ticks)
    for ticks in Ticks
}
PLAN = PLANS[Ticks.GLYPH]


@st.composite
def situations(draw: st.DrawFn) -> tuple[Plan, Log]:
    """A plan that may have been re-planned in the middle of a week, and what was recorded."""
    plan = draw(st.sampled_from(list(PLANS.values())))
    log = draw(any_log(plan))
    if draw(st.booleans()):
        made = draw(
            st.sampled_from(
                replan(plan, log, MONDAY + timedelta(draw(st.integers(0, 22)))).proposals
            )
        )
        plan, log = made.plan, made.log
    return plan, log


def records(table: pd.DataFrame) -> list[dict[Any, Any]]:
    """The rows of a table, None for what is not known."""
    rows = table.to_dict("records")
    return [{name: None if pd.isna(v) else v for name, v in row.items()} for row in rows]


def known(table: pd.DataFrame, name: str) -> list[Any]:
    """The values of a column, None for what is not known."""
    return [row[name] for row in records(table)]


@given(situations())
def test_weeks_have_the_figures_of_their_pages(situation: tuple[Plan, Log]) -> None:
    plan, log = situation
    table, figures = analysis.weeks(plan, log), figures_of_log(plan, log)
    assert list(table["week"]) == [week.label for week in plan.weeks]
    assert list(table["starts"].dt.date) == [week.starts for week in plan.weeks]
    assert list(table["ends"].dt.date) == [week.ends for week in plan.weeks]
    always = {
        "sessions_due": [page.sessions_due for page in figures],
        "boxes_due": [sum(e.due for e in page.exercises) for page in figures],
        "days_due": [page.due_days for page in figures],
        "days_with_pain": [page.days_with_pain for page in figures],
        "days_above": [page.days_above for page in figures],
        "median_pain": [page.median for page in figures],
    }
    assert {name: known(table, name) for name in always} == always
    begun = [count is not None for count in known(table, "sessions_done")]
    assert begun == sorted(begun, reverse=True)
    assert all(is_begun for is_begun, page in zip(begun, figures, strict=True) if not page.is_empty)
    done: dict[str, list[float | None]] = {
        "sessions_done": [page.sessions_done for page in figures],
        "boxes_done": [sum(e.done for e in page.exercises) for page in figures],
        "adherence": [
            page.sessions_done / page.sessions_due if page.sessions_due else None
            for page in figures
        ],
    }
    for name, counts in done.items():
        assert known(table, name) == [
            count if is_begun else None for count, is_begun in zip(counts, begun, strict=True)
        ]


@given(situations(), st.integers(0, 60))
def test_status_says_the_same_as_the_table(situation: tuple[Plan, Log], number: int) -> None:
    plan, log = situation
    today = MONDAY + timedelta(number)
    recorded = Log(
        tuple(entry for entry in log.entries if entry.day <= today),
        tuple(noted for noted in log.days if noted.day <= today),
    )
    table = {row["week"]: row for row in records(analysis.weeks(plan, recorded))}
    for week in status(ENGLISH, plan, recorded, today).weeks:
        row, share = table[week.week.label], week.adherence
        assert row["sessions_due"] == week.figures.sessions_due
        assert row["days_with_pain"] == week.figures.days_with_pain
        assert row["median_pain"] == week.figures.median
        if row["sessions_done"] is not None and week.is_known:
            assert row["sessions_done"] == week.sessions_done
            if week.is_over:  # a week that goes on counts what is due so far
                assert row["adherence"] == (None if share is None else float(share))
            assert row["minutes_done"] == week.minutes_done
        else:
            assert week.figures.is_empty
            assert not week.sessions_done


@given(situations())
def test_sessions_have_a_row_for_each_box_that_is_due(situation: tuple[Plan, Log]) -> None:
    plan, log = situation
    table = analysis.sessions(plan, log)
    boxes = [
        (week.label, session.day, session.slot, p.exercise, p.dose.work)
        for week in plan.weeks
        for session in week.sessions
        for p in week.prescriptions
        if session in week.due(p)
    ]
    rows = records(table)
    columns = ("slot", "exercise", "work")
    assert [(row["week"], row["day"].date(), *(row[c] for c in columns)) for row in rows] == boxes
    for row in rows:
        reps, hold = (1 if row[name] is None else row[name] for name in ("reps", "hold"))
        assert row["work"] == row["sets"] * reps * hold


def is_rest_day(row: dict[Any, Any]) -> bool:
    """Whether the row is of a day with pain above the ceiling, on which nothing is due."""
    pain = row["pain_before"]
    return pain is not None and pain > PLAN.programme.pain_ceiling


@given(situations())
def test_ticks_of_scheduled_sessions_add_up_to_the_pages(situation: tuple[Plan, Log]) -> None:
    plan, log = situation
    due = {
        (session.day, session.slot, p.exercise)
        for week in plan.weeks
        for p in week.prescriptions
        for session in week.due(p)
    }
    kept = tuple(e for e in log.entries if (e.day, e.slot, e.exercise) in due)
    log = Log(kept, log.days, log.own_pains)
    rows = records(analysis.sessions(plan, log))
    keys = [exercise.key for exercise in plan.exercises]
    for week, page in zip(plan.weeks, figures_of_log(plan, log), strict=True):
        for found in page.exercises:
            box = (week.label, keys[found.number - 1])
            mine = [row for row in rows if (row["week"], row["exercise"]) == box]
            counted = [row for row in mine if not is_rest_day(row)]
            assert len(counted) == found.due
            assert sum(row["done"] is True for row in counted) == found.done
            assert {row["own_pain"] for row in mine} <= {found.own_pain}
    recorded = [entry for entry in kept if (entry.done, entry.reps_done) != (None, None)]
    assert sum(row["done"] is not None for row in rows) == len(recorded)


def test_a_zero_is_zero_and_unknown_is_na() -> None:
    day, key = MONDAY, PLAN.exercises[0].key
    log = Log(
        (Entry(day, 1, key, done=False, reps_done=0),),
        (DayEntry(day, 0), DayEntry(day + timedelta(2), None, "tired")),
        (OwnPain("2", key, 0),),
    )
    mine = {
        (row["day"].date(), row["slot"]): row
        for row in records(analysis.sessions(PLAN, log))
        if row["exercise"] == key
    }
    names = ("done", "reps_done", "pain_before", "own_pain")
    assert [mine[day, 1][name] for name in names] == [False, 0, 0, None]
    assert [mine[day, 2][name] for name in names] == [None, None, 0, None]
    assert [mine[day + timedelta(2), 1][name] for name in names] == [None] * 4
    assert {row["own_pain"] for row in mine.values() if row["week"] == "2"} == {0}


def test_fewer_repetitions_than_asked_are_not_done_in_full() -> None:
    key = PLAN.exercises[0].key
    log = Log((Entry(MONDAY, 1, key, done=False, reps_done=2),))
    row = records(analysis.sessions(PLAN, log))[0]
    assert (row["exercise"], row["done"], row["reps_done"]) == (key, False, 2)
    assert known(analysis.weeks(PLAN, log), "sessions_done")[0] == 1


def test_one_repetition_may_be_missing_from_what_is_done_in_full() -> None:
    key = PLAN.exercises[0].key
    log = Log((Entry(MONDAY, 1, key, done=False, reps_done=3),))
    row = records(analysis.sessions(PLAN, log))[0]
    assert (row["reps"], row["done"], row["reps_done"]) == (4, True, 3)


def test_a_week_of_rest_days_alone_has_no_adherence() -> None:
    days = (0, 2, 5)
    log = Log(days=tuple(DayEntry(MONDAY + timedelta(n), 6) for n in days))
    table = analysis.weeks(PLAN, log)
    names = ("sessions_due", "days_due", "days_with_pain", "boxes_due", "adherence")
    assert [known(table, name)[0] for name in names] == [0, 0, 0, 0, None]
    assert (known(table, "days_above")[0], known(table, "median_pain")[0]) == (3, 6)


def test_an_exercise_that_is_only_held_has_no_repetitions() -> None:
    rows = records(analysis.sessions(PLAN, Log()))
    held = next(row for row in rows if row["exercise"] == "exercise-5")
    names = ("sets", "reps", "hold_unit", "sides")
    assert [held[name] for name in names] == [3, None, "seconds", "each"]


@pytest.mark.parametrize("log", [Log(), Log(days=(DayEntry(MONDAY, 3),))])
def test_the_types_are_those_of_the_documentation_whatever_is_recorded(log: Log) -> None:
    for table in (analysis.sessions, analysis.weeks):
        documented = {
            name.strip(): cells[1].strip()
            for line in (table.__doc__ or "").splitlines()
            if line.strip().startswith("| ") and "---" not in line
            for cells in [line.strip().strip("|").split("|")]
            for name in cells[0].split(",")
            if name.strip() != "column"
        }
        found = table(PLAN, log)
        assert {name: str(found[name].dtype) for name in found.columns} == documented


def test_a_plan_without_weeks_gives_empty_tables_of_the_same_types() -> None:
    paused = replace(PLAN, weeks=())
    for table in (analysis.sessions, analysis.weeks):
        empty, full = table(paused, Log()), table(PLAN, Log())
        assert len(empty) == 0
        assert list(empty.dtypes) == list(full.dtypes)
        assert list(empty.columns) == list(full.columns)


def test_a_missed_week_is_zero_once_a_replan_has_looked_back_on_it() -> None:
    plan = replan(PLAN, Log(), date(2026, 12, 14)).proposals[0].plan
    assert known(analysis.weeks(PLAN, Log()), "adherence") == [None] * 3
    adherence = known(analysis.weeks(plan, Log()), "adherence")
    assert adherence[:2] == [0, 0]
    assert set(adherence[2:]) == {None}


def test_pandas_is_imported_in_the_analysis_alone() -> None:
    folder = Path(analysis.__file__).parent
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        if name.partition(".")[0] == "pandas"
    }
    assert found == {"analysis.py"}
