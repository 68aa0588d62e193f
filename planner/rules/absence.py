"""Rule 3: after days off an exercise goes on lower, the longer they were the lower.

| days since the last done session | resume at |
|---|---|
| 0-3 | as planned; missed sessions are never made up |
| 4-14 | HOLD: the amount last done again |
| 15-28 | STEP_BACK to at most half of the work last done |
| over 28 | RESTART at the start |

Strength keeps for about four weeks, and what was gained recently goes first (Mujika & Padilla
2001; Bosquet 2013, doi 10.1111/sms.12047); breaks of two weeks and more are transitions, with half
in the first week (CSCCa/NSCA 2019, doi 10.1519/SSC.0000000000000477). That each day counts twice
where pain or illness caused the gap is our choice.
"""

from fractions import Fraction

from planner.domain.decision import Kind
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.scale import Scale, Standing
from planner.rules import Cause, Verdict

NUMBER = 3
WHOLE_PLAN = False
HOLDS_FOR = Cause.TIME
SOURCE = Sentence(
    "Mujika & Padilla 2001; Bosquet 2013, doi 10.1111/sms.12047; CSCCa/NSCA 2019, doi "
    "10.1519/SSC.0000000000000477. The steps are our choice."
)

SENTENCES: Sentences = {
    "absence": Sentence("last done {count} day ago", "last done {count} days ago"),
    "absence.ill": Sentence(
        "last done {count} day ago, because of pain or illness",
        "last done {count} days ago, because of pain or illness",
    ),
    "absence.not_yet": Sentence("not done yet"),
}

ROWS = (3, 14, 28)
"""The last day of each row of the table but the last."""
HALF_ROW = 2
"""The row, from 0, that asks for half."""


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD, STEP_BACK or RESTART by the table; None up to three days, or before the first session.

    Nothing done yet: the start.
    """
    present = exercise.present
    if present is None:
        return None
    if exercise.days_off is None or exercise.calendar_days_off is None:
        start = _no_more(exercise.scale.start, present)
        return Verdict(Kind.RESTART, start, Statement("absence.not_yet"))
    is_ill = evidence.ill and exercise.has_gap
    row = row_of(exercise.days_off * 2 if is_ill else exercise.days_off)
    resumed = resume(exercise.scale, row, present, exercise.work_last_done)
    if resumed is None:
        return None
    kind, standing = resumed
    name = "absence.ill" if is_ill else "absence"
    reason = Statement(name, {"count": exercise.calendar_days_off})
    return Verdict(kind, standing, reason, is_half=kind is Kind.STEP_BACK)


def row_of(days: int) -> int:
    """The row of the table, from 0, for a number of days.

    >>> [row_of(days) for days in (0, 3, 4, 14, 15, 28, 29)]
    [0, 0, 1, 1, 2, 2, 3]
    """
    return sum(days > last for last in ROWS)


def resume(
    scale: Scale, row: int, present: Standing, work: int | None
) -> tuple[Kind, Standing] | None:
    """Where to go on by a row of the table; `work` is what was last done (None: as at present).

    Never more than the present dose, and never below the start, unless that dose is below it: then
    every row is HOLD.
    """
    if row == 0:
        return None
    last = work if work is not None else present.dose.work
    start = scale.start
    if present.dose.work < start.dose.work:
        return Kind.HOLD, _no_more(scale.rung(last), present)
    match row:
        case 1:
            kind, standing = Kind.HOLD, scale.rung(last)
        case 2:
            kind, standing = Kind.STEP_BACK, scale.at_most(Fraction(last, 2))
        case _:
            kind, standing = Kind.RESTART, start
    return kind, _no_more(max(start, standing, key=lambda each: each.order), present)


def _no_more(standing: Standing, present: Standing) -> Standing:
    """The lower of both; of equal doses the earlier, so that days off never hasten a climb."""
    return min(standing, present, key=lambda each: each.order)
