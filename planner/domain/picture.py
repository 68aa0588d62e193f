"""A picture of an exercise or of a step, as whoever shows it needs it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """The file names of one picture, what it shows in one sentence, and its size in pixels."""

    svg: str
    png: str
    alt: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one exercise; a step of getting down or up has an end alone.

    `moving` names an SVG that shows the whole movement by itself, for a screen.
    """

    end: Picture
    start: Picture | None = None
    moving: str | None = None
