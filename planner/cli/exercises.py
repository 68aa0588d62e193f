"""`planner exercises`: what exercises there are, with doses and sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.kit import options

if TYPE_CHECKING:
    from planner.domain.exercise import Exercise

WIDTH = 80


@click.command("exercises")
@click.argument("key", required=False, shell_complete=options.complete_exercise)
@options.templates
def command(key: str | None, templates: Path | None) -> None:
    """List the exercises and their doses, or tell all about one."""
    from planner.cli.kit import library
    from planner.wording.documented import documented
    from planner.wording.language import ENGLISH

    catalogue = library.load(templates)
    if key is not None:
        click.echo("\n".join(_whole(catalogue.exercise(key))))
        return
    for exercise in catalogue.exercises.values():
        click.echo(f"{exercise.key}: {exercise.name}")
        click.echo(f"  {documented(ENGLISH, exercise)} ({exercise.source.cite()})")


def _whole(exercise: Exercise) -> list[str]:
    from textwrap import fill

    from planner.wording.documented import documented
    from planner.wording.language import ENGLISH

    parts = [
        ("Documented", (documented(ENGLISH, exercise),)),
        ("Purpose", (exercise.purpose,)),
        ("Start", (exercise.start,)),
        ("Steps", exercise.steps),
        ("Tips", exercise.tips),
        ("Caution", exercise.cautions),
        ("Easier", (exercise.modification,)),
        ("Source", _source(exercise)),
    ]
    lines = [f"{exercise.name} ({exercise.key})"]
    for label, texts in parts:
        said = [text for text in texts if text]
        if label == "Steps":
            said = [f"{number} {text}" for number, text in enumerate(said, start=1)]
        for place, text in enumerate(said):
            before = f"  {label if place == 0 else '':<11} "
            hanging = " " * (len(before) + (2 if label == "Steps" else 0))
            lines.append(fill(text, WIDTH, initial_indent=before, subsequent_indent=hanging))
    return lines


def _source(exercise: Exercise) -> tuple[str, ...]:
    source = exercise.source
    title = f"{source.cite()}: {source.title}" if source.title else source.cite()
    return (
        title,
        source.author,
        f"last reviewed {source.reviewed}" if source.reviewed else "",
        source.address,
        _estimate(exercise),
    )


def _estimate(exercise: Exercise) -> str:
    if exercise.dose.reps is None:
        return ""
    return f"The time of a repetition ({exercise.rep_s} s) is an estimate of ours."
