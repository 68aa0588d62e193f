"""`planner programmes`: what programmes there are."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.kit import options


@click.command("programmes")
@options.templates
def command(templates: Path | None) -> None:
    """List the programmes, with their exercises and doses."""
    from planner.cli.kit import library
    from planner.wording.documented import documented
    from planner.wording.language import ENGLISH

    for key, programme in library.load(templates).programmes.items():
        click.echo(f"{key}: {programme.name}, {programme.weeks} weeks")
        if programme.purpose:
            click.echo(f"  {programme.purpose}")
        for number, exercise in enumerate(programme.exercises, start=1):
            click.echo(f"  {number} {exercise.name} ({exercise.key})")
            click.echo(f"    {documented(ENGLISH, exercise)} ({exercise.source.cite()})")
