"""The plan as it was before today's re-plan, and where the coming weeks begin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from planner.domain.decision import Kind, Revision
from planner.domain.plan import Plan, Week
from planner.progression.scale import Standing, plan_scale


@dataclass(frozen=True, slots=True)
class Before:
    """What a re-plan starts from.

    `plan` has the weeks that began before `day`, the first day that the re-plan may change;
    `planned` are the weeks from then on, as they were before the first decision for the next full
    week: nothing is held twice for one week. `replaced` and `undecided` are what the plan keeps of
    them. `earlier` are the decisions that were made for that week before today, `dropped` is the
    re-plan that was made earlier today: its decisions count no more, so that twice on one day
    equals once. `resumes` tells that the person goes on after a pause, `is_over` that no week of
    the plan goes on or comes.
    """

    plan: Plan
    planned: tuple[Week, ...]
    replaced: tuple[Week, ...]
    undecided: tuple[Week, ...] | None
    earlier: tuple[Revision, ...]
    day: date
    dropped: Revision | None
    resumes: bool
    is_over: bool

    @property
    def in_progress(self) -> Week | None:
        """The week that began before `day` and goes on."""
        last = self.plan.weeks[-1] if self.plan.weeks else None
        return last if last is not None and last.ends >= self.day else None

    @property
    def first_full(self) -> date:
        """The day on which the next full week begins; weeks keep their weekday."""
        return self.plan.full_week(self.day)

    @property
    def planned_standings(self) -> Mapping[str, Standing]:
        """What was planned for the next full week for each exercise, where there is such a week.

        Nothing after a pause: there PROGRESS is the next position, whatever the calendar had.
        """
        week = next((week for week in self.planned if week.starts == self.first_full), None)
        return standings(week) if week is not None and not self.resumes else {}

    @property
    def limits(self) -> Mapping[str, Standing]:
        """What earlier decisions for the same week leave.

        No more than a STEP_BACK or RESTART asked, nor than the next position above a HOLD; where
        that is a step back for pain with nothing lower left, no more than it.
        """
        limits: dict[str, Standing] = {}
        for decision in (d for revision in self.earlier for d in revision.decisions):
            if decision.after is None or decision.position is None:
                continue
            limit = Standing(decision.position, decision.after)
            if decision.kind is Kind.HOLD and not decision.for_pain:
                limit = plan_scale(self.plan, decision.exercise).onward(limit)
            if decision.kind is not Kind.PROGRESS:
                other = limits.get(decision.exercise, limit)
                limits[decision.exercise] = min(limit, other, key=lambda each: each.order)
        return limits


def before(plan: Plan, today: date, *, resumes: bool) -> Before:
    """The plan without the decisions that are dated today; its settings stay as they are.

    `resumes` is true where the person goes on after a pause, from `plan.resumed`.
    """
    last = plan.history[-1] if plan.history else None
    dropped = last if last is not None and last.day == today else None
    history = plan.history[:-1] if dropped is not None else plan.history
    was_paused = bool(history) and history[-1].paused
    said_today = dropped is not None and dropped.resumed is not None
    waits = plan.resumed is not None and plan.resumed > today and not was_paused
    resumes = resumes or said_today or waits
    weeks = plan.weeks
    if dropped is not None:
        bound = min([today, *(week.starts for week in plan.replaced)])
        weeks = (*(week for week in weeks if week.starts < bound), *plan.replaced)
    elif was_paused:
        weeks = (*weeks, *(week for week in plan.replaced if week.starts >= today))
    day = max(today, plan.resumed) if resumes and plan.resumed is not None else today
    first_full = plan.full_week(day)
    earlier = tuple(r for r in _since_going_on(history) if plan.full_week(r.day) == first_full)
    planned = [week for week in weeks if week.starts >= day]
    undecided: tuple[Week, ...] | None = None
    if earlier:
        undecided = plan.undecided if plan.undecided is not None else plan.replaced
        undecided = tuple(week for week in undecided if week.starts >= first_full)
    if undecided is not None and not resumes:
        planned = [*(week for week in planned if week.starts < first_full), *undecided]
    began = [week for week in weeks if week.starts < today or _goes_on(plan, week, today)]
    if began and day > today:
        began[-1:] = cut(began[-1], today) if began[-1].ends >= today else began[-1:]
    return Before(
        plan=replace(plan, weeks=tuple(began), history=history),
        planned=tuple(planned),
        replaced=tuple(week for week in weeks if week.ends >= today),
        undecided=undecided,
        earlier=earlier,
        day=day,
        dropped=dropped,
        resumes=resumes,
        is_over=all(week.ends < day for week in weeks),
    )


def _since_going_on(history: tuple[Revision, ...]) -> tuple[Revision, ...]:
    """The re-plans after the last one that went on after a pause: it planned the weeks anew."""
    latest_first = takewhile(lambda revision: revision.resumed is None, reversed(history))
    return tuple(reversed(tuple(latest_first)))


def _goes_on(plan: Plan, week: Week, day: date) -> bool:
    """Whether a part of a week begins on a day: it is the rest of a week, not a full one."""
    return week.starts == day and (day - plan.choices.start).days % 7 > 0


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
