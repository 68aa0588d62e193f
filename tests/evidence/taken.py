"""Evidence taken from plans and logs, for examples."""

from dataclasses import replace

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.log import Entry, Log
from planner.domain.plan import Plan
from planner.evidence.evidence import Evidence, ExerciseEvidence, gather
from tests.builders import plan
from tests.replan.kept import STRETCH, day, kept
from tests.telling import as_words


def gathered(found: Plan, log: Log, today: int, ill: bool = False) -> Evidence:
    """The evidence of a plan whose weeks before that day are its own."""
    return gather(found, log, day(today), {}, ill=ill)


def of(found: Plan, log: Log, today: int, exercise: str = STRETCH) -> ExerciseEvidence:
    everything = gathered(found, log, today).exercises
    return next(each for each in everything if each.exercise == exercise)


def stepped_back(found: Plan, on: int, exercise: str = STRETCH) -> Plan:
    """The plan with a step back for pain in its history."""
    decision = Decision(
        exercise, Kind.STEP_BACK, "pain_high", as_words("pain"), for_pain=True, spoke=("pain_high",)
    )
    revision = Revision(day(on), 2, (decision,), Way.EXTEND, found.ends)
    return replace(found, revision=2, history=(*found.history, revision))


def ticked(found: Plan, *days: int) -> Log:
    """The stretch done on some days, and pain written on all."""
    entries = tuple(Entry(day(number), 1, STRETCH, True) for number in days)
    return Log(entries, kept(found, 42).days)


DAILY, THRICE, WEEKLY = plan(), plan(weekdays=(0, 2, 4)), plan(weekdays=(3,))
