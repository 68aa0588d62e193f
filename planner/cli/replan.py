"""`planner replan`: what to do after some weeks, after a missed or a painful one."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner.cli.kit import options

if TYPE_CHECKING:
    from planner.domain.plan import Plan
    from planner.files import Written
    from planner.replan import Proposal, Replan


@click.command("replan")
@click.argument(
    "files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path, readable=False)
)
@options.today
@click.option(
    "--extend", "way", flag_value="extend", help="Proposal A: all full amounts, a later end."
)
@click.option("--keep-end", "way", flag_value="keep-end", help="Proposal B: keep the last day.")
@click.option("--ill", is_flag=True, help="Pain or illness caused the last gap.")
@click.option("--away", metavar="FROM..TO", help="Days without sessions: 2026-12-24..2027-01-03.")
@click.option(
    "--without",
    metavar="KEY",
    multiple=True,
    help="Leave this exercise out from now on (repeat for more).",
)
@click.option(
    "--days",
    "weekdays",
    metavar="DAYS",
    callback=options.weekdays,
    help="Other days from the next week on: daily, or days such as mon,wed,fri.",
)
@click.option("--resume", metavar="DATE", help="After a pause: go on from this day.")
@click.option(
    "--pain-ceiling",
    metavar="N",
    callback=options.pain,
    help="The highest pain with which to do a session, if a clinician set another than 5.",
)
@click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    type=click.Path(),
    help="Write another file, and leave the plan's as it is.",
)
@click.option("--yes", is_flag=True, help="Do not ask; take proposal A unless another is named.")
@click.option("--dry-run", is_flag=True, help="Show what it would do, and write nothing.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for programs; writes only with --yes."
)
def command(
    files: tuple[Path, ...],
    today: date,
    way: str | None,
    ill: bool,
    away: str | None,
    without: tuple[str, ...],
    weekdays: tuple[int, ...] | None,
    resume: str | None,
    pain_ceiling: int | None,
    output: str | None,
    yes: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Re-plan the coming weeks from what was recorded.

    FILE is the workbook (.xlsx) or .json file of the plan, and any .csv files with what was
    recorded elsewhere. Without one, the newest plan in this folder is taken. Every decision says
    why; you choose what becomes of the plan. The file is written in place, and the one that was
    there is kept: `planner undo` brings it back.
    """
    from planner.cli.kit import replanning
    from planner.cli.kit.dates import parse_away, parse_date
    from planner.replan import Wishes, replan

    yesterday = today - timedelta(days=1)  # what is decided today is asked
    filled = replanning.open_newest(files, yesterday, quiet=as_json, refuse_older=True)
    if not (yes or dry_run or as_json or replanning.can_ask()):
        raise click.UsageError("nobody can be asked here; add --yes, --dry-run or --json")
    will_write = not dry_run and (yes or not as_json)
    target = replanning.target(filled, output, today, check=will_write)
    wishes = Wishes(
        ill=ill,
        away=parse_away(away, today) if away is not None else None,
        without=without,
        weekdays=weekdays,
        resume=parse_date(resume, today) if resume is not None else None,
        pain_ceiling=pain_ceiling,
    )
    result = replan(filled.plan, filled.log, today, wishes)
    named = replanning.named(result, way)
    if not as_json:
        replanning.show(filled, result, today)
    asks = not (yes or dry_run or as_json)
    chosen = replanning.choose(filled, result, named, ask=asks)
    written = None
    if chosen is not None and will_write:
        written = replanning.write(filled, chosen, target, today)
    if as_json:
        click.echo(json.dumps(_as_json(today, filled.plan, result, written), indent=1))
    elif written is not None and chosen is not None:
        click.echo("\n".join(replanning.told(filled, chosen, target, written)))
    elif output != "-":
        click.echo("Nothing was written (--dry-run)." if dry_run else "Nothing was written.")


def _as_json(today: date, plan: Plan, result: Replan, written: Written | None) -> dict[str, Any]:
    from planner.storage.document import SCHEMA
    from planner.wording import statements
    from planner.wording.language import ENGLISH

    return {
        "schema": SCHEMA,
        "today": today.isoformat(),
        "paused": result.paused,
        "finished": result.finished,
        "changed": result.changed,
        "decisions": [
            {
                "exercise": decision.exercise,
                "decision": decision.kind,
                "rule": decision.rule,
                "reason": statements.reason(ENGLISH, decision, plan),
                "source": statements.source(ENGLISH, decision),
            }
            for decision in result.decisions
        ],
        "proposals": [_proposal(proposal) for proposal in result.proposals],
        "written": str(written.path) if written is not None else None,
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    from planner.cli.show import plan_as_json

    return {
        "way": proposal.way,
        "changed": proposal.changed,
        "below_maximum": [key for key, _ in proposal.below],
        **plan_as_json(proposal.plan),
    }
