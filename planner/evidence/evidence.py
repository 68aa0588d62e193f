"""The figures themselves, and how they are taken from a plan and its log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from planner.domain.log import Clearance, Entry, Log, Sign
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.progression.course import Doses, Standing, at

JUDGED_DAYS = 7
REPEAT_DAYS = 28
"""A second step back for pain within four weeks is a reason to seek help."""


@dataclass(frozen=True, slots=True)
class ExerciseEvidence:
    """One exercise: where it stands, and what was recorded of it.

    `present` is the standing of the last session scheduled before today, `planned` that of the
    next full week; None where there is none. `judged` are the judged days; `days_above` counts
    those with pain above the ceiling, `days_with_pain` those of the `due_days` (any session) with
    pain written. The medians are of pain before starting. `own_pain` is the highest that the
    exercise gave over the week parts that hold judged days. `days_off` are the days since it was
    last done, less what the plan's longest regular gap explains, `calendar_days_off` all of them;
    None where it was never done. `has_gap` tells whether there was a session since, or a longer
    break than the rhythm explains.
    `work_last_done` is the smallest of the weeks from the last done session until today.
    """

    exercise: str
    course: Doses
    present: Standing | None
    planned: Standing | None
    judged: frozenset[date]
    days_above: int
    due_days: int
    days_with_pain: int
    median: float | None
    median_before: float | None
    own_pain: int | None
    done: int
    due: int
    last_done: date | None
    days_off: int | None
    calendar_days_off: int | None
    has_gap: bool
    work_last_done: int | None

    @property
    def rise(self) -> float | None:
        """By how much the median is up on the week before; None where either is not known."""
        if self.median is None or self.median_before is None:
            return None
        return self.median - self.median_before

    @property
    def standing(self) -> Standing:
        """The present standing; the start where no session has been scheduled yet."""
        return self.present if self.present is not None else at(self.course, 0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All exercises that coming weeks have, and what is of the whole plan.

    `signs` are the warning signs that are ticked: a resume took the earlier ones away. `red_run` is
    the most recorded days in a row, since the last resume, with pain above the ceiling.
    `stepped_back_for_pain` is the last day of a re-plan that stepped back for pain, not longer ago
    than REPEAT_DAYS and not before the last resume. `paused_on` is the day of a re-plan that paused
    the plan, and that still holds.
    """

    today: date
    ceiling: int
    ill: bool
    exercises: tuple[ExerciseEvidence, ...]
    signs: tuple[Sign, ...]
    clearance: Clearance | None
    red_run: int
    stepped_back_for_pain: date | None
    paused_on: date | None


def gather(
    plan: Plan,
    log: Log,
    today: date,
    planned: Mapping[str, Standing],
    *,
    ill: bool = False,
    resumes: bool = False,
) -> Evidence:
    """The evidence of what was recorded before today.

    `planned` has the standing of each exercise in the next full week. `ill` is true where pain or
    illness caused the last gap, `resumes` where the person goes on after a pause.
    """
    pain = _pain_by_day(log, today)
    red = {day for day, worst in pain.items() if worst > plan.programme.pain_ceiling}
    since = [day for day in sorted(pain) if plan.resumed is None or day >= plan.resumed]
    active = [e.key for e in plan.exercises if e.key not in plan.left_out]
    return Evidence(
        today=today,
        ceiling=plan.programme.pain_ceiling,
        ill=ill,
        exercises=tuple(
            _exercise(plan, log, today, key, planned.get(key), pain, red) for key in active
        ),
        signs=log.signs,
        clearance=log.clearance,
        red_run=_longest_run(day in red for day in since),
        stepped_back_for_pain=_stepped_back_for_pain(plan, today),
        paused_on=plan.history[-1].day if plan.is_paused and not resumes else None,
    )


def is_done(entry: Entry) -> bool:
    """Whether an exercise was done in full."""
    return entry.done is True and entry.reps_done != 0


def was_there(entry: Entry) -> bool:
    """Whether an exercise was done at least in part: it counts for being there."""
    return is_done(entry) or (entry.reps_done is not None and entry.reps_done > 0)


def longest_gap(weekdays: Iterable[int]) -> int:
    """The most days from one session to the next in a plan's rhythm.

    >>> longest_gap([0, 2, 4]), longest_gap(range(7)), longest_gap([3])
    (3, 1, 7)
    """
    days = sorted(weekdays)
    return max((b - a) % 7 or 7 for a, b in pairwise([*days, days[0]]))


def days_since(last: date, day: date, weekdays: Iterable[int]) -> int:
    """Days from the last done session to a day, less what the plan's rhythm explains."""
    return (day - last).days - (longest_gap(weekdays) - 1)


@dataclass(frozen=True, slots=True)
class _Due:
    """A session in which an exercise was due, with what was asked."""

    session: Session
    week: Week
    prescription: Prescription


def _exercise(
    plan: Plan,
    log: Log,
    today: date,
    key: str,
    planned: Standing | None,
    pain: Mapping[date, int],
    red: set[date],
) -> ExerciseEvidence:
    scheduled = [due for due in _scheduled(plan, key) if due.session.day < today]
    stepped = _last_step_back(plan, key)
    week = {today - timedelta(days=n) for n in range(1, JUDGED_DAYS + 1)}
    judged = frozenset(day for day in week if stepped is None or day > stepped)
    week_before = {today - timedelta(days=JUDGED_DAYS + n) for n in range(1, JUDGED_DAYS + 1)}
    entries = [e for e in log.entries if e.exercise == key and e.day < today]
    session_days = {s.day for w in plan.weeks for s in w.sessions} & judged - red
    there = max((entry.day for entry in entries if was_there(entry)), default=None)
    rhythm = scheduled[-1].prescription.weekdays if scheduled else range(7)
    return ExerciseEvidence(
        exercise=key,
        course=plan.course(key),
        present=_standing(scheduled[-1].prescription) if scheduled else None,
        planned=planned,
        judged=judged,
        days_above=len(red & judged),
        due_days=len(session_days),
        days_with_pain=len(session_days & pain.keys()),
        median=_median(pain, judged),
        median_before=_median(pain, week_before),
        own_pain=_own_pain(plan, log, key, judged, stepped),
        done=len({(e.day, e.slot) for e in entries if e.day in judged - red and is_done(e)}),
        due=sum(due.session.day in judged - red for due in scheduled),
        last_done=there,
        days_off=None if there is None else days_since(there, today, rhythm),
        calendar_days_off=None if there is None else (today - there).days,
        has_gap=there is not None and _has_gap(there, today, scheduled, rhythm),
        work_last_done=None if there is None else _work_last_done(plan, key, there, today),
    )


def _scheduled(plan: Plan, key: str) -> Iterable[_Due]:
    for week in plan.weeks:
        prescription = week.prescription(key)
        if prescription is not None:
            for session in week.due(prescription):
                yield _Due(session, week, prescription)


def _has_gap(there: date, today: date, scheduled: Iterable[_Due], rhythm: Iterable[int]) -> bool:
    missed = any(due.session.day > there for due in scheduled)
    return missed or days_since(there, today, rhythm) > 1


def _standing(prescription: Prescription) -> Standing:
    return Standing(prescription.position, prescription.dose)


def _work_last_done(plan: Plan, key: str, there: date, today: date) -> int | None:
    """Red days are included: otherwise taking a tick away could raise a dose."""
    asked = [
        prescription.dose.work
        for week in plan.weeks
        if week.ends >= there and week.starts < today
        if (prescription := week.prescription(key)) is not None
    ]
    return min(asked, default=None)


def _own_pain(
    plan: Plan, log: Log, key: str, judged: frozenset[date], stepped: date | None
) -> int | None:
    # A part that began before a step back may have its pain from before: it is not counted twice.
    parts = [
        week
        for week in plan.weeks
        if judged & set(week.days)
        and (stepped is None or all(session.day >= stepped for session in week.sessions))
    ]
    days = {day for week in parts for day in week.days if stepped is None or day > stepped}
    labels = {week.label for week in parts}
    pains = [own.pain for own in log.own_pains if own.exercise == key and own.week in labels]
    pains += [
        e.pain for e in log.entries if e.exercise == key and e.pain is not None and e.day in days
    ]
    return max(pains, default=None)


def _pain_by_day(log: Log, today: date) -> dict[date, int]:
    """The highest pain that was written for each day before today."""
    pain: dict[date, int] = {}
    for day in log.days:
        if day.pain_before is not None and day.day < today:
            pain[day.day] = max(day.pain_before, pain.get(day.day, 0))
    return pain


def _median(pain: Mapping[date, int], days: Iterable[date]) -> float | None:
    written = [pain[day] for day in days if day in pain]
    return median(written) if written else None


def _longest_run(states: Iterable[bool]) -> int:
    longest = run = 0
    for state in states:
        run = run + 1 if state else 0
        longest = max(longest, run)
    return longest


def _last_step_back(plan: Plan, key: str) -> date | None:
    days = [
        revision.day
        for revision in plan.history
        if any(d.exercise == key and d.for_pain for d in revision.decisions)
    ]
    return max(days, default=None)


def _stepped_back_for_pain(plan: Plan, today: date) -> date | None:
    days = [
        revision.day
        for revision in plan.history
        if any(decision.for_pain for decision in revision.decisions)
        and (today - revision.day).days <= REPEAT_DAYS
        and (plan.resumed is None or revision.day >= plan.resumed)
    ]
    return max(days, default=None)
