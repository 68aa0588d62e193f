"""The person seen from the side, as layers from the back of the picture to its front."""

from math import exp

from planner.figures import body
from planner.figures.body import Profile
from planner.figures.geometry import Point, arc, between, profile
from planner.figures.shapes import Layer, Paint, Run, Shape
from planner.figures.skeleton import SPINE_END, Limb, Skeleton, Spine

SLEEVE = (0.0, 0.6)
"""The part of the upper arm that is in the shirt."""

HEM = 0.93
"""Where the trousers end on the calf."""

WAIST = 8.5
"""Where the trousers begin, along the spine from the hips; the shirt is tucked in."""

LOOSE = 0.4
"""How far cloth stands off the arm."""


def layers(skeleton: Skeleton, girdle: tuple[float, float] | None = None) -> list[Layer]:
    """The person; a girdle is a coloured band round the trunk, between two places of the spine."""
    spine = skeleton.spine
    far_arm, near_arm = skeleton.far_arm, skeleton.near_arm
    far_leg, near_leg = skeleton.far_leg, skeleton.near_leg
    belly = skeleton.pose.belly
    shirt = Shape("shirt", "shirt", _trunk(spine, 4.0, body.TRUNK, belly))
    return [
        Layer("far-arm", _bare_arm("far", far_arm)),
        Layer("far-sleeve", (_sleeve("far", far_arm),)),
        Layer("far-foot", (_foot("far", far_leg),)),
        Layer("far-calf", (_calf("far", far_leg),)),
        Layer("far-thigh", (_thigh("far", far_leg), _knee("far", far_leg))),
        Layer("head", _head(skeleton)),
        Layer("shirt", (shirt, _sleeve("near", near_arm))),
        Layer("near-foot", (_foot("near", near_leg),)),
        Layer("near-calf", (_calf("near", near_leg),)),
        Layer(
            "near-thigh", (_seat(spine, belly), _thigh("near", near_leg), _knee("near", near_leg))
        ),
        *([] if girdle is None else [Layer("girdle", (_girdle(spine, girdle, belly),))]),
        Layer("near-arm", _bare_arm("near", near_arm)),
        Layer("near-sleeve", _sleeve_over("near", near_arm)),
    ]


def _colour(side: str, colour: str) -> str:
    return f"{colour}-far" if side == "far" else colour


def _sides(
    part: Profile, length: float, first: float, last: float, loose: float = 0.0
) -> tuple[Run, Run]:
    """Front and back of a limb between two parts of its length."""
    places = [between(first, last, n / 7) for n in range(8)]
    front = [(t * length, profile(part.places, part.front, t) + loose) for t in places]
    back = [(t * length, -profile(part.places, part.back, t) - loose) for t in places]
    return tuple(front), tuple(back)


def _rounded(part: Profile, length: float, first: float = 0.0) -> tuple[Run, ...]:
    """A limb with two round ends."""
    front, back = _sides(part, length, first, 1.0)
    end = arc((length, 0.0), (front[-1][1] - back[-1][1]) / 2, 60, -60, 4)
    start = arc((first * length, 0.0), (front[0][1] - back[0][1]) / 2, 240, 120, 4)
    return ((*front, *end, *reversed(back), *start, front[0]),)


def _thigh(side: str, leg: Limb) -> Shape:
    runs = _rounded(body.THIGH_PROFILE, body.THIGH)
    name = f"{side}-thigh"
    return Shape(name, _colour(side, "trousers"), runs, at=leg.root, turn=leg.upper)


def _calf(side: str, leg: Limb) -> Shape:
    front, back = _sides(body.SHANK_PROFILE, body.SHANK, 0.0, HEM)
    knee = arc((0.0, 0.0), body.KNEE, 240, 120, 4)
    runs = ((*reversed(back), *knee, *front), (front[-1], back[-1]))
    name = f"{side}-calf"
    return Shape(name, _colour(side, "trousers"), runs, at=leg.middle, turn=leg.lower)


def _knee(side: str, leg: Limb) -> Shape:
    """The beginning of the calf once more, over the end of the thigh."""
    front, back = _sides(body.SHANK_PROFILE, body.SHANK, 0.0, 0.26, -0.1)
    runs = (front, tuple(reversed(back)))
    colour = _colour(side, "trousers")
    return Shape(f"{side}-knee", colour, runs, Paint.PATCH, leg.middle, leg.lower)


def _foot(side: str, leg: Limb) -> Shape:
    return Shape(f"{side}-foot", _colour(side, "sock"), (body.FOOT,), at=leg.tip, turn=leg.end)


def _bare_arm(side: str, arm: Limb) -> tuple[Shape, ...]:
    colour = _colour(side, "skin")
    upper = _rounded(body.UPPER_ARM_PROFILE, body.UPPER_ARM * arm.upper_seen, 0.4)
    lower = _rounded(body.FOREARM_PROFILE, body.FOREARM * arm.lower_seen)
    return (
        Shape(f"{side}-upper-arm", colour, upper, at=arm.root, turn=arm.upper),
        Shape(f"{side}-forearm", colour, lower, at=arm.middle, turn=arm.lower),
        Shape(f"{side}-hand", colour, (body.HAND,), at=arm.tip, turn=arm.end),
    )


def _sleeve(side: str, arm: Limb) -> Shape:
    length = body.UPPER_ARM * arm.upper_seen
    front, back = _sides(body.UPPER_ARM_PROFILE, length, *SLEEVE, LOOSE)
    shoulder = arc((0.0, 0.0), front[0][1], 240, 120, 4)
    runs = ((*reversed(back), *shoulder, *front), (front[-1], back[-1]))
    return Shape(f"{side}-sleeve", _colour(side, "shirt"), runs, at=arm.root, turn=arm.upper)


def _sleeve_over(side: str, arm: Limb) -> tuple[Shape, ...]:
    """The sleeve on top of trunk and arm; at the shoulder it melts into the shirt."""
    length = body.UPPER_ARM * arm.upper_seen
    front, back = _sides(body.UPPER_ARM_PROFILE, length, 0.12, SLEEVE[1], LOOSE)
    edge = (front, (front[-1], back[-1]), tuple(reversed(back)))
    cloth = _sleeve(side, arm)
    return (
        Shape(f"{side}-sleeve-edge", "shirt", edge, Paint.EDGE, arm.root, arm.upper),
        Shape(f"{side}-sleeve-over", "shirt", cloth.runs, Paint.PATCH, arm.root, arm.upper),
    )


def _trunk(spine: Spine, first: float, last: float, belly: float) -> tuple[Run, ...]:
    """Front and back of the trunk between two places, its ends straight across."""
    places = [between(first, last, n / 14) for n in range(15)]
    front = [spine.surface(u, surface_front(u, belly)) for u in places]
    back = [spine.surface(u, -surface_back(u)) for u in places]
    return tuple(reversed(back)), tuple(front)


def _seat(spine: Spine, belly: float) -> Shape:
    """The trousers above the legs: round below, straight across at the waist."""
    back, front = _trunk(spine, body.TAIL, WAIST, belly)
    return Shape("seat", "trousers", ((*back, *front), (front[-1], back[0])))


def _girdle(spine: Spine, places: tuple[float, float], belly: float) -> Shape:
    return Shape("girdle", "girdle", _trunk(spine, *places, belly), Paint.PATCH)


def surface_front(place: float, belly: float = 0.0) -> float:
    """How far the front of the trunk stands off the spine; the belly rounds it out, or in."""
    swelling = belly * exp(-(((place - 8.0) / 5.0) ** 2))
    return profile(body.TRUNK_PROFILE.places, body.TRUNK_PROFILE.front, place) + swelling


def surface_back(place: float) -> float:
    return profile(body.TRUNK_PROFILE.places, body.TRUNK_PROFILE.back, place)


def _head(skeleton: Skeleton) -> tuple[Shape, ...]:
    neck = _trunk(skeleton.spine, 25.0, SPINE_END + 0.5, 0.0)

    def part(name: str, colour: str, points: tuple[Point, ...], paint: Paint = Paint.BODY) -> Shape:
        run = tuple((x, -y) for x, y in points)
        return Shape(name, colour, (run,), paint, skeleton.skull, skeleton.head)

    return (
        Shape("neck", "skin", neck),
        part("face", "skin", body.FACE),
        part("hair", "hair", body.HAIR),
        part("ear", "skin", body.EAR, Paint.DETAIL),
        part("eye", "line", body.EYE, Paint.PATCH),
        part("mouth", "line", body.MOUTH, Paint.DETAIL),
    )
