"""What stands around the person: floor, mat, cushion, chair; and the arrow of the movement."""

from collections.abc import Sequence
from math import hypot

from planner.figures.body import FAR
from planner.figures.geometry import Point, hull
from planner.figures.lying import Camera
from planner.figures.svg import (
    COLOURS,
    LINE_PX,
    WIDTH,
    Frame,
    curve,
    filled,
    number,
    polygon,
    stroke,
)

MAT_PX, FLOOR_PX, PROP_LINE_PX = 9, 2.6, 2.4
MAT_FROM_ABOVE, MAT_SIDE = (-46.0, 36.0), 21.0
ARROW_PX, HALO_PX, HEAD_PX = 8.5, 3.5, 28
SEAT_HEIGHT, SEAT_DEPTH, CHAIR_HEIGHT = 26.5, 25.0, 53.0
CUSHION_WIDTH = 19.0
LEG = 2.4


def floor(frame: Frame) -> str:
    """The line that everything stands on; y = 0 is where the lines around the body touch it."""
    y = frame.pixel((0.0, 0.0))[1] + LINE_PX + FLOOR_PX / 2
    return f'<path d="M6 {number(y)}H{WIDTH - 6}" {stroke("floor", FLOOR_PX)}/>'


def mat(frame: Frame) -> str:
    """The floor with a mat on it; y = 0 is then the top of the mat."""
    top = frame.pixel((0.0, 0.0))[1] + LINE_PX
    line = number(top + MAT_PX)
    return (
        f'<path d="M6 {line}H{WIDTH - 6}" {stroke("floor", FLOOR_PX)}/>'
        f'<rect x="18" y="{number(top)}" width="{WIDTH - 36}" height="{MAT_PX}" rx="3" '
        f"{filled('mat', 'mat-edge', 1.6)}/>"
    )


def mat_from_above(frame: Frame, camera: Camera) -> str:
    """A mat seen from the side and from above, with its two edges that face the viewer."""
    (left, right), side = MAT_FROM_ABOVE, MAT_SIDE
    top = [(left, side, 0.0), (left, -side, 0.0), (right, -side, 0.0), (right, side, 0.0)]
    low = [(x, y, -2.4) for x, y, _ in top]
    corners = [frame.pixel(camera.seen(place)) for place in top]
    below = [frame.pixel(camera.seen(place)) for place in low]
    edges = polygon([*corners[1:], *reversed(below[1:])]) + "Z"
    surface = polygon(corners) + "Z"
    return (
        f'<path d="{edges}" {filled("mat-edge", "mat-edge", 1.6)}/>'
        f'<path d="{surface}" {filled("mat", "mat-edge", 1.6)}/>'
    )


def cushion_from_above(frame: Frame, camera: Camera, x: float) -> str:
    """A flat cushion on that mat, whose middle is at x."""
    balls = [(camera.seen((x + dx, dy, 1.6)), 2.6) for dx in (-6.0, 6.0) for dy in (-9.0, 9.0)]
    d = polygon(map(frame.pixel, hull(balls, 40))) + "Z"
    return f'<path d="{d}" {filled("cushion", "cushion-edge", PROP_LINE_PX)}/>'


def gap(frame: Frame, back: Sequence[Point]) -> str:
    """The space between the floor and the given line of the back."""
    ends = [(back[-1][0], -frame.line), (back[0][0], -frame.line)]
    d = polygon(map(frame.pixel, [*back, *ends])) + "Z"
    return f'<path d="{d}" fill="{COLOURS["gap"]}"/>'


def cushion(frame: Frame, x: float, height: float) -> str:
    """A flat cushion whose middle is at x."""
    half, top = CUSHION_WIDTH / 2, height
    bottom = -frame.line
    points = [
        (x - half, height * 0.55), (x - half * 0.82, top * 0.96), (x, top),
        (x + half * 0.82, top * 0.96), (x + half, height * 0.55), (x + half * 0.9, bottom + 0.3),
        (x, bottom), (x - half * 0.9, bottom + 0.3),
    ]  # fmt: skip
    d = curve([frame.pixel(point) for point in points], closed=True)
    return f'<path d="{d}" {filled("cushion", "cushion-edge", PROP_LINE_PX)}/>'


def chair(frame: Frame, x: float, *, behind: bool) -> str:
    """A kitchen chair whose seat begins at x; its back is at the right end, or at the left."""
    low, seat, high = -frame.line, SEAT_HEIGHT, CHAIR_HEIGHT
    right = x + SEAT_DEPTH
    upright, front = (x, right) if behind else (right, x)
    inwards = 1 if behind else -1

    def bar(colour: str, left: float, bottom: float, width: float, top: float) -> str:
        corners = ((left, bottom), (left, top), (left + width, top), (left + width, bottom))
        d = polygon(map(frame.pixel, corners)) + "Z"
        return f'<path d="{d}" {filled(colour, "line", PROP_LINE_PX)}/>'

    def leg(colour: str, end: float, inset: float, top: float, dx: float, dy: float) -> str:
        middle = end + inset
        return bar(colour, middle - LEG / 2 + dx, low + dy, LEG, top + dy)

    dx, dy = FAR
    return "".join(
        [
            leg("wood-far", front, -2.6 * inwards, seat - 1, dx, dy),
            leg("wood-far", upright, 2.4 * inwards, high, dx, dy),
            leg("wood", front, -2.6 * inwards, seat, 0.0, 0.0),
            leg("wood", upright, 2.4 * inwards, high, 0.0, 0.0),
            bar("wood", x, seat - 2.8, SEAT_DEPTH, seat),
            bar("wood", upright + 2.4 * inwards - 2.2, high - 10, 4.4 + dx, high + 1),
        ]
    )


def arrow(frame: Frame, path: Sequence[Point]) -> str:
    """A thick arrow along a path, with a white rim that keeps it apart from what is behind it."""
    points = [frame.pixel(point) for point in path]
    tip, shaft = points[-1], list(points)
    while len(shaft) > 2 and hypot(shaft[-1][0] - tip[0], shaft[-1][1] - tip[1]) < HEAD_PX * 0.8:
        shaft.pop()
    back = shaft[-1]
    length = hypot(tip[0] - back[0], tip[1] - back[1]) or 1.0
    ux, uy = (tip[0] - back[0]) / length, (tip[1] - back[1]) / length
    neck = tip[0] - ux * HEAD_PX * 0.86, tip[1] - uy * HEAD_PX * 0.86
    wing = HEAD_PX * 0.5
    base = tip[0] - ux * HEAD_PX, tip[1] - uy * HEAD_PX
    head = [
        (base[0] - uy * wing, base[1] + ux * wing),
        tip,
        (base[0] + uy * wing, base[1] - ux * wing),
        neck,
    ]
    line, triangle = curve([*shaft, neck], closed=False), polygon(head) + "Z"
    return (
        f'<path d="{line}" {stroke("white", ARROW_PX + 2 * HALO_PX)}/>'
        f'<path d="{triangle}" {stroke("white", 2 + 2 * HALO_PX)}/>'
        f'<path d="{line}" {stroke("arrow", ARROW_PX)}/>'
        f'<path d="{triangle}" {filled("arrow", "arrow", 2)}/>'
    )
