"""All files that show the figures, as texts by file name; `make figures` writes them."""

from collections.abc import Mapping

from planner.domain.picture import Picture, Pictures
from planner.figures import pictures
from planner.figures.animation import animated
from planner.figures.figure import Figure, Moment
from planner.figures.svg import HEIGHT, WIDTH
from planner.storage.figure_index import INDEX, index_text


def rendered(figures: Mapping[str, Figure]) -> dict[str, str]:
    """The SVG of each picture and the index of all."""
    files: dict[str, str] = {}
    index = {}
    for key, figure in figures.items():
        start, moving = pictures.start(figure), animated(figure)
        files[f"{key}-end.svg"] = pictures.end(figure)
        if start is not None:
            files[f"{key}-start.svg"] = start
        if moving is not None:
            files[f"{key}-moving.svg"] = moving
        index[key] = Pictures(
            end=_picture(f"{key}-end", figure.end),
            start=None if figure.start is None else _picture(f"{key}-start", figure.start),
            moving=None if moving is None else f"{key}-moving.svg",
        )
    files[INDEX] = index_text(index)
    return files


def _picture(name: str, moment: Moment) -> Picture:
    return Picture(f"{name}.svg", f"{name}.png", moment.shows, WIDTH, HEIGHT)


def needs_png(name: str) -> bool:
    """Whether a PNG stands beside the file of that name: it does beside a still picture."""
    return name.endswith(("-start.svg", "-end.svg"))
