"""Rows of a table against the plan that they are of: dates, sessions and amounts that differ.

A table comes from an older page or a copied file more often than the plan itself. What was done is
judged by the amount that was really done, and days that the plan does not have count nowhere. A
session that the plan does not have is the day's last one, begun again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from planner.domain.dates import full_date
from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.log import Entry, Log
from planner.domain.plan import Plan
from planner.errors import Problem
from planner.evidence.done import asked_on
from planner.logs.notes import together
from planner.wording.doses import compared, in_full
from planner.wording.language import ENGLISH

NEWEST = "use the newest page or file of the plan"
_MOST_SHOWN = 6
"""So many rows, or ranges of rows, are named."""
_NOT_OF_PLAN = "correct the row, if it should count"


@dataclass(frozen=True, slots=True)
class RowSaid:
    """A row in which something was recorded: its number, its place, and the amount that it names.

    `day` is None for a row of a whole week, `week` then its label. `sets`, `reps` and `hold` are
    None where the row does not say them.
    """

    number: int
    day: date | None
    week: str | None = None
    slot: int = 1
    exercise: str = ""
    sets: int | None = None
    reps: int | None = None
    hold: int | None = None


def of_plan(plan: Plan, log: Log, rows: Sequence[RowSaid]) -> tuple[Log, tuple[Problem, ...]]:
    """The log as far as it is of the plan, each amount as the plan counts it, and what differs."""
    within = replace(
        log,
        entries=tuple(entry for entry in log.entries if _has_day(plan, entry.day)),
        days=tuple(noted for noted in log.days if _has_day(plan, noted.day)),
        own_pains=tuple(own for own in log.own_pains if _has_week(plan, own.week)),
    )
    against = _amounts(plan, rows)
    entries = tuple(
        _as_asked(entry, *against[_key(entry)]) if _key(entry) in against else entry
        for entry in within.entries
    )
    problems = (
        *_outside(plan, rows),
        *_beside(plan, rows),
        *_begun_again(plan, rows),
        *_differing(plan, rows),
    )
    return replace(within, entries=_as_sessions(plan, entries)), problems


def _key(said: Entry | RowSaid) -> tuple[date | None, int, str]:
    return said.day, said.slot, said.exercise


def _has_day(plan: Plan, day: date) -> bool:
    """Whether a day lies in the plan; a plan that is paused has no last day."""
    return plan.starts <= day and (plan.is_paused or day <= plan.ends)


def _has_week(plan: Plan, label: str) -> bool:
    return any(week.label == label for week in plan.weeks)


def _outside(plan: Plan, rows: Iterable[RowSaid]) -> Iterator[Problem]:
    for row in {row.number: row for row in rows}.values():
        at = f"row {row.number}"
        if row.day is not None and not _has_day(plan, row.day):
            said = f"{full_date(row.day)} is no day of this plan; it does not count"
            yield Problem(said, _NOT_OF_PLAN, where=at)
        elif row.week is not None and not _has_week(plan, row.week):
            yield Problem(f"this plan has no week {row.week}; it does not count", _NOT_OF_PLAN, at)


def _beside(plan: Plan, rows: Iterable[RowSaid]) -> Iterator[Problem]:
    """Days within the plan that no page has: of days away, for example."""
    on_pages = {day for week in plan.weeks for day in week.days}
    for day, numbers in _by_day(plan, (row for row in rows if row.day not in on_pages)):
        yield Problem(
            f"{full_date(day)} is on no page, as you were away or the plan was paused; what was "
            "done counts",
            "`planner status` names such days",
            where=_rows(numbers),
        )


def _begun_again(plan: Plan, rows: Iterable[RowSaid]) -> Iterator[Problem]:
    times = plan.choices.times
    sessions = "one session" if times == 1 else f"{times} sessions"
    for day, numbers in _by_day(plan, (row for row in rows if row.slot > times)):
        yield Problem(
            f"{full_date(day)} has more than {sessions}, which this plan has a day; of the "
            "last one the fuller record counts, and the highest pain",
            "take out what is no session",
            where=_rows(numbers),
        )


def _by_day(plan: Plan, rows: Iterable[RowSaid]) -> Iterable[tuple[date, list[int]]]:
    """The numbers of the rows of each day of the plan."""
    numbers: dict[date, list[int]] = defaultdict(list)
    for row in rows:
        if row.day is not None and _has_day(plan, row.day):
            numbers[row.day].append(row.number)
    return numbers.items()


def _as_sessions(plan: Plan, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the sessions that the plan has."""
    kept: dict[tuple[date | None, int, str], Entry] = {}
    for entry in entries:
        own = replace(entry, slot=min(entry.slot, plan.choices.times))
        key = _key(own)
        kept[key] = _fuller(kept[key], own) if key in kept else own
    return tuple(kept.values())


def _fuller(one: Entry, other: Entry) -> Entry:
    """The entry with more done, with the higher pain of both."""
    fuller = max(one, other, key=lambda e: (e.done is True, e.reps_done or 0, e.done is not None))
    pain = max((e.pain for e in (one, other) if e.pain is not None), default=None)
    return replace(fuller, pain=pain, note=together((one.note, other.note)))


def _amounts(
    plan: Plan, rows: Iterable[RowSaid]
) -> dict[tuple[date | None, int, str], tuple[Dose, Dose]]:
    """For each row's session the amount that it says and the plan's; of copies the smaller."""
    amounts: dict[tuple[date | None, int, str], tuple[Dose, Dose]] = {}
    for row, said, asked in _compared(plan, rows):
        known = amounts.get(_key(row))
        if known is None or said.work < known[0].work:
            amounts[_key(row)] = said, asked
    return amounts


def _compared(plan: Plan, rows: Iterable[RowSaid]) -> Iterator[tuple[RowSaid, Dose, Dose]]:
    """Each row with the amount that it says and the one that its page asks."""
    known = {exercise.key for exercise in plan.exercises}
    for row in rows:
        if row.day is None or row.exercise not in known:
            continue
        asked = asked_on(plan, row.exercise, row.day)
        if asked is not None:
            yield row, _said(row, asked), asked


def _said(row: RowSaid, asked: Dose) -> Dose:
    """The amount of a row; what it does not say is as the plan has it."""
    return replace(
        asked,
        sets=row.sets if row.sets is not None else asked.sets,
        reps=row.reps if row.reps is not None and asked.reps is not None else asked.reps,
        hold=row.hold if row.hold is not None and asked.hold is not None else asked.hold,
    )


def _as_asked(entry: Entry, said: Dose, asked: Dose) -> Entry:
    """An entry as the plan counts it: what was done of the amount that its page asks.

    >>> from planner.domain.dose import Sides
    >>> ticked = Entry(date(2026, 12, 14), 1, "roll", True)
    >>> four, six = (Dose(1, reps, None, None, Sides.NONE) for reps in (4, 6))
    >>> _as_asked(ticked, four, six).reps_done, _as_asked(ticked, six, four).reps_done
    (4, None)
    """
    if said == asked:
        if entry.reps_done is None:
            return entry
        return replace(entry, done=entry.reps_done >= asked.counted)
    counted = entry.reps_done if entry.reps_done is not None else said.counted * bool(entry.done)
    if counted == 0:
        return entry
    share = Fraction(counted * (said.work // said.counted), asked.work)
    if share >= 1 and entry.reps_done is None:
        return entry
    reps = max(1, int(share * asked.counted))
    return replace(entry, done=reps >= asked.counted, reps_done=reps)


def _differing(plan: Plan, rows: Iterable[RowSaid]) -> Iterator[Problem]:
    """One problem for each amount of an exercise that is not the plan's."""
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    differing: dict[tuple[str, Dose, Dose], list[int]] = defaultdict(list)
    for row, said, asked in _compared(plan, rows):
        if said != asked and row.day is not None and _has_day(plan, row.day):
            differing[row.exercise, said, asked].append(row.number)
    for (key, said, asked), numbers in differing.items():
        yield _against(exercises[key], said, asked, numbers)


def _against(exercise: Exercise, said: Dose, asked: Dose, numbers: Sequence[int]) -> Problem:
    less = said.work < asked.work
    counts = "a tick there counts as that much" if less else "a tick there counts as the plan’s"
    ours, theirs = (compared(ENGLISH, exercise, dose) for dose in (asked, said))
    if ours == theirs:  # short forms leave out what does not vary in the plan, such as the hold
        ours, theirs = (in_full(ENGLISH, exercise, dose) for dose in (asked, said))
    return Problem(
        f"{exercise.name}: recorded against {theirs}, where the plan asks {ours}; {counts}",
        NEWEST,
        where=_rows(numbers),
    )


def _rows(numbers: Iterable[int]) -> str:
    """The rows by their numbers; a range only where they follow one another.

    >>> _rows([83]), _rows([83, 88, 93]), _rows([3, 4, 5, 9]), _rows(range(0, 40, 2))
    ('row 83', 'rows 83, 88, 93', 'rows 3 to 5, 9', 'rows 0, 2, 4, 6, 8, 10 and 14 more')
    """
    rows = sorted(set(numbers))
    if len(rows) == 1:
        return f"row {rows[0]}"
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    shown = [_run(run) for run in runs[:_MOST_SHOWN]]
    more = sum(map(len, runs[_MOST_SHOWN:]))
    return f"rows {', '.join(shown)}{f' and {more} more' if more else ''}"


def _run(rows: Sequence[int]) -> str:
    return f"{rows[0]}" if len(rows) == 1 else f"{rows[0]} to {rows[-1]}"
