"""Rule 7, second part: a week of rest is held to its end."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 15
WHOLE_PLAN = False
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence("our choice: without it a dose that hurts comes back every second week.")

SENTENCES: Sentences = {"still_resting": Sentence("it hurt too much, and rests until {until:date}")}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """REST of that exercise until its last day; that is no second time."""
    rest = exercise.memory.rest
    if rest is None or evidence.today > rest.until:
        return None
    reason = Statement("still_resting", {"until": rest.until.isoformat()})
    return Verdict(Kind.REST, None, reason, for_pain=True, rest=rest)
