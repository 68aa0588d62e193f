"""One exercise on its way through the coming weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.decision import Kind
from planner.domain.plan import Plan, Prescription, Session
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import Standing
from planner.rules import Ruling
from planner.schedule import busiest_weekdays, due_weekdays, step_reason

AFTER_AWAY = "less: after days away"


@dataclass(slots=True)
class Track:
    """Where an exercise is while the coming weeks are laid out.

    `decided` is what the rules ask for; `latest` is the standing of the last session before the
    next full week, `now` that of the last full week that was laid out (None before the first), and
    `planned` what that week had before the re-plan. `last_day` is the last day on which the
    exercise was done, or is to be done, and `last_work` the work to go on from after days away.
    `is_put_off` tells that days away took a whole week of it.
    """

    evidence: ExerciseEvidence
    ruling: Ruling
    decided: Standing
    weekdays: tuple[int, ...]
    latest: Standing
    last_day: date | None
    last_work: int
    now: Standing | None = None
    planned: Standing | None = None
    is_put_off: bool = False

    @property
    def key(self) -> str:
        return self.evidence.exercise

    @property
    def has_arrived(self) -> bool:
        """Whether the last position of the course is reached, and nothing is to be repeated."""
        last = len(self.evidence.course) - 1
        return self.is_unchanged if self.now is None else self.now.position == last

    @property
    def is_unchanged(self) -> bool:
        """Whether the exercise goes on as it was planned, so far."""
        if self.is_put_off:
            return False
        if self.now is None:
            return self.ruling.verdict.kind is Kind.PROGRESS
        return self.now == self.planned

    def days_due(self, sessions: Sequence[Session]) -> list[date]:
        """The days of some sessions on which it is due."""
        return [s.day for s in sessions if s.day.weekday() in self.weekdays]

    def prescription(self, standing: Standing, reason: str) -> Prescription:
        """The exercise in a coming week."""
        return Prescription(self.key, standing.dose, reason, self.weekdays, standing.position)


def tracks(plan: Plan, evidence: Evidence, rulings: Sequence[Ruling]) -> Iterator[Track]:
    """All exercises that coming weeks have; none of the rulings is a pause."""
    ranges = {e.key: e.dose for e in plan.exercises if e.key not in plan.left_out}
    weekdays = busiest_weekdays(ranges.values(), plan.choices.weekdays)
    for found, ruling in zip(evidence.exercises, rulings, strict=True):
        decided = ruling.verdict.standing
        assert decided is not None  # only a pause has none
        due = due_weekdays(ranges[found.exercise], weekdays)
        work = found.work_last_done
        last_work = found.standing.dose.work if work is None else work
        yield Track(found, ruling, decided, due, found.standing, found.last_done, last_work)


def decided_reason(track: Track) -> str:
    """The reason for a dose that a decision set: `less: last done 9 days ago`."""
    verdict = track.ruling.verdict
    said = "less"
    if verdict.kind is Kind.RESTART:
        said = "from the start"
    elif track.decided.dose.work >= track.evidence.standing.dose.work:
        said = "the same again"
    return f"{said}: {verdict.reason}"


def reason(plan: Plan, track: Track, standing: Standing) -> str:
    """Why the next week that is laid out asks for `standing`."""
    kind = track.ruling.verdict.kind
    if track.now is None and kind is not Kind.PROGRESS and standing == track.decided:
        return decided_reason(track)
    before = track.now if track.now is not None else track.latest
    if track.now is None and track.evidence.present is None:
        return "the start"
    if standing.dose.work < before.dose.work:
        return AFTER_AWAY
    return step_reason(plan, track.key, before.dose, standing.dose)
