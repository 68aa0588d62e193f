"""The files of a folder that can be plans."""

import os
from pathlib import Path

from planner.errors import problem
from planner.files.disk import near, reading

MOST_PLAN_FILES = 300
PLAN_SUFFIXES = (".xlsx", ".json")


def plan_files(folder: Path, most_bytes: int) -> list[Path]:
    """The files that can be plans by their names and sizes, the last modified first.

    At most 300 of them. Folders below, hidden files and the lock files of other programs are left
    out. Raises PlannerError for a folder that cannot be read.
    """
    with reading(folder):
        if not folder.is_dir():
            raise problem("there is no such folder", near(folder), where=str(folder))
        with os.scandir(folder) as entries:
            found = [
                (-entry.stat().st_mtime_ns, entry.name)
                for entry in entries
                if _can_be_plan(entry.name)
                and entry.is_file()
                and entry.stat().st_size <= most_bytes
            ]
    return [folder / name for _, name in sorted(found)[:MOST_PLAN_FILES]]


def _can_be_plan(name: str) -> bool:
    """Whether a name is one that a person gives to a plan.

    >>> [name for name in ("a.xlsx", "~$a.xlsx", ".a.json", "a.csv") if _can_be_plan(name)]
    ['a.xlsx']
    """
    return Path(name).suffix.lower() in PLAN_SUFFIXES and not name.startswith((".", "~$"))
