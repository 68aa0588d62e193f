"""Rule 5: strong pain on two days asks for one lower dose."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 5
WHOLE_PLAN = True
SOURCE = (
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial). The two days are our choice."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK: two or more judged days above the ceiling, since the last resume."""
    if not limits.days_ask_for_less(exercise.days_above_since):
        return None
    days = f"{exercise.days_above_since} of the last {len(exercise.judged)} days"
    standing = exercise.scale.lower(exercise.standing)
    return Verdict(
        Kind.STEP_BACK,
        standing,
        f"pain above {evidence.ceiling} on {days}",
        for_pain=True,
        hurt=exercise.standing.dose,
    )
