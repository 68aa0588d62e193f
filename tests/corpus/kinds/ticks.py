"""Every word and number that people put into a tick box, in all three kinds of box."""

from random import Random

from planner.domain.plan import Ticks
from tests.corpus.book import Raw
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import DONE, NOT_DONE, OPEN, Filling, Meaning, free_session

WORDS: list[tuple[Raw, Meaning]] = [
    *((typed, DONE) for typed in ("☑", "☑\ufe0f", "✓", "✔", "✅", "x", "X", " x ", "yes", "Y")),
    *((typed, DONE) for typed in ("done", "DONE", "TRUE", "1", 1, 1.0, True, "\uff11", "\uff58")),
    *((typed, NOT_DONE) for typed in ("no", "No", "n", "not done", "missed", " skipped ")),
    *((typed, OPEN) for typed in ("☐", "☐\ufe0e", None, "", "   ", "\u200b")),
    *((typed, Meaning(None, 6)) for typed in (6, 6.0, "6", "6,0", "6 of 8", "6/8", "6 reps", "6x")),
    *((typed, Meaning(None, 1)) for typed in ("1 of 8", "1 rep")),
    *((typed, Meaning(None, 40)) for typed in (40, "40 times")),
]
UNKNOWN: tuple[str, ...] = (
    *("ja", "oui", "sí", "да", "はい", "WAHR", "VRAI", "nein", "non", "FALSCH"),
    *("?", "a bit", "half", "-", "x?", "6-8", "six", "4½", "☒", "👍", "#REF!", "🤷"),
)
NUMBERS: tuple[tuple[Raw, str], ...] = (
    *((-1, "-1"), (2.5, "2.5"), (99_999, "99999"), (1e300, "1e+300")),
)


def _typed(typed: Raw, meaning: Meaning) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.tick(free_session(filling), chance.choice(filling.keys), typed, meaning)

    return change


def _unknown(typed: Raw, kept: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        session, exercise = free_session(filling), chance.choice(filling.keys)
        filling.tick(session, exercise, typed, Meaning(note=kept))
        filling.name("Week 1, Tue 1 Dec", kept, "neither done nor not done")

    return change


def _plain_no(typed: Raw) -> Mutation:
    """A no with glyphs; with the others an empty box is stored as this. FALSE is one anywhere."""

    def change(filling: Filling, chance: Random) -> None:
        is_box = filling.ticks is not Ticks.GLYPH or typed is False or typed == "FALSE"
        meaning = OPEN if is_box else Meaning(False, 0)
        filling.tick(free_session(filling), chance.choice(filling.keys), typed, meaning)

    return change


def _all_done(typed: Raw, done: bool) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.tick_all(free_session(filling), typed, done)
        filling.tick(free_session(filling), chance.choice(filling.keys), "no", NOT_DONE)

    return change


CASES: list[Case] = [
    *(
        case(f"{ticks} box with {typed!r}", _typed(typed, meaning), ticks=ticks)
        for ticks in Ticks
        for typed, meaning in WORDS
    ),
    *(case(f"unclear {typed!r}", _unknown(typed, typed)) for typed in UNKNOWN),
    *(case(f"unclear {typed!r}", _unknown(typed, kept)) for typed, kept in NUMBERS),
    *(
        case(f"{ticks} box with {typed!r}", _plain_no(typed), ticks=ticks)
        for ticks in Ticks
        for typed in (0, "0", False, "FALSE")
    ),
    *(
        case(f"{ticks}, all done {typed!r}", _all_done(typed, done), ticks=ticks)
        for ticks in Ticks
        for typed, done in (("☑", True), ("x", True), (1, True), (True, True), ("no", False))
    ),
]
