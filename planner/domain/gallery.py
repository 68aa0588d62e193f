"""The pictures at hand, with their contents: what a writer may show beside the words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.exercise import Exercise
from planner.domain.picture import Image
from planner.domain.programme import Floor

LOOP_S = 8
"""How long a moving figure takes to the end of its movement and back, in seconds."""
LOOP_RESTS = 0.16, 0.24
"""The parts of that time at the start and at the end; the rest is movement."""


def loop_s() -> dict[str, tuple[float, float]]:
    """When a moving figure goes out and comes back, in seconds of its loop.

    >>> loop_s()
    {'out': (0.64, 3.04), 'back': (4.96, 7.36)}
    """
    rest, hold = (part * LOOP_S for part in LOOP_RESTS)
    move = (LOOP_S - rest - hold) / 2
    out = round(rest / 2, 3), round(rest / 2 + move, 3)
    return {"out": out, "back": (LOOP_S - out[1], LOOP_S - out[0])}


class Contents(StrEnum):
    """What a writer can show of the figures.

    `START` is the picture of where a movement begins, beside that of its end; `STEPS` are those of
    getting down to the floor and up. `RASTER`, `SVG` and `MOVING` are what pictures are made of.
    """

    START = "start"
    STEPS = "steps"
    RASTER = "raster"
    SVG = "svg"
    MOVING = "moving"


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture: what it shows in a sentence, its size, and its contents.

    `raster` is a PNG or a JPEG. `svg` is empty for an image of a person's own, and both are where
    the writer did not ask for them.
    """

    alt: str
    width_px: int
    height_px: int
    raster: bytes = b""
    svg: bytes = b""


@dataclass(frozen=True, slots=True)
class Movement:
    """The pictures of one exercise, or of one step; `start` is None where one picture is all.

    `moving` is an SVG that moves by itself, with ids that no other one has; empty where there is
    none.
    """

    end: Shown
    start: Shown | None = None
    moving: bytes = b""


@dataclass(frozen=True, slots=True)
class Gallery:
    """Planner's own figures by key. The empty gallery still has the images in the exercises."""

    figures: Mapping[str, Movement] = field(default_factory=dict)

    def of(self, exercise: Exercise) -> Movement | None:
        """The pictures of an exercise: its own images, else its figure; None where it has none."""
        if exercise.images:
            *start, end = (_shown(image) for image in exercise.images)
            return Movement(end, start[0] if start else None)
        return self.figures.get(exercise.figure)

    def floor(self, floor: Floor) -> tuple[tuple[Movement, ...], tuple[Movement, ...]]:
        """The pictures of getting down and of getting up, one for each step; else nothing.

        Steps in a person's own words have none: the pictures would show something else.
        """
        down, up = (
            tuple(
                self.figures[key]
                for number in range(1, len(steps) + 1)
                if (key := step_key(floor.figure, way, number)) in self.figures
            )
            for way, steps in (("down", floor.down), ("up", floor.up))
        )
        whole = (len(down), len(up)) == (len(floor.down), len(floor.up))
        more = {
            step_key(floor.figure, "down", len(down) + 1),
            step_key(floor.figure, "up", len(up) + 1),
        }
        return (down, up) if whole and not more & self.figures.keys() else ((), ())


NO_FIGURES = Gallery()


def step_key(figure: str, way: str, number: int) -> str:
    """The key of the figure of a step.

    >>> step_key("floor", "down", 1)
    'floor-down-1'
    """
    return f"{figure}-{way}-{number}"


def _shown(image: Image) -> Shown:
    return Shown(image.alt, image.width_px, image.height_px, raster=image.data)
