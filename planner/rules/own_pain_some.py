"""Rule 8: an exercise that gave some pain stays as it is."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 8
WHOLE_PLAN = False
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence(
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial); its bands are used here for each exercise by our choice."
)

SENTENCES: Sentences = {"own_pain_some": Sentence("it gave pain of {pain}")}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD of that exercise: its own pain is from 4 to the ceiling."""
    pain = exercise.own_pain
    if pain is None or not limits.own_pain_holds(pain, evidence.ceiling):
        return None
    return Verdict(Kind.HOLD, exercise.standing, Statement("own_pain_some", {"pain": pain}))
