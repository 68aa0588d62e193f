"""The steps of `planner replan`: open, show, ask, write."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.kit import filled as filled_files
from planner.cli.kit import output, source
from planner.cli.kit.shown import as_shown, differing, pages_follow
from planner.errors import PlannerError, Problem
from planner.terminal.file_names import quoted

if TYPE_CHECKING:
    from planner.cli.kit.filled import Filled
    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.files import Written
    from planner.replan import Proposal, Replan

WIDTH = 80
"""Columns that every terminal has."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the plan is written; `in_place` where that is the file that it came from."""

    to: output.Destination
    in_place: bool


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def open_newest(
    files: tuple[Path, ...], decided_until: date, *, quiet: bool, refuse_older: bool
) -> Filled:
    """The plan of the files, or the newest of this folder; says what was not understood.

    Where its workbook re-plans itself, it is the plan with the decisions up to a day.

    Where a newer copy of the plan lies beside it, that is said; `refuse_older` raises PlannerError.
    """
    if not files:
        files = (source.newest_plan(Path()),)
        if not quiet:
            click.echo(f"This is about {files[0]}, the newest plan in this folder.")
    from planner.readers import few

    found = filled_files.open_filled(files)
    newer = source.newer_copy(found.path, found.plan.plan_id, found.plan.revision)
    problems = list(found.problems)
    if newer is not None:
        older = Problem(
            f"this is an older copy: {newer} is the same plan, re-planned later",
            f"use {newer}, or move it out of this folder",
            file=str(found.path),
        )
        if refuse_older:
            raise PlannerError([older])
        problems.append(older)
    plan = as_shown(found.plan, found.log, decided_until)
    told = differing(found.plan, plan, found.log, found.amounts)
    problems += few([replace(each, file=str(found.path)) for each in told])
    for unclear in problems:
        click.echo(f"planner: {unclear}", err=True)
    return replace(found, plan=plan, pages_follow=pages_follow(found.plan, found.log))


def target(filled: Filled, named: str | None, today: date, *, check: bool) -> Target:
    """Where to write; raises PlannerError where that cannot be, before any work is done."""
    from planner import files

    if named is not None:
        found = output.for_a_plan(named, None)
        if found.path is not None and check:
            files.check_target(found.path, replace=False)
        return Target(found, in_place=False)
    ending = "json" if filled.raw.lstrip().startswith((b"{", b"\xef\xbb\xbf{")) else "xlsx"
    if filled.extra_sheets:
        path = _beside(filled.path, today)
        return Target(output.Destination(ending, path), in_place=False)
    if check:
        files.check_target(filled.path, replace=True)
    return Target(output.Destination(ending, filled.path), in_place=True)


def _beside(path: Path, today: date) -> Path:
    """A new name for a file whose own sheets would be lost: `plan (re-planned 2026-12-14).xlsx`."""
    stem = f"{path.stem} (re-planned {today.isoformat()})"
    beside = path.with_name(f"{stem}{path.suffix}")
    again = 2
    while beside.exists():
        beside = path.with_name(f"{stem}-{again}{path.suffix}")
        again += 1
    return beside


def show(filled: Filled, result: Replan, today: date) -> None:
    """Print the decisions with their reasons, and what can be done."""
    from textwrap import fill

    title, *lines = _shown(filled, result, today)
    click.secho(title, bold=True)
    for line in lines:
        click.echo(fill(line, WIDTH, subsequent_indent="      "))


def _shown(filled: Filled, result: Replan, today: date) -> list[str]:
    from planner.terminal import decisions
    from planner.wording import replan_words
    from planner.wording.language import ENGLISH as words
    from planner.wording.statements import stated_of_plan

    plan, name = filled.plan, filled.plan.choices.name
    head = replan_words.ON_DAY_OF if name else replan_words.ON_DAY
    lines = [words(head, programme=plan.programme.name, name=name, day=today), ""]
    wishes = result.proposals[0].plan.history[-1].said
    if wishes:
        what = "; ".join(stated_of_plan(words, wish, plan) for wish in wishes)
        lines += [words(replan_words.YOU_SAID, what=what), ""]
    lines += [*decisions.decision_lines(words, plan, result.decisions), ""]
    if result.paused:
        lines += decisions.pause_lines(
            words, filled.log.clearance, today, filled.path.name, pages_follow=filled.pages_follow
        )
    elif result.finished:
        lines += decisions.finished_lines(words, plan, result, filled.path.name)
    elif not result.changed:
        lines.append(words(replan_words.STAYS))
    else:
        lines += decisions.proposal_lines(words, plan, result)
    lines += decisions.told_beside(words, plan, result)
    return [*lines, "", plan.programme.safety.stop_rule]


def named(result: Replan, way: str | None) -> Proposal | None:
    """The proposal that an option names; None where none does. Raises click.UsageError."""
    if way is None:
        return None
    found = next((p for p in result.proposals if p.way == way), None)
    if found is None and result.changed and way == "keep-end":
        raise click.UsageError(
            "--keep-end: both would be the same, or no full week is left; leave it out"
        )
    return found if found is not None else result.proposals[0]


def choose(
    filled: Filled, result: Replan, named: Proposal | None, *, ask: bool
) -> tuple[Plan, Log] | None:
    """The plan and log to write; None where there is nothing to write, or it is not wanted."""
    gathered = (filled.plan, filled.log) if filled.log != filled.own_log else None
    if result.is_noted or (result.finished and named is None and not ask):
        question = "Add what was recorded in the other files?"
        wanted = gathered is not None and (not ask or click.confirm(question, default=True))
        return gathered if wanted else None
    chosen = named
    if chosen is None:
        chosen = _asked(result, gathered is not None) if ask else _usual(result)
    if chosen is None and result.finished:
        return gathered
    return (chosen.plan, chosen.log) if chosen is not None else None


def _usual(result: Replan) -> Proposal:
    """Proposal A where there is one: `--yes` does not follow what is offered first."""
    from planner.domain.decision import Way

    return next((p for p in result.proposals if p.way is Way.EXTEND), result.proposals[0])


def _asked(result: Replan, gathered: bool) -> Proposal | None:
    from planner.terminal.decisions import LETTERS

    first = result.proposals[0]
    if not result.changed and gathered:
        question = "Put what was recorded into the plan? Its amounts stay as they are."
        return first if click.confirm(question, default=True) else None
    if not result.changed:
        question = "Note these decisions in the file? No page changes."
        return first if click.confirm(question, default=True) else None
    if len(result.proposals) == 1:
        question = "Go on with it?" if result.finished else "Write it?"
        return first if click.confirm(question, default=not result.finished) else None
    letters = {LETTERS[proposal.way]: proposal for proposal in result.proposals}
    answer = click.prompt(
        "Which one? A, B, or n for neither",
        default=LETTERS[first.way],
        type=click.Choice([*letters, "n"], case_sensitive=False),
        show_choices=False,
    )
    return letters.get(answer)


def write(filled: Filled, chosen: tuple[Plan, Log], target: Target, today: date) -> Written | None:
    """Write the plan; in place, the file must still be what was read. None for standard output."""
    from planner import files

    plan, log = chosen
    path = target.to.path
    if path is None:
        return output.send(target.to, plan, log, replace=False, today=today)
    data = output.written(target.to.format, plan, log)
    was = filled.raw if target.in_place else None
    return files.write(path, data, replace=target.in_place, today=today, was=was)


def told(filled: Filled, chosen: tuple[Plan, Log], target: Target, written: Written) -> list[str]:
    """What was written, where the file as it was is kept, and how it comes back."""
    from planner.replan.pages import is_live

    lines = [f"Wrote {written.path}."]
    if filled.log != filled.own_log:
        lines.append("What was recorded in the other files is in it now.")
    if written.backup is not None:
        lines.append(f"The file as it was is kept: {written.backup}")
        lines.append(f"`planner undo {quoted(written.path)}` brings it back.")
    elif not target.in_place and filled.extra_sheets:
        sheets = ", ".join(f"“{name}”" for name in filled.extra_sheets)
        lines.append(f"{filled.path} was not changed: it has sheets of your own ({sheets}).")
        lines.append("Go on with the new file; copy your sheets into it where you need them.")
    if chosen[0].choices.spare is not None and not is_live(chosen[0]):
        lines.append("Its pages do not re-plan themselves for now: run `planner replan` each week.")
    if chosen[0].weeks != filled.plan.weeks:
        path = quoted(written.path)
        lines.append("Pages that you printed, and the page on your phone, are old now. New ones:")
        lines.append(f"planner print {path} --force")
        lines.append(f"planner export {path} -o session.html --force")
    return lines
