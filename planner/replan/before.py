"""The plan as it was before today's re-plan, and where the coming weeks begin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.domain.decision import Revision
from planner.domain.plan import Plan, Week
from planner.progression.course import Standing


@dataclass(frozen=True, slots=True)
class Before:
    """What a re-plan starts from.

    `plan` has the weeks that began before `day`, the first day that the re-plan may change;
    `planned` are the weeks from then on, as they were. `dropped` is the re-plan that was made
    earlier today: its decisions count no more, so that twice on one day equals once.
    """

    plan: Plan
    planned: tuple[Week, ...]
    day: date
    dropped: Revision | None

    @property
    def in_progress(self) -> Week | None:
        """The week that began before `day` and goes on."""
        last = self.plan.weeks[-1] if self.plan.weeks else None
        return last if last is not None and last.ends >= self.day else None

    @property
    def first_full(self) -> date:
        """The day on which the next full week begins; weeks keep their weekday."""
        return self.day + timedelta(days=-(self.day - self.plan.choices.start).days % 7)

    @property
    def planned_standings(self) -> Mapping[str, Standing]:
        """What the next full week has for each exercise, where there is such a week."""
        week = next((week for week in self.planned if week.starts == self.first_full), None)
        return standings(week) if week is not None else {}

    @property
    def replaced(self) -> tuple[Week, ...]:
        """What the plan keeps, to begin from here once more."""
        week = self.in_progress
        return (week, *self.planned) if week is not None else self.planned


def before(plan: Plan, today: date) -> Before:
    """The plan without the decisions that are dated today; its settings stay as they are."""
    last = plan.history[-1] if plan.history else None
    again = last is not None and last.day == today
    day = today if plan.resumed is None else max(today, plan.resumed)
    weeks = plan.weeks
    if again:
        bound = min([today, *(week.starts for week in plan.replaced)])
        weeks = (*(week for week in weeks if week.starts < bound), *plan.replaced)
    elif last is not None and last.paused:
        weeks = (*weeks, *(week for week in plan.replaced if week.starts >= day))
    began = tuple(week for week in weeks if week.starts < day)
    history = plan.history[:-1] if again else plan.history
    return Before(
        plan=replace(plan, weeks=began, history=history, replaced=()),
        planned=tuple(week for week in weeks if week.starts >= day),
        day=day,
        dropped=last if again else None,
    )


def standings(week: Week) -> dict[str, Standing]:
    """Where each exercise stands in a week."""
    return {p.exercise: Standing(p.position, p.dose) for p in week.prescriptions}


def cut(week: Week, day: date) -> tuple[Week, ...]:
    """The part of a week before a day; nothing where it has no session."""
    sessions = tuple(session for session in week.sessions if session.day < day)
    if not sessions:
        return ()
    return (replace(week, length=(day - week.starts).days, sessions=sessions),)


def is_away(plan: Plan, day: date) -> bool:
    """Whether the person said that they are away on a day."""
    return any(away.first <= day <= away.last for away in plan.away)


def at_home(plan: Plan, days: Iterable[date]) -> tuple[date, ...]:
    """The days on which the person is not away."""
    return tuple(day for day in days if not is_away(plan, day))
