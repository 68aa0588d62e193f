"""Engines that share no code with LibreOffice, nor with each other: workbooks recalculated."""

import subprocess
from pathlib import Path

import ironcalc

from tests.apps.applications import application

_TIME_LIMIT_S = 180


def by_ironcalc(path: Path) -> Path:
    """The workbook as IronCalc saves it."""
    made = path.with_name(f"{path.stem} by IronCalc.xlsx")
    model = ironcalc.load_from_xlsx(str(path))
    model.evaluate()
    model.save_to_xlsx(str(made))
    return made


def by_gnumeric(path: Path) -> Path:
    """The workbook as Gnumeric saves it."""
    made = path.with_name(f"{path.stem} by Gnumeric.xlsx")
    ssconvert = application("ssconvert", package="gnumeric")
    subprocess.run(
        [ssconvert, "--recalc", str(path), str(made)],
        check=True,
        capture_output=True,
        timeout=_TIME_LIMIT_S,
    )
    return made
