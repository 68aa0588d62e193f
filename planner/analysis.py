"""Plan + Log -> pandas DataFrames, for notebooks. Nothing else imports pandas, or this module.

    from pathlib import Path
    from planner import analysis, readers

    reading = readers.load("xlsx").read(Path("plan.xlsx").read_bytes())
    print(analysis.weeks(reading.plan, reading.log))

All columns are of nullable types: <NA> is not known, and 0 is a zero.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from planner.domain.log import Entry, Log
from planner.domain.plan import Plan, Prescription, Session, Ticks, Week
from planner.evidence.limits import enough
from planner.form.ticks import Mark, mark
from planner.pages.status import minutes, seconds_done
from planner.pages.week.cells import WeekCells, cells_of_weeks, figures_of_weeks, tick_of
from planner.pages.week.hint import WeekFigures

_DAY, _TEXT, _WHOLE, _NUMBER, _YES_NO = "datetime64[s]", "string", "Int64", "Float64", "boolean"

_SESSIONS = {
    "week": _TEXT,
    "day": _DAY,
    "slot": _WHOLE,
    "exercise": _TEXT,
    "sets": _WHOLE,
    "reps": _WHOLE,
    "hold": _WHOLE,
    "hold_unit": _TEXT,
    "sides": _TEXT,
    "work": _WHOLE,
    "done": _YES_NO,
    "reps_done": _WHOLE,
    "pain_before": _WHOLE,
    "own_pain": _WHOLE,
}
_WEEKS = {
    "week": _TEXT,
    "starts": _DAY,
    "ends": _DAY,
    "sessions_due": _WHOLE,
    "sessions_done": _WHOLE,
    "adherence": _NUMBER,
    "boxes_due": _WHOLE,
    "boxes_done": _WHOLE,
    "days_due": _WHOLE,
    "days_with_pain": _WHOLE,
    "days_above": _WHOLE,
    "median_pain": _NUMBER,
    "minutes_done": _WHOLE,
}


def sessions(plan: Plan, log: Log) -> pd.DataFrame:
    """A row for each scheduled session and each exercise that is due in it, in their order.

    | column | type | what |
    |---|---|---|
    | week | string | label of the week or part of a week: "3", "3b" |
    | day | datetime64[s] | the session's date |
    | slot | Int64 | which session of the day, from 1 |
    | exercise | string | its key |
    | sets, reps | Int64 | the dose; reps is <NA> for an exercise that is only held |
    | hold | Int64 | how long each is held, in `hold_unit`; <NA> where nothing is held |
    | hold_unit | string | seconds, breaths or minutes |
    | sides | string | none, alternate (reps count both sides) or each (all of it, twice) |
    | work | Int64 | sets × reps × hold, with 1 for what is not there; no unit |
    | done | boolean | done in full; False where not done, or in part |
    | reps_done | Int64 | the repetitions that the person counted, in each set |
    | pain_before | Int64 | pain before starting, 0-10, the worst of 24 hours; the same all day |
    | own_pain | Int64 | the worst pain that the exercise gave in this week, 0-10 |

    What was done on other days, such as a session that was moved, is in `weeks` alone.

    >>> from datetime import date
    >>> from planner import catalogue, files, schedule
    >>> from planner.domain.log import DayEntry
    >>> from planner.domain.plan import Choices
    >>> programme = catalogue.read(files.built_in_templates()).programme("lower-back")
    >>> monday = date(2026, 11, 30)
    >>> plan = schedule.make_plan(programme, Choices(monday, 6, weekdays=(0, 3)), "anna")
    >>> log = Log((Entry(monday, 1, "pelvic-tilts", done=True),), (DayEntry(monday, 0),))
    >>> found = sessions(plan, log)
    >>> tilts = found[found["exercise"] == "pelvic-tilts"]
    >>> shown = ["week", "day", "reps", "hold", "done", "pain_before"]
    >>> print(tilts[shown].head(2).to_string(index=False))
    week        day  reps  hold  done  pain_before
       1 2026-11-30     5  <NA>  True            0
       1 2026-12-03     5  <NA>  <NA>         <NA>
    """
    cells = cells_of_weeks(plan, log)
    entries = {(entry.day, entry.slot, entry.exercise): entry for entry in log.entries}
    rows = [
        _session(plan, week, filled, session, prescription, entries)
        for week, filled in zip(plan.weeks, cells, strict=True)
        for session in week.sessions
        for prescription in week.prescriptions
        if session in week.due(prescription)
    ]
    return _frame(rows, _SESSIONS)


def weeks(plan: Plan, log: Log) -> pd.DataFrame:
    """A row for each week or part of a week, with the figures of its page, in their order.

    | column | type | what |
    |---|---|---|
    | week | string | its label: "3", "3b" |
    | starts, ends | datetime64[s] | its first and last day |
    | sessions_due | Int64 | sessions that are scheduled, rest days left out |
    | sessions_done | Int64 | sessions in which anything was done, moved ones too |
    | adherence | Float64 | sessions_done ÷ sessions_due; 1 is all of them |
    | boxes_due, boxes_done | Int64 | the same for exercises in sessions; done is done in full |
    | days_due | Int64 | days with a session, rest days left out |
    | days_with_pain | Int64 | of these, days with pain written |
    | days_above | Int64 | days with pain above the plan's ceiling, rest days too |
    | median_pain | Float64 | of the pain before starting, 0-10; <NA> where none is written |
    | minutes_done | Int64 | rounded up; an estimate (`planner.pages.status.seconds_done`) |

    What was done is <NA> after the last week with anything recorded, unless a re-plan has looked
    back on a week: there is no telling whether it has begun. Before, an empty week has 0: missed.

    >>> from datetime import date
    >>> from planner import catalogue, files, schedule
    >>> from planner.domain.plan import Choices
    >>> programme = catalogue.read(files.built_in_templates()).programme("lower-back")
    >>> choices = Choices(date(2026, 11, 30), 3, weekdays=(0, 3))
    >>> plan = schedule.make_plan(programme, choices, "anna")
    >>> log = Log((Entry(date(2026, 12, 7), 1, "pelvic-tilts", done=True),))
    >>> shown = ["week", "sessions_due", "sessions_done", "adherence", "median_pain"]
    >>> print(weeks(plan, log)[shown].to_string(index=False))
    week  sessions_due  sessions_done  adherence  median_pain
       1             2              0        0.0         <NA>
       2             2              1        0.5         <NA>
       3             2           <NA>       <NA>         <NA>
    """
    figures = figures_of_weeks(plan, cells_of_weeks(plan, log))
    seconds = seconds_done(plan, log)
    begun = _begun(plan, figures)
    rows = [
        _week(week, found, minutes(seconds[week.label]), begun=place < begun)
        for place, (week, found) in enumerate(zip(plan.weeks, figures, strict=True))
    ]
    return _frame(rows, _WEEKS)


def _session(
    plan: Plan,
    week: Week,
    filled: WeekCells,
    session: Session,
    prescription: Prescription,
    entries: Mapping[tuple[date, int, str], Entry],
) -> tuple[object, ...]:
    dose = prescription.dose
    entry = entries.get((session.day, session.slot, prescription.exercise))
    return (
        week.label,
        session.day,
        session.slot,
        prescription.exercise,
        dose.sets,
        dose.reps,
        dose.hold,
        dose.hold_unit.value if dose.hold_unit is not None else None,
        dose.sides.value,
        dose.work,
        _is_done(entry, enough(dose), plan.choices.ticks),
        entry.reps_done if entry is not None else None,
        filled.pain.get(session.day),
        filled.own_pain.get(prescription.exercise),
    )


def _is_done(entry: Entry | None, target: int, ticks: Ticks) -> bool | None:
    """As the page counts it; None where nothing was recorded."""
    if entry is None or (entry.done is None and entry.reps_done is None):
        return None
    return mark(tick_of(entry, ticks), target, ticks) is Mark.DONE


def _week(week: Week, found: WeekFigures, minutes_done: int, *, begun: bool) -> tuple[object, ...]:
    return (
        week.label,
        week.starts,
        week.ends,
        found.sessions_due,
        found.sessions_done if begun else None,
        found.sessions_done / found.sessions_due if begun and found.sessions_due else None,
        sum(exercise.due for exercise in found.exercises),
        sum(exercise.done for exercise in found.exercises) if begun else None,
        found.due_days,
        found.days_with_pain,
        found.days_above,
        found.median,
        minutes_done if begun else None,
    )


def _begun(plan: Plan, figures: Sequence[WeekFigures]) -> int:
    """How many weeks, from the first on, have begun as far as plan and log tell."""
    written = [place for place, found in enumerate(figures, start=1) if not found.is_empty]
    looked_back = plan.history[-1].day if plan.history else plan.starts
    return max([*written, sum(week.ends < looked_back for week in plan.weeks)])


def _frame(rows: Sequence[tuple[object, ...]], types: Mapping[str, str]) -> pd.DataFrame:
    """Column by column, so that whole numbers with gaps never pass through floating point."""
    columns: Iterator[tuple[object, ...]] = zip(*rows, strict=True) if rows else iter(())
    filled = dict(zip(types, columns, strict=True)) if rows else dict.fromkeys(types, ())
    return pd.DataFrame({name: pd.Series(filled[name], dtype=types[name]) for name in types})
