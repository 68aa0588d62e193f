"""What a plan says of itself: its largest weekly increase, and what more weeks would change.

"10 % a week" is impossible below ten repetitions (4 to 5 is 25 %), so the sentences say what is.
"""

from fractions import Fraction
from itertools import pairwise

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.plan import MOST_WEEKS, Amount, Plan
from planner.progression.climb import item_ladder
from planner.schedule import steepest, weeks_to_keep_under_a_quarter
from planner.sheet.documented import change

_QUARTER = Fraction(1, 4)
_GENTLE = "gentle"


def largest_increase(plan: Plan) -> tuple[str, ...]:
    """The sentences: the largest weekly increase, and from how many weeks on it is smaller.

    `Largest weekly increase: knee rolls, 50 % (4 to 6 rolls, week 4).`
    `No number of weeks brings it under a quarter: one step, 4 to 6 rolls, is already 50 %.`
    """
    rise = steepest(plan)
    if rise.share == 0:
        return ("No increase: every week asks the same.",)
    exercise = next(e for e in plan.exercises if e.key == rise.exercise)
    said = change(exercise, rise.before, rise.after)
    largest = (
        f"Largest weekly increase: {_inside(exercise.name)}, {percent(rise.share)} "
        f"({said}, week {rise.week})."
    )
    if rise.share < _QUARTER:
        return (largest, "That is under a quarter.")
    return (largest, *_more_weeks(plan, exercise))


def percent(share: Fraction) -> str:
    """A share in whole per cent; what is below a quarter is not rounded up to one.

    >>> percent(Fraction(3, 7)), percent(Fraction(99, 400))
    ('43 %', 'almost 25 %')
    """
    rounded = int(share * 100 + Fraction(1, 2))
    return f"{'almost ' if share < _QUARTER and rounded == 25 else ''}{rounded} %"


def _more_weeks(plan: Plan, exercise: Exercise) -> list[str]:
    sentences = []
    weeks = weeks_to_keep_under_a_quarter(plan, exercise.key)
    if weeks is not None:
        sentences.append(f"{weeks} weeks{_ramp(plan)} would bring it under a quarter.")
    else:
        before, after = _largest_step(plan, exercise)
        share = percent(Fraction(after.work, before.work) - 1)
        sentences.append(
            "No number of weeks brings it under a quarter: "
            f"one step, {change(exercise, before, after)}, is already {share}."
        )
    single = max(len(_ladder(plan, e)) for e in plan.exercises)
    if len(plan.weeks) < single <= MOST_WEEKS:
        sentences.append(
            f"With {single} weeks or more{_ramp(plan)}, every amount rises one step at a time."
        )
    return sentences


def _ramp(plan: Plan) -> str:
    """Both figures are those of the gentle ramp; a plan with another one says so."""
    return "" if plan.choices.ramp == _GENTLE else f" with the ramp “{_GENTLE}”"


def _largest_step(plan: Plan, exercise: Exercise) -> tuple[Dose, Dose]:
    """The largest of the steps that no number of weeks makes smaller."""
    return max(
        pairwise(_ladder(plan, exercise)), key=lambda step: Fraction(step[1].work, step[0].work)
    )


def _ladder(plan: Plan, exercise: Exercise) -> tuple[Dose, ...]:
    item = next(item for item in plan.programme.items if item.exercise.key == exercise.key)
    return item_ladder(
        item,
        _amount(plan.choices.baselines, exercise.key),
        _amount(plan.choices.maxima, exercise.key),
    )


def _amount(amounts: tuple[Amount, ...], exercise: str) -> int | None:
    return next((amount.count for amount in amounts if amount.exercise == exercise), None)


def _inside(name: str) -> str:
    """A name inside a sentence: `knee rolls`, but `TheraBand pull` and `McGill curl-up`."""
    first = name.split(" ", 1)[0]
    return name[:1].lower() + name[1:] if first.capitalize() == first and len(first) > 1 else name
