"""What the rule of absence asks for after days on which the person is away."""

from datetime import date, timedelta

from planner.domain.plan import Plan
from planner.evidence.days import days_since
from planner.progression.scale import Standing
from planner.replan.before import is_away
from planner.replan.track import Track
from planner.rules.absence import resume, row_of


def after_away(plan: Plan, track: Track, day: date) -> Standing | None:
    """Where an exercise goes on in a session on `day`; None where no days away lie before it."""
    last = track.last_day
    if last is None:
        return None
    between = (last + timedelta(days=n) for n in range(1, (day - last).days))
    if not any(is_away(plan, each) for each in between):
        return None
    present = track.now if track.now is not None else track.latest
    row = row_of(days_since(last, day, track.weekdays))
    found = resume(track.scale, row, present, min(track.last_work, present.dose.work))
    return None if found is None else found[1]
