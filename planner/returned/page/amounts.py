"""What the pages of a live workbook show as amounts: a program may have left them as they were."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.form.layout import ColumnKey
from planner.returned.grid import cell_name, line
from planner.returned.page.page import Page


@dataclass(frozen=True, slots=True)
class AmountSaid:
    """The amount that a page shows for an exercise, on the sheet of that name.

    `is_typed` tells that somebody wrote it where planner wrote a formula.
    """

    sheet: str
    week: str
    exercise: str
    amount: str
    is_typed: bool


def shown_amounts(pages: Sequence[Page]) -> Iterator[AmountSaid]:
    """All amounts that stand in a column of their own; one with no value shows none."""
    for page in pages:
        column = next((n for n, each in page.columns if each == ColumnKey.AMOUNT), None)
        if column is None or page.week is None:
            continue
        for row, key in page.rows:
            if key in page.names and (row, column) not in page.sheet.no_values:
                shown = line(page.sheet.value(row, column))
                if shown:
                    formulas = page.sheet.formulas
                    is_typed = bool(formulas) and cell_name(row, column) not in formulas
                    yield AmountSaid(page.sheet.name, page.week.label, key, shown, is_typed)
