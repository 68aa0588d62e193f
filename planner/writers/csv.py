"""A `.csv` file: one row for each session and exercise, for any spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import StringIO

from planner.domain.dose import Dose
from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.sheet import words
from planner.sheet.csv_cells import neutralise
from planner.sheet.csv_table import COLUMNS
from planner.sheet.ticks import TICKED, UNTICKED

SUFFIX = ".csv"
IS_TEXT = True
BY_WEEK = True

NOT_DONE, ONE_REPETITION = "no", "1 rep"

Doses = Mapping[str, tuple[str, Dose]]
"""Each exercise's target in words, and its dose."""


def write(plan: Plan, log: Log) -> bytes:
    """UTF-8 with a byte-order mark, so that every spreadsheet reads the boxes and names right.

    `session` counts within the day. `done` is ☐ (nothing recorded in the session), ☑, the
    repetitions that were counted, "no", or empty (unknown in a session that was recorded). `pain`
    is what the exercise gave, `pain_before` the day's before starting; an empty cell is unknown,
    never 0. What was recorded for a day or a week stands once: a day's note in its first row, a
    week's pain of an exercise in that exercise's last row of the week. Rows for what was recorded
    beside the plan, such as a session moved to a rest day, follow at the end of their week.
    """
    return _file(row for week in plan.weeks for row in _rows(plan, log, week))


def write_log(log: Log, plan_id: str = "") -> bytes:
    """A log whose plan is lost: the same columns; what only the plan knows is empty.

    A row without an exercise is of a day, and a row without a date is of a week.
    """
    return _file(_loose_rows(plan_id, log, {}, {}))


def _file(rows: Iterable[list[str]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _rows(plan: Plan, log: Log, week: Week) -> Iterator[list[str]]:
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    doses = {
        p.exercise: (words.in_full(exercises[p.exercise], p.dose), p.dose)
        for p in week.prescriptions
    }
    entries = {(entry.day, entry.slot, entry.exercise): entry for entry in log.entries}
    recorded = _recorded(log)
    days = {entry.day: entry for entry in log.days}
    own_pains = {own.exercise: own.pain for own in log.own_pains if own.week == week.label}
    rows = list(_due(week))
    first_of_day = {session.day: place for place, (session, _) in reversed([*enumerate(rows)])}
    last_of_week = {prescription.exercise: place for place, (_, prescription) in enumerate(rows)}
    for place, (session, prescription) in enumerate(rows):
        key = prescription.exercise
        entry = entries.get((session.day, session.slot, key), Entry(session.day, session.slot, key))
        day = days.get(session.day, DayEntry(session.day))
        own_pain = own_pains.get(key) if last_of_week[key] == place else None
        notes = [entry.note, day.note if first_of_day[session.day] == place else ""]
        yield [
            neutralise(plan.plan_id),
            week.label,
            *_when(session),
            *_what(key, doses),
            _done(entry, session in recorded),
            _number(_worst(entry.pain, own_pain)),
            _number(day.pain_before),
            neutralise("; ".join(note for note in notes if note)),
        ]
    written = {(session.day, session.slot, p.exercise) for session, p in rows}
    beside = Log(
        tuple(e for key, e in entries.items() if key not in written and e.day in week.days),
        tuple(d for d in log.days if d.day in week.days and d.day not in first_of_day),
        tuple(o for o in log.own_pains if o.week == week.label and o.exercise not in last_of_week),
    )
    yield from _loose_rows(plan.plan_id, beside, doses, dict.fromkeys(week.days, week.label))


def _loose_rows(
    plan_id: str, log: Log, doses: Doses, weeks: Mapping[date, str]
) -> Iterator[list[str]]:
    """A row for each entry, for each day, and for each pain of a week."""
    recorded = _recorded(log)
    for entry in log.entries:
        session = Session(entry.day, entry.slot)
        yield [
            neutralise(plan_id),
            weeks.get(entry.day, ""),
            *_when(session),
            *_what(entry.exercise, doses),
            _done(entry, session in recorded),
            _number(entry.pain),
            "",
            neutralise(entry.note),
        ]
    for day in log.days:
        when = [day.day.isoformat(), words.DAYS[day.day.weekday()], ""]
        pain = _number(day.pain_before)
        week = weeks.get(day.day, "")
        yield [neutralise(plan_id), week, *when, *_what("", {}), "", "", pain, neutralise(day.note)]
    for own in log.own_pains:
        week, what = own.week, _what(own.exercise, doses)
        yield [neutralise(plan_id), week, "", "", "", *what, "", str(own.pain), "", ""]


def _due(week: Week) -> Iterator[tuple[Session, Prescription]]:
    for session in week.sessions:
        for prescription in week.prescriptions:
            if session.day.weekday() in prescription.weekdays:
                yield session, prescription


def _recorded(log: Log) -> set[Session]:
    """The sessions in which anything is known to be done or not done."""
    return {
        Session(entry.day, entry.slot)
        for entry in log.entries
        if entry.done is not None or entry.reps_done is not None
    }


def _when(session: Session) -> list[str]:
    day = session.day
    return [day.isoformat(), words.DAYS[day.weekday()], str(session.slot)]


def _what(key: str, doses: Doses) -> list[str]:
    """The exercise, its target in words, and the dose."""
    if key not in doses:
        return [neutralise(key), "", "", "", "", ""]
    target, dose = doses[key]
    unit = dose.hold_unit.value if dose.hold_unit is not None else ""
    amounts = [str(dose.sets), _number(dose.reps), _number(dose.hold), unit]
    return [neutralise(key), neutralise(target), *amounts]


def _worst(*pains: int | None) -> int | None:
    return max((pain for pain in pains if pain is not None), default=None)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _done(entry: Entry, is_recorded: bool) -> str:
    """A box to tick, or what is known; a 1 alone would be a tick."""
    if entry.reps_done is not None:
        return ONE_REPETITION if entry.reps_done == 1 else str(entry.reps_done)
    if entry.done is None:
        return "" if is_recorded else UNTICKED
    return TICKED if entry.done else NOT_DONE
