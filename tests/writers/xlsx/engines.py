"""Engines that share no code with LibreOffice, nor with each other: workbooks recalculated."""

import subprocess
from pathlib import Path

import ironcalc


def by_ironcalc(path: Path) -> Path:
    """The workbook as IronCalc saves it."""
    made = path.with_name(f"{path.stem} by IronCalc.xlsx")
    made.unlink(missing_ok=True)  # IronCalc overwrites nothing
    model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
    model.evaluate()
    model.save_to_xlsx(str(made))
    return made


def by_gnumeric(path: Path) -> Path:
    """The workbook as Gnumeric saves it."""
    made = path.with_name(f"{path.stem} by Gnumeric.xlsx")
    subprocess.run(
        ["ssconvert", "--recalc", str(path), str(made)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return made
