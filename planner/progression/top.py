"""Where a climb ends, and whose maximum that is."""

from collections.abc import Collection
from dataclasses import dataclass

from planner.domain.dose import Quantity
from planner.domain.exercise import Exercise
from planner.domain.programme import Item
from planner.progression.reasons import unit_of_first

_OTHERS = {Quantity.REPS: "repetitions", Quantity.HOLD: "hold", Quantity.SETS: "sets"}


@dataclass(frozen=True, slots=True)
class Top:
    """The maximum of what is raised first. `whose` is None where it is the documented one."""

    exercise: Exercise
    count: int
    whose: str | None

    def said(self, quantities: Collection[Quantity]) -> str:
        """The maximum of some quantities, as a reason.

        >>> from planner.domain.dose import DoseRange, Span
        >>> from planner.domain.exercise import Noun, Source
        >>> dose, unit = DoseRange(Span(8, 10)), Noun("lift", "lifts")
        >>> lift = Exercise("lift", "Lift", dose, unit, Source("NHS", 2013))
        >>> Top(lift, 10, None).said([Quantity.REPS])
        'documented maximum (NHS, 2013)'
        >>> Top(lift, 7, "your").said([Quantity.REPS])
        'your maximum of 7 lifts (documented: 10; NHS, 2013)'
        """
        dose_range, cited = self.exercise.dose, self.exercise.source.cite()
        if self.whose is None:
            return f"documented maximum ({cited})"
        parts = []
        if dose_range.first in quantities:
            lowered = unit_of_first(self.exercise).count(self.count)
            high = dose_range.first_span.high
            parts.append(f"{self.whose} maximum of {lowered} (documented: {high}; {cited})")
        if others := [_OTHERS[q] for q in quantities if q is not dose_range.first]:
            parts.append(f"documented maximum of the {' and the '.join(others)} ({cited})")
        return " and the ".join(parts)


def top(item: Item, maximum: int | None) -> Top:
    """The lowest of the documented maximum, the programme's and `maximum`, the person's."""
    documented = item.exercise.dose.first_span.high
    count = min(n for n in (documented, item.maximum, maximum) if n is not None)
    if count == documented:
        return Top(item.exercise, count, None)
    return Top(item.exercise, count, "your" if maximum == count else "the programme's")
