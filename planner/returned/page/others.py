"""What stands on a weekly page and is neither planner's nor an answer: it is said, never read.

A plan that is written anew would lose it. Planner's own hidden cells stand around the names of the
week's figures (`planner.form.layout.Sum`), to the right of the Pain column, and below the hint.
"""

import re
from collections.abc import Iterator, Mapping

from planner.domain.plan import Session
from planner.errors import Problem
from planner.form.layout import (
    FIGURES,
    FIRST_DAY_COLUMN,
    FORMER_SUMS,
    HIGHEST_PAIN,
    LABEL_COLUMN,
    UNCLEAR,
    ColumnKey,
    RowKey,
    Sum,
    WeekLayout,
)
from planner.form.ticks import Value
from planner.returned import recorded
from planner.returned.grid import ERRORS, Grid, Row, Sheet, cell_name, line
from planner.returned.page.columns import SLOTS, days_row, row_of_keys
from planner.returned.page.rows import Rows

Columns = Mapping[int, Session | ColumnKey]

_HEAD = frozenset((RowKey.TITLE, RowKey.STOP, RowKey.DAYS, RowKey.SLOTS, RowKey.HINT))
"""Rows in which planner writes all the way."""
_ALWAYS_THERE = _HEAD - {RowKey.SLOTS}
_EMPTY_SIDES = frozenset((RowKey.ALL_DONE, RowKey.NOTES))

_SUMS = frozenset(Sum)
_OWN_TEXTS = frozenset((*Sum, *FORMER_SUMS, *SLOTS))
_NUMBERS = re.compile(r"(?:Exercises? )?\d+(?:, \d+)*(?: exercises)?")
"""Exercises by their numbers, as hidden cells hold them for the hint."""

_LAYOUT = WeekLayout("1", "", (), 1, (), ())
_BEFORE_NAMES = _LAYOUT.sum_column - 1 - _LAYOUT.done_count_column
_AFTER_NAMES, _AFTER_FORMER_NAMES = 2, 1
"""Hidden columns before and behind the one with the names of the figures, on pages that say nothing
of them in their row of keys: behind were the figures, and later what was done in part.
"""
_BEFORE_BOXES = _LAYOUT.clear_own_pain_column - _LAYOUT.sum_column + 1
"""Hidden columns between the names and those of the boxes, of which there is one a session."""
_FROM_FIRST_DAY_TO_NAMES = _LAYOUT.sum_column - 1 - FIRST_DAY_COLUMN
"""Columns from the first day to the names on a page without sessions."""
_BEHIND_BOXES = _LAYOUT.last_hidden_column - _LAYOUT.last_box_column
"""Hidden columns behind those of the boxes, on pages with columns for live amounts."""
_FROM_LABEL_TO_FIRST_DAY, _FROM_LABEL_BEFORE = FIRST_DAY_COLUMN - LABEL_COLUMN, 2
"""On these pages; and before there were live amounts, when the days stood nearer."""

_REMEDY = "what should be kept belongs in Notes"
_MOST_TOLD = 5
_LONGEST_SHOWN = 40


def other_cells(sheet: Sheet, rows: Rows, columns: Columns) -> list[Problem]:
    """A problem for each column and each cell that people added; of many cells the first few."""
    page = _Page(sheet.cells, rows, columns)
    headings = page.headings()
    told = [
        Problem(
            f"the column “{heading[:_LONGEST_SHOWN]}” is no day of the plan; it was not read",
            _REMEDY,
            where=sheet.name,
        )
        for heading in headings.values()
    ]
    if not set(rows.keys.values()) >= _ALWAYS_THERE:
        return told  # without their keys planner's own texts cannot be told from others
    found = [(row, column) for row, column in page.others() if column not in headings]
    for row, column in found[:_MOST_TOLD]:
        said = recorded.shown(sheet.cells[row][column])
        where = f"{sheet.name}, cell {cell_name(row, column)}"
        told.append(Problem(f"{said} was not read", _REMEDY, where))
    if len(found) > _MOST_TOLD:
        message = f"{len(found) - _MOST_TOLD} more such cells were not read"
        where = f"{sheet.name}, up to cell {cell_name(*found[-1])}"
        told.append(Problem(message, _REMEDY, where))
    return told


class _Page:
    """A page while it is searched for what is not planner's."""

    def __init__(self, cells: Grid, rows: Rows, columns: Columns) -> None:
        self._cells, self._rows, self._columns = cells, rows, columns
        self._key_row, _ = row_of_keys(cells)
        named = _named_figures(cells.get(self._key_row, {})) if self._key_row is not None else None
        self._hidden = named or _hidden(cells, rows.label_column)
        self._is_whole = bool(self._hidden) and self._hidden.isdisjoint(columns)
        """Whether the hidden columns still stand side by side, so that one knows them."""
        self._amounts = _amounts(cells, rows.label_column, columns)
        behind = sorted(self._hidden)[-_BEHIND_BOXES:] if self._is_whole else []
        self._words = set(behind) if self._amounts else set()
        """Where the words of live amounts stand, below the hint."""

    def headings(self) -> dict[int, str]:
        """Columns that people added, by the text that they have in the row of the days."""
        number, _ = days_row(self._cells)
        if number is None:
            return {}
        label = self._rows.label_column
        first, last = min(self._columns), max(self._columns)
        first = first if label is None else min(first, label)
        return {
            column: line(value)
            for column, value in sorted(self._cells[number].items())
            if (first < column < last or (self._is_whole and column > last))
            and column not in self._columns
            and column not in (self._rows.key_column, self._rows.label_column)
            and not self._is_own(column, value)
        }

    def others(self) -> Iterator[tuple[int, int]]:
        """Cells that hold something, in rows and columns that planner does not fill there."""
        for number, row in sorted(self._cells.items()):
            if number == self._key_row or number in self._rows.strange:
                continue
            key = self._rows.keys.get(number)
            places = self._places(key, row)
            for column, value in sorted(row.items()):
                is_strange = value not in ERRORS and not self._is_own(column, value)
                if column not in places and is_strange:
                    yield number, column

    def _places(self, key: str | None, row: Row) -> set[int | None]:
        """The columns that planner, or answers to it, fill in a row of that key."""
        places = {self._rows.key_column}
        if key in _HEAD:
            return places | set(range(max(self._columns) + 1))
        sessions = {n for n, column in self._columns.items() if isinstance(column, Session)}
        if key is None:  # planner's rows below the hint have 0 or 1 for each session, or its pain
            figures = [row[column] for column in sessions & row.keys()]
            places |= self._words
            return places | sessions if all(map(_is_figure, figures)) else places
        places |= sessions | {self._rows.label_column}
        if key not in _EMPTY_SIDES:
            sides = (ColumnKey.DONE, ColumnKey.OWN_PAIN)
            places |= {n for n, column in self._columns.items() if column in sides}
            places |= self._amounts
        return places

    def _is_own(self, column: int, value: Value) -> bool:
        """Whether a cell is blank, or one of planner's wherever it stands."""
        if isinstance(value, str) and (not line(value) or value in _OWN_TEXTS):
            return True
        if self._is_whole and column not in self._hidden:
            return False
        if not isinstance(value, str) or value == UNCLEAR or _NUMBERS.fullmatch(value):
            return True
        return self._rows.names_exercise(value)


def _is_figure(value: Value) -> bool:
    """Whether planner's rows below the hint may hold it."""
    if isinstance(value, str):
        return value in ("", UNCLEAR)
    return value is None or (0 <= value <= HIGHEST_PAIN and value == int(value))


def _amounts(cells: Grid, label_column: int | None, columns: Columns) -> frozenset[int]:
    """The columns of live amounts, by their keys, else beside the labels of such pages."""
    sides = (ColumnKey.AMOUNT, ColumnKey.HOW)
    keyed = frozenset(n for n, column in columns.items() if column in sides)
    if keyed or label_column is None or not _has(cells, Sum.STATE):
        return keyed
    return frozenset((label_column + 1, label_column + 2))


def _has(cells: Grid, figure: Sum) -> bool:
    return any(value == figure for row in cells.values() for value in row.values())


def _hidden(cells: Grid, label_column: int | None) -> frozenset[int]:
    """Planner's hidden columns where the row of keys is gone, by the figures' names."""
    counts: dict[int, int] = {}
    after = _AFTER_NAMES
    for row in cells.values():
        for column, value in row.items():
            if value in _SUMS:
                counts[column] = counts.get(column, 0) + 1
            elif value in FORMER_SUMS:
                after = _AFTER_FORMER_NAMES
    names = max(counts, key=lambda column: counts[column], default=None)
    if names is None or counts[names] < len(Sum) // 2:
        return frozenset()
    if _has(cells, Sum.UNCLEAR) and label_column is not None:
        has_amounts = _has(cells, Sum.STATE)
        to_first_day = _FROM_LABEL_TO_FIRST_DAY if has_amounts else _FROM_LABEL_BEFORE
        sessions = names - label_column - to_first_day - _FROM_FIRST_DAY_TO_NAMES
        after = _BEFORE_BOXES + max(sessions, 0) + (_BEHIND_BOXES if has_amounts else 0)
    return frozenset(range(names - _BEFORE_NAMES, names + 1 + after))


def _named_figures(row: Row) -> frozenset[int]:
    return frozenset(column for column, value in row.items() if value == FIGURES)
