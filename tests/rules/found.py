"""Evidence for rules, silent but for what an example says."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from planner.domain.dose import Dose, Sides
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import at

TODAY = date(2026, 12, 21)

COURSE = tuple(Dose(1, count, None, None, Sides.NONE) for count in (4, 5, 6, 6, 8, 10, 12))
"""Position 3 is on a plateau with position 2."""

SILENT = ExerciseEvidence(
    exercise="lift",
    course=COURSE,
    present=at(COURSE, 4),
    planned=at(COURSE, 5),
    judged=frozenset(TODAY - timedelta(days=n) for n in range(1, 8)),
    days_above=0,
    due_days=7,
    days_with_pain=7,
    median=2.0,
    median_before=2.0,
    own_pain=0,
    done=7,
    due=7,
    last_done=TODAY - timedelta(days=1),
    days_off=1,
    calendar_days_off=1,
    has_gap=False,
    work_last_done=8,
)


def exercise(**changes: Any) -> ExerciseEvidence:
    """An exercise at position 4 (8) of its course, of which nothing is to be said."""
    return replace(SILENT, **changes)


def evidence(*exercises: ExerciseEvidence, **changes: Any) -> Evidence:
    """A plan with these exercises, or the silent one."""
    found = Evidence(
        today=TODAY,
        ceiling=5,
        ill=False,
        exercises=exercises or (SILENT,),
        signs=(),
        clearance=None,
        red_run=0,
        stepped_back_for_pain=None,
        paused_on=None,
    )
    return replace(found, **changes)
