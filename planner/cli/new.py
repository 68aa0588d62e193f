"""`planner new`: make a plan and write it."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.kit import options
from planner.progression import ramps
from planner.terminal.file_names import quoted

if TYPE_CHECKING:
    from datetime import date

    from planner.domain.plan import Amount, Plan
    from planner.domain.programme import Item, Programme
    from planner.files import Written

DEFAULT_FILE = "plan.xlsx"

_NEXT = {
    ".xlsx": "open it, read “Start here”, and print Week 1 or fill it in on screen.",
    ".json": "planner show {path}",
}


@click.command("new")
@click.argument("programme", required=False, shell_complete=options.complete_programme)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    default=DEFAULT_FILE,
    show_default=True,
    help="The file to write, .xlsx or .json; - is standard output.",
)
@click.option(
    "--to",
    metavar="FORMAT",
    shell_complete=options.complete_format,
    help="The format for standard output.  [default: json]",
)
@click.option(
    "--start",
    metavar="DATE",
    default="next monday",
    show_default=True,
    help="First day: 2026-11-30, “30 Nov”, “next monday”.",
)
@click.option("--weeks", metavar="N", callback=options.weeks, help="How many weeks, 2 to 104.")
@click.option(
    "--days",
    "weekdays",
    metavar="DAYS",
    callback=options.weekdays,
    help="daily, or days such as mon,wed,fri.",
)
@click.option("--times", metavar="N", callback=options.times, help="Sessions a day, 1 to 4.")
@click.option(
    "--name",
    metavar="TEXT",
    default="",
    callback=options.name,
    help="Whose plan it is, shown on each page.",
)
@click.option(
    "--only",
    metavar="KEY",
    multiple=True,
    shell_complete=options.complete_exercise,
    help="Only this exercise (repeat for more).",
)
@click.option(
    "--without",
    metavar="KEY",
    multiple=True,
    shell_complete=options.complete_exercise,
    help="Leave this exercise out (repeat for more).",
)
@click.option(
    "--baseline",
    "baselines",
    metavar="KEY=N",
    multiple=True,
    type=options.amount,
    shell_complete=options.complete_amount,
    help="How many are comfortable today: start at 80 % of that.",
)
@click.option(
    "--max",
    "maxima",
    metavar="KEY=N",
    multiple=True,
    type=options.amount,
    shell_complete=options.complete_amount,
    help="A lower maximum than documented (never a higher one).",
)
@click.option(
    "--spare",
    metavar="N",
    callback=options.spare,
    help="Spare weeks behind the plan's own, in the workbook.  [default: a third, at least 2]",
)
@click.option(
    "--fixed",
    is_flag=True,
    help="A workbook whose amounts stay as they are until `planner replan`.",
)
@click.option("--ask", is_flag=True, help="Ask for each exercise how many are comfortable today.")
@click.option(
    "--ramp",
    metavar="NAME",
    shell_complete=options.complete_ramp,
    help=f"How the amounts climb: {', '.join(ramps.names())}.",
)
@click.option(
    "--ticks",
    type=click.Choice(["glyph", "native", "number"]),
    default="glyph",
    show_default=True,
    help="Tick boxes: for every program, Excel 365's own, or 0 and 1 shown as boxes.",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    default="a4",
    show_default=True,
    help="The paper to print on.",
)
@options.templates
@click.option(
    "--id",
    "plan_id",
    metavar="TEXT",
    callback=options.plan_id,
    help="The plan's id.  [default: random]",
)
@options.force
def command(
    programme: str | None,
    target: str,
    to: str | None,
    start: str,
    weeks: int | None,
    weekdays: tuple[int, ...] | None,
    times: int | None,
    name: str,
    only: tuple[str, ...],
    without: tuple[str, ...],
    baselines: tuple[Amount, ...],
    maxima: tuple[Amount, ...],
    spare: int | None,
    fixed: bool,
    ask: bool,
    ramp: str | None,
    ticks: str,
    paper: str,
    templates: Path | None,
    plan_id: str,
    force: bool,
) -> None:
    """Make a plan and write it as a workbook.

    PROGRAMME is one of `planner programmes`; the default is lower-back.
    """
    from dataclasses import replace
    from datetime import date

    from planner import files, schedule
    from planner.cli.kit import library, output
    from planner.cli.kit.dates import parse_date
    from planner.domain.log import Log
    from planner.domain.plan import Choices, Paper, Ticks

    today = date.today()
    destination = output.for_a_plan(target, to)
    if destination.path is not None:
        files.check_target(destination.path, replace=force)
    chosen = schedule.choose(library.programme(programme, templates), only, without)
    choices = Choices(
        start=parse_date(start, today),
        weeks=weeks if weeks is not None else chosen.weeks,
        weekdays=weekdays if weekdays is not None else chosen.weekdays,
        times=times if times is not None else chosen.times,
        name=name,
        ramp=ramp if ramp is not None else chosen.ramp,
        baselines=baselines,
        maxima=maxima,
        ticks=Ticks(ticks),
        paper=Paper(paper),
    )
    if not fixed:
        choices = replace(choices, spare=_spare(choices.weeks) if spare is None else spare)
    plan = schedule.make_plan(chosen, choices, plan_id)
    if ask:
        asked = _ask(chosen, baselines)
        plan = schedule.make_plan(chosen, replace(choices, baselines=asked), plan_id)
    written = output.send(destination, plan, Log(), replace=force, today=today, templates=templates)
    if written is not None:
        click.echo(_summary(plan, written, today))


def _spare(weeks: int) -> int:
    """A third of the plan, at least two; no more than a plan can have."""
    from planner.domain.plan import MOST_WEEKS

    return min(max(2, -(-weeks // 3)), MOST_WEEKS - weeks)


def _ask(programme: Programme, given: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """The baselines, with answers for exercises that have none; Enter leaves one out."""
    from planner.domain.plan import Amount

    if sys.stdin is None:
        raise click.UsageError("--ask needs somebody to answer; give --baseline KEY=N instead")
    known = {amount.exercise for amount in given}
    answers = list(given)
    click.echo(
        "How many are comfortable today, without pain? Press Enter if you do not know.", err=True
    )
    for item in programme.items:
        exercise = item.exercise
        if exercise.key in known:
            continue
        unit = exercise.unit.many
        if exercise.dose.reps is None and exercise.dose.hold_unit is not None:
            unit = exercise.dose.hold_unit.value
        count = click.prompt(
            f"  {exercise.name}, {unit}",
            default="",
            show_default=False,
            value_proc=partial(_answer, item),
            err=True,
        )
        if count is not None:
            answers.append(Amount(exercise.key, count))
    return tuple(answers)


def _answer(item: Item, text: str) -> int | None:
    from planner.progression.amounts import baseline_problems

    count = options.count(text)
    for problem in baseline_problems(item, count) if count is not None else ():
        raise click.BadParameter(f"{problem.message}; {problem.remedy}")
    return count


def _summary(plan: Plan, written: Written, today: date) -> str:
    from planner.domain.dates import full_date
    from planner.wording.advice import largest_increase
    from planner.wording.language import ENGLISH
    from planner.wording.plan_words import minutes

    past = "" if plan.starts >= today else " (the first day is in the past)"
    lines = [
        f"Wrote {written.path}: {plan.programme.name}, {len(plan.weeks)} weeks.",
        f"First day {full_date(plan.starts)}, last day {full_date(plan.ends)}{past}.",
        f"A session takes {minutes(ENGLISH, plan)}, getting ready included.",
        *largest_increase(ENGLISH, plan),
    ]
    if written.backup is not None:
        lines.append(f"The file that was there is kept as {written.backup}.")
    lines.append(f"Next: {_NEXT[written.path.suffix.lower()].format(path=quoted(written.path))}")
    return "\n".join(lines)
