"""Rule 7: an exercise that gave strong pain is done with one lower dose."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import lower
from planner.rules import Verdict

NUMBER = 7
SOURCE = (
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial); its bands are used here for each exercise by our choice."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK of that exercise: its own pain is above the ceiling."""
    if not limits.own_pain_asks_for_less(exercise.own_pain, evidence.ceiling):
        return None
    standing = lower(exercise.course, exercise.standing.dose.work)
    reason = f"it gave pain of {exercise.own_pain}, above {evidence.ceiling}"
    return Verdict(Kind.STEP_BACK, standing, reason, for_pain=True)
