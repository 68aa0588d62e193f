"""The workbook: the plan and the log in its hidden state."""

from io import BytesIO
from typing import Any

from planner.errors import problem
from planner.readers import Reading
from planner.sheet import guard, state

SUFFIX = ".xlsx"

MOST_SHEETS = 200
MOST_STATE_ROWS = 1_000

Rows = list[tuple[str, str]]

# What openpyxl and the parsers below it raise for parts that are not as they should be.
_MALFORMED = (
    *(ArithmeticError, AttributeError, LookupError),
    *(OSError, SyntaxError, TypeError, ValueError),
)


def read(raw: bytes) -> Reading:
    """The plan and the log of a workbook that planner wrote.

    Raises PlannerError for a file that is not a workbook, has no plan, or whose hidden state is
    damaged.
    """
    guard.check_workbook(raw)
    try:
        rows = _state_rows(raw)
    except _MALFORMED as error:
        raise problem(
            f"this workbook cannot be read: a part of it is damaged ({error})",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        ) from error
    if rows is None:
        raise problem(
            "this workbook has no plan of planner's in it",
            "use a file that `planner new` wrote, or an earlier copy of yours",
        )
    plan, log = state.decode(rows)
    return Reading(plan, log)


def _state_rows(raw: bytes) -> Rows | None:
    """The rows of the sheet that carries the mark, whatever it is called by now."""
    import openpyxl  # a fifth of a second: only when a workbook is read

    book = openpyxl.load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    likely_first = sorted(book.worksheets, key=lambda sheet: sheet.title != state.SHEET)
    return next(filter(None, map(_rows, likely_first[:MOST_SHEETS])), None)


def _rows(sheet: Any) -> Rows:
    sheet.reset_dimensions()  # a wrong size in the file would hide cells
    rows: Rows = []
    for name, text in sheet.iter_rows(max_row=MOST_STATE_ROWS, max_col=2, values_only=True):
        if not rows and name != state.MARK[0]:
            return []
        rows.append((str(name), str(text)))
    return rows
