"""What `make plan` does with files that are there; nothing is installed here."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.apps.applications import application

ROOT = Path(__file__).parent.parent


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with a space in its name, in which everything is installed already."""
    clone = tmp_path / "a clone"
    scripts = clone / ".venv" / "bin"
    scripts.mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, clone)
    python = scripts / "python"
    python.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} "$@"\n'
    )
    python.chmod(0o755)
    (clone / ".venv" / "installed").touch()
    return clone


def make(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    # A make that runs this suite must not tell the inner one how to run.
    environment = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    return subprocess.run(
        [application("make", package="make"), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )


def test_make_plan_writes_the_plan(clone: Path) -> None:
    done = make("plan", folder=clone)
    assert done.returncode == 0, done.stderr
    assert (clone / "plan.xlsx").read_bytes().startswith(b"PK")


def test_make_plan_never_touches_a_plan_that_is_there(clone: Path) -> None:
    (clone / "plan.xlsx").write_text("filled in for five weeks")
    done = make("plan", folder=clone)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("plan.xlsx is already here; nothing was changed.\n")
    assert (clone / "plan.xlsx").read_text() == "filled in for five weeks"


def test_make_says_what_is_missing_where_there_is_no_python(clone: Path) -> None:
    (clone / ".venv" / "bin" / "python").unlink()
    done = make("plan", "PYTHON=no-such-python", folder=clone)
    assert done.returncode != 0
    assert "Python 3.11 or newer with venv is needed; none works among: no-such-python" in (
        done.stderr
    )
    assert not (clone / "plan.xlsx").exists()


def test_make_takes_the_first_python_that_is_new_enough(clone: Path, tmp_path: Path) -> None:
    (clone / ".venv" / "bin" / "python").unlink()
    old = tmp_path / "old-python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    done = make(".venv/bin/python", f"PYTHON='{old}' '{sys.executable}'", folder=clone)
    assert done.returncode == 0, done.stderr
    assert (clone / ".venv" / "bin" / "python").exists()
