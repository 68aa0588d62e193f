"""Whole weeks filled in with everything that people write, in all three kinds of box."""

from random import Random

from planner.domain.plan import Session, Ticks
from tests.corpus.cases import Case, case
from tests.corpus.filling import NOT_DONE, Filling, Meaning
from tests.corpus.kinds.pain import ODD, PAINS
from tests.corpus.kinds.places import columns_moved, exercises_sorted, rows_inserted, rows_moved
from tests.corpus.kinds.ticks import UNKNOWN, WORDS

SEEDS = 8


def whole_week(filling: Filling, chance: Random) -> None:
    """Each box of a week; some cells hold what nobody understands, and each of them is named."""
    week = filling.plan.weeks[1]
    for session in week.sessions:
        for prescription in week.prescriptions:
            if session not in week.due(prescription) or chance.random() < 0.2:
                continue
            if chance.random() < 0.1:
                word = chance.choice(UNKNOWN)
                filling.tick(session, prescription.exercise, word, Meaning(note=word))
                filling.name(f"Week {week.label}", word, "neither done nor not done")
            else:
                filling.tick(session, prescription.exercise, *chance.choice(WORDS))
        if chance.random() < 0.3:
            filling.tick_all(session, *chance.choice([("x", True), ("☑", True), ("no", False)]))
    for day in week.days:
        _pain(filling, chance, Session(day))


def _pain(filling: Filling, chance: Random, session: Session) -> None:
    filling.pains.pop(session.day, None)
    if chance.random() < 0.2:
        typed, said = chance.choice(ODD)
        filling.pain(session.day, typed, None)
        filling.name("pain before you start", said, "write 0 to 10")
    else:
        typed, pain = chance.choice(PAINS)
        filling.pain(session.day, typed, pain)


def every_no(filling: Filling, chance: Random) -> None:
    """A week in which nothing was done."""
    week = filling.plan.weeks[0]
    for session in week.sessions:
        for prescription in week.prescriptions:
            if session in week.due(prescription):
                word = chance.choice(["no", "missed", "skipped", "N"])
                filling.tick(session, prescription.exercise, word, NOT_DONE)


MOVED = (rows_moved, columns_moved, rows_inserted, exercises_sorted)

CASES: list[Case] = [
    *(
        case(f"{ticks}, {number}", whole_week, ticks=ticks, times=1 + number % 2)
        for ticks in Ticks
        for number in range(SEEDS)
    ),
    *(
        case(
            f"{ticks}, {move.__name__}, {number}",
            whole_week,
            every_no,
            move,
            ticks=ticks,
            exercises=3 + 3 * number,
        )
        for ticks in Ticks
        for move in MOVED
        for number in range(2)
    ),
]
