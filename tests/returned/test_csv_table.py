"""Tables in texts of many kinds."""

import pytest

from planner.domain.log import Log
from planner.returned.table.table import COLUMNS, table
from planner.writers.csv import write
from tests.builders import plan


def test_the_columns_are_those_that_planner_writes() -> None:
    found = table(write(plan(weeks=2), Log()))
    assert found.columns == set(COLUMNS)
    assert len(found.rows) == 2 * 7 * 5


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_rows_have_the_numbers_that_a_spreadsheet_shows(ends: str) -> None:
    text = ends.join(["", "date;Own pain;?", '2026-11-30;"4";x', ";;", "2026-12-01", ""])
    found = table(text.encode())
    assert [(row.number, row["date"], row["pain"]) for row in found.rows] == [
        (3, "2026-11-30", "4"),
        (5, "2026-12-01", ""),
    ]
    assert found.columns == {"date", "pain"}
