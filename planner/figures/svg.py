"""Layers of shapes to SVG text.

A picture is WIDTH times HEIGHT pixels and shows a frame of the world, whose unit is percent of the
person's height. Lines are as wide in every picture, however large the person is in it, so that
they come through when it is printed 26 mm wide: 4 of 400 pixels are then a quarter of a millimetre.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from planner.figures.geometry import Point
from planner.figures.shapes import Layer, Paint, Shape

WIDTH, HEIGHT = 400, 240
LINE_PX, DETAIL_PX = 3.2, 2.2

COLOURS = {
    "line": "#1f2d38",
    "skin": "#ecbd9c",
    "skin-far": "#cf9d7c",
    "shirt": "#3499a2",
    "shirt-far": "#22727a",
    "trousers": "#46597c",
    "trousers-far": "#2f3d58",
    "hair": "#7c7976",
    "sock": "#f7f7f4",
    "sock-far": "#d3d9dd",
    "mat": "#d3e7df",
    "mat-edge": "#8db3a7",
    "floor": "#74828c",
    "cushion": "#f4dca9",
    "cushion-edge": "#b08a3e",
    "wood": "#cda678",
    "wood-far": "#a98458",
    "arrow": "#c8370a",
    "girdle": "#ffd34d",
    "gap": "#9fd0ee",
    "pale": "#e6ebee",
    "pale-edge": "#93a2ad",
    "white": "#ffffff",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that a picture shows: its left end, its lower end and its width."""

    left: float
    low: float
    width: float

    @property
    def scale(self) -> float:
        """Pixels in one percent of the person's height."""
        return WIDTH / self.width

    @property
    def line(self) -> float:
        """How wide the visible line around a shape is, in percent of the height."""
        return LINE_PX / self.scale

    def pixel(self, point: Point) -> Point:
        x, y = point
        return (x - self.left) * self.scale, HEIGHT - (y - self.low) * self.scale


def picture(title: str, parts: Iterable[str], *, mirrored: bool = False, side: str = "") -> str:
    """A whole SVG file; the title is what screen readers say.

    `side` is the side of the body, left or right, that a movement goes to.
    """
    body = "\n".join(part for part in parts if part)
    if mirrored:
        body = f'<g transform="translate({WIDTH} 0) scale(-1 1)">\n{body}\n</g>'
    told = f' data-side="{side}"' if side else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" role="img"{told}>\n<title>{escape(title)}</title>\n'
        f"{body}\n</svg>\n"
    )


def person(frame: Frame, layers: Iterable[Layer]) -> str:
    """A person in full colours."""
    return "\n".join(_layer(frame, layer) for layer in layers)


def ghost(frame: Frame, layers: Sequence[Layer]) -> str:
    """A person as a pale outline: where the movement began."""
    solid = (Paint.BODY, Paint.PATCH)
    paths = [
        path(frame, shape)
        for layer in layers
        for shape in layer.shapes
        if shape.paint in solid and shape.name != "eye"
    ]
    drawn = "".join(f'<path d="{d}"/>' for d in paths)
    pale = COLOURS["pale"]
    return f'<g {stroke("pale-edge", 2 * LINE_PX - 1)}>{drawn}</g><g fill="{pale}">{drawn}</g>'


def stroke(colour: str, width_px: float) -> str:
    return (
        f'fill="none" stroke="{COLOURS[colour]}" stroke-width="{number(width_px)}" '
        'stroke-linecap="round" stroke-linejoin="round"'
    )


def filled(colour: str, edge: str, width_px: float) -> str:
    return (
        f'fill="{COLOURS[colour]}" stroke="{COLOURS[edge]}" stroke-width="{number(width_px)}" '
        'stroke-linejoin="round"'
    )


def _layer(frame: Frame, layer: Layer) -> str:
    return drawn(layer, [f'<path d="{path(frame, shape)}"' for shape in layer.shapes])


def drawn(layer: Layer, begun: Sequence[str]) -> str:
    """A layer whose shapes are the given elements, each still to be closed."""
    shapes = list(zip(layer.shapes, begun, strict=True))
    outline = "".join(
        f"{tag}/>" for shape, tag in shapes if shape.paint in (Paint.BODY, Paint.EDGE)
    )
    fills = "".join(
        f'{tag} fill="{COLOURS[shape.colour]}"/>'
        for shape, tag in shapes
        if shape.paint in (Paint.BODY, Paint.PATCH)
    )
    details = "".join(
        f"{tag} {stroke('line', DETAIL_PX)}/>"
        for shape, tag in shapes
        if shape.paint is Paint.DETAIL
    )
    return f"<g {stroke('line', 2 * LINE_PX)}>{outline}</g>{fills}{details}"


def path(frame: Frame, shape: Shape) -> str:
    """The `d` of a path through the points of a shape."""
    return path_through(shape, [frame.pixel(point) for point in shape.points()])


def path_through(shape: Shape, points: Sequence[Point]) -> str:
    """The same through other points, as many as the shape has."""
    closed = shape.paint in (Paint.BODY, Paint.PATCH)
    if not shape.smooth:
        return polygon(points) + ("Z" if closed else "")
    runs: list[Sequence[Point]] = []
    for run in shape.runs:
        runs.append(points[: len(run)])
        points = points[len(run) :]
    if len(runs) == 1:
        return curve(runs[0], closed=closed)
    parts = [curve(run, closed=False) for run in runs]
    joined = parts[0] + "".join(f"L{part[1:]}" for part in parts[1:])
    return joined + ("Z" if closed else "")


def polygon(points: Iterable[Point]) -> str:
    """Straight lines from point to point.

    >>> polygon([(0, 0), (3, 0), (3, 2.5)])
    'M0 0l3 0 0 2.5'
    """
    pens = [tenths(point) for point in points]
    steps = [b - a for before, after in pairwise(pens) for a, b in zip(before, after, strict=True)]
    return f"M{packed(pens[0])}l{packed(steps)}"


def curve(points: Sequence[Point], *, closed: bool) -> str:
    """A smooth curve through the points (Catmull-Rom, as cubic Béziers).

    >>> curve([(0, 0), (3, 0), (3, 3)], closed=False)
    'M0 0c.5 0 2.5-.5 3 0c.5 .5 0 2.5 0 3'
    """
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    pen = tenths(points[0])
    parts = [f"M{packed(pen)}"]
    for i in range(count if closed else count - 1):
        before, start, end, after = at(i - 1), at(i), at(i + 1), at(i + 2)
        leaves = start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6
        arrives = end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6
        steps = [tenths(each) for each in (leaves, arrives, end)]
        parts.append("c" + packed([n - pen[k] for step in steps for k, n in enumerate(step)]))
        pen = steps[-1]
    return "".join(parts) + ("Z" if closed else "")


def tenths(point: Point) -> tuple[int, int]:
    """A point in whole tenths of a pixel: sums of rounded steps then do not drift."""
    return round(point[0] * 10), round(point[1] * 10)


def packed(values: Iterable[int]) -> str:
    """Tenths as numbers of a path, as short as they can be written.

    >>> packed([5, -12, 30, 0, 103])
    '.5-1.2 3 0 10.3'
    """
    text = ""
    for value in values:
        sign, whole, tenth = "-" if value < 0 else "", abs(value) // 10, abs(value) % 10
        word = sign + (f"{whole or ''}.{tenth}" if tenth else f"{whole}")
        text += word if sign or not text else f" {word}"
    return text


def number(value: float) -> str:
    """One decimal, and none where it is 0.

    >>> number(3.04), number(-0.01), number(2.25)
    ('3', '0', '2.2')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
