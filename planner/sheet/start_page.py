"""The warning signs on "Start here" as they come back, and who says that the person may go on.

They are found by the keys of `planner.sheet.start_layout`. Whatever is written in the box of a
sign counts as a tick, unless it is a plain no: here the more cautious reading is the right one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Ticks
from planner.errors import Problem
from planner.sheet import recorded, words
from planner.sheet.csv_dates import certain_date
from planner.sheet.layout import START_HERE
from planner.sheet.merge import merge
from planner.sheet.recorded import NotUnderstood
from planner.sheet.start_layout import CLEARANCE, StartColumn
from planner.sheet.ticks import Value
from planner.sheet.week_page import Grid, line

_SIGN = re.compile(r"sign-\d{1,3}")
_TEXT_GONE = "a sign whose text is gone"
_DATE_REMEDY = "write it as 2026-11-30"
_PANELS = (
    (True, StartColumn.EMERGENCY, StartColumn.EMERGENCY_DATE),
    (False, StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE),
)


def read_signs(
    sheets: Iterable[tuple[str, Grid]], ticks: Ticks | None
) -> tuple[Log | None, list[Problem]]:
    """The signs and the clearance, as a log of nothing else; None where there is no such page.

    `ticks` is None where the plan is lost: then an empty box of any kind is empty.
    """
    logs, names, problems = [], [], []
    for name, grid in sheets:
        columns = _columns(grid)
        rows = list(_sign_rows(grid))
        if not columns or not rows:
            if name == START_HERE:
                problems.append(
                    Problem(
                        "its hidden keys are gone, so no warning sign on it was read",
                        "if a sign is ticked, do as it says there; then use an earlier copy",
                        where=name,
                    )
                )
            continue
        signs: list[Sign] = []
        clearance = None
        for row in rows:
            for emergency, tick, day in _PANELS:
                sign, wrong = _sign(name, row, columns, emergency, tick, day, ticks)
                signs += [sign] if sign is not None else []
                problems += wrong
        cleared = [row for row in grid.values() if CLEARANCE in row.values()]
        for row in cleared[:1]:
            clearance, wrong = _clearance(name, row, columns)
            problems += wrong
        logs.append(Log(signs=tuple(signs), clearance=clearance))
        names.append(name)
    if not logs:
        return None, problems
    merged, differing = merge(logs, names)
    return merged, [*problems, *differing]


def shown_date(day: date | None) -> str:
    """A date as it fits the narrow column: `14 Dec 26`."""
    return "" if day is None else f"{words.day_month(day)} {day.year % 100:02}"


def _columns(grid: Grid) -> dict[StartColumn, int]:
    """The columns by the row that has most of their keys."""
    best: dict[StartColumn, int] = {}
    for row in grid.values():
        found = {
            StartColumn(str(value)): number
            for number, value in row.items()
            if value in list(StartColumn)
        }
        if len(found) > len(best):
            best = found
    return best


def _sign_rows(grid: Grid) -> Iterator[Mapping[int, Value]]:
    for row in grid.values():
        if any(isinstance(value, str) and _SIGN.fullmatch(value) for value in row.values()):
            yield row


def _sign(
    sheet: str,
    row: Mapping[int, Value],
    columns: Mapping[StartColumn, int],
    emergency: bool,
    tick: StartColumn,
    day: StartColumn,
    ticks: Ticks | None,
) -> tuple[Sign | None, list[Problem]]:
    if tick not in columns:
        return None, []
    text = _text(row, columns[tick], columns.get(day))
    value = row.get(columns[tick])
    written = row.get(columns[day]) if day in columns else None
    if not text and _is_plain_tick(value, ticks):  # a sentence there is the page's own
        text = _TEXT_GONE
    if not text or not (_is_ticked(value, ticks) or _has_text(written)):
        return None, []
    found, problems = _date(written, f"{sheet}, {text}")
    if not _is_ticked(value, ticks):
        problems.append(
            Problem(
                "there is a date but no tick; it counts as ticked",
                "tick it, or take the date away",
                where=f"{sheet}, {text}",
            )
        )
    return Sign(text, emergency, found), problems


def _text(row: Mapping[int, Value], tick_column: int, date_column: int | None) -> str:
    """The sign itself, between its box and its date."""
    last = date_column if date_column is not None else tick_column + 20
    texts = (line(row.get(number)) for number in range(tick_column + 1, last))
    return next(filter(None, texts), "")


def _is_ticked(value: Value, ticks: Ticks | None) -> bool:
    try:
        said = recorded.tick(value, ticks if ticks is not None else Ticks.NUMBER)
    except NotUnderstood:
        return True
    return said is not None and (said.done is not False)


def _is_plain_tick(value: Value, ticks: Ticks | None) -> bool:
    try:
        recorded.tick(value, ticks if ticks is not None else Ticks.NUMBER)
    except NotUnderstood:
        return False
    return _is_ticked(value, ticks)


def _has_text(value: Value) -> bool:
    return recorded.note(value).strip() != ""


def _clearance(
    sheet: str, row: Mapping[int, Value], columns: Mapping[StartColumn, int]
) -> tuple[Clearance | None, list[Problem]]:
    by = _at(row, columns.get(StartColumn.CLEARED_BY))
    on = _at(row, columns.get(StartColumn.CLEARED_ON))
    if not _has_text(by) and not _has_text(on):
        return None, []
    found, problems = _date(on, f"{sheet}, who says that you may go on")
    return Clearance(recorded.note(by).strip(), found), problems


def _at(row: Mapping[int, Value], column: int | None) -> Value:
    return row.get(column) if column is not None else None


def _date(value: Value, where: str) -> tuple[date | None, list[Problem]]:
    text = recorded.note(value).strip()
    found = certain_date(text)
    if found is not None or not text:
        return found, []
    return None, [Problem(f"{recorded.shown(text)} is not a clear date", _DATE_REMEDY, where=where)]
