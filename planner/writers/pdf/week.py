"""A weekly page as data: what the layouts `week.typ` and `week-large.typ` show."""

from dataclasses import asdict
from typing import Any

from planner.pages.week.page import Box, Day, Pain, Row, WeekPage
from planner.writers import Wanted
from planner.writers.pdf.pictures import Pictures
from planner.writers.pdf.text import softened

_LONGEST_IN_CELL = 48
"""Characters of a note that its day's cell holds; longer ones get a line of their own."""


def page(content: WeekPage, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    """Everything on the page, from the title down to the hint."""
    short = all(len(day.note) <= _LONGEST_IN_CELL for day in content.days)
    notes_fit = short and not wanted.large
    return {
        **asdict(content.labels),
        "title": content.title,
        "told": list(content.told),
        "name": softened(content.whose),
        "notices": [softened(said) for said in content.notices],
        "then": content.then,
        "what_to_do_short": content.what_to_do_short,
        "slots": list(content.slots),
        "times": len(content.slots),
        "days": [_day(day, notes_fit, content.labels.see_below) for day in content.days],
        "middle": content.middle,
        "rows": [_row(row, wanted, pictures) for row in content.rows],
        "long_notes": [
            {"day": day.in_full, "note": softened(day.note)}
            for day in content.days
            if day.note and not notes_fit
        ],
        "hint": content.hint.says,
        "hint_tone": content.hint.tone,
        "counts": content.counts,
    }


def _day(day: Day, notes_fit: bool, see_below: str) -> dict[str, Any]:
    return {
        "name": day.name,
        "date": day.date,
        "rest": day.is_rest,
        "pain": _pain(day.pain),
        "note": softened(day.note) if notes_fit else see_below if day.note else "",
    }


def _row(row: Row, wanted: Wanted, pictures: Pictures) -> dict[str, Any]:
    movement = wanted.gallery.of(row.exercise)
    return {
        "number": row.number,
        "name": softened(row.exercise.name),
        "amount": softened(row.amount),
        "detail": softened(row.detail),
        "compared": row.compared,
        "before": row.before,
        "picture": pictures.shown(movement.end, small=True) if movement is not None else None,
        "boxes": [_box(box) for box in row.boxes],
        "done_of": row.done_of,
        "own_pain": _pain(row.own_pain),
    }


def _box(box: Box) -> dict[str, Any]:
    return {"there": box.is_there, "says": box.says, "done": box.is_done}


def _pain(pain: Pain | None) -> dict[str, Any] | None:
    return {"number": str(pain.number), "tone": pain.tone} if pain is not None else None
