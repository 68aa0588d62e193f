"""Rule 1: a warning sign is ticked, and nobody has said since that the person may go on."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.evidence.signs import open_signs
from planner.rules import Cause, Verdict

NUMBER = 1
WHOLE_PLAN = True
HOLDS_FOR = Cause.OTHER
SOURCE = Sentence(
    "NHS and backpain services’ leaflets; Finucane 2020, doi 10.2519/jospt.2020.9971. "
    "A tick list, not a screening."
)

SENTENCES: Sentences = {
    "red_flags": Sentence(
        "the warning sign {signs:quoted} is ticked; see a doctor before you go on",
        "warning signs are ticked: {signs:quoted}; see a doctor before you go on",
    ),
    "red_flags.emergency": Sentence(
        "the warning sign {signs:quoted} is ticked; get emergency help now",
        "warning signs are ticked: {signs:quoted}; get emergency help now",
    ),
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, unless a clearance is dated later than every sign."""
    signs = open_signs(evidence.signs, evidence.clearance, evidence.today)
    if not signs:
        return None
    name = "red_flags.emergency" if any(sign.emergency for sign in signs) else "red_flags"
    texts = tuple(sign.text for sign in signs)
    return Verdict(Kind.PAUSE, None, Statement(name, {"signs": texts, "count": len(texts)}))
