"""Logs of people who keep to their plan but for what an example says, and what a re-plan asks."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Decision, Kind, Way
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan
from planner.replan import Proposal, Replan
from tests.builders import MONDAY

STRETCH, ROLLS = "bottom-to-heels-stretch", "knee-rolls"
"""Two of the built-in programme's: in six weeks 4, 5, 6, 7, 8, 10 and 4, 4, 6, 6, 8, 10."""


def day(number: int) -> date:
    """A day of the plans in `tests.builders`, from 0: day 7 begins the second week."""
    return MONDAY + timedelta(days=number)


def never(_: date) -> bool:
    return False


def between(first: int, last: int) -> Callable[[date], bool]:
    """Whether a day is one of some days, the last included."""
    return lambda found: day(first) <= found <= day(last)


def kept(
    plan: Plan, until: int, pain: int | None = 2, missed: Callable[[date], bool] = never
) -> Log:
    """Everything is done on the days before `until`, but on missed ones; pain is written on all."""
    sessions = [
        (session, p.exercise)
        for week in plan.weeks
        for p in week.prescriptions
        for session in week.due(p)
        if session.day < day(until)
    ]
    return Log(
        entries=tuple(
            Entry(session.day, session.slot, exercise, True)
            for session, exercise in sessions
            if not missed(session.day)
        ),
        days=tuple(DayEntry(found, pain) for found in sorted({s.day for s, _ in sessions})),
    )


def hurt(log: Log, days: Iterable[int], pain: int | None) -> Log:
    """The log with another pain on some days."""
    changed = {day(number): DayEntry(day(number), pain) for number in days}
    others = [entry for entry in log.days if entry.day not in changed]
    return replace(log, days=tuple(sorted([*others, *changed.values()], key=lambda d: d.day)))


def gave(log: Log, week: str, exercise: str, pain: int) -> Log:
    """The log with what an exercise gave in a week."""
    return replace(log, own_pains=(*log.own_pains, OwnPain(week, exercise, pain)))


def decision(result: Replan, exercise: str = STRETCH) -> Decision:
    return next(found for found in result.decisions if found.exercise == exercise)


def kinds(result: Replan) -> set[Kind]:
    return {found.kind for found in result.decisions}


def proposal(result: Replan, way: Way = Way.EXTEND) -> Proposal:
    return next(found for found in result.proposals if found.way is way)


def doses(plan: Plan, exercise: str = STRETCH) -> dict[str, int]:
    """What an exercise asks for in each week, by the week's label."""
    return {
        week.label: p.dose.work
        for week in plan.weeks
        if (p := week.prescription(exercise)) is not None
    }
