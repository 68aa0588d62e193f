"""What a plan says of itself: its largest weekly increase, and what more weeks would change.

"10 % a week" is impossible below ten repetitions (4 to 5 is 25 %). A share alarms; so it is said
where more weeks make it smaller, and a single step is said as what it is: one roll more each side.
"""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from planner.domain.dose import Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import MOST_WEEKS, Plan
from planner.progression import increase
from planner.progression.increase import Increase
from planner.progression.reasons import in_words
from planner.schedule import plan_ladder
from planner.wording.documented import change, weekly_doses, weeks_to_come

_QUARTER = Fraction(1, 4)
_GENTLE = "gentle"


def largest_increase(plan: Plan) -> tuple[str, ...]:
    """The sentences: the largest weekly increase, and from how many weeks on it is smaller.

    `Largest weekly increase: pelvic tilts, 80 % (5 to 9 tilts, week 2).`
    `With 11 weeks or more, every amount rises one step at a time.`

    Where it is a single step: `Largest step: knee rolls, 4 to 6 rolls in week 3, one more each
    side.`

    After a re-plan, that of the weeks to come alone, as a step: no share, since nobody can choose
    another number of weeks then. While the plan is paused there are none.
    """
    if plan.is_paused:
        return ()
    if plan.history:
        return (_largest_to_come(plan),)
    rise = steepest(plan)
    if rise is None or rise.share == 0:
        return ("No increase: every week asks the same.",)
    largest = f"Largest weekly increase: {_described(plan, rise)}."
    if rise.share < _QUARTER:
        return (largest, "That is under a quarter.")
    weeks = weeks_to_stay_under_a_quarter(plan)
    if weeks is not None:
        return (largest, f"{weeks} weeks{_ramp(plan)} would bring it under a quarter.")
    if _is_one_step(plan, rise):
        largest = f"Largest step: {_as_a_step(plan, rise)}."
    return (largest, *_one_step_at_a_time(plan))


def percent(share: Fraction) -> str:
    """A share in whole per cent; what is below a quarter is not rounded up to one.

    >>> percent(Fraction(3, 7)), percent(Fraction(99, 400))
    ('43 %', 'almost 25 %')
    """
    rounded = int(share * 100 + Fraction(1, 2))
    return f"{'almost ' if share < _QUARTER and rounded == 25 else ''}{rounded} %"


def steepest(plan: Plan) -> Increase | None:
    """The plan's largest weekly increase, the first exercise of equals; None for a single week."""
    doses = {exercise.key: weekly_doses(exercise, plan) for exercise in plan.exercises}
    rises = [
        increase.largest_increase(key, weekly) for key, weekly in doses.items() if len(weekly) > 1
    ]
    return max(rises, key=lambda rise: rise.share, default=None)


def weeks_to_stay_under_a_quarter(plan: Plan) -> int | None:
    """The fewest weeks in which no exercise rises by a quarter at once; None if none are enough.

    Always few enough for a plan: the longest climbs that can do it need less than MOST_WEEKS.
    """
    weeks = [
        increase.weeks_under_a_quarter([dose.work for dose in plan_ladder(plan, e.key)])
        for e in plan.exercises
    ]
    return None if None in weeks else max(n for n in weeks if n is not None)


def _largest_to_come(plan: Plan) -> str:
    """Of the pages that begin with the last re-plan or later, each against the one before."""
    coming = replace(plan, weeks=weeks_to_come(plan))
    rise = steepest(coming)
    if rise is None or rise.share <= 0:
        return "No increase in the weeks to come."
    return f"Largest step to come: {_as_a_step(coming, rise)}."


def _described(plan: Plan, rise: Increase) -> str:
    """`knee rolls, 50 % (4 to 6 rolls, week 3)`."""
    exercise = _exercise(plan, rise)
    said = change(exercise, rise.before, rise.after)
    week = _week(plan, rise)
    return f"{inside(exercise.name)}, {percent(rise.share)} ({said}, week {week})"


def _exercise(plan: Plan, rise: Increase) -> Exercise:
    return next(exercise for exercise in plan.exercises if exercise.key == rise.exercise)


def _week(plan: Plan, rise: Increase) -> str:
    weeks = [week for week in plan.weeks if week.prescription(rise.exercise) is not None]
    return weeks[rise.place].label


def _is_one_step(plan: Plan, rise: Increase) -> bool:
    """Whether no number of weeks makes it smaller."""
    return (rise.before, rise.after) in pairwise(plan_ladder(plan, rise.exercise))


def _as_a_step(plan: Plan, rise: Increase) -> str:
    """`knee rolls, 4 to 6 rolls in week 3, one more each side`."""
    exercise, before, after = _exercise(plan, rise), rise.before, rise.after
    said = f"{inside(exercise.name)}, {change(exercise, before, after)} in week {_week(plan, rise)}"
    if before.reps is None or after.reps is None or after.reps == before.reps:
        return said
    more = after.reps - before.reps
    if before.sides is Sides.ALTERNATE and more % 2 == 0:
        return f"{said}, {in_words(more // 2)} more each side"
    return f"{said}, {in_words(more)} more"


def _one_step_at_a_time(plan: Plan) -> tuple[str, ...]:
    """From how many weeks on no amount rises by more than a step."""
    single = max(len(plan_ladder(plan, exercise.key)) for exercise in plan.exercises)
    if not len(plan.weeks) < single <= MOST_WEEKS:
        return ()
    return (f"With {single} weeks or more{_ramp(plan)}, every amount rises one step at a time.",)


def _ramp(plan: Plan) -> str:
    """Both figures are those of the gentle ramp; a plan with another one says so."""
    return "" if plan.choices.ramp == _GENTLE else f" with the ramp “{_GENTLE}”"


def inside(name: str) -> str:
    """A name inside a sentence: `knee rolls`, but `TheraBand pull` and `McGill curl-up`."""
    first = name.split(" ", 1)[0]
    return name[:1].lower() + name[1:] if first.capitalize() == first and len(first) > 1 else name
