"""The pictures of a figure as SVG texts: start, end, and frames of the way between them."""

from planner.figures import scene, svg
from planner.figures.figure import Figure, arrow_path, layers, layers_at
from planner.figures.geometry import eased
from planner.figures.pose import Pose
from planner.figures.side import surface_back
from planner.figures.skeleton import Spine, solve
from planner.figures.svg import Frame

GAP = -1.0, 18.0
"""The part of the back, along the spine from the hips, that can stand off the floor."""


CLEAR = 0.8
"""How far the back must stand off the floor for a gap to be seen, in percent of the height."""


def start(figure: Figure) -> str | None:
    """The picture of how a movement begins; None for a figure that is one picture alone."""
    if figure.start is None:
        return None
    parts = [*around(figure, 0.0), _person(figure, 0.0)]
    return svg.picture(figure.start.shows, parts, mirrored=figure.mirrored)


def end(figure: Figure) -> str:
    """The picture of where it leads to: in front of the pale start, with the arrow."""
    frame = figure.frame
    parts = around(figure, 1.0)
    if figure.start is not None and figure.ghost:
        parts.append(svg.ghost(frame, layers(figure.start.pose, figure.camera)))
    parts.append(_person(figure, 1.0))
    if figure.arrow is not None:
        parts.append(scene.arrow(frame, arrow_path(figure, figure.arrow)))
    return svg.picture(figure.end.shows, parts, mirrored=figure.mirrored)


def frames(figure: Figure, count: int) -> list[str]:
    """The movement in so many pictures from start to end, slow at both ends, without marks."""
    parts = [eased(n / max(count - 1, 1)) for n in range(count)]
    drawn = [[*around(figure, part), _person(figure, part)] for part in parts]
    return [svg.picture(figure.end.shows, each, mirrored=figure.mirrored) for each in drawn]


def _person(figure: Figure, part: float) -> str:
    return svg.person(figure.frame, layers_at(figure, part))


def around(figure: Figure, part: float) -> list[str]:
    """What stands around the person, as SVG."""
    frame, props = figure.frame, figure.around
    pose = figure.pose(part)
    if figure.camera is not None:
        parts = [scene.mat_from_above(frame, figure.camera)]
        if props.cushion is not None:
            parts.append(scene.cushion_from_above(frame, figure.camera, props.cushion))
        return parts
    parts = [scene.mat(frame)] if props.mat else [scene.floor(frame)]
    if props.chair is not None:
        parts.append(scene.chair(frame, props.chair, behind=props.sat_on))
    if isinstance(pose, Pose) and props.cushion is not None:
        parts.append(scene.cushion(frame, props.cushion, pose.cushion))
    if isinstance(pose, Pose) and props.gap:
        parts.append(_gap(frame, solve(pose).spine))
    return parts


def _gap(frame: Frame, spine: Spine) -> str:
    low, high = GAP
    places = [low + (high - low) * n / 16 for n in range(17)]
    back = [spine.surface(u, -surface_back(u)) for u in places]
    clear = [point for point in back if point[1] > CLEAR]
    return scene.gap(frame, clear) if len(clear) > 2 else ""
