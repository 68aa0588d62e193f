"""Where a weekly page contradicts itself: what a person sees there is not what its keys say.

A heading or a name that somebody typed over, or a value that covers several cells. Nothing is
guessed: what stands there counts as unknown, and is named.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from planner.domain.dates import DAYS, MONTHS, day_month
from planner.domain.plan import Session, Week
from planner.errors import Problem
from planner.form.layout import ColumnKey, RowKey
from planner.form.ticks import Value
from planner.returned.grid import Area, Grid, Sheet, cell_name, line
from planner.returned.page.columns import days_row, label_of_title, row_of_keys
from planner.returned.page.rows import ANSWERED, Rows
from planner.returned.table.dates import certain_date

Place = tuple[int, int]
Columns = Mapping[int, Session | ColumnKey]

_OF_DAYS = frozenset((RowKey.PAIN, RowKey.NOTES))
"""Rows in which a cell is of a day; in the others it is of a session."""
_DAY = re.compile(
    rf"(?:({'|'.join(DAYS)})\w*\W*)?(\d{{1,2}})\W*({'|'.join(MONTHS)}|rest)?", re.IGNORECASE
)
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-]\d*)?")
_HEADING = "write the heading as it was, or put what stands there on the page of that day"
_TITLE = "write the title as it was; what belongs to another week belongs on its own page"
_NAME = "write the name as it was; what is another exercise belongs in Notes"
_MERGED = "take the cells apart, and write into each of them"


class Unclear:
    """The cells of a page that count as unknown, and why."""

    def __init__(self, sheet: Sheet, rows: Rows, columns: Columns, week: Week | None) -> None:
        self._sheet, self._rows, self._columns = sheet, rows, columns
        self._answers = [n for n, key in rows.keys.items() if key in rows.names or key in ANSWERED]
        self._sessions = {n: each for n, each in columns.items() if isinstance(each, Session)}
        self.places: set[Place] = set()
        self.problems: list[Problem] = []
        if week is not None:
            self._title(week)
        self._headings()
        self._names()
        for area in sheet.merged:
            self._merged(area)

    def _title(self, week: Week) -> None:
        """A page that was copied for a week of its own has the keys of the one that it was."""
        row = next((n for n, key in self._rows.keys.items() if key == RowKey.TITLE), None)
        texts = self._sheet.cells.get(row, {}) if row is not None else {}
        for column, value in texts.items():
            label = label_of_title(_text(value))
            if label is not None and label != week.label:
                self.places |= {(number, n) for number in self._answers for n in self._columns}
                told = f"the title says week {label}, the hidden keys week {week.label}"
                self._tell(told, _TITLE, cell_name(row or 0, column))
                return

    def _headings(self) -> None:
        row = next((n for n, key in self._rows.keys.items() if key == RowKey.DAYS), None)
        if row is None:
            row, _ = days_row(self._sheet.cells)
        wrong = list(headings_against_keys(self._sheet.cells, row)) if row is not None else []
        if row is None or not wrong:
            return
        self.places |= {(number, column) for number in self._answers for column, _, _ in wrong}
        first, last = wrong[0], wrong[-1]
        where, said, keys = cell_name(row, first[0]), f"“{first[1]}”", _day(first[2].day)
        if first[2].day != last[2].day:
            where = f"{where} to {cell_name(row, last[0])}"
            said, keys = f"{said} to “{last[1]}”", f"{keys} to {_day(last[2].day)}"
            self._tell(f"the headings say {said}, the hidden keys {keys}", _HEADING, where)
        else:
            self._tell(f"the heading says {said}, the hidden key {keys}", _HEADING, where)

    def _names(self) -> None:
        for row, label, name in self._rows.typed_over:
            columns = [n for n, each in self._columns.items() if each != ColumnKey.LABEL]
            self.places |= {(row, column) for column in columns}
            where = cell_name(row, self._rows.label_column or 0)
            self._tell(f"the name says “{label}”, the hidden key {name}", _NAME, where)

    def _merged(self, area: Area) -> None:
        first_row, first_column, last_row, last_column = area
        value = self._sheet.value(first_row, first_column)
        if value is None or not line(str(value)):
            return
        rows = [number for number in self._answers if first_row <= number <= last_row]
        columns = [n for n in self._columns if first_column <= n <= last_column]
        meant = {cell for row in rows for column in columns for cell in self._meaning(row, column)}
        if len(meant) > 1:
            self.places |= {(row, column) for row in rows for column in columns}
            where = f"{cell_name(first_row, first_column)} to {cell_name(last_row, last_column)}"
            self._tell("one value covers several cells", _MERGED, where)

    def _meaning(self, row: int, column: int) -> Iterator[tuple[str, object]]:
        """What an answer in a cell is of; nothing for a cell that takes none."""
        key, of = self._rows.keys[row], self._columns[column]
        if isinstance(of, Session):
            yield key, of.day if key in _OF_DAYS else of
        elif of == ColumnKey.OWN_PAIN and key in self._rows.names:
            yield key, of

    def _tell(self, message: str, remedy: str, where: str) -> None:
        cells = "cells" if " to " in where else "cell"
        told = f"{message}; what stands there counts as unknown"
        self.problems.append(Problem(told, remedy, f"{self._sheet.name}, {cells} {where}"))


def headings_against_keys(grid: Grid, row: int) -> Iterator[tuple[int, str, Session]]:
    """The columns with a heading of another day than their key: column, heading, session.

    A heading stands above all sessions of its day.
    """
    _, keys = row_of_keys(grid)
    wrong: tuple[str, date] | None = None
    for column, session in sorted(keys.items()):
        heading = line(_text(grid[row].get(column)))
        if heading:
            wrong = (heading, session.day) if says_another_day(heading, session.day) else None
        if wrong is not None and wrong[1] == session.day:
            yield column, wrong[0], session


def says_another_day(heading: str, day: date) -> bool:
    """Whether a heading is that of another day; one that names no day contradicts nothing.

    >>> monday = date(2026, 11, 30)
    >>> [says_another_day(text, monday) for text in ("Mon 30 Nov", "30.11.", "Monday", "Day 1")]
    [False, False, False, False]
    >>> [says_another_day(text, monday) for text in ("Mon 7 Dec", "7 Dec", "7/12", "2026-12-07")]
    [True, True, True, True]
    """
    certain = certain_date(heading)
    if certain is not None:
        return certain != day
    if numbers := _NUMBERS.search(heading):
        return (day.day, day.month) not in (
            (int(numbers[1]), int(numbers[2])),
            (int(numbers[2]), int(numbers[1])),
        )
    found = _DAY.fullmatch(heading)
    if found is None:
        return False
    name, number, month = found[1], int(found[2]), found[3]
    return (
        (name is not None and name.title() != DAYS[day.weekday()])
        or number != day.day
        or (month is not None and month.title() not in ("Rest", MONTHS[day.month - 1]))
    )


def _day(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day_month(day)}"


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
