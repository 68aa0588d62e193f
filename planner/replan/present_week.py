"""The rest of the week in progress: it never rises, and takes what is less at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Kind
from planner.domain.plan import Prescription, Session, Week
from planner.progression.scale import Standing
from planner.replan.away import after_away
from planner.replan.before import Before, at_home, cut, is_away
from planner.replan.track import AFTER_AWAY, Track, decided_reason, reason
from planner.schedule import sessions_on


def present_week(before: Before, tracks: Sequence[Track]) -> tuple[Week, ...]:
    """The week in progress, in two parts where the rest of it changes; nothing where none is.

    The tracks move on to its end.
    """
    week = before.in_progress
    if week is not None:
        return _changed(before, tracks, week)
    if before.resumes and before.day != before.first_full:
        return _resumed(before, tracks)
    return ()


def _changed(before: Before, tracks: Sequence[Track], week: Week) -> tuple[Week, ...]:
    """A new part where amounts change; also where an exercise gave pain, for its new Pain cell."""
    past = tuple(s for s in week.sessions if s.day < before.day)
    left = tuple(
        s for s in week.sessions if s.day >= before.day and not is_away(before.plan, s.day)
    )
    pairs = [(p, t) for t in tracks if (p := week.prescription(t.key)) is not None]
    rests = (_rest(before, p, track, left) for p, track in pairs)
    rest = tuple(prescription for prescription in rests if prescription is not None)
    for_pain = any(track.ruling.verdict.for_pain for _, track in pairs)
    left = tuple(s for s in left if any(s.day.weekday() in p.weekdays for p in rest))
    if not left:
        return _with_sessions(week, past)
    if rest == week.prescriptions and not (for_pain and past):
        return _with_sessions(week, past + left)
    if not past:
        return (replace(week, sessions=left, prescriptions=rest),)
    length = (week.ends - before.day).days + 1
    due = tuple(p for p in rest if any(s.day.weekday() in p.weekdays for s in left))
    second = Week(week.number, before.day, left, due, week.part + 1, length)
    return (*cut(week, before.day), second)


def _with_sessions(week: Week, sessions: tuple[Session, ...]) -> tuple[Week, ...]:
    return (replace(week, sessions=sessions),) if sessions else ()


def _rest(
    before: Before, prescription: Prescription, track: Track, left: Sequence[Session]
) -> Prescription | None:
    """What the rest of the week asks for: no more than it did, nor than was decided.

    None for an exercise that rests.
    """
    if track.rests(before.day):
        return None
    now = Standing(prescription.position, prescription.dose)
    days = [s.day for s in left if s.day.weekday() in prescription.weekdays]
    if not days:
        return prescription
    found, why = now, prescription.reason
    if track.ruling.verdict.kind is not Kind.PROGRESS and track.decided.order < found.order:
        found, why = track.decided, decided_reason(track)
    away = after_away(before.plan, track, days[0])
    if away is not None and away.order < found.order:
        found, why = away, AFTER_AWAY
        track.decided = min(track.decided, away, key=lambda standing: standing.order)
    _pass(track, found, days)
    return replace(prescription, dose=found.dose, position=found.position, reason=why)


def _pass(track: Track, standing: Standing, days: Sequence[date]) -> None:
    """The exercise is to be done on these days before the next full week."""
    track.latest, track.last_work = standing, standing.dose.work
    track.last_day = days[-1]


def _resumed(before: Before, tracks: Sequence[Track]) -> tuple[Week, ...]:
    """The rest of a week in which the person goes on after a pause: what they did before it."""
    begins = before.first_full - timedelta(days=7)
    length = (before.first_full - before.day).days
    days = at_home(before.plan, (before.day + timedelta(days=n) for n in range(length)))
    due = {weekday for track in tracks for weekday in track.weekdays}
    sessions = sessions_on((d for d in days if d.weekday() in due), before.plan.choices.times)
    rest = []
    for track in tracks:
        own_days = track.days_due(sessions)
        if own_days and not track.rests(before.day):
            standing = min(track.decided, track.latest, key=lambda s: s.order)
            rest.append(track.prescription(standing, reason(before.plan, track, standing)))
            _pass(track, standing, own_days)
    if not rest:
        return ()
    last = before.plan.weeks[-1] if before.plan.weeks else None
    part = last.part + 1 if last is not None and last.starts >= begins else 1
    number = before.plan.week_number(before.day)
    return (Week(number, before.day, sessions, tuple(rest), part, length),)
