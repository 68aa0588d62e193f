"""Rule 2, second part: a pause holds until the person goes on, whatever the pages say by then."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 14
WHOLE_PLAN = True
HOLDS_FOR = Cause.OTHER
SOURCE = Sentence("our choice: only the person, not a date or a cell, ends a pause.")

SENTENCES: Sentences = {
    "still_paused": Sentence(
        "paused for {count} day, and not resumed yet",
        "paused for {count} days, and not resumed yet",
    ),
    "still_paused.today": Sentence("paused since today, and not resumed yet"),
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """PAUSE, where a re-plan paused the plan and nobody resumed it."""
    if evidence.paused_on is None:
        return None
    days = (evidence.today - evidence.paused_on).days
    name = "still_paused" if days else "still_paused.today"
    return Verdict(Kind.PAUSE, None, Statement(name, {"count": days}))
