"""The table of a pose to a Pose or a Roll, and what no human body can do in it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from planner.catalogue.fields import Fields
from planner.catalogue.tree import Node
from planner.figures import body, lying, skeleton
from planner.figures.geometry import OutOfReach
from planner.figures.lying import Roll
from planner.figures.pose import Arm, Leg, Pose
from planner.figures.words import FARTHEST, decimal, point

HANGS_ON = ("hips", "knees", "on_back")
SPINE_KEYS = ("lower_back", "upper_back", "neck", "head")
LIMB_KEYS = ("legs", "near_leg", "far_leg", "arms", "near_arm", "far_arm")
POSE_KEYS = ("shows", *HANGS_ON, "cushion", "pelvis", *SPINE_KEYS, "belly", *LIMB_KEYS)
ROLL_KEYS = ("shows", "knees", "pelvis", "body")
LEG_KEYS = ("hip", "knee", "ankle", "foot", "sole")
ARM_KEYS = ("shoulder", "elbow", "wrist", "shoulder_out", "elbow_out", "hand", "palm")

FARTHEST_OUT = 80.0
"""Degrees that a part of an arm can point out of the picture and still be seen."""

MOST_ROLL = 90.0
SLACK = 0.05
"""Percent of the height that a limb may lack to where it is planted: nobody sees it."""

L = TypeVar("L", Leg, Arm)


def read_pose(fields: Fields, base: Pose | None) -> Pose:
    """A pose seen from the side; what the table leaves out is as in `base`."""
    before = len(fields.notes.problems)
    pose = base or Pose()
    named = [key for key in HANGS_ON if key in fields.values]
    if len(named) > 1:
        at = fields.values[named[1]]
        fields.note(at, f"{named[1]} and {named[0]} both say where the body is", "keep one of them")
    elif base is None and not named:
        fields.missing("nothing says where the body is", f"write one of {', '.join(HANGS_ON)}")
    if named:
        pose = replace(pose, hips=None, knees=None, on_back=None)
    read: dict[str, Any] = {
        "hips": point(fields, "hips"),
        "knees": point(fields, "knees"),
        "on_back": fields.read("on_back", decimal(-FARTHEST, FARTHEST)),
        "cushion": fields.read("cushion", decimal(0, 15)),
        "pelvis": fields.read("pelvis", decimal(-90, 270)),
        "belly": fields.read("belly", decimal(-3, 3)),
        **{key: _angle(fields, key) for key in SPINE_KEYS},
    }
    pose = replace(pose, **{key: value for key, value in read.items() if value is not None})
    for side in ("near", "far"):
        leg, arm = getattr(pose, f"{side}_leg"), getattr(pose, f"{side}_arm")
        for key in ("legs", f"{side}_leg"):
            leg = _leg(fields, key, leg)
        for key in ("arms", f"{side}_arm"):
            arm = _arm(fields, key, arm)
        pose = replace(pose, **{f"{side}_leg": leg, f"{side}_arm": arm})
    if len(fields.notes.problems) == before:
        note_impossible(fields, pose)
    return pose


def read_roll(fields: Fields, base: Roll | None) -> Roll:
    """A lying person seen from above; what the table leaves out is as in `base`."""
    most = decimal(-MOST_ROLL, MOST_ROLL, " degrees, a quarter of a turn")
    read = {key: fields.read(key, most) for key in ROLL_KEYS[1:]}
    given = {key: value for key, value in read.items() if value is not None}
    roll = replace(base or Roll(), **given)
    try:
        lying.solve(roll)
    except OutOfReach as out:
        short = f"a leg or an arm is too short by {out.by:.1f}"
        fields.missing(short, "roll less far")
    return roll


def _angle(fields: Fields, key: str) -> float | None:
    low, high = body.LIMITS[key]
    words = key.replace("_", " ")
    return fields.read(key, decimal(low, high, f", as far as the {words} goes"))


def _leg(parent: Fields, key: str, base: Leg) -> Leg:
    if key not in parent.values:
        return base
    fields = parent.table(key, LEG_KEYS)
    read: dict[str, Any] = {
        **{joint: _angle(fields, joint) for joint in ("hip", "knee", "ankle")},
        "foot": point(fields, "foot"),
        "sole": fields.read("sole", decimal(-180, 270)),
    }
    return _changed(fields, base, read, "foot", ("hip", "knee"))


def _arm(parent: Fields, key: str, base: Arm) -> Arm:
    if key not in parent.values:
        return base
    fields = parent.table(key, ARM_KEYS)
    out = decimal(0, FARTHEST_OUT, " degrees, where hardly anything is left to see")
    read: dict[str, Any] = {
        **{joint: _angle(fields, joint) for joint in ("shoulder", "elbow", "wrist")},
        **{joint: fields.read(joint, out) for joint in ("shoulder_out", "elbow_out")},
        "hand": point(fields, "hand"),
        "palm": fields.read("palm", decimal(-180, 270)),
    }
    return _changed(fields, base, read, "hand", ("shoulder", "elbow"))


def _changed(
    fields: Fields, base: L, read: Mapping[str, Any], planted: str, joints: tuple[str, str]
) -> L:
    """The limb with what was read; joints that are named free a limb that was planted."""
    free = [joint for joint in joints if joint in fields.values]
    if planted in fields.values and free:
        at = fields.values[free[0]]
        message = f"{free[0]} is given for a limb whose {planted} is planted"
        fields.note(at, message, f"take out {planted}, or {' and '.join(free)}")
    elif free:
        base = replace(base, **{planted: None})
    return replace(base, **{key: value for key, value in read.items() if value is not None})


def note_impossible(fields: Fields, pose: Pose, when: str = "") -> bool:
    """Note each joint out of its range and each limb that does not reach; whether there is one."""
    found = False
    for limb, message, remedy in impossible(pose):
        found = True
        fields.note(_place(fields, limb), f"{message}{when}", remedy)
    return found


def _place(fields: Fields, limb: str) -> Node:
    """The table of a limb, of both limbs of its kind, or of the whole pose."""
    both = f"{limb.partition('_')[2]}s"
    return fields.values.get(limb) or fields.values.get(both) or fields.at


def impossible(pose: Pose) -> Iterator[tuple[str, str, str]]:
    """What no human body can do: the limb, what is wrong, and what to write instead."""
    for name, limb in skeleton.solve(pose).limbs():
        words = name.replace("_", " ")
        planted = "foot" if name.endswith("leg") else "hand"
        if limb.short_by > SLACK:
            message = f"the {words} lacks {limb.short_by:.1f} to where its {planted} is planted"
            yield name, message, f"move the {planted}, or bring the body nearer"
            continue
        for joint, angle in limb.angles.items():
            low, high = body.LIMITS[joint]
            if not low <= round(angle, 1) <= high:
                message = f"the {joint} of the {words} is at {angle:.0f} degrees"
                yield name, message, f"it goes from {low:g} to {high:g}: move what is next to it"
