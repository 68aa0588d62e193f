"""Programme + choices -> Plan. Pure: equal input gives an equal plan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from planner.domain.dose import Dose, DoseRange
from planner.domain.plan import (
    Amount,
    Choices,
    Course,
    Plan,
    Prescription,
    Session,
    Week,
)
from planner.domain.programme import Programme
from planner.domain.sentence import Statement
from planner.errors import PlannerError, Problem, suggestion
from planner.progression import ramps
from planner.progression.amounts import baseline_problems, maximum_problems
from planner.progression.climb import climb, item_ladder
from planner.progression.climb import step_reason as climb_step_reason
from planner.progression.scale import count_given, settings


def make_plan(programme: Programme, choices: Choices, plan_id: str) -> Plan:
    """Every week of the plan, with a reason for every dose.

    Raises PlannerError with all problems of the choices: exercises that the programme does not
    have, baselines and maxima that make no sense, an unknown ramp.

    A plan has no sessions with nothing to do: where every exercise is documented for fewer days
    than were chosen, the plan's weekdays are those of the exercise with the most days.
    """
    problems = list(_problems(programme, choices))
    if problems:
        raise PlannerError(problems)
    busiest = busiest_weekdays((e.dose for e in programme.exercises), choices.weekdays)
    choices = replace(choices, weekdays=busiest)
    climbs = {
        item.exercise.key: climb(
            item,
            choices.weeks,
            choices.ramp,
            count_given(choices.baselines, item.exercise.key),
            count_given(choices.maxima, item.exercise.key),
        )
        for item in programme.items
    }
    due = {
        exercise.key: due_weekdays(exercise.dose, choices.weekdays)
        for exercise in programme.exercises
    }
    sessions = _sessions(choices)
    weeks = tuple(
        Week(
            number=number + 1,
            starts=choices.start + timedelta(weeks=number),
            sessions=sessions[number],
            prescriptions=tuple(
                Prescription(key, weekly[number].dose, weekly[number].reason, due[key], number)
                for key, weekly in climbs.items()
            ),
        )
        for number in range(choices.weeks)
    )
    courses = tuple(
        Course(key, tuple(weekly.dose for weekly in doses)) for key, doses in climbs.items()
    )
    return Plan(plan_id, 1, programme, choices, weeks, courses)


def choose(programme: Programme, only: Sequence[str], without: Sequence[str]) -> Programme:
    """The programme with only some of its exercises, in its own order.

    Raises PlannerError for exercises that it does not have, or when none is left.
    """
    problems = list(_unknown(programme, only, "--only"))
    problems += _unknown(programme, without, "--without")
    items = tuple(
        item
        for item in programme.items
        if (not only or item.exercise.key in only) and item.exercise.key not in without
    )
    if not problems and not items:
        problems.append(Problem("no exercise is left", "keep at least one", where="--without"))
    if problems:
        raise PlannerError(problems)
    return replace(programme, items=items)


def due_weekdays(dose_range: DoseRange, weekdays: Sequence[int]) -> tuple[int, ...]:
    """The weekdays on which an exercise is due: never on more days than documented.

    Where the plan has more days than the exercise, its days are spread evenly over them.

    >>> from planner.domain.dose import Span
    >>> due_weekdays(DoseRange(Span(4, 4), days_per_week=Span(3, 3)), range(7))
    (0, 2, 4)
    """
    days = sorted(weekdays)
    documented = dose_range.days_per_week
    wanted = min(documented.high, len(days)) if documented is not None else len(days)
    return tuple(days[place * len(days) // wanted] for place in range(wanted))


def plan_ladder(plan: Plan, exercise: str) -> tuple[Dose, ...]:
    """All doses that an exercise can have in a plan, lowest first."""
    return item_ladder(*settings(plan, exercise))


def step_reason(plan: Plan, exercise: str, before: Dose, after: Dose) -> Statement:
    """Why a week asks what it asks after the week before; `after` is not the lower one."""
    return climb_step_reason(*settings(plan, exercise), before, after)


def busiest_weekdays(dose_ranges: Iterable[DoseRange], weekdays: Sequence[int]) -> tuple[int, ...]:
    """The weekdays on which anything is due: those of the exercise with the most days."""
    return max((due_weekdays(dose, weekdays) for dose in dose_ranges), key=len)


def sessions_on(days: Iterable[date], times: int) -> tuple[Session, ...]:
    """The sessions of some days, `times` on each."""
    return tuple(Session(day, slot) for day in days for slot in range(1, times + 1))


def _sessions(choices: Choices) -> list[tuple[Session, ...]]:
    from dateutil.rrule import DAILY, rrule  # here, because most commands only read plans

    days = rrule(
        DAILY,
        dtstart=datetime.combine(choices.start, time()),
        until=datetime.combine(choices.start + timedelta(weeks=choices.weeks, days=-1), time()),
        byweekday=choices.weekdays,
    )
    weeks: list[list[date]] = [[] for _ in range(choices.weeks)]
    for day in days:
        weeks[(day.date() - choices.start).days // 7].append(day.date())
    return [sessions_on(week, choices.times) for week in weeks]


def _problems(programme: Programme, choices: Choices) -> Iterator[Problem]:
    items = {item.exercise.key: item for item in programme.items}
    for amounts, name, check in (
        (choices.baselines, "baseline", baseline_problems),
        (choices.maxima, "maximum", maximum_problems),
    ):
        yield from _unknown(programme, [given.exercise for given in amounts], name)
        yield from _twice(amounts, name)
        for given in amounts:
            if given.exercise in items:
                yield from check(items[given.exercise], given.count)
    if choices.ramp not in ramps.names():
        yield Problem(
            f"there is no ramp {choices.ramp!r}",
            f"choose one of {', '.join(ramps.names())}",
            where="ramp",
        )


def _twice(amounts: Sequence[Amount], where: str) -> Iterator[Problem]:
    keys = [given.exercise for given in amounts]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Problem(f"{key} is given twice", "give it once", where=where)


def _unknown(programme: Programme, keys: Iterable[str], where: str) -> Iterator[Problem]:
    known = [exercise.key for exercise in programme.exercises]
    for key in keys:
        if key not in known:
            yield Problem(f"the plan has no exercise {key!r}", suggestion(key, known), where=where)
