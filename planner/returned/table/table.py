"""The columns of a CSV file, and how a table is found in a text from any spreadsheet program."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from planner.errors import PlannerError, problem
from planner.returned.table.encoding import REMEDY, decoded

COLUMNS = (
    "plan_id",
    "week",
    "date",
    "day",
    "session",
    "exercise",
    "target",
    "sets",
    "reps",
    "hold",
    "hold_unit",
    "done",
    "pain",
    "pain_before",
    "notes",
)

MOST_ROWS = 60_000
"""A row that planner writes has some 90 characters, and a file at most 5 MB."""
MOST_COLUMNS = 200
LONGEST_CELL = 40_000
"""Characters; a cell of a spreadsheet holds 32,767."""

_LONGEST_SHOWN = 40

_DELIMITERS = (",", ";", "\t")
_OTHER_NAMES = {
    "plan": "plan_id",
    "slot": "session",
    "exercise_key": "exercise",
    "repetitions": "reps",
    "tick": "done",
    "ticked": "done",
    "completed": "done",
    "pain_it_gave": "pain",
    "own_pain": "pain",
    "pain_before_you_start": "pain_before",
    "pain_before_starting": "pain_before",
    "note": "notes",
    "comment": "notes",
    "comments": "notes",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file, from 1, and its cells by the name of the column.

    `beyond` is what stands to the right of the last column that has a heading.
    """

    number: int
    cells: Mapping[str, str]
    beyond: str = ""

    def __getitem__(self, column: str) -> str:
        """The cell without outer spaces; empty where the file has no such column."""
        return self.cells.get(column, "").strip()

    def text(self, column: str) -> str:
        """The cell with its outer spaces; empty where it holds nothing else."""
        return self.cells.get(column, "") if self[column] else ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, and which of the known columns it has.

    `others` says which columns hold something and are not planner's: `column “mood”`. `encoding` is
    the one that was guessed; empty where it is known for certain.
    """

    columns: frozenset[str]
    rows: tuple[Row, ...]
    others: tuple[str, ...] = ()
    encoding: str = ""


def table(raw: bytes) -> Table:
    """The table in a file. Raises PlannerError for what is no text, has no dates, or is too large.

    The delimiter may be a comma, a semicolon or a tab.
    """
    text, encoding = decoded(raw)
    lines = text.split("\n", MOST_ROWS)
    if len(lines) > MOST_ROWS:
        raise problem(f"the file has more than {MOST_ROWS:,} lines", REMEDY)
    if any(max(map(line.count, _DELIMITERS)) >= MOST_COLUMNS for line in lines):
        raise problem(f"a line has more than {MOST_COLUMNS} columns", REMEDY)
    start, delimiter = _heading(lines)
    headings = _parsed(lines[start], delimiter)[0]
    names = [_known(heading) for heading in headings]
    for name in COLUMNS:
        if names.count(name) > 1:
            raise problem(f"the column {name!r} is there twice", "keep one of them")
    rows = _parsed("\n".join(lines[start + 1 :]), delimiter, start + 1)
    return Table(
        frozenset(name for name in names if name),
        tuple(
            Row(
                number,
                {name: cell for name, cell in zip(names, row, strict=False) if name},
                " ".join(cell.strip() for cell in row[len(names) :]).strip(),
            )
            for number, row in enumerate(rows, start=start + 2)
            if any(cell.strip() for cell in row)
        ),
        tuple(
            _place(heading, number)
            for number, (heading, name) in enumerate(zip(headings, names, strict=True), start=1)
            if not name and any("".join(row[number - 1 : number]).strip() for row in rows)
        ),
        encoding,
    )


def _heading(lines: list[str]) -> tuple[int, str]:
    """The line with the names of the columns, and the delimiter with which it has most of them."""
    for number, line in enumerate(lines[:20]):
        if re.fullmatch(r'"?sep=.?"?\s*', line):  # Excel's own way to say the delimiter
            continue
        if line.strip(' \t\r,;"'):
            found = {mark: _count(line, mark) for mark in _DELIMITERS}
            delimiter = max(found, key=lambda mark: found[mark])
            if found[delimiter]:
                return number, delimiter
            break
    raise problem("this is not a CSV file of planner's: it has no column 'date'", REMEDY)


def _count(line: str, delimiter: str) -> int:
    """How many columns are known; none where there is no date."""
    try:
        names = {_known(name) for name in _parsed(line, delimiter)[0]} - {""}
    except (PlannerError, IndexError):
        return 0
    return len(names) if "date" in names else 0


def _parsed(text: str, delimiter: str, lines_before: int = 0) -> list[list[str]]:
    before = csv.field_size_limit(LONGEST_CELL)
    # Strict: without it a quote that nobody closed swallows all rows that follow, unnoticed.
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(rows)
    except csv.Error as error:
        where = f"up to line {lines_before + rows.line_num}"
        message = f"this is not a CSV file that can be read ({error})"
        raise problem(message, f"look for a stray quote, or {REMEDY}", where=where) from error
    finally:
        csv.field_size_limit(before)


def _place(heading: str, number: int) -> str:
    """Which column it is: by its heading, or by its number from 1."""
    said = " ".join(heading.split())[:_LONGEST_SHOWN]
    return f"column “{said}”" if said else f"column {number}"


def _known(name: str) -> str:
    """A column's name as planner writes it; empty for one that it does not know.

    >>> _known(" Pain before "), _known("Comment"), _known("colour")
    ('pain_before', 'notes', '')
    """
    plain = "_".join(re.findall(r"[a-z]+", name.casefold()))
    plain = _OTHER_NAMES.get(plain, plain)
    return plain if plain in COLUMNS else ""
