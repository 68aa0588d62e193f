"""The plan that a command reads: a file whose ending names the format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import PlannerError, Problem

if TYPE_CHECKING:
    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.readers import Reading


def open_plan(path: Path) -> tuple[Plan, Log]:
    """The plan and log of a file; raises PlannerError, which names the file."""
    reading = open_file(path)
    if reading.plan is None:
        raise PlannerError((*reading.problems, no_plan(path)))
    return reading.plan, reading.log


def open_file(path: Path) -> Reading:
    """What a file gives, its problems with its name; raises PlannerError, which names it too."""
    from planner import files, readers
    from planner.sheet import guard

    raw = files.read(path, guard.MOST_BYTES)
    ending = path.suffix.lower().removeprefix(".")
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
