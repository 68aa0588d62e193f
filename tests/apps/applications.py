"""Real applications that tests drive: found, or the test is skipped with the reason.

Where PLANNER_REQUIRE_APPS=1 (as `.ci/run` sets it) a missing application fails the test instead.
"""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest

_MAC_OFFICE = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def application(*names: str, package: str) -> str:
    """The path of the first of `names` that is installed; `package` says what to install."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None and "soffice" in names and _MAC_OFFICE.exists():
        found = str(_MAC_OFFICE)
    if found is not None:
        return found
    _miss(f"{names[0]} is not installed (package {package})")


def python_with_uno(soffice: str) -> str:
    """A Python that can work LibreOffice: the one that came with it, or the system's."""
    program = Path(soffice).resolve().parent
    beside = (program / "python", program.parent / "Resources" / "python")
    for python in (*map(str, beside), "/usr/bin/python3"):
        if _has_uno(python):
            return python
    _miss("no Python has the module uno (package python3-uno)")


@cache
def _has_uno(python: str) -> bool:
    if shutil.which(python) is None:
        return False
    command = [python, "-c", "import uno"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _miss(missing: str) -> NoReturn:
    if os.environ.get("PLANNER_REQUIRE_APPS") == "1":
        pytest.fail(f"{missing}, and PLANNER_REQUIRE_APPS=1 asks for it", pytrace=False)
    pytest.skip(missing)
