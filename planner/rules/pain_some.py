"""Rule 6: one day of strong pain, or pain that is rising and already some, asks for the same."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 6
SOURCE = (
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial). A change of 2 points: Childs 2005; Farrar 2001; Ostelo 2008, doi "
    "10.1097/BRS.0b013e31815e3a10; using it for worsening is our choice."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD: one judged day above the ceiling, or the median up by 1 or more and now 4 or more."""
    if limits.days_hold(exercise.days_above):
        days = f"one of the last {len(exercise.judged)} days"
        reason = f"pain above {evidence.ceiling} on {days}"
    elif limits.median_holds(exercise.rise, exercise.median):
        reason = (
            f"pain is up from {exercise.median_before:g} to {exercise.median:g} on the week before"
        )
    else:
        return None
    return Verdict(Kind.HOLD, exercise.standing, reason)
