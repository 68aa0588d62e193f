"""What the page is told of its weeks: everything that it shows and says of the plan, as data."""

from base64 import b64encode
from collections.abc import Sequence
from datetime import date
from typing import Any

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.gallery import Gallery, Movement, Shown, loop_s
from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.domain.programme import Floor
from planner.evidence.signs import open_signs
from planner.form.layout import sheet_name
from planner.pages.notices import notices_on_the_way
from planner.returned.table.table import COLUMNS
from planner.wording import words
from planner.wording.week_words import days_of

LOG_FILE = "session-log.csv"
"""The name of the file in which recorded sessions leave the page."""

Data = dict[str, Any]


def session_data(
    plan: Plan, log: Log, weeks: Sequence[Week], gallery: Gallery, today: date | None
) -> Data:
    """All that the page needs, ready for JSON."""
    safety, choices = plan.programme.safety, plan.choices
    asked = {p.exercise for week in weeks for p in week.prescriptions}
    return {
        "plan_id": plan.plan_id,
        "revision": plan.revision,
        "made": words.full_date(today) if today is not None else "",
        "file": LOG_FILE,
        "command": f"planner replan plan.xlsx {LOG_FILE}",
        "new_page": "planner export plan.xlsx -o session.html --force",
        "columns": COLUMNS,
        "title": plan.programme.name,
        "days": words.DAYS,
        "months": words.MONTHS,
        "slots": [
            (str(slot), words.slot_name(slot, choices.times) or str(slot))
            for slot in range(1, choices.times + 1)
        ],
        "ceiling": plan.programme.pain_ceiling,
        "before_starting": safety.before_starting,
        "emergency": safety.emergency,
        "doctor_first": safety.doctor_first,
        "no_tick": safety.no_tick,
        "signs": _signs(log, today),
        "floor": _floor(safety.floor, gallery),
        "clock": loop_s(),
        "movements": {
            exercise.key: _movement(exercise, gallery)
            for exercise in plan.exercises
            if exercise.key in asked
        },
        "weeks": [_week(plan, week) for week in weeks],
    }


def _week(plan: Plan, week: Week) -> Data:
    """What differs from week to week."""
    known = {exercise.key: exercise for exercise in plan.exercises}
    whose = f" · {plan.choices.name}" if plan.choices.name else ""
    return {
        "build": f"{plan.revision}, {week.label}",
        "name": sheet_name(week.label),
        "heading": f"{sheet_name(week.label)}, {days_of(week)}{whose}",
        "week": week.label,
        "dates": days_of(week),
        "starts": week.starts.isoformat(),
        "ends": week.ends.isoformat(),
        "notices": notices_on_the_way(plan, week),
        "asked": [
            _asked(known[p.exercise], p.dose)
            | {"due": sorted({session.day.isoformat() for session in week.due(p)})}
            for p in week.prescriptions
        ],
    }


def _asked(exercise: Exercise, dose: Dose) -> Data:
    in_full = words.in_full(exercise, dose)
    return {
        "key": exercise.key,
        "target": in_full,
        "spoken": in_full.replace(" × ", " times "),
        "dose": _dose(dose),
    }


def _movement(exercise: Exercise, gallery: Gallery) -> Data:
    """What is the same in every week."""
    found = gallery.of(exercise)
    return {
        "name": exercise.name,
        "start": exercise.start,
        "steps": exercise.steps,
        "tips": exercise.tips,
        "cautions": exercise.cautions,
        "modification": exercise.modification,
        "unit": (exercise.unit.one, exercise.unit.many),
        "rep_s": exercise.rep_s,
        "breath_s": exercise.breath_s,
        "figure": exercise.figure if found is not None and found.moving else "",
        "stills": [_picture(shown) for shown in _stills(found)],
    }


def _dose(dose: Dose) -> Data:
    return {
        "sets": dose.sets,
        "reps": dose.reps,
        "hold": dose.hold,
        "hold_unit": dose.hold_unit,
        "sides": dose.sides,
    }


def _stills(found: Movement | None) -> Sequence[Shown]:
    if found is None:
        return ()
    return [shown for shown in (found.start, found.end) if shown is not None and shown.raster]


def _picture(shown: Shown) -> Data:
    kind = "png" if shown.raster.startswith(b"\x89PNG") else "jpeg"
    return {
        "src": f"data:image/{kind};base64,{b64encode(shown.raster).decode()}",
        "alt": shown.alt,
        "width_px": shown.width_px,
        "height_px": shown.height_px,
    }


def _floor(floor: Floor, gallery: Gallery) -> Data | None:
    """How to get down and up, each step with its picture where there is one."""
    if not (floor.down and floor.up):
        return None
    down, up = gallery.floor(floor)
    return {
        "needs": floor.needs,
        "otherwise": floor.otherwise,
        "down": _steps(floor.down, down),
        "up": _steps(floor.up, up),
    }


def _steps(texts: Sequence[str], pictures: Sequence[Movement]) -> list[Data]:
    stills = [_picture(each.end) if each.end.raster else None for each in pictures]
    shown = stills or [None] * len(texts)
    return [{"text": text, "still": still} for text, still in zip(texts, shown, strict=True)]


def _signs(log: Log, today: date | None) -> str:
    """What to say of warning signs that are ticked, and not followed by leave to go on."""
    ticked = "; ".join(sign.text for sign in open_signs(log.signs, log.clearance, today))
    return f"Ticked in your plan: {ticked}. Do first what its first page says." if ticked else ""
