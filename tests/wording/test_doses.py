"""Doses in words."""

import pytest

from planner.domain.dose import Dose, DoseRange, HoldUnit, Sides, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.wording import doses
from planner.wording.language import ENGLISH
from tests.builders import plan


def exercise(dose: DoseRange, manner: str = "", breath: str = "breath") -> Exercise:
    return Exercise(
        "lift",
        "Lift",
        dose,
        Noun("lift", "lifts"),
        Source("NHS"),
        manner=manner,
        breath=Noun(breath, breath + "s"),
    )


S, B, M = HoldUnit.SECONDS, HoldUnit.BREATHS, HoldUnit.MINUTES
CASES = [
    (
        exercise(DoseRange(Span(8, 10), Span(5, 10), S)),
        Dose(1, 7, 5, S, Sides.NONE),
        "7 lifts",
        "hold 5 seconds",
        "7 × 5 s",
    ),
    (
        exercise(DoseRange(Span(8, 10), Span(1, 1), B), breath="deep breath"),
        Dose(1, 6, 1, B, Sides.ALTERNATE),
        "6 lifts",
        "3 each side, hold 1 deep breath",
        "3+3",
    ),
    (
        exercise(DoseRange(Span(10, 15)), manner="slow rocking"),
        Dose(1, 8, None, None, Sides.NONE),
        "8 lifts",
        "slow rocking",
        "8",
    ),
    (
        exercise(DoseRange(Span(4, 4), Span(5, 5), S, Span(2, 2), Sides.EACH)),
        Dose(2, 1, 5, S, Sides.EACH),
        "2 × 1 lift",
        "each side, hold 5 seconds",
        "2 × 1",
    ),
    (
        exercise(DoseRange(None, Span(15, 15), S, Span(3, 3), Sides.EACH)),
        Dose(3, None, 1, S, Sides.EACH),
        "3 × 1 second",
        "each side",
        "3 × 1 s",
    ),
    (
        exercise(DoseRange(None, Span(10, 10), M)),
        Dose(1, None, 6, M, Sides.NONE),
        "6 minutes",
        "",
        "6 min",
    ),
    (
        exercise(DoseRange(Span(5, 5), Span(5, 10), B)),
        Dose(1, 5, 6, B, Sides.NONE),
        "5 lifts",
        "hold 6 breaths",
        "5 × 6 br",
    ),
]


@pytest.mark.parametrize(("found", "dose", "headline", "detail", "short"), CASES)
def test_a_dose_reads_as_on_the_page(
    found: Exercise, dose: Dose, headline: str, detail: str, short: str
) -> None:
    assert doses.headline(ENGLISH, found, dose) == headline
    assert doses.detail(ENGLISH, found, dose) == detail
    assert doses.short(ENGLISH, found, dose) == short
    assert doses.in_full(ENGLISH, found, dose) == f"{headline}, {detail}".rstrip(", ")


def test_slots_have_names() -> None:
    assert [doses.slot_name(ENGLISH, n, 1) for n in (1,)] == [""]
    assert [doses.slot_name(ENGLISH, n, 2) for n in (1, 2)] == ["am", "pm"]
    assert [doses.slot_name(ENGLISH, n, 3) for n in (1, 2, 3)] == ["1", "2", "3"]


def test_the_rhythm_names_days_and_times() -> None:
    assert doses.rhythm(ENGLISH, plan().choices) == "every day"
    assert (
        doses.rhythm(ENGLISH, plan(weekdays=(4, 0, 2), times=2).choices)
        == "Mon, Wed, Fri, twice a day"
    )


@pytest.mark.parametrize(
    ("number", "said"), [(0, "7 × 5 s"), (1, "6"), (2, "8"), (3, "2 × 1"), (5, "6 min")]
)
def test_a_dose_to_compare_with_has_no_codes(number: int, said: str) -> None:
    found, dose, *_ = CASES[number]
    assert doses.compared(ENGLISH, found, dose) == said
    breaths, six, *_ = CASES[6]
    assert doses.compared(ENGLISH, breaths, six) == "5 × 6 breaths"


def test_a_single_set_is_counted_where_more_are_documented() -> None:
    found = exercise(DoseRange(Span(8, 10), sets=Span(1, 3)))
    once = Dose(1, 8, None, None, Sides.NONE)
    assert (doses.short(ENGLISH, found, once), doses.compared(ENGLISH, found, once)) == (
        "1 × 8",
        "1 × 8",
    )
