"""Starts, baselines and the rungs between start and documented maximum."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dose import (
    LARGEST,
    Dose,
    DoseRange,
    HoldUnit,
    Quantity,
    Sides,
    Span,
    StepSizes,
)
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
few = st.tuples(st.integers(1, 8), st.integers(0, 12)).map(lambda t: Span(t[0], t[0] + t[1]))


@given(reps=spans, hold=spans, sets=few, start=st.integers(1, 60), maximum=st.integers(1, 60))
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


def held(**spans: Any) -> DoseRange:
    """A range of one of each, with some spans of its own."""
    one = Span(1, 1)
    return replace(DoseRange(one, one, HoldUnit.SECONDS), **spans)


def once(**counts: Any) -> Dose:
    """A dose of one of each, with some counts of its own."""
    return replace(Dose(1, 1, 1, HoldUnit.SECONDS, Sides.NONE), **counts)


@pytest.mark.parametrize(("quantity", "most"), LARGEST.items())
def test_more_than_any_exercise_asks_is_refused(quantity: Quantity, most: int) -> None:
    assert ladder(held(**{quantity: Span(1, most)}), 1)[-1].of(quantity) == most
    assert once(**{quantity: most}).of(quantity) == most
    refused = f"{most + 1} is more than any exercise asks"
    with pytest.raises(ValueError, match=refused):
        held(**{quantity: Span(1, most + 1)})
    with pytest.raises(ValueError, match=refused):
        once(**{quantity: most + 1})


def test_the_longest_ladder_has_a_rung_for_each_step_of_each_quantity() -> None:
    widest = held(**{quantity: Span(1, most) for quantity, most in LARGEST.items()})
    assert len(ladder(widest, 1)) == 1 + sum(most - 1 for most in LARGEST.values())


def test_a_step_beyond_the_range_leaves_one_rung() -> None:
    steps = StepSizes(10**9, 10**9, 10**9)
    dose_range = DoseRange(Span(8, 10), Span(5, 6), HoldUnit.SECONDS, step_sizes=steps)
    assert sizes(dose_range, documented_start(dose_range)) == [[1, 10, 5]]
