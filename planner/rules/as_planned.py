"""Rule 10: where no other rule speaks, the plan goes on as it is."""

from planner.domain.decision import Kind
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import onward
from planner.rules import Verdict

NUMBER = 10
SOURCE = "The plan’s own ramp: small preset steps (Lindström 1992, doi 10.1093/ptj/72.4.279)."


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PROGRESS: what the plan has for the next full week, else the next position.

    Always given, so that no other rule ever asks for more than was planned.
    """
    if exercise.planned is not None:
        return Verdict(Kind.PROGRESS, exercise.planned, "as planned")
    if exercise.present is None:
        return Verdict(Kind.PROGRESS, exercise.standing, "as planned")
    return Verdict(Kind.PROGRESS, onward(exercise.course, exercise.present), "as planned")
