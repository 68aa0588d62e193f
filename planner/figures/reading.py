"""Files of poses to figures, every problem with its place."""

from collections.abc import Sequence
from dataclasses import fields as fields_of
from typing import Any

from planner.catalogue.fields import LONGEST_NAME, Fields, Notes
from planner.catalogue.tree import Table, Text, kind
from planner.catalogue.values import choice, key, label
from planner.catalogue.yaml_text import parse
from planner.errors import PlannerError, Problem
from planner.figures.body import TAIL, TRUNK
from planner.figures.figure import POINTS, Around, Arrow, Figure, Girdle, Moment
from planner.figures.lying import Camera, Roll
from planner.figures.pose import Pose
from planner.figures.poses import POSE_KEYS, ROLL_KEYS, note_impossible, read_pose, read_roll
from planner.figures.svg import Frame
from planner.figures.words import FARTHEST, decimal, point, points, yes

FIGURE_KEYS = (
    *("frame", "camera", "mirrored", "around", "ghost"),
    *("start", "end", "arrow", "girdle"),
)
FRAME_KEYS = ("left", "low", "width")
CAMERA_KEYS = ("turned", "height")
AROUND_KEYS = ("mat", "cushion", "chair", "sat_on", "gap")
ARROW_KEYS = ("follow", "through", "beside", "first", "last", "times")
GIRDLE_KEYS = ("first", "last")
TRIED = 16
"""Steps of a movement in which every joint must be possible."""


def read_figures(files: Sequence[tuple[str, bytes]]) -> dict[str, Figure]:
    """The figures of some files, by key.

    Raises:
        PlannerError: with all problems of all files.
    """
    figures: dict[str, Figure] = {}
    problems: list[Problem] = []
    for name, content in files:
        notes = Notes(name)
        try:
            figures |= _file(notes, content, figures)
        except PlannerError as error:
            problems += error.problems
        problems += notes.problems
    if problems:
        raise PlannerError(problems)
    return figures


def _file(notes: Notes, content: bytes, known: dict[str, Figure]) -> dict[str, Figure]:
    root = parse(notes.file, content)
    if root is None:
        raise PlannerError([Problem("the file is empty", "begin with figures:", file=notes.file)])
    top = Fields(notes, root, "", ("figures",), ("figures",), called="the file")
    node = top.node("figures")
    if node is None:
        return {}
    if not isinstance(node, Table):
        top.note(
            node, f"figures is {kind(node)}, not a table", "write the key of a figure below it"
        )
        return {}
    figures: dict[str, Figure] = {}
    for at, table in node.pairs:
        if at.value in figures or at.value in known:
            notes.add(at, label(at.value), "there is a figure of that name", "choose another name")
        figure = _figure(notes, at, table)
        if figure is not None:
            figures[at.value] = figure
    return figures


def _figure(notes: Notes, at: Text, node: Any) -> Figure | None:
    before = len(notes.problems)
    fields = Fields(
        notes, node, label(at.value), FIGURE_KEYS, ("frame", "end"), called="the figure", at=at
    )
    fields.understood(at, "the key", at.value, key)
    camera = _camera(fields)
    start_fields, start = _moment(fields, "start", None, camera)
    end_fields, end = _moment(fields, "end", start, camera)
    read: dict[str, Any] = {
        "key": at.value,
        "frame": _frame(fields),
        "camera": camera,
        "around": _around(fields),
        "ghost": fields.read("ghost", yes),
        "mirrored": fields.read("mirrored", yes),
        "start": start,
        "end": end,
        "arrow": _arrow(fields),
        "girdle": _girdle(fields),
    }
    if len(notes.problems) == before and start_fields and end_fields and start and end:
        _check_way(end_fields, start.pose, end.pose)
    if len(notes.problems) > before:
        return None
    return Figure(**{name: value for name, value in read.items() if value is not None})


def _moment(
    parent: Fields, name: str, base: Moment | None, camera: Camera | None
) -> tuple[Fields | None, Moment | None]:
    if name not in parent.values:
        return None, None
    known = POSE_KEYS if camera is None else ROLL_KEYS
    fields = parent.table(name, known, ("shows",))
    shows = fields.text("shows")
    was = None if base is None else base.pose
    pose: Pose | Roll
    if camera is None:
        pose = read_pose(fields, was if isinstance(was, Pose) else None)
    else:
        pose = read_roll(fields, was if isinstance(was, Roll) else None)
    return fields, Moment(pose, shows)


def _check_way(fields: Fields, start: Pose | Roll, end: Pose | Roll) -> None:
    """Start and end must hang and stand on the same things, and every frame must be possible."""
    if not isinstance(start, Pose) or not isinstance(end, Pose):
        return
    differs = list(_differences("", start, end))
    for name in differs:
        remedy = "write it in both, or give the end a figure of its own"
        fields.missing(f"{name} is planted in only one of start and end", remedy)
    if differs:
        return
    whole = Figure("", Frame(0, 0, 1), Moment(end, ""), Moment(start, ""))
    for n in range(1, TRIED):
        pose = whole.pose(n / TRIED)
        when = f", {100 * n // TRIED} % of the way from start to end"
        if isinstance(pose, Pose) and note_impossible(fields, pose, when):
            return


def _differences(name: str, start: Any, end: Any) -> list[str]:
    """What stands in only one of two poses."""
    if (start is None) != (end is None):
        return [name.replace("_", " ").strip()]
    if not hasattr(start, "__dataclass_fields__"):
        return []
    found = []
    for each in fields_of(start):
        pair = getattr(start, each.name), getattr(end, each.name)
        found += _differences(f"{name} {each.name}", *pair)
    return found


def _frame(parent: Fields) -> Frame | None:
    if parent.node("frame") is None:
        return None
    fields = parent.table("frame", FRAME_KEYS, FRAME_KEYS)
    left, low = (fields.read(name, decimal(-FARTHEST, FARTHEST)) for name in FRAME_KEYS[:2])
    width = fields.read("width", decimal(20, FARTHEST))
    return None if left is None or low is None or width is None else Frame(left, low, width)


def _camera(parent: Fields) -> Camera | None:
    if "camera" not in parent.values:
        return None
    fields = parent.table("camera", CAMERA_KEYS, CAMERA_KEYS)
    turned = fields.read("turned", decimal(-90, 90))
    height = fields.read("height", decimal(10, 85))
    return Camera(turned or 0.0, height or 45.0)


def _around(parent: Fields) -> Around | None:
    if "around" not in parent.values:
        return None
    fields = parent.table("around", AROUND_KEYS)
    far = decimal(-FARTHEST, FARTHEST)
    read: dict[str, Any] = {
        **{name: fields.read(name, yes) for name in ("mat", "sat_on", "gap")},
        **{name: fields.read(name, far) for name in ("cushion", "chair")},
    }
    return Around(**{name: value for name, value in read.items() if value is not None})


def _arrow(parent: Fields) -> Arrow | None:
    if "arrow" not in parent.values:
        return None
    fields = parent.table("arrow", ARROW_KEYS)
    follow = fields.read("follow", lambda text: choice(text, POINTS), LONGEST_NAME)
    through = points(fields, "through")
    if {"follow", "through"} <= fields.values.keys():
        fields.note(fields.values["through"], "the arrow has follow as well", "keep one of them")
    elif not {"follow", "through"} & fields.values.keys():
        fields.missing("nothing says where the arrow goes", "write follow: hips, or through: [[…]]")
    elif follow and "start" not in parent.values:
        at = fields.values["follow"]
        fields.note(at, "without a start nothing moves", "write through: and its places instead")
    read: dict[str, Any] = {
        "follow": follow,
        "through": through,
        "beside": point(fields, "beside"),
        "first": fields.read("first", decimal(0, 1)),
        "last": fields.read("last", decimal(0, 1)),
        "times": fields.read("times", decimal(1, 10)),
    }
    return Arrow(**{name: value for name, value in read.items() if value is not None})


def _girdle(parent: Fields) -> Girdle | None:
    if "girdle" not in parent.values:
        return None
    fields = parent.table("girdle", GIRDLE_KEYS, GIRDLE_KEYS)
    along_trunk = decimal(TAIL, TRUNK, " percent of the height, along the trunk from the hips")
    first, last = (fields.read(name, along_trunk) for name in GIRDLE_KEYS)
    if first is None or last is None:
        return None
    if first >= last:
        fields.note(fields.values["last"], "last is not above first", "write the lower place first")
    return Girdle(first, last)
