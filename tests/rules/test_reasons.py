"""Every verdict says what it saw, in figures, with the right form for one and for many."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.decision import Rest
from planner.domain.log import Sign
from planner.evidence.evidence import Written
from planner.evidence.memory import Memory
from planner.rules import load
from tests.rules.found import SCALE, SILENT, TODAY, evidence, exercise
from tests.telling import told

FEVER, NUMB = Sign("Fever", False, TODAY), Sign("Numbness", True, TODAY)


@pytest.mark.parametrize(
    ("rule", "whole", "said"),
    [
        (
            "red_flags",
            {"signs": (FEVER,)},
            "the warning sign “Fever” is ticked; see a doctor before you go on",
        ),
        (
            "red_flags",
            {"signs": (FEVER, NUMB)},
            "warning signs are ticked: “Numbness”, “Fever”; get emergency help now",
        ),
        (
            "flare_up",
            {"red_run": 8},
            (
                "pain above 5 on 8 recorded days in a row; "
                "please ask a doctor or physiotherapist before you go on"
            ),
        ),
        (
            "flare_up",
            {"exercises": (exercise(days_above=2),), "pain_high_before": TODAY},
            (
                "pain above 5 on two days or more, a second time within four weeks; "
                "please ask a doctor or physiotherapist before you go on"
            ),
        ),
        ("after_pause", {"resumes": True}, "one step less after the pause"),
        ("still_paused", {"paused_on": TODAY}, "paused since today, and not resumed yet"),
        (
            "still_paused",
            {"paused_on": TODAY - timedelta(days=1)},
            "paused for 1 day, and not resumed yet",
        ),
        (
            "still_paused",
            {"paused_on": TODAY - timedelta(days=2)},
            "paused for 2 days, and not resumed yet",
        ),
    ],
)
def test_a_pause_says_what_it_is_for(rule: str, whole: dict[str, Any], said: str) -> None:
    found = load(rule).judge(replace(evidence(), **whole), SILENT)
    assert found is not None
    assert told(found.reason) == said


@pytest.mark.parametrize(
    ("rule", "changes", "said"),
    [
        (
            "absence",
            {"days_off": 5, "calendar_days_off": 6},
            "last done 6 days ago",
        ),
        ("absence", {"days_off": None, "calendar_days_off": None}, "not done yet"),
        (
            "pain_unknown",
            {"written": Written(0, 1)},
            "pain is written on 0 of 1 day; unknown is not zero: write it, and more can come",
        ),
        (
            "pain_unknown",
            {"written": Written(1, 3)},
            "pain is written on 1 of 3 days; unknown is not zero: write it, and more can come",
        ),
        ("pain_high", {"days_above": 2}, "pain above 5 on 2 of the last 7 days"),
        ("pain_some", {"days_above": 1}, "pain above 5 on one of the last 7 days"),
        (
            "pain_some",
            {"days_above": 1, "judged": frozenset((TODAY, TODAY - timedelta(days=1)))},
            "pain above 5 on one of the last 2 days",
        ),
        (
            "pain_some",
            {"median_before": 3.0, "median": 4.5},
            "pain is up from 3 to 4.5 on the week before",
        ),
        (
            "pain_some",
            {"median_before": 4.5, "median": 4.5, "median_best": 1.0},
            "pain is up from 1 in the best week to 4.5",
        ),
        (
            "pain_some",
            {"days_above": 3, "days_above_since": 0},
            "pain above 5 on 3 of the last 7 days",
        ),
        (
            "pain_some",
            {"days_above": 1, "judged": frozenset({TODAY})},
            "pain above 5 on the last day",
        ),
        ("own_pain_high", {"own_pain": 6}, "it gave pain of 6, above 5"),
        (
            "own_pain_high",
            {"own_pain": 6, "memory": Memory(own_pain=TODAY - timedelta(days=7))},
            "it gave pain of 6, above 5, a second time within four weeks",
        ),
        (
            "own_pain_high",
            {"own_pain": 6, "hurt": SCALE.lowest.dose},
            "it gave pain of 6, above 5, even with the lowest amount",
        ),
        (
            "still_resting",
            {"memory": Memory(rest=Rest(TODAY, 8))},
            "it hurt too much, and rests until Mon 21 Dec 2026",
        ),
        (
            "after_rest",
            {"memory": Memory(rest=Rest(TODAY, 8)), "comes_back": True},
            "it comes back after a week without it",
        ),
        (
            "hurt_lately",
            {"memory": Memory(hurt=SCALE.start.dose, not_quiet=TODAY)},
            (
                "the next amount is as high as one that came with strong pain; it waits for three "
                "quiet weeks"
            ),
        ),
        ("own_pain_some", {"own_pain": 4}, "it gave pain of 4"),
        (
            "adherence",
            {"full": 0, "due": 1},
            "done in full in 0 of 1 session, which is fewer than two thirds",
        ),
        (
            "adherence",
            {"full": 4, "part": 2, "due": 7},
            "done in full in 4 of 7 sessions, 2 in part, which is fewer than two thirds",
        ),
        ("as_planned", {}, "as planned"),
    ],
)
def test_a_verdict_on_an_exercise_says_what_was_recorded(
    rule: str, changes: dict[str, Any], said: str
) -> None:
    found = load(rule).judge(evidence(), exercise(**changes))
    assert found is not None
    assert told(found.reason) == said


@pytest.mark.parametrize(("days", "said"), [(2, "2 days"), (3, "3 days")])
def test_an_absence_by_illness_says_so(days: int, said: str) -> None:
    each = exercise(days_off=days, calendar_days_off=days, has_gap=True)
    found = load("absence").judge(replace(evidence(each), ill=True), each)
    assert found is not None
    assert told(found.reason) == f"last done {said} ago, because of pain or illness"
