"""Raise every second week and stay in between: a week to get used to each amount."""

from collections.abc import Sequence

WEEKS_A_STEP = 2


def rungs(works: Sequence[int], weeks: int) -> tuple[int, ...]:
    """The rung of each week: equal raises, one every second week, rounded with halves up.

    Two weeks leave no room to stay: the first is on the first rung, the second on the last.

    >>> rungs([4, 5, 6, 7, 8, 9, 10], 6)
    (0, 0, 3, 3, 6, 6)
    """
    last = len(works) - 1
    stay = WEEKS_A_STEP if weeks > WEEKS_A_STEP else 1
    raises = (weeks - 1) // stay
    return tuple((2 * (week // stay) * last + raises) // (2 * raises) for week in range(weeks))
