"""What was asked of an exercise, and what was done of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.dose import Dose
from planner.domain.log import Entry, Log
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.evidence.limits import enough
from planner.progression.scale import Scale, Standing


@dataclass(frozen=True, slots=True)
class Due:
    """A session in which an exercise was due, with what was asked."""

    session: Session
    week: Week
    prescription: Prescription

    @property
    def standing(self) -> Standing:
        return Standing(self.prescription.position, self.prescription.dose)


@dataclass(frozen=True, slots=True)
class Done:
    """A session in which an exercise was done, at least in part: how much work, and if in full."""

    session: Session
    work: int
    in_full: bool


def scheduled(plan: Plan, exercise: str) -> Iterator[Due]:
    """Every session of an exercise, in order."""
    for week in plan.weeks:
        prescription = week.prescription(exercise)
        if prescription is not None:
            for session in week.due(prescription):
                yield Due(session, week, prescription)


def sessions_done(plan: Plan, log: Log, exercise: str, today: date) -> list[Done]:
    """The sessions before today in which an exercise was done, in order.

    What was done on a day without a page of it is measured by the page before.
    """
    sessions: dict[Session, Done] = {}
    for entry in log.entries:
        if entry.exercise != exercise or not plan.starts <= entry.day < today:
            continue
        dose = asked_on(plan, exercise, entry.day)
        if dose is None or not (work := amount_done(entry, dose)):
            continue
        session = Session(entry.day, entry.slot)
        done = Done(session, work, is_in_full(entry, dose))
        sessions[session] = max(done, sessions.get(session, done), key=lambda each: each.work)
    return [sessions[session] for session in sorted(sessions, key=lambda s: (s.day, s.slot))]


def asked_on(plan: Plan, exercise: str, day: date) -> Dose | None:
    """The dose of the day's page, or of the last page before that has the exercise."""
    begun = (week for week in reversed(plan.weeks) if week.starts <= day)
    asked = (found for week in begun if (found := week.prescription(exercise)) is not None)
    last = next(asked, None)
    return last.dose if last is not None else None


def amount_done(entry: Entry, dose: Dose) -> int:
    """How much work of a dose was done: all for a tick, else what was counted; never more.

    >>> from planner.domain.dose import Sides
    >>> lifts = Dose(2, 4, None, None, Sides.NONE)
    >>> day = date(2026, 12, 14)
    >>> amount_done(Entry(day, 1, "lift", True), lifts)
    8
    >>> amount_done(Entry(day, 1, "lift", False, reps_done=3), lifts)
    6
    """
    if entry.reps_done is not None:
        return min(entry.reps_done * (dose.work // dose.counted), dose.work)
    return dose.work if entry.done else 0


def is_in_full(entry: Entry, dose: Dose) -> bool:
    """Whether a dose was done in full; the page of rules says what may be missing."""
    if entry.reps_done is not None:
        return entry.reps_done >= enough(dose)
    return entry.done is True


def was_there(entry: Entry) -> bool:
    """Whether an exercise was done at least in part: it counts for being there."""
    return bool(entry.reps_done) if entry.reps_done is not None else entry.done is True


def present_standing(
    past: Sequence[Due], done: Sequence[Done], judged: frozenset[date], scale: Scale
) -> Standing | None:
    """The lesser of planned and done; None where no session was scheduled yet.

    The dose of the last session scheduled, but never more than the most that was done on a judged
    day; where nothing was done on one, than the smallest of the amount last done and every dose
    asked since.
    """
    if not past:
        return None
    asked = past[-1].standing
    most = max((each.work for each in done if each.session.day in judged), default=None)
    if most is None:
        most = smallest_since(past, done)
    return min(asked, scale.rung(most), key=_order)


def smallest_since(past: Sequence[Due], done: Sequence[Done]) -> int:
    """The smallest of the amount last done and every dose asked since, or of all doses so far."""
    if not done:
        return min(due.prescription.dose.work for due in past)
    last = done[-1]
    since = [d.prescription.dose.work for d in past if d.session.day >= last.session.day]
    return min([last.work, *since])


def _order(standing: Standing) -> tuple[int, int]:
    return standing.order
