"""`planner check`: all problems of template files."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("check")
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, readable=False),
)
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """Check template files: every problem, with its place."""
    from planner import catalogue, files
    from planner.cli.kit.pictures import shelf

    own = [file for path in paths for file in files.templates_at(path)]
    report = catalogue.check(files.built_in_templates(), own, shelf())
    for problem in report.problems:
        click.echo(str(problem), err=True)
    if report.problems:
        click.echo(f"{_count(len(report.problems), 'problem')}.", err=True)
        ctx.exit(1)
    exercises = _count(report.exercises, "exercise")
    click.echo(f"All well: {exercises}, {_count(report.programmes, 'programme')}.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
