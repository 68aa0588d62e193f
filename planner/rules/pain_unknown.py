"""Rule 4: where pain is hardly written, nothing rises: unknown is not zero."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 4
SOURCE = "our choice: no dose is raised on missing data."


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD, where pain is written on fewer than half of the judged days with a session."""
    if not limits.pain_is_unknown(exercise.days_with_pain, exercise.due_days):
        return None
    written, due = exercise.days_with_pain, exercise.due_days
    reason = f"pain is written on {written} of {due} day{'' if due == 1 else 's'}"
    return Verdict(Kind.HOLD, exercise.standing, f"{reason}; unknown is not zero")
