"""`planner undo`: bring back the plan as it was before the last re-plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.errors import PlannerError, problem

if TYPE_CHECKING:
    from planner.files import Backup


@click.command("undo")
@click.argument(
    "plan", metavar="[FILE]", required=False, type=click.Path(path_type=Path, readable=False)
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(plan: Path | None, yes: bool) -> None:
    """Bring back the plan before the last re-plan.

    FILE is the workbook (.xlsx) or .json file of the plan; without one, the newest plan in this
    folder is taken. The file that is there now is kept, with all that was filled in. A second undo
    goes one further back.
    """
    from datetime import date

    from planner import files
    from planner.cli.kit import source
    from planner.cli.kit.replanning import can_ask

    path = plan if plan is not None else source.newest_plan(Path())
    if plan is None:
        click.echo(f"This is about {path}, the newest plan in this folder.")
    files.check_target(path, replace=True)
    backup = files.latest_backup(path)
    if backup is None:
        raise _nothing_to_undo(path)
    click.echo("\n".join(_intention(path, backup)))
    if not yes:
        if not can_ask():
            raise click.UsageError("nobody can be asked here; add --yes")
        if not click.confirm("Bring it back?", default=True):
            click.echo("Nothing was changed.")
            return
    kept = files.restore(path, backup, today=date.today())
    click.echo(f"{path} is back.")
    if kept is not None:
        click.echo(f"The file that was there, with all that was filled in, is now {kept}")


def _nothing_to_undo(path: Path) -> PlannerError:
    if not path.exists():
        return problem(
            "there is no such file, and no backup of it", "look at the name", file=str(path)
        )
    return problem(
        "there is nothing to undo: no re-plan has replaced this file, or all were undone",
        f"look into “{path.stem} backups” beside it, if there is such a folder",
        file=str(path),
    )


def _intention(path: Path, backup: Backup) -> list[str]:
    from planner.domain.dates import full_date

    lines = [
        f"{path} will be as it was before {full_date(backup.day)}, when it was replaced",
        f"({backup.path}).",
    ]
    if path.exists():
        lines.append("The file that is there now is kept beside it.")
    if backup.earlier:
        lines.append(f"Earlier ones that another undo can bring back: {backup.earlier}.")
    return lines
