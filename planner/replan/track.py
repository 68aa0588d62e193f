"""One exercise on its way through the coming weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.decision import Kind
from planner.domain.plan import Plan, Prescription, Session
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.scale import Scale, Standing
from planner.replan.arrival import has_arrived
from planner.rules import Ruling
from planner.rules.after_rest import after_rest
from planner.schedule import busiest_weekdays, due_weekdays, step_reason

SENTENCES: Sentences = {
    "the_start": Sentence("the start", comment="Why a week asks for an amount: it is the first."),
    "less": Sentence("less: {because}", comment="An amount that is less than before, and why."),
    "lowest": Sentence("the lowest there is: {because}"),
    "from_the_start": Sentence("from the start: {because}"),
    "same_again": Sentence("the same again: {because}"),
    "done_again": Sentence("what you did, again: {because}"),
    "after_days_away": Sentence("less: after days away"),
    "back_after_rest": Sentence(
        "it comes back after a week without it, with half of what hurt or the lowest there is"
    ),
}

AFTER_AWAY = Statement("after_days_away")
ASK_FOR_LESS = ("pain_high", "after_pause")
"""Rules that ask for less than the present dose; where they hold it, it is the lowest."""


@dataclass(slots=True)
class Track:
    """Where an exercise is while the coming weeks are laid out.

    `decided` is what the rules ask for, after a week of rest what comes then; `rests_until` is the
    last day of that rest. `latest` is the standing of the last session before the next full week,
    `now` that of the last full week that was laid out (None before the first), and `planned` what
    that week had before the re-plan. `last_day` is the last day on which the exercise was done, or
    is to be done, and `last_work` the work to go on from after days away. `is_put_off` tells that
    days away, or a rest, took a whole week of it. `has_arrived` tells that a week asked for its
    maximum, as planned.
    """

    evidence: ExerciseEvidence
    ruling: Ruling
    decided: Standing
    rests_until: date | None
    weekdays: tuple[int, ...]
    latest: Standing
    last_day: date | None
    last_work: int
    now: Standing | None = None
    planned: Standing | None = None
    is_put_off: bool = False
    has_arrived: bool = False

    @property
    def key(self) -> str:
        return self.evidence.exercise

    @property
    def scale(self) -> Scale:
        return self.evidence.scale

    @property
    def is_unchanged(self) -> bool:
        """Whether the exercise goes on as it was planned, so far."""
        if self.is_put_off:
            return False
        if self.now is None:
            return self.ruling.verdict.kind is Kind.PROGRESS
        return self.now == self.planned

    def rests(self, day: date) -> bool:
        """Whether a day is one of its week of rest."""
        return self.rests_until is not None and day <= self.rests_until

    def days_due(self, sessions: Sequence[Session]) -> list[date]:
        """The days of some sessions on which it is due."""
        return [s.day for s in sessions if s.day.weekday() in self.weekdays]

    def prescription(self, standing: Standing, reason: Statement) -> Prescription:
        """The exercise in a coming week."""
        return Prescription(self.key, standing.dose, reason, self.weekdays, standing.position)


def tracks(plan: Plan, evidence: Evidence, rulings: Sequence[Ruling]) -> Iterator[Track]:
    """All exercises that coming weeks have; none of the rulings is a pause."""
    ranges = {e.key: e.dose for e in plan.exercises if e.key not in plan.left_out}
    weekdays = busiest_weekdays(ranges.values(), plan.choices.weekdays)
    for found, ruling in zip(evidence.exercises, rulings, strict=True):
        rest = ruling.verdict.rest
        decided = ruling.verdict.standing
        if rest is not None:
            decided = after_rest(found.scale, rest.work)
        assert decided is not None  # only a pause has neither
        work = found.work_last_done
        yield Track(
            evidence=found,
            ruling=ruling,
            decided=decided,
            rests_until=rest.until if rest is not None else None,
            weekdays=due_weekdays(ranges[found.exercise], weekdays),
            latest=found.standing,
            last_day=found.last_done,
            last_work=found.standing.dose.work if work is None else work,
            has_arrived=_has_arrived(plan, found, ruling),
        )


def decided_reason(track: Track) -> Statement:
    """The reason for a dose that a decision set: `less: last done 9 days ago`."""
    verdict = track.ruling.verdict
    if verdict.kind is Kind.REST:
        return Statement("back_after_rest")
    name = "less"
    if verdict.kind is Kind.HOLD and track.ruling.rule in ASK_FOR_LESS:
        name = "lowest"
    elif verdict.kind is Kind.RESTART:
        name = "from_the_start"
    elif track.decided.dose.work >= track.evidence.standing.dose.work:
        asked = track.evidence.asked
        is_whole = asked is None or asked.dose.work <= track.evidence.standing.dose.work
        name = "same_again" if is_whole else "done_again"
    return Statement(name, because=verdict.reason)


def reason(plan: Plan, track: Track, standing: Standing) -> Statement:
    """Why the next week that is laid out asks for `standing`."""
    kind = track.ruling.verdict.kind
    if track.now is None and kind is not Kind.PROGRESS and standing == track.decided:
        return decided_reason(track)
    before = track.now if track.now is not None else track.latest
    if track.now is None and track.evidence.asked is None:
        return Statement("the_start")
    if standing.dose.work < before.dose.work:
        return AFTER_AWAY
    return step_reason(plan, track.key, before.dose, standing.dose)


def _has_arrived(plan: Plan, found: ExerciseEvidence, decided: Ruling) -> bool:
    """Whether the maximum was asked as planned, and nothing asked less since, this decision too."""
    most = found.scale.course[-1].work
    standing, kind = decided.verdict.standing, decided.verdict.kind
    if kind is not Kind.PROGRESS and (standing is None or standing.dose.work < most):
        return False
    return has_arrived(plan, found.exercise, most, plan.weeks)
