"""A workbook of planner's, opened and edited as another program does it."""

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.log import Log
from planner.domain.plan import Plan, Session
from planner.form.layout import ColumnKey, session_key
from planner.writers import xlsx as writer
from tests.loaded import loaded

EMPTY = Log()


@lru_cache(maxsize=8)  # most tests edit one of a few; those with logs of their own take turns
def written(plan: Plan, log: Log) -> bytes:
    return writer.write(plan, log)


class Edited:
    """The cells of a written workbook by the keys that stand beside and above them."""

    def __init__(self, plan: Plan, log: Log = EMPTY) -> None:
        self.plan = plan
        self.book: Workbook = loaded(written(plan, log))

    def sheet(self, name: str = "Week 1") -> Worksheet:
        sheet = self.book[name]
        assert isinstance(sheet, Worksheet)
        return sheet

    def place(self, row: str, column: Session | str, sheet: str = "Week 1") -> tuple[int, int]:
        """Row and column, from 1."""
        cells = self.sheet(sheet)
        key = session_key(column) if isinstance(column, Session) else column
        row_number = next(cell.row for cell in cells["A"] if cell.value == row)
        column_number = next(cell.column for cell in cells[1] if cell.value == key)
        assert isinstance(column_number, int)
        return row_number, column_number

    def write(self, value: object, row: str, column: Session | str, sheet: str = "Week 1") -> None:
        """Type a value into a cell."""
        number, column_number = self.place(row, column, sheet)
        self.sheet(sheet).cell(number, column_number).value = value  # type: ignore[assignment]

    def own_pain(self, value: object, exercise: str) -> None:
        self.write(value, exercise, ColumnKey.OWN_PAIN)

    def saved(self) -> bytes:
        """The file, its formulas without values: openpyxl does not compute them."""
        buffer = BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def moved(sheet: Worksheet, order: Callable[[list[int]], list[int]], by_column: bool) -> None:
    """Put whole rows or columns in another order, values only; merged cells are taken apart."""
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    lines = [list(line) for line in zip(*rows, strict=True)] if by_column else rows
    lines = [lines[place] for place in order(list(range(len(lines))))]
    rows = [list(line) for line in zip(*lines, strict=True)] if by_column else lines
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
