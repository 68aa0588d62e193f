"""LibreOffice and poppler: what a workbook looks like in a real application, and on paper."""

import re
import subprocess
from itertools import count
from pathlib import Path

from tests.apps.applications import application

_TIME_LIMIT_S = 180

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


class Office:
    """LibreOffice with profiles of its own below `folder`: no one's settings play a part."""

    def __init__(self, folder: Path) -> None:
        self._soffice = application("soffice", "libreoffice", package="libreoffice-calc")
        self._folder = folder
        self._numbers = count(1)

    def convert(self, path: Path, to: str = "pdf") -> Path:
        """`path` as LibreOffice saves it in another format, formulas as they were cached."""
        return self._run(path, to, self._folder / "profile")

    def recalculated(self, path: Path) -> Path:
        """`path` loaded with every formula computed anew, and saved as xlsx."""
        profile = self._folder / "recalculating profile"
        settings = profile / "user" / "registrymodifications.xcu"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
        return self._run(path, "xlsx", profile)

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

    def _run(self, path: Path, to: str, profile: Path) -> Path:
        out = self._folder / f"converted {next(self._numbers)}"
        said = _output(
            [
                self._soffice,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                to,
                "--outdir",
                str(out),
                str(path),
            ]
        )
        converted = out / f"{path.stem}.{to}"
        # LibreOffice ends with 0 whether or not it could read the file.
        assert converted.exists(), f"LibreOffice made no {to} of {path}: {said}"
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
