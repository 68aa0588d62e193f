"""Rule 2: more than a week of strong pain, or two steps back for pain within four weeks."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 2
WHOLE_PLAN = True
SOURCE = "NHS inform 2020: get help if it is no better in two weeks; the limits are our choice."

MOST_RED_DAYS = 7
_HELP = "please ask a doctor or physiotherapist before you go on"


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, with the advice to seek help; what was before the last resume does not count."""
    if evidence.red_run > MOST_RED_DAYS:
        days = f"{evidence.red_run} recorded days in a row"
        return Verdict(Kind.PAUSE, None, f"pain above {evidence.ceiling} on {days}; {_HELP}")
    if evidence.pain_high_before is not None and any(
        limits.days_ask_for_less(each.days_above_since) for each in evidence.exercises
    ):
        days = f"pain above {evidence.ceiling} on two days or more"
        return Verdict(Kind.PAUSE, None, f"{days}, a second time within four weeks; {_HELP}")
    return None
