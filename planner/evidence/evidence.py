"""The figures that the rules judge, and how they are taken from a plan and its log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.dose import Dose
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan
from planner.evidence import own_pain as own_pains
from planner.evidence.days import (
    WEEK_DAYS,
    Days,
    best_median,
    days_since,
    judged_days,
    last_days,
    longest_run,
    median_on,
    pain_by_day,
)
from planner.evidence.done import Done, Due, present_standing, scheduled, sessions_done
from planner.evidence.memory import Memory, half_days, last_pain_high, remembered
from planner.progression.scale import Scale, Standing, plan_scale


@dataclass(frozen=True, slots=True)
class Written:
    """On how many of the days with a session (rest days left out) pain is written."""

    days: int
    due: int


@dataclass(frozen=True, slots=True)
class ExerciseEvidence:
    """One exercise: where it stands, and what was recorded of it.

    `asked` is the standing of the last session scheduled before today; `present` the same, or less
    where less was done; `last_asked` that of the last session of a page that has begun; `planned`
    that of the next full week, and `limit` the most that earlier decisions for the same week leave
    of it; None where there is none. `judged` are the judged days; `days_above` counts those with
    pain above the ceiling, `days_above_since` those since the last resume alone. `written` is of
    the judged days, `written_last_week` of the last seven. The medians are of pain before starting:
    of the last seven days, of the seven before, and the lowest of the last eight weeks. `own_pain`
    is the highest that the exercise gave on the pages that hold judged days; `hurt` is the lowest
    dose with which it was above the ceiling, the present one included. Of the `due` sessions `full`
    were done in full and `part` in part. `days_off` are the days since it was last done, less what
    the plan's longest regular gap explains, `calendar_days_off` all of them; None where it was
    never done. `has_gap` tells whether there was a session since, or a longer break than the rhythm
    explains. `work_last_done` is the smallest of what was last done and of the doses asked since.
    `is_tried` tells that anything was done on a judged day, `comes_back` that its week of rest is
    over, and nothing was asked since.
    """

    exercise: str
    scale: Scale
    asked: Standing | None
    last_asked: Standing | None
    present: Standing | None
    judged: Days
    days_above: int
    days_above_since: int
    written: Written
    written_last_week: Written
    median: float | None
    median_before: float | None
    median_best: float | None
    own_pain: int | None
    hurt: Dose | None
    full: int
    part: int
    due: int
    last_done: date | None
    days_off: int | None
    calendar_days_off: int | None
    has_gap: bool
    work_last_done: int | None
    is_tried: bool
    comes_back: bool
    memory: Memory
    planned: Standing | None = None
    limit: Standing | None = None

    @property
    def standing(self) -> Standing:
        """The present standing; before the first session what its page asks, else the start."""
        return self.present or self.last_asked or self.scale.start

    @property
    def next(self) -> Standing:
        """What comes where no rule speaks: as planned, else the next position; at most `limit`."""
        coming = self.planned
        if coming is None:
            last = self.last_asked
            coming = self.standing if last is None else self.scale.onward(last)
        limits = [coming] if self.limit is None else [coming, self.limit]
        return min(limits, key=lambda standing: standing.order)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All exercises that coming weeks have, and what is of the whole plan.

    `full_week` is the first day of the full week that is decided. `signs` are the warning signs
    that are ticked: a resume took the earlier ones away. `red_run` is the most recorded days in a
    row, since the last resume, with pain above the ceiling. `pain_high_before` is the last day on
    which rule 5 spoke, not longer ago than four weeks and not before the last resume. `paused_on`
    is the day of a re-plan that paused the plan, and that still holds; `resumes` tells that the
    person goes on after a pause.
    """

    today: date
    full_week: date
    ceiling: int
    ill: bool
    exercises: tuple[ExerciseEvidence, ...]
    signs: tuple[Sign, ...]
    clearance: Clearance | None
    red_run: int
    pain_high_before: date | None
    paused_on: date | None
    resumes: bool


def gather(
    plan: Plan,
    log: Log,
    today: date,
    planned: Mapping[str, Standing],
    limits: Mapping[str, Standing] | None = None,
    *,
    ill: bool = False,
    resumes: bool = False,
) -> Evidence:
    """The evidence of what was recorded before today.

    `planned` has the standing of each exercise in the next full week, `limits` what earlier
    decisions for the same week leave of it. `ill` is true where pain or illness caused the last
    gap, `resumes` where the person goes on after a pause.
    """
    pain = pain_by_day(log, today)
    red = frozenset(day for day, worst in pain.items() if worst > plan.programme.pain_ceiling)
    since = [day for day in sorted(pain) if plan.resumed is None or day >= plan.resumed]
    active = [e.key for e in plan.exercises if e.key not in plan.left_out]
    return Evidence(
        today=today,
        full_week=plan.full_week(today),
        ceiling=plan.programme.pain_ceiling,
        ill=ill,
        exercises=tuple(
            replace(
                _exercise(plan, log, today, key, pain, red),
                planned=planned.get(key),
                limit=(limits or {}).get(key),
            )
            for key in active
        ),
        signs=log.signs,
        clearance=log.clearance,
        red_run=longest_run(day in red for day in since),
        pain_high_before=last_pain_high(plan, today),
        paused_on=plan.history[-1].day if plan.is_paused and not resumes else None,
        resumes=resumes,
    )


def _exercise(
    plan: Plan,
    log: Log,
    today: date,
    key: str,
    pain: Mapping[date, int],
    red: Days,
) -> ExerciseEvidence:
    scale, memory = plan_scale(plan, key), remembered(plan, key)
    sessions = list(scheduled(plan, key))
    past = [due for due in sessions if due.session.day < today]
    begun = [due for due in sessions if due.week.starts < today]
    judged = judged_days(plan, today, memory.stepped_back)
    done = sessions_done(plan, log, key, today)
    present = present_standing(past, done, judged, scale)
    ceiling = plan.programme.pain_ceiling
    pages = own_pains.pages(plan, log, key, judged)
    elsewhere = own_pains.elsewhere(plan, log, key, judged)
    pains = [own for own, _ in pages] + ([elsewhere] if elsewhere is not None else [])
    doses = [dose for own, dose in pages if own > ceiling]
    if any(own > ceiling for own in pains) and present is not None:
        doses.append(present.dose)
    since = max(filter(None, (plan.starts, plan.resumed)))
    is_whole = len(judged) >= WEEK_DAYS
    open_days = judged - red
    there = done[-1].session.day if done else None
    rhythm = past[-1].prescription.weekdays if past else range(7)
    judged_done = [each for each in done if each.session.day in open_days]
    return ExerciseEvidence(
        exercise=key,
        scale=scale,
        asked=past[-1].standing if past else None,
        last_asked=begun[-1].standing if begun else None,
        present=present,
        judged=judged,
        days_above=len(red & judged),
        days_above_since=sum(day >= since for day in red & judged),
        written=_written(plan, pain, open_days),
        written_last_week=_written(plan, pain, last_days(today) - red),
        median=median_on(pain, last_days(today)) if is_whole else None,
        median_before=median_on(pain, last_days(today, 1)),
        median_best=best_median(pain, today, since),
        own_pain=max(pains, default=None),
        hurt=min(doses, key=lambda dose: dose.work, default=None),
        full=sum(each.in_full for each in judged_done),
        part=sum(not each.in_full for each in judged_done),
        due=sum(due.session.day in open_days for due in past),
        last_done=there,
        days_off=None if there is None else days_since(there, today, rhythm),
        calendar_days_off=None if there is None else (today - there).days,
        has_gap=there is not None and _has_gap(there, today, past, rhythm),
        work_last_done=_work_last_done(plan, key, past, done, today),
        is_tried=any(each.session.day in judged for each in done),
        comes_back=_comes_back(plan, memory, sessions, today),
        memory=memory,
    )


def _written(plan: Plan, pain: Mapping[date, int], days: Days) -> Written:
    due = {session.day for week in plan.weeks for session in week.sessions} & days
    return Written(len(due & pain.keys()), len(due))


def _has_gap(there: date, today: date, past: Sequence[Due], rhythm: Iterable[int]) -> bool:
    missed = any(due.session.day > there for due in past)
    return missed or days_since(there, today, rhythm) > 1


def _work_last_done(
    plan: Plan, key: str, past: Sequence[Due], done: Sequence[Done], today: date
) -> int | None:
    """Red days are included: otherwise taking a tick away could raise a dose.

    What half of it was asked for after a long absence is left out, so that one absence does not
    halve a dose twice.
    """
    if not done:
        return None
    last, halved = done[-1], half_days(plan, key, today)
    asked = [
        due.prescription.dose.work
        for due in past
        if due.session.day >= last.session.day and due.session.day not in halved
    ]
    return min([last.work, *asked])


def _comes_back(plan: Plan, memory: Memory, sessions: Sequence[Due], today: date) -> bool:
    """Whether a week of rest is over, and no session lies between it and the decided week."""
    if memory.rest is None or memory.rest.until >= today:
        return False
    until, decided = memory.rest.until, plan.full_week(today)
    return not any(until < due.session.day < decided for due in sessions)
