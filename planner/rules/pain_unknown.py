"""Rule 4: where pain is hardly written, nothing rises: unknown is not zero."""

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence import limits
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.rules import Cause, Verdict

NUMBER = 4
WHOLE_PLAN = True
HOLDS_FOR = Cause.OTHER
SOURCE = Sentence("our choice: no dose is raised on missing data.")

SENTENCES: Sentences = {
    "pain_unknown": Sentence(
        "pain is written on {days} of {due} day; unknown is not zero: write it, and more can come",
        "pain is written on {days} of {due} days; unknown is not zero: write it, and more can come",
        by="due",
    )
}


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD, where pain is written on fewer than half of the days with a session.

    Of the judged days, or of the last seven alone.
    """
    for written in (exercise.written, exercise.written_last_week):
        if limits.pain_is_unknown(written.days, written.due):
            reason = Statement("pain_unknown", {"days": written.days, "due": written.due})
            return Verdict(Kind.HOLD, exercise.standing, reason)
    return None
