"""Rule 3: after days off an exercise goes on lower, the longer they were the lower.

| days since the last done session | resume at |
|---|---|
| 0-3 | as planned; missed sessions are never made up |
| 4-7 | HOLD: the same doses again |
| 8-14 | STEP_BACK to the next lower dose than last done |
| 15-28 | STEP_BACK to at most half of the work last done |
| over 28 | RESTART at the start |

Strength keeps for about four weeks, and what was gained recently goes first (Mujika & Padilla
2001; Bosquet 2013, doi 10.1111/sms.12047); breaks of two weeks and more are transitions
(CSCCa/NSCA 2019, doi 10.1519/SSC.0000000000000477). The rows of 8 days and more are weak evidence
and our choice, and so is the next row down where pain or illness caused the gap.
"""

from fractions import Fraction

from planner.domain.decision import Kind
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import Doses, Standing, at, at_most, lower
from planner.rules import Verdict

NUMBER = 3
SOURCE = (
    "Mujika & Padilla 2001; Bosquet 2013, doi 10.1111/sms.12047; CSCCa/NSCA 2019, doi "
    "10.1519/SSC.0000000000000477. The steps are our choice."
)

ROWS = (3, 7, 14, 28)
"""The last day of each row of the table but the last."""


def judge(evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None:
    """HOLD, STEP_BACK or RESTART by the table; None up to three days, or before the first session.

    Nothing done yet: the start.
    """
    if exercise.present is None:
        return None
    if exercise.days_off is None or exercise.calendar_days_off is None:
        return Verdict(Kind.RESTART, at(exercise.course, 0), "not done yet")
    row = row_of(exercise.days_off)
    is_ill = evidence.ill and exercise.has_gap
    if is_ill:
        row = min(row + 1, len(ROWS))
    work = exercise.work_last_done
    found = resume(exercise.course, row, exercise.present, work)
    if found is None:
        return None
    kind, standing = found
    days = exercise.calendar_days_off
    said = f"last done {days} day{'' if days == 1 else 's'} ago"
    return Verdict(kind, standing, f"{said}, because of pain or illness" if is_ill else said)


def row_of(days: int) -> int:
    """The row of the table, from 0, for a number of days.

    >>> [row_of(days) for days in (0, 3, 4, 8, 15, 28, 29)]
    [0, 0, 1, 2, 3, 3, 4]
    """
    return sum(days > last for last in ROWS)


def resume(
    course: Doses, row: int, present: Standing, work: int | None
) -> tuple[Kind, Standing] | None:
    """Where to go on by a row of the table; `work` is what was last done (None: as at present)."""
    last = work if work is not None else present.dose.work
    match row:
        case 0:
            return None
        case 1:
            return Kind.HOLD, present
        case 2:
            return Kind.STEP_BACK, lower(course, last)
        case 3:
            return Kind.STEP_BACK, at_most(course, Fraction(last, 2))
        case _:
            return Kind.RESTART, at(course, 0)
