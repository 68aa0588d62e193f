"""Evidence for rules, silent but for what an example says."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from planner.domain.dose import Dose, Sides
from planner.evidence.evidence import Evidence, ExerciseEvidence, Written
from planner.evidence.memory import Memory
from planner.progression.scale import Scale

TODAY = date(2026, 12, 21)


def reps(*counts: int) -> tuple[Dose, ...]:
    return tuple(Dose(1, count, None, None, Sides.NONE) for count in counts)


COURSE = reps(4, 5, 6, 6, 8, 10, 12)
"""Position 3 is on a plateau with position 2."""
SCALE = Scale(reps(1, 2, 3), COURSE, reps(*range(1, 13)))

SILENT = ExerciseEvidence(
    exercise="lift",
    scale=SCALE,
    asked=SCALE.at(4),
    last_asked=SCALE.at(4),
    present=SCALE.at(4),
    planned=SCALE.at(5),
    judged=frozenset(TODAY - timedelta(days=n) for n in range(1, 8)),
    days_above=0,
    days_above_since=0,
    written=Written(7, 7),
    written_last_week=Written(7, 7),
    median=2.0,
    median_before=2.0,
    median_best=2.0,
    own_pain=0,
    hurt=None,
    full=7,
    part=0,
    due=7,
    last_done=TODAY - timedelta(days=1),
    days_off=1,
    calendar_days_off=1,
    has_gap=False,
    work_last_done=8,
    is_tried=True,
    comes_back=False,
    memory=Memory(),
)


def exercise(**changes: Any) -> ExerciseEvidence:
    """An exercise at position 4 (8) of its course, of which nothing is to be said.

    `days_above` are all since the last resume, unless said otherwise; what is `present` was asked.
    """
    if "days_above" in changes:
        changes.setdefault("days_above_since", changes["days_above"])
    if "present" in changes:
        changes.setdefault("asked", changes["present"])
        changes.setdefault("last_asked", changes["asked"])
    return replace(SILENT, **changes)


def evidence(*exercises: ExerciseEvidence, **changes: Any) -> Evidence:
    """A plan with these exercises, or the silent one."""
    found = Evidence(
        today=TODAY,
        full_week=TODAY,
        ceiling=5,
        ill=False,
        exercises=exercises or (SILENT,),
        signs=(),
        clearance=None,
        red_run=0,
        pain_high_before=None,
        paused_on=None,
        resumes=False,
    )
    return replace(found, **changes)
