"""Doses: how much of an exercise, as documented and as prescribed."""

from dataclasses import dataclass
from enum import StrEnum


class Sides(StrEnum):
    """How an exercise treats left and right."""

    NONE = "none"
    ALTERNATE = "alternate"  # repetitions are counted over both sides: 6 are 3 and 3
    EACH = "each"  # everything is done on one side, then again on the other


class HoldUnit(StrEnum):
    """What a hold is counted in."""

    SECONDS = "seconds"
    BREATHS = "breaths"
    MINUTES = "minutes"

    def form(self, count: int) -> str:
        """The form that goes with a number.

        >>> HoldUnit.SECONDS.form(1), HoldUnit.SECONDS.form(5)
        ('second', 'seconds')
        """
        return self.value.removesuffix("s") if count == 1 else self.value


class Quantity(StrEnum):
    """A part of a dose that can be raised."""

    REPS = "reps"
    HOLD = "hold"
    SETS = "sets"


LARGEST = {Quantity.REPS: 500, Quantity.HOLD: 600, Quantity.SETS: 20}
"""Above these a number is taken for a slip of the pen [our choice]."""


@dataclass(frozen=True, slots=True)
class Span:
    """Whole numbers from low to high, both included.

    >>> Span(8, 10)
    Span(low=8, high=10)
    >>> Span(10, 8)
    Traceback (most recent call last):
    ValueError: 10-8 runs backwards
    """

    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"{self.low}-{self.high} runs backwards")
        if self.low < 1:
            raise ValueError(f"{self.low} is below 1")

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class StepSizes:
    """By how much each quantity is raised at a time."""

    reps: int = 1
    hold: int = 1
    sets: int = 1

    def __post_init__(self) -> None:
        if min(self.reps, self.hold, self.sets) < 1:
            raise ValueError("a step is at least 1")

    def of(self, quantity: Quantity) -> int:
        return {Quantity.REPS: self.reps, Quantity.HOLD: self.hold, Quantity.SETS: self.sets}[
            quantity
        ]


@dataclass(frozen=True, slots=True)
class DoseRange:
    """What the source documents, and in which steps and order it is raised.

    `reps` is None for an exercise that is only held ("3 × 15 seconds", "walk 10 minutes").
    `days_per_week` is None where the source leaves it to the programme.
    """

    reps: Span | None
    hold: Span | None = None
    hold_unit: HoldUnit | None = None
    sets: Span = Span(1, 1)
    sides: Sides = Sides.NONE
    days_per_week: Span | None = None
    order: tuple[Quantity, ...] = (Quantity.REPS, Quantity.HOLD, Quantity.SETS)
    step_sizes: StepSizes = StepSizes()

    def __post_init__(self) -> None:
        if self.reps is None and self.hold is None:
            raise ValueError("a dose needs repetitions or a hold")
        if (self.hold is None) != (self.hold_unit is None):
            raise ValueError("a hold and its unit go together")
        if sorted(self.order) != sorted(Quantity):
            raise ValueError("the order names reps, hold and sets, each once")
        if self.days_per_week is not None and self.days_per_week.high > 7:
            raise ValueError("a week has 7 days")
        for quantity in Quantity:
            span = self.span(quantity)
            _refuse_above_largest(quantity, span.high if span is not None else None)

    def span(self, quantity: Quantity) -> Span | None:
        """The documented range of one quantity; None where the dose does not have it."""
        return {Quantity.REPS: self.reps, Quantity.HOLD: self.hold, Quantity.SETS: self.sets}[
            quantity
        ]

    @property
    def raised(self) -> tuple[Quantity, ...]:
        """The quantities that this dose has, in the order in which they are raised."""
        return tuple(quantity for quantity in self.order if self.span(quantity) is not None)

    @property
    def first(self) -> Quantity:
        """What is raised first, and what a baseline and a lowered maximum speak of.

        Repetitions, or the hold where there is only a hold, unless the template says otherwise.
        """
        return self.raised[0]

    @property
    def first_span(self) -> Span:
        """The documented range of what is raised first."""
        span = self.span(self.first)
        assert span is not None  # `first` is one of the quantities that the range has
        return span

    @property
    def first_step(self) -> int:
        """By how much what is raised first is raised at a time."""
        return self.step_sizes.of(self.first)


@dataclass(frozen=True, slots=True)
class Dose:
    """One prescription of work."""

    sets: int
    reps: int | None
    hold: int | None
    hold_unit: HoldUnit | None
    sides: Sides

    def __post_init__(self) -> None:
        if any(n is not None and n < 1 for n in (self.sets, self.reps, self.hold)):
            raise ValueError("sets, repetitions and hold are at least 1")
        for quantity in Quantity:
            _refuse_above_largest(quantity, self.of(quantity))
        if self.reps is None and self.hold is None:
            raise ValueError("a dose needs repetitions or a hold")
        if (self.hold is None) != (self.hold_unit is None):
            raise ValueError("a hold and its unit go together")

    def of(self, quantity: Quantity) -> int | None:
        """How much of one quantity; None where the dose does not have it."""
        return {Quantity.REPS: self.reps, Quantity.HOLD: self.hold, Quantity.SETS: self.sets}[
            quantity
        ]

    @property
    def work(self) -> int:
        """The comparable size: sets × repetitions × hold, with 1 for what is not there.

        >>> Dose(2, 4, 5, HoldUnit.SECONDS, Sides.EACH).work
        40
        """
        reps = self.reps if self.reps is not None else 1
        hold = self.hold if self.hold is not None else 1
        return self.sets * reps * hold

    @property
    def counted(self) -> int:
        """What a person counts within a set: repetitions, or the hold where there are none."""
        counted = self.reps if self.reps is not None else self.hold
        assert counted is not None  # __post_init__ refuses a dose with neither
        return counted


def _refuse_above_largest(quantity: Quantity, count: int | None) -> None:
    if count is not None and count > LARGEST[quantity]:
        raise ValueError(f"{count} is more than any exercise asks")
