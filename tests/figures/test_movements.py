"""What holds for every figure, in every frame of its movement."""

import itertools
from math import dist

import pytest

from planner.figures import Figure, frames, lying, side, skeleton
from planner.figures.body import (
    ANKLE_HEIGHT,
    FAR,
    FOREARM,
    LIMITS,
    SHANK,
    THIGH,
    UPPER_ARM,
    WRIST_HEIGHT,
)
from planner.figures.figure import arrow_path, layers, layers_at
from planner.figures.lying import Roll
from planner.figures.pictures import end, start
from planner.figures.pose import Arm, Leg, Pose
from planner.figures.poses import SUNK
from planner.figures.skeleton import SEAT, UPPER_BACK, Skeleton
from planner.figures.svg import COLOURS, HEIGHT, LINE_PX, WIDTH
from tests.figures.known import FIGURES

FRAMES = [n / 12 for n in range(13)]
EXERCISES = (
    "bottom-to-heels-stretch",
    "knee-rolls",
    "back-extensions",
    "deep-abdominal-strengthening",
    "pelvic-tilts",
)
STEPS = tuple(f"floor-{way}-{n}" for way in ("down", "up") for n in range(1, 7))

every_figure = pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES.keys())
every_movement = pytest.mark.parametrize(
    "figure", [FIGURES[key] for key in EXERCISES], ids=EXERCISES
)


def skeletons(figure: Figure) -> list[Skeleton]:
    """Those of a figure that is seen from the side."""
    found = [figure.pose(part) for part in FRAMES]
    return [skeleton.solve(pose) for pose in found if isinstance(pose, Pose)]


def bodies(figure: Figure) -> list[lying.Lying]:
    """Those of a figure that is seen from above."""
    found = [figure.pose(part) for part in FRAMES]
    return [lying.solve(pose) for pose in found if isinstance(pose, Roll)]


def test_every_exercise_and_every_step_has_its_figure() -> None:
    assert set(FIGURES) == {*EXERCISES, *STEPS}


@every_figure
def test_limbs_are_equally_long_in_every_frame(figure: Figure) -> None:
    for bones in skeletons(figure):
        for leg in (bones.near_leg, bones.far_leg):
            assert dist(leg.root, leg.middle) == pytest.approx(THIGH)
            assert dist(leg.middle, leg.tip) == pytest.approx(SHANK)
        for arm in (bones.near_arm, bones.far_arm):
            assert dist(arm.root, arm.middle) == pytest.approx(UPPER_ARM * arm.upper_seen)
            assert dist(arm.middle, arm.tip) == pytest.approx(FOREARM * arm.lower_seen)
    for person in bodies(figure):
        for leg3 in (person.near_leg, person.far_leg):
            assert dist(leg3.hip, leg3.knee) == pytest.approx(THIGH)
            assert dist(leg3.knee, leg3.ankle) == pytest.approx(SHANK)
        for arm3 in (person.near_arm, person.far_arm):
            assert dist(arm3.shoulder, arm3.elbow) == pytest.approx(UPPER_ARM)
            assert dist(arm3.elbow, arm3.wrist) == pytest.approx(FOREARM)


@every_figure
def test_the_spine_is_equally_long_in_every_frame(figure: Figure) -> None:
    for bones in skeletons(figure):
        points = bones.spine.points
        steps = [dist(a, b) for a, b in itertools.pairwise(points)]
        assert sum(steps) == pytest.approx(40.5)


@every_figure
def test_every_joint_stays_within_its_range(figure: Figure) -> None:
    for bones in skeletons(figure):
        for _, limb in bones.limbs():
            for joint, angle in limb.angles.items():
                low, high = LIMITS[joint]
                assert low - 0.1 <= angle <= high + 0.1, joint
        for joint in ("lower_back", "upper_back", "neck", "head"):
            low, high = LIMITS[joint]
            assert low <= getattr(bones.pose, joint) <= high, joint


@every_figure
def test_planted_hands_and_feet_stay_where_they_are(figure: Figure) -> None:
    for bones in skeletons(figure):
        for side_of_body, aside in (("near", (0.0, 0.0)), ("far", FAR)):
            leg: Leg = getattr(bones.pose, f"{side_of_body}_leg")
            arm: Arm = getattr(bones.pose, f"{side_of_body}_arm")
            for place, limb in (
                (leg.foot, getattr(bones, f"{side_of_body}_leg")),
                (arm.hand, getattr(bones, f"{side_of_body}_arm")),
            ):
                if place is not None:
                    planted = place[0] + aside[0], place[1] + aside[1]
                    assert dist(limb.tip, planted) < 0.06
    for person in bodies(figure):
        if not person.roll.body:
            assert person.near_leg.ankle == pytest.approx((22.5, -3.4, ANKLE_HEIGHT))


@every_movement
def test_hands_and_feet_that_are_planted_do_not_move(figure: Figure) -> None:
    found = skeletons(figure)
    for bones in found:
        for name, limb in bones.limbs():
            planted = "foot" if name.endswith("leg") else "hand"
            if getattr(getattr(bones.pose, name), planted) is not None:
                assert dist(limb.tip, getattr(found[0], name).tip) < 0.1


@every_figure
def test_nothing_is_below_the_floor_and_something_is_on_it(figure: Figure) -> None:
    for part in FRAMES:
        pose = figure.pose(part)
        if isinstance(pose, Pose):
            drawn = side.layers(skeleton.solve(pose))
            lowest = min(y for layer in drawn for shape in layer.shapes for _, y in shape.points())
            assert -SUNK <= lowest <= 0.3


@every_figure
def test_who_lies_on_the_back_touches_the_floor_with_seat_and_upper_back(figure: Figure) -> None:
    for bones in skeletons(figure):
        if bones.pose.on_back is not None:
            for first, last in (SEAT, UPPER_BACK):
                places = [first + (last - first) * n / 40 for n in range(41)]
                back = [bones.spine.surface(u, -side.surface_back(u))[1] for u in places]
                assert min(back) == pytest.approx(0, abs=0.1)


def test_back_extensions_start_on_the_elbows_and_end_higher() -> None:
    first, *_, last = skeletons(FIGURES["back-extensions"])
    elbow = 2.3  # half of its thickness
    assert first.near_arm.middle[1] == pytest.approx(elbow, abs=0.7)
    assert last.near_arm.middle[1] > elbow + 3
    assert last.near_arm.root[1] > first.near_arm.root[1] + 4
    assert last.near_leg.root[1] == pytest.approx(first.near_leg.root[1], abs=0.5)


def test_shoulders_stay_down_in_knee_rolls() -> None:
    first, *_, last = bodies(FIGURES["knee-rolls"])
    assert last.near_arm == first.near_arm
    assert last.far_arm == first.far_arm


def test_a_raised_trunk_stands_on_its_elbow_or_on_its_hand() -> None:
    on_elbow, on_hand = (lying.solve(Roll(body=78, raised=angle)).near_arm for angle in (28, 66))
    assert on_elbow.elbow[2] == pytest.approx(2.6)
    assert on_elbow.wrist[2] == pytest.approx(WRIST_HEIGHT)
    assert on_hand.wrist[2] == pytest.approx(WRIST_HEIGHT)
    assert on_hand.elbow[2] > 10
    flat = lying.solve(Roll(body=78)).near_arm
    assert flat.shoulder[2] + 8 < on_elbow.shoulder[2] < on_hand.shoulder[2] - 8


def test_the_pelvis_tilts_so_far_that_it_can_be_seen_on_a_thumbnail() -> None:
    """The back stands off the floor by a finger at the start, and lies on it at the end."""

    def gap(part: float) -> float:
        pose = FIGURES["pelvic-tilts"].pose(part)
        assert isinstance(pose, Pose)
        spine = skeleton.solve(pose).spine
        return max(spine.surface(u, -side.surface_back(u))[1] for u in range(2, 16))

    assert gap(0) > 2.5
    assert gap(1) < 1


def test_the_girdle_of_working_muscles_comes_with_the_movement() -> None:
    figure = FIGURES["deep-abdominal-strengthening"]

    def width(part: float) -> float:
        (band,) = (layer for layer in layers_at(figure, part) if layer.name == "girdle")
        places = [x for x, _ in band.shapes[0].points()]
        return max(places) - min(places)

    assert width(0) < width(0.5) < width(1)
    girdle = COLOURS["girdle"]
    assert girdle not in str(start(FIGURES["pelvic-tilts"]))
    assert girdle in end(figure)
    assert girdle not in end(FIGURES["pelvic-tilts"])


@every_figure
def test_everything_is_within_the_picture(figure: Figure) -> None:
    for part in FRAMES:
        shapes = [
            each for layer in layers(figure.pose(part), figure.camera) for each in layer.shapes
        ]
        points = [point for shape in shapes for point in shape.points()]
        if figure.arrow is not None:
            points += arrow_path(figure, figure.arrow)
        for point in points:
            x, y = figure.frame.pixel(point)
            assert LINE_PX < x < WIDTH - LINE_PX
            assert LINE_PX < y < HEIGHT - LINE_PX


@every_movement
def test_the_frames_lead_from_the_start_to_the_end(figure: Figure) -> None:
    film = frames(figure, 9)
    assert len(set(film)) == 9
    assert figure.start is not None
    assert figure.pose(0) == figure.start.pose
    assert figure.pose(1) == figure.end.pose
    assert figure.start.shows != figure.end.shows
