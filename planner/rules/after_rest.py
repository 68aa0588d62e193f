"""Rule 11: after a week without it an exercise comes back with half of what hurt."""

from fractions import Fraction

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.scale import Scale, Standing
from planner.rules import Cause, Verdict

NUMBER = 11
WHOLE_PLAN = False
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence(
    "our choice, after the half of CSCCa/NSCA 2019, doi 10.1519/SSC.0000000000000477: without it a "
    "dose that hurts comes back every second week."
)

SENTENCES: Sentences = {"after_rest": Sentence("it comes back after a week without it")}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK of that exercise, where its week of rest is over and nothing was asked since."""
    rest = exercise.memory.rest
    if rest is None or not exercise.comes_back:
        return None
    standing = after_rest(exercise.scale, rest.work)
    return Verdict(Kind.STEP_BACK, standing, Statement("after_rest"), True)


def after_rest(scale: Scale, work: int) -> Standing:
    """The highest rung with at most half of the work; the lowest where no rung is low enough."""
    return scale.rung(Fraction(work, 2))
