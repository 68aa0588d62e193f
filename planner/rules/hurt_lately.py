"""Rule 10: a dose that hurt does not come back before three weeks without strong pain."""

from planner.domain.decision import Kind
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 10
SOURCE = "our choice: without it a dose that hurts comes back every second week."

QUIET_DAYS = 21


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD of that exercise, while the next dose is as high as one that hurt."""
    hurt, not_quiet = exercise.memory.hurt, exercise.memory.not_quiet
    if hurt is None or not_quiet is None or _next_work(exercise) < hurt.work:
        return None
    if (evidence.today - not_quiet).days >= QUIET_DAYS:
        return None
    return Verdict(
        Kind.HOLD,
        exercise.standing,
        "the next amount is as high as one that came with strong pain; it waits for three quiet "
        "weeks",
    )


def _next_work(exercise: ExerciseEvidence) -> int:
    """The work of the dose that would come next."""
    if exercise.planned is not None:
        return exercise.planned.dose.work
    if exercise.asked is None:
        return exercise.standing.dose.work
    return exercise.scale.onward(exercise.asked).dose.work
