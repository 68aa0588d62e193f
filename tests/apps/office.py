"""LibreOffice and poppler: what a workbook looks like in a real application, and on paper."""

import re
import subprocess
from itertools import count
from pathlib import Path

from tests.apps.applications import application
from tests.apps.desk import Desk

_TIME_LIMIT_S = 180


class Office:
    """A LibreOffice, at a desk, that saves what it is given below `folder`."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self._folder = folder
        self._desk = desk
        self._numbers = count(1)

    def convert(self, path: Path, to: str = "pdf") -> Path:
        """`path` as LibreOffice saves it in another format, formulas as they were cached."""
        return self._saved(path, to, False)

    def recalculated(self, path: Path) -> Path:
        """`path` loaded with every formula computed anew, and saved as xlsx."""
        return self._saved(path, "xlsx", True)

    def pages(self, pdf: Path) -> list[str]:
        """The text of each page, laid out as on paper."""
        pdftotext = application("pdftotext", package="poppler-utils")
        text = _output([pdftotext, "-layout", "-enc", "UTF-8", str(pdf), "-"])
        return text.split("\f")[:-1]  # each page ends with a form feed

    def page_sizes(self, pdf: Path) -> list[tuple[float, float]]:
        """Width and height of each page in points (A4: 595 × 842, Letter: 612 × 792)."""
        pdfinfo = application("pdfinfo", package="poppler-utils")
        text = _output([pdfinfo, "-f", "1", "-l", "9999", str(pdf)])
        sizes = re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts", text, re.MULTILINE)
        return [(float(width), float(height)) for width, height in sizes]

    def _saved(self, path: Path, to: str, recalculates: bool) -> Path:
        out = self._folder / f"converted {next(self._numbers)}"
        out.mkdir()
        converted = out / f"{path.stem}.{to}"
        self._desk.step("convert", str(path), str(converted), recalculates)
        return converted


def _output(command: list[str]) -> str:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=_TIME_LIMIT_S,
    )
    said = done.stderr.decode("utf-8", "replace")
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {said}"
    return done.stdout.decode("utf-8") + (said if not done.stdout else "")
