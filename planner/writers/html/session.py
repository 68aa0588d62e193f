"""What the page is told of a week: everything that it shows and says of the plan, as plain data."""

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
from planner.sheet import words
from planner.sheet.csv_table import COLUMNS
from planner.sheet.layout import sheet_name
from planner.sheet.notices import notices
from planner.sheet.week_words import days_of

LOG_FILE = "session-log.csv"
"""The name of the file in which recorded sessions leave the page."""

Data = dict[str, Any]


def chosen_week(plan: Plan, number: int | None, today: date | None) -> Week:
    """The week with that number, else the one of `today`, else the next to come, else the last.

    Of a week in parts it is the part that holds today, else the latest: the last that was decided.
    """
    weeks = [week for week in plan.weeks if number is None or week.number == number]
    if today is None:
        return weeks[0] if number is None else weeks[-1]
    present = [week for week in weeks if week.starts <= today <= week.ends]
    coming = [week for week in weeks if week.starts > today] if number is None else []
    return (present or coming or weeks[-1:])[0]


def session_data(plan: Plan, log: Log, week: Week, gallery: Gallery, today: date | None) -> Data:
    """All that the page needs, ready for JSON."""
    safety, choices = plan.programme.safety, plan.choices
    known = {exercise.key: exercise for exercise in plan.exercises}
    whose = f" · {choices.name}" if choices.name else ""
    return {
        "plan_id": plan.plan_id,
        "build": f"{plan.revision}, {week.label}",
        "file": LOG_FILE,
        "command": f"planner replan plan.xlsx {LOG_FILE}",
        "columns": COLUMNS,
        "title": plan.programme.name,
        "heading": f"{sheet_name(week.label)}, {days_of(week)}{whose}",
        "week": week.label,
        "dates": days_of(week),
        "starts": week.starts.isoformat(),
        "ends": week.ends.isoformat(),
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
        "notices": notices(plan, week),
        "floor": _floor(safety.floor, gallery),
        "clock": loop_s(),
        "exercises": [
            _exercise(known[p.exercise], p.dose, gallery)
            | {"due": sorted({session.day.isoformat() for session in week.due(p)})}
            for p in week.prescriptions
        ],
    }


def _exercise(exercise: Exercise, dose: Dose, gallery: Gallery) -> Data:
    found = gallery.of(exercise)
    return {
        "key": exercise.key,
        "name": exercise.name,
        "target": words.in_full(exercise, dose),
        "spoken": words.in_full(exercise, dose).replace(" × ", " times "),
        "start": exercise.start,
        "steps": exercise.steps,
        "tips": exercise.tips,
        "cautions": exercise.cautions,
        "modification": exercise.modification,
        "unit": (exercise.unit.one, exercise.unit.many),
        "rep_s": exercise.rep_s,
        "breath_s": exercise.breath_s,
        "dose": _dose(dose),
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
