"""Somebody moves a plan about in LibreOffice: rows, columns, sheets; planner loses nothing."""

import json
from pathlib import Path

import pytest

from planner.domain.log import DayEntry, Log, OwnPain
from planner.domain.plan import Ticks
from planner.errors import PlannerError
from planner.form.layout import RowKey, week_layout
from planner.form.sheet_names import EXERCISES, PROGRESS, START_HERE
from planner.form.start_layout import StartColumn
from planner.logs.merge import in_order
from planner.readers import csv as csv_reader
from planner.writers import csv as csv_writer
from tests.apps.desk import Desk
from tests.apps.filled import (
    KEYS,
    ROLLS,
    SQUEEZES,
    STRETCH,
    TILTS,
    entries,
    letters,
    planner,
    reading,
    session,
    written,
)
from tests.builders import plan

FILLED = in_order(
    Log(
        (*entries(0, *KEYS), *entries(2, STRETCH, reps={STRETCH: 9})),
        (DayEntry(session(0).day, 2, "fine"), DayEntry(session(2).day, 0)),
        (OwnPain("1", ROLLS, 7), OwnPain("1", TILTS, 6)),
    )
)
LATER = in_order(
    Log(
        (*FILLED.entries, *entries(3, SQUEEZES)),
        (*FILLED.days, DayEntry(session(3).day, 4)),
        FILLED.own_pains,
    )
)
WEEK = "Week 1"
LABELS = 2
"""The column of the exercises' names, from 1."""

LAYOUT = week_layout(plan(weeks=2), plan(weeks=2).weeks[0])
MON, WED, THU, OWN_PAIN, BESIDE = letters(
    *(LAYOUT.day_column(session(number).day) for number in (0, 2, 3)),
    LAYOUT.own_pain_column,
    LAYOUT.last_column + 1,
)
"""Columns; `BESIDE` is the first hidden one behind all that is seen."""
ROWS, VISIBLE = "6:10", f"B6:{BESIDE}10"
"""The five exercises: whole rows, and what of them is seen."""
BY_LABEL = (
    "Week 1: rows were moved without their hidden keys; each was read by its label; "
    "check that the ticks stand where you want them"
)


@pytest.mark.parametrize("ticks", Ticks)
@pytest.mark.parametrize("cells", [ROWS, VISIBLE])
def test_sorted_exercises_keep_their_ticks_and_can_be_ticked(
    desk: Desk, tmp_path: Path, ticks: Ticks, cells: str
) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2, ticks=ticks), FILLED)) as document:
        document.do("unprotect", WEEK)
        document.do("sort", WEEK, cells, LABELS, False)
        squeezes = document.do("find", WEEK, LABELS, "4  Deep abdominal strengthening")
        assert squeezes == "B7"
        document.do("type", WEEK, f"{THU}7", "1")
        document.page(WEEK).type("4", RowKey.PAIN, session(3))
        found = reading(document, tmp_path)
        assert found.log == LATER
        assert [str(problem) for problem in found.problems] == (
            [BY_LABEL] if cells == VISIBLE else []
        )
        document.do("sort", WEEK, cells, LABELS, True)
        found = reading(document, tmp_path)
    assert (found.log, found.problems) == (LATER, ())


def test_rows_that_somebody_inserts_change_nothing_and_what_they_hold_is_named(
    desk: Desk, tmp_path: Path
) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2), FILLED)) as document:
        document.do("unprotect", WEEK)
        document.do("insert_row", WEEK, 8)
        document.do("insert_row", WEEK, 5)
        blank = reading(document, tmp_path)
        document.do("type", WEEK, "B9", "Plank")
        document.do("type", WEEK, f"{MON}9", "x")
        page = document.page(WEEK)
        page.type("1", SQUEEZES, session(3))
        page.type("4", RowKey.PAIN, session(3))
        found = reading(document, tmp_path)
    assert (blank.log, blank.problems) == (FILLED, ())
    assert found.log == LATER
    assert [str(problem) for problem in found.problems] == [
        "Week 1, row 9: “Plank” is not an exercise of this page; what stands beside it was not read"
    ]


def test_sheets_that_somebody_renames_or_adds_change_nothing(desk: Desk, tmp_path: Path) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2), FILLED)) as document:
        names = {WEEK: "My first week", START_HERE: "Los", EXERCISES: "How to", PROGRESS: "Well?"}
        for name, new in names.items():
            document.do("unprotect", name)  # LibreOffice renames no protected sheet
            document.do("rename", name, new)
        page = document.page("My first week")
        page.type("1", SQUEEZES, session(3))
        page.type("4", RowKey.PAIN, session(3))
        document.page("Los").type("x", "sign-1", StartColumn.DOCTOR_FIRST)
        renamed = reading(document, tmp_path)
        document.do("add_sheet", "Mine")
        document.do("type", "Mine", "A1", "call the physio")
        found = reading(document, tmp_path)
    assert (renamed.problems, renamed.extra_sheets) == ((), ())
    assert [sign.text for sign in found.log.signs] == ["Fever"]
    assert in_order(Log(found.log.entries, found.log.days, found.log.own_pains)) == LATER
    assert found.log == renamed.log
    assert found.extra_sheets == ("Mine",)
    assert [problem.where for problem in found.problems] == ["“Mine”"]


def test_columns_that_somebody_hides_or_moves_keep_their_days(desk: Desk, tmp_path: Path) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2), FILLED)) as document:
        document.do("unprotect", WEEK)
        document.do("hide_column", WEEK, MON)
        hidden = reading(document, tmp_path)
        document.do("move_column", WEEK, WED, MON)
        document.do("move_column", WEEK, OWN_PAIN, "C")
        page = document.page(WEEK)
        assert page.cell(RowKey.PAIN, session(2)) == "G5"  # the Pain column went to its left
        page.type("1", SQUEEZES, session(3))
        page.type("4", RowKey.PAIN, session(3))
        found = reading(document, tmp_path)
    assert (hidden.log, hidden.problems) == (FILLED, ())
    assert (found.log, found.problems) == (LATER, ())


@pytest.mark.parametrize("sheet", [WEEK, START_HERE, PROGRESS])
def test_a_page_that_was_saved_as_csv_is_answered_with_what_to_use(
    desk: Desk, tmp_path: Path, sheet: str
) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2), FILLED)) as document:
        saved = document.saved(tmp_path / "page.csv", sheet)
    with pytest.raises(PlannerError, match="use a file that `planner export PLAN --to csv` wrote"):
        csv_reader.read(saved.read_bytes())


def test_a_csv_file_that_somebody_fills_in_and_sorts_is_read(desk: Desk, tmp_path: Path) -> None:
    made = plan(weeks=2)
    path = tmp_path / "plan.csv"
    path.write_bytes(csv_writer.write(made, FILLED))
    with desk.opened(path, ",") as document:
        (sheet,) = document.sheets
        first = document.do("find", sheet, 3, session(3).day.isoformat())
        row = int(first[1:]) + KEYS.index(SQUEEZES)
        assert document.do("shows", sheet, f"F{row}") == SQUEEZES
        document.do("type", sheet, f"L{row}", "1")
        document.do("type", sheet, f"N{row}", "4")
        document.do("sort", sheet, "A2:O99", 6, False)
        saved = document.saved(tmp_path / "saved.csv", sheet)
    found = csv_reader.read(saved.read_bytes())
    assert (found.log, found.problems) == (LATER, ())


def test_the_commands_say_what_was_filled_in_on_screen_and_in_a_csv_file(
    desk: Desk, tmp_path: Path
) -> None:
    made = plan(weeks=2)
    table = tmp_path / "plan.csv"
    table.write_bytes(csv_writer.write(made, Log()))
    with desk.opened(written(tmp_path, made, FILLED)) as document:
        page = document.page(WEEK)
        page.type("1", SQUEEZES, session(3))
        page.type("4", RowKey.PAIN, session(3))
        saved = document.saved(tmp_path / "saved.xlsx")
    with desk.opened(table, ",") as document:
        (sheet,) = document.sheets
        first = document.do("find", sheet, 3, session(4).day.isoformat())
        document.do("type", sheet, f"L{first[1:]}", "x")
        document.do("type", sheet, f"N{first[1:]}", "9")
        added = document.saved(tmp_path / "added.csv", sheet)
    exported = tmp_path / "exported.csv"
    planner("export", saved, "-o", exported)
    assert csv_reader.read(exported.read_bytes()).log == LATER
    (week,) = json.loads(planner("status", saved, added, "--today", "2026-12-05", "--json"))[
        "weeks"
    ]
    found = [week[name] for name in ("sessions_done", "sessions_due", "days_with_pain")]
    assert (found, week["rest_days"], week["median_pain"]) == ([3, 6, 3], 1, 3)
