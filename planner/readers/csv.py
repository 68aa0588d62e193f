"""The `.csv` file that planner wrote, as people and spreadsheet programs filled it in and saved it.

It has a row for each session and exercise. As on the weekly pages, a session is recorded once any
row of it is answered; its other boxes (☐) are then not done. An empty cell is unknown.
"""

from collections import defaultdict
from datetime import date

from planner.domain.log import WEEK_LABEL, DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Ticks
from planner.errors import Problem, problem
from planner.readers import Reading, few
from planner.sheet import guard, recorded
from planner.sheet.csv_cells import restore
from planner.sheet.csv_dates import dates
from planner.sheet.csv_table import Row, Table, table
from planner.sheet.merge import merge
from planner.sheet.recorded import NotUnderstood, Tick
from planner.sheet.week_log import day_place
from planner.sheet.week_page import exercise_key

SUFFIX = ".csv"

_SLOTS = {"": 1, "am": 1, "pm": 2, "1": 1, "2": 2, "3": 3, "4": 4}
_OPEN = ("☐", "false")
_MOST_COPIES = 5
_UNKNOWN_DATE = "write it as 2026-11-30"
_COLUMNS_REMEDY = "write each thing in its own column"

Key = tuple[date, int, str]


def read(raw: bytes) -> Reading:
    """The log of a CSV file; the plan is in another file, and `plan_id` says in which.

    Raises PlannerError for what is no table of planner's, and for rows of two plans.
    """
    guard.check_size(raw)
    found = table(raw)
    log, problems = _Reader(found).read()
    return Reading(None, log, few(problems), _plan_id(found))


def _plan_id(found: Table) -> str | None:
    plan_ids = sorted({restore(row["plan_id"]) for row in found.rows} - {""})
    if len(plan_ids) > 1:
        raise problem(
            f"the rows are of {len(plan_ids)} plans ({', '.join(plan_ids[:3])})",
            "keep the rows of one plan",
        )
    return plan_ids[0] if plan_ids else None


class _Reader:
    """The rows of a file while they become a log."""

    def __init__(self, found: Table) -> None:
        self._rows = found.rows
        self._dates = dates((row["date"], row["day"]) for row in found.rows)
        self._problems: list[Problem] = []
        self._recorded: set[tuple[date, int]] = set()
        self._answers: list[tuple[Row, Key, Tick | None]] = []
        self._pains: dict[date, dict[int, int]] = defaultdict(dict)
        self._notes: dict[date, list[str]] = defaultdict(list)
        self._own_pains: list[OwnPain] = []

    def read(self) -> tuple[Log, list[Problem]]:
        for row in self._rows:
            self._row(row)
        copies: list[dict[Key, Entry]] = [{}]
        for row, key, answer in self._answers:
            entry = self._entry(row, key, answer)
            place = next((n for n, copy in enumerate(copies) if key not in copy), len(copies))
            if place < len(copies):
                copies[place][key] = entry
            elif len(copies) < _MOST_COPIES:
                copies.append({key: entry})
            else:
                self._not_read(row, "this exercise stands in this session too often")
        days = {day: self._day(day) for day in self._pains.keys() | self._notes.keys()}
        first = Log(tuple(copies[0].values()), tuple(days.values()), tuple(self._own_pains))
        again = [Log(tuple(copy.values())) for copy in copies[1:]]
        names = ["first row", *(f"row {number}" for number in range(2, len(copies) + 1))]
        log, differing = merge([first, *again], names)
        return _telling(log), [*self._problems, *differing]

    def _row(self, row: Row) -> None:
        """Take in one row: a day's pain, an answer, or the pain of a week."""
        if row.beyond:
            self._left_out(row, f"{recorded.shown(row.beyond)} is right of the last column")
        exercise = exercise_key(restore(row["exercise"]))
        day = self._dates.get(row["date"])
        if day is None:
            if row["date"]:
                self._not_read(row, f"{recorded.shown(row['date'])} is not a date", _UNKNOWN_DATE)
            elif exercise:
                self._own_pain(row, exercise)
            else:
                self._not_read(row, "the row has no date", _UNKNOWN_DATE)
            return
        pain = self._pain(row, "pain_before", day_place(day))
        if pain is not None:
            self._pains[day][row.number] = pain
        if not exercise:
            if row["notes"]:
                self._notes[day].append(restore(row["notes"]))
            if row["pain"] or (row["done"] and row["done"].lower() not in _OPEN):
                self._left_out(row, "a tick or a pain without an exercise")
            return
        slot = _SLOTS.get(row["session"].lower().removesuffix(".0"))
        if slot is None:
            self._not_read(row, f"{recorded.shown(row['session'])} is no session", "write 1 to 4")
            return
        key = (day, slot, exercise)
        answer = self._tick(row, key)
        if answer is not None:
            self._recorded.add((day, slot))
        self._answers.append((row, key, answer))

    def _tick(self, row: Row, key: Key) -> Tick | None:
        said = restore(row["done"])
        if said.lower() in _OPEN:
            return None
        try:
            return recorded.tick(said, Ticks.GLYPH)
        except NotUnderstood as error:
            where = f"row {row.number}, {day_place(key[0])}, {key[2]}"
            message = f"{error}; it was kept as a note"
            self._problems.append(Problem(message, recorded.TICK_REMEDY, where))
            return None

    def _entry(self, row: Row, key: Key, answer: Tick | None) -> Entry:
        day, slot, exercise = key
        note, done, reps = restore(row["notes"]), None, None
        said = restore(row["done"])
        if answer is not None:
            done, reps = recorded.is_done(answer, _target(row)), answer.reps
        elif recorded.tidy(said) and str(recorded.tidy(said)).lower() not in _OPEN:
            note = "\n".join(filter(None, (note, said)))
        elif said and (day, slot) in self._recorded:
            done = False
        pain = self._pain(row, "pain", f"{day_place(day)}, {exercise}")
        return Entry(day, slot, exercise, done, reps, pain, note)

    def _own_pain(self, row: Row, exercise: str) -> None:
        """A row without a date: the pain that an exercise gave in a week."""
        pain = self._pain(row, "pain", exercise)
        week = row["week"].lower().removeprefix("week").strip().removesuffix(".0")
        if not WEEK_LABEL.fullmatch(week):
            self._not_read(row, "the row has neither a date nor a week", _UNKNOWN_DATE)
        elif pain is not None:
            self._own_pains.append(OwnPain(week, exercise, pain))
        if row["notes"] or (row["done"] and row["done"].lower() not in _OPEN):
            self._left_out(row, "a tick or a note without a date")

    def _day(self, day: date) -> DayEntry:
        pains = self._pains[day]
        if len(set(pains.values())) > 1:
            said = ", ".join(f"{pain} (row {n})" for n, pain in _first_of_each(pains)[:4])
            self._problems.append(
                Problem(
                    f"recorded differently: pain before {said}",
                    "the highest counts; if that is wrong, correct it in all rows of the day",
                    where=day_place(day),
                )
            )
        notes = "\n".join(dict.fromkeys(self._notes[day]))
        return DayEntry(day, max(pains.values(), default=None), notes)

    def _pain(self, row: Row, column: str, where: str) -> int | None:
        try:
            return recorded.pain(restore(row[column]))
        except NotUnderstood as error:
            place = f"row {row.number}, {where}"
            self._problems.append(Problem(str(error), recorded.PAIN_REMEDY, place))
            return None

    def _left_out(self, row: Row, message: str) -> None:
        self._problems.append(Problem(f"{message}; not read", _COLUMNS_REMEDY, f"row {row.number}"))

    def _not_read(self, row: Row, message: str, remedy: str = "") -> None:
        self._problems.append(
            Problem(f"{message}; the row was not read", remedy, f"row {row.number}")
        )


def _target(row: Row) -> int | None:
    """What makes an exercise done: its repetitions, or its hold where it has none."""
    for column in ("reps", "hold"):
        number = row[column].replace(",", ".").removesuffix(".0")
        if number:
            return int(number) if number.isdecimal() and len(number) <= 4 else None
    return None


def _first_of_each(pains: dict[int, int]) -> list[tuple[int, int]]:
    """The row and the pain of each different pain."""
    first = {pain: number for number, pain in reversed(pains.items())}
    return sorted((number, pain) for pain, number in first.items())


def _telling(log: Log) -> Log:
    """The log without entries that say nothing."""
    entries = tuple(
        e for e in log.entries if (e.done, e.reps_done, e.pain) != (None, None, None) or e.note
    )
    return Log(entries, log.days, log.own_pains)
