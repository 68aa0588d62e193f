"""A `.csv` file: one row for each session and exercise, for any spreadsheet."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from io import StringIO
from itertools import product

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Week
from planner.form.csv_cells import neutralise
from planner.form.ticks import TICKED, UNTICKED
from planner.pages.table import targets, weekday
from planner.returned.table.table import COLUMNS
from planner.writers import PLAIN, Wanted, no_figures

SUFFIX = ".csv"
IS_TEXT = True
LAYOUTS, TAKES = "", ("week",)
shows = no_figures

NOT_DONE, ONE_REPETITION = "no", "1 rep"

Doses = Mapping[str, tuple[str, Dose]]
"""Each exercise's target in words, and its dose."""

Box = tuple[int, str]
"""A day's session, from 1, and an exercise."""


def write(plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes:
    """UTF-8 with a byte-order mark, so that every spreadsheet reads the boxes and names right.

    `session` counts within the day. `done` is ☐ (nothing recorded in the session), ☑, the
    repetitions that were counted, "no", or empty (unknown in a session that was recorded). `pain`
    is what the exercise gave in the session, `pain_before` the day's before starting; an empty cell
    is unknown, never 0. What was recorded beside the plan, such as a session moved to a rest day,
    has rows like any other, below those of its day.

    A row without an exercise is of a day: its note, and its pain where the day has no other row.
    A row without a date is of a week: the pain that an exercise gave in all of it. They are there
    only where something was recorded. Nothing of the log is left out but the warning signs.
    """
    weeks = plan.weeks
    if wanted.week is not None:
        weeks = tuple(week for week in weeks if week.number == wanted.week)
        log = _within(weeks, log)
    return _file(_rows(wanted, plan.plan_id, weeks, plan.exercises, log))


def write_log(log: Log, plan_id: str = "") -> bytes:
    """A log whose plan is lost: the same columns; what only the plan knows is empty."""
    return _file(_rows(PLAIN, plan_id, (), (), log))


def _within(weeks: Iterable[Week], log: Log) -> Log:
    """What was recorded in some weeks."""
    days = {day for week in weeks for day in week.days}
    labels = {week.label for week in weeks}
    return replace(
        log,
        entries=tuple(entry for entry in log.entries if entry.day in days),
        days=tuple(noted for noted in log.days if noted.day in days),
        own_pains=tuple(own for own in log.own_pains if own.week in labels),
    )


def _file(rows: Iterable[list[str]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _rows(
    wanted: Wanted, plan_id: str, weeks: Iterable[Week], exercises: Iterable[Exercise], log: Log
) -> Iterator[list[str]]:
    """Week by week, then what was recorded outside them."""
    days = _by_day(log)
    own_pains: dict[str, list[OwnPain]] = defaultdict(list)
    for own in log.own_pains:
        own_pains[own.week].append(own)
    for week in weeks:
        told = targets(wanted.words, exercises, week)
        doses = {p.exercise: (told[p.exercise], p.dose) for p in week.prescriptions}
        for day in week.days:
            exercises_due = [p.exercise for p in week.prescriptions if day.weekday() in p.weekdays]
            slots = [session.slot for session in week.sessions if session.day == day]
            found = days.pop(day, _Day(DayEntry(day)))
            yield from _of_day(
                wanted, plan_id, week.label, found, product(slots, exercises_due), doses
            )
        yield from _of_week(plan_id, own_pains.pop(week.label, []))
    for _, found in sorted(days.items()):
        yield from _of_day(wanted, plan_id, "", found, [], {})
    for outside in own_pains.values():
        yield from _of_week(plan_id, outside)


@dataclass(frozen=True, slots=True)
class _Day:
    """What was recorded on a day, its entries by session and exercise."""

    noted: DayEntry
    entries: dict[Box, Entry] = field(default_factory=dict)


def _by_day(log: Log) -> dict[date, _Day]:
    days = {noted.day: _Day(noted) for noted in log.days}
    for entry in log.entries:
        found = days.setdefault(entry.day, _Day(DayEntry(entry.day)))
        found.entries[entry.slot, entry.exercise] = entry
    return days


def _of_day(
    wanted: Wanted, plan_id: str, week: str, found: _Day, due: Iterable[Box], doses: Doses
) -> Iterator[list[str]]:
    """A row for each box, due or recorded; and one of the day, if it has more to say."""
    noted, entries = found.noted, found.entries
    recorded = {
        entry.slot
        for entry in entries.values()
        if entry.done is not None or entry.reps_done is not None
    }
    start = [neutralise(plan_id), week, noted.day.isoformat(), weekday(wanted.words, noted.day)]
    pain_before = _number(noted.pain_before)
    boxes = tuple(dict.fromkeys((*due, *entries)))
    for slot, exercise in boxes:
        entry = entries.get((slot, exercise), Entry(noted.day, slot, exercise))
        yield [
            *start,
            str(slot),
            *_what(exercise, doses),
            _done(entry, slot in recorded),
            _number(entry.pain),
            pain_before,
            neutralise(entry.note),
        ]
    if noted.note or (pain_before and not boxes):
        said = [pain_before if not boxes else "", neutralise(noted.note)]
        yield [*start, "", *_what("", {}), "", "", *said]


def _of_week(plan_id: str, own_pains: Iterable[OwnPain]) -> Iterator[list[str]]:
    for own in own_pains:
        what = _what(own.exercise, {})
        yield [neutralise(plan_id), own.week, "", "", "", *what, "", str(own.pain), "", ""]


def _what(key: str, doses: Doses) -> list[str]:
    """The exercise, its target in words, and the dose."""
    if key not in doses:
        return [neutralise(key), "", "", "", "", ""]
    target, dose = doses[key]
    unit = dose.hold_unit.value if dose.hold_unit is not None else ""
    amounts = [str(dose.sets), _number(dose.reps), _number(dose.hold), unit]
    return [neutralise(key), neutralise(target), *amounts]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _done(entry: Entry, is_recorded: bool) -> str:
    """A box to tick, or what is known; a 1 alone would be a tick."""
    if entry.reps_done is not None:
        return ONE_REPETITION if entry.reps_done == 1 else str(entry.reps_done)
    if entry.done is None:
        return "" if is_recorded else UNTICKED
    return TICKED if entry.done else NOT_DONE
