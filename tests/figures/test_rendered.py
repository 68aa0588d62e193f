"""The pictures that are committed are those of the poses beside them."""

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from planner.figures import png, rendered
from planner.figures.png import SOURCE, fingerprint
from planner.figures.rendering import needs_png
from planner.figures.svg import HEIGHT, WIDTH
from planner.storage.figure_index import INDEX, read_index
from tests.figures.known import FIGURES
from tools.figures import RENDERED

DRAWN = rendered(FIGURES)
STILL = [name for name in DRAWN if needs_png(name)]
MOST_BYTES = 8_000
MOST_DIFFERENCE = 1.0
"""Grey levels of 255, on average: other versions may shade edges a little differently."""


def beside(name: str) -> Path:
    return (RENDERED / name).with_suffix(".png")


def chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """The parts of a PNG."""
    found, at = [], 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        found.append((content[at + 4 : at + 8], content[at + 8 : at + 8 + length]))
        at += length + 12
    return found


def test_the_folder_holds_these_files_and_no_others() -> None:
    expected = {*DRAWN, *(beside(name).name for name in STILL)}
    assert {path.name for path in RENDERED.iterdir()} == expected


@pytest.mark.parametrize("name", DRAWN)
def test_a_file_is_what_the_poses_give(name: str) -> None:
    """Failed? Run `make figures`, look at the pictures, and commit them."""
    assert (RENDERED / name).read_text(encoding="utf-8") == DRAWN[name]


@pytest.mark.parametrize("name", STILL)
def test_a_png_was_made_from_the_svg_beside_it(name: str) -> None:
    parts = chunks(beside(name).read_bytes())
    assert (b"tEXt", f"{SOURCE}\0{fingerprint(DRAWN[name])}".encode()) in parts


@pytest.mark.parametrize("name", STILL)
def test_a_png_is_small_and_has_the_size_that_the_index_says(name: str) -> None:
    content = beside(name).read_bytes()
    assert len(content) < MOST_BYTES
    header = dict(chunks(content))[b"IHDR"]
    assert struct.unpack(">II", header[:8]) == (WIDTH, HEIGHT)
    assert zlib.decompress(b"".join(data for kind, data in chunks(content) if kind == b"IDAT"))


@pytest.mark.parametrize("name", STILL)
def test_a_png_shows_what_the_svg_shows(name: str) -> None:
    pytest.importorskip("resvg_py")
    image = pytest.importorskip("PIL.Image")
    kept, anew = (
        image.open(BytesIO(content)).convert("L").tobytes()
        for content in (beside(name).read_bytes(), png(DRAWN[name]))
    )
    assert sum(abs(a - b) for a, b in zip(kept, anew, strict=True)) / len(kept) < MOST_DIFFERENCE


def test_the_index_tells_programs_all_they_need() -> None:
    index = read_index((RENDERED / INDEX).read_bytes())
    for key, pictures in index.items():
        for picture in filter(None, (pictures.start, pictures.end)):
            assert (RENDERED / picture.svg).is_file()
            assert (RENDERED / picture.png).is_file()
            assert picture.alt.endswith(".")
            assert len(picture.alt) <= 160
        assert (pictures.start is None) == key.startswith("floor-")
        assert (pictures.moving is None) == key.startswith("floor-")


@pytest.mark.parametrize("name", [name for name in DRAWN if name.endswith(".svg")])
def test_an_svg_is_well_formed_and_begins_with_what_it_shows(name: str) -> None:
    root = ET.fromstring(DRAWN[name])
    assert root.get("role") == "img"
    assert root[0].tag.endswith("title")
    assert root[0].text
    assert "nan" not in DRAWN[name]


def test_moving_pictures_can_stand_in_one_page() -> None:
    moving = [text for name, text in DRAWN.items() if name.endswith("-moving.svg")]
    ids = [each for text in moving for each in re.findall(r' id="([^"]+)"', text)]
    assert len(moving) == 5
    assert len(set(ids)) == len(ids)
    for text in moving:
        used = re.findall(r'href="#([^"]+)"', text)
        assert set(used) == set(re.findall(r' id="([^"]+)"', text))


def test_a_movement_comes_back_to_where_it_began() -> None:
    for name, text in DRAWN.items():
        for times, values in re.findall(r'keyTimes="([^"]+)" values="([^"]+)"', text):
            moments, shown = times.split(";"), values.split(";")
            assert len(moments) == len(shown), name
            assert (float(moments[0]), float(moments[-1])) == (0, 1)
            assert sorted(moments, key=float) == moments
            assert shown == shown[::-1], name
