"""Rule 2: more than a week of strong pain, or a second step back for pain within four weeks."""

from planner.domain.decision import Kind
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 2
SOURCE = "NHS inform 2020: get help if it is no better in two weeks; the limits are our choice."

MOST_RED_DAYS = 7
_HELP = "please ask a doctor or physiotherapist before you go on"


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, with the advice to seek help."""
    if evidence.red_run > MOST_RED_DAYS:
        days = f"{evidence.red_run} recorded days in a row"
        return Verdict(Kind.PAUSE, None, f"pain above {evidence.ceiling} on {days}; {_HELP}")
    if evidence.stepped_back_for_pain is not None and any(
        _asks_for_less(evidence, each) for each in evidence.exercises
    ):
        return Verdict(
            Kind.PAUSE, None, f"pain asks for less a second time within four weeks; {_HELP}"
        )
    return None


def _asks_for_less(evidence: Evidence, exercise: ExerciseEvidence) -> bool:
    """Whether rule 5 or rule 7 steps back."""
    return (
        limits.days_ask_for_less(exercise.days_above)
        or limits.median_asks_for_less(exercise.rise)
        or limits.own_pain_asks_for_less(exercise.own_pain, evidence.ceiling)
    )
