"""The workbook: the plan and the log in its hidden state."""

from io import BytesIO
from typing import Any

from planner.errors import PlannerError, problem
from planner.readers import Reading
from planner.sheet import guard, state

SUFFIX = ".xlsx"

MOST_SHEETS = 200
MOST_STATE_ROWS = 1_000


def read(raw: bytes) -> Reading:
    """The plan and the log of a workbook that planner wrote.

    Raises PlannerError for a file that is not a workbook, has no plan, or whose hidden state is
    damaged.
    """
    import openpyxl  # a fifth of a second: only when a workbook is read

    guard.check_workbook(raw)
    try:
        book = openpyxl.load_workbook(
            BytesIO(raw), read_only=True, data_only=True, keep_links=False
        )
    except (KeyError, ValueError, TypeError, AttributeError, SyntaxError) as error:
        raise problem(
            f"this workbook cannot be read ({error})",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        ) from error
    for sheet in _likely_first(book.worksheets[:MOST_SHEETS]):
        rows = _rows(sheet)
        if rows and rows[0][0] == state.MARK[0]:
            plan, log = state.decode(rows)
            return Reading(plan, log)
    raise _no_plan()


def _likely_first(sheets: list[Any]) -> list[Any]:
    return sorted(sheets, key=lambda sheet: sheet.title != state.SHEET)


def _rows(sheet: Any) -> list[tuple[str, str]]:
    sheet.reset_dimensions()  # a wrong size in the file would hide cells
    rows: list[tuple[str, str]] = []
    for name, text in sheet.iter_rows(max_row=MOST_STATE_ROWS, max_col=2, values_only=True):
        if not rows and name != state.MARK[0]:
            return []
        rows.append((str(name), str(text)))
    return rows


def _no_plan() -> PlannerError:
    return problem(
        "this workbook has no plan of planner's in it",
        "use a file that `planner new` wrote, or an earlier copy of yours",
    )
