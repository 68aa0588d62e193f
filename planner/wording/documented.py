"""What a source documents, in words, and what a plan makes of it."""

from planner.domain.dose import Dose, Sides, Span
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week
from planner.domain.sentence import Sentence
from planner.wording import doses
from planner.wording.language import Words

_SETS_OF = Sentence(
    "{sets} set of {counted}",
    "{sets} sets of {counted}",
    comment="{sets} is a range, 2 or 2–3; {counted}: 4 lifts.",
)
_DAYS_A_WEEK = Sentence(
    "{days} day a week", "{days} days a week", comment="{days} is a range, 3 or 2–3."
)
_EVERY_WEEK = Sentence("{dose}, the same every week")
_AS_AT_FIRST = Sentence("{dose}, as at first")
_TO = Sentence("{before} to {after}", comment="An amount that rises: 4 to 10 rolls.")
_BECOMES = Sentence("{before} → {after}")
_HELD = Sentence("{dose}, hold {hold}")


def documented(words: Words, exercise: Exercise) -> str:
    """The documented dose, in the exercise's own words.

    `8–10 rolls, sides in turn, hold 1 deep breath` · `3 × 15 seconds, each side` ·
    `2 sets of 4 lifts, each side, hold 5 seconds, 3 days a week` · `10 minutes`

    >>> from planner.domain.dose import DoseRange, HoldUnit
    >>> from planner.domain.exercise import Noun, Source
    >>> from planner.wording.language import ENGLISH
    >>> dose = DoseRange(Span(8, 10), Span(1, 1), HoldUnit.BREATHS, sides=Sides.ALTERNATE)
    >>> documented(ENGLISH, Exercise("k", "K", dose, Noun("roll", "rolls"), Source("NHS")))
    '8–10 rolls, sides in turn, hold 1 breath'
    """
    dose = exercise.dose
    parts = [_amount(words, exercise)]
    if dose.sides is Sides.ALTERNATE:
        parts.append(words(doses.IN_TURN))
    elif dose.sides is Sides.EACH:
        parts.append(words(doses.EACH_SIDE))
    if dose.reps is not None and dose.hold is not None:
        parts.append(words(doses.HOLD, hold=_hold(words, exercise, dose.hold)))
    elif exercise.manner:
        parts.append(exercise.manner)
    if dose.days_per_week is not None:
        days = dose.days_per_week
        parts.append(words(_DAYS_A_WEEK, days=days, count=days.high))
    return words.listed(parts)


def course(words: Words, exercise: Exercise, plan: Plan) -> str:
    """Where a plan starts with an exercise, and where it ends.

    `4 → 10 rolls` · `4 lifts, hold 5 seconds → 10 lifts, hold 10 seconds` ·
    `15 tilts, slow rocking, the same every week` · `4 rolls, as at first` (after a step back)
    Where the last re-plan went below the start, from there: `2 → 10 rolls`.
    """
    weekly = weekly_doses(exercise, plan) or plan.course(exercise.key)
    first, last = plan.course(exercise.key)[0], weekly[-1]
    lowest = min([first, *_decided(exercise, plan)], key=lambda dose: dose.work)
    if lowest.work < first.work:
        if lowest == last:
            return doses.in_full(words, exercise, last)
        return becomes(words, exercise, lowest, last)
    if all(dose == first for dose in weekly):
        return words(_EVERY_WEEK, dose=doses.in_full(words, exercise, first))
    if last == first:
        return words(_AS_AT_FIRST, dose=doses.headline(words, exercise, last))
    return becomes(words, exercise, first, last)


def change(words: Words, exercise: Exercise, before: Dose, after: Dose) -> str:
    """Two doses as `4 to 10 rolls`; what stays the same is said once or not at all.

    `5 to 7 seconds` · `4 lifts, hold 5 seconds to 5 lifts, hold 7 seconds`
    """
    return _change(words, _TO, exercise, before, after)


def becomes(words: Words, exercise: Exercise, before: Dose, after: Dose) -> str:
    """The same with an arrow: `4 → 10 rolls`."""
    return _change(words, _BECOMES, exercise, before, after)


def weekly_doses(exercise: Exercise, plan: Plan) -> list[Dose]:
    """The doses of an exercise, one for each week that has one."""
    return [p.dose for week in plan.weeks if (p := week.prescription(exercise.key)) is not None]


def _decided(exercise: Exercise, plan: Plan) -> list[Dose]:
    """The doses of an exercise on the pages since the last re-plan."""
    since = plan.history[-1].day if plan.history else plan.starts
    found = (week.prescription(exercise.key) for week in plan.weeks if week.starts >= since)
    return [prescription.dose for prescription in found if prescription is not None]


def weeks_to_come(plan: Plan) -> tuple[Week, ...]:
    """The pages that begin with the last re-plan or later, and the one before them.

    All weeks of a plan that was never re-planned.
    """
    if not plan.history:
        return plan.weeks
    begun = sum(week.starts < plan.history[-1].day for week in plan.weeks)
    return plan.weeks[max(begun - 1, 0) :]


def _change(words: Words, between: Sentence, exercise: Exercise, before: Dose, after: Dose) -> str:
    one_thing = before.sets == after.sets == 1 and (
        before.hold == after.hold or before.reps is None
    )
    if one_thing:
        now = doses.headline(words, exercise, after)
        return words(between, before=before.counted, after=now)
    held = before.hold != after.hold
    return words(
        between,
        before=_plainly(words, exercise, before, held),
        after=_plainly(words, exercise, after, held),
    )


def _plainly(words: Words, exercise: Exercise, dose: Dose, held: bool) -> str:
    headline = doses.headline(words, exercise, dose)
    if not held or dose.reps is None:
        return headline
    return words(_HELD, dose=headline, hold=doses.hold(words, exercise, dose))


def _amount(words: Words, exercise: Exercise) -> str:
    dose = exercise.dose
    if dose.reps is not None:
        counted = f"{dose.reps} {exercise.unit.form(dose.reps.high)}"
        if dose.sets == Span(1, 1):
            return counted
        return words(_SETS_OF, sets=dose.sets, counted=counted, count=dose.sets.high)
    assert dose.hold is not None  # a dose has repetitions or a hold
    held = _hold(words, exercise, dose.hold)
    return held if dose.sets == Span(1, 1) else f"{dose.sets} × {held}"


def _hold(words: Words, exercise: Exercise, span: Span) -> str:
    return f"{span} {doses.hold_unit(words, exercise, span.high)}"
