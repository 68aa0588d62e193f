"""`planner print`: pages for a pen."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.kit import options

if TYPE_CHECKING:
    from planner.domain.picture import Image
    from planner.domain.plan import Plan

FORMAT = "pdf"


@click.command("print")
@options.plan
@click.option("--week", type=int, metavar="N", help="Only this week.")
@click.option(
    "--exercises",
    "with_exercises",
    is_flag=True,
    help="With --week: the exercises and “Start here” too.",
)
@click.option("--all", "all_weeks", is_flag=True, help="All weeks, those that are over too.")
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(),
    help="The .pdf file to write.  [default: named after the plan]",
)
@click.option("--large", is_flag=True, help="Large print: at least 16 points.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Another paper than the plan's.")
@click.option(
    "--clinic",
    metavar="TEXT",
    default="",
    callback=options.name,
    help="A name or address for the head of each page.",
)
@click.option(
    "--logo",
    metavar="FILE",
    type=click.Path(path_type=Path, readable=False),
    help="An image for the head of each page.",
)
@options.templates
@options.today
@options.force
def command(
    plan: Path | None,
    week: int | None,
    with_exercises: bool,
    all_weeks: bool,
    target: str | None,
    large: bool,
    paper: str | None,
    clinic: str,
    logo: Path | None,
    templates: Path | None,
    today: date,
    force: bool,
) -> None:
    """Write a PDF: pages to fill in with a pen.

    It has a checklist for each week, the exercises with pictures, and "Start here"; with --week the
    checklist alone. PLAN is a workbook (.xlsx) or a .json file; without it the newest of this
    folder is taken. The weeks that are not over are printed; all of them where all are over. What
    was filled in is on the pages. A file of your own in DIR/print takes the place of the layout
    with its name.
    """
    from planner import files
    from planner.cli.kit import output
    from planner.cli.kit.shown import as_shown
    from planner.cli.kit.source import named_or_newest, no_plan, open_file
    from planner.domain.plan import Paper
    from planner.errors import PlannerError
    from planner.pages.to_print import weeks_to_print
    from planner.writers import Wanted

    if week is not None and all_weeks:
        raise click.UsageError("--week is one week and --all is all of them; leave one out")
    if with_exercises and week is None:
        raise click.UsageError("--exercises goes with --week; without it they are there anyway")
    plan = named_or_newest(plan)
    path = target if target is not None else str(output.named_after(plan, FORMAT, week))
    destination = output.destination(path, FORMAT, text_default=None)
    assert destination.path is not None  # a PDF is no text
    files.check_target(destination.path, replace=force)
    if destination.path.suffix.lower() != f".{FORMAT}":
        fit = destination.path.with_suffix(f".{FORMAT}")
        raise click.BadParameter(f"it is a PDF that is written; write {fit}", param_hint="-o")
    search = files.FontSearch()
    reading = open_file(plan)
    for unclear in reading.problems:
        click.echo(f"planner: {unclear}", err=True)
    if reading.plan is None:
        raise PlannerError([no_plan(plan)])
    shown = as_shown(reading.plan, reading.log, today)
    if week is not None:
        output.check_week(shown, week)
    printed = weeks_to_print(shown, week, None if all_weeks else today)
    if any(each.ends >= today for each in printed):
        output.check_signs(shown, reading.log, today, plan)
    wanted = Wanted(
        week=week,
        today=None if all_weeks else today,
        with_exercises=with_exercises,
        large=large,
        paper=Paper(paper) if paper is not None else None,
        clinic=clinic,
        logo=_image(logo, clinic) if logo is not None else None,
        fonts=search.found(),
    )
    data = output.written(FORMAT, shown, reading.log, wanted, templates)
    written = output.deliver(destination, data, replace=force, today=today)
    assert written is not None  # it went to a file
    click.echo(f"Wrote {written.path}: {_told(shown, [w.label for w in printed])}.")
    if shown.is_paused:
        click.echo("The plan is paused, and the pages say so.")
    if written.backup is not None:
        click.echo(f"The file that was there is kept as {written.backup}.")


def _image(path: Path, clinic: str) -> Image:
    """The logo; raises PlannerError where it is no image."""
    from planner import files
    from planner.catalogue import images
    from planner.catalogue.values import Misread
    from planner.errors import problem

    try:
        raw = files.read(path, images.MOST_IMAGE_BYTES)
        return images.image(raw, f"Logo of {clinic}" if clinic else "Logo", path.name)
    except Misread as error:
        raise problem(error.message, error.remedy, where="--logo") from error


def _told(plan: Plan, labels: list[str]) -> str:
    """`weeks 3 to 6 of 6` · `week 2 of 6` · `no week has begun`."""
    from planner.wording.plan_words import last_number

    if not labels:
        return "no week has begun"
    if len(labels) == 1:
        return f"week {labels[0]} of {last_number(plan)}"
    return f"weeks {labels[0]} to {labels[-1]} of {last_number(plan)}"
