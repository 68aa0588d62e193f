"""Starts, baselines and the rungs between start and documented maximum."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import DoseRange, HoldUnit, Quantity, Sides, Span, StepSizes
from planner.progression.ladder import documented_start, ladder, start_from_baseline


@pytest.mark.parametrize(
    ("reps", "step", "start"),
    [
        ((8, 10), 1, 4),
        ((5, 5), 1, 3),
        ((10, 15), 1, 5),
        ((8, 10), 2, 4),
        ((6, 10), 2, 4),
        ((1, 1), 1, 1),
        ((2, 2), 2, 2),
    ],
)
def test_the_start_is_half_the_documented_minimum_rounded_up_to_a_step(
    reps: tuple[int, int], step: int, start: int
) -> None:
    assert documented_start(DoseRange(Span(*reps), step_sizes=StepSizes(reps=step))) == start


@pytest.mark.parametrize(
    ("baseline", "step", "start"),
    [(10, 1, 8), (9, 1, 7), (1, 1, 1), (5, 1, 4), (7, 2, 4), (2, 2, 2), (1, 2, 2), (10, 2, 8)],
)
def test_a_baseline_starts_at_80_percent_rounded_down_to_a_step_but_at_least_one(
    baseline: int, step: int, start: int
) -> None:
    dose_range = DoseRange(Span(8, 10), step_sizes=StepSizes(reps=step))
    assert start_from_baseline(dose_range, baseline) == start


def sizes(dose_range: DoseRange, start: int, maximum: int | None = None) -> list[Sequence[int]]:
    return [
        [n for n in (d.sets, d.reps, d.hold) if n is not None]
        for d in ladder(dose_range, start, maximum)
    ]


def test_repetitions_rise_first_then_the_hold_then_the_sets() -> None:
    dose_range = DoseRange(Span(2, 3), Span(5, 6), HoldUnit.SECONDS, sets=Span(1, 2))
    assert sizes(dose_range, 1) == [[1, 1, 5], [1, 2, 5], [1, 3, 5], [1, 3, 6], [2, 3, 6]]


def test_a_template_may_give_another_order() -> None:
    order = (Quantity.HOLD, Quantity.REPS, Quantity.SETS)
    dose_range = DoseRange(Span(2, 3), Span(5, 6), HoldUnit.SECONDS, order=order)
    assert sizes(dose_range, 5) == [[1, 2, 5], [1, 2, 6], [1, 3, 6]]


def test_an_exercise_that_is_only_held_raises_the_hold() -> None:
    walk = DoseRange(None, Span(4, 6), HoldUnit.MINUTES)
    assert walk.first is Quantity.HOLD
    assert sizes(walk, documented_start(walk)) == [[1, 2], [1, 3], [1, 4], [1, 5], [1, 6]]


def test_a_start_above_the_maximum_becomes_the_maximum() -> None:
    assert sizes(DoseRange(Span(8, 10)), 40) == [[1, 10]]


def test_a_lowered_maximum_ends_the_repetitions_and_nothing_else() -> None:
    dose_range = DoseRange(Span(8, 10), Span(5, 6), HoldUnit.SECONDS)
    assert sizes(dose_range, 6, maximum=7) == [[1, 6, 5], [1, 7, 5], [1, 7, 6]]


spans = st.tuples(st.integers(1, 30), st.integers(0, 12)).map(lambda t: Span(t[0], t[0] + t[1]))


@given(reps=spans, hold=spans, sets=spans, start=st.integers(1, 60), maximum=st.integers(1, 60))
def test_each_rung_raises_the_work_and_none_passes_the_documented_maximum(
    reps: Span, hold: Span, sets: Span, start: int, maximum: int
) -> None:
    dose_range = DoseRange(reps, hold, HoldUnit.SECONDS, sets, Sides.EACH)
    rungs = ladder(dose_range, start, maximum)
    assert all(before.work < after.work for before, after in pairwise(rungs))
    last = rungs[-1]
    assert (last.sets, last.reps, last.hold) == (sets.high, min(reps.high, maximum), hold.high)
    for before, after in pairwise(rungs):
        changed = [
            b - a
            for a, b in (
                (before.sets, after.sets),
                (before.reps, after.reps),
                (before.hold, after.hold),
            )
            if a is not None and b is not None and a != b
        ]
        assert changed == [1]
