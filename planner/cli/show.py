"""`planner show`: the plan at a glance in the terminal, or as JSON for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from planner.domain.plan import Plan, Prescription, Week
    from planner.sheet.glance import Glance

WEEKS_A_ROW = 6


@click.command("show")
@click.argument("plan", metavar="PLAN", type=click.Path(path_type=Path, readable=False))
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def command(plan: Path, as_json: bool) -> None:
    """Show a plan at a glance.

    PLAN is a workbook (.xlsx) or a .json file.
    """
    from planner.cli.source import open_plan

    found, _ = open_plan(plan)
    if as_json:
        click.echo(json.dumps(plan_as_json(found), indent=1))
    else:
        click.echo("\n".join(_glance(found)))


def plan_as_json(plan: Plan) -> dict[str, Any]:
    from planner.sheet.document import SCHEMA

    return {
        "schema": SCHEMA,
        "plan_id": plan.plan_id,
        "revision": plan.revision,
        "programme": plan.programme.key,
        "name": plan.choices.name,
        "starts": plan.starts.isoformat(),
        "ends": plan.ends.isoformat(),
        "weeks": [_week(week) for week in plan.weeks],
    }


def _week(week: Week) -> dict[str, Any]:
    # A day with two sessions stands twice: one entry for each session.
    return {
        "number": week.number,
        "part": week.part,
        "starts": week.starts.isoformat(),
        "ends": week.ends.isoformat(),
        "sessions": [session.day.isoformat() for session in week.sessions],
        "prescriptions": [_prescription(week, p) for p in week.prescriptions],
    }


def _prescription(week: Week, prescription: Prescription) -> dict[str, Any]:
    dose = prescription.dose
    return {
        "exercise": prescription.exercise,
        "sets": dose.sets,
        "reps": dose.reps,
        "hold": dose.hold,
        "hold_unit": dose.hold_unit,
        "sides": dose.sides,
        "sessions": len(week.due(prescription)),
        "reason": prescription.reason,
    }


def _glance(plan: Plan) -> list[str]:
    from planner.sheet import advice, words
    from planner.sheet.glance import glance
    from planner.sheet.plan_words import minutes, title

    found = glance(plan)
    whose = f" for {plan.choices.name}" if plan.choices.name else ""
    lines = [
        f"{title(plan)}{whose}",
        f"{words.dates(plan.starts, plan.ends)}, {words.rhythm(plan.choices)}, {minutes(plan)}",
    ]
    for start in range(0, len(plan.weeks), WEEKS_A_ROW):
        lines += ["", *_table(found, slice(start, start + WEEKS_A_ROW))]
    if found.legend:
        lines += ["", " · ".join(found.legend)]
    return [*lines, "", *advice.largest_increase(plan), plan.programme.safety.stop_rule]


def _table(found: Glance, part: slice) -> list[str]:
    from planner.sheet import words

    weeks = found.weeks[part]
    rows = [
        ["", *(f"Week {week.label}" for week in weeks)],
        ["", *(words.day_month(week.starts) for week in weeks)],
        *([row.name, *row.doses[part]] for row in found.rows),
    ]
    widths = [max(_columns(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = []
    for row in rows:
        room = [width - _columns(cell) for cell, width in zip(row, widths, strict=True)]
        name, *doses = row
        cells = [name + " " * room[0], *(" " * r + d for r, d in zip(room[1:], doses, strict=True))]
        lines.append("  ".join(cells).rstrip())
    return lines


def _columns(text: str) -> int:
    """Columns of the terminal: two for a Chinese sign, none for an accent of its own."""
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)
