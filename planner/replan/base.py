"""What a workbook that re-plans itself begins from: the pages and the memory of the last re-plan.

Pages that began before the next decision are as they are. What that decision needs to know of
earlier ones is here, in numbers; from then on the pages remember by themselves.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.plan import Plan, Week
from planner.evidence.memory import half_days, last_pain_high, remaining_hurts, remembered
from planner.progression.scale import Standing, plan_scale
from planner.replan.arrival import has_arrived
from planner.replan.before import Before, before, standings

_LONG_AWAY = timedelta(days=42)
"""Days away so long ago weigh no more than any others without a session."""


@dataclass(frozen=True, slots=True)
class ExerciseBase:
    """An exercise before the next decision.

    `coming` is what the page after it asks so far, `planned` what it asked before the first
    decision for it, `limit` the most that those decisions leave; None where there is no such page.
    `judged_since` is the day from which it is judged, where it was stepped back for pain. `rests`
    tells that it rests on that page, whatever is decided; `rest_work` is the work of which half
    comes after. `hurts` are the works that hurt and were not passed, `halved` the labels of pages
    whose dose the half row had set, and `has_arrived` tells that the maximum was asked.
    """

    coming: Standing | None
    planned: Standing | None
    limit: Standing | None
    judged_since: date | None
    rests: bool
    rest_work: int | None
    gave_much_on: date | None
    not_quiet_on: date | None
    hurts: tuple[int, ...]
    halved: frozenset[str]
    has_arrived: bool

    @property
    def following(self) -> Standing | None:
        """What comes where no rule speaks."""
        known = [each for each in (self.planned, self.limit) if each is not None]
        return min(known, key=lambda each: each.order) if self.planned is not None else None


@dataclass(frozen=True, slots=True)
class Base:
    """A plan before its next weekly decision.

    `day` is that of the decision, `last` the number of the last week that was planned before it.
    """

    day: date
    last: int
    resumed: date | None
    pain_high_on: date | None
    exercises: dict[str, ExerciseBase]

    @property
    def starts(self) -> date:
        """The first day of the week that the decision closes."""
        return self.day - timedelta(days=7)


def next_decision(plan: Plan) -> date:
    """The first week start after the last re-plan, or after the start."""
    last = plan.history[-1].day if plan.history else plan.starts
    return plan.full_week(last + timedelta(days=1))


def base(plan: Plan) -> Base:
    """Where the pages of a plan begin to re-plan themselves."""
    day = next_decision(plan)
    start = before(plan, day, resumes=False)
    begun = [week.number for week in plan.weeks if week.starts < day]
    planned = [plan.week_number(week.starts) for week in start.planned]
    return Base(
        day=day,
        last=max([*begun, *planned]),
        resumed=plan.resumed,
        pain_high_on=last_pain_high(plan, day),
        exercises={key: _exercise(plan, start, day, key) for key in active(plan)},
    )


def active(plan: Plan) -> tuple[str, ...]:
    """The exercises that coming weeks have."""
    return tuple(each.key for each in plan.exercises if each.key not in plan.left_out)


def can_begin(plan: Plan) -> bool:
    """Whether formulas can go on from a plan as it is.

    They do not follow days away, a pause, nor amounts that were fitted to an end.
    """
    if not plan.weeks or plan.is_paused:
        return False
    if not plan.history:
        return True  # as it was made: each week has the next place
    day = next_decision(plan)
    if plan.resumed is not None and plan.history and plan.resumed > plan.history[-1].day:
        return False
    if any(away.last >= day - _LONG_AWAY for away in plan.away):
        return False
    if [week for week in plan.weeks if week.ends == day - timedelta(days=1)] == []:
        return False  # no page of the week that the next decision closes
    start = before(plan, day, resumes=False)
    coming = [week for week in plan.weeks if week.starts >= day]
    return all(_climbs(plan, weeks) for weeks in (coming, start.planned))


def _climbs(plan: Plan, weeks: tuple[Week, ...] | list[Week]) -> bool:
    """Whether coming weeks follow at once, and each dose is at the place after the one before."""
    last: dict[str, Standing] = {}
    scales = {key: plan_scale(plan, key) for key in active(plan)}
    starts: date | None = None
    for week in weeks:
        if week.length < 7 or (starts is not None and week.starts != starts + timedelta(days=7)):
            return False
        starts = week.starts
        for key, standing in standings(week).items():
            if key in scales and key in last and scales[key].onward(last[key]) != standing:
                return False
            last[key] = standing
    return True


def _exercise(plan: Plan, start: Before, day: date, key: str) -> ExerciseBase:
    memory = remembered(plan, key)
    stepped_back = memory.stepped_back
    week = next((week for week in plan.weeks if week.starts == day), None)
    rest = memory.rest
    starts = day - timedelta(days=7)
    is_resting = rest is not None and _is_after(rest.until, plan, key)
    return ExerciseBase(
        coming=standings(week).get(key) if week is not None else None,
        planned=start.planned_standings.get(key),
        limit=start.limits.get(key),
        judged_since=stepped_back if stepped_back is not None and stepped_back > starts else None,
        rests=rest is not None and rest.until >= day,
        rest_work=rest.work if rest is not None and is_resting else None,
        gave_much_on=memory.own_pain,
        not_quiet_on=memory.not_quiet,
        hurts=tuple(sorted({hurt.work for hurt in remaining_hurts(plan, key)})),
        halved=_halved(plan, key, day),
        has_arrived=has_arrived(
            plan,
            key,
            plan_scale(plan, key).course[-1].work,
            [week for week in plan.weeks if week.starts < next_decision(plan)],
        ),
    )


def _is_after(until: date, plan: Plan, key: str) -> bool:
    """Whether no session of an exercise lies behind the last day of its rest, and has begun."""
    return not any(
        session.day > until and week.starts < next_decision(plan)
        for week in plan.weeks
        if (prescription := week.prescription(key)) is not None
        for session in week.due(prescription)
    )


def _halved(plan: Plan, key: str, day: date) -> frozenset[str]:
    days = half_days(plan, key, day)
    return frozenset(week.label for week in plan.weeks if week.starts in days)
