"""Where everything stands on a weekly page that came back, found by keys, then by headings.

People sort rows, insert and move columns, and rename sheets. So nothing is known by its position:
a column by the session key above it, or by its day ("Mon 30 Nov"); a row by the key at its left,
or by its label ("2  Knee rolls"). `planner.sheet.layout` says how a page is written.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.domain.plan import MOST_TIMES, Plan, Session, Ticks, Week
from planner.errors import Problem
from planner.sheet import recorded
from planner.sheet.layout import ColumnKey, RowKey, Sum, parse_session_key
from planner.sheet.ticks import Value
from planner.sheet.words import DAYS, MONTHS

Grid = Mapping[int, Mapping[int, Value]]
"""The cells that are not blank, by row and column, both from 0."""

_SESSION_KEY = re.compile(r"\d{4}-\d\d-\d\d#[1-4]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBERED = re.compile(r"\d{1,3}\s+")
_WEEK_OF = re.compile(r"week (\d{1,3}[b-g]?) of \d{1,3}\b", re.IGNORECASE)
_WEEK = re.compile(r"week (\d{1,3}[b-g]?)\b", re.IGNORECASE)
_DATES = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))? – \d{1,2} [A-Z][a-z]{2} (\d{4})")
_DAY = re.compile(rf"({'|'.join(DAYS)}) (\d{{1,2}}) (rest|{'|'.join(MONTHS)})", re.IGNORECASE)
_LABELS = {
    "pain before you start": RowKey.PAIN,
    "all done": RowKey.ALL_DONE,
    "notes": RowKey.NOTES,
}
_SLOTS = {"am": 1, "pm": 2, **{str(number): number for number in range(1, MOST_TIMES + 1)}}
_NOT_HEADINGS = {figure.value for figure in Sum} | {key.value for key in RowKey}
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its cells, and which rows and columns are what.

    `rows` and `columns` may name a key more than once, where people copied something. `names` are
    those of the exercises. `label` is None where the page does not say which week it is.
    """

    sheet: str
    label: str | None
    week: Week | None
    grid: Grid
    rows: tuple[tuple[int, str], ...]
    columns: tuple[tuple[int, Session | ColumnKey], ...]
    names: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that have a column, each once, in the order of their dates."""
        found = {column for _, column in self.columns if isinstance(column, Session)}
        return tuple(sorted(found, key=lambda session: (session.day, session.slot)))


def find_page(sheet: str, grid: Grid, plan: Plan | None) -> Page | None:
    """The weekly page that a sheet holds; None where it is something else."""
    columns = _columns_by_key(grid)
    week = _week_of_sessions(columns, plan)
    label = _label(sheet, grid)
    if week is None and not columns and plan is not None:
        week = next((week for week in plan.weeks if week.label == label), None)
    columns = {**_columns_by_heading(grid, week, plan, columns), **columns}
    if not any(isinstance(column, Session) for column in columns.values()):
        return None
    if week is None:
        week = _week_of_sessions(columns, plan)
    if week is not None:
        label = week.label
    rows, names, problems = _Rows(sheet, grid, columns, plan).found()
    if not rows:
        return None
    problems = [*problems, *_strange_columns(sheet, grid, columns)]
    return Page(
        sheet,
        label,
        week,
        grid,
        tuple(sorted(rows.items())),
        tuple(sorted(columns.items())),
        names,
        tuple(problems),
    )


def line(value: Value) -> str:
    """A text in one line, for comparing headings: `Mon 30 Nov`."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _columns_by_key(grid: Grid) -> dict[int, Session | ColumnKey]:
    """The columns below the row that holds most session keys."""
    best: dict[int, Session | ColumnKey] = {}
    most = 0
    for row in grid.values():
        found: dict[int, Session | ColumnKey] = {}
        for number, value in row.items():
            if isinstance(value, str) and _SESSION_KEY.fullmatch(value.strip()):
                try:
                    found[number] = parse_session_key(value.strip())
                except ValueError:
                    continue  # 2026-02-31#1: no date, so no key
        if len(found) > most:
            most, best = len(found), found
            for number, value in row.items():
                if isinstance(value, str) and value.strip() in list(ColumnKey):
                    best[number] = ColumnKey(value.strip())
    return best


def _week_of_sessions(columns: Mapping[int, object], plan: Plan | None) -> Week | None:
    """The plan's week that has most of the sessions."""
    days = [column.day for column in columns.values() if isinstance(column, Session)]
    if plan is None or not days:
        return None
    week = max(plan.weeks, key=lambda week: sum(day in week.days for day in days))
    return week if any(day in week.days for day in days) else None


def _label(sheet: str, grid: Grid) -> str | None:
    """The number in the title, else in the sheet's name."""
    for text in _texts(grid):
        if match := _WEEK_OF.match(text):
            return match[1].lower()
    match = _WEEK.match(line(sheet))
    return match[1].lower() if match else None


def _columns_by_heading(
    grid: Grid, week: Week | None, plan: Plan | None, known: Mapping[int, object]
) -> dict[int, Session | ColumnKey]:
    """The columns below the row that holds most days, where the keys are gone."""
    row, headings = _days_row(grid)
    if row is None:
        return {}
    known_sessions = {column for column in known.values() if isinstance(column, Session)}
    found: dict[int, Session | ColumnKey] = {}
    for number, value in grid[row].items():
        if line(value).lower() == "done":
            found[number] = ColumnKey.DONE
        elif line(value).lower().startswith("pain it gave"):
            found[number] = ColumnKey.OWN_PAIN
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
            slot = _SLOTS.get(line(slots.get(number + offset)).lower(), offset + 1)
            session = Session(day, slot if times > 1 else 1)
            if session not in known_sessions:
                found[number + offset] = session
    return found


def _days_row(grid: Grid) -> tuple[int | None, dict[int, re.Match[str]]]:
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
        and month in ("Rest", MONTHS[day.month - 1])
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
    found = [_SLOTS.get(line(value).lower(), 1) for value in slots.values()]
    nearest = min(
        (b - a for a, b in zip(sorted(headings), sorted(headings)[1:], strict=False)), default=1
    )
    return min(max(found, default=1), nearest, MOST_TIMES)


def _texts(grid: Grid) -> Iterator[str]:
    for row in grid.values():
        for value in row.values():
            if isinstance(value, str):
                yield line(value)


class _Rows:
    """The rows of a page while they are recognised."""

    def __init__(
        self, sheet: str, grid: Grid, columns: Mapping[int, object], plan: Plan | None
    ) -> None:
        self._sheet, self._grid, self._plan = sheet, grid, plan
        self._sessions = [n for n, column in columns.items() if isinstance(column, Session)]
        exercises = plan.exercises if plan is not None else ()
        self._known = {exercise.key: exercise.name for exercise in exercises}
        self._key_column = self._best_column(columns, self._is_key)
        self._label_column = next(
            (n for n, column in columns.items() if column == ColumnKey.LABEL),
            self._best_column(columns, lambda value: bool(self._labelled(value))),
        )

    def found(self) -> tuple[dict[int, str], dict[str, str], list[Problem]]:
        """The key of each row, the names of the exercises, and what is not understood."""
        rows: dict[int, str] = {}
        names: dict[str, str] = {}
        problems: list[Problem] = []
        sorted_without_keys = False
        for number, row in self._grid.items():
            label = row.get(self._label_column) if self._label_column is not None else None
            key = self._key(row)
            said = self._labelled(label)
            if self._plan is None and key is not None:
                said = []  # no names to compare with
            if key is not None and said and key not in said and len(said) == 1:
                sorted_without_keys = True
                key = said[0]
            elif key is None and len(said) == 1:
                key = said[0]
            if key is None:
                if self._holds_answers(row) and line(label):
                    problems.append(self._strange_row(number, label))
                continue
            rows[number] = key
            if key not in list(RowKey):
                names[key] = self._known.get(key) or _name(label) or key
        if sorted_without_keys:
            problems.append(
                Problem(
                    "rows were moved without their hidden keys; each was read by its label",
                    "check that the ticks stand where you want them",
                    where=self._sheet,
                )
            )
        answered = {RowKey.PAIN.value, RowKey.ALL_DONE.value, RowKey.NOTES.value, *names}
        return (rows if answered & set(rows.values()) else {}), names, problems

    def _is_key(self, value: Value) -> bool:
        return isinstance(value, str) and (value in list(RowKey) or value in self._known)

    def _best_column(
        self, columns: Mapping[int, object], fits: Callable[[Value], bool]
    ) -> int | None:
        counts: dict[int, int] = {}
        sessions = set(self._sessions)
        for row in self._grid.values():
            for number, value in row.items():
                if number not in sessions and fits(value):
                    counts[number] = counts.get(number, 0) + 1
        return max(counts, key=lambda number: (counts[number], -number)) if counts else None

    def _key(self, row: Mapping[int, Value]) -> str | None:
        value = row.get(self._key_column) if self._key_column is not None else None
        if self._is_key(value):
            return str(value)
        without_plan = self._plan is None and isinstance(value, str) and _SLUG.fullmatch(value)
        return str(value) if without_plan else None

    def _labelled(self, value: Value) -> list[str]:
        """The keys that a label can mean."""
        said = line(value).casefold()
        for words, key in _LABELS.items():
            if said.startswith(words):
                return [key]
        name = _name(value)
        same = [key for key, known in self._known.items() if _same(known, name)]
        if self._plan is None and _NUMBERED.match(line(value)) and name:
            return [exercise_key(name)]
        return same

    def _holds_answers(self, row: Mapping[int, Value]) -> bool:
        return any(_is_answer(row.get(number)) for number in self._sessions)

    def _strange_row(self, number: int, label: Value) -> Problem:
        return Problem(
            f"“{line(label)[:_LONGEST_SHOWN]}” is not an exercise of this page; "
            "what stands beside it was not read",
            "",
            where=f"{self._sheet}, row {number + 1}",
        )


def _is_answer(value: Value) -> bool:
    """Whether a cell holds what people write as an answer, empty boxes among them."""
    if not isinstance(value, str):
        return value is not None
    try:
        return len(value.strip()) == 1 or recorded.tick(value, Ticks.GLYPH) is not None
    except recorded.NotUnderstood:
        return False


def _strange_columns(sheet: str, grid: Grid, columns: Mapping[int, object]) -> list[Problem]:
    """Columns that people added between the days, with a heading of their own."""
    row, _ = _days_row(grid)
    if row is None:
        return []
    first, last = min(columns), max(columns)
    return [
        Problem(
            f"the column “{line(value)[:_LONGEST_SHOWN]}” is no day of the plan; it was not read",
            "",
            where=sheet,
        )
        for number, value in sorted(grid[row].items())
        if first < number < last
        and number not in columns
        and line(value)
        and line(value) not in _NOT_HEADINGS
    ]


def _name(label: Value) -> str:
    """The exercise that a label names: its first line without the number."""
    if not isinstance(label, str) or not label.strip():
        return ""
    return _NUMBERED.sub("", line(label.strip().splitlines()[0]), count=1)


def _same(one: str, other: str) -> bool:
    return line(one).casefold() == other.casefold() != ""


def exercise_key(name: str) -> str:
    """A key made of a name, where the keys are lost; a key stays as it is.

    >>> exercise_key("Knee rolls"), exercise_key("knee-rolls")
    ('knee-rolls', 'knee-rolls')
    """
    if _SLUG.fullmatch(name):
        return name
    return "-".join(re.findall(r"[^\W_]+", name.lower()))
