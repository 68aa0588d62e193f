"""A lying person seen from the side and from above, as layers from back to front."""

from planner.figures import body
from planner.figures.geometry import Point, direction, hull
from planner.figures.lying import SHOULDERS, Arm3, Ball, Camera, Leg3, Lying, part_way
from planner.figures.shapes import Layer, Paint, Shape

CORNERS = 36
"""Of the outline of each part; the same number in every frame, so that frames can be blended."""

OPEN = 86.0
"""How far round its end an open outline goes, in degrees to each side."""

TO_THE_VIEWER = 45.0
"""From this roll of the body on, the face is seen from the front."""

FRONT_FACE: tuple[Point, ...] = (
    (-1.4, 1.2), (0.4, 3.6), (4.0, 5.0), (8.0, 5.5), (11.4, 4.4), (12.8, 1.4), (12.8, -1.4),
    (11.4, -4.4), (8.0, -5.5), (4.0, -5.0), (0.4, -3.6), (-1.4, -1.2),
)  # fmt: skip
FRONT_HAIR: tuple[Point, ...] = (
    (6.6, 6.0), (9.6, 6.2), (12.4, 4.6), (13.6, 1.6), (13.6, -1.6), (12.4, -4.6), (9.6, -6.2),
    (6.6, -6.0), (8.6, -4.6), (10.2, -2.4), (10.4, 0.6), (9.8, 3.2), (8.6, 4.8),
)  # fmt: skip
FRONT_EYES = (2.2, -2.2)
FRONT_MOUTH: tuple[Point, ...] = ((2.6, 1.7), (1.9, 0.0), (2.6, -1.7))
FRONT_NOSE: tuple[Point, ...] = ((6.0, 0.2), (4.3, 0.9), (4.2, -0.3))


def layers(person: Lying, camera: Camera) -> list[Layer]:
    arms_in_front = bool(person.roll.body)
    far_arm = Layer("far-arm", _bare_arm("far", person.far_arm, camera))
    near_arm = Layer("near-arm", _bare_arm("near", person.near_arm, camera))
    return [
        *([] if arms_in_front else [far_arm, near_arm]),
        Layer("head", _head(person, camera)),
        *_leg("far", person.far_leg, camera),
        Layer("shirt", _shirt(person, camera)),
        Layer("seat", (_seat(person, camera),)),
        *_leg("near", person.near_leg, camera),
        *(_arms_over(person, camera, near_arm, far_arm) if arms_in_front else []),
    ]


def _arms_over(person: Lying, camera: Camera, near: Layer, far: Layer) -> list[Layer]:
    return [
        near,
        Layer("near-sleeve", _sleeve_over("near", person.near_arm, camera)),
        far,
        Layer("far-sleeve", _sleeve_over("far", person.far_arm, camera)),
    ]


def _band(name: str, colour: str, camera: Camera, *balls: Ball, paint: Paint = Paint.BODY) -> Shape:
    circles = [(camera.seen(place), radius) for place, radius in balls]
    return Shape(name, colour, (tuple(hull(circles, CORNERS)),), paint, smooth=False)


def _open_band(name: str, colour: str, camera: Camera, *balls: Ball) -> Shape:
    """The outline of a band that stays open where it begins."""
    circles = [(camera.seen(place), radius) for place, radius in balls]
    ahead = direction(circles[0][0], circles[-1][0])
    outline = tuple(hull(circles, CORNERS // 2, ahead - OPEN, ahead + OPEN))
    return Shape(name, colour, (outline,), Paint.EDGE, smooth=False)


def _bare_arm(side: str, arm: Arm3, camera: Camera) -> tuple[Shape, ...]:
    palm = part_way(arm.wrist, arm.fingers, 0.5)
    start = part_way(arm.shoulder, arm.elbow, 0.4)
    return (
        _band(f"{side}-hand", "skin", camera, (arm.wrist, 1.6), (palm, 1.9), (arm.fingers, 1.2)),
        _band(f"{side}-forearm", "skin", camera, (arm.elbow, 2.4), (arm.wrist, 1.7)),
        _band(f"{side}-upper-arm", "skin", camera, (start, 2.8), (arm.elbow, 2.4)),
    )


def _sleeves(person: Lying, camera: Camera) -> tuple[Shape, ...]:
    def sleeve(side: str, arm: Arm3) -> Shape:
        hem = part_way(arm.shoulder, arm.elbow, 0.6)
        return _band(f"{side}-sleeve", "shirt", camera, (arm.shoulder, 3.8), (hem, 3.5))

    return sleeve("far", person.far_arm), sleeve("near", person.near_arm)


def _sleeve_over(side: str, arm: Arm3, camera: Camera) -> tuple[Shape, ...]:
    """A sleeve in front of the shirt, into which it melts at the shoulder."""
    start, hem = part_way(arm.shoulder, arm.elbow, 0.2), part_way(arm.shoulder, arm.elbow, 0.6)
    cloth = ((start, 3.7), (hem, 3.5))
    return (
        _open_band(f"{side}-sleeve-edge", "shirt", camera, *cloth),
        _band(f"{side}-sleeve-over", "shirt", camera, *cloth, paint=Paint.PATCH),
    )


def _shirt(person: Lying, camera: Camera) -> tuple[Shape, ...]:
    pelvis, chest = person.on_pelvis, person.on_chest
    waist = [(pelvis(-7.0, y), 5.4) for y in (-4.8, 4.8)]
    ribs = [(chest(-19.0, y), 6.0) for y in (-5.6, 5.6)]
    shoulders = [(chest(-25.0, y, 5.8), 4.4) for y in (-SHOULDERS, SHOULDERS)]
    return (
        _band("waist", "shirt", camera, *waist, *ribs),
        _band("ribs", "shirt", camera, *ribs, *shoulders),
        *_sleeves(person, camera),
    )


def _seat(person: Lying, camera: Camera) -> Shape:
    low = [(person.on_pelvis(1.0, y), 6.0) for y in (-4.6, 4.6)]
    waist = [(person.on_pelvis(-8.0, y), 5.5) for y in (-4.7, 4.7)]
    return _band("seat", "trousers", camera, *low, *waist)


def _leg(side: str, leg: Leg3, camera: Camera) -> list[Layer]:
    """Foot, calf and thigh; the thigh melts into seat and calf."""
    far = "-far" if side == "far" else ""
    trousers = f"trousers{far}"
    thigh = part_way(leg.hip, leg.knee, 0.35)
    calf, hem = part_way(leg.knee, leg.ankle, 0.3), part_way(leg.knee, leg.ankle, 0.92)
    below_knee = part_way(leg.knee, leg.ankle, 0.24)
    cloth = ((thigh, 5.5), (leg.knee, 3.5))
    knee = ((leg.knee, 3.2), (below_knee, 3.2))
    return [
        Layer(f"{side}-foot", (_band(f"{side}-foot", f"sock{far}", camera, *leg.foot),)),
        Layer(
            f"{side}-calf",
            (_band(f"{side}-calf", trousers, camera, (leg.knee, 3.4), (calf, 3.8), (hem, 2.6)),),
        ),
        Layer(
            f"{side}-thigh",
            (
                _open_band(f"{side}-thigh-edge", trousers, camera, *cloth),
                _band(f"{side}-thigh", trousers, camera, (leg.hip, 5.4), *cloth, paint=Paint.PATCH),
                _band(f"{side}-knee", trousers, camera, *knee, paint=Paint.PATCH),
            ),
        ),
    ]


def _head(person: Lying, camera: Camera) -> tuple[Shape, ...]:
    """Neck and head; in profile on the back, from the front on the side."""
    root, skull = person.on_chest(-28.0, 0.0), person.on_chest(-34.5, 0.0, 8.5)
    at = camera.seen(skull)
    crown = direction(at, camera.seen(person.on_chest(-44.5, 0.0, 9.7)))

    def shape(
        name: str, colour: str, points: tuple[Point, ...], paint: Paint = Paint.BODY
    ) -> Shape:
        return Shape(name, colour, (tuple((x, -y) for x, y in points),), paint, at, crown)

    neck = _band("neck", "skin", camera, (root, 3.6), (skull, 3.3))
    if person.roll.body >= TO_THE_VIEWER:
        eyes = [tuple((x, y + eye) for x, y in ((6.0, 0.0), (6.7, 0.5), (7.2, 0.0), (6.7, -0.5)))
                for eye in FRONT_EYES]  # fmt: skip
        return (
            neck,
            shape("face", "skin", FRONT_FACE),
            shape("hair", "hair", FRONT_HAIR),
            *(shape("eye", "line", eye, Paint.PATCH) for eye in eyes),
            shape("nose", "line", FRONT_NOSE, Paint.DETAIL),
            shape("mouth", "line", FRONT_MOUTH, Paint.DETAIL),
        )
    return (
        neck,
        shape("face", "skin", body.FACE),
        shape("hair", "hair", body.HAIR),
        shape("ear", "skin", body.EAR, Paint.DETAIL),
        shape("eye", "line", body.EYE, Paint.PATCH),
        shape("mouth", "line", body.MOUTH, Paint.DETAIL),
    )
