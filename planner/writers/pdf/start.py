""" "Start here" as data: what the layouts `start.typ` and `floor.typ` show."""

from collections.abc import Sequence
from typing import Any

from planner.domain.gallery import Gallery, Movement
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.pages import glance
from planner.returned.start_page import shown_date
from planner.wording import advice, plan_words, start_words, words
from planner.writers import Wanted
from planner.writers.pdf.pictures import Pictures
from planner.writers.pdf.text import softened


def page(plan: Plan, log: Log, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    """Its parts, numbered as in the workbook."""
    safety, paused = plan.programme.safety, plan.is_paused
    table = glance.glance(plan)
    return {
        "title": plan_words.title(plan),
        "whole": [softened(text) for text in start_words.whole(plan)],
        "paused": list(start_words.paused(plan)) if paused else [],
        "before": start_words.BEFORE,
        "before_starting": safety.before_starting,
        "how_to_tick": start_words.TICK_SIGNS,
        "panels": [
            {"heading": heading, "signs": _signs(log, signs, emergency), "emergency": emergency}
            for heading, signs, emergency in (
                (start_words.EMERGENCY, safety.emergency, True),
                (start_words.DOCTOR_FIRST, safety.doctor_first, False),
            )
            if signs
        ],
        "no_tick": safety.no_tick,
        "cleared_by": start_words.CLEARED_BY,
        "cleared_on": start_words.CLEARED_ON,
        "clearance": _clearance(log),
        "stop": f"■  {safety.stop_rule}",
        "session": {
            "heading": start_words.WHEN_YOU_GO_ON if paused else start_words.EVERY_SESSION,
            "steps": []
            if paused
            else [
                softened(step)
                for step in start_words.every_session(plan, on_paper=True, large=wanted.large)
            ],
            "said": start_words.GO_ON_ON_PAPER if paused else "",
        },
        "glance": {
            "heading": start_words.GLANCE,
            "reading": table.reading,
            "weeks": [[f"Week {w.label}", words.day_month(w.starts)] for w in table.weeks],
            "rows": [
                {
                    "number": row.number,
                    "name": softened(row.name),
                    "manner": row.manner,
                    "doses": list(row.doses),
                }
                for row in table.rows
            ],
            "said": [*(f"{meaning}." for meaning in table.legend), *advice.largest_increase(plan)],
        },
        "after": {
            "heading": start_words.AFTER_A_BREAK,
            "said": start_words.NO_MISSED_DAYS if paused else start_words.BREAK_ON_PAPER,
        },
        "floor": _floor(plan, wanted.gallery, pictures),
    }


def _signs(log: Log, signs: Sequence[str], emergency: bool) -> list[dict[str, Any]]:
    ticked = {sign.text: sign for sign in log.signs if sign.emergency is emergency}
    return [
        {
            "text": softened(text),
            "ticked": text in ticked,
            "day": shown_date(ticked[text].day) if text in ticked else "",
        }
        for text in signs
    ]


def _clearance(log: Log) -> list[str]:
    cleared = log.clearance
    return ["", ""] if cleared is None else [softened(cleared.by), shown_date(cleared.day)]


def _floor(plan: Plan, gallery: Gallery, pictures: Pictures) -> dict[str, Any] | None:
    """Getting down and up; None where the programme has no words for it."""
    floor = plan.programme.safety.floor
    if not (floor.down or floor.up or floor.otherwise):
        return None
    down, up = gallery.floor(floor)
    return {
        "heading": start_words.FLOOR,
        "needs": floor.needs,
        "ways": [
            {"heading": heading, "steps": _steps(steps, first, moves, pictures)}
            for heading, steps, first, moves in (
                (start_words.DOWN, floor.down, 1, down),
                (start_words.UP, floor.up, len(floor.down) + 1, up),
            )
            if steps
        ],
        "otherwise": floor.otherwise,
        "source": f"Source: {floor.source}" if floor.source else "",
    }


def _steps(
    steps: Sequence[str], first: int, moves: Sequence[Movement], pictures: Pictures
) -> list[dict[str, Any]]:
    shown = [pictures.shown(move.end) for move in moves] or [None] * len(steps)
    return [
        {"number": number, "text": softened(text), "picture": picture}
        for number, (text, picture) in enumerate(zip(steps, shown, strict=True), start=first)
    ]
