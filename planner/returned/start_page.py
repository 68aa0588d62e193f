"""The warning signs on "Start here" as they come back, and who says that the person may go on.

They are found by the keys of `planner.form.start_layout`; a row without its key, by its words.
Whatever is written in the box of a sign counts as a tick, unless it is a plain no: here the more
cautious reading is the right one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan, Ticks
from planner.errors import Problem
from planner.form.sheet_names import START_HERE
from planner.form.start_layout import CLEARANCE, GOES_ON, NOES, SETTINGS, StartColumn, sign_key
from planner.form.ticks import Value
from planner.logs.merge import merge
from planner.returned import recorded
from planner.returned.grid import NO_VALUE, NO_VALUE_REMEDY, Grid, Row, Sheet, line
from planner.returned.recorded import NotUnderstood
from planner.returned.table.dates import certain_date

_SIGN = re.compile(r"sign-\d{1,3}")
_CLEARANCE_LABEL = "a doctor or physiotherapist says"
_OF_CLEARANCE = (StartColumn.CLEARED_BY, StartColumn.CLEARED_ON, *GOES_ON)
_EMPTY = ("", "0", "00:00:00")
"""What an empty date cell holds; some programs make a zero of it."""
_TEXT_GONE = "a sign whose text is gone"
_DATE_REMEDY = "write it as 2026-11-30"
_EARLIER_COPY = "if a sign is ticked, do as it says there; then use an earlier copy"


@dataclass(frozen=True, slots=True)
class _Panel:
    """A list of signs: its columns, and the signs that the plan has in it."""

    emergency: bool
    tick: StartColumn
    day: StartColumn
    signs: tuple[str, ...]


def read_signs(sheets: Iterable[Sheet], plan: Plan | None) -> tuple[Log | None, list[Problem]]:
    """The signs and the clearance, as a log of nothing else; None where there is no such page.

    Where the plan is lost, an empty box of any kind is empty.
    """
    logs, names, problems = [], [], []
    for sheet in sheets:
        page = _Page(sheet, plan)
        rows = page.sign_rows()
        if rows:
            logs.append(page.read(rows))
            names.append(sheet.name)
            problems += page.problems
        elif sheet.name == START_HERE:
            message = "its hidden keys are gone, so no warning sign on it was read"
            problems.append(Problem(message, _EARLIER_COPY, where=sheet.name))
    if not logs:
        return None, problems
    merged, differing = merge(logs, names)
    return merged, [*problems, *differing]


def answer_cells(sheet: Sheet, plan: Plan) -> frozenset[tuple[int, int]]:
    """The cells of a page of signs that are read, by row and column; none on any other page.

    The words of a sign are among them where it is ticked or dated: they are read with it.
    """
    return frozenset(_Page(sheet, plan).answer_cells())


class _Page:
    """A page of signs while it is read."""

    def __init__(self, sheet: Sheet, plan: Plan | None) -> None:
        self._sheet = sheet
        self._ticks = plan.choices.ticks if plan is not None else Ticks.NUMBER
        self._panels = _panels(plan)
        self._columns = _columns(sheet.cells)
        self.problems: list[Problem] = []

    def sign_rows(self) -> list[int]:
        """The rows with the key of a sign, and those with the words of one of the plan's."""
        rows: list[int] = []
        found: set[str] = set()
        for number, row in self._sheet.cells.items() if self._columns else ():
            keys = {value for value in row.values() if _is_key(value)}
            said = {
                sign
                for panel in self._panels
                for sign in panel.signs
                if self._text(row, panel) == line(sign)
            }
            if keys or said:
                rows.append(number)
                found |= {str(key) for key in keys} | said
        for panel in self._panels:
            for number, sign in enumerate(panel.signs, start=1):
                is_there = not found.isdisjoint((sign, sign_key(number)))
                if not is_there or panel.tick not in self._columns:
                    message = f"the sign “{sign}” was not found, so nobody can say if it is ticked"
                    self.problems.append(Problem(message, _EARLIER_COPY, self._sheet.name))
        return rows

    def read(self, rows: Iterable[int]) -> Log:
        """What is ticked in these rows, and the clearance."""
        signs = [self._sign(number, panel) for number in rows for panel in self._panels]
        clearance, going_on = self._going_on()
        return Log(
            signs=tuple(sign for sign in signs if sign is not None),
            clearance=clearance,
            going_on=going_on,
            follows=self._follows(),
        )

    def answer_cells(self) -> Iterator[tuple[int, int]]:
        for number in self.sign_rows():
            for panel in self._panels:
                tick, day = (self._columns.get(column) for column in (panel.tick, panel.day))
                words = self._place_of_text(self._sheet.cells[number], panel)
                is_read = self._sign(number, panel) is not None
                if words is not None or is_read:
                    read = (tick, day, words if is_read else None)
                    yield from ((number, column) for column in read if column is not None)
        for number, row in self._sheet.cells.items():
            if _is_of_clearance(row):
                yield from self._cells_of(number, _OF_CLEARANCE)
            elif SETTINGS in row.values():
                yield from self._cells_of(number, (StartColumn.TODAY, StartColumn.FOLLOWS))

    def _cells_of(self, row: int, columns: Iterable[StartColumn]) -> Iterator[tuple[int, int]]:
        return ((row, self._columns[column]) for column in columns if column in self._columns)

    def _sign(self, number: int, panel: _Panel) -> Sign | None:
        row, column = self._sheet.cells[number], self._columns.get(panel.tick)
        if column is None:
            return None
        text = self._text(row, panel)
        value, written = row.get(column), _at(row, self._columns.get(panel.day))
        no_value = (number, column) in self._sheet.no_values
        is_ticked = no_value or self._is_ticked(value)
        if not text and self._is_plain_tick(value):  # a sentence there is the page's own
            text = _TEXT_GONE
        if not text or not (is_ticked or _has_text(written)):
            return None
        where = f"{self._sheet.name}, {text}"
        found = self._date(written, where)
        if no_value:
            message = f"{NO_VALUE}; it counts as ticked"
            self.problems.append(Problem(message, NO_VALUE_REMEDY, where))
        elif not is_ticked:
            message = "there is a date but no tick; it counts as ticked"
            self.problems.append(Problem(message, "tick it, or take the date away", where))
        return Sign(text, panel.emergency, found)

    def _text(self, row: Row, panel: _Panel) -> str:
        """The sign itself, in one line."""
        place = self._place_of_text(row, panel)
        return line(row[place]) if place is not None else ""

    def _place_of_text(self, row: Row, panel: _Panel) -> int | None:
        """The column of the sign itself, between its box and its date."""
        tick = self._columns.get(panel.tick)
        if tick is None:
            return None
        last = self._columns.get(panel.day, tick + 20)
        return next((n for n in range(tick + 1, last) if line(row.get(n))), None)

    def _is_ticked(self, value: Value) -> bool:
        try:
            said = recorded.tick(value, self._ticks)
        except NotUnderstood:
            return True
        return said is not None and (said.done is not False)

    def _is_plain_tick(self, value: Value) -> bool:
        try:
            recorded.tick(value, self._ticks)
        except NotUnderstood:
            return False
        return self._is_ticked(value)

    def _going_on(self) -> tuple[Clearance | None, tuple[date, ...]]:
        """The last word, and the earlier days of going on that a live workbook lists."""
        rows = [row for row in self._sheet.cells.values() if _is_of_clearance(row)]
        columns = [self._columns[column] for column in GOES_ON if column in self._columns]
        if not columns:
            return self._clearance(rows), ()
        for row in rows[:1]:
            by = recorded.note(_at(row, self._columns.get(StartColumn.CLEARED_BY))).strip()
            where = f"{self._sheet.name}, from when you go on"
            read = [self._date(row.get(column), where) for column in columns]
            days = sorted({day for day in read if day is not None})
            if by or days:
                return Clearance(by, days[-1] if days else None), tuple(days[:-1])
        return None, ()

    def _follows(self) -> bool:
        """Whether coming weeks follow what is written; only a plain no says that they do not."""
        rows = [row for row in self._sheet.cells.values() if SETTINGS in row.values()]
        said = [_at(row, self._columns.get(StartColumn.FOLLOWS)) for row in rows]
        return not any(line(value).casefold() in NOES or value is False for value in said)

    def _clearance(self, rows: Sequence[Row]) -> Clearance | None:
        for row in rows[:1]:
            by = _at(row, self._columns.get(StartColumn.CLEARED_BY))
            on = _at(row, self._columns.get(StartColumn.CLEARED_ON))
            if _has_text(by) or _has_text(on):
                where = f"{self._sheet.name}, who says that you may go on"
                return Clearance(recorded.note(by).strip(), self._date(on, where))
        return None

    def _date(self, value: Value, where: str) -> date | None:
        text = recorded.note(value).strip()
        found = certain_date(text)
        if found is None and text not in _EMPTY:
            message = f"{recorded.shown(text)} is not a clear date"
            self.problems.append(Problem(message, _DATE_REMEDY, where=where))
        return found


def _panels(plan: Plan | None) -> tuple[_Panel, _Panel]:
    emergency = plan.programme.safety.emergency if plan is not None else ()
    doctor_first = plan.programme.safety.doctor_first if plan is not None else ()
    return (
        _Panel(True, StartColumn.EMERGENCY, StartColumn.EMERGENCY_DATE, emergency),
        _Panel(False, StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE, doctor_first),
    )


def _columns(grid: Grid) -> Mapping[StartColumn, int]:
    """The columns by the row that has most of their keys."""
    best: dict[StartColumn, int] = {}
    keys = frozenset(StartColumn)
    for row in grid.values():
        found = {StartColumn(str(value)): number for number, value in row.items() if value in keys}
        if len(found) > len(best):
            best = found
    return best


def _is_key(value: Value) -> bool:
    return isinstance(value, str) and _SIGN.fullmatch(value) is not None


def _is_of_clearance(row: Row) -> bool:
    return any(
        value == CLEARANCE or line(value).lower().startswith(_CLEARANCE_LABEL)
        for value in row.values()
    )


def _has_text(value: Value) -> bool:
    return recorded.note(value).strip() not in _EMPTY


def _at(row: Row, column: int | None) -> Value:
    return row.get(column) if column is not None else None
