"""A file is never lost: what is replaced is kept beside it, and comes back.

The backups of `plan.xlsx` are in `plan backups`: `plan (before 2026-12-14).xlsx` is the plan as it
was before it was replaced on that day, `…-2.xlsx` before the second time. What an undo replaced is
`plan (undone 2026-12-20).xlsx`: kept for the person, and never brought back by itself.

Which backup is the latest is read from its name: copies and synchronised folders lose the time at
which a file was modified, and a person who looks into a backup may save it. A second backup of a
day has a higher number than all that are there, so that the order of names is that of writing.
"""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.errors import PlannerError, problem
from planner.files.disk import (
    check_target,
    followed,
    mode_of,
    move_over,
    reading,
    sweep,
    write_whole,
    writing,
)

_BEFORE, _UNDONE = "before", "undone"


@dataclass(frozen=True, slots=True)
class Written:
    """Where a file was written, and where the one that it replaced was kept."""

    path: Path
    backup: Path | None


@dataclass(frozen=True, slots=True)
class Backup:
    """A file as it was before it was replaced on `day`, for the `number`th time that day.

    `earlier` is how many backups are older than this one.
    """

    path: Path
    day: date
    number: int
    earlier: int


def write(
    path: Path, data: bytes, *, replace: bool, today: date, was: bytes | None = None
) -> Written:
    """Write a file whole or not at all; a file that is replaced is kept as a backup.

    A process that is killed leaves the old file as it was. `was` is what was read from the file
    before: somebody may have saved it since. Raises PlannerError as `check_target` does, where the
    file is no longer as it was, and where the disk refuses.
    """
    check_target(path, replace=replace)
    with writing(path):
        target = followed(path)
        if was is not None and target.read_bytes() != was:
            raise problem(
                "the file was saved by another program in the meantime, and was not changed",
                "save and close it there, then try again",
                where=str(path),
            )
        backup = _keep(target, _BEFORE, today) if target.exists() else None
        write_whole(target, data)
        sweep(target.parent)
    return Written(path, backup)


def latest_backup(path: Path) -> Backup | None:
    """The last backup of a file that was not brought back; None where there is none."""
    with reading(path):
        backups = _kept(followed(path), _BEFORE)
    if not backups:
        return None
    (day, number), latest = max(backups.items())
    return Backup(latest, day, number, len(backups) - 1)


def restore(path: Path, backup: Backup, *, today: date) -> Path | None:
    """Put a backup in the place of its file; what was there is kept, and its path returned.

    The backup itself is moved, in one step, so that it is not found again. A process that is
    killed leaves the one or the other, and at most a copy too many. Raises PlannerError as
    `check_target` does, and where the disk refuses; the file is then as it was.
    """
    check_target(path, replace=True)
    with writing(path):
        target = followed(path)
        kept = _keep(target, _UNDONE, today) if target.exists() else None
        try:
            with suppress(OSError):  # a file of another's keeps its time
                os.utime(backup.path)  # the newest plan of a folder is the one that came back
            move_over(backup.path, target)
        except (OSError, PlannerError):
            if kept is not None:  # nothing was undone
                kept.unlink()
            raise
        sweep(target.parent)
    return kept


def _keep(target: Path, word: str, today: date) -> Path:
    """Copy a file to `NAME backups/NAME (WORD DATE)`, never over an older one."""
    number = max((n for day, n in _kept(target, word) if day == today), default=0) + 1
    again = f"-{number}" if number > 1 else ""
    folder = _folder(target)
    copy = folder / f"{target.stem} ({word} {today.isoformat()}){again}{target.suffix}"
    folder.mkdir(exist_ok=True)
    try:
        write_whole(copy, target.read_bytes(), mode_of(target))
    except (OSError, PlannerError):
        with suppress(OSError):  # there are older backups in it
            folder.rmdir()
        raise
    sweep(folder)
    return copy


def _kept(target: Path, word: str) -> dict[tuple[date, int], Path]:
    """The kept copies of a file, by their day and number.

    Names are compared without case, as Windows and macOS do.
    """
    folder = _folder(target)
    if not folder.is_dir():
        return {}
    name = re.compile(
        rf"{re.escape(target.stem)} \({word} ([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\)"
        rf"(?:-([0-9]{{1,6}}))?{re.escape(target.suffix)}",
        re.IGNORECASE,
    )
    found = {}
    for path in sorted(folder.iterdir()):
        match = name.fullmatch(path.name)
        if match is not None and path.is_file():
            with suppress(ValueError):  # no such day: the name is the person's own
                found[date.fromisoformat(match[1]), int(match[2] or 1)] = path
    return found


def _folder(target: Path) -> Path:
    return target.parent / f"{target.stem} backups"
