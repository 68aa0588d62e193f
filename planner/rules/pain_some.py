"""Rule 6: a day of strong pain, or pain that is up and already some, asks for the same."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 6
WHOLE_PLAN = True
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence(
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial). A change of 2 points: Childs 2005; Farrar 2001; Ostelo 2008, doi "
    "10.1097/BRS.0b013e31815e3a10; using it for worsening is our choice."
)

SENTENCES: Sentences = {
    "pain_some": Sentence(
        "pain above {ceiling} on one of the last {judged} days",
        "pain above {ceiling} on {count} of the last {judged} days",
    ),
    "pain_some.last_day": Sentence("pain above {ceiling} on the last day"),
    "pain_some.up": Sentence(
        "pain is up from {before:number} to {median:number} on the week before"
    ),
    "pain_some.up_on_best": Sentence(
        "pain is up from {best:number} in the best week to {median:number}"
    ),
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD: a judged day above the ceiling; or the median 4 or more, and up by 1 or by 2."""
    hurt = None
    if limits.days_hold(exercise.days_above):
        if limits.days_ask_for_less(exercise.days_above):
            hurt = exercise.standing.dose  # before a resume: rule 5 is silent, but it hurt
        judged = len(exercise.judged)
        places = {"ceiling": evidence.ceiling, "count": exercise.days_above, "judged": judged}
        reason = Statement("pain_some" if judged > 1 else "pain_some.last_day", places)
    elif limits.median_holds(exercise.median, exercise.median_before, exercise.median_best):
        reason = _up(exercise)
    else:
        return None
    return Verdict(Kind.HOLD, exercise.standing, reason, hurt=hurt)


def _up(exercise: ExerciseEvidence) -> Statement:
    median, before, best = exercise.median, exercise.median_before, exercise.median_best
    assert median is not None  # a median that holds
    if before is not None and limits.median_holds(median, before, None):
        return Statement("pain_some.up", {"before": before, "median": median})
    assert best is not None  # it is up on one of the two
    return Statement("pain_some.up_on_best", {"best": best, "median": median})
