"""The ladder: every dose between the start and the maximum, one step of one quantity apart."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from planner.domain.dose import Dose, DoseRange, Quantity

BASELINE_SHARE = Fraction(4, 5)
"""Start at 80 % of what is comfortable (University of Oxford, HEXI: "take 20 % off")."""


def documented_start(dose_range: DoseRange) -> int:
    """Half of the documented minimum of what is raised first, rounded up to a whole step.

    Starting low: NHS inform (2020) has about 5 repetitions, one or two more every few days.

    >>> from planner.domain.dose import Span
    >>> documented_start(DoseRange(Span(8, 10)))
    4
    """
    step = dose_range.first_step
    return -(-dose_range.first_span.low // (2 * step)) * step


def start_from_baseline(dose_range: DoseRange, baseline: int) -> int:
    """80 % of what the person manages comfortably today, rounded down to a step, at least one.

    >>> from planner.domain.dose import Span
    >>> start_from_baseline(DoseRange(Span(8, 10)), 9)
    7
    """
    step = dose_range.first_step
    return max(int(BASELINE_SHARE * baseline / step) * step, step)


@lru_cache(maxsize=1_000)  # a re-plan asks for the same few, again and again
def ladder(dose_range: DoseRange, start: int, maximum: int | None = None) -> tuple[Dose, ...]:
    """Doses in rising order of work, from `start` of what is raised first to the maximum of all.

    `maximum` lowers the documented maximum of what is raised first. A start above the maximum
    becomes the maximum: never more than documented. Quantities are raised one after another
    (double progression), in the order of the range.

    >>> from planner.domain.dose import HoldUnit, Span
    >>> [(d.reps, d.hold) for d in ladder(DoseRange(Span(2, 3), Span(5, 6), HoldUnit.SECONDS), 1)]
    [(1, 5), (2, 5), (3, 5), (3, 6)]
    """
    return tuple(_climb(dose_range, start, maximum))


def _climb(dose_range: DoseRange, start: int, maximum: int | None) -> Iterator[Dose]:
    first = dose_range.first
    documented_top = dose_range.first_span.high
    top = documented_top if maximum is None else min(maximum, documented_top)
    dose = with_count(_lowest(dose_range), first, min(start, top))
    yield dose
    for quantity in dose_range.raised:
        documented, low = dose_range.span(quantity), dose.of(quantity)
        assert documented is not None  # `raised` names only what the range has
        assert low is not None  # and a dose has all of it
        high = top if quantity is first else documented.high
        step = dose_range.step_sizes.of(quantity)
        for count in range(low + step, high + 1, step):
            dose = with_count(dose, quantity, count)
            yield dose


def _lowest(dose_range: DoseRange) -> Dose:
    return Dose(
        sets=dose_range.sets.low,
        reps=dose_range.reps.low if dose_range.reps is not None else None,
        hold=dose_range.hold.low if dose_range.hold is not None else None,
        hold_unit=dose_range.hold_unit,
        sides=dose_range.sides,
    )


def with_count(dose: Dose, quantity: Quantity, count: int) -> Dose:
    """The dose with so much of one quantity."""
    match quantity:
        case Quantity.REPS:
            return replace(dose, reps=count)
        case Quantity.HOLD:
            return replace(dose, hold=count)
        case Quantity.SETS:
            return replace(dose, sets=count)
