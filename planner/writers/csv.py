"""A `.csv` file: one row for each session and exercise, for any spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.sheet import words
from planner.sheet.csv_cells import neutralise
from planner.sheet.ticks import TICKED, UNTICKED

SUFFIX = ".csv"
IS_TEXT = True
BY_WEEK = True

NOT_DONE = "no"

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


def write(plan: Plan, log: Log) -> bytes:
    """UTF-8 with a byte-order mark, so that every spreadsheet reads the boxes and names right.

    `session` counts within the day. `done` is ☐ (nothing recorded), ☑, the repetitions that were
    counted, or "no". `pain` is what the exercise gave, `pain_before` the day's before starting;
    an empty cell is unknown, never 0. What was recorded for a day or a week stands once: a day's
    note in its first row, a week's pain of an exercise in that exercise's last row of the week.
    """
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for week in plan.weeks:
        writer.writerows(_rows(plan, log, week))
    return text.getvalue().encode("utf-8-sig")


def _rows(plan: Plan, log: Log, week: Week) -> Iterator[list[str]]:
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    entries = {(entry.day, entry.slot, entry.exercise): entry for entry in log.entries}
    days = {entry.day: entry for entry in log.days}
    own_pains = {own.exercise: own.pain for own in log.own_pains if own.week == week.number}
    rows = list(_due(week))
    first_of_day = {session.day: place for place, (session, _) in reversed([*enumerate(rows)])}
    last_of_week = {prescription.exercise: place for place, (_, prescription) in enumerate(rows)}
    for place, (session, prescription) in enumerate(rows):
        key, dose = prescription.exercise, prescription.dose
        entry = entries.get((session.day, session.slot, key), Entry(session.day, session.slot, key))
        day = days.get(session.day, DayEntry(session.day))
        own_pain = own_pains.get(key) if last_of_week[key] == place else None
        notes = [entry.note, day.note if first_of_day[session.day] == place else ""]
        yield [
            neutralise(plan.plan_id),
            str(week.number),
            session.day.isoformat(),
            words.DAYS[session.day.weekday()],
            str(session.slot),
            neutralise(key),
            neutralise(words.in_full(exercises[key], dose)),
            str(dose.sets),
            _number(dose.reps),
            _number(dose.hold),
            dose.hold_unit.value if dose.hold_unit is not None else "",
            _done(entry),
            _number(_worst(entry.pain, own_pain)),
            _number(day.pain_before),
            neutralise("; ".join(note for note in notes if note)),
        ]


def _due(week: Week) -> Iterator[tuple[Session, Prescription]]:
    for session in week.sessions:
        for prescription in week.prescriptions:
            if session.day.weekday() in prescription.weekdays:
                yield session, prescription


def _worst(*pains: int | None) -> int | None:
    return max((pain for pain in pains if pain is not None), default=None)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _done(entry: Entry) -> str:
    if entry.reps_done is not None:
        return str(entry.reps_done)
    if entry.done is None:
        return UNTICKED
    return TICKED if entry.done else NOT_DONE
