"""A `.csv` file: one row for each session and exercise, for any spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO

from planner.domain.log import Entry, Log
from planner.domain.plan import Plan, Week
from planner.sheet import words
from planner.sheet.csv_cells import neutralise
from planner.sheet.ticks import DONE, NOT_DONE, OPEN

SUFFIX = ".csv"
IS_TEXT = True
BY_WEEK = True

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
    an empty cell is unknown, never 0.
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
    for session in week.sessions:
        day = days.get(session.day)
        for prescription in week.prescriptions:
            if session.day.weekday() not in prescription.weekdays:
                continue
            dose = prescription.dose
            entry = entries.get((session.day, session.slot, prescription.exercise))
            yield [
                neutralise(plan.plan_id),
                str(week.number),
                session.day.isoformat(),
                words.DAYS[session.day.weekday()],
                str(session.slot),
                neutralise(prescription.exercise),
                neutralise(words.in_full(exercises[prescription.exercise], dose)),
                str(dose.sets),
                _number(dose.reps),
                _number(dose.hold),
                dose.hold_unit.value if dose.hold_unit is not None else "",
                _done(entry),
                _number(entry.pain if entry is not None else None),
                _number(day.pain_before if day is not None else None),
                neutralise(entry.note if entry is not None else ""),
            ]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _done(entry: Entry | None) -> str:
    if entry is None or (entry.done is None and entry.reps_done is None):
        return OPEN
    if entry.reps_done is not None:
        return str(entry.reps_done)
    return DONE if entry.done else NOT_DONE
