"""Rule 1: a warning sign is ticked, and nobody has said since that the person may go on."""

from planner.domain.decision import Kind
from planner.domain.log import Sign
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 1
SOURCE = (
    "NHS and backpain services’ leaflets; Finucane 2020, doi 10.2519/jospt.2020.9971. "
    "A tick list, not a screening."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, unless a clearance is dated later than every sign."""
    open_signs = [sign for sign in evidence.signs if not _is_cleared(evidence, sign)]
    if not open_signs:
        return None
    told = ", ".join(f"“{sign.text}”" for sign in open_signs)
    one = len(open_signs) == 1
    where = (
        "get emergency help now"
        if any(sign.emergency for sign in open_signs)
        else "see a doctor before you go on"
    )
    said = f"the warning sign {told} is ticked" if one else f"warning signs are ticked: {told}"
    return Verdict(Kind.PAUSE, None, f"{said}; {where}")


def _is_cleared(evidence: Evidence, sign: Sign) -> bool:
    """A sign without a date is not known to be older; a date still to come clears nothing."""
    cleared = evidence.clearance
    if cleared is None or cleared.day is None or sign.day is None:
        return False
    return sign.day < cleared.day <= evidence.today
