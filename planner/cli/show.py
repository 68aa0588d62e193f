"""`planner show`: the plan at a glance in the terminal, or as JSON for programs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner.cli.kit import options

if TYPE_CHECKING:
    from planner.domain.exercise import Exercise
    from planner.domain.plan import Plan, Prescription, Week
    from planner.pages.glance import Glance


MOST_IN_A_ROW = 10
"""Weeks that a table can hold at most in the columns of a terminal, each with its name."""


@click.command("show")
@options.plan
@options.today
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def command(plan: Path | None, today: date, as_json: bool) -> None:
    """Show a plan at a glance.

    PLAN is a workbook (.xlsx) or a .json file; without it, the newest of this folder.
    """
    from planner.cli.kit.shown import as_shown
    from planner.cli.kit.source import named_or_newest, open_plan

    found, log = open_plan(named_or_newest(plan))
    found = as_shown(found, log, today)
    if as_json:
        click.echo(json.dumps(plan_as_json(found), indent=1))
    else:
        click.echo("\n".join(_glance(found)))


def plan_as_json(plan: Plan) -> dict[str, Any]:
    from planner.storage.document import SCHEMA

    return {
        "schema": SCHEMA,
        "plan_id": plan.plan_id,
        "revision": plan.revision,
        "programme": plan.programme.key,
        "name": plan.choices.name,
        "starts": plan.starts.isoformat(),
        "ends": plan.ends.isoformat(),
        "weeks": [_week(plan, week) for week in plan.weeks],
    }


def _week(plan: Plan, week: Week) -> dict[str, Any]:
    known = {exercise.key: exercise for exercise in plan.exercises}
    # A day with two sessions stands twice: one entry for each session.
    return {
        "number": week.number,
        "part": week.part,
        "starts": week.starts.isoformat(),
        "ends": week.ends.isoformat(),
        "sessions": [session.day.isoformat() for session in week.sessions],
        "prescriptions": [_prescription(known[p.exercise], week, p) for p in week.prescriptions],
    }


def _prescription(exercise: Exercise, week: Week, prescription: Prescription) -> dict[str, Any]:
    from planner.wording.language import ENGLISH
    from planner.wording.statements import stated

    dose = prescription.dose
    return {
        "exercise": prescription.exercise,
        "sets": dose.sets,
        "reps": dose.reps,
        "hold": dose.hold,
        "hold_unit": dose.hold_unit,
        "sides": dose.sides,
        "sessions": len(week.due(prescription)),
        "reason": stated(ENGLISH, prescription.reason, exercise),
    }


def _glance(plan: Plan) -> list[str]:
    from planner.pages.glance import glance
    from planner.wording.doses import rhythm
    from planner.wording.language import ENGLISH
    from planner.wording.plan_words import minutes, title

    found = glance(ENGLISH, plan, plan.weeks)
    whose = f" for {plan.choices.name}" if plan.choices.name else ""
    often, long = rhythm(ENGLISH, plan.choices), minutes(ENGLISH, plan)
    lines = [
        f"{title(ENGLISH, plan)}{whose}",
        f"{ENGLISH.dates(plan.starts, plan.ends)}, {often}, {long}",
    ]
    tables = [line for table in _tables(found) for line in ("", *table)]
    legend = ["", " ".join(found.legend)] if found.legend else []
    said = [*legend, "", *found.increase, plan.programme.safety.stop_rule]
    return [*_wrapped(lines), *tables, *_wrapped(said)]


def _wrapped(lines: list[str]) -> list[str]:
    from textwrap import fill

    from planner.terminal.status_lines import WIDTH

    return [fill(line, WIDTH) for line in lines]


def _tables(found: Glance) -> list[list[str]]:
    """The weeks in as few tables as fit a terminal, of about the same number each."""
    from planner.terminal.status_lines import WIDTH

    count = len(found.heads)
    tables: list[list[str]] = []
    for each in range(min(count, MOST_IN_A_ROW), 0, -1):
        rows = -(-count // each)
        share = -(-count // rows)
        parts = [slice(start, start + share) for start in range(0, count, share)]
        tables = [_table(found, part) for part in parts]
        if all(_columns(line) <= WIDTH for table in tables for line in table):
            break
    return tables


def _table(found: Glance, part: slice) -> list[str]:
    heads = found.heads[part]
    rows = [
        ["", *(name for name, _ in heads)],
        ["", *(day for _, day in heads)],
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
