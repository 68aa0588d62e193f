"""Rule 6: a day of strong pain, or pain that is up and already some, asks for the same."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 6
WHOLE_PLAN = True
SOURCE = (
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial). A change of 2 points: Childs 2005; Farrar 2001; Ostelo 2008, doi "
    "10.1097/BRS.0b013e31815e3a10; using it for worsening is our choice."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD: a judged day above the ceiling; or the median 4 or more, and up by 1 or by 2."""
    hurt = None
    if limits.days_hold(exercise.days_above):
        if limits.days_ask_for_less(exercise.days_above):
            hurt = exercise.standing.dose  # before a resume: rule 5 is silent, but it hurt
        days = "one" if exercise.days_above == 1 else str(exercise.days_above)
        judged = len(exercise.judged)
        when = f"{days} of the last {judged} days" if judged > 1 else "the last day"
        reason = f"pain above {evidence.ceiling} on {when}"
    elif limits.median_holds(exercise.median, exercise.median_before, exercise.median_best):
        reason = _up(exercise)
    else:
        return None
    return Verdict(Kind.HOLD, exercise.standing, reason, hurt=hurt)


def _up(exercise: ExerciseEvidence) -> str:
    median, before, best = exercise.median, exercise.median_before, exercise.median_best
    if limits.median_holds(median, before, None):
        return f"pain is up from {before:g} to {median:g} on the week before"
    return f"pain is up from {best:g} in the best week to {median:g}"
