"""Rule 7: an exercise that gave strong pain is done with less, or rests for a week."""

from datetime import timedelta

from planner.domain.decision import Kind, Rest
from planner.domain.dose import Dose
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.evidence.memory import REPEAT_DAYS
from planner.progression.scale import Standing
from planner.rules import Verdict

NUMBER = 7
WHOLE_PLAN = False
SOURCE = (
    "Pain-monitoring model: Thomeé 1997; Silbernagel 2007, doi 10.1177/0363546506298279 (a tendon "
    "trial); its bands are used here for each exercise, and the week of rest is, by our choice."
)


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """STEP_BACK of that exercise to one lower than the lowest dose that hurt.

    The second time within four weeks, or from the lowest rung: REST.
    """
    if not limits.own_pain_asks_for_less(exercise.own_pain, evidence.ceiling):
        return None
    hurt = exercise.hurt if exercise.hurt is not None else exercise.standing.dose
    gave = f"it gave pain of {exercise.own_pain}, above {evidence.ceiling}"
    before = exercise.memory.own_pain
    again = before is not None and (evidence.today - before).days <= REPEAT_DAYS
    if again or hurt.work <= exercise.scale.rungs[0].work:
        why = ", a second time within four weeks" if again else ", even with the lowest amount"
        return _rest(evidence, hurt, gave + why)
    standing = exercise.scale.lower(Standing(0, hurt))
    return Verdict(Kind.STEP_BACK, standing, gave, for_pain=True, hurt=hurt)


def _rest(evidence: Evidence, hurt: Dose, reason: str) -> Verdict:
    rest = Rest(evidence.full_week + timedelta(days=6), hurt.work)
    return Verdict(Kind.REST, None, reason, for_pain=True, hurt=hurt, rest=rest)
