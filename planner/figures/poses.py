"""The table of a pose to a Pose or a Roll, and what no human body can do in it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from planner.catalogue.fields import Fields
from planner.catalogue.tree import Node
from planner.figures import body, lying, side, skeleton
from planner.figures.geometry import OutOfReach
from planner.figures.lying import Roll
from planner.figures.pose import Pose
from planner.figures.words import FARTHEST, decimal, point

HANGS_ON = ("hips", "knees", "on_back")
SPINE_KEYS = ("lower_back", "upper_back", "neck", "head")
LIMB_KEYS = ("legs", "near_leg", "far_leg", "arms", "near_arm", "far_arm")
POSE_KEYS = ("shows", *HANGS_ON, "cushion", "pelvis", *SPINE_KEYS, "belly", *LIMB_KEYS)
ROLL_KEYS = ("shows", "knees", "pelvis", "body", "raised")
LEG_JOINTS, ARM_JOINTS = ("hip", "knee", "ankle"), ("shoulder", "elbow", "wrist")
TURNED_OUT = ("shoulder_out", "elbow_out")

FARTHEST_OUT = 80.0
"""Degrees that a part of an arm can point out of the picture and still be seen."""

MOST_ROLL = 90.0
SUNK = 0.6
"""Percent of the height that flesh and cloth may be pressed in where they lie on the floor."""

SLACK = 0.05
"""Percent of the height that a limb may lack to where it is planted: nobody sees it."""


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
    limbs = {key: _limb(fields, key) for key in LIMB_KEYS}
    for which in ("near", "far"):
        changed = {
            f"{which}_{kind}": replace(
                getattr(pose, f"{which}_{kind}"), **limbs[f"{kind}s"] | limbs[f"{which}_{kind}"]
            )
            for kind in ("leg", "arm")
        }
        pose = replace(pose, **changed)
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


def _limb(parent: Fields, key: str) -> dict[str, Any]:
    """What the table of a leg, an arm, or both of a kind says of it."""
    if key not in parent.values:
        return {}
    is_leg = "leg" in key
    planted, ends, joints = ("foot", "sole", LEG_JOINTS) if is_leg else ("hand", "palm", ARM_JOINTS)
    turned_out = () if is_leg else TURNED_OUT
    fields = parent.table(key, (*joints, *turned_out, planted, ends))
    out = decimal(0, FARTHEST_OUT, " degrees, where hardly anything is left to see")
    read: dict[str, Any] = {
        **{joint: _angle(fields, joint) for joint in joints},
        **{name: fields.read(name, out) for name in turned_out},
        planted: point(fields, planted),
        ends: fields.read(ends, decimal(-180, 270)),
    }
    free = [joint for joint in joints[:2] if joint in fields.values]
    if planted in fields.values and free:
        at = fields.values[free[0]]
        message = f"{free[0]} is given for a limb whose {planted} is planted"
        fields.note(at, message, f"take out {planted}, or {' and '.join(free)}")
    # Joints that are named free a limb that was planted.
    freed: dict[str, Any] = {planted: None} if free else {}
    return freed | {name: value for name, value in read.items() if value is not None}


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
    bones = skeleton.solve(pose)
    for name, limb in bones.limbs():
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
    for layer in side.layers(bones):
        depth = -min(y for shape in layer.shapes for _, y in shape.points())
        if depth > SUNK:
            message = f"the {layer.name.replace('-', ' ')} reaches {depth:.1f} below the floor"
            yield layer.name.replace("-", "_"), message, "move it up, or bend what leads to it"
