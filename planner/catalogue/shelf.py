"""Where the pictures of exercises come from, and how an exercise names its own.

picture: knee-rolls            one of planner's figures, by its key
picture: leg-lifts.jpg         an image file beside the template
picture: {start: stand.jpg, end: lifted.jpg, shows: One leg is out to the side.}
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import Any

from planner.catalogue.fields import Fields
from planner.catalogue.images import MOST_ALT, image
from planner.catalogue.tree import Table
from planner.catalogue.values import KEY, Misread, existing, quoted
from planner.domain.picture import Image
from planner.errors import PlannerError, problem

PICTURE_KEYS = ("start", "end", "shows_start", "shows")

Open = Callable[[str, str], bytes]
"""The bytes of an image, by the name of the template and the name that stands in it."""


def _no_images(template: str, name: str) -> bytes:
    raise problem(f"{quoted(name)} is not at hand", "make the plan with --templates")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The keys of planner's figures (None: any key is taken), and how image files are opened.

    `open_image` raises PlannerError for a file that cannot be read.
    """

    figures: Collection[str] | None = None
    open_image: Open = _no_images


NO_SHELF = Shelf()


def read_picture(fields: Fields, shelf: Shelf) -> dict[str, Any]:
    """`figure` or `images` of an exercise, as its `picture:` says; problems are noted."""
    node = fields.node("picture")
    if node is None:
        return {}
    words = " ".join([fields.text("start"), *fields.texts("steps")])
    alt = f"{fields.text('name')}. {words}".strip()[:MOST_ALT]
    if isinstance(node, Table):
        table = fields.table("picture", PICTURE_KEYS, ("end",))
        alts = {
            "start": table.text("shows_start") or fields.text("start") or alt,
            "end": table.text("shows") or alt,
        }
        images = [_image(table, shelf, key, alts[key]) for key in alts if key in table.values]
        return {"images": tuple(found for found in images if found is not None)}
    name = fields.text("picture")
    if KEY.fullmatch(name):
        return {"figure": fields.read("picture", partial(_figure, shelf)) or ""}
    found = _image(fields, shelf, "picture", alt) if name else None
    return {"images": (found,)} if found is not None else {}


def _figure(shelf: Shelf, key: str) -> str:
    if shelf.figures is not None and key not in shelf.figures:
        remedy = existing("figure", key, shelf.figures)
        raise Misread(f"{quoted(key)} is none of planner's figures", f"{remedy}; {_OR_A_FILE}")
    return key


_OR_A_FILE = "or name an image file, such as walk.jpg"


def _image(fields: Fields, shelf: Shelf, key: str, alt: str) -> Image | None:
    return fields.read(key, partial(_opened, fields.notes.file, shelf, alt[:MOST_ALT]))


def _opened(template: str, shelf: Shelf, alt: str, name: str) -> Image:
    try:
        raw = shelf.open_image(template, name)
    except PlannerError as error:
        first = error.problems[0]
        raise Misread(f"{quoted(name)}: {first.message}", first.remedy) from error
    return image(raw, alt, name)
