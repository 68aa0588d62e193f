"""The workbook: the plan in its hidden state, and what the person filled in on its pages.

The pages may come from any program: what counts is what stands in their cells, not how.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.errors import Problem, problem
from planner.readers import Reading, few
from planner.sheet import state, workbook_guard
from planner.sheet.grid import ERRORS, Area, Grid, Sheet, cell_name, line
from planner.sheet.layout import ColumnKey, RowKey
from planner.sheet.page_columns import week_of_name
from planner.sheet.page_log import read_pages
from planner.sheet.page_missing import missing
from planner.sheet.sheet_names import EXERCISES, PROGRESS, START_HERE
from planner.sheet.start_layout import StartColumn
from planner.sheet.start_page import read_signs
from planner.sheet.ticks import Value
from planner.sheet.week_page import Page, find_page
from planner.sheet.workbook_drawn import drawn, foreign

SUFFIX = ".xlsx"

MOST_SHEETS = 300
"""Of a workbook; a plan has at most 208 pages."""
MOST_ROWS, MOST_COLUMNS = 1_000, 100
"""Of a sheet; the largest page that planner writes has about 80 rows and 45 columns."""

_KEEP_IT = "what should be kept belongs in Notes"

LONGEST_SAID = 80
"""Characters of a library's own message."""

PLAN_ID_PROPERTY = "planner plan id"
OWN_SHEETS = (START_HERE, EXERCISES, PROGRESS, "Changes")

_NO_VALUE = re.compile(
    rb"<(?P<x>(?:\w+:)?)c\b(?P<about>[^<>]*)>\s*+"
    rb"<(?P=x)f\b(?:[^<>]*/>|[^<>]*>(?P<formula>[^<]*)</(?P=x)f>)\s*+"
    rb"(?P<blank><(?P=x)v\s*+/>|<(?P=x)v>\s*+</(?P=x)v>)?\s*+</(?P=x)c>"
)
"""A cell with a formula and no value. Possessive, so that no file can make it slow."""
_CELL = re.compile(rb"<(?:\w+:)?c\b[^<>]*>\s*+<(?:\w+:)?(?:v|is|f)\b")
"""A cell that holds something."""
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^<>]*\bref=[\"']([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})[\"']"
)
"""An area of several cells that is shown as one."""
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3}[0-9]{1,7})[\"']")
_IS_TEXT = re.compile(rb"\bt=[\"']str[\"']")
_TICKS = (b"TRUE()", b"FALSE()")
_BEYOND = re.compile(
    rb"<(?:\w+:)?c\b[^<>]*\br=[\"'](?P<cell>"
    rb"[A-Z]{1,3}(?:100[1-9]|10[1-9]\d|1[1-9]\d\d|[2-9]\d{3}|\d{5,7})|"
    rb"(?:C[W-Z]|[D-Z][A-Z]|[A-Z]{3})\d{1,4})[\"'][^<>]*(?<!/)>\s*<(?:\w+:)?(?:v|is|f)\b"
)
"""A cell that holds something, in a row from 1001 or in a column behind CV, the hundredth."""

_COMMENTS = re.compile(rb"/(?:comments|threadedComment)[\"']")
"""The end of what a sheet's relations say of comments."""

_TYPES, _WORKBOOK = "[Content_Types].xml", ".main+xml"
"""The part that says what the others are, and how the type of the workbook's own part ends."""

Rows = list[tuple[str, str]]

# What openpyxl and the parsers below it raise for parts that are not as they should be.
_MALFORMED = (
    *(ArithmeticError, AttributeError, LookupError),
    *(OSError, SyntaxError, TypeError, ValueError),
)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What a workbook holds, before anybody asks what it means.

    `charts` are the names of sheets that are a chart and have no cells; planner writes none.
    """

    state: Rows
    sheets: tuple[Sheet, ...]
    charts: tuple[str, ...]
    plan_id: str | None


def read(raw: bytes) -> Reading:
    """The plan of a workbook, and its log with what people filled in since.

    Where the hidden state is lost or damaged, the log of the pages alone, without a plan. Raises
    PlannerError for a file that is not a workbook, or has neither a plan nor weekly pages.
    """
    workbook_guard.check_workbook(raw)
    try:
        contents = _contents(raw)
    except _MALFORMED as error:
        raise problem(
            f"this workbook cannot be read: a part of it is damaged ({_in_short(error)})",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        ) from error
    if state.is_whole(contents.state):
        return _with_plan(contents, *state.decode(contents.state))
    return _without_plan(contents)


def _with_plan(contents: _Contents, plan: Plan, log: Log) -> Reading:
    pages, extra = _pages(contents, plan)
    signs, of_signs = read_signs(contents.sheets, plan)
    log, problems = read_pages(pages, plan, log, signs)
    unread = _not_recognised(contents, pages, extra)
    aside = (
        *_kept_aside(extra),
        *_reserved(plan),
        *_days_not_recognised(unread.values()),
        *missing(plan, pages, unread),
        *_not_read(contents, pages, extra),
    )
    found = few((*aside, *of_signs, *problems))
    return Reading(plan, log, found, plan.plan_id, extra)


def _without_plan(contents: _Contents) -> Reading:
    pages, extra = _pages(contents, None)
    if not pages:
        if contents.state:
            state.decode(contents.state)  # raises, and says what is wrong with it
        raise problem(
            "this workbook has no plan of planner's in it",
            "use a file that `planner new` wrote, or an earlier copy of yours",
        )
    signs, of_signs = read_signs(contents.sheets, None)
    log, problems = read_pages(pages, None, Log(), signs)
    lost = Problem(
        "the hidden sheet with the plan is missing or was changed; "
        "what was filled in on the pages was read",
        "`planner export FILE -o log.csv` saves it; "
        "then go on with a backup or an earlier copy of the plan",
        where=state.SHEET,
    )
    found = few((lost, *_not_read(contents, pages, extra), *of_signs, *problems))
    return Reading(None, log, found, contents.plan_id, extra)


def _pages(contents: _Contents, plan: Plan | None) -> tuple[list[Page], tuple[str, ...]]:
    """The weekly pages, and the names of sheets that are not planner's."""
    pages, extra = [], []
    keys = {exercise.key for exercise in plan.exercises} if plan is not None else set()
    for sheet in contents.sheets:
        page = find_page(sheet, plan)
        if page is not None and (plan is None or page.week is not None):
            pages.append(page)
        elif page is not None or not _is_own(sheet, keys):
            extra.append(sheet.name)
    return pages, (*extra, *contents.charts)


def _is_own(sheet: Sheet, exercises: set[str]) -> bool:
    """Whether a sheet is one of planner's, by its name, or renamed, by its keys or its title."""
    if sheet.name in OWN_SHEETS or not (sheet.cells or sheet.beyond):
        return True
    rows = sheet.cells.values()
    texts = {line(value) for row in rows for value in row.values()}
    if StartColumn.CLEARED_BY in texts or PROGRESS in texts:
        return True
    return bool(exercises & {line(row.get(0)) for row in rows})


def _reserved(plan: Plan) -> Iterator[Problem]:
    """Plans of before may have exercises with a key of planner's own rows."""
    for exercise in plan.exercises:
        if exercise.key in frozenset(RowKey):
            yield Problem(
                f"its key, “{exercise.key}”, is that of a row of planner's own pages; what was "
                "filled in there was not read",
                "give it another key in its file, and make a new plan",
                where=exercise.name,
            )


def _not_recognised(
    contents: _Contents, pages: Iterable[Page], extra: Sequence[str]
) -> dict[str, str]:
    """Sheets that were weekly pages, and of which nothing can be read, by their weeks' labels."""
    others = {page.sheet.name for page in pages} | {*OWN_SHEETS, *extra}
    labels = {s.name: week_of_name(s) for s in contents.sheets if s.name not in others}
    return {label: name for name, label in labels.items() if label is not None}


def _days_not_recognised(names: Iterable[str]) -> Iterator[Problem]:
    remedy = "write the headings of its days as they were, or use an earlier copy of the file"
    for name in names:
        message = "the days of this page were not recognised; nothing on it was read"
        yield Problem(message, remedy, where=name)


def _kept_aside(extra: Sequence[str]) -> list[Problem]:
    return [
        Problem("this sheet is not planner's; it was not read", "", where=f"“{name}”")
        for name in extra
    ]


def _not_read(
    contents: _Contents, pages: Iterable[Page], extra: Sequence[str]
) -> Iterator[Problem]:
    """What stands on planner's own sheets where nobody looks for it."""
    for page in pages:
        if page.sheet.beyond:
            yield Problem(
                f"what stands there is too far down or to the right; it was not read (at most "
                f"{MOST_ROWS:,} rows and {MOST_COLUMNS} columns are)",
                _KEEP_IT,
                where=f"{page.sheet.name}, cell {page.sheet.beyond}",
            )
    yield from _not_worked_out(contents)
    yield from _over_the_cells(contents, pages, extra)
    for sheet in contents.sheets:
        if sheet.has_comments and sheet.name not in extra:
            yield Problem("the comments on this sheet were not read", _KEEP_IT, where=sheet.name)


def _over_the_cells(
    contents: _Contents, pages: Iterable[Page], extra: Sequence[str]
) -> Iterator[Problem]:
    """Text boxes, check boxes, ink and pictures on planner's own sheets."""
    pictures = {
        page.sheet.name: number
        for page in pages
        for number, column in page.columns
        if column == ColumnKey.PICTURE
    }
    for sheet in contents.sheets:
        if sheet.name in extra:
            continue
        found = foreign(sheet.drawn, pictures.get(sheet.name), sheet.name == PROGRESS)
        if found:
            told = ", ".join(dict.fromkeys(map(str, found)))
            yield Problem(
                f"what lies over the cells ({told}) was not read", _KEEP_IT, where=sheet.name
            )


def _not_worked_out(contents: _Contents) -> Iterator[Problem]:
    """Formulas of which a program made an error: one line, or it would hide what matters."""
    cells = [
        f"{sheet.name}, cell {cell_name(number, column)}"
        for sheet in contents.sheets
        for number, row in sheet.cells.items()
        for column, value in row.items()
        if value in ERRORS
    ]
    if cells:
        count = "a formula shows" if len(cells) == 1 else f"{len(cells)} formulas show"
        yield Problem(
            f"{count} an error: the program that saved this file could not work out all of them; "
            "ticks, pain and notes were read",
            "open it in Excel or LibreOffice to see hints and figures",
            where=f"first in {cells[0]}" if len(cells) > 1 else cells[0],
        )


def _contents(raw: bytes) -> _Contents:
    with warnings.catch_warnings():  # of styles and extensions, which are no concern of ours
        warnings.simplefilter("ignore")
        return _read_only(raw)


def _read_only(raw: bytes) -> _Contents:
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
            sheet.reset_dimensions()  # a wrong size in the file would hide cells
            rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
            grid = _grid(rows)
            part = parts.read(sheet._worksheet_path)
            _check_rows(sheet.title, grid, part)
            if not state_rows and grid.get(0, {}).get(0) == state.MARK[0]:
                state_rows = _state_rows(grid)
            elif sheet.title != state.SHEET:
                grid = _texts_as_seen(grid)
                found = Sheet(
                    sheet.title,
                    grid,
                    _no_values(part),
                    _beyond(part),
                    _has_comments(parts, sheet._worksheet_path),
                    _merged(part),
                    drawn(parts, sheet._worksheet_path),
                )
                sheets.append(found)
    charts = tuple(sheet.title for sheet in book.chartsheets)
    return _Contents(state_rows, tuple(sheets), charts, _plan_id(book))


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


def _check_rows(name: str, grid: Grid, part: bytes) -> None:
    """Raises PlannerError for a sheet with cells of which openpyxl gave none, without a word."""
    if not grid and _CELL.search(part) is not None:
        raise problem(
            f"this workbook cannot be read: the cells of the sheet “{name}” are written in a way "
            "that is not known here",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        )


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


def _has_comments(parts: ZipFile, part: str) -> bool:
    """Whether a sheet has comments, old or new; openpyxl passes them over."""
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    return relations in parts.namelist() and _COMMENTS.search(parts.read(relations)) is not None


def _merged(part: bytes) -> tuple[Area, ...]:
    """The areas of a sheet that are shown as one cell."""
    from openpyxl.utils.cell import coordinate_to_tuple

    areas = []
    for found in _MERGED.finditer(part):
        (top, left), (bottom, right) = (
            coordinate_to_tuple(each.decode()) for each in found.groups()
        )
        areas.append((top - 1, left - 1, bottom - 1, right - 1))
    return tuple(areas)


def _beyond(part: bytes) -> str:
    found = _BEYOND.search(part)
    return found["cell"].decode() if found is not None else ""


def _in_short(error: Exception) -> str:
    """The first line of what a library says, no longer than anybody reads."""
    return f"{error}".partition("\n")[0][:LONGEST_SAID] or type(error).__name__


def _check_sheets(sheets: Sequence[Any]) -> None:
    """Raises PlannerError for sheets that share a part: a small file could be read for minutes."""
    if len({sheet._worksheet_path for sheet in sheets}) < len(sheets):
        raise problem(
            "this workbook cannot be read: two of its sheets are the same part of the file",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        )


def _state_rows(grid: Grid) -> Rows:
    """The rows of the sheet that carries the mark, whatever it is called by now."""
    return [(str(row.get(0)), str(row.get(1))) for row in grid.values()]


def _grid(rows: Iterable[Sequence[object]]) -> Grid:
    found = (
        (number, {column: _value(cell) for column, cell in enumerate(row) if cell is not None})
        for number, row in enumerate(rows)
    )
    return {number: row for number, row in found if row}


def _no_values(part: bytes) -> frozenset[tuple[int, int]]:
    """The cells of a sheet, by row and column from 0, whose formulas have no values.

    Raises PlannerError for ticks among them: LibreOffice makes a formula, TRUE(), of Excel's own
    tick boxes, and a library that saves the file then leaves the values out.
    """
    from openpyxl.utils.cell import coordinate_to_tuple

    found = set()
    for cell in _NO_VALUE.finditer(part):
        if cell["blank"] is not None and _IS_TEXT.search(cell["about"]):
            continue  # an empty text is a value
        if cell["formula"] in _TICKS:
            raise problem(
                "the ticks in this workbook have no values: a program saved it without them",
                "open it in Excel or LibreOffice, save it as .xlsx, and use that",
            )
        if address := _ADDRESS.search(cell["about"]):
            row, column = coordinate_to_tuple(address[1].decode())
            found.add((row - 1, column - 1))
    return frozenset(found)


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
