"""Pain as people write it, before starting and in the Pain column; and odd pain, which is named."""

from datetime import date
from random import Random

from tests.corpus.book import Raw
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling, free_session

PAINS: tuple[tuple[Raw, int | None], ...] = (
    *((0, 0), (10, 10), (4.0, 4), ("4", 4), (" 4 ", 4), ("4/10", 4), ("4 / 10", 4), ("4,0", 4)),
    *(("4.00", 4), ("4 of 10", 4), ("4 out of 10", 4), ("\uff14", 4), ("0", 0), ("0,0", 0)),
    *((None, None), ("", None), ("   ", None)),
)
ODD: tuple[tuple[Raw, str], ...] = (
    *((11, "11"), (12, "12"), (-1, "-1"), (4.5, "4.5"), (1e99, "1e+99"), (100, "100")),
    *((text, text) for text in ("4-5", "a lot", "none", "4,5", "4/5", "½", "?", "keine", "VII")),
    *((text, text) for text in ("++", "five", "#N/A", "0-10", "4 8", "٤ kg", "-", "10/10!")),
    *((True, "TRUE"), (False, "FALSE"), (date(2026, 10, 4), "2026-10-04")),
)


def _before(typed: Raw, pain: int | None) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.pain(free_session(filling).day, typed, pain)

    return change


def _own(typed: Raw, pain: int | None) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.own_pain(filling.plan.weeks[1], filling.keys[2], typed, pain)

    return change


def _odd(typed: Raw, said: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.pain(free_session(filling).day, typed, None)
        filling.name("Week 1, Tue 1 Dec, pain before you start", said, "write 0 to 10")
        week, exercise = filling.plan.weeks[1], filling.plan.exercises[2]
        filling.own_pain(week, exercise.key, typed, None)
        filling.name(f"Week 2, {exercise.name}", said, "write 0 to 10")

    return change


CASES: list[Case] = [
    *(case(f"before {typed!r}", _before(typed, pain)) for typed, pain in PAINS),
    *(case(f"own {typed!r}", _own(typed, pain)) for typed, pain in PAINS),
    *(case(f"odd {typed!r}", _odd(typed, said)) for typed, said in ODD),
]
