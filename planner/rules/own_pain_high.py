"""Rule 7: an exercise that gave strong pain is done with less, or rests for a week."""

from datetime import timedelta

from planner.domain.decision import Kind, Rest
from planner.domain.dose import Dose
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.evidence.memory import REPEAT_DAYS
from planner.progression.scale import Standing
from planner.rules import Cause, Verdict

NUMBER = 7
WHOLE_PLAN = False
HOLDS_FOR = Cause.PAIN
SOURCE = Sentence(
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial); its bands are used here for each exercise, and the week of rest is, by our choice."
)

SENTENCES: Sentences = {
    "own_pain_high": Sentence("it gave pain of {pain}, above {ceiling}"),
    "own_pain_high.again": Sentence(
        "it gave pain of {pain}, above {ceiling}, a second time within four weeks"
    ),
    "own_pain_high.lowest": Sentence(
        "it gave pain of {pain}, above {ceiling}, even with the lowest amount"
    ),
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK of that exercise to one lower than the lowest dose that hurt.

    The second time within four weeks, or from the lowest rung: REST.
    """
    pain = exercise.own_pain
    if pain is None or not limits.own_pain_asks_for_less(pain, evidence.ceiling):
        return None
    hurt = exercise.hurt if exercise.hurt is not None else exercise.standing.dose
    gave = {"pain": pain, "ceiling": evidence.ceiling}
    before = exercise.memory.own_pain
    again = before is not None and (evidence.today - before).days <= REPEAT_DAYS
    if again or hurt.work <= exercise.scale.rungs[0].work:
        name = "own_pain_high.again" if again else "own_pain_high.lowest"
        return _rest(evidence, hurt, Statement(name, gave))
    standing = exercise.scale.lower(Standing(0, hurt))
    reason = Statement("own_pain_high", gave)
    return Verdict(Kind.STEP_BACK, standing, reason, for_pain=True, hurt=hurt)


def _rest(evidence: Evidence, hurt: Dose, reason: Statement) -> Verdict:
    rest = Rest(evidence.full_week + timedelta(days=6), hurt.work)
    return Verdict(Kind.REST, None, reason, for_pain=True, hurt=hurt, rest=rest)
