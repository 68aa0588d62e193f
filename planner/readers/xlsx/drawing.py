"""The drawings of a sheet in an .xlsx file: what lies over its cells."""

from collections.abc import Iterator
from posixpath import join, normpath
from typing import Any
from zipfile import ZipFile

from planner.returned.drawn import CHART, CHECK_BOX, INK, OBJECT, PICTURE, SHAPE, TEXT_BOX, Drawn

_CONTROLS = ("ctrlProp", "control", "oleObject", "package")


def drawn(parts: ZipFile, sheet: str) -> tuple[Drawn, ...]:
    """What lies over the cells of a sheet's part; all of its pictures, planner's own too."""
    objects: list[Drawn] = []
    has_control = False
    for kind, target in _relations(parts, sheet):
        if kind == "drawing":
            objects += _of_drawing(parts, target)
        elif kind == "vmlDrawing":
            objects += _of_old_drawing(parts, target)
        has_control = has_control or kind in _CONTROLS
    if has_control and not any(each.kind == CHECK_BOX for each in objects):
        objects.append(Drawn(OBJECT))
    return tuple(objects)


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
