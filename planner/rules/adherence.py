"""Rule 9: an exercise that was done in full in too few of its sessions stays as it is."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 9
WHOLE_PLAN = False
HOLDS_FOR = Cause.TIME
SOURCE = Sentence(
    "Two thirds is our choice: 80 % is a convention without a source that we found, and would hold "
    "somebody for ever who does 5 days of 7."
)

SENTENCES: Sentences = {
    "adherence": Sentence(
        "done in full in {full} of {due} session, which is fewer than two thirds",
        "done in full in {full} of {due} sessions, which is fewer than two thirds",
        by="due",
    ),
    "adherence.part": Sentence(
        "done in full in {full} of {due} session, {part} in part, which is fewer than two thirds",
        "done in full in {full} of {due} sessions, {part} in part, which is fewer than two thirds",
        by="due",
    ),
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD of that exercise: done in full in fewer than two thirds of its due sessions."""
    if not limits.too_few_done(exercise.full, exercise.due):
        return None
    places = {"full": exercise.full, "due": exercise.due, "part": exercise.part}
    name = "adherence.part" if exercise.part else "adherence"
    return Verdict(Kind.HOLD, exercise.standing, Statement(name, places))
