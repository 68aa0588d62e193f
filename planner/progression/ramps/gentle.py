"""The smoothest possible climb: the largest weekly increase is as small as it can be.

Over non-decreasing rungs from the first to the last, make the largest week-to-week ratio of work
as small as possible, then the second largest, and so on (lexicographic minimax). Among equals:
the least sum of squared differences of work from the geometric curve, then the lowest sequence.
"Smoothest" is arithmetic, not physiology.

Adding the same step to two climbs keeps their order, so dynamic programming over (week, rung) is
exact. A climb's ratios, sorted from the largest, are held as one whole number: a digit for each
distinct ratio, which counts how often it occurs. Comparing the numbers compares the climbs.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from planner.progression.increase import farthest_steps

GRID = 1 << 16
"""The geometric curve is rounded to this part of a unit of work, so that sums are exact."""


def rungs(works: Sequence[int], weeks: int) -> tuple[int, ...]:
    """The rung of each week.

    >>> works = [4, 5, 6, 7, 8, 9, 10]
    >>> [works[rung] for rung in rungs(works, 6)]
    [4, 5, 6, 7, 8, 10]
    """
    costs = _costs(works, weeks - 1)
    curve = geometric_curve(works[0], works[-1], weeks)
    return _cheapest(costs, [[(work * GRID - point) ** 2 for work in works] for point in curve])


def geometric_curve(first: int, last: int, weeks: int) -> tuple[int, ...]:
    """Equal ratios from first to last, in units of work × GRID, rounded."""
    ratio = last / first
    return tuple(round(GRID * first * ratio ** (week / (weeks - 1))) for week in range(weeks))


def _costs(works: Sequence[int], steps: int) -> list[dict[int, int]]:
    """For each rung, the rungs that the next week may be on, each with the digit of its ratio."""
    last = len(works) - 1
    if steps >= last:
        # Room for every rung. Leaving one out would pay for a week of rest with a larger step
        # elsewhere, so the best climb visits all: only the place of the rests is open.
        return [{rung: 0, rung + 1: 0} if rung < last else {rung: 0} for rung in range(last + 1)]
    ceiling = _smallest_ceiling(works, steps)
    reach = [
        {
            after: ratio
            for after in range(rung, last + 1)
            if (ratio := Fraction(works[after], works[rung])) <= ceiling
        }
        for rung in range(last + 1)
    ]
    ratios = sorted({ratio for row in reach for ratio in row.values()})
    bits = steps.bit_length()  # one digit counts up to `steps`
    digits = {ratio: 1 << (bits * place) for place, ratio in enumerate(ratios)}
    return [{after: digits[ratio] for after, ratio in row.items()} for row in reach]


def _smallest_ceiling(works: Sequence[int], steps: int) -> Fraction:
    """The smallest ratio that no step needs to pass to reach the last rung in so many steps."""
    # Two different ratios of works are at least 1/works[-1]² apart. Halve until only one is left.
    parts = works[-1] ** 2 + 1
    low, high = parts, -(-works[-1] * parts // works[0])
    while high - low > 1:
        middle = (low + high) // 2
        way = _farthest(works, middle, parts)
        if way is not None and len(way) - 1 <= steps:
            high = middle
        else:
            low = middle
    way = _farthest(works, high, parts)
    assert way is not None  # `high` starts at one step from first to last
    return max(Fraction(works[after], works[rung]) for rung, after in pairwise(way))


def _farthest(works: Sequence[int], ceiling: int, parts: int) -> list[int] | None:
    return farthest_steps(works, lambda work: work * ceiling // parts)


def _cheapest(
    costs: Sequence[dict[int, int]], distances: Sequence[Sequence[int]]
) -> tuple[int, ...]:
    """The way from the first rung to the last with the least (cost, distance), lowest on a tie."""
    last = len(costs) - 1
    onward: dict[int, tuple[int, int]] = {last: (0, 0)}
    choices: list[dict[int, int]] = []
    for week in reversed(range(1, len(distances))):
        distance, here, choice = distances[week], {}, {}
        for rung, row in enumerate(costs):
            best = _best(row, onward, distance)
            if best is not None:
                here[rung], choice[rung] = best
        onward = here
        choices.append(choice)
    way = [0]
    for choice in reversed(choices):
        way.append(choice[way[-1]])
    return tuple(way)


def _best(
    row: dict[int, int], onward: dict[int, tuple[int, int]], distance: Sequence[int]
) -> tuple[tuple[int, int], int] | None:
    ways: Iterable[tuple[tuple[int, int], int]] = (
        ((cost + onward[after][0], distance[after] + onward[after][1]), after)
        for after, cost in row.items()
        if after in onward
    )
    return min(ways, default=None)
