"""How long a dose and a session take: estimates, for no source gives the time of a repetition."""

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan, Week

READY_S, BETWEEN_SETS_S = 60, 30
"""For each exercise: to read what to do, change position and tick it; and a rest [our choice]."""


def dose_s(exercise: Exercise, dose: Dose) -> int:
    """Seconds that a dose takes: an estimate of ours, without the pauses in between.

    Five repetitions of 4 s and a hold of 5 s each, in two sets, on each side:

    >>> from planner.domain.dose import DoseRange, Span
    >>> from planner.domain.exercise import Noun, Source
    >>> lift = Exercise("lift", "Lift", DoseRange(Span(5, 5)), Noun("lift", "lifts"), Source("x"))
    >>> dose_s(lift, Dose(2, 5, 5, HoldUnit.SECONDS, Sides.EACH))
    180
    """
    hold_s = 0
    if dose.hold is not None and dose.hold_unit is not None:
        second = {HoldUnit.SECONDS: 1, HoldUnit.BREATHS: exercise.breath_s, HoldUnit.MINUTES: 60}
        hold_s = dose.hold * second[dose.hold_unit]
    once_s = hold_s if dose.reps is None else dose.reps * (exercise.rep_s + hold_s)
    return dose.sets * once_s * (2 if dose.sides is Sides.EACH else 1)


def exercise_s(exercise: Exercise, dose: Dose) -> int:
    """Seconds that an exercise takes in a session: its dose, getting ready for it, and rests."""
    return READY_S + dose_s(exercise, dose) + (dose.sets - 1) * BETWEEN_SETS_S


def session_minutes(plan: Plan, week: Week) -> int:
    """Minutes of the week's longest session, rounded up; an estimate."""
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    longest_s = max(
        sum(
            exercise_s(exercises[p.exercise], p.dose)
            for p in week.prescriptions
            if weekday in p.weekdays
        )
        for weekday in {session.day.weekday() for session in week.sessions}
    )
    return -(-longest_s // 60)
