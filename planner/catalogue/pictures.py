"""The index of the rendered figures: what programs need to show them, without drawing any."""

import msgspec

from planner.domain.picture import Pictures

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
