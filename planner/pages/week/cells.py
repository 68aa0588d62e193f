"""What the cells of the weekly pages hold for a log, and what a page's cells add up to.

A page cannot show everything that a log can hold: one repetition of several, a note on a single
exercise, a session that the page has no column for. The hidden state holds the log whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan, Prescription, Session, Ticks, Week
from planner.evidence.limits import WEEKS_FOR_THE_BEST, enough
from planner.evidence.memory import HURT_LATELY, last_pain_high, remembered, waits
from planner.form.layout import all_done_covers
from planner.form.ticks import FEWEST_REPS, ONE_REP, Mark, Value, box, is_ticked, mark
from planner.pages.week.hint import ExerciseFigures, WeekFigures

LONGEST_NOTE = 15_000
"""Characters of a note that a cell can always hold."""


@dataclass(frozen=True, slots=True)
class WeekCells:
    """What people fill in on one page; what is not here is as an empty page has it."""

    ticks: dict[tuple[str, Session], Value] = field(default_factory=dict)
    all_done: dict[Session, Value] = field(default_factory=dict)
    pain: dict[date, int] = field(default_factory=dict)
    own_pain: dict[str, int] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)


def cells_of_weeks(plan: Plan, log: Log) -> tuple[WeekCells, ...]:
    """The cells of every week's page."""
    week_of = {day: week.label for week in plan.weeks for day in week.days}
    weeks = {week.label: WeekCells() for week in plan.weeks}
    for entry in log.entries:
        if entry.day in week_of:
            _enter(weeks[week_of[entry.day]], entry, plan.choices.ticks)
    for day in log.days:
        if day.day in week_of:
            _enter_day(weeks[week_of[day.day]], day)
    for own in log.own_pains:
        if own.week in weeks:
            _raise_own_pain(weeks[own.week], own.exercise, own.pain)
    return tuple(weeks[week.label] for week in plan.weeks)


def figures_of_weeks(plan: Plan, cells: tuple[WeekCells, ...]) -> tuple[WeekFigures, ...]:
    """What every page adds up to; each knows the medians of the pages before."""
    numbers = {exercise.key: number for number, exercise in enumerate(plan.exercises, start=1)}
    waiting = waiting_weeks(plan)
    figures: list[WeekFigures] = []
    for place, (week, filled) in enumerate(zip(plan.weeks, cells, strict=True)):
        known = place > 0 and week.follows_at_once(plan.weeks[place - 1])
        compared = [figures[other].median for other in pages_compared(plan, place)]
        figures.append(
            replace(
                _figures(plan, numbers, week, filled),
                median_before=figures[-1].median if known else None,
                median_best=min((m for m in compared if m is not None), default=None),
                waits=week.label in waiting,
                is_second=_was_strong_before(plan, week),
            )
        )
    return tuple(figures)


def _was_strong_before(plan: Plan, week: Week) -> bool:
    """Whether a re-plan up to the page's first day stepped back for days of strong pain."""
    return last_pain_high(plan, week.ends + timedelta(days=1), week.starts) is not None


def pages_compared(plan: Plan, place: int) -> list[int]:
    """The places of the pages with which a page compares its pain: of the seven weeks before.

    Not those of before the last resume.
    """
    week = plan.weeks[place]
    first = week.starts - timedelta(weeks=WEEKS_FOR_THE_BEST - 1)
    if plan.resumed is not None and plan.resumed <= week.starts:
        first = max(first, plan.resumed)
    return [other for other in range(place) if plan.weeks[other].starts >= first]


def waiting_weeks(plan: Plan) -> frozenset[str]:
    """The labels of the pages whose next amounts are as high as one that hurt, and may wait.

    For pages that were before the last re-plan its decisions tell which waited.
    """
    if not plan.history:
        return frozenset()
    labels = set()
    waited = {
        plan.full_week(revision.day)
        for revision in plan.history
        if any(decision.rule == HURT_LATELY for decision in revision.decisions)
    }
    memories = {
        e.key: remembered(plan, e.key) for e in plan.exercises if e.key not in plan.left_out
    }
    for week, after in pairwise(plan.weeks):
        if week.ends < plan.history[-1].day:
            if after.starts in waited:
                labels.add(week.label)
            continue
        for key, memory in memories.items():
            following = after.prescription(key)
            if following is not None and waits(memory, following.dose, after.starts):
                labels.add(week.label)
    return frozenset(labels)


def figures_of_log(plan: Plan, log: Log) -> tuple[WeekFigures, ...]:
    """What every page adds up to when it shows a log."""
    return figures_of_weeks(plan, cells_of_weeks(plan, log))


def tick_of(entry: Entry, ticks: Ticks) -> Value:
    """What the tick cell of an entry holds; None where nothing was recorded of it.

    One repetition that is not all is no 1: in a tick cell that is a tick.
    """
    if entry.reps_done == 1 and not entry.done:
        return ONE_REP
    if entry.reps_done is not None and entry.reps_done >= FEWEST_REPS:
        return entry.reps_done
    if entry.reps_done == 0 and ticks is Ticks.GLYPH:
        return 0
    if entry.done is None and entry.reps_done is None:
        return None
    return box(entry.done is True and entry.reps_done != 0, ticks)


def _enter(cells: WeekCells, entry: Entry, ticks: Ticks) -> None:
    value = tick_of(entry, ticks)
    if value is not None:
        cells.ticks[entry.exercise, Session(entry.day, entry.slot)] = value
    if entry.pain is not None:
        _raise_own_pain(cells, entry.exercise, entry.pain)


def _enter_day(cells: WeekCells, day: DayEntry) -> None:
    if day.pain_before is not None:
        cells.pain[day.day] = max(day.pain_before, cells.pain.get(day.day, 0))
    if day.note:
        said = "\n".join(filter(None, (cells.notes.get(day.day), day.note)))
        cells.notes[day.day] = said[:LONGEST_NOTE]


def _raise_own_pain(cells: WeekCells, exercise: str, pain: int) -> None:
    cells.own_pain[exercise] = max(pain, cells.own_pain.get(exercise, 0))


def present_sessions(plan: Plan, week: Week, cells: WeekCells) -> frozenset[Session]:
    """The sessions in which anything was done, if only in part."""
    targets = {p.exercise: enough(p.dose) for p in week.prescriptions}
    ticks = plan.choices.ticks
    ticked = {session for session, value in cells.all_done.items() if is_ticked(value)}
    return frozenset(ticked) | {
        session
        for (exercise, session), value in cells.ticks.items()
        if exercise in targets
        and mark(value, targets[exercise], ticks) in (Mark.DONE, Mark.PARTLY)
        and session.day in week.days
        and 1 <= session.slot <= plan.choices.times
    }


def sessions_in_part(plan: Plan, week: Week, cells: WeekCells) -> frozenset[Session]:
    """The sessions, on days that are open, in which an exercise was done in part."""
    red = red_days(plan, cells)
    return frozenset(
        session
        for prescription in week.prescriptions
        for session, said in _marks(plan, week, prescription, cells, red)
        if said is Mark.PARTLY
    )


def red_days(plan: Plan, cells: WeekCells) -> frozenset[date]:
    """The days of a page with pain above the ceiling: there the page itself says to rest."""
    ceiling = plan.programme.pain_ceiling
    return frozenset(day for day, pain in cells.pain.items() if pain > ceiling)


def _figures(plan: Plan, numbers: Mapping[str, int], week: Week, cells: WeekCells) -> WeekFigures:
    is_last = week is plan.weeks[-1]
    red = red_days(plan, cells)
    due_days = {session.day for session in week.sessions}
    marks = {
        p.exercise: [said for _, said in _marks(plan, week, p, cells, red)]
        for p in week.prescriptions
    }
    return WeekFigures(
        exercises=tuple(
            ExerciseFigures(
                number=numbers[prescription.exercise],
                done=marks[prescription.exercise].count(Mark.DONE),
                due=sum(session.day not in red for session in week.due(prescription)),
                own_pain=cells.own_pain.get(prescription.exercise),
                part=marks[prescription.exercise].count(Mark.PARTLY),
            )
            for prescription in week.prescriptions
        ),
        ceiling=plan.programme.pain_ceiling,
        due_days=len(due_days - red),
        sessions_due=sum(session.day not in red for session in week.sessions),
        days_with_pain=sum(day in due_days - red for day in cells.pain),
        days_above=len(red),
        rest_days=len(due_days & red),
        median=_median(cells),
        worst=max(cells.pain.values(), default=None),
        sessions_done=sum(s.day not in red for s in present_sessions(plan, week, cells)),
        in_part=len(sessions_in_part(plan, week, cells)),
        times=plan.choices.times,
        is_last=is_last,
        is_paused=is_last and plan.is_paused,
    )


def _marks(
    plan: Plan, week: Week, prescription: Prescription, cells: WeekCells, red: frozenset[date]
) -> Iterator[tuple[Session, Mark]]:
    """What the cells of an exercise say, "All done" taken into account, on days that are open."""
    target, ticks = enough(prescription.dose), plan.choices.ticks
    for day in week.days:
        if day in red:
            continue
        covered = all_done_covers(week, prescription, day)
        for slot in range(1, plan.choices.times + 1):
            session = Session(day, slot)
            said = mark(cells.ticks.get((prescription.exercise, session)), target, ticks)
            if said is Mark.OPEN and covered and is_ticked(cells.all_done.get(session)):
                said = Mark.DONE
            yield session, said


def _median(cells: WeekCells) -> float | None:
    if not cells.pain:
        return None
    from statistics import median  # here, because an empty page does without it

    return median(cells.pain.values())
