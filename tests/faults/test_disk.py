"""A disk that is full or may not be written: the old file stays whole, and the answer is clear."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.domain.log import Log
from planner.writers import xlsx
from tests.builders import plan
from tests.cli.conftest import Run

ROOT = Path(__file__).parent.parent.parent
OLD = xlsx.write(plan(), Log())
COMMANDS = {
    "new": ("new", "--force", "--start", "2026-11-30"),
    "replan": ("replan", "plan.xlsx", "--yes", "--today", "2026-12-14"),
    "undo": ("undo", "plan.xlsx", "--yes"),
    "export": ("export", "plan.xlsx", "-o", "plan.csv", "--force"),
    "print": ("print", "plan.xlsx", "-o", "plan.pdf", "--force"),
}
FULL = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0})); "
    "from planner.cli import main; main(sys.argv[1:], prog_name='planner')"
)
NO_PRIVILEGES = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
"""Root writes into any folder; without these capabilities it asks like everybody else."""
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def call(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a plan, a backup of it, and older exports."""
    folder = tmp_path / "home"
    (folder / "plan backups").mkdir(parents=True)
    (folder / "plan.xlsx").write_bytes(OLD)
    (folder / "plan backups" / "plan (before 2026-12-07).xlsx").write_bytes(OLD)
    for name in ("plan.csv", "plan.pdf"):
        (folder / name).write_bytes(b"older")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind on Windows")
@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("room", [0, 3])
def test_a_full_disk_leaves_all_files_as_they_were(home: Path, name: str, room: int) -> None:
    before = contents(home)
    done = call(home, sys.executable, "-c", FULL.format(room), *COMMANDS[name])
    assert (done.returncode, contents(home)) == (1, before), done.stderr
    assert "cannot be written (File too large); check that" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind on Windows")
def test_a_disk_with_room_for_the_backup_alone_leaves_the_plan_and_no_rubbish(home: Path) -> None:
    """The workbook after a re-plan is larger than the one before."""
    done = call(home, sys.executable, "-c", FULL.format(len(OLD)), *COMMANDS["replan"])
    assert done.returncode == 1, done.stderr
    found = contents(home)
    kept = found.pop("plan backups/plan (before 2026-12-14).xlsx", OLD)
    assert kept == found["plan.xlsx"] == OLD
    assert not [name for name in found if name.endswith(".tmp")]
    assert "plan.xlsx: cannot be written (File too large)" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
@pytest.mark.skipif(
    IS_ROOT and shutil.which(NO_PRIVILEGES[0]) is None, reason="root may write anywhere"
)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_that_may_not_be_written_is_said_and_stays(home: Path, name: str) -> None:
    before = contents(home)
    folders = (home / "plan backups", home)
    for folder in folders:
        folder.chmod(0o555)
    python = (*(NO_PRIVILEGES if IS_ROOT else ()), sys.executable, "-m", "planner")
    try:
        done = call(home, *python, *COMMANDS[name])
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert (done.returncode, contents(home)) == (1, before), done.stderr
    assert "(Permission denied); " in done.stderr
    assert "check that you may write there" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["new", "replan", "undo"])
def test_a_plan_that_excel_holds_stays_and_nothing_else_is_left(
    run: Run, monkeypatch: pytest.MonkeyPatch, home: Path, name: str
) -> None:
    monkeypatch.chdir(home)
    before = contents(home)
    real = os.replace

    def refuse(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "plan.xlsx":
            raise PermissionError(13, "Access is denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    result = run(*COMMANDS[name])
    assert result.code == 1
    assert "plan.xlsx: cannot be replaced (Access is denied); close it in Excel" in result.err
    after = contents(home)
    assert {name: after[name] for name in before} == before
    assert all(content == OLD for name, content in after.items() if name not in before)
    assert not [name for name in after if name.endswith(".tmp")]


@pytest.mark.parametrize("name", ["new", "replan", "undo"])
def test_a_plan_that_is_open_elsewhere_stays_as_it_is(
    run: Run, monkeypatch: pytest.MonkeyPatch, home: Path, name: str
) -> None:
    monkeypatch.chdir(home)
    (home / ".~lock.plan.xlsx#").touch()
    before = contents(home)
    result = run(*COMMANDS[name])
    assert (result.code, contents(home)) == (1, before)
    assert "open in another program; save and close it there" in result.err
