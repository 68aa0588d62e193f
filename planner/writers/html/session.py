"""What the page is told, as JSON: everything that it shows and says, and the pictures."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.domain.gallery import Gallery, Movement, Shown, loop_s
from planner.domain.plan import Plan
from planner.domain.programme import Floor
from planner.evidence.limits import SOME_PAIN
from planner.pages.session import Asked, Off, SessionPage, SessionWeek
from planner.returned.table.table import COLUMNS

LOG_FILE = "session-log.csv"
"""The name of the file in which recorded sessions leave the page."""

Data = dict[str, Any]


def session_data(plan: Plan, page: SessionPage, gallery: Gallery) -> Data:
    """All that the page needs, ready for JSON."""
    safety = plan.programme.safety
    asked = {asked.key for week in page.weeks for asked in week.asked}
    return {
        "language": page.language,
        "words": page.words,
        "plan_id": plan.plan_id,
        "revision": plan.revision,
        "made": page.made,
        "file": LOG_FILE,
        "command": f"planner replan plan.xlsx {LOG_FILE}",
        "new_page": "planner export plan.xlsx -o session.html --force",
        "columns": COLUMNS,
        "title": plan.programme.name,
        "days": page.weekdays,
        "months": page.months,
        "slots": page.slots,
        "ceiling": plan.programme.pain_ceiling,
        "limits": {"some_pain": SOME_PAIN},
        "off": [_off(off) for off in page.off],
        "unjudged": page.unjudged.isoformat(),
        "before_starting": safety.before_starting,
        "emergency": safety.emergency,
        "doctor_first": safety.doctor_first,
        "no_tick": safety.no_tick,
        "signs": page.signs,
        "floor": _floor(safety.floor, gallery),
        "clock": loop_s(),
        "movements": {
            exercise.key: _movement(exercise, gallery)
            for exercise in plan.exercises
            if exercise.key in asked
        },
        "weeks": [_week(plan, week) for week in page.weeks],
    }


def _off(off: Off) -> Data:
    return {"first": off.first.isoformat(), "last": off.last.isoformat(), "text": off.text}


def _week(plan: Plan, page: SessionWeek) -> Data:
    week = page.week
    return {
        "build": f"{plan.revision}, {week.label}",
        "name": page.name,
        "heading": page.heading,
        "week": week.label,
        "dates": page.dates,
        "starts": week.starts.isoformat(),
        "ends": week.ends.isoformat(),
        "hurt_since": page.hurt_since.isoformat(),
        "notices": page.notices,
        "asked": [_asked(asked) for asked in page.asked],
    }


def _asked(asked: Asked) -> Data:
    return {
        "key": asked.key,
        "target": asked.target,
        "spoken": asked.spoken,
        "units": asked.units,
        "dose": _dose(asked.dose),
        "due": [day.isoformat() for day in asked.due],
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
