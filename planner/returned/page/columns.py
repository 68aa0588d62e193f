"""Which columns of a weekly page are what: by the keys above them, then by their headings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from planner.domain.dates import DAYS, MONTHS
from planner.domain.plan import MOST_TIMES, Plan, Session, Week
from planner.form import wordings
from planner.form.layout import ColumnKey, parse_session_key
from planner.form.wordings import alternatives
from planner.returned.grid import Grid, Sheet, line

SLOTS = {**wordings.SLOTS, **{str(number): number for number in range(1, MOST_TIMES + 1)}}
"""What stands below a day that has several sessions."""

_COLUMN_KEYS = frozenset(ColumnKey)
_SESSION_KEY = re.compile(r"\d{4}-\d\d-\d\d#[1-4]")
_NUMBER = rf"(?:{alternatives(wordings.WEEKS)}) (\d{{1,3}}[b-g]?)"
_WEEK_OF = re.compile(rf"{_NUMBER} (?:{alternatives(wordings.OF)}) \d{{1,3}}\b", re.IGNORECASE)
_WEEK = re.compile(rf"{_NUMBER}\b", re.IGNORECASE)
_DATES = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))? – \d{1,2} [A-Z][a-z]{2} (\d{4})")
_DAY = re.compile(
    rf"({'|'.join(DAYS)}) (\d{{1,2}}) ({alternatives(wordings.RESTS)}|{'|'.join(MONTHS)})",
    re.IGNORECASE,
)
_REST = frozenset(wording.words.title() for wording in wordings.RESTS)


def find_columns(
    grid: Grid, label: str | None, plan: Plan | None
) -> dict[int, Session | ColumnKey]:
    """What each column is, by its number; a page's columns without a session are no page."""
    by_key = _by_key(grid)
    week = week_of_sessions(by_key, plan)
    if week is None and not by_key and plan is not None:
        week = next((week for week in plan.weeks if week.label == label), None)
    return {**_by_heading(grid, week, plan, by_key), **by_key}


def row_of_keys(grid: Grid) -> tuple[int | None, dict[int, Session]]:
    """The row that holds most session keys, and the sessions by column."""
    best: tuple[int | None, dict[int, Session]] = (None, {})
    for number, row in grid.items():
        found: dict[int, Session] = {}
        for column, value in row.items():
            if isinstance(value, str) and _SESSION_KEY.fullmatch(value.strip()):
                try:
                    found[column] = parse_session_key(value.strip())
                except ValueError:
                    continue  # 2026-02-31#1: no date, so no key
        if len(found) > len(best[1]):
            best = number, found
    return best


def _by_key(grid: Grid) -> dict[int, Session | ColumnKey]:
    """The columns below the row of keys."""
    number, sessions = row_of_keys(grid)
    if number is None:
        return {}
    others = {
        column: ColumnKey(value.strip())
        for column, value in grid[number].items()
        if isinstance(value, str) and value.strip() in _COLUMN_KEYS
    }
    return {**sessions, **others}


def week_of_sessions(columns: Mapping[int, object], plan: Plan | None) -> Week | None:
    """The plan's week that has most of the sessions."""
    days = [column.day for column in columns.values() if isinstance(column, Session)]
    if plan is None or not days:
        return None
    week = max(plan.weeks, key=lambda week: sum(day in week.days for day in days), default=None)
    return week if week is not None and any(day in week.days for day in days) else None


def week_of_name(sheet: Sheet) -> str | None:
    """The label in the title, else in the sheet's name."""
    match = _WEEK.match(line(sheet.name))
    return title_of_week(sheet) or (match[1].lower() if match else None)


def title_of_week(sheet: Sheet) -> str | None:
    """The label in the first text of a page that is the title of a week."""
    labels = map(label_of_title, _texts(sheet.cells))
    return next((label for label in labels if label is not None), None)


def label_of_title(text: str) -> str | None:
    """The label in a page's title: `Week 3b of 6`."""
    match = _WEEK_OF.match(text)
    return match[1].lower() if match is not None else None


def _by_heading(
    grid: Grid, week: Week | None, plan: Plan | None, known: Mapping[int, object]
) -> dict[int, Session | ColumnKey]:
    """The columns below the row that holds most days, where the keys are gone."""
    row, headings = days_row(grid)
    if row is None:
        return {}
    known_sessions = {column for column in known.values() if isinstance(column, Session)}
    found: dict[int, Session | ColumnKey] = {}
    for number, value in grid[row].items():
        key = _column_of(line(value).lower())
        if key is not None:
            found[number] = key
    days = week.days if week is not None else _days_of_title(grid)
    times = plan.choices.times if plan is not None else _times(grid, row, headings)
    slots = grid.get(row + 1, {})
    for number, heading in headings.items():
        day = _day_of(heading, days, plan)
        if day is None:
            continue
        for offset in range(times):
            if offset and number + offset in headings:
                break
            slot = SLOTS.get(line(slots.get(number + offset)).lower(), offset + 1)
            session = Session(day, slot if times > 1 else 1)
            if session not in known_sessions:
                found[number + offset] = session
    return found


def _column_of(heading: str) -> ColumnKey | None:
    """The column beside the days with that heading; Done is not "Done in full"."""
    if heading in {wording.words for wording in wordings.COLUMNS[ColumnKey.DONE]}:
        return ColumnKey.DONE
    gave = wordings.COLUMNS[ColumnKey.OWN_PAIN]
    is_pain = any(heading.startswith(wording.words) for wording in gave)
    return ColumnKey.OWN_PAIN if is_pain else None


def days_row(grid: Grid) -> tuple[int | None, dict[int, re.Match[str]]]:
    """The row that holds most days, and the days in it by column."""
    best: tuple[int | None, dict[int, re.Match[str]]] = (None, {})
    for number, row in grid.items():
        found = {c: match for c, value in row.items() if (match := _DAY.fullmatch(line(value)))}
        if len(found) > len(best[1]):
            best = number, found
    return best


def _day_of(heading: re.Match[str], days: Sequence[date], plan: Plan | None) -> date | None:
    """The date of `Mon 30 Nov` or `Tue 1 rest`: in the page's week, else anywhere in the plan."""
    name, number, month = heading[1].title(), int(heading[2]), heading[3].title()
    candidates = days or ([day for week in plan.weeks for day in week.days] if plan else [])
    fitting = [
        day
        for day in candidates
        if DAYS[day.weekday()] == name
        and day.day == number
        and (month in _REST or month == MONTHS[day.month - 1])
    ]
    return fitting[0] if len(fitting) == 1 else None


def _days_of_title(grid: Grid) -> tuple[date, ...]:
    """The seven days from the first date in the title, `30 Nov – 6 Dec 2026`."""
    for text in _texts(grid):
        for match in _DATES.finditer(text):
            try:
                month = MONTHS.index(match[2]) + 1
                starts = date(int(match[3] or match[4]), month, int(match[1]))
                return tuple(starts + timedelta(days=number) for number in range(7))
            except (ValueError, OverflowError):
                continue
    return ()


def _times(grid: Grid, row: int, headings: Mapping[int, object]) -> int:
    """Sessions a day, from the row of am and pm below the days."""
    slots = grid.get(row + 1, {})
    found = [SLOTS.get(line(value).lower(), 1) for value in slots.values()]
    nearest = min(
        (b - a for a, b in zip(sorted(headings), sorted(headings)[1:], strict=False)), default=1
    )
    return min(max(found, default=1), nearest, MOST_TIMES)


def _texts(grid: Grid) -> Iterator[str]:
    for row in grid.values():
        for value in row.values():
            if isinstance(value, str):
                yield line(value)
