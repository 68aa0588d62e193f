"""Where a person stands on a day: each week's figures, what comes next, what a re-plan would say.

Everything is as on that day: what is recorded for later days does not count yet. A week's figures
are those of its page. `planner.terminal.status_lines` says them in words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.log import Clearance, Entry, Log
from planner.domain.minutes import exercise_s
from planner.domain.plan import Plan, Session, Week
from planner.errors import PlannerError, Problem
from planner.evidence.days import pain_by_day
from planner.evidence.done import was_there
from planner.evidence.signs import open_signs
from planner.pages.attention import Finding, findings
from planner.pages.pause import Pause, pause
from planner.pages.week.cells import figures_of_log
from planner.pages.week.hint import WeekFigures
from planner.replan import Replan, replan
from planner.wording import statements
from planner.wording.language import Words


class State(StrEnum):
    """Where a day lies in a plan."""

    BEFORE = "before"  # the plan has not begun
    WEEK = "week"  # in a week, or a part of one
    BREAK = "break"  # between two weeks that do not meet
    FINISHED = "finished"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class WeekStatus:
    """A week, or part of one, that has begun; `figures` are those of its page.

    In a week that goes on, with nothing recorded, what was done is not known (None). In a week that
    is over it is 0: a missed week stays visible as missed. `pains` are the highest pains of its
    days before starting, None where none is written. `due_so_far` are the sessions due until today.
    `is_unclear` tells that not all of its boxes could be read: there, nothing done is not known.
    """

    week: Week
    pains: tuple[int | None, ...]
    is_over: bool
    figures: WeekFigures
    due_so_far: int
    seconds_done: Fraction
    is_unclear: bool = False

    @property
    def is_known(self) -> bool:
        """Whether it is known what was done."""
        if self.is_unclear and self.figures.sessions_done == 0:
            return False
        return self.is_over or not self.figures.is_empty

    @property
    def sessions_done(self) -> int | None:
        return self.figures.sessions_done if self.is_known else None

    @property
    def in_part(self) -> int | None:
        """Sessions with an exercise done in part."""
        return self.figures.in_part if self.is_known else None

    @property
    def adherence(self) -> Fraction | None:
        """Sessions done ÷ sessions due until today; None where none was due, or all were rest."""
        done, due = self.sessions_done, self.due_so_far
        return Fraction(done, due) if done is not None and due else None

    @property
    def minutes_done(self) -> int | None:
        """Rounded up; an estimate (`seconds_done`)."""
        return minutes(self.seconds_done) if self.is_known else None

    @property
    def is_missed(self) -> bool:
        """Over, with nothing done, and not because days of pain above the ceiling are for rest."""
        return self.is_over and self.sessions_done == 0 and self.figures.days_above == 0

    @property
    def is_unwritten(self) -> bool:
        """Over, with nothing written at all."""
        return self.is_over and self.is_known and self.figures.is_empty


@dataclass(frozen=True, slots=True)
class NextSession:
    """The session that comes next, with its doses as the plan has them."""

    session: Session
    week: Week
    doses: tuple[tuple[Exercise, Dose], ...]

    @property
    def minutes(self) -> int:
        """Rounded up; an estimate."""
        return minutes(sum(exercise_s(exercise, dose) for exercise, dose in self.doses))


@dataclass(frozen=True, slots=True)
class Status:
    """All that `planner status` tells of a day.

    `week` is the one that the day is in, or before that the one that comes; None when none does.
    `weeks` are those that have begun. `ahead` are later days for which something is recorded,
    `beside` those on which something was done and that no page has: it counts all the same.
    `next` is None where no session comes, or where a re-plan would pause the plan. `result` is what
    a re-plan would give; None where there can be none on that day, as `refused` says. `pause` is
    the one that holds, or that a re-plan of the day would make; `cleared` who said that the person
    may go on; `pages_follow` tells that the workbook’s pages then do so by themselves. `attention`
    are findings that come first, the most urgent first.
    """

    plan: Plan
    today: date
    state: State
    week: Week | None
    pause: Pause | None
    weeks: tuple[WeekStatus, ...]
    is_empty: bool
    ahead: tuple[date, ...]
    beside: tuple[date, ...]
    next: NextSession | None
    result: Replan | None
    refused: tuple[Problem, ...]
    cleared: Clearance | None
    attention: tuple[Finding, ...]
    pages_follow: bool = False

    @property
    def minutes_done(self) -> int | None:
        """In all weeks together, rounded up at the end; None where nothing is recorded."""
        if self.is_empty:
            return None
        return minutes(sum((week.seconds_done for week in self.weeks), Fraction(0)))


def status(
    words: Words,
    plan: Plan,
    log: Log,
    today: date,
    *,
    unclear_weeks: frozenset[str] = frozenset(),
    pages_follow: bool = False,
) -> Status:
    """Where the person stands on a day, also before the start and after the end.

    `unclear_weeks` are the labels of weeks of which not all boxes could be read.
    """
    known = _until(plan, log, today)
    seconds = seconds_done(plan, known)
    figures = figures_of_log(plan, known)
    result, refused = _replan(plan, log, today)
    paused = _pause(words, plan, log, today, result)
    pain = pain_by_day(log, today + timedelta(days=1))
    weeks = tuple(
        WeekStatus(
            week,
            tuple(pain.get(day) for day in week.days),
            week.ends < today,
            found,
            _due_so_far(plan, week, known, today),
            seconds[week.label],
            week.label in unclear_weeks,
        )
        for week, found in zip(plan.weeks, figures, strict=True)
        if week.starts <= today
    )
    unwritten = tuple(week.week.label for week in weeks if week.is_unwritten)
    later = {entry.day for entry in log.entries} | {noted.day for noted in log.days}
    return Status(
        plan=plan,
        today=today,
        state=_state(plan, today) if paused is None else State.PAUSED,
        week=next((week for week in plan.weeks if week.ends >= today), None),
        pause=paused,
        weeks=weeks,
        is_empty=not (known.entries or known.days or known.own_pains),
        ahead=tuple(sorted(day for day in later if day > today)),
        beside=beside_pages(plan, known),
        next=None if paused is not None else _next_session(plan, known, today),
        result=result,
        refused=refused,
        cleared=log.clearance,
        attention=findings(words, plan, known, today, paused, result, unwritten),
        pages_follow=pages_follow,
    )


def beside_pages(plan: Plan, log: Log) -> tuple[date, ...]:
    """The days on which something was done and that no page has: of days away, for example."""
    on_pages = {day for week in plan.weeks for day in week.days}
    done = {entry.day for entry in log.entries if was_there(entry)}
    return tuple(sorted(day for day in done - on_pages if day >= plan.starts))


def _due_so_far(plan: Plan, week: Week, log: Log, today: date) -> int:
    """The sessions due on the days before, and those of today that were done already.

    Days with pain above the ceiling are for rest.
    """
    pain, ceiling = pain_by_day(log, today + timedelta(days=1)), plan.programme.pain_ceiling
    attended = {Session(entry.day, entry.slot) for entry in log.entries if was_there(entry)}
    return sum(
        pain.get(session.day, 0) <= ceiling
        and (session.day < today or (session.day == today and session in attended))
        for session in week.sessions
    )


def seconds_done(plan: Plan, log: Log) -> Mapping[str, Fraction]:
    """How long was exercised in each week, by its label: an estimate of ours.

    An exercise that was done counts with the seconds of the week's dose (`minutes.exercise_s`);
    one that was done in part counts in proportion of the repetitions. What was done beyond the
    dose, or without one, does not count.
    """
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    week_of = {day: week for week in plan.weeks for day in week.days}
    seconds = {week.label: Fraction(0) for week in plan.weeks}
    for entry in log.entries:
        week = week_of.get(entry.day)
        prescription = week.prescription(entry.exercise) if week is not None else None
        if week is not None and prescription is not None:
            dose = prescription.dose
            seconds[week.label] += _share(entry, dose) * exercise_s(exercises[entry.exercise], dose)
    return seconds


def minutes(seconds: Fraction | int) -> int:
    """Whole minutes, rounded up.

    >>> minutes(0), minutes(1), minutes(60), minutes(Fraction(121, 2))
    (0, 1, 1, 2)
    """
    return int(-(-seconds // 60))


def _share(entry: Entry, dose: Dose) -> Fraction:
    """How much of a dose was done, from 0 to 1."""
    if entry.reps_done is not None:
        return min(Fraction(1), Fraction(entry.reps_done, dose.counted))
    return Fraction(entry.done is True)


def _pause(words: Words, plan: Plan, log: Log, today: date, result: Replan | None) -> Pause | None:
    """The pause that holds on a day, or that a re-plan of the day would make.

    That one is since the first of the signs that are ticked, where a sign makes it.
    """
    held = pause(words, plan)
    if held is not None and held.since <= today:
        return held
    if result is None or not result.paused:
        return None
    reasons = dict.fromkeys(
        statements.as_sentence(words, statements.reason(words, decision, plan))
        for decision in result.decisions
    )
    signs = open_signs(log.signs, log.clearance, today)
    since = min((s.day for s in signs if s.day is not None and s.day <= today), default=today)
    return Pause(since, tuple(reasons))


def _until(plan: Plan, log: Log, today: date) -> Log:
    """What was recorded up to a day, that day included."""
    begun = {week.label for week in plan.weeks if week.starts <= today}
    return replace(
        log,
        entries=tuple(entry for entry in log.entries if entry.day <= today),
        days=tuple(noted for noted in log.days if noted.day <= today),
        own_pains=tuple(own for own in log.own_pains if own.week in begun),
    )


def _state(plan: Plan, today: date) -> State:
    if today < plan.starts:
        return State.BEFORE
    if any(today in week.days for week in plan.weeks):
        return State.WEEK
    return State.BREAK if any(week.starts > today for week in plan.weeks) else State.FINISHED


def _next_session(plan: Plan, log: Log, today: date) -> NextSession | None:
    """Today's, unless something in it was done or today's pain says rest; else the next one."""
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    ceiling = plan.programme.pain_ceiling
    pains = [noted.pain_before for noted in log.days if noted.day == today]
    rests = any(pain is not None and pain > ceiling for pain in pains)
    attended = {Session(entry.day, entry.slot) for entry in log.entries if was_there(entry)}
    for week in plan.weeks:
        for session in week.sessions:
            is_over = session in attended or rests
            if session.day < today or (session.day == today and is_over):
                continue
            due = [p for p in week.prescriptions if session in week.due(p)]
            if due:
                doses = tuple((exercises[p.exercise], p.dose) for p in due)
                return NextSession(session, week, doses)
    return None


def _replan(plan: Plan, log: Log, today: date) -> tuple[Replan | None, tuple[Problem, ...]]:
    try:
        return replan(plan, log, today), ()
    except PlannerError as error:
        return None, error.problems
