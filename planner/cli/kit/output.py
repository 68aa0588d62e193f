"""Where a plan goes: a file whose ending names the format, or standard output."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.errors import PlannerError, problem
from planner.terminal.file_names import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.errors import Problem
    from planner.files import Written
    from planner.writers import Wanted

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Destination:
    """A format, and the file to write; `path` is None for standard output."""

    format: str
    path: Path | None


def for_a_plan(target: str, to: str | None) -> Destination:
    """Where a plan itself goes: to a format from which it can be read back.

    Raises click.UsageError for one in which it would be lost, and as `destination` does.
    """
    from planner import readers

    formats = [name for name in readers.names() if readers.load(name).HOLDS_PLAN]
    found = destination(target, to, text_default="json", formats=formats)
    if found.format not in formats:
        raise click.BadParameter(
            f"a plan cannot be read back from .{found.format}; write plan.xlsx, "
            f"then: planner export plan.xlsx --to {found.format}",
            param_hint="-o",
        )
    return found


def destination(
    target: str, to: str | None, *, text_default: str | None, formats: Sequence[str] = ()
) -> Destination:
    """Where `-o` and `--to` lead; raises click.UsageError where they do not name a format.

    `formats` are those that a message offers, all that can be written where there are none.
    """
    from planner import writers

    if to is not None and to.lower() not in writers.names():
        raise click.BadParameter(
            f"there is no format {to!r}; write one of {', '.join(writers.names())}",
            param_hint="--to",
        )
    if target == STANDARD_OUTPUT:
        name = to.lower() if to is not None else text_default
        if name is None or not writers.load(name).IS_TEXT:
            texts = [n for n in writers.names() if writers.load(n).IS_TEXT]
            raise click.UsageError(
                f"standard output takes text; add --to {' or --to '.join(texts)}, "
                "or name a file with -o"
            )
        return Destination(name, None)
    path = Path(target)
    ending = path.suffix.lower().removeprefix(".")
    if to is not None and ending in writers.names() and ending != to.lower():
        raise click.UsageError(f"{target!r} is the name of another format; leave --to {to} out")
    if to is not None:
        return Destination(to.lower(), path)
    if ending not in writers.names():
        endings = ", ".join(f".{name}" for name in formats or writers.names())
        raise click.BadParameter(
            f"the ending of {target!r} names no format that can be written; use one of {endings}",
            param_hint="-o",
        )
    return Destination(ending, path)


def named_after(plan: Path, format: str, week: int | None) -> Path:
    """The file beside a plan that takes it, or a week of it, in another format."""
    part = f"-week-{week}" if week is not None else ""
    return plan.with_name(f"{plan.stem}{part}.{format.lower()}")


def check_week(plan: Plan, number: int) -> None:
    """Raises click.BadParameter for a week that the plan does not have."""
    numbers = sorted({week.number for week in plan.weeks})
    if number not in numbers:
        there = f"write {numbers[0]} to {numbers[-1]}" if numbers else "it has none"
        is_stopped = plan.is_paused and number > max(numbers, default=0)
        what = "is paused, and has" if is_stopped else "has"
        raise click.BadParameter(f"the plan {what} no week {number}; {there}", param_hint="--week")


def check_signs(plan: Plan, log: Log, today: date, file: Path) -> None:
    """Raises PlannerError where a warning sign is ticked and nobody cleared it: rule 1 prescribes
    nothing then, and a page that was made without a re-plan would ask for exercises.
    """
    from planner.evidence.signs import open_signs

    signs = open_signs(log.signs, log.clearance, today)
    if plan.is_paused or not signs:
        return
    first = signs[0]
    what = "get emergency help now" if first.emergency else "see a doctor first"
    raise problem(
        f"the warning sign “{first.text}” is ticked, so there are no exercises for now",
        f"{what}; `planner replan {quoted(file)}` pauses the plan, and says how to go on",
        file=str(file),
        where="Start here",
    )


def send(
    destination: Destination,
    plan: Plan,
    log: Log,
    *,
    replace: bool,
    today: date,
    templates: Path | None = None,
) -> Written | None:
    """Write the plan; None for standard output."""
    data = written(destination.format, plan, log, templates=templates)
    return deliver(destination, data, replace=replace, today=today)


def written(
    format: str,
    plan: Plan,
    log: Log,
    wanted: Wanted | None = None,
    templates: Path | None = None,
) -> bytes:
    """The plan in a format, with its pictures; layouts in a person's own templates come first.

    What the format cannot show is said on standard error.
    """
    from dataclasses import replace

    from planner import files, writers
    from planner.cli.kit.pictures import gallery

    writer = writers.load(format)
    asked = wanted if wanted is not None else writers.PLAIN
    layouts = files.layouts(writer.LAYOUTS, templates) if writer.LAYOUTS else {}
    pictures = gallery(plan, writer, asked)
    try:
        return writer.write(plan, log, replace(asked, gallery=pictures, layouts=layouts, say=_say))
    except PlannerError as error:
        raise PlannerError(_in_own(found, templates) for found in error.problems) from error


def _in_own(problem: Problem, templates: Path | None) -> Problem:
    """A problem of a layout that is a person's own, with the name of that file."""
    from dataclasses import replace

    own = templates / problem.file if templates is not None and problem.file else None
    return replace(problem, file=str(own)) if own is not None and own.is_file() else problem


def _say(problem: Problem) -> None:
    click.echo(f"planner: {problem}", err=True)


def deliver(destination: Destination, data: bytes, *, replace: bool, today: date) -> Written | None:
    """Write what is already in the format of the destination; None for standard output."""
    from planner import files

    if destination.path is None:
        if sys.stdout is None:
            raise problem("there is no standard output", "name a file with -o")
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return None
    return files.write(destination.path, data, replace=replace, today=today)
