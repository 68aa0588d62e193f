"""Rule 9: an exercise that was done in full in too few of its sessions stays as it is."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 9
WHOLE_PLAN = False
SOURCE = (
    "Two thirds is our choice: 80 % is a convention without a source that we found, and would hold "
    "somebody for ever who does 5 days of 7."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD of that exercise: done in full in fewer than two thirds of its due sessions."""
    if not limits.too_few_done(exercise.full, exercise.due):
        return None
    sessions = f"{exercise.full} of {exercise.due} session{'' if exercise.due == 1 else 's'}"
    part = f", {exercise.part} in part" if exercise.part else ""
    return Verdict(
        Kind.HOLD,
        exercise.standing,
        f"done in full in {sessions}{part}, which is fewer than two thirds",
    )
