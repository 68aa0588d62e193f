"""What lies over the cells of a sheet: text boxes, check boxes, strokes of a pen, pictures.

A reader of cells passes it over, and a plan that is written anew does not have it: so it is named.
Planner's own sheets have pictures with alternative texts, and charts on "Progress".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from typing import Any
from zipfile import ZipFile

TEXT_BOX, SHAPE, CHECK_BOX, INK = "text box", "shape", "check box", "drawing with a pen"
PICTURE, CHART, OBJECT = "picture", "chart", "embedded object"

_CONTROLS = ("ctrlProp", "control", "oleObject", "package")
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


def drawn(parts: ZipFile, sheet: str) -> tuple[Drawn, ...]:
    """What lies over the cells of a sheet's part; all of its pictures, planner's own too."""
    found: list[Drawn] = []
    has_control = False
    for kind, target in _relations(parts, sheet):
        if kind == "drawing":
            found += _of_drawing(parts, target)
        elif kind == "vmlDrawing":
            found += _of_old_drawing(parts, target)
        has_control = has_control or kind in _CONTROLS
    if has_control and not any(each.kind == CHECK_BOX for each in found):
        found.append(Drawn(OBJECT))
    return tuple(found)


def foreign(found: tuple[Drawn, ...], pictures: int | None, has_charts: bool) -> tuple[Drawn, ...]:
    """What of it is not planner's own.

    `pictures` is the column in which a weekly page has its pictures, None for another sheet.
    Where programs kept alternative texts, a picture without one is nobody's but the person's.
    """
    are_kept = any(each.kind == PICTURE and each.text for each in found)

    def is_own(each: Drawn) -> bool:
        if each.kind == PICTURE:
            stands_there = pictures is None or each.column in (pictures, None)
            return stands_there and (each.text != "" or not are_kept)
        return each.kind == CHART and has_charts

    return tuple(each for each in found if not is_own(each))


def _relations(parts: ZipFile, sheet: str) -> Iterator[tuple[str, str]]:
    """What a sheet refers to: the kind, and the part."""
    folder, _, name = sheet.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in parts.namelist():
        return
    for relation in _tree(parts, relations):
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        kind = relation.get("Type", "").rpartition("/")[2]
        if relation.get("TargetMode") != "External" and path in parts.namelist():
            yield kind, path


def _of_drawing(parts: ZipFile, part: str) -> Iterator[Drawn]:
    for anchor in _tree(parts, part):
        column = next((c.text for c in anchor.iter() if _name(c) == "col"), None)
        place = int(column) if column is not None and column.isdecimal() else None
        for element in anchor.iter():
            one = _drawn(element, place)
            if one is not None:
                yield one


def _drawn(element: Any, column: int | None) -> Drawn | None:
    about = next((e for e in element.iter() if _name(e) == "cNvPr"), None)
    match _name(element):
        case "pic":
            return Drawn(PICTURE, about.get("descr", "") if about is not None else "", column)
        case "graphicFrame":
            return Drawn(CHART, "", column)
        case "contentPart":
            return Drawn(INK, "", column)
        case "cxnSp":
            return Drawn(SHAPE, "", column)
        case "sp":
            text = " ".join(e.text or "" for e in element.iter() if _name(e) == "t").strip()
            called = about.get("name", "") if about is not None else ""
            if called.casefold().startswith(CHECK_BOX):
                return Drawn(CHECK_BOX, text, column)
            return Drawn(TEXT_BOX if text else SHAPE, text, column)
    return None


def _of_old_drawing(parts: ZipFile, part: str) -> Iterator[Drawn]:
    """Form controls, in the drawings of before; comments stand there as well and are told apart.

    The part is no XML in every file: programs leave tags in it open.
    """
    text = parts.read(part).decode("utf-8", "replace")
    for piece in text.split('ObjectType="')[1:]:
        kind = piece.partition('"')[0]
        if kind in ("Checkbox", "Radio"):
            yield Drawn(CHECK_BOX)
        elif kind not in ("Note", "Pict"):
            yield Drawn(OBJECT)


def _tree(parts: ZipFile, part: str) -> Any:
    from defusedxml.ElementTree import fromstring

    return fromstring(parts.read(part))


def _name(element: Any) -> str:
    """The name of a tag, whatever its namespace."""
    return str(element.tag).rpartition("}")[2]
