"""Formulas are written without XlsxWriter's search for newer functions, and come out the same."""

import pytest
from xlsxwriter.worksheet import Worksheet

from planner.writers import xlsx
from planner.writers.xlsx.kit import book
from tests.writers.xlsx.test_engines import workbooks


@pytest.mark.parametrize("which", ["fresh", "filled in", "re-planned"])
def test_a_workbook_is_the_same_bytes_with_and_without_the_search(
    which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, log = workbooks()[which]
    without = xlsx.write(plan, log)
    monkeypatch.setattr(book, "PlainFormulas", Worksheet)
    assert xlsx.write(plan, log) == without
