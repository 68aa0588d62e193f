"""Rule 10: a dose that hurt does not come back before three weeks without strong pain."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.evidence.memory import waits
from planner.rules import Cause, Verdict

NUMBER = 10
WHOLE_PLAN = False
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence("our choice: without it a dose that hurts comes back every second week.")

SENTENCES: Sentences = {
    "hurt_lately": Sentence(
        "the next amount is as high as one that came with strong pain; it waits for three quiet "
        "weeks"
    )
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD of that exercise, while the next dose is as high as one that hurt."""
    if not waits(exercise.memory, exercise.next.dose, evidence.today):
        return None
    return Verdict(Kind.HOLD, exercise.standing, Statement("hurt_lately"))
