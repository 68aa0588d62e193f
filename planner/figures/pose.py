"""A pose seen from the side: what a person writes down, before joints are worked out from it."""

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, TypeVar, cast

from planner.figures.geometry import Point, between

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Leg:
    """Angles of the joints (body.LIMITS says which way is positive), in degrees.

    A leg whose foot is planted has its ankle at `foot` and takes hip and knee from there; `sole`
    is then the direction of the toes.
    """

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    foot: Point | None = None
    sole: float = 0.0


@dataclass(frozen=True, slots=True)
class Arm:
    """Angles of the joints, in degrees.

    `shoulder_out` and `elbow_out` turn upper arm and forearm out of the picture, towards whoever
    looks at it, which makes them look shorter. An arm whose hand is planted has its wrist at
    `hand` and takes shoulder and elbow from there; `palm` is then the direction of the fingers.
    """

    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0
    shoulder_out: float = 0.0
    elbow_out: float = 0.0
    hand: Point | None = None
    palm: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole body; what stands behind `pelvis` bends from one part of the spine to the next.

    The body hangs on one of three things: the hips (`hips`), a planted knee (`knees`), or it lies
    on its back (`on_back`: where the shoulders are along the floor), where the height and the tilt
    of the trunk follow from the floor, and the neck from the height of the cushion.
    """

    hips: Point | None = None
    knees: Point | None = None
    on_back: float | None = None
    cushion: float = 0.0
    pelvis: float = 90.0
    lower_back: float = 0.0
    upper_back: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    belly: float = 0.0
    near_leg: Leg = field(default_factory=Leg)
    far_leg: Leg = field(default_factory=Leg)
    near_arm: Arm = field(default_factory=Arm)
    far_arm: Arm = field(default_factory=Arm)


def mixed(start: P, end: P, part: float) -> P:
    """The pose between two poses that hang and stand on the same things.

    >>> mixed(Leg(hip=10.0), Leg(hip=30.0), 0.5).hip
    20.0
    """
    return cast(P, _mixed(start, end, part))


def _mixed(start: Any, end: Any, part: float) -> Any:
    if start is None or end is None:
        return start
    if isinstance(start, tuple):
        return tuple(_mixed(a, b, part) for a, b in zip(start, end, strict=True))
    if is_dataclass(start) and not isinstance(start, type):
        names = [each.name for each in fields(start)]
        pairs = {name: (getattr(start, name), getattr(end, name)) for name in names}
        return type(start)(**{name: _mixed(*pair, part) for name, pair in pairs.items()})
    return between(start, end, part)
