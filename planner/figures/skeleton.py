"""From a pose to where each joint is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, radians

from planner.figures import body
from planner.figures.geometry import (
    OutOfReach,
    Point,
    along,
    between,
    direction,
    distance,
    midway,
    profile,
    root,
    shifted,
    turn,
    two_bones,
)
from planner.figures.pose import Arm, Leg, Pose

STEP = 0.75
"""Between the points of the spine that are worked out, in percent of the height."""

SPINE_END = body.TRUNK + body.NECK
SEAT, UPPER_BACK = (-6.0, 6.0), (15.0, 27.0)
"""The parts of the trunk that lie on the floor in lying on the back."""


@dataclass(frozen=True, slots=True)
class Limb:
    """A leg from hip over knee to ankle, or an arm from shoulder over elbow to wrist.

    `upper`, `lower` and `end` are the directions of its parts, `upper_seen` and `lower_seen` how
    long they look beside their true length; `angles` are those of its joints, by name.
    """

    root: Point
    middle: Point
    tip: Point
    upper: float
    lower: float
    end: float
    angles: dict[str, float]
    upper_seen: float = 1.0
    lower_seen: float = 1.0
    short_by: float = 0.0
    """How much it lacks to the place where its hand or foot is planted."""


@dataclass(frozen=True, slots=True)
class Spine:
    """A curve from the tail to the skull: its points, STEP apart, and its directions there."""

    points: tuple[Point, ...]
    directions: tuple[float, ...]

    def at(self, place: float) -> tuple[Point, float]:
        """The point and the direction at a place, counted from the hips."""
        steps = (place - body.TAIL) / STEP
        i = max(0, min(len(self.points) - 2, int(steps)))
        part = steps - i
        point = midway(self.points[i], self.points[i + 1], part)
        return point, between(self.directions[i], self.directions[i + 1], part)

    def surface(self, place: float, outwards: float) -> Point:
        """A point beside the spine: to the front where `outwards` is positive."""
        point, way = self.at(place)
        return along(point, way - 90, outwards)

    def moved(self, by: Point) -> "Spine":
        return replace(self, points=tuple(shifted(point, by) for point in self.points))


@dataclass(frozen=True, slots=True)
class Skeleton:
    pose: Pose
    spine: Spine
    skull: Point
    head: float
    """The direction from the root of the skull to the crown."""

    near_leg: Limb
    far_leg: Limb
    near_arm: Limb
    far_arm: Limb

    def limbs(self) -> Iterator[tuple[str, Limb]]:
        for name in ("near_leg", "far_leg", "near_arm", "far_arm"):
            yield name, getattr(self, name)


def solve(pose: Pose) -> Skeleton:
    """The joints of a pose; a limb that does not reach is stretched out towards its place."""
    if pose.on_back is not None:
        pose = _lying(pose, pose.on_back)
    spine = spine_of(pose)
    shoulder, trunk = spine.at(body.SHOULDER)
    skull, head = spine.at(SPINE_END)
    hips = spine.at(0.0)[0]
    return Skeleton(
        pose=pose,
        spine=spine,
        skull=skull,
        head=head,
        near_leg=_leg(pose.near_leg, hips, pose.pelvis, (0.0, 0.0)),
        far_leg=_leg(pose.far_leg, hips, pose.pelvis, body.FAR),
        near_arm=_arm(pose.near_arm, shoulder, trunk, (0.0, 0.0)),
        far_arm=_arm(pose.far_arm, shoulder, trunk, body.FAR),
    )


def spine_of(pose: Pose) -> Spine:
    """The spine of a pose whose pelvis has its final direction."""
    lower = pose.pelvis + pose.lower_back
    upper = lower + pose.upper_back
    neck = upper + pose.neck
    head = neck + pose.head
    places = (body.TAIL, 0.0, 7.5, 15.0, 23.0, 27.5, 31.5, SPINE_END)
    ways = (
        *(pose.pelvis, pose.pelvis, between(pose.pelvis, lower, 0.7), between(lower, upper, 0.5)),
        *(upper, upper, neck, head),
    )
    count = round((SPINE_END - body.TAIL) / STEP)
    directions = [profile(places, ways, body.TAIL + n * STEP) for n in range(count + 1)]
    points = [(0.0, 0.0)]
    for before, after in pairwise(directions):
        points.append(along(points[-1], (before + after) / 2, STEP))
    spine = Spine(tuple(points), tuple(directions))
    x, y = spine.at(0.0)[0]
    hips = _hips(pose)
    return spine.moved((hips[0] - x, hips[1] - y))


def _hips(pose: Pose) -> Point:
    if pose.knees is not None:
        return along(pose.knees, pose.pelvis + pose.near_leg.hip, body.THIGH)
    return pose.hips or (0.0, 0.0)


def _lying(pose: Pose, shoulders: float) -> Pose:
    """The pose with the tilt, the place and the neck that floor and cushion give it."""

    def lowest(spine: Spine, part: tuple[float, float]) -> float:
        places = [between(*part, n / 12) for n in range(13)]
        return min(spine.surface(u, -_back(u))[1] for u in places)

    def lifted_seat(pelvis: float) -> float:
        spine = spine_of(replace(pose, pelvis=pelvis, hips=None))
        return lowest(spine, SEAT) - lowest(spine, UPPER_BACK)

    pelvis = root(lifted_seat, 130.0, 230.0) or 180.0
    pose = replace(pose, pelvis=pelvis, hips=None)
    spine = spine_of(pose)
    x, _ = spine.at(body.SHOULDER)[0]
    pose = replace(pose, hips=(shoulders - x, -lowest(spine, UPPER_BACK)))

    def head_above_cushion(neck: float) -> float:
        skull, head = spine_of(replace(pose, neck=neck)).at(SPINE_END)
        back = (along(along(skull, head, x), head + 90, -y) for x, y in body.HAIR)
        return min(point[1] for point in back) - pose.cushion

    low, high = body.LIMITS["neck"]
    neck = root(head_above_cushion, low, high)
    return pose if neck is None else replace(pose, neck=neck)


def _back(place: float) -> float:
    return profile(body.TRUNK_PROFILE.places, body.TRUNK_PROFILE.back, place)


def _leg(leg: Leg, hips: Point, pelvis: float, aside: Point) -> Limb:
    start = shifted(hips, aside)
    short = 0.0
    if leg.foot is None:
        upper = pelvis - 180 + leg.hip
        knee = along(start, upper, body.THIGH)
        lower = upper - leg.knee
        ankle = along(knee, lower, body.SHANK)
        sole = lower + 90 + leg.ankle
    else:
        ankle, sole = shifted(leg.foot, aside), leg.sole
        upper, lower, short = _spanned(start, ankle, body.THIGH, body.SHANK, -1)
        knee = along(start, upper, body.THIGH)
        ankle = along(knee, lower, body.SHANK)
    angles = {
        "hip": turn(pelvis - 180, upper),
        "knee": turn(lower, upper),
        "ankle": turn(lower + 90, sole),
    }
    return Limb(start, knee, ankle, upper, lower, sole, angles, short_by=short)


def _arm(arm: Arm, shoulder: Point, trunk: float, aside: Point) -> Limb:
    start = shifted(shoulder, aside)
    seen = cos(radians(arm.shoulder_out)), cos(radians(arm.elbow_out))
    upper_length, lower_length = body.UPPER_ARM * seen[0], body.FOREARM * seen[1]
    short = 0.0
    if arm.hand is None:
        upper = trunk - 180 + arm.shoulder
        lower = upper + arm.elbow
        palm = lower + arm.wrist
    else:
        palm = arm.palm
        wrist = shifted(arm.hand, aside)
        upper, lower, short = _spanned(start, wrist, upper_length, lower_length, 1)
    elbow = along(start, upper, upper_length)
    wrist = along(elbow, lower, lower_length)
    angles = {
        "shoulder": _wrapped(turn(trunk - 180, upper)),
        "elbow": turn(upper, lower),
        "wrist": turn(lower, palm),
    }
    return Limb(start, elbow, wrist, upper, lower, palm, angles, *seen, short_by=short)


def _wrapped(shoulder: float) -> float:
    """An arm goes up in front: what lies far behind the back is counted round the other way."""
    return shoulder + 360 if shoulder < -150 else shoulder


def _spanned(
    start: Point, end: Point, first: float, second: float, bend: int
) -> tuple[float, float, float]:
    """The directions of two bones that lead to the end, and how much they lack to it."""
    try:
        upper = two_bones(start, end, first, second, bend)
    except OutOfReach as out:
        straight = direction(start, end)
        folded = straight + 180 if distance(start, end) < abs(first - second) else straight
        return straight, folded, out.by
    return upper, direction(along(start, upper, first), end), 0.0
