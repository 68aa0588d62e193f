"""Where a plan goes: a file whose ending names the format, or standard output."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.errors import problem

if TYPE_CHECKING:
    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.files import Written
    from planner.writers import Wanted

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Destination:
    """A format, and the file to write; `path` is None for standard output."""

    format: str
    path: Path | None


def destination(target: str, to: str | None, *, text_default: str | None) -> Destination:
    """Where `-o` and `--to` lead; raises click.UsageError where they do not name a format."""
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
        endings = ", ".join(f".{name}" for name in writers.names())
        raise click.BadParameter(
            f"the ending of {target!r} names no format that can be written; use one of {endings}",
            param_hint="-o",
        )
    return Destination(ending, path)


def send(
    destination: Destination, plan: Plan, log: Log, *, replace: bool, today: date
) -> Written | None:
    """Write the plan; None for standard output."""
    data = written(destination.format, plan, log)
    return deliver(destination, data, replace=replace, today=today)


def written(format: str, plan: Plan, log: Log, wanted: Wanted | None = None) -> bytes:
    """The plan in a format, with its pictures."""
    from dataclasses import replace

    from planner import files, writers
    from planner.cli.pictures import gallery

    writer = writers.load(format)
    asked = wanted if wanted is not None else writers.PLAIN
    layouts = files.layouts(writer.LAYOUTS) if writer.LAYOUTS else {}
    return writer.write(plan, log, replace(asked, gallery=gallery(plan, writer), layouts=layouts))


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
