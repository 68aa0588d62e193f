"""The workbook as .xlsx: its cells, by openpyxl, and what the XML of its parts tells beside them.

The pages may come from any program: what counts is what stands in their cells, not how.
"""

import warnings
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from planner.errors import problem
from planner.form.sheet_names import LIVE_SHEETS
from planner.form.ticks import Value
from planner.readers import Reading
from planner.readers.xlsx.drawing import drawn
from planner.readers.xlsx.parts import (
    beyond,
    check_rows,
    formulas,
    has_comments,
    merged,
    no_values,
    plain,
)
from planner.readers.xlsx.workbook import Contents, Rows, reading, rows_of_state
from planner.returned.grid import MOST_COLUMNS, MOST_ROWS, Grid, Sheet
from planner.storage import state, workbook_guard

SUFFIX, HOLDS_PLAN = ".xlsx", True

MOST_SHEETS = 300
"""Of a workbook; a plan has at most 208 pages."""

LONGEST_SAID = 80
"""Characters of a library's own message."""

PLAN_ID_PROPERTY = "planner plan id"

_TYPES, _WORKBOOK = "[Content_Types].xml", ".main+xml"
"""The part that says what the others are, and how the type of the workbook's own part ends."""

# What openpyxl and the parsers below it raise for parts that are not as they should be.
_MALFORMED = (
    *(ArithmeticError, AttributeError, LookupError),
    *(OSError, SyntaxError, TypeError, ValueError),
)


def read(raw: bytes) -> Reading:
    """The plan of a workbook, and its log with what people filled in since.

    Raises PlannerError for a file that is not a workbook, and as `workbook.reading` does.
    """
    workbook_guard.check_workbook(raw)
    try:
        contents = _contents(raw)
    except _MALFORMED as error:
        raise problem(
            f"this workbook cannot be read: a part of it is damaged ({_in_short(error)})",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        ) from error
    return reading(contents)


def _contents(raw: bytes) -> Contents:
    with warnings.catch_warnings():  # of styles and extensions, which are no concern of ours
        warnings.simplefilter("ignore")
        return _read_only(raw)


def _read_only(raw: bytes) -> Contents:
    import openpyxl  # a fifth of a second: only when a workbook is read

    book: Any = openpyxl.load_workbook(
        BytesIO(raw), read_only=True, data_only=True, keep_links=False
    )
    _check_sheets(book.worksheets)
    state_rows: Rows = []
    sheets: list[Sheet] = []
    with ZipFile(BytesIO(raw)) as parts:
        _check_all_there(book, parts)
        for sheet in book.worksheets:
            if sheet.title in LIVE_SHEETS:
                continue  # nobody writes there, and there are many cells
            sheet.reset_dimensions()  # a wrong size in the file would hide cells
            rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
            grid = _grid(rows)
            part = parts.read(sheet._worksheet_path)
            check_rows(sheet.title, grid, part)
            if not state_rows and grid.get(0, {}).get(0) == state.MARK[0]:
                state_rows = rows_of_state(grid)
            elif sheet.title != state.SHEET:
                grid = _texts_as_seen(grid)
                found = Sheet(
                    sheet.title,
                    grid,
                    no_values(part),
                    beyond(part),
                    has_comments(parts, sheet._worksheet_path),
                    merged(part),
                    drawn(parts, sheet._worksheet_path),
                    plain(part),
                    formulas(part),
                )
                sheets.append(found)
    charts = tuple(sheet.title for sheet in book.chartsheets)
    return Contents(state_rows, tuple(sheets), charts, _plan_id(book))


def _check_all_there(book: Any, parts: ZipFile) -> None:
    """Raises PlannerError where a sheet is listed and openpyxl passed it over in silence."""
    from defusedxml.ElementTree import fromstring

    if len(book.worksheets) > MOST_SHEETS:
        raise problem(
            f"this workbook has more than {MOST_SHEETS} sheets",
            "take out sheets that you added, or use an earlier copy",
        )
    types = fromstring(parts.read(_TYPES)).iterfind("{*}Override")
    names = [t.get("PartName", "") for t in types if t.get("ContentType", "").endswith(_WORKBOOK)]
    workbook = fromstring(parts.read(names[0].removeprefix("/")))
    listed = [found.get("name", "") for found in workbook.iterfind(".//{*}sheet")]
    if gone := sorted(set(listed) - set(book.sheetnames)):
        raise problem(
            f"this workbook cannot be read: the sheet “{gone[0]}” is listed and not there",
            "use an earlier copy of the file",
        )


def _check_sheets(sheets: Sequence[Any]) -> None:
    """Raises PlannerError for sheets that share a part: a small file could be read for minutes."""
    if len({sheet._worksheet_path for sheet in sheets}) < len(sheets):
        raise problem(
            "this workbook cannot be read: two of its sheets are the same part of the file",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        )


def _grid(rows: Iterable[Sequence[object]]) -> Grid:
    found = (
        (number, {column: _value(cell) for column, cell in enumerate(row) if cell is not None})
        for number, row in enumerate(rows)
    )
    return {number: row for number, row in found if row}


def _texts_as_seen(grid: Grid) -> Grid:
    """The cells without what stands for a sign that XML cannot hold: `_x000D_` is a line's end.

    Excel writes it so for texts that come from other Windows programs.
    """
    from openpyxl.utils.escape import unescape

    def seen(value: Value) -> Value:
        if not isinstance(value, str) or "_x" not in value:
            return value
        text = unescape(value).replace("\r\n", "\n").replace("\r", "\n")
        return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")

    return {n: {column: seen(v) for column, v in row.items()} for n, row in grid.items()}


def _value(value: object) -> Value:
    """Dates come as dates where a program took "4/10" for one; they are shown as what they are."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _plan_id(book: Any) -> str | None:
    named = (found.value for found in book.custom_doc_props if found.name == PLAN_ID_PROPERTY)
    return next((str(value) for value in named if value), None)


def _in_short(error: Exception) -> str:
    """The first line of what a library says, no longer than anybody reads."""
    return f"{error}".partition("\n")[0][:LONGEST_SAID] or type(error).__name__
