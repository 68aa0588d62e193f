"""Rule 5: strong pain on two days asks for one lower dose."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 5
WHOLE_PLAN = True
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence(
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial). The two days are our choice."
)

SENTENCES: Sentences = {
    "pain_high": Sentence("pain above {ceiling} on {days} of the last {judged} days")
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK: two or more judged days above the ceiling, since the last resume."""
    if not limits.days_ask_for_less(exercise.days_above_since):
        return None
    places = {
        "ceiling": evidence.ceiling,
        "days": exercise.days_above_since,
        "judged": len(exercise.judged),
    }
    standing = exercise.scale.lower(exercise.standing)
    return Verdict(
        Kind.STEP_BACK,
        standing,
        Statement("pain_high", places),
        for_pain=True,
        hurt=exercise.standing.dose,
    )
