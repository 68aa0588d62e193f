"""One SVG that moves by itself (SMIL): to the end of a movement and back, with a rest at both."""

from collections.abc import Sequence
from dataclasses import replace

from planner.domain.gallery import LOOP_RESTS, LOOP_S
from planner.figures import pictures, svg
from planner.figures.figure import Figure, layers_at
from planner.figures.geometry import eased, turn
from planner.figures.shapes import Shape
from planner.figures.svg import Frame, number

STEPS = 8


def animated(figure: Figure) -> str | None:
    """The movement of a figure; None for one that is a single picture.

    Ids begin with the key of the figure, so that several can stand in one HTML page.
    """
    if figure.start is None:
        return None
    film = [layers_at(figure, eased(n / STEPS)) for n in range(STEPS + 1)]
    moving = []
    for n, layer in enumerate(film[0]):
        ids = [f"{figure.key}-{layer.name}-{k}" for k in range(len(layer.shapes))]
        paths = "".join(
            _path(figure.frame, name, [still[n].shapes[k] for still in film])
            for k, name in enumerate(ids)
        )
        moving += [f"<defs>{paths}</defs>", svg.drawn(layer, [f'<use href="#{i}"' for i in ids])]
    plain = replace(figure, around=replace(figure.around, gap=False))
    title = f"{figure.start.shows} {figure.end.shows}"
    parts = [*pictures.around(plain, 0.0), *moving]
    return svg.picture(title, parts, mirrored=figure.mirrored, side=figure.rolls_to)


def _path(frame: Frame, name: str, shapes: Sequence[Shape]) -> str:
    """A path that goes through a shape's forms, or through its places where it keeps its form."""
    if all(shape.runs == shapes[0].runs for shape in shapes):
        return _placed(frame, name, shapes)
    forms = [svg.path(frame, shape) for shape in shapes]
    changes = _values("animate", "d", forms) if len(set(forms)) > 1 else ""
    return f'<path id="{name}" d="{forms[0]}">{changes}</path>'


def _placed(frame: Frame, name: str, shapes: Sequence[Shape]) -> str:
    first, scale = shapes[0], frame.scale
    local = [(x * scale, -y * scale) for run in first.runs for x, y in run]
    pixels = [frame.pixel(shape.at) for shape in shapes]
    places = [f"{number(x)} {number(y)}" for x, y in pixels]
    turns = [first.turn]
    for shape in shapes[1:]:
        turns.append(turns[-1] + turn(turns[-1], shape.turn))
    angles = [number(-angle) for angle in turns]
    changes = ""
    if len(set(places)) > 1 or len(set(angles)) > 1:
        changes = _values("animateTransform", "transform", places, ' type="translate"') + _values(
            "animateTransform", "transform", angles, ' type="rotate" additive="sum"'
        )
    stands = f'transform="translate({places[0]}) rotate({angles[0]})"'
    return f'<path id="{name}" d="{svg.path_through(first, local)}" {stands}>{changes}</path>'


def _values(tag: str, attribute: str, values: Sequence[str], more: str = "") -> str:
    there_and_back = [values[0], *values, *reversed(values), values[0]]
    return (
        f'<{tag} attributeName="{attribute}"{more} dur="{LOOP_S}s" repeatCount="indefinite" '
        f'keyTimes="{_times()}" values="{";".join(there_and_back)}"/>'
    )


def _times() -> str:
    rest, hold = LOOP_RESTS
    move = (1 - rest - hold) / 2
    there = [rest / 2 + move * n / STEPS for n in range(STEPS + 1)]
    back = [1 - time for time in reversed(there)]
    return ";".join(f"{time:.3f}" for time in [0.0, *there, *back, 1.0])
