"""A figure: one movement with its start, its end and what stands around; and its views."""

from dataclasses import dataclass

from planner.figures import lying, oblique, side, skeleton
from planner.figures.geometry import Point, shifted
from planner.figures.lying import Camera, Place, Roll
from planner.figures.pose import Pose, mixed
from planner.figures.shapes import Layer
from planner.figures.skeleton import SPINE_END, Skeleton, Spine
from planner.figures.svg import Frame

POINTS = (
    *("hips", "belly", "chest", "shoulder", "head"),
    *("near_knee", "far_knee", "near_foot", "far_foot"),
    *("near_elbow", "far_elbow", "near_hand", "far_hand"),
)
"""What an arrow can follow."""

PATH_STEPS = 12


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow along the path that a point of the body takes, or through points of its own.

    It stands `beside` the path, goes over a part of it, and is drawn `times` as long where the
    movement is small.
    """

    follow: str = ""
    through: tuple[Point, ...] = ()
    beside: Point = (0.0, 0.0)
    first: float = 0.0
    last: float = 1.0
    times: float = 1.0


@dataclass(frozen=True, slots=True)
class Girdle:
    """A band round the trunk that shows muscles at work: two places along the spine."""

    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the person; x of the cushion's middle and of the chair's front."""

    mat: bool = False
    cushion: float | None = None
    chair: float | None = None
    sat_on: bool = False
    """The back of the chair is to the left, behind who sits on it."""

    gap: bool = False
    """The space between the lower back and the floor is coloured."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A pose and the sentence that tells it to who cannot see it."""

    pose: Pose | Roll
    shows: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A movement from `start` to `end`; without a start it is a single picture."""

    key: str
    frame: Frame
    end: Moment
    start: Moment | None = None
    around: Around = Around()
    arrow: Arrow | None = None
    girdle: Girdle | None = None
    ghost: bool = True
    camera: Camera | None = None
    mirrored: bool = False
    """The person, who otherwise looks to the right, looks to the left."""

    @property
    def rolls_to(self) -> str:
        """The side of the body to which somebody who lies on their back rolls; empty for others.

        The head is to the left, so that the right side is towards the viewer.
        """
        if not isinstance(self.end.pose, Roll):
            return ""
        return "left" if self.mirrored else "right"

    def pose(self, part: float) -> Pose | Roll:
        """The pose at a part of the way from start (0) to end (1)."""
        return self.end.pose if self.start is None else mixed(self.start.pose, self.end.pose, part)


def layers(pose: Pose | Roll, camera: Camera | None) -> list[Layer]:
    if isinstance(pose, Roll):
        return oblique.layers(lying.solve(pose), camera or Camera(0.0, 0.0))
    return side.layers(skeleton.solve(pose))


def layers_at(figure: Figure, part: float) -> list[Layer]:
    """The person at a part of the way from start to end; the girdle widens on the way."""
    pose = figure.pose(part)
    if figure.girdle is None or not isinstance(pose, Pose):
        return layers(pose, figure.camera)
    middle = (figure.girdle.first + figure.girdle.last) / 2
    half = (figure.girdle.last - figure.girdle.first) / 2 * part
    return side.layers(skeleton.solve(pose), (middle - half, middle + half))


def point(pose: Pose | Roll, name: str, camera: Camera | None) -> Point:
    """Where one of POINTS is in the picture."""
    if isinstance(pose, Roll):
        return (camera or Camera(0.0, 0.0)).seen(_in_space(lying.solve(pose), name))
    return _in_profile(skeleton.solve(pose), name)


def _in_profile(bones: Skeleton, name: str) -> Point:
    spine: Spine = bones.spine
    limbs = dict(bones.limbs())
    match name.partition("_"):
        case (("near" | "far") as which, _, "knee"):
            return limbs[f"{which}_leg"].middle
        case (("near" | "far") as which, _, "foot"):
            return limbs[f"{which}_leg"].tip
        case (("near" | "far") as which, _, "elbow"):
            return limbs[f"{which}_arm"].middle
        case (("near" | "far") as which, _, "hand"):
            return limbs[f"{which}_arm"].tip
        case ("belly", _, _):
            return spine.surface(8.0, side.surface_front(8.0, bones.pose.belly))
        case ("chest", _, _):
            return spine.surface(22.0, side.surface_front(22.0))
        case ("shoulder", _, _):
            return bones.near_arm.root
        case ("head", _, _):
            return spine.at(SPINE_END)[0]
    return spine.at(0.0)[0]


def _in_space(person: lying.Lying, name: str) -> Place:
    places = {
        "near_knee": person.near_leg.knee,
        "far_knee": person.far_leg.knee,
        "near_foot": person.near_leg.ankle,
        "far_foot": person.far_leg.ankle,
        "near_elbow": person.near_arm.elbow,
        "far_elbow": person.far_arm.elbow,
        "near_hand": person.near_arm.wrist,
        "far_hand": person.far_arm.wrist,
        "shoulder": person.near_arm.shoulder,
        "belly": person.on_pelvis(-8.0, 0.0),
        "chest": person.on_chest(-22.0, 0.0),
        "head": person.on_chest(-35.0, 0.0),
        "hips": person.on_pelvis(0.0, 0.0),
    }
    return places[name]


def arrow_path(figure: Figure, arrow: Arrow) -> list[Point]:
    """The points of an arrow, from its tail to its tip."""
    if arrow.through:
        return list(arrow.through)
    span = arrow.last - arrow.first
    parts = [arrow.first + span * n / PATH_STEPS for n in range(PATH_STEPS + 1)]
    path = [point(figure.pose(part), arrow.follow, figure.camera) for part in parts]
    (ax, ay), (bx, by) = path[0], path[-1]
    middle = (ax + bx) / 2, (ay + by) / 2
    longer = [
        (middle[0] + (x - middle[0]) * arrow.times, middle[1] + (y - middle[1]) * arrow.times)
        for x, y in path
    ]
    return [shifted(each, arrow.beside) for each in longer]
