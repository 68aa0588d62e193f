"""Pictures of exercises and of steps: files that planner brings, and images of a person's own."""

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


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a person's own: a PNG or JPEG, small enough to be kept in the plan.

    `alt` says what it shows, for people who cannot see it.
    """

    data: bytes
    alt: str
    width_px: int
    height_px: int

    def __post_init__(self) -> None:
        if not self.data.startswith((b"\x89PNG", b"\xff\xd8")):
            raise ValueError("an image is a PNG or a JPEG")
        if self.width_px < 1 or self.height_px < 1:
            raise ValueError("an image has a width and a height, each at least 1")
