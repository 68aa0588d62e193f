"""The line at the top of "Start here" says what is most urgent; a sign stops in any way written."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.form.layout import STOP_ROW, TITLE_ROW
from planner.form.start_layout import CLEARANCE, GOES_ON, SETTINGS, StartColumn, sign_key
from planner.writers import xlsx
from tests import builders
from tests.cli.test_live import lived
from tests.loaded import loaded
from tests.writers.xlsx.engines import by_ironcalc

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

PLAN = builders.plan(spare=2)
ON_DAY_8 = PLAN.starts + timedelta(days=8)
AS_PLANNED = lived(8)
SIGN, SIGNED_ON = StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE

Written = dict[tuple[str, str], object]


def shown(
    folder: Path, written: Written, plan: Plan = PLAN, log: Log = AS_PLANNED, today: date = ON_DAY_8
) -> Callable[[str, int], str]:
    """What stands in a row of a sheet, worked out with some cells of "Start here" written."""
    path = folder / "plan.xlsx"
    path.write_bytes(xlsx.write(plan, log))
    book = loaded(path)
    start = book["Start here"]
    rows = {start.cell(n, 1).value: n for n in range(1, start.max_row + 1)}
    columns = {start.cell(1, n).value: n for n in range(1, start.max_column + 1)}
    for (row, column), value in {(SETTINGS, StartColumn.TODAY): today, **written}.items():
        cell: Any = start.cell(rows[row], columns[column])
        cell.value = value
    book.save(path)
    made = by_ironcalc(path)
    computed = loaded(made, values=True)
    made.unlink()

    def said(sheet: str, row: int) -> str:
        cells = computed[sheet][row]
        return "  ".join(str(cell.value) for cell in cells[1:] if cell.value is not None)

    return lambda sheet, row: said(sheet, row or _line_of_the_day(computed[sheet]))


def _line_of_the_day(start: Any) -> int:
    """Its row: the third that says something."""
    said = [
        n
        for n in range(2, start.max_row + 1)
        if any(isinstance(cell.value, str) and cell.value.strip() for cell in start[n][1:])
    ]
    return said[2]


def line(said: Callable[[str, int], str]) -> str:
    return said("Start here", 0)


def test_it_names_the_week(tmp_path: Path) -> None:
    assert line(shown(tmp_path, {})).startswith("Now: week 2 of 6.")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param({(sign_key(1), SIGN): "x"}, id="ticked, without a date"),
        pytest.param({(sign_key(1), SIGN): "x", (sign_key(1), SIGNED_ON): ON_DAY_8}, id="today"),
        pytest.param({(sign_key(1), SIGNED_ON): ON_DAY_8}, id="a date alone"),
        pytest.param(
            {(sign_key(1), SIGN): "x", (sign_key(1), SIGNED_ON): ON_DAY_8 + timedelta(days=30)},
            id="a day to come",
        ),
    ],
)
def test_a_sign_stops_the_pages_in_whatever_way_it_is_written(
    written: Written, tmp_path: Path
) -> None:
    said = shown(tmp_path, written)
    assert line(said).startswith("■  A warning sign is ticked")
    assert "PAUSE" in said("Week 2", TITLE_ROW + 1)
    assert said("Week 2", STOP_ROW + 1).startswith("■  PAUSE. A warning sign")


@pytest.mark.parametrize(("row", "column"), [(sign_key(1), SIGNED_ON), (CLEARANCE, GOES_ON[0])])
def test_a_date_that_cannot_be_read_is_told_first(row: str, column: str, tmp_path: Path) -> None:
    said = shown(tmp_path, {(row, column): "31/11/26"})
    assert line(said).startswith("■  A date below cannot be read. Write it as 14/12/2026")
    assert ("PAUSE" in said("Week 2", TITLE_ROW + 1)) is (column == SIGNED_ON)


def test_a_word_of_the_day_after_the_sign_goes_on_with_the_next_week(tmp_path: Path) -> None:
    written: Written = {
        (sign_key(1), SIGN): "x",
        (sign_key(1), SIGNED_ON): PLAN.starts + timedelta(days=3),
        (CLEARANCE, GOES_ON[0]): ON_DAY_8,
    }
    said = shown(tmp_path, written, log=lived(3))
    assert line(said).startswith("You wrote that you go on. When the next week begins")
    assert "PAUSE" in said("Week 2", TITLE_ROW + 1)
    then = shown(tmp_path, written, log=lived(3), today=PLAN.starts + timedelta(days=14))
    assert "PAUSE" in then("Week 2", TITLE_ROW + 1)
    assert "min each" in then("Week 3", TITLE_ROW + 1)


def test_a_word_of_the_monday_that_shows_a_pause_goes_on_with_the_week_after(
    tmp_path: Path,
) -> None:
    """The law says the same: `tests/replan/test_weekly.py`."""
    hurt = lived(14, **{f"d{number}": 7 for number in range(6, 14)})
    paused_on, after = (PLAN.starts + timedelta(days=number) for number in (14, 21))
    said = shown(tmp_path, {}, log=hurt, today=paused_on)
    assert line(said).startswith("■  PAUSE")
    word: Written = {(CLEARANCE, GOES_ON[0]): paused_on}
    said = shown(tmp_path, word, log=hurt, today=paused_on)
    assert line(said).startswith("You wrote that you go on.")
    said = shown(tmp_path, word, log=hurt, today=after)
    assert "PAUSE" in said("Week 3", TITLE_ROW + 1)
    assert "min each" in said("Week 4", TITLE_ROW + 1)


def test_where_the_pages_are_used_up_the_last_one_says_so(tmp_path: Path) -> None:
    plan = builders.plan(weeks=3, spare=0)
    after = plan.starts + timedelta(days=22)
    said = shown(tmp_path, {}, plan, lived(14), today=after)
    assert line(said).startswith("The pages are used up, and your plan goes on.")
    assert "This is the last page, and your plan goes on after it" in said("Week 3", STOP_ROW + 1)
    assert line(shown(tmp_path, {}, plan, lived(21), today=after)).startswith("Your plan ended")
