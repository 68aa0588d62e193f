"""Points, directions and curves of a plane: x to the right, y up, directions in degrees.

Direction 0 points to the right and 90 up. Lengths have the unit of the points.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from math import acos, atan2, cos, degrees, hypot, radians, sin

Point = tuple[float, float]


class OutOfReach(Exception):
    """Two bones are too short, or too long, to span a distance; `by` says how far."""

    def __init__(self, by: float) -> None:
        super().__init__(f"out of reach by {by:.1f}")
        self.by = by


def along(start: Point, direction: float, length: float) -> Point:
    """The point that lies a length away in a direction.

    >>> along((1.0, 2.0), 0, 3)
    (4.0, 2.0)
    """
    angle = radians(direction)
    return start[0] + length * cos(angle), start[1] + length * sin(angle)


def shifted(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def between(a: float, b: float, part: float) -> float:
    """From a (part 0) to b (part 1)."""
    return a * (1 - part) + b * part  # exact at both ends


def midway(p: Point, q: Point, part: float = 0.5) -> Point:
    return between(p[0], q[0], part), between(p[1], q[1], part)


def distance(p: Point, q: Point) -> float:
    return hypot(q[0] - p[0], q[1] - p[1])


def direction(p: Point, q: Point) -> float:
    return degrees(atan2(q[1] - p[1], q[0] - p[0]))


def turn(start: float, end: float) -> float:
    """The smaller turn from one direction to another, anticlockwise positive.

    >>> turn(170, -170), turn(0, -90)
    (20.0, -90.0)
    """
    return (end - start + 180.0) % 360.0 - 180.0


def eased(part: float) -> float:
    """A movement that starts and ends at rest: from 0 to 1, slow at both ends.

    >>> eased(0), eased(0.5), eased(1)
    (0, 0.5, 1)
    """
    return part * part * (3 - 2 * part)


def two_bones(root: Point, target: Point, first: float, second: float, bend: int) -> float:
    """The direction of the first of two bones that lead from the root to the target.

    `bend` 1 turns the second bone anticlockwise against the first, -1 clockwise.

    Raises:
        OutOfReach: the target is farther away than both bones are long, or too near.
    """
    far = distance(root, target)
    if far > first + second:
        raise OutOfReach(far - first - second)
    if far < abs(first - second):
        raise OutOfReach(abs(first - second) - far)
    angle = acos((first**2 + far**2 - second**2) / (2 * first * far))
    return direction(root, target) - bend * degrees(angle)


def arc(centre: Point, radius: float, start: float, end: float, steps: int) -> list[Point]:
    """Points on a circle, both ends included."""
    return [along(centre, between(start, end, n / steps), radius) for n in range(steps + 1)]


def profile(xs: Sequence[float], ys: Sequence[float], x: float) -> float:
    """A smooth curve through the given values (cubic Hermite), level beyond both ends.

    >>> [profile([0, 1, 2], [0, 4, 0], x) for x in (-1, 0.5, 1, 9)]
    [0, 2.5, 4.0, 0]
    """
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    i = bisect_right(xs, x) - 1
    step = xs[i + 1] - xs[i]
    t = (x - xs[i]) / step

    def slope(k: int) -> float:
        before, after = max(k - 1, 0), min(k + 1, len(xs) - 1)
        return (ys[after] - ys[before]) / (xs[after] - xs[before])

    return (
        (2 * t**3 - 3 * t**2 + 1) * ys[i]
        + (t**3 - 2 * t**2 + t) * step * slope(i)
        + (3 * t**2 - 2 * t**3) * ys[i + 1]
        + (t**3 - t**2) * step * slope(i + 1)
    )


def root(function: Callable[[float], float], low: float, high: float) -> float | None:
    """Where a function that changes its sign between two places is 0; None where it does not."""
    at_low = function(low)
    if at_low * function(high) > 0:
        return None
    for _ in range(40):
        middle = (low + high) / 2
        at_middle = function(middle)
        if at_low * at_middle <= 0:
            high = middle
        else:
            low, at_low = middle, at_middle
    return (low + high) / 2


def hull(
    circles: Sequence[tuple[Point, float]], corners: int, start: float = 0.0, end: float = 360.0
) -> list[Point]:
    """The outline of a band around some circles, as seen from the directions start to end.

    >>> [(round(x, 1), round(y, 1)) for x, y in hull([((0, 0), 1), ((5, 0), 2)], 4)]
    [(7.0, 0.0), (5.0, 2.0), (-1.0, 0.0), (5.0, -2.0)]
    """
    outline = []
    for n in range(corners):
        angle = radians(between(start, end, n / corners))
        x, y = cos(angle), sin(angle)
        (cx, cy), radius = max(circles, key=lambda c: c[0][0] * x + c[0][1] * y + c[1])
        outline.append((cx + radius * x, cy + radius * y))
    return outline
