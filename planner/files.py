"""The only module that touches the disk: reading, atomic writing, backups, finding templates."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.errors import PlannerError, Problem, problem, suggestion

MOST_TEMPLATE_FILES = 500
MOST_TEMPLATE_BYTES = 1_000_000
TEMPLATE_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Written:
    """Where a file was written, and where the one that it replaced was kept."""

    path: Path
    backup: Path | None


def read(path: Path, most_bytes: int) -> bytes:
    """The bytes of a file; raises PlannerError if it is not there, not a file, or too large."""
    with _reading(path):
        if path.is_dir():
            raise problem("this is a folder", "name a file in it", where=str(path))
        if not path.exists():
            raise problem("there is no such file", _near(path), where=str(path))
        if not path.is_file():
            raise problem("this is not an ordinary file", "name a file", where=str(path))
        with path.open("rb") as stream:
            raw = stream.read(most_bytes + 1)
    if len(raw) > most_bytes:
        raise problem(
            f"the file is larger than {most_bytes / 1e6:g} MB",
            "take out what you added to it, or use an earlier copy",
            where=str(path),
        )
    return raw


def check_target(path: Path, *, replace: bool) -> None:
    """Raises PlannerError where `write` could not write, before any work is done."""
    with _writing(path):
        _check_target(path, replace=replace)


def _check_target(path: Path, *, replace: bool) -> None:
    if path.is_dir():
        raise problem("this is a folder", f"write {path / 'plan.xlsx'}", where=str(path))
    if path.exists() and not replace:
        raise problem(
            "this file is already there, and was not changed",
            "choose another name with -o, or add --force to replace it (the old one is kept)",
            where=str(path),
        )
    if not path.parent.is_dir():
        raise problem(
            f"there is no folder {path.parent}", "make it first, or choose another", where=str(path)
        )
    for lock in (path.parent / f"~${path.name}", path.parent / f".~lock.{path.name}#"):
        if lock.exists():
            raise problem(
                "this file is open in another program",
                f"save and close it there, then try again (or remove {lock.name} if it is not)",
                where=str(path),
            )


def write(path: Path, data: bytes, *, replace: bool, today: date) -> Written:
    """Write a file whole or not at all; a file that is replaced is kept as a backup.

    A process that is killed leaves the old file as it was. Raises PlannerError as `check_target`
    does, and where the disk refuses.
    """
    check_target(path, replace=replace)
    with _writing(path):
        backup = _keep(path, today) if path.exists() else None
        _write_whole(path, data)
    return Written(path, backup)


def built_in_templates() -> list[tuple[str, bytes]]:
    """The templates that come with planner: name and content, in a fixed order."""
    return _template_files(templates_folder())


def own_templates(folder: Path) -> list[tuple[str, bytes]]:
    """The templates in a person's folder; raises PlannerError if there are none."""
    with _reading(folder):
        if not folder.is_dir():
            raise problem("there is no such folder", _near(folder), where=str(folder))
        files = _template_files(folder)
    if not files:
        raise problem(
            "no template in this folder",
            "put a file that ends in .yaml into it (README, “Your own exercises”)",
            where=str(folder),
        )
    return files


def templates_at(path: Path) -> list[tuple[str, bytes]]:
    """The template file at a path, or all that are in a folder."""
    with _reading(path):
        is_folder = path.is_dir()
    return own_templates(path) if is_folder else [(str(path), read(path, MOST_TEMPLATE_BYTES))]


def templates_folder() -> Path:
    """Beside the package's files in an installed planner, in the folder above in a checkout."""
    package = Path(__file__).parent
    return next(
        folder
        for folder in (package / "templates", package.parent / "templates")
        if folder.is_dir()
    )


def _template_files(folder: Path) -> list[tuple[str, bytes]]:
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in TEMPLATE_SUFFIXES and path.is_file()
    )
    if len(paths) > MOST_TEMPLATE_FILES:
        raise problem(
            f"more than {MOST_TEMPLATE_FILES} templates in this folder",
            "name the folder that holds only your exercises",
            where=str(folder),
        )
    problems: list[Problem] = []
    files = []
    for path in paths:
        try:
            files.append((str(path), read(path, MOST_TEMPLATE_BYTES)))
        except PlannerError as error:
            problems += error.problems
    if problems:
        raise PlannerError(problems)
    return files


def _write_whole(path: Path, data: bytes) -> None:
    # A link is followed: the file that it names is replaced, and stays linked.
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=".planner-", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _keep(path: Path, today: date) -> Path:
    """Copy a file to `NAME backups/NAME (before DATE)`, never over an older one."""
    folder = path.parent / f"{path.stem} backups"
    backup = folder / f"{path.stem} (before {today.isoformat()}){path.suffix}"
    again = 2
    while backup.exists():
        backup = folder / f"{path.stem} (before {today.isoformat()})-{again}{path.suffix}"
        again += 1
    folder.mkdir(exist_ok=True)
    try:
        _write_whole(backup, path.read_bytes())
    except OSError:
        with suppress(OSError):  # there are older backups in it
            folder.rmdir()
        raise
    return backup


def _near(path: Path) -> str:
    folder = path.parent
    names = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
    return suggestion(path.name, names) if 0 < len(names) <= 20 else "look at the name again"


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """What the disk refuses while it is read becomes a problem."""
    try:
        yield
    except OSError as error:
        remedy = "check the name, and that you may read it"
        raise _refused("cannot be read", path, error, remedy) from error


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What the disk refuses while it is written becomes a problem."""
    try:
        yield
    except OSError as error:
        remedy = "check that you may write there and that the disk has room, or choose another"
        raise _refused("cannot be written", path, error, remedy) from error


def _refused(what: str, path: Path, error: OSError, remedy: str) -> PlannerError:
    return problem(f"{what} ({error.strerror or error})", remedy, where=str(path))
