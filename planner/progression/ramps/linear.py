"""Equal steps in rungs, rounded: what most people draw first."""

from collections.abc import Sequence


def rungs(works: Sequence[int], weeks: int) -> tuple[int, ...]:
    """The rung of each week, evenly spread; halves round up.

    >>> rungs([4, 5, 6, 7, 8, 9, 10], 6)
    (0, 1, 2, 4, 5, 6)
    """
    last, steps = len(works) - 1, weeks - 1
    return tuple((2 * week * last + steps) // (2 * steps) for week in range(weeks))
