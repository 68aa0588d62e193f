"""Rule 5: strong pain on two days, or pain that is up by two points, asks for one lower dose."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import lower
from planner.rules import Verdict

NUMBER = 5
SOURCE = (
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial). A change of 2 points: Childs 2005; Farrar 2001; Ostelo 2008, doi "
    "10.1097/BRS.0b013e31815e3a10; using it for worsening is our choice."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK: two or more judged days above the ceiling, or the median up by 2 or more."""
    if limits.days_ask_for_less(exercise.days_above):
        days = f"{exercise.days_above} of the last {len(exercise.judged)} days"
        reason = f"pain above {evidence.ceiling} on {days}"
    elif limits.median_asks_for_less(exercise.rise):
        reason = (
            f"pain is up from {exercise.median_before:g} to {exercise.median:g} on the week before"
        )
    else:
        return None
    standing = lower(exercise.course, exercise.standing.dose.work)
    return Verdict(Kind.STEP_BACK, standing, reason, for_pain=True)
