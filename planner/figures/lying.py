"""A person who lies on the back or on the side, in space: for what no side view can show.

x runs from head to feet, y away from the viewer, z up; percent of the person's height.
"""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from planner.figures import body
from planner.figures.geometry import OutOfReach, Point, between

Place = tuple[float, float, float]
Ball = tuple[Place, float]
"""A centre and a radius; a part of the body is the band around some balls."""

HIPS, SHOULDERS = 5.0, 9.6
"""How far hips and shoulders lie from the middle of the body."""

BACK = 6.6
"""How high the middle of the trunk lies above the floor in lying on the back."""

FEET = 22.5
"""From the hips to the ankles, along the floor."""

ARM_OUT, FOREARM_OUT = 58.0, 30.0
"""How far upper arms and forearms point away from the body, in degrees from along it."""

WAIST = 10.0
"""How far from the hips the trunk has bent as far as it goes."""

ON_THE_HAND = 50.0
"""From this angle of the raised trunk on, an arm stands on its hand; below, on its elbow."""

PROPPED_OUT = 12.0
"""How far a forearm that props the trunk points away from the body, in degrees from along it."""

HAND_AWAY = 14.0
"""How far from the shoulder that hand stands, along the body."""

SIDE_LIFT = 7.0, 4.0, 2.0
"""How much higher shoulders, hips and ankles lie on the side than on the back."""


@dataclass(frozen=True, slots=True)
class Camera:
    """How far the feet are turned towards the viewer, and from how high it is all seen, degrees."""

    turned: float
    height: float

    def seen(self, place: Place) -> Point:
        x, y, z = place
        a, e = radians(self.turned), radians(self.height)
        across, away = x * cos(a) + y * sin(a), y * cos(a) - x * sin(a)
        return across, away * sin(e) + z * cos(e)


@dataclass(frozen=True, slots=True)
class Roll:
    """How far knees, pelvis and the whole body are rolled towards the viewer, in degrees.

    `raised` is how far the trunk of somebody on their side is lifted off the floor: on an elbow, or
    on a hand.
    """

    knees: float = 0.0
    pelvis: float = 0.0
    body: float = 0.0
    raised: float = 0.0


@dataclass(frozen=True, slots=True)
class Leg3:
    hip: Place
    knee: Place
    ankle: Place
    foot: tuple[Ball, ...]


@dataclass(frozen=True, slots=True)
class Arm3:
    shoulder: Place
    elbow: Place
    wrist: Place
    fingers: Place


@dataclass(frozen=True, slots=True)
class Lying:
    roll: Roll
    near_leg: Leg3
    far_leg: Leg3
    near_arm: Arm3
    far_arm: Arm3

    def on_pelvis(self, x: float, y: float) -> Place:
        """A place on the level of the spine that moves with the pelvis."""
        return _placed(self.roll, (x, y, BACK), self.roll.pelvis)

    def on_chest(self, x: float, y: float, z: float = BACK) -> Place:
        return _placed(self.roll, (x, y, z), 0.0)


def solve(roll: Roll) -> Lying:
    """Where the joints are.

    Raises:
        OutOfReach: a leg does not reach its foot, or an arm the floor.
    """
    return Lying(roll, _leg(roll, -1), _leg(roll, 1), _arm(roll, -1), _arm(roll, 1))


def _leg(roll: Roll, side: int) -> Leg3:
    hip = _placed(roll, (0.0, side * HIPS, BACK), roll.pelvis)
    ankle = _placed(roll, (FEET, side * 3.4, body.ANKLE_HEIGHT), 0.0)
    knee = swung(hip, ankle, roll.knees + roll.body)
    lean = roll.knees * 0.55 + roll.body

    def foot(x: float, y: float, z: float) -> Place:
        _, across, up = rolled((0.0, y, z - body.ANKLE_HEIGHT), lean, 0.0)
        return ankle[0] + x, ankle[1] + across, max(1.6, ankle[2] + up)

    return Leg3(
        hip,
        knee,
        ankle,
        (
            (ankle, 2.3),
            (foot(-2.2, 0.0, 2.0), 2.0),
            (foot(6.5, side * 0.4, 1.9), 2.0),
            (foot(9.6, side * 0.6, 1.6), 1.7),
        ),
    )


def _arm(roll: Roll, side: int) -> Arm3:
    shoulder = _placed(roll, (-body.SHOULDER, side * SHOULDERS, 5.6), 0.0)
    if roll.raised:
        return _propped(shoulder, roll.raised) if side < 0 else _on_thigh(roll, shoulder)
    if roll.body:  # both hands lie on the floor in front
        reach = (14.0, 21.0) if side < 0 else (2.0, 13.0)
        wrist = (shoulder[0] + reach[0], -reach[1], body.WRIST_HEIGHT)
        elbow = _elbow(shoulder, wrist)
        return Arm3(shoulder, elbow, wrist, (wrist[0] + 3.5, wrist[1] - 5.5, 1.4))
    elbow = _flat(shoulder, side, ARM_OUT, body.UPPER_ARM, 2.6)
    wrist = _flat(elbow, side, FOREARM_OUT, body.FOREARM, body.WRIST_HEIGHT)
    return Arm3(shoulder, elbow, wrist, _flat(wrist, side, FOREARM_OUT, 7.0, 1.4))


def _propped(shoulder: Place, raised: float) -> Arm3:
    """The arm below: on its elbow, or on its hand where the trunk is too high for that."""
    x, y, z = shoulder
    if raised > ON_THE_HAND:
        wrist = (x - HAND_AWAY, y - 4.0, body.WRIST_HEIGHT)
        return Arm3(shoulder, _elbow(shoulder, wrist), wrist, (x - HAND_AWAY - 4.0, y - 9.0, 1.4))
    level = sqrt(max(0.0, body.UPPER_ARM**2 - (z - 2.6) ** 2))
    elbow = (x - level, y, 2.6)
    wrist = _flat(elbow, -1, PROPPED_OUT, body.FOREARM, body.WRIST_HEIGHT)
    return Arm3(shoulder, elbow, wrist, _flat(wrist, -1, PROPPED_OUT, 7.0, 1.4))


def _on_thigh(roll: Roll, shoulder: Place) -> Arm3:
    """The arm above, its hand on the thigh."""
    wrist = _placed(roll, (3.0, HIPS + 6.5, BACK + 2.5), roll.pelvis)
    fingers = _placed(roll, (9.5, HIPS + 5.5, BACK + 5.0), roll.pelvis)
    return Arm3(shoulder, _elbow(shoulder, wrist), wrist, fingers)


def _elbow(shoulder: Place, wrist: Place) -> Place:
    return swung(shoulder, wrist, 200.0, body.UPPER_ARM, body.FOREARM)


def _flat(start: Place, side: int, out: float, length: float, height: float) -> Place:
    """The other end of a bone that reaches down to a height over the floor."""
    level = sqrt(length**2 - (start[2] - height) ** 2)
    x = start[0] + level * cos(radians(out))
    return x, start[1] + side * level * sin(radians(out)), height


def swung(
    start: Place,
    end: Place,
    angle: float,
    first: float = body.THIGH,
    second: float = body.SHANK,
) -> Place:
    """The knee between a hip and a planted foot, swung from straight up towards the viewer.

    Raises:
        OutOfReach: both bones together are too short.
    """
    dx, dy, dz = (b - a for a, b in zip(start, end, strict=True))
    length = sqrt(dx * dx + dy * dy + dz * dz)
    if length > first + second:
        raise OutOfReach(length - first - second)
    along = (first**2 + length**2 - second**2) / (2 * length)
    out = sqrt(first**2 - along**2)
    axis = (dx / length, dy / length, dz / length)
    level = sqrt(axis[0] ** 2 + axis[1] ** 2)
    up = (-axis[0] * axis[2] / level, -axis[1] * axis[2] / level, level)
    towards = (axis[1] / level, -axis[0] / level, 0.0)
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y, z = (
        origin + along * a + out * (c * u + s * t)
        for origin, a, u, t in zip(start, axis, up, towards, strict=True)
    )
    return x, y, z


def _placed(roll: Roll, place: Place, more: float) -> Place:
    """Where a place of the body on its back comes to lie."""
    x, y, z = rolled(place, roll.body + more)
    shoulders, hips, ankles = SIDE_LIFT
    lift = (
        between(hips, ankles, x / FEET) if x > 0 else between(hips, shoulders, x / -body.SHOULDER)
    )
    return raised((x, y, z + lift * sin(radians(abs(roll.body)))), roll.raised)


def raised(place: Place, angle: float) -> Place:
    """Lifted about the hips; the waist bends on the way."""
    x, y, z = place
    if x >= 0:
        return place
    bend = radians(angle) * min(1.0, x / -WAIST)
    c, s = cos(bend), sin(bend)
    return x * c + (z - BACK) * s, y, BACK - x * s + (z - BACK) * c


def rolled(place: Place, angle: float, height: float = BACK) -> Place:
    """Rolled towards the viewer about the line along the body at a height."""
    x, y, z = place
    c, s = cos(radians(angle)), sin(radians(angle))
    return x, y * c - (z - height) * s, height + y * s + (z - height) * c


def part_way(a: Place, b: Place, part: float) -> Place:
    x, y, z = (between(p, q, part) for p, q in zip(a, b, strict=True))
    return x, y, z
