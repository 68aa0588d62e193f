"""What a source documents, in words, and what a plan makes of it."""

from planner.domain.dose import Dose, HoldUnit, Sides, Span
from planner.domain.exercise import Exercise, Noun
from planner.domain.plan import Plan, Week
from planner.wording import words

_SETS = Noun("set", "sets")


def documented(exercise: Exercise) -> str:
    """The documented dose, in the exercise's own words.

    `8–10 rolls, sides in turn, hold 1 deep breath` · `3 × 15 seconds, each side` ·
    `2 sets of 4 lifts, each side, hold 5 seconds, 3 days a week` · `10 minutes`

    >>> from planner.domain.dose import DoseRange
    >>> from planner.domain.exercise import Source
    >>> dose = DoseRange(Span(8, 10), Span(1, 1), HoldUnit.BREATHS, sides=Sides.ALTERNATE)
    >>> documented(Exercise("k", "K", dose, Noun("roll", "rolls"), Source("NHS")))
    '8–10 rolls, sides in turn, hold 1 breath'
    """
    dose = exercise.dose
    parts = [_amount(exercise)]
    if dose.sides is Sides.ALTERNATE:
        parts.append("sides in turn")
    elif dose.sides is Sides.EACH:
        parts.append("each side")
    if dose.reps is not None and dose.hold is not None:
        parts.append(f"hold {_hold(exercise, dose.hold)}")
    elif exercise.manner:
        parts.append(exercise.manner)
    if dose.days_per_week is not None:
        parts.append(f"{_count(dose.days_per_week, Noun('day', 'days'))} a week")
    return ", ".join(parts)


def course(exercise: Exercise, plan: Plan) -> str:
    """Where a plan starts with an exercise, and where it ends.

    `4 → 10 rolls` · `4 lifts, hold 5 seconds → 10 lifts, hold 10 seconds` ·
    `15 tilts, slow rocking, the same every week` · `4 rolls, as at first` (after a step back)
    """
    weekly = weekly_doses(exercise, plan) or plan.course(exercise.key)
    first, last = plan.course(exercise.key)[0], weekly[-1]
    if all(dose == first for dose in weekly):
        return f"{words.in_full(exercise, first)}, the same every week"
    if last == first:
        return f"{words.headline(exercise, last)}, as at first"
    return change(exercise, first, last, " → ")


def change(exercise: Exercise, before: Dose, after: Dose, between: str = " to ") -> str:
    """Two doses as `4 to 10 rolls`; what stays the same is said once or not at all.

    `5 to 7 seconds` · `4 lifts, hold 5 seconds to 5 lifts, hold 7 seconds`
    """
    one_thing = before.sets == after.sets == 1 and (
        before.hold == after.hold or before.reps is None
    )
    if one_thing:
        return f"{before.counted}{between}{words.headline(exercise, after)}"
    held = before.hold != after.hold
    return between.join(_plainly(exercise, dose, held) for dose in (before, after))


def weekly_doses(exercise: Exercise, plan: Plan) -> list[Dose]:
    """The doses of an exercise, one for each week that has one."""
    return [p.dose for week in plan.weeks if (p := week.prescription(exercise.key)) is not None]


def weeks_to_come(plan: Plan) -> tuple[Week, ...]:
    """The pages that begin with the last re-plan or later, and the one before them.

    All weeks of a plan that was never re-planned.
    """
    if not plan.history:
        return plan.weeks
    begun = sum(week.starts < plan.history[-1].day for week in plan.weeks)
    return plan.weeks[max(begun - 1, 0) :]


def _plainly(exercise: Exercise, dose: Dose, held: bool) -> str:
    said = words.headline(exercise, dose)
    return f"{said}, hold {words.hold(exercise, dose)}" if held and dose.reps is not None else said


def _amount(exercise: Exercise) -> str:
    dose = exercise.dose
    if dose.reps is not None:
        counted = _count(dose.reps, exercise.unit)
        return counted if dose.sets == Span(1, 1) else f"{_count(dose.sets, _SETS)} of {counted}"
    assert dose.hold is not None  # a dose has repetitions or a hold
    held = _hold(exercise, dose.hold)
    return held if dose.sets == Span(1, 1) else f"{dose.sets} × {held}"


def _hold(exercise: Exercise, span: Span) -> str:
    unit = exercise.dose.hold_unit
    assert unit is not None  # a hold and its unit go together
    if unit is HoldUnit.BREATHS:
        return _count(span, exercise.breath)
    return _count(span, Noun(unit.form(1), unit.form(2)))


def _count(span: Span, noun: Noun) -> str:
    return f"{span} {noun.one if span.high == 1 else noun.many}"
