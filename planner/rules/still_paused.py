"""Rule 2, second part: a pause holds until the person goes on, whatever the pages say by then."""

from planner.domain.decision import Kind
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Verdict

NUMBER = 14
WHOLE_PLAN = True
SOURCE = "our choice: only the person, not a date or a cell, ends a pause."


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, where a re-plan paused the plan and nobody resumed it."""
    if evidence.paused_on is None:
        return None
    days = (evidence.today - evidence.paused_on).days
    since = f"for {days} day{'' if days == 1 else 's'}" if days else "since today"
    return Verdict(Kind.PAUSE, None, f"paused {since}, and not resumed yet")
