"""What is not known of a week, as a part of its page is gone or unclear, is not shown as missed."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Session
from planner.form.layout import ColumnKey, RowKey
from planner.writers import csv as csv_writer
from tests.builders import MONDAY, plan
from tests.cli.conftest import Run
from tests.readers.edited import EMPTY, Edited

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

PLAN = plan(weeks=4)
KEYS = tuple(exercise.key for exercise in PLAN.exercises)
WEEK_2, WEEK_4 = MONDAY + timedelta(7), MONDAY + timedelta(21)
CSV = "log.csv"

Edit = Callable[[Edited], None]


def page_deleted(edited: Edited) -> None:
    del edited.book["Week 2"]


def page_emptied(edited: Edited) -> None:
    sheet = edited.sheet("Week 2")
    sheet.delete_rows(1, sheet.max_row)


def title_typed_over(edited: Edited) -> None:
    edited.write("Week 3 of 4", RowKey.TITLE, ColumnKey.LABEL, "Week 2")


def heading_typed_over(edited: Edited) -> None:
    edited.write("Mon 14 Dec", RowKey.DAYS, Session(WEEK_2), "Week 2")


def row_deleted(row: str) -> Edit:
    def edit(edited: Edited) -> None:
        sheet = edited.sheet("Week 2")
        for merged in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(merged))
        number, _ = edited.place(row, ColumnKey.LABEL, "Week 2")
        sheet.delete_rows(number)

    return edit


def value_not_saved(edited: Edited) -> None:
    edited.write("=A1", KEYS[0], Session(WEEK_2), "Week 2")


EDITS: dict[str, Edit] = {
    "page deleted": page_deleted,
    "page emptied": page_emptied,
    "title typed over": title_typed_over,
    "heading typed over": heading_typed_over,
    "row of an exercise deleted": row_deleted(KEYS[0]),
    "row of all done deleted": row_deleted(RowKey.ALL_DONE),
    "value not saved": value_not_saved,
}


def write(edit: Edit | None, log: Log = EMPTY) -> None:
    edited = Edited(PLAN, log)
    if edit is not None:
        edit(edited)
    Path("plan.xlsx").write_bytes(edited.saved())


def week_two(run: Run, *files: str) -> dict[str, Any]:
    shown = json.loads(run("status", *files, "--today", WEEK_4.isoformat(), "--json").out)
    found: dict[str, Any] = shown["weeks"][1]
    return found


def row_two(out: str) -> str:
    return next(" ".join(line.split()) for line in out.splitlines() if line.startswith("2 "))


def done_on(day: date) -> Log:
    return Log(tuple(Entry(day, 1, key, True) for key in KEYS))


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_week_that_was_not_wholly_read_is_unknown_and_not_missed(run: Run, edit: Edit) -> None:
    write(edit)
    shown = run("status", "plan.xlsx", "--today", WEEK_4.isoformat())
    assert "Week 2" in shown.err
    assert row_two(shown.out) == "2 7 Dec – 13 Dec – of 7 unknown – – – – – – – – –"
    assert "! Weeks 1, 3 have no record." in shown.out
    found = week_two(run, "plan.xlsx")
    assert (found["over"], found["missed"], found["unclear"]) == (True, False, True)
    of_what_was_done = ("sessions_done", "sessions_in_part", "adherence", "minutes_done")
    assert [found[name] for name in of_what_was_done] == [None] * 4


def test_a_week_whose_cells_are_all_clear_and_empty_is_missed(run: Run) -> None:
    write(None)
    shown = run("status", "plan.xlsx", "--today", WEEK_4.isoformat())
    assert shown.err == ""
    assert row_two(shown.out) == "2 7 Dec – 13 Dec 0 of 7 missed – – – – – – – – –"
    assert "! Weeks 1, 2, 3 have no record." in shown.out
    found = week_two(run, "plan.xlsx")
    assert (found["missed"], found["unclear"], found["sessions_done"]) == (True, False, 0)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_what_is_known_of_such_a_week_still_shows(run: Run, edit: Edit) -> None:
    recorded = done_on(WEEK_2 + timedelta(2))
    write(edit, replace(recorded, days=(DayEntry(WEEK_2 + timedelta(2), 3),)))
    found = week_two(run, "plan.xlsx")
    assert (found["missed"], found["unclear"], found["sessions_done"]) == (False, True, 1)
    assert found["worst_pain"] == 3


def test_a_pain_alone_does_not_make_what_was_done_known(run: Run) -> None:
    write(page_deleted, Log(days=(DayEntry(WEEK_2, 3),)))
    found = week_two(run, "plan.xlsx")
    assert (found["missed"], found["sessions_done"], found["worst_pain"]) == (False, None, 3)


def test_what_a_csv_file_records_of_such_a_week_counts(run: Run) -> None:
    write(page_deleted)
    Path(CSV).write_bytes(csv_writer.write(PLAN, done_on(WEEK_2)))
    found = week_two(run, "plan.xlsx", CSV)
    assert (found["missed"], found["unclear"], found["sessions_done"]) == (False, True, 1)


def test_a_week_of_which_a_csv_file_says_all_is_known_again(run: Run) -> None:
    write(page_deleted)
    days = [WEEK_2 + timedelta(number) for number in range(7)]
    nothing = Log(tuple(Entry(day, 1, key, False) for day in days for key in KEYS))
    Path(CSV).write_bytes(csv_writer.write(PLAN, nothing))
    found = week_two(run, "plan.xlsx", CSV)
    assert (found["missed"], found["unclear"], found["sessions_done"]) == (True, False, 0)
