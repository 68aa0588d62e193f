"""Rule 1: a warning sign is ticked, and nobody has said since that the person may go on."""

from planner.domain.decision import Kind
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.evidence.signs import open_signs
from planner.rules import Verdict

NUMBER = 1
WHOLE_PLAN = True
SOURCE = (
    "NHS and backpain services’ leaflets; Finucane 2020, doi 10.2519/jospt.2020.9971. "
    "A tick list, not a screening."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, unless a clearance is dated later than every sign."""
    signs = open_signs(evidence.signs, evidence.clearance, evidence.today)
    if not signs:
        return None
    told = ", ".join(f"“{sign.text}”" for sign in signs)
    where = (
        "get emergency help now"
        if any(sign.emergency for sign in signs)
        else "see a doctor before you go on"
    )
    one = f"the warning sign {told} is ticked"
    said = one if len(signs) == 1 else f"warning signs are ticked: {told}"
    return Verdict(Kind.PAUSE, None, f"{said}; {where}")
