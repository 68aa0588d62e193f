"""The limits, each at its edge."""

import pytest

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.evidence import limits


def test_two_days_above_the_ceiling_ask_for_less_and_one_holds() -> None:
    assert [limits.days_ask_for_less(days) for days in (0, 1, 2, 7)] == [False, False, True, True]
    assert [limits.days_hold(days) for days in (0, 1, 2)] == [False, True, True]


@pytest.mark.parametrize(
    ("median", "before", "best", "holds"),
    [
        (4, 3, None, True),
        (4.5, 3, None, True),
        (4, 3.5, None, False),
        (3.5, 0, 0, False),
        (5, 5, 5, False),
        (4, 4, 2, True),
        (4, 4, 2.5, False),
        (4, 5, 2, True),
        (5, None, None, False),
        (None, 0, 0, False),
        (4, None, 0, True),
    ],
)
def test_a_median_holds_where_it_is_four_and_up_on_the_week_before_or_on_the_best(
    median: float | None, before: float | None, best: float | None, holds: bool
) -> None:
    assert limits.median_holds(median, before, best) is holds


@pytest.mark.parametrize(
    ("written", "due", "unknown"),
    [(0, 0, False), (0, 1, True), (1, 2, False), (3, 7, True), (4, 7, False)],
)
def test_pain_is_unknown_where_it_is_written_on_fewer_than_half_of_the_days(
    written: int, due: int, unknown: bool
) -> None:
    assert limits.pain_is_unknown(written, due) is unknown


def test_own_pain_asks_for_less_above_the_ceiling_and_holds_from_four_to_it() -> None:
    pains = (None, 0, 3, 4, 5, 6, 10)
    above = [limits.own_pain_asks_for_less(pain, 5) for pain in pains]
    held = [limits.own_pain_holds(pain, 5) for pain in pains]
    assert above == [False, False, False, False, False, True, True]
    assert held == [False, False, False, True, True, False, False]


def test_a_ceiling_of_three_leaves_no_band_in_which_an_exercise_is_held() -> None:
    assert not any(limits.own_pain_holds(pain, 3) for pain in range(11))
    assert next(pain for pain in range(11) if limits.own_pain_asks_for_less(pain, 3)) == 4


@pytest.mark.parametrize(
    ("done", "due", "few"),
    [(0, 0, False), (0, 1, True), (2, 3, False), (1, 2, True), (4, 7, True), (5, 7, False)],
)
def test_too_few_is_fewer_than_two_thirds(done: int, due: int, few: bool) -> None:
    assert limits.too_few_done(done, due) is few


@pytest.mark.parametrize(
    ("counted", "needed"), [(1, 1), (2, 1), (3, 2), (5, 4), (6, 5), (9, 8), (10, 8), (15, 12)]
)
def test_one_repetition_or_a_fifth_may_be_missing(counted: int, needed: int) -> None:
    dose = Dose(2, counted, 5, HoldUnit.SECONDS, Sides.EACH)
    assert limits.enough(dose) == needed
    held = Dose(3, None, counted, HoldUnit.SECONDS, Sides.NONE)
    assert limits.enough(held) == needed


@pytest.mark.parametrize(("minutes", "needed"), [(1, 1), (2, 2), (4, 4), (5, 4), (10, 8)])
def test_of_minutes_only_a_fifth_may_be_missing(minutes: int, needed: int) -> None:
    assert limits.enough(Dose(1, None, minutes, HoldUnit.MINUTES, Sides.NONE)) == needed
