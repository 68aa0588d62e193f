"""The coming weeks after a decision: along the original weekly doses, never made anew.

The decision sets the next full week. Then each exercise climbs again, in one of two ways (`Way`):

* extend: the original weekly doses follow, one a week; the plan ends later, when every exercise was
  asked its maximum as planned, and not before its own last week;
* keep the end: in each remaining week the highest rung that is within the exercise's largest
  original step, both as a ratio and in work, and not above what that week had.

An exercise that rests is on no page of that week; then half of what hurt follows. No coming week
asks for more than it did before the re-plan. After days away an exercise goes on as the rule of
absence has it.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.domain.decision import Kind, Way
from planner.domain.plan import MOST_WEEKS, Plan, Week
from planner.evidence.evidence import Evidence
from planner.progression.scale import Standing
from planner.replan.away import after_away
from planner.replan.before import Before, at_home, cut, standings
from planner.replan.present_week import present_week
from planner.replan.track import Track, reason, tracks
from planner.rules import Ruling
from planner.schedule import sessions_on

_FARTHEST = 4 * MOST_WEEKS
"""Weeks to look ahead at most: a plan with long times away comes to its end somewhere."""


def weeks_after(
    before: Before, evidence: Evidence, rulings: Sequence[Ruling], way: Way, least: int
) -> tuple[Week, ...]:
    """All weeks of the re-planned plan; at least `least` full ones follow the present week."""
    began = before.plan.weeks
    week = before.in_progress
    if any(ruling.verdict.kind is Kind.PAUSE for ruling in rulings):
        return began if week is None else (*began[:-1], *cut(week, before.day))
    on_way = list(tracks(before.plan, evidence, rulings))
    rest = present_week(before, on_way)
    weeks = [*(began if week is None else began[:-1]), *rest]
    planned = {week.starts: week for week in before.planned}
    last_planned = max(planned, default=None)  # at least the plan's own last week
    laid_out = 0
    for ahead in range(_FARTHEST):
        starts = before.first_full + timedelta(weeks=ahead)
        is_over = last_planned is None or starts > last_planned
        is_long = len({week.number for week in weeks}) == MOST_WEEKS
        if is_long or (is_over and laid_out >= least and _is_complete(on_way, way)):
            break
        found = _week(before.plan, on_way, starts, planned.get(starts), way)
        if found is not None:
            weeks.append(found)
            laid_out += 1
    return tuple(weeks)


def _is_complete(on_way: Sequence[Track], way: Way) -> bool:
    """Whether the plan may end here: as it was planned, or with all full amounts."""
    return (
        way is Way.KEEP_END
        or all(track.is_unchanged for track in on_way)
        or all(track.has_arrived for track in on_way)
    )


def _week(
    plan: Plan, on_way: Sequence[Track], starts: date, planned: Week | None, way: Way
) -> Week | None:
    """One full week; None where the person is away for all of it."""
    due = {weekday for track in on_way for weekday in track.weekdays}
    days = at_home(plan, (starts + timedelta(days=n) for n in range(7)))
    sessions = sessions_on((day for day in days if day.weekday() in due), plan.choices.times)
    had = standings(planned) if planned is not None else {}
    prescriptions = []
    for track in on_way:
        own_days = track.days_due(sessions)
        if not own_days or track.rests(starts):
            track.is_put_off = track.is_put_off or track.key in had
            continue
        standing = _next(plan, track, own_days[0], had.get(track.key), way)
        old = planned.prescription(track.key) if planned is not None else None
        why = reason(plan, track, standing)
        if old is not None and had[track.key] == standing and track.now == track.planned:
            why = old.reason
        prescriptions.append(track.prescription(standing, why))
        as_planned = track.now is not None or track.ruling.verdict.kind is Kind.PROGRESS
        track.has_arrived |= as_planned and standing.dose.work == track.scale.course[-1].work
        track.now, track.planned = standing, had.get(track.key)
        track.last_day, track.last_work = own_days[-1], standing.dose.work
    if not prescriptions:
        return None
    return Week(plan.week_number(starts), starts, sessions, tuple(prescriptions))


def _next(plan: Plan, track: Track, day: date, had: Standing | None, way: Way) -> Standing:
    """Where an exercise stands in the week whose first session is on `day`."""
    scale, now = track.scale, track.now
    if now is None:
        found = track.decided
    elif had is not None and track.is_unchanged:
        found = had
    elif way is Way.EXTEND:
        found = scale.onward(now)
    else:
        found = scale.climb_within(now)
    limits = [found, had, after_away(plan, track, day)]
    if track.last_day is None:  # not one session before: the first is the start
        limits.append(scale.start)
    return min((limit for limit in limits if limit is not None), key=lambda s: s.order)
