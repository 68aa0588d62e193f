"""The weeks that a workbook has pages for: those of the plan, and spare ones behind them.

In a workbook that re-plans itself the end moves while nobody writes it anew. What a spare page asks
for is known when the weeks before it are over; until then it has the doses of the last week.
"""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.log import Log
from planner.domain.plan import MOST_WEEKS, Plan, Prescription, Week
from planner.domain.sentence import Statement
from planner.progression.scale import plan_scale
from planner.replan.base import can_begin, next_decision
from planner.schedule import busiest_weekdays, due_weekdays, sessions_on

MOST_ROWS = 440
"""Pages times exercises, each with some 45 formulas: 10 exercises for 40 weeks."""


def is_live(plan: Plan) -> bool:
    """Whether a plan's workbook re-plans itself, from its last re-plan on.

    One that would have too many formulas to open quickly is fixed.
    """
    spare = plan.choices.spare
    if spare is None or (len(plan.weeks) + spare) * (len(plan.exercises) + 1) > MOST_ROWS:
        return False
    return can_begin(plan)


def as_shown(plan: Plan, log: Log, today: date) -> Plan:
    """The plan as its pages show it on a day: re-planned each week, where they follow."""
    if not (log.follows and is_live(plan)) or today < next_decision(plan):
        return plan
    from planner.replan.weekly import weekly  # all rules: only where something is decided

    return weekly(plan, log, today)


def with_pages(plan: Plan) -> Plan:
    """The plan with its spare weeks; itself where its workbook is fixed."""
    return replace(plan, weeks=pages(plan)) if is_live(plan) else plan


def pages(plan: Plan) -> tuple[Week, ...]:
    """All weeks that have a page."""
    if not is_live(plan):
        return plan.weeks
    room = MOST_WEEKS - plan.week_number(plan.weeks[-1].starts)
    spare = min(plan.choices.spare or 0, max(room, 0))
    return (*plan.weeks, *(_spare_week(plan, ahead) for ahead in range(1, spare + 1)))


def _spare_week(plan: Plan, ahead: int) -> Week:
    ranges = {e.key: e.dose for e in plan.exercises if e.key not in plan.left_out}
    weekdays = busiest_weekdays(ranges.values(), plan.choices.weekdays)
    starts = plan.full_week(plan.weeks[-1].ends) + timedelta(weeks=ahead - 1)
    days = (starts + timedelta(days=n) for n in range(7))
    sessions = sessions_on((d for d in days if d.weekday() in weekdays), plan.choices.times)
    prescriptions = []
    for key, dose_range in ranges.items():
        scale = plan_scale(plan, key)
        top = scale.at(scale.last)
        due = due_weekdays(dose_range, weekdays)
        prescriptions.append(Prescription(key, top.dose, Statement("same"), due, top.position))
    return Week(plan.week_number(starts), starts, sessions, tuple(prescriptions))
