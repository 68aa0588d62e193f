"""What the pages of a live workbook show as amounts: a program may have left them as they were."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.form.layout import ColumnKey
from planner.returned.grid import line
from planner.returned.page.page import Page


@dataclass(frozen=True, slots=True)
class AmountSaid:
    """The amount that a page shows for an exercise, on the sheet of that name."""

    sheet: str
    week: str
    exercise: str
    amount: str


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
                    yield AmountSaid(page.sheet.name, page.week.label, key, shown)
