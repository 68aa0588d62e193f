""" "Start here" as data: what the layouts `start.typ` and `floor.typ` show."""

from collections.abc import Sequence
from typing import Any

from planner.domain.gallery import Movement
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.pages.glance import Glance
from planner.pages.start import FloorPart, GlancePart, Medium, Panel, Way, start_page
from planner.writers import Wanted
from planner.writers.pdf.pictures import Pictures
from planner.writers.pdf.text import softened


def page(plan: Plan, log: Log, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    """Its parts, numbered as in the workbook."""
    medium = Medium.LARGE_PRINT if wanted.large else Medium.PAPER
    content = start_page(wanted.words, plan, log, medium)
    paused, clearance = content.paused, content.clearance
    return {
        "title": content.title,
        "whole": [softened(text) for text in content.whole],
        "paused": [paused.since, paused.why] if paused is not None else [],
        "before": content.before.heading,
        "before_starting": content.before.text,
        "how_to_tick": content.tick_signs,
        "panels": [_panel(panel) for panel in content.panels],
        "no_tick": content.no_tick,
        "cleared_by": clearance.by_label,
        "cleared_on": clearance.on_label,
        "clearance": [softened(clearance.by), clearance.on],
        "stop": content.stop,
        "session": {
            "heading": content.session.heading,
            "steps": [softened(step) for step in content.session.steps],
            "said": content.session.text,
        },
        "glance": _glance(content.glance),
        "after": {"heading": content.after.heading, "said": content.after.text},
        "floor": _floor(plan, content.floor, wanted, pictures),
    }


def _panel(panel: Panel) -> dict[str, Any]:
    return {
        "heading": panel.heading,
        "emergency": panel.is_emergency,
        "signs": [
            {"text": softened(sign.text), "ticked": sign.is_ticked, "day": sign.day}
            for sign in panel.signs
        ],
    }


def _glance(part: GlancePart) -> dict[str, Any]:
    table = part.table if part.table is not None else Glance((), (), "", (), ())
    return {
        "heading": part.heading,
        "no_weeks": part.no_weeks,
        "reading": table.reading,
        "weeks": list(table.heads),
        "rows": [
            {
                "number": row.number,
                "name": softened(row.name),
                "manner": row.manner,
                "doses": list(row.doses),
            }
            for row in table.rows
        ],
        "said": [*table.legend, *table.increase],
    }


def _floor(
    plan: Plan, part: FloorPart | None, wanted: Wanted, pictures: Pictures
) -> dict[str, Any] | None:
    """Getting down and up; None where the programme has no words for it."""
    if part is None:
        return None
    down, up = wanted.gallery.floor(plan.programme.safety.floor)
    return {
        "heading": part.heading,
        "needs": part.needs,
        "ways": [
            {"heading": way.heading, "steps": _steps(way, moves, pictures)}
            for way, moves in ((part.down, down), (part.up, up))
            if way.steps
        ],
        "otherwise": part.otherwise,
        "source": part.source,
    }


def _steps(way: Way, moves: Sequence[Movement], pictures: Pictures) -> list[dict[str, Any]]:
    shown = [pictures.shown(move.end) for move in moves] or [None] * len(way.steps)
    steps = enumerate(zip(way.steps, shown, strict=True), start=way.first)
    return [
        {"number": number, "text": softened(text), "picture": picture}
        for number, (text, picture) in steps
    ]
