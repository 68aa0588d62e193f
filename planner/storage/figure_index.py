"""The index of the rendered figures: what programs need to show them, without drawing any."""

from collections.abc import Callable, Collection, Mapping

import msgspec

from planner.domain.gallery import Contents, Gallery, Movement, Shown
from planner.domain.picture import Picture, Pictures
from planner.domain.plan import Plan

INDEX = "index.json"


def read_index(content: bytes) -> dict[str, Pictures]:
    """The pictures of each key: an exercise, or a step such as floor-down-1.

    >>> read_index(b'{"walk": {"end": {"svg": "walk-end.svg", "png": "walk-end.png",'
    ...            b' "alt": "Walking.", "width_px": 400, "height_px": 240}}}')["walk"].end.alt
    'Walking.'
    """
    return msgspec.json.decode(content, type=dict[str, Pictures])


def index_text(pictures: dict[str, Pictures]) -> str:
    """The same as text, in the order of the keys."""
    plain = msgspec.json.encode(msgspec.to_builtins(dict(sorted(pictures.items()))))
    return msgspec.json.format(plain, indent=1).decode() + "\n"


def gallery(
    index: Mapping[str, Pictures],
    plan: Plan,
    wanted: Collection[Contents],
    read: Callable[[str], bytes],
) -> Gallery:
    """The figures of a plan, as far as they are wanted; `read` gives a file by its name."""
    keys = {exercise.figure for exercise in plan.exercises if not exercise.images}
    floor = plan.programme.safety.floor.figure
    if floor and Contents.STEPS in wanted:
        keys |= {key for key in index if key.startswith(f"{floor}-")}

    def shown(picture: Picture) -> Shown:
        return Shown(
            picture.alt,
            picture.width_px,
            picture.height_px,
            raster=read(picture.png) if Contents.RASTER in wanted else b"",
            svg=read(picture.svg) if Contents.SVG in wanted else b"",
        )

    def movement(pictures: Pictures) -> Movement:
        start = pictures.start if Contents.START in wanted else None
        moving = pictures.moving if Contents.MOVING in wanted else None
        return Movement(
            shown(pictures.end),
            shown(start) if start is not None else None,
            read(moving) if moving is not None else b"",
        )

    return Gallery({key: movement(index[key]) for key in sorted(keys & index.keys())})
