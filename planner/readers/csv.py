"""The `.csv` file that planner wrote, as people and spreadsheet programs filled it in and saved it.

It has a row for each session and exercise. As on the weekly pages, a session is recorded once any
row of it is answered; its other boxes (☐) are then not done. An empty cell is unknown. A row
without an exercise is of a day, a row without a date of a week.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from planner.domain.log import WEEK_LABEL, DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Ticks
from planner.errors import Problem, problem
from planner.form.csv_cells import restore
from planner.form.layout import sheet_name
from planner.logs.merge import in_order, merge
from planner.readers import Reading, few
from planner.returned import recorded
from planner.returned.page.rows import exercise_key
from planner.returned.recorded import NotUnderstood, Tick
from planner.returned.table.dates import dates
from planner.returned.table.rows_of_plan import RowSaid
from planner.returned.table.table import Row, Table, table
from planner.returned.week_log import day_place
from planner.storage import guard

SUFFIX, HOLDS_PLAN = ".csv", False

_SLOTS = {"": 1, "am": 1, "pm": 2, "1": 1, "2": 2, "3": 3, "4": 4}
_OPEN = ("☐", "false")
_LOST = "?"
"""What a program writes for ☐ and for ☑ where it saves in an encoding that has neither."""
_MOST_COPIES = 5
_UNKNOWN_DATE = "write it as 2026-11-30"
_HIGHEST_COUNTS = "the highest counts; if that is wrong, correct it in all of these rows"
_LOST_REMEDY = "write x or no there, or fill in the file again and save it as “CSV UTF-8”"
_OTHERS_REMEDY = "what should be kept belongs in the column notes"
_COLUMNS_REMEDY = "write each thing in its own column"

Key = tuple[date, int, str]


def read(raw: bytes) -> Reading:
    """The log of a CSV file; the plan is in another file, and `plan_id` says in which.

    Raises PlannerError for what is no table of planner's, and for rows of two plans.
    """
    guard.check_size(raw)
    found = table(raw)
    others = [
        Problem("it is not planner's; it was not read", _OTHERS_REMEDY, where=column)
        for column in found.others
    ]
    reader = _Reader(found)
    log, problems = reader.read()
    problems = [*_of_encoding(found), *others, *problems]
    return Reading(None, log, few(problems), _plan_id(found), rows=tuple(reader.rows_said))


def _of_encoding(found: Table) -> Iterator[Problem]:
    """Which encoding was taken, and the first words that depend on it."""
    if found.encoding:
        texts = (text for row in found.rows for text in row.cells.values())
        words = next((text for text in texts if not text.isascii()), "")
        example = f": {recorded.shown(words)}" if words else ""
        yield Problem(
            f"the file is not UTF-8; it was read as {found.encoding}{example}",
            "if words look wrong, save it as “CSV UTF-8”",
        )


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
        self.rows_said: list[RowSaid] = []
        self._rows = found.rows
        self._dates = dates((row["date"], row["day"]) for row in found.rows)
        self._problems: list[Problem] = []
        self._recorded: set[tuple[date, int]] = set()
        self._answers: list[tuple[Row, Key, Tick | None]] = []
        self._pains: dict[date, dict[int, int]] = defaultdict(dict)
        self._notes: dict[date, list[str]] = defaultdict(list)
        self._own_pains: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        self._lost: list[int] = []

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
        own_pains = [
            OwnPain(*key, self._highest(pains, "pain it gave", f"{sheet_name(key[0])}, {key[1]}"))
            for key, pains in self._own_pains.items()
        ]
        self._tell_of_lost_boxes()
        first = Log(tuple(copies[0].values()), tuple(days.values()), tuple(own_pains))
        again = [Log(tuple(copy.values())) for copy in copies[1:]]
        if not again:
            return _telling(in_order(first)), self._problems
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
            self.rows_said.append(RowSaid(row.number, day))
        if not exercise:
            if row["notes"]:
                self.rows_said.append(RowSaid(row.number, day))
                self._notes[day].append(restore(row.text("notes")))
            if row["pain"] or _has_answer(row):
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
        if answer is not None or row["pain"] or row["notes"]:
            amount = {column: _number(row, column) for column in ("sets", "reps", "hold")}
            self.rows_said.append(RowSaid(row.number, day, None, slot, exercise, **amount))
        self._answers.append((row, key, answer))

    def _tick(self, row: Row, key: Key) -> Tick | None:
        typed = restore(row["done"])
        if typed.lower() in _OPEN:
            return None
        if _is_lost(typed):
            self._lost.append(row.number)
            return None
        try:
            return recorded.tick(typed, Ticks.GLYPH)
        except NotUnderstood as error:
            where = f"row {row.number}, {day_place(key[0])}, {key[2]}"
            message = f"{error}; it was kept as a note"
            self._problems.append(Problem(message, recorded.TICK_REMEDY, where))
            return None

    def _entry(self, row: Row, key: Key, answer: Tick | None) -> Entry:
        day, slot, exercise = key
        note, done, reps = restore(row.text("notes")), None, None
        typed = restore(row["done"])
        if answer is not None:
            done, reps = recorded.is_done(answer, _target(row)), answer.reps
        elif _is_lost(typed):
            pass  # ☐ or ☑: nobody can say which
        elif recorded.tidy(typed) and str(recorded.tidy(typed)).lower() not in _OPEN:
            note = "\n".join(filter(None, (note, typed)))
        elif typed and (day, slot) in self._recorded:
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
            self._own_pains[week, exercise][row.number] = pain
            self.rows_said.append(RowSaid(row.number, None, week, exercise=exercise))
        if row["notes"] or row["pain_before"] or _has_answer(row):
            self._left_out(row, "a tick, a note or a pain before starting without a date")

    def _day(self, day: date) -> DayEntry:
        pains, notes = self._pains.get(day), "\n".join(dict.fromkeys(self._notes[day]))
        pain = self._highest(pains, "pain before", day_place(day)) if pains else None
        return DayEntry(day, pain, notes)

    def _highest(self, pains: dict[int, int], what: str, where: str) -> int:
        """The pain that counts, of the pains in several rows."""
        if len(set(pains.values())) > 1:
            differing = ", ".join(f"{pain} (row {n})" for n, pain in _first_of_each(pains)[:4])
            message = f"recorded differently: {what} {differing}"
            self._problems.append(Problem(message, _HIGHEST_COUNTS, where))
        return max(pains.values())

    def _tell_of_lost_boxes(self) -> None:
        if self._lost:
            first, count = self._lost[0], len(self._lost)
            cells = f"{count} cells hold “{_LOST}”, the first in row {first}"
            message = (
                f"{cells if count > 1 else f'row {first} holds “{_LOST}”'}: a program saved the "
                "file without ☐ and ☑, and nobody can say which it was; it counts as unknown"
            )
            self._problems.append(Problem(message, _LOST_REMEDY, "column done"))

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


def _is_lost(typed: str) -> bool:
    return typed != "" and not typed.strip(_LOST)


def _has_answer(row: Row) -> bool:
    """Whether more than an empty box stands where a tick belongs."""
    return row["done"] != "" and row["done"].lower() not in _OPEN


def _target(row: Row) -> int | None:
    """What makes an exercise done: its repetitions, or its hold where it has none."""
    return _number(row, "reps" if row["reps"] else "hold")


def _number(row: Row, column: str) -> int | None:
    """A whole number from 1, also where a program made 4.0 of it; None for anything else."""
    number = row[column].replace(",", ".").removesuffix(".0")
    return int(number) or None if number.isdecimal() and len(number) <= 4 else None


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
