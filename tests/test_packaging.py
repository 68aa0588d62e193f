"""Wheel, sdist and editable install: each holds what it should, and runs from an empty folder.

Nothing is downloaded: packages are built without isolation and installed without their
dependencies, which are those that run this test.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import planner

ROOT = Path(__file__).parent.parent
EXERCISES = (
    "bottom-to-heels-stretch",
    "knee-rolls",
    "back-extensions",
    "deep-abdominal-strengthening",
    "pelvic-tilts",
)
# One process of the suite builds for all tests here.
pytestmark = pytest.mark.xdist_group("packaging")


@dataclass(frozen=True)
class Packages:
    wheel: Path
    sdist: Path
    wheel_of_sdist: Path


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints; it must end with 0, and sees nothing of this checkout."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    direct = tmp_path_factory.mktemp("direct")
    through_sdist = tmp_path_factory.mktemp("through sdist")
    build = [sys.executable, "-m", "build", "--no-isolation"]
    run(*build, "--wheel", "--outdir", direct, ROOT, cwd=direct)
    run(*build, "--outdir", through_sdist, ROOT, cwd=through_sdist)
    (wheel,) = direct.glob("*.whl")
    (sdist,) = through_sdist.glob("*.tar.gz")
    (wheel_of_sdist,) = through_sdist.glob("*.whl")
    return Packages(wheel, sdist, wheel_of_sdist)


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def below(folder: Path) -> set[str]:
    """The files of a folder, by their path within it, without what Python leaves behind."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files if path.suffix != ".pyc"}


def test_the_wheel_holds_the_package_and_the_templates_and_nothing_else(packages: Packages) -> None:
    names = contents(packages.wheel).keys()
    info = f"exercise_planner-{planner.__version__}.dist-info/"
    assert {name for name in names if not name.startswith(info)} == {
        *(f"planner/{name}" for name in below(ROOT / "planner")),
        *(f"planner/templates/{name}" for name in below(ROOT / "templates")),
    }
    assert {"planner/py.typed", f"{info}licenses/LICENSE"} <= names


def test_the_sdist_gives_the_same_wheel(packages: Packages) -> None:
    assert contents(packages.wheel_of_sdist) == contents(packages.wheel)


def test_the_sdist_holds_what_a_packager_needs(packages: Packages) -> None:
    with tarfile.open(packages.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {
        "pyproject.toml",
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "Makefile",
        ".ci/run",
        "tests/test_packaging.py",
        "templates/programmes/lower-back.yaml",
    }


def install(environment: Path, *what: str | Path) -> Path:
    """A new virtual environment with `what` and the suite's dependencies; its scripts' folder."""
    venv.create(environment, symlinks=os.name != "nt", with_pip=False)
    scripts, packages = (
        Path(sysconfig.get_path(name, "venv", {"base": str(environment)}))
        for name in ("scripts", "purelib")
    )
    # Plain folders in a .pth file: what is installed here comes first, and an editable install
    # of the suite's own environment stays out, for .pth files there are not followed.
    own = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    (packages / "dependencies.pth").write_text("\n".join(sorted(own)), encoding="utf-8")
    python = Path(shutil.which("python", path=scripts) or "")
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    offline = ("--no-deps", "--no-index", "--no-build-isolation")
    run(*pip, "install", "--quiet", *offline, *what, cwd=environment)
    return scripts


@pytest.mark.parametrize("way", ["wheel", "wheel of the sdist", "editable"])
def test_an_installed_planner_finds_its_templates_from_anywhere(
    way: str, packages: Packages, tmp_path: Path
) -> None:
    what: tuple[str | Path, ...] = {
        "wheel": (packages.wheel,),
        "wheel of the sdist": (packages.wheel_of_sdist,),
        "editable": ("--editable", ROOT),
    }[way]
    environment = tmp_path / "an environment"
    scripts = install(environment, *what)
    empty = tmp_path / "an empty folder"
    empty.mkdir()
    command, python = (shutil.which(name, path=scripts) for name in ("planner", "python"))
    assert command
    assert python

    origin = Path(run(python, "-c", "import planner; print(planner.__file__)", cwd=empty).strip())
    assert origin.is_relative_to(ROOT if way == "editable" else environment)
    assert "lower-back" in run(command, "programmes", cwd=empty)
    exercises = run(command, "exercises", cwd=empty)
    assert [key for key in EXERCISES if key not in exercises] == []
    run(python, "-m", "planner", "new", "-o", "x.xlsx", "--start", "2026-11-30", cwd=empty)
    assert [path.name for path in empty.iterdir()] == ["x.xlsx"]
