"""Rule 13: where no other rule speaks, the plan goes on as it is."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 13
WHOLE_PLAN = True
HOLDS_FOR = Cause.OTHER
SOURCE = Sentence(
    "The plan’s own ramp: small preset steps (Lindström 1992, doi 10.1093/ptj/72.4.279)."
)

SENTENCES: Sentences = {"as_planned": Sentence("as planned")}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PROGRESS: what the plan has for the next full week, else the next position.

    Always given, so that no other rule ever asks for more than was planned.
    """
    return Verdict(Kind.PROGRESS, exercise.next, Statement("as_planned"))
