"""How much more one week asks than the week before, and how many weeks would make that small."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from planner.domain.dose import Dose


@dataclass(frozen=True, slots=True)
class Increase:
    """A rise from one week's dose to the next; `place` is that of the higher one, from 0."""

    exercise: str
    place: int
    before: Dose
    after: Dose

    @property
    def share(self) -> Fraction:
        """The rise as a share of the work before: 4 to 5 is 1/4."""
        return Fraction(self.after.work, self.before.work) - 1


def largest_increase(exercise: str, doses: Sequence[Dose]) -> Increase:
    """The largest rise in an exercise's weekly doses, the first of equals (at least two weeks)."""
    rises = (
        Increase(exercise, place, before, after)
        for place, (before, after) in enumerate(pairwise(doses), start=1)
    )
    return max(rises, key=lambda rise: rise.share)


def weeks_under_a_quarter(works: Sequence[int]) -> int | None:
    """The fewest weeks in which no rise reaches a quarter; None where one step is that much.

    Below five repetitions one more is always a quarter or above: 4 to 5 is 25 %.

    >>> weeks_under_a_quarter(range(5, 16)), weeks_under_a_quarter(range(4, 11))
    (8, None)
    """
    way = farthest_steps(works, lambda work: (work * 5 - 1) // 4)
    return None if way is None else len(way)


def farthest_steps(works: Sequence[int], top: Callable[[int], int]) -> list[int] | None:
    """Rungs from the first to the last in the fewest steps; None where a step is out of reach.

    `top` gives the highest work that may follow a work.

    >>> farthest_steps([4, 5, 6, 7, 8, 9, 10], lambda work: work * 5 // 4)
    [0, 1, 2, 3, 4, 6]
    """
    way = [0]
    while way[-1] < len(works) - 1:
        after = bisect_right(works, top(works[way[-1]])) - 1
        if after == way[-1]:
            return None
        way.append(after)
    return way
