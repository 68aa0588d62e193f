"""Numbers, points and yes or no, as a file of poses has them."""

import re
from collections.abc import Callable

from planner.catalogue.fields import Fields
from planner.catalogue.tree import Listing, Node, Text
from planner.catalogue.values import Misread, choice, quoted
from planner.figures.geometry import Point

DECIMAL = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,2})?")
FARTHEST = 200.0
"""From the middle of the picture; twice the height of the person."""


def decimal(low: float, high: float, unit: str = "") -> Callable[[str], float]:
    """Reads a number from low to high.

    >>> decimal(0, 155)("12.5")
    12.5
    >>> decimal(0, 155, " degrees, as far as it goes")("170")
    Traceback (most recent call last):
    planner.catalogue.values.Misread: 170 is more than 155 degrees, as far as it goes
    """

    def read(text: str) -> float:
        if not DECIMAL.fullmatch(text):
            raise Misread(f"{quoted(text)} is not a number", "write digits, such as 12 or 12.5")
        value = float(text)
        remedy = f"write {low:g} to {high:g}"
        if value < low:
            raise Misread(f"{text} is less than {low:g}{unit}", remedy)
        if value > high:
            raise Misread(f"{text} is more than {high:g}{unit}", remedy)
        return value

    return read


def yes(text: str) -> bool:
    return choice(text, ("yes", "no")) == "yes"


def point(fields: Fields, key: str) -> Point | None:
    """A place in the picture: [x, y]."""
    node = fields.node(key)
    return None if node is None else point_of(fields, node, key)


def points(fields: Fields, key: str) -> tuple[Point, ...]:
    """Two places or more: [[x, y], [x, y]]."""
    node = fields.node(key)
    if node is None:
        return ()
    if not isinstance(node, Listing) or len(node.items) < 2:
        fields.note(node, f"{key} is not a list of places", "write two or more: [[0, 5], [10, 5]]")
        return ()
    read = [point_of(fields, item, key) for item in node.items]
    return tuple(each for each in read if each is not None)


def point_of(fields: Fields, node: Node, key: str) -> Point | None:
    items = node.items if isinstance(node, Listing) else ()
    texts = [item for item in items if isinstance(item, Text)]
    if len(texts) != 2 or len(items) != 2:
        fields.note(node, f"{key} is not a place", "write x and y in brackets, such as [12, 3.4]")
        return None
    number = decimal(-FARTHEST, FARTHEST)
    x, y = (fields.understood(text, key, text.value.strip(), number) for text in texts)
    return None if x is None or y is None else (x, y)
