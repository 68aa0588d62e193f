"""The documented dose in words, and what a plan makes of it."""

from dataclasses import replace

import pytest

from planner.domain.dose import DoseRange, HoldUnit, Sides, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.wording.documented import course, documented, weeks_to_come
from planner.wording.language import ENGLISH
from tests import builders, replanned

SECONDS, MINUTES = HoldUnit.SECONDS, HoldUnit.MINUTES


def exercise(dose: DoseRange, manner: str = "") -> Exercise:
    return Exercise("key", "Name", dose, Noun("lift", "lifts"), Source("x"), manner=manner)


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        (DoseRange(Span(8, 10)), "8–10 lifts"),
        (DoseRange(Span(1, 1)), "1 lift"),
        (
            DoseRange(Span(4, 4), Span(5, 5), SECONDS, Span(2, 2), Sides.EACH, Span(3, 3)),
            "2 sets of 4 lifts, each side, hold 5 seconds, 3 days a week",
        ),
        (
            DoseRange(Span(8, 12), sets=Span(1, 3), days_per_week=Span(3, 5)),
            "1–3 sets of 8–12 lifts, 3–5 days a week",
        ),
        (
            DoseRange(None, Span(15, 15), SECONDS, Span(3, 3), Sides.EACH),
            "3 × 15 seconds, each side",
        ),
        (DoseRange(None, Span(10, 10), MINUTES), "10 minutes"),
        (DoseRange(None, Span(1, 1), MINUTES), "1 minute"),
        (
            DoseRange(Span(8, 10), Span(1, 2), HoldUnit.BREATHS, sides=Sides.ALTERNATE),
            "8–10 lifts, sides in turn, hold 1–2 breaths",
        ),
    ],
)
def test_a_documented_dose_reads_like_a_handout(dose: DoseRange, said: str) -> None:
    assert documented(ENGLISH, exercise(dose)) == said


def test_the_manner_stands_where_nothing_is_held() -> None:
    tilts = exercise(DoseRange(Span(10, 15)), "slow rocking")
    assert documented(ENGLISH, tilts) == "10–15 lifts, slow rocking"


def test_a_plan_goes_from_its_first_dose_to_its_last() -> None:
    plan = builders.plan()
    assert [course(ENGLISH, each, plan) for each in plan.exercises] == [
        "4 → 10 stretches",
        "4 → 10 rolls",
        "4 lifts, hold 5 seconds → 10 lifts, hold 10 seconds",
        "3 squeezes, hold 5 breaths → 5 squeezes, hold 10 breaths",
        "5 → 15 tilts",
    ]


def test_what_never_rises_is_said_to_be_the_same() -> None:
    programme = builders.lower_back()
    tilts = programme.items[-1]
    fixed = replace(tilts, start=15)
    plan = builders.plan(replace(programme, items=(fixed,)))
    assert course(ENGLISH, fixed.exercise, plan) == "15 tilts, slow rocking, the same every week"


def test_a_plan_without_weeks_says_what_was_planned() -> None:
    plan = replanned.paused(builders.plan(), 0)
    assert course(ENGLISH, plan.exercises[0], plan) == "4 → 10 stretches"


def test_a_plan_that_went_back_to_the_start_says_so() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    back = replace(plan, weeks=plan.weeks[:4])
    assert course(ENGLISH, plan.exercises[0], back) == "4 stretches, as at first"


def test_the_weeks_to_come_begin_with_the_page_before_the_last_replan() -> None:
    plan = builders.plan()
    assert weeks_to_come(plan) == plan.weeks
    divided = replanned.divided(plan, 3, 3)
    assert [week.label for week in weeks_to_come(divided)] == ["3", "3b", "4", "5", "6"]
    assert weeks_to_come(replanned.paused(plan, 0)) == ()


def test_a_plan_that_went_below_the_start_says_from_where_it_climbs_now() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    exercise = plan.exercises[0]
    place = next(n for n, week in enumerate(plan.weeks) if week.starts >= plan.history[-1].day)
    week = plan.weeks[place]
    low = replace(week.prescriptions[0], dose=replace(week.prescriptions[0].dose, reps=2))
    lower = replace(week, prescriptions=(low, *week.prescriptions[1:]))
    weeks = (*plan.weeks[:place], lower, *plan.weeks[place + 1 :])
    assert course(ENGLISH, exercise, replace(plan, weeks=weeks)) == "2 → 10 stretches"
    end = replace(plan, weeks=weeks[: place + 1])
    assert course(ENGLISH, exercise, end) == "2 stretches, hold 1 deep breath"
