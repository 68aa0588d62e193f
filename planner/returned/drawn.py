"""What lies over the cells of a sheet: text boxes, check boxes, strokes of a pen, pictures.

A reader of cells passes it over, and a plan that is written anew does not have it: so it is named.
Planner's own sheets have pictures with alternative texts, and charts on "Progress".
"""

from dataclasses import dataclass

TEXT_BOX, SHAPE, CHECK_BOX, INK = "text box", "shape", "check box", "drawing with a pen"
PICTURE, CHART, OBJECT = "picture", "chart", "embedded object"

_BY_EXCEL = "automatically generated"
"""Stands in the alternative text that Excel gives to a photo that somebody pastes."""
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing that lies over the cells: what it is, its text, and the column of its left edge.

    The column is None where it is not known.
    """

    kind: str
    text: str = ""
    column: int | None = None

    def __str__(self) -> str:
        """`text box “numb since Monday”`"""
        text = " ".join(self.text.split())
        cut = "…" if len(text) > _LONGEST_SHOWN else ""
        return f"{self.kind} “{text[:_LONGEST_SHOWN]}{cut}”" if text else self.kind


def foreign(found: tuple[Drawn, ...], pictures: int | None, has_charts: bool) -> tuple[Drawn, ...]:
    """What of it is not planner's own.

    `pictures` is the column in which a weekly page has its pictures, None for another sheet.
    Planner's own have an alternative text, which some programs leave out when they save.
    """
    are_kept = any(each.kind == PICTURE and each.text for each in found)
    is_progress = any(each.kind == CHART for each in found)  # it has no pictures

    def is_own(each: Drawn) -> bool:
        if each.kind == CHART:
            return has_charts
        if each.kind != PICTURE or _BY_EXCEL in each.text:
            return False
        stands_there = each.column == pictures if pictures is not None else not is_progress
        return each.text != "" or (stands_there and not are_kept)

    return tuple(each for each in found if not is_own(each))
