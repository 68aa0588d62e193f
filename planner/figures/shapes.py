"""What a picture is made of: named outlines in layers, still without colours of a printer."""

from dataclasses import dataclass
from enum import StrEnum

from planner.figures.geometry import Point, along, shifted

Run = tuple[Point, ...]
"""Points with a smooth curve through them."""


class Paint(StrEnum):
    """How a shape is drawn.

    A layer draws the strokes of all its shapes first, then their fills, so that what touches
    within one layer melts into one outline.
    """

    BODY = "body"  # outline and fill
    EDGE = "edge"  # an open outline
    PATCH = "patch"  # fill alone, over an edge that two parts of one thing would show
    DETAIL = "detail"  # a thin line on top: mouth


@dataclass(frozen=True, slots=True)
class Shape:
    """Smooth runs joined by corners, in percent of the height.

    Points are those of the part itself: it lies at `at`, turned by `turn` degrees.
    """

    name: str
    colour: str
    runs: tuple[Run, ...]
    paint: Paint = Paint.BODY
    at: Point = (0.0, 0.0)
    turn: float = 0.0
    smooth: bool = True

    def points(self) -> list[Point]:
        """All its points, where they lie in the picture."""
        return [
            shifted(along(along((0.0, 0.0), self.turn, x), self.turn + 90, y), self.at)
            for run in self.runs
            for x, y in run
        ]


@dataclass(frozen=True, slots=True)
class Layer:
    name: str
    shapes: tuple[Shape, ...]
