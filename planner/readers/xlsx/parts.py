"""What the XML of a sheet tells that a list of its values does not."""

import re
from zipfile import ZipFile

from planner.errors import problem
from planner.returned.grid import Area, Grid

_NO_VALUE = re.compile(
    rb"<(?P<x>(?:\w+:)?)c\b(?P<about>[^<>]*)>\s*+"
    rb"<(?P=x)f\b(?:[^<>]*/>|[^<>]*>(?P<formula>[^<]*)</(?P=x)f>)\s*+"
    rb"(?P<blank><(?P=x)v\s*+/>|<(?P=x)v>\s*+</(?P=x)v>)?\s*+</(?P=x)c>"
)
"""A cell with a formula and no value. Possessive, so that no file can make it slow."""
_FILLED = re.compile(rb"<(?:\w+:)?c\b(?P<about>[^<>]*)(?<!/)>\s*+<(?:\w+:)?(?:v|is)\b")
"""A cell with a value that is no formula's."""
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b(?>[^<>]*?\br=[\"']([A-Z]{1,3}[0-9]{1,7})[\"'])[^<>]*(?<!/)>\s*+<(?:\w+:)?f\b"
)
"""A cell with a formula. What stands before its address is sought once, so that it is not slow."""
_STYLE = re.compile(rb"\bs=[\"'](\d+)[\"']")
_CELL = re.compile(rb"<(?:\w+:)?c\b[^<>]*>\s*+<(?:\w+:)?(?:v|is|f)\b")
"""A cell that holds something."""
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^<>]*\bref=[\"']([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})[\"']"
)
"""An area of several cells that is shown as one."""
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3}[0-9]{1,7})[\"']")
_IS_TEXT = re.compile(rb"\bt=[\"']str[\"']")
_TICKS = (b"TRUE()", b"FALSE()")
_BEYOND = re.compile(
    rb"<(?:\w+:)?c\b[^<>]*\br=[\"'](?P<cell>"
    rb"[A-Z]{1,3}(?:100[1-9]|10[1-9]\d|1[1-9]\d\d|[2-9]\d{3}|\d{5,7})|"
    rb"(?:C[W-Z]|[D-Z][A-Z]|[A-Z]{3})\d{1,4})[\"'][^<>]*(?<!/)>\s*<(?:\w+:)?(?:v|is|f)\b"
)
"""A cell that holds something, in a row from 1001 or in a column behind CV, the hundredth."""

_COMMENTS = re.compile(rb"/(?:comments|threadedComment)[\"']")
"""The end of what a sheet's relations say of comments."""


def no_values(part: bytes) -> frozenset[tuple[int, int]]:
    """The cells of a sheet, by row and column from 0, whose formulas have no values.

    Raises PlannerError for ticks among them: LibreOffice makes a formula, TRUE(), of Excel's own
    tick boxes, and a library that saves the file then leaves the values out.
    """
    from openpyxl.utils.cell import coordinate_to_tuple

    places = set()
    for cell in _NO_VALUE.finditer(part):
        if cell["blank"] is not None and _IS_TEXT.search(cell["about"]):
            continue  # an empty text is a value
        if cell["formula"] in _TICKS:
            raise problem(
                "the ticks in this workbook have no values: a program saved it without them",
                "open it in Excel or LibreOffice, save it as .xlsx, and use that",
            )
        if address := _ADDRESS.search(cell["about"]):
            row, column = coordinate_to_tuple(address[1].decode())
            places.add((row - 1, column - 1))
    return frozenset(places)


def plain(part: bytes) -> frozenset[tuple[int, int]]:
    """The cells of a sheet, by row and column from 0, that hold something and have no format."""
    from openpyxl.utils.cell import coordinate_to_tuple

    places = set()
    for cell in _FILLED.finditer(part):
        style, address = _STYLE.search(cell["about"]), _ADDRESS.search(cell["about"])
        if address is not None and (style is None or style[1] == b"0"):
            row, column = coordinate_to_tuple(address[1].decode())
            places.add((row - 1, column - 1))
    return frozenset(places)


def formulas(part: bytes) -> frozenset[str]:
    """The names of the cells of a sheet that have a formula."""
    return frozenset(name.decode() for name in _FORMULA.findall(part))


def merged(part: bytes) -> tuple[Area, ...]:
    """The areas of a sheet that are shown as one cell."""
    from openpyxl.utils.cell import coordinate_to_tuple

    areas = []
    for area in _MERGED.finditer(part):
        (top, left), (bottom, right) = (
            coordinate_to_tuple(each.decode()) for each in area.groups()
        )
        areas.append((top - 1, left - 1, bottom - 1, right - 1))
    return tuple(areas)


def beyond(part: bytes) -> str:
    match = _BEYOND.search(part)
    return match["cell"].decode() if match is not None else ""


def has_comments(parts: ZipFile, part: str) -> bool:
    """Whether a sheet has comments, old or new; openpyxl passes them over."""
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    return relations in parts.namelist() and _COMMENTS.search(parts.read(relations)) is not None


def check_rows(name: str, grid: Grid, part: bytes) -> None:
    """Raises PlannerError for a sheet with cells of which openpyxl gave none, without a word."""
    if not grid and not beyond(part) and _CELL.search(part) is not None:
        raise problem(
            f"this workbook cannot be read: the cells of the sheet “{name}” are written in a way "
            "that is not known here",
            "open it in your spreadsheet program, save it as .xlsx, and use that",
        )
