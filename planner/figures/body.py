"""The person in all pictures: how long and how thick each part is, and how far each joint goes.

Lengths are percent of the person's height. Those of the limbs follow Drillis and Contini (1966),
as in Winter, Biomechanics and Motor Control of Human Movement; the outlines are ours.
"""

from dataclasses import dataclass

from planner.figures.geometry import Point

THIGH, SHANK = 24.5, 24.6
UPPER_ARM, FOREARM = 17.2, 15.0
TRUNK = 29.5
"""From the hips to the root of the neck."""

SHOULDER = 25.5
"""From the hips to the shoulders, along the spine."""

NECK = 5.0
TAIL = -6.0
"""Where the seat ends, along the spine from the hips."""

HEAD = 12.8
ANKLE_HEIGHT, WRIST_HEIGHT = 3.9, 1.9
KNEE = 3.4
"""Half of the thickness of the knee: how high its joint lies above the floor in kneeling."""

FAR = (2.4, 1.1)
"""How far the limbs of the far side are seen from those of the near side."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How far a part reaches to its front and to its back, at places along it.

    Places of limbs are parts of their length; those of the trunk are percent of the height.
    """

    places: tuple[float, ...]
    front: tuple[float, ...]
    back: tuple[float, ...]


THIGH_PROFILE = Profile(
    (0, 0.12, 0.35, 0.65, 0.88, 1),
    (5.7, 6.0, 5.8, 4.8, 3.8, KNEE),
    (6.2, 6.1, 5.4, 4.4, 3.7, KNEE),
)
SHANK_PROFILE = Profile(
    (0, 0.12, 0.32, 0.6, 0.85, 1),
    (KNEE, 3.2, 3.0, 2.7, 2.4, 2.4),
    (KNEE, 3.8, 4.4, 3.6, 2.6, 2.4),
)
UPPER_ARM_PROFILE = Profile(
    (0, 0.2, 0.5, 0.8, 1),
    (3.1, 3.2, 2.9, 2.5, 2.3),
    (3.1, 3.1, 2.8, 2.4, 2.3),
)
FOREARM_PROFILE = Profile(
    (0, 0.22, 0.55, 0.85, 1),
    (2.3, 2.5, 2.2, 1.7, 1.6),
    (2.3, 2.4, 2.1, 1.7, 1.6),
)
TRUNK_PROFILE = Profile(
    (-6.2, -4, 0, 5, 10, 15, 20, 24.5, 28, 30, 32, 35),
    (1.8, 4.2, 5.7, 6.0, 5.9, 5.8, 6.3, 6.3, 4.9, 3.4, 2.7, 2.6),
    (2.6, 5.8, 7.0, 6.2, 4.8, 4.8, 5.5, 5.8, 5.0, 4.0, 3.5, 3.5),
)

# Outlines in coordinates of the part itself: x along it, y to the front for hand and foot.
FOOT: tuple[Point, ...] = (
    (-3.0, 1.2), (-3.6, -0.8), (-3.3, -3.2), (-2.0, -3.9), (2.0, -3.7), (6.5, -3.9), (10.0, -3.9),
    (11.2, -3.0), (10.4, -1.7), (7.0, -0.4), (3.5, 1.5), (1.9, 2.5), (0, 2.6), (-1.9, 2.3),
)  # fmt: skip
HAND: tuple[Point, ...] = (
    (-0.6, 1.6), (1.8, 1.8), (4.5, 1.6), (6.8, 1.1), (8.4, 0.5), (8.6, -0.3), (8.0, -1.0),
    (5.0, -1.5), (2.0, -1.8), (-0.6, -1.6),
)  # fmt: skip

# The head: x from the root of the skull to the crown, y to the face.
FACE: tuple[Point, ...] = (
    (-1.6, 1.4), (-0.5, 3.6), (-0.1, 5.0), (0.9, 5.75), (1.9, 5.8), (2.7, 5.75), (3.4, 5.9),
    (4.1, 6.2), (4.6, 7.2), (5.2, 7.3), (5.9, 6.5), (6.9, 5.9), (8.4, 5.8), (10.4, 4.8),
    (12.1, 2.5), (12.8, -0.4), (12.3, -3.6), (10.5, -5.8), (7.9, -6.7), (5.0, -6.2), (2.4, -5.0),
    (0.2, -3.8), (-1.8, -3.4),
)  # fmt: skip
HAIR: tuple[Point, ...] = (
    (8.9, 5.9), (10.9, 5.1), (12.7, 2.8), (13.5, -0.4), (13.0, -4.0), (11.0, -6.5), (8.0, -7.4),
    (5.0, -6.9), (2.6, -5.8), (1.6, -4.6), (2.4, -3.3), (4.4, -2.9), (6.6, -2.3), (7.2, -0.8),
    (8.2, 0.6), (9.0, 2.6),
)  # fmt: skip
EAR: tuple[Point, ...] = (
    (4.0, -0.6), (4.7, -1.7), (5.9, -2.0), (6.6, -1.2), (6.3, -0.2), (5.1, 0.1), (4.2, 0.0),
)  # fmt: skip
EYE: tuple[Point, ...] = ((7.1, 3.4), (6.5, 3.9), (7.1, 4.4), (7.7, 3.9))
MOUTH: tuple[Point, ...] = ((3.4, 3.7), (2.95, 4.4), (2.95, 5.2))

LIMITS = {
    "hip": (-25.0, 135.0),
    "knee": (0.0, 158.0),
    "ankle": (-75.0, 35.0),
    "shoulder": (-60.0, 185.0),
    "elbow": (0.0, 150.0),
    "wrist": (-90.0, 95.0),
    "lower_back": (-60.0, 40.0),
    "upper_back": (-45.0, 30.0),
    "neck": (-50.0, 50.0),
    "head": (-40.0, 40.0),
}
"""How far joints go in most people, in degrees, rounded outwards [our choice].

Bending the limb forwards is positive for hip, shoulder and elbow, bending the calf to the thigh
for the knee, toes up for the ankle, back of the hand up for the wrist; for the spine, positive is
backwards. Kneeling adds the passive part to the ankle.
"""
