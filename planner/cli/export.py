"""`planner export`: the plan in another format."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.kit import options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.domain.plan import Plan

LOG_FORMAT = "csv"
"""The format that takes a log without its plan."""
PRESCRIBING = ("html", "ics", "pdf")
"""Formats that ask somebody to exercise; the others are for programs, and for the plan itself."""


@click.command("export")
@options.plan
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="The file to write; its ending names the format. - is standard output.",
)
@click.option(
    "--to",
    metavar="FORMAT",
    shell_complete=options.complete_format,
    help="The format, where the file name does not say it.",
)
@click.option("--week", type=int, metavar="N", help="Only this week.")
@click.option(
    "--at",
    metavar="TIME",
    callback=options.times_of_day,
    help="In a calendar: when a session begins, 07:30; of more a day, 07:30,18:00.  [default: "
    "all day]",
)
@click.option(
    "--zone",
    metavar="NAME",
    shell_complete=options.complete_zone,
    help="The time zone of --at: Europe/Berlin.  [default: this computer's]",
)
@options.today
@options.force
def command(
    plan: Path | None,
    target: str | None,
    to: str | None,
    week: int | None,
    at: tuple[time, ...],
    zone: str | None,
    today: date,
    force: bool,
) -> None:
    """Write a plan, with what was filled in, in another format.

    PLAN is a workbook (.xlsx) or a .json file; without it the newest of this folder is taken.
    Without -o the file is named after the plan: `--to csv` makes plan.csv of plan.xlsx. A workbook
    whose hidden sheet is lost, or a .csv file, has no plan any more: what was filled in is written
    as .csv.

    A page (.html) runs a session on a phone or computer: it moves, counts and speaks. A calendar
    (.ics) has the sessions with their amounts, and nothing of what was filled in.
    """
    from planner import files, readers
    from planner.cli.kit import output
    from planner.cli.kit.shown import as_shown
    from planner.cli.kit.source import named_or_newest, no_plan, open_file
    from planner.errors import PlannerError, problem
    from planner.writers import Wanted, csv

    if target is None and to is None:
        raise click.UsageError("say what to write: -o plan.csv, or --to csv")
    plan = named_or_newest(plan)
    if target is None:
        target = str(output.named_after(plan, to or "", week))
    destination = output.destination(target, to, text_default=None)
    _check_taken(destination.format, {"week": week, "at": at or None, "zone": zone})
    wanted = Wanted(week=week, today=today, at=at, zone=_zone(at, zone))
    if destination.path is not None:
        files.check_target(destination.path, replace=force)
    reading = open_file(plan)
    for unclear in reading.problems:
        click.echo(f"planner: {unclear}", err=True)
    if destination.format == LOG_FORMAT and (reading.log.signs or reading.log.clearance):
        click.echo(f"planner: {plan}: Start here: warning signs are not in a .csv file", err=True)
    if reading.plan is None:
        if destination.format != LOG_FORMAT or week is not None:
            raise PlannerError([no_plan(plan)])
        if plan.suffix.lower() == f".{LOG_FORMAT}":
            raise problem("this is a .csv file already", "name the workbook", file=str(plan))
        data = csv.write_log(reading.log, reading.plan_id or "")
    else:
        shown = as_shown(reading.plan, reading.log, today)
        if week is not None:
            output.check_week(shown, week)
        if destination.format in PRESCRIBING:
            output.check_signs(shown, reading.log, today, plan)
        if at:
            _check_times(shown, at)
        is_copy = readers.holds_plan(destination.format)
        exported = reading.plan if is_copy else shown
        data = output.written(destination.format, exported, reading.log, wanted)
    written = output.deliver(destination, data, replace=force, today=today)
    if written is not None:
        when = f": {_times(at)} in the time zone {wanted.zone}" if at else ""
        click.echo(f"Wrote {written.path}{when}.")
        if written.backup is not None:
            click.echo(f"The file that was there is kept as {written.backup}.")


def _check_taken(format: str, asked: dict[str, object]) -> None:
    """Raises click.BadParameter for an option that means nothing in a format."""
    from planner import writers

    for name, value in asked.items():
        if value is None or name in writers.load(format).TAKES:
            continue
        takers = ", ".join(n for n in writers.names() if name in writers.load(n).TAKES)
        raise click.BadParameter(
            f"this means nothing for {format}; leave it out, or write {takers}",
            param_hint=f"--{name}",
        )


def _zone(at: tuple[time, ...], zone: str | None) -> str:
    """The time zone, where there are times."""
    from planner.cli.kit import zones

    if not at and zone is not None:
        raise click.UsageError("--zone is the time zone of --at; add --at 07:30, or leave it out")
    if not at:
        return ""
    return zones.known(zone) if zone is not None else zones.here()


def _check_times(plan: Plan, at: tuple[time, ...]) -> None:
    times = plan.choices.times
    if len(at) != times:
        sessions = "1 session" if times == 1 else f"{times} sessions"
        example = _times(time(7 + 11 * n // max(times - 1, 1), 30) for n in range(times))
        raise click.BadParameter(
            f"the plan has {sessions} a day, and {_times(at)} is {len(at)}; "
            f"write {times}, such as {example}",
            param_hint="--at",
        )


def _times(at: Iterable[time]) -> str:
    return ",".join(each.isoformat("minutes") for each in at)
