"""The rest of the week in progress: it never rises, and takes a step back or a restart at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from planner.domain.decision import Kind
from planner.domain.plan import Prescription, Session, Week
from planner.progression.course import Standing
from planner.replan.before import Before, at_home, cut, is_away
from planner.replan.track import Track, decided_reason, reason
from planner.schedule import sessions_on


def present_week(before: Before, tracks: Sequence[Track]) -> tuple[Week, ...]:
    """The week in progress, in two parts where the rest of it changes; nothing where none is."""
    week = before.in_progress
    if week is not None:
        return _changed(before, tracks, week)
    if before.plan.resumed == before.day != before.first_full:
        return _resumed(before, tracks)
    return ()


def note_sessions(before: Before, tracks: Sequence[Track], weeks: Sequence[Week]) -> None:
    """Note which days the exercises are still to be done on before the next full week."""
    for week in weeks:
        for track in tracks:
            prescription = week.prescription(track.key)
            if prescription is not None:
                days = [s.day for s in week.due(prescription) if s.day >= before.day]
                track.last_day = max([*days, *filter(None, [track.last_day])], default=None)


def _changed(before: Before, tracks: Sequence[Track], week: Week) -> tuple[Week, ...]:
    """A new part where amounts change; also where an exercise gave pain, for its new Pain cell."""
    coming = {track.key: track for track in tracks}
    past = tuple(s for s in week.sessions if s.day < before.day)
    left = tuple(
        s for s in week.sessions if s.day >= before.day and not is_away(before.plan, s.day)
    )
    rest = tuple(
        _lowered(p, coming[p.exercise]) for p in week.prescriptions if p.exercise in coming
    )
    for_pain = any(coming[p.exercise].ruling.verdict.for_pain for p in rest)
    if not left or not rest:
        return cut(week, before.day) if not rest else _with_sessions(week, past)
    if rest == week.prescriptions and not (for_pain and past):
        return _with_sessions(week, past + left)
    if not past:
        return (replace(week, sessions=left, prescriptions=rest),)
    length = (week.ends - before.day).days + 1
    second = Week(week.number, before.day, left, rest, week.part + 1, length)
    return (*cut(week, before.day), second)


def _with_sessions(week: Week, sessions: tuple[Session, ...]) -> tuple[Week, ...]:
    return (replace(week, sessions=sessions),) if sessions else ()


def _lowered(prescription: Prescription, track: Track) -> Prescription:
    """A prescription with what a step back or a restart asks for, where that is less."""
    now = Standing(prescription.position, prescription.dose)
    kind, decided = track.ruling.verdict.kind, track.decided
    if kind not in (Kind.STEP_BACK, Kind.RESTART) or decided.order >= now.order:
        return prescription
    return replace(
        prescription,
        dose=decided.dose,
        position=decided.position,
        reason=decided_reason(track),
    )


def _resumed(before: Before, tracks: Sequence[Track]) -> tuple[Week, ...]:
    """The rest of a week in which the person goes on after a pause."""
    monday = before.first_full - timedelta(days=7)
    length = (before.first_full - before.day).days
    days = at_home(before.plan, (before.day + timedelta(days=n) for n in range(length)))
    due = {weekday for track in tracks for weekday in track.weekdays}
    sessions = sessions_on((d for d in days if d.weekday() in due), before.plan.choices.times)
    rest = tuple(
        track.prescription(track.decided, reason(before.plan, track, track.decided))
        for track in tracks
        if track.days_due(sessions)
    )
    if not rest:
        return ()
    number, part = 1, 1
    if before.plan.weeks:
        last = before.plan.weeks[-1]
        same = last.starts >= monday
        number, part = (last.number, last.part + 1) if same else (last.number + 1, 1)
    return (Week(number, before.day, sessions, rest, part, length),)
