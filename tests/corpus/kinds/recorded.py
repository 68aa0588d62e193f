"""Workbooks in which planner wrote a log, then changed: what is untouched stays as it was known."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Session
from planner.form.layout import ColumnKey, RowKey
from tests.corpus.book import Raw
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling
from tests.corpus.kinds.dialects import saved_by_openpyxl
from tests.corpus.kinds.places import MOVES

HARMLESS: tuple[str, ...] = (
    "rows moved",
    "columns moved",
    "rows inserted",
    "columns inserted",
    "keys lost",
)
HARMLESS += ("exercises sorted", "sheets renamed", "sheets reordered", "hidden")


def known(filling: Filling) -> Log:
    assert filling.known is not None
    return filling.known


def page_deleted(filling: Filling, chance: Random) -> None:
    """The hidden state still knows what stood there."""
    name = f"Week {chance.choice(filling.plan.weeks).label}"
    filling.book.remove_sheet(name)
    filling.name(f"{name}: its page is gone; what was filled in there since is not known")


def start_deleted(filling: Filling, chance: Random) -> None:
    filling.book.remove_sheet("Start here")


def _box(typed: Raw, change: Callable[[Entry], Entry]) -> Mutation:
    """One answer overwritten by another."""

    def mutation(filling: Filling, chance: Random) -> None:
        entries = list(known(filling).entries)
        old = chance.choice([entry for entry in entries if entry.done])
        filling.type(typed, old.exercise, Session(old.day, old.slot), filling.week(old.day))
        entries[entries.index(old)] = change(old)
        filling.known = replace(known(filling), entries=tuple(entries))

    return mutation


def _pain(typed: Raw, pain: int | None) -> Mutation:
    """Pain before starting corrected, or taken back."""

    def mutation(filling: Filling, chance: Random) -> None:
        days = list(known(filling).days)
        old = chance.choice([day for day in days if day.pain_before is not None])
        filling.type(typed, RowKey.PAIN, Session(old.day), filling.week(old.day))
        new = replace(old, pain_before=pain)
        days[days.index(old)] = new
        if new == DayEntry(old.day):
            days.remove(new)
        filling.known = replace(known(filling), days=tuple(days))

    return mutation


def _note(typed: Raw, note: str) -> Mutation:
    def mutation(filling: Filling, chance: Random) -> None:
        days = list(known(filling).days)
        old = chance.choice([day for day in days if day.note])
        filling.type(typed, RowKey.NOTES, Session(old.day), filling.week(old.day))
        days[days.index(old)] = replace(old, note=note)
        kept = tuple(day for day in days if day != DayEntry(day.day))
        filling.known = replace(known(filling), days=kept)

    return mutation


def _own_pain(typed: Raw, pain: int | None) -> Mutation:
    def mutation(filling: Filling, chance: Random) -> None:
        old = chance.choice(known(filling).own_pains)
        week = next(week for week in filling.plan.weeks if week.label == old.week)
        filling.type(typed, old.exercise, ColumnKey.OWN_PAIN, week)
        rest = [own for own in known(filling).own_pains if own != old]
        if pain is not None:
            rest.append(OwnPain(old.week, old.exercise, pain))
        in_order = tuple(sorted(rest, key=lambda own: (own.week, own.exercise)))
        filling.known = replace(known(filling), own_pains=in_order)

    return mutation


EDITS: dict[str, Mutation] = {
    "a no over a tick": _box("no", lambda old: replace(old, done=False, reps_done=None)),
    "none over a tick": _box(0, lambda old: replace(old, done=False, reps_done=0)),
    "many over a tick": _box(99, lambda old: replace(old, done=True, reps_done=99)),
    "one repetition over a tick": _box("1 rep", lambda old: replace(old, done=False, reps_done=1)),
    "other pain": _pain(10, 10),
    "no pain": _pain("0/10", 0),
    "pain taken back": _pain(None, None),
    "another note": _note("slept well", "slept well"),
    "note taken back": _note(None, ""),
    "other own pain": _own_pain("7 / 10", 7),
    "own pain none": _own_pain(0, 0),
    "own pain taken back": _own_pain(None, None),
}

CASES: list[Case] = [
    *(
        case(f"{name}, {weeks} weeks", MOVES[name], weeks=weeks, recorded=True)
        for name in HARMLESS
        for weeks in (2, 3)
    ),
    case("page deleted", page_deleted, recorded=True, weeks=3),
    case("start deleted", start_deleted, recorded=True),
    case("saved by openpyxl", saved_by_openpyxl, recorded=True),
    *(case(name, mutation, recorded=True) for name, mutation in EDITS.items()),
    *(
        case(f"{name}, then {move}", mutation, MOVES[move], recorded=True, times=2)
        for name, mutation in EDITS.items()
        for move in ("rows moved", "keys lost")
    ),
]
