"""The limits, each at its edge."""

import pytest

from planner.evidence import limits


def test_two_days_above_the_ceiling_ask_for_less_and_one_holds() -> None:
    assert [limits.days_ask_for_less(days) for days in (0, 1, 2, 7)] == [False, False, True, True]
    assert [limits.days_hold(days) for days in (0, 1, 2)] == [False, True, False]


def test_a_median_that_is_up_by_two_asks_for_less() -> None:
    assert [limits.median_asks_for_less(rise) for rise in (None, -3, 0, 1.5, 2, 2.5)] == [
        False,
        False,
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("rise", "median", "holds"),
    [
        (1, 4, True),
        (1.5, 4.5, True),
        (0.5, 4, False),
        (1, 3.5, False),
        (0, 5, False),
        (None, 5, False),
        (1, None, False),
    ],
)
def test_a_median_holds_where_it_is_up_by_one_and_now_four(
    rise: float | None, median: float | None, holds: bool
) -> None:
    assert limits.median_holds(rise, median) is holds


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
