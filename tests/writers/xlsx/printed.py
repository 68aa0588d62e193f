"""Printed pages, measured: where words stand, and how large a sign is drawn."""

import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from tests.apps.applications import application

_DPI = 300
_DARK = 128


@dataclass(frozen=True)
class Word:
    """A word on a page; left, top, right and bottom in points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def words_of_pages(pdf: Path) -> list[list[Word]]:
    """The words of each page in reading order."""
    pdftotext = application("pdftotext", package="poppler-utils")
    said = _run([pdftotext, "-bbox", "-enc", "UTF-8", str(pdf), "-"]).decode()
    found = (
        r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    )
    return [
        [
            Word(unescape(text), float(left), float(top), float(right), float(bottom))
            for left, top, right, bottom, text in re.findall(found, page)
        ]
        for page in said.split("<page ")[1:]
    ]


def drawn_mm(pdf: Path, page: int, word: Word) -> tuple[float, float]:
    """Width and height of the ink of a word, in millimetres; pages count from 1."""
    pdftoppm = application("pdftoppm", package="poppler-utils")
    scale = _DPI / 72
    left, top = int(word.left * scale), int(word.top * scale)
    width = int((word.right - word.left) * scale) + 1
    height = int((word.bottom - word.top) * scale) + 1
    crop = ["-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height)]
    one_page = ["-f", str(page), "-l", str(page)]
    image = _run([pdftoppm, "-gray", "-r", str(_DPI), *one_page, *crop, str(pdf)])
    header, pixels = image[: -width * height], image[-width * height :]
    assert header.split()[:3] == [b"P5", str(width).encode(), str(height).encode()]
    dark = [n for n, brightness in enumerate(pixels) if brightness < _DARK]
    across, down = [n % width for n in dark], [n // width for n in dark]
    mm = 25.4 / _DPI
    return (max(across) - min(across) + 1) * mm, (max(down) - min(down) + 1) * mm


def _run(command: list[str]) -> bytes:
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
