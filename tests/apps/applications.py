"""Real applications that tests drive: found, or the test is skipped with the reason.

Where PLANNER_REQUIRE_APPS=1 (as `.ci/run` sets it) a missing application fails the test instead.
"""

import os
import shutil
from pathlib import Path

import pytest

_MAC_OFFICE = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def application(*names: str, package: str) -> str:
    """The path of the first of `names` that is installed; `package` says what to install."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None and "soffice" in names and _MAC_OFFICE.exists():
        found = str(_MAC_OFFICE)
    if found is not None:
        return found
    missing = f"{names[0]} is not installed (package {package})"
    if os.environ.get("PLANNER_REQUIRE_APPS") == "1":
        pytest.fail(f"{missing}, and PLANNER_REQUIRE_APPS=1 asks for it", pytrace=False)
    pytest.skip(missing)
