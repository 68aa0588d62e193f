"""The plan that a command reads: a file whose ending names the format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import PlannerError, Problem, problem

if TYPE_CHECKING:
    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.readers import Reading
    from planner.storage.peek import Peek


def open_plan(path: Path) -> tuple[Plan, Log]:
    """The plan and log of a file; raises PlannerError, which names the file."""
    reading = open_file(path)
    if reading.plan is None:
        raise PlannerError((*reading.problems, no_plan(path)))
    return reading.plan, reading.log


def open_file(path: Path) -> Reading:
    """What a file gives, its problems with its name; raises PlannerError, which names it too."""
    return parse(path, read(path))


def read(path: Path) -> bytes:
    """The bytes of a file that may hold a plan; raises PlannerError."""
    from planner import files
    from planner.storage import guard

    return files.read(path, guard.MOST_BYTES)


def parse(path: Path, raw: bytes) -> Reading:
    """What the bytes of a file give, as `open_file` does."""
    from planner import readers

    ending = path.suffix.lower().removeprefix(".")
    if ending == "numbers":
        raise problem(
            "Numbers keeps its files in a form of its own",
            "in Numbers choose File, Export To, Excel, and use that file",
            file=str(path),
        )
    if ending not in readers.names():
        ending = "json" if raw.lstrip().startswith(b"{") else "xlsx"
    try:
        reading = readers.load(ending).read(raw)
    except PlannerError as error:
        raise PlannerError(replace(found, file=str(path)) for found in error.problems) from error
    return replace(
        reading, problems=tuple(replace(found, file=str(path)) for found in reading.problems)
    )


def no_plan(path: Path) -> Problem:
    """The answer where a command needs a plan."""
    return Problem(
        "this file holds no plan", "name the .xlsx or .json file of the plan", file=str(path)
    )


def named_or_newest(path: Path | None) -> Path:
    """The named file, or the newest plan of this folder, which is said. Raises PlannerError."""
    import click

    if path is not None:
        return path
    found = newest_plan(Path())
    click.echo(f"This is about {found}, the newest plan in this folder.", err=True)
    return found


def newest_plan(folder: Path) -> Path:
    """The workbook with a plan that was modified last, or where there is none, the .json file.

    A .json file beside a workbook is most often a copy of it. Raises PlannerError where the folder
    has no plan.
    """
    from planner import files
    from planner.storage import guard

    paths = files.plan_files(folder, guard.MOST_BYTES)
    for path in sorted(paths, key=lambda path: path.suffix.lower() == ".json"):
        if _peek(path) is not None:
            return path
    raise problem(
        "there is no plan in this folder",
        "name its file, or make a plan with `planner new`",
        file=str(folder.absolute()),
    )


def newer_copy(path: Path, plan_id: str, revision: int) -> Path | None:
    """Another file of the same folder with the same plan after a later re-plan; else None.

    Of several, that of the latest re-plan. Files that cannot be read are no copies.
    """
    from planner import files
    from planner.storage import guard

    own = path.resolve()
    newer = [
        (found.revision, other)
        for other in files.plan_files(path.parent, guard.MOST_BYTES)
        if (found := _peek(other)) is not None
        and found.plan_id == plan_id
        and found.revision > revision
        and other.resolve() != own
    ]
    return max(newer, key=lambda pair: pair[0])[1] if newer else None


def _peek(path: Path) -> Peek | None:
    from planner.storage.peek import peek

    try:
        return peek(read(path))
    except PlannerError:  # it is not the file that was asked for
        return None
