"""One exercise on its way: when it has arrived at its maximum, and on which days it rests."""

from dataclasses import replace

import pytest

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.dose import Dose
from planner.domain.plan import Plan, Session
from planner.evidence.evidence import gather
from planner.progression.scale import plan_scale
from planner.replan.track import tracks
from planner.rules import decide
from tests.builders import plan
from tests.replan.kept import STRETCH, day, hurt, kept
from tests.telling import as_words

DAILY = plan()
DECIDED = tuple[int, Kind, int]
"""The day of a decision, what it was, and the amount that it set."""


SCALE = plan_scale(DAILY, STRETCH)


def stretch(reps: int) -> Dose:
    return replace(SCALE.start.dose, reps=reps)


def lived(asked: tuple[int, ...], decided: tuple[DECIDED, ...]) -> Plan:
    """The plan with these stretches in its weeks, and these decisions in its history."""
    first = DAILY.weeks[0]
    weeks = []
    for number, reps in enumerate(asked, start=1):
        starts = 7 * (number - 1)
        sessions = tuple(Session(day(starts + n)) for n in range(7))
        of = tuple(
            replace(p, dose=stretch(reps)) if p.exercise == STRETCH else p
            for p in first.prescriptions
        )
        week = replace(
            first, number=number, starts=day(starts), sessions=sessions, prescriptions=of
        )
        weeks.append(week)
    history = tuple(
        Revision(
            day(on),
            number,
            (Decision(STRETCH, kind, "rule", as_words("why"), after=stretch(reps)),),
            Way.EXTEND,
            DAILY.ends,
        )
        for number, (on, kind, reps) in enumerate(decided, start=2)
    )
    return replace(DAILY, weeks=tuple(weeks), history=history)


PLANNED = (4, 5, 6, 7, 8, 10)


@pytest.mark.parametrize(
    ("asked", "decided", "arrived"),
    [
        (PLANNED, (), True),
        (PLANNED, ((35, Kind.PROGRESS, 10),), True),
        (PLANNED, ((35, Kind.HOLD, 10),), False),  # it was held in that very week
        (PLANNED, ((21, Kind.STEP_BACK, 7),), True),  # less, and as planned since
        ((*PLANNED, 10), ((42, Kind.HOLD, 10),), True),  # held at the maximum is not less
        ((*PLANNED, 8), ((42, Kind.STEP_BACK, 8),), False),  # less since
        ((*PLANNED, 8, 10), ((42, Kind.STEP_BACK, 8),), True),  # and as planned again
        ((*PLANNED, 8, 10), ((42, Kind.STEP_BACK, 8), (49, Kind.HOLD, 10)), False),
        ((*PLANNED[:5], 8), ((35, Kind.HOLD, 8),), False),
    ],
)
def test_an_exercise_has_arrived_once_its_maximum_was_asked_as_planned(
    asked: tuple[int, ...], decided: tuple[DECIDED, ...], arrived: bool
) -> None:
    """Today is the last day but one, and strong pain holds everything where it is."""
    found = lived(asked, decided)
    today = 7 * len(asked) - 1
    log = hurt(kept(found, today), (today - 3,), 6)
    evidence = gather(found, log, day(today), {STRETCH: SCALE.at(5)})
    track = next(t for t in tracks(found, evidence, decide(evidence)) if t.key == STRETCH)
    assert track.has_arrived is arrived


def test_a_rest_holds_up_to_its_last_day() -> None:
    evidence = gather(DAILY, kept(DAILY, 7), day(7), {})
    track = replace(next(tracks(DAILY, evidence, decide(evidence))), rests_until=day(13))
    assert [track.rests(day(n)) for n in (12, 13, 14)] == [True, True, False]
    assert not replace(track, rests_until=None).rests(day(12))
