"""Rule 2: more than a week of strong pain, or two steps back for pain within four weeks."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 2
WHOLE_PLAN = True
HOLDS_FOR = Cause.OTHER
SOURCE = Sentence(
    "NHS inform 2020: get help if it is no better in two weeks; the limits are our choice."
)

MOST_RED_DAYS = 7

SENTENCES: Sentences = {
    "flare_up": Sentence(
        "pain above {ceiling} on {days} recorded days in a row; please ask a doctor or "
        "physiotherapist before you go on"
    ),
    "flare_up.again": Sentence(
        "pain above {ceiling} on two days or more, a second time within four weeks; please ask a "
        "doctor or physiotherapist before you go on"
    ),
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, with the advice to seek help; what was before the last resume does not count."""
    if evidence.red_run > MOST_RED_DAYS:
        places = {"ceiling": evidence.ceiling, "days": evidence.red_run}
        return Verdict(Kind.PAUSE, None, Statement("flare_up", places))
    if evidence.pain_high_before is not None and any(
        limits.days_ask_for_less(each.days_above_since) for each in evidence.exercises
    ):
        again = Statement("flare_up.again", {"ceiling": evidence.ceiling})
        return Verdict(Kind.PAUSE, None, again)
    return None
