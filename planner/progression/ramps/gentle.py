"""The smoothest possible climb: the largest weekly increase is as small as it can be.

Over non-decreasing rungs from the first to the last, make the largest week-to-week ratio of work
as small as possible, then the second largest, and so on (lexicographic minimax). Among equals:
the least sum of squared differences of work from the geometric curve, then the lowest sequence.
"Smoothest" is arithmetic, not physiology.

Adding the same step to two climbs keeps their order, so dynamic programming over (week, rung) is
exact. A climb's ratios, sorted from the largest, are held as one whole number: a digit for each
distinct ratio, which counts how often it occurs. Comparing the numbers compares the climbs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
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
    steps, last = weeks - 1, len(works) - 1
    if steps >= last:
        # Room for every rung. Leaving one out would pay for a week of rest with a larger step
        # elsewhere, so the best climb visits all: only the place of the rests is open.
        highest = [min(rung + 1, last) for rung in range(last + 1)]
    else:
        ceiling = _smallest_ceiling(works, steps)
        highest = [bisect_right(works, work * ceiling) - 1 for work in works]
    windows = _windows(highest, steps)
    digits = {} if steps >= last else _digits(works, highest, windows)
    curve = geometric_curve(works[0], works[-1], weeks)
    return _cheapest(works, highest, windows, digits, curve)


def geometric_curve(first: int, last: int, weeks: int) -> tuple[int, ...]:
    """Equal ratios from first to last, in units of work × GRID, rounded."""
    ratio = last / first
    return tuple(round(GRID * first * ratio ** (week / (weeks - 1))) for week in range(weeks))


def _windows(highest: Sequence[int], steps: int) -> list[range]:
    """The rungs that a climb to the last rung can be on, week by week.

    `highest` gives for each rung the highest that may follow it.
    """
    last = len(highest) - 1
    tops = [0]
    for _ in range(steps):
        tops.append(highest[tops[-1]])
    bottoms = [last]
    for _ in range(steps):
        bottoms.append(bisect_left(highest, bottoms[-1]))
    return [range(low, top + 1) for low, top in zip(reversed(bottoms), tops, strict=True)]


def _digits(
    works: Sequence[int], highest: Sequence[int], windows: Sequence[range]
) -> dict[tuple[int, int], int]:
    """For two works that may follow each other, the digit that counts their ratio."""
    ratios = {
        (works[rung], works[after]): Fraction(works[after], works[rung])
        for here, there in pairwise(windows)
        for rung in here
        for after in _after(rung, highest, there)
    }
    bits = (len(windows) - 1).bit_length()  # one digit counts up to the number of steps
    places = {ratio: place for place, ratio in enumerate(sorted(set(ratios.values())))}
    return {works_of_step: 1 << (bits * places[ratio]) for works_of_step, ratio in ratios.items()}


def _after(rung: int, highest: Sequence[int], window: range) -> range:
    """The rungs of the next week's window that may follow a rung."""
    return range(max(rung, window.start), min(highest[rung] + 1, window.stop))


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
    works: Sequence[int],
    highest: Sequence[int],
    windows: Sequence[range],
    digits: Mapping[tuple[int, int], int],
    curve: Sequence[int],
) -> tuple[int, ...]:
    """The climb with the least (ratios, distance from the curve), the lowest sequence on a tie."""
    onward = dict.fromkeys(windows[-1], (0, 0))
    choices: list[dict[int, int]] = []
    for week in reversed(range(1, len(windows))):
        ahead = {
            after: (cost, distance + (works[after] * GRID - curve[week]) ** 2)
            for after, (cost, distance) in onward.items()
        }
        best = {
            rung: min(
                (
                    ahead[after][0] + digits.get((works[rung], works[after]), 0),
                    ahead[after][1],
                    after,
                )
                for after in _after(rung, highest, windows[week])
            )
            for rung in windows[week - 1]
        }
        onward = {rung: (cost, distance) for rung, (cost, distance, _) in best.items()}
        choices.append({rung: after for rung, (_, _, after) in best.items()})
    way = [0]
    for choice in reversed(choices):
        way.append(choice[way[-1]])
    return tuple(way)
