"""Rule 12: after a pause everything goes on with one lower dose."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 12
WHOLE_PLAN = True
HOLDS_FOR = Cause.OTHER
SOURCE = Sentence("our choice: nobody goes on after a pause where it was stopped.")

SENTENCES: Sentences = {"after_pause": Sentence("one step less after the pause")}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK to one lower dose than before the pause; absence may ask for less."""
    if not evidence.resumes or exercise.present is None:
        return None
    standing = exercise.scale.lower(exercise.present)
    return Verdict(Kind.STEP_BACK, standing, Statement("after_pause"))
