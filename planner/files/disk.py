"""Files read with a limit, and written whole or not at all; what the disk refuses is a problem."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.errors import PlannerError, problem, suggestion

_PREFIX, _SUFFIX = ".planner-", ".tmp"
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
"""Never a file, nor a link, that somebody else made; Windows is told that it is no text."""
_ABANDONED_S = 24 * 60 * 60
"""A temporary file is there for a blink; one of yesterday was left by a process that was killed."""


def read(path: Path, most_bytes: int) -> bytes:
    """The bytes of a file; raises PlannerError if it is not there, not a file, or too large."""
    with reading(path):
        if path.is_dir():
            raise problem("this is a folder", "name a file in it", where=str(path))
        if not path.exists():
            raise problem("there is no such file", near(path), where=str(path))
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
    """Raises PlannerError where a file could not be written, before any work is done."""
    with writing(path):
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
    for place in dict.fromkeys((path, followed(path))):
        for lock in (f"~${place.name}", f".~lock.{place.name}#"):
            if (place.parent / lock).exists():
                raise problem(
                    "this file is open in another program",
                    f"save and close it there, then try again (or remove {lock} if it is not)",
                    where=str(path),
                )


def followed(path: Path) -> Path:
    """The file that a link names; any other path as it is.

    That file is the one to replace and to keep: the link stays, and its file's backups are found
    by either name.
    """
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def write_whole(target: Path, data: bytes, mode: int | None = None) -> None:
    """Write a file whole or not at all, with `mode`, or with the rights that it has or would get.

    Raises OSError, and PlannerError where another program holds the file.
    """
    # By hand, and for its owner's eyes alone: tempfile would be a fortieth of a short command.
    name = target.parent / f"{_PREFIX}{os.getpid()}-{time.time_ns()}{_SUFFIX}"
    handle = os.open(name, _NEW, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        name.chmod(mode_of(target) if mode is None else mode)
        move_over(name, target)
    except BaseException:
        name.unlink()
        raise


def mode_of(target: Path) -> int:
    """The rights of a file, or those that a new one gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def move_over(source: Path, target: Path) -> None:
    """Put one file in the place of another in a single step.

    Raises OSError, and PlannerError where the file may not be replaced: on Windows, while a
    program such as Excel has it open.
    """
    try:
        os.replace(source, target)
    except PermissionError as error:
        raise _refused(
            "cannot be replaced",
            target,
            error,
            "close it in Excel, or in any program that has it open, then try again; if it is not "
            "open anywhere, check that you may write there",
        ) from error


def sweep(folder: Path) -> None:
    """Remove temporary files that killed processes left; those of today may be in use."""
    with suppress(OSError):  # what cannot be removed is in nobody's way
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if time.time() - left.stat().st_mtime > _ABANDONED_S:
                left.unlink()


def near(path: Path) -> str:
    """The remedy for a name that is not there: the nearest one in its folder, or those like it."""
    folder = path.parent
    names = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
    alike = [name for name in names if Path(name).suffix.lower() == path.suffix.lower()]
    found = alike or names
    return suggestion(path.name, found) if 0 < len(found) <= 20 else "look at the name again"


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """What the disk refuses while it is read becomes a problem."""
    try:
        yield
    except OSError as error:
        remedy = "check the name, and that you may read it"
        raise _refused("cannot be read", path, error, remedy) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What the disk refuses while it is written becomes a problem."""
    try:
        yield
    except OSError as error:
        remedy = "check that you may write there and that the disk has room, or choose another"
        raise _refused("cannot be written", path, error, remedy) from error


def _refused(what: str, path: Path, error: OSError, remedy: str) -> PlannerError:
    return problem(f"{what} ({error.strerror or error})", remedy, where=str(path))
