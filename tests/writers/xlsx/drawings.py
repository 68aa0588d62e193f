"""The pictures of a workbook, as the parts of its file say."""

from dataclasses import dataclass
from io import BytesIO
from posixpath import basename
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

EMU_PER_PX = 9525

_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Drawn:
    """One picture: the cells from the first to the last that it touches, counted from 0, how far
    into the first of them it begins, its size in px, and the part of the file that it shows."""

    first: tuple[int, int]
    last: tuple[int, int]
    left_px: float
    top_px: float
    width_px: float
    height_px: float
    alt: str
    media: str
    moves_alone: bool


def pictures_of(raw: bytes, sheet: int) -> list[Drawn]:
    """The pictures of a sheet, by its number from 1, in the order of the file."""
    with ZipFile(BytesIO(raw)) as parts:
        related = _related(parts, f"xl/worksheets/_rels/sheet{sheet}.xml.rels")
        drawing = next((name for name in related.values() if name.startswith("drawing")), None)
        if drawing is None:
            return []
        media = _related(parts, f"xl/drawings/_rels/{drawing}.rels")
        root = fromstring(parts.read(f"xl/drawings/{drawing}"))
        return [_drawn(anchor, media) for anchor in root if anchor.find(f"{_XDR}pic") is not None]


def media(raw: bytes) -> dict[str, bytes]:
    """The images of a file by name."""
    with ZipFile(BytesIO(raw)) as parts:
        return {
            basename(name): parts.read(name)
            for name in parts.namelist()
            if name.startswith("xl/media/")
        }


def _related(parts: ZipFile, name: str) -> dict[str, str]:
    if name not in parts.namelist():
        return {}
    found = fromstring(parts.read(name))
    return {str(each.get("Id")): basename(str(each.get("Target"))) for each in found}


def _drawn(anchor: Element, media: dict[str, str]) -> Drawn:
    def number(path: str, name: str = "") -> int:
        found = anchor.find(path)
        assert found is not None
        return int(str(found.get(name)) if name else str(found.text))

    about = anchor.find(f"{_XDR}pic/{_XDR}nvPicPr/{_XDR}cNvPr")
    shown = anchor.find(f"{_XDR}pic/{_XDR}blipFill/{_A}blip")
    assert about is not None
    assert shown is not None
    corner, end = f"{_XDR}from/{_XDR}", f"{_XDR}to/{_XDR}"
    size = f"{_XDR}pic/{_XDR}spPr/{_A}xfrm/{_A}ext"
    return Drawn(
        first=(number(f"{corner}row"), number(f"{corner}col")),
        last=(number(f"{end}row"), number(f"{end}col")),
        left_px=number(f"{corner}colOff") / EMU_PER_PX,
        top_px=number(f"{corner}rowOff") / EMU_PER_PX,
        width_px=number(size, "cx") / EMU_PER_PX,
        height_px=number(size, "cy") / EMU_PER_PX,
        alt=about.get("descr", ""),
        media=media[str(shown.get(f"{_R}embed"))],
        moves_alone=anchor.get("editAs") == "oneCell",
    )
