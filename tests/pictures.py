"""Pictures for tests: planner's own of a plan, and images of any shape."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import PIL.Image

from planner import writers
from planner.cli.kit import pictures
from planner.domain.gallery import Gallery
from planner.domain.picture import Image
from planner.domain.programme import Programme
from planner.writers import PLAIN, Wanted
from tests import builders


@cache
def of_the_lower_back() -> Gallery:
    """Planner's own pictures of the built-in programme, as the workbook is handed them."""
    return pictures.gallery(builders.plan(), writers.load("xlsx"), PLAIN)


def wanted() -> Wanted:
    """What a writer is asked for by a command that is asked for nothing special."""
    return Wanted(gallery=of_the_lower_back())


def png(width_px: int, height_px: int, colour: str = "teal") -> bytes:
    """A PNG of one colour."""
    return _saved(width_px, height_px, colour, "PNG")


def jpeg(width_px: int, height_px: int, dpi: int) -> bytes:
    """A JPEG that says how many pixels make an inch."""
    return _saved(width_px, height_px, "teal", "JPEG", dpi=(dpi, dpi))


def own(data: bytes) -> Image:
    """An image of somebody's own."""
    with PIL.Image.open(BytesIO(data)) as opened:
        size = opened.size
    return Image(data, f"A picture of {size[0]} × {size[1]} pixels.", *size)


def pictured(exercises: int) -> Programme:
    """A programme of that many exercises, each with a figure of the built-in ones."""
    found = builders.lower_back().exercises
    programme = builders.programme(exercises)
    items = (
        replace(item, exercise=replace(item.exercise, figure=found[n % len(found)].figure))
        for n, item in enumerate(programme.items)
    )
    return replace(programme, items=tuple(items))


def _saved(width_px: int, height_px: int, colour: str, kind: str, **how: object) -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (width_px, height_px), colour).save(out, kind, **how)
    return out.getvalue()
