"""The log in the hidden state and what the pages show now, as one log.

The pages are what the person sees and edits, so a cell that was changed wins. A cell that is as
planner wrote it changes nothing: the state may know more than a page can show (one repetition of
several, a note on a single exercise, a plain no).
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Session
from planner.logs.merge import in_order
from planner.logs.notes import together

_INVISIBLE = re.compile(r"_x[0-9A-Fa-f]{4}_|[\x00-\x1f\s]")

Key = tuple[date, int, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the pages had cells for: boxes, days with a pain cell, with a note, Pain columns."""

    boxes: frozenset[Key]
    pain: frozenset[date]
    notes: frozenset[date]
    own_pains: frozenset[tuple[str, str]]
    signs: bool = False


def overlay(plan: Plan, state: Log, written: Log, now: Log, seen: Seen) -> Log:
    """The state with what was changed on the pages since.

    `written` is what the pages said when they were written from `state`, `now` what they say; both
    read in the same way. Everything outside `seen` stays as the state has it.
    """
    entries = _entries(state, written, now, seen)
    days = _days(state, written, now, seen)
    entries, own_pains = _own_pains(plan, state, written, now, seen, entries)
    signs, clearance = state.signs, state.clearance
    if seen.signs and written.signs != now.signs:
        signs = now.signs
    if seen.signs and written.clearance != now.clearance:
        clearance = now.clearance
    going_on = state.going_on
    if seen.signs and written.going_on != now.going_on:
        going_on = now.going_on
    follows = now.follows if seen.signs else state.follows
    return in_order(
        Log(tuple(entries), tuple(days), tuple(own_pains), signs, clearance, going_on, follows)
    )


def _entries(state: Log, written: Log, now: Log, seen: Seen) -> list[Entry]:
    known, before, after = _by_key(state), _by_key(written), _by_key(now)
    changed = {Session(key[0], key[1]) for key in seen.boxes if before.get(key) != after.get(key)}
    entries = []
    for key in known.keys() | after.keys():
        old, new = known.get(key), after.get(key)
        same = before.get(key) == new and old is not None and new is not None
        if key not in seen.boxes or same or Session(key[0], key[1]) not in changed:
            entry = old
        elif old is None:
            entry = new
        elif new is None:
            entry = replace(old, done=None, reps_done=None)
        else:
            entry = replace(new, pain=old.pain, note=together((old.note, new.note)))
        if entry is not None and _says_something(entry, old):
            entries.append(entry)
    return entries


def _says_something(entry: Entry, old: Entry | None) -> bool:
    said = entry.done, entry.reps_done, entry.pain
    return entry is old or entry.note != "" or any(value is not None for value in said)


def _days(state: Log, written: Log, now: Log, seen: Seen) -> list[DayEntry]:
    known, before, after = ({day.day: day for day in log.days} for log in (state, written, now))
    days = []
    for day in known.keys() | after.keys():
        empty = DayEntry(day)
        old = known.get(day, empty)
        was, new = before.get(day, empty), after.get(day, empty)
        pain, note = old.pain_before, old.note
        if day in seen.pain and was.pain_before != new.pain_before:
            pain = new.pain_before
        if day in seen.notes and _visible(was.note) != _visible(new.note):
            note = new.note
        entry = replace(old, pain_before=pain, note=note)
        if entry != empty or (day in known and entry == old):
            days.append(entry)
    return days


def _own_pains(
    plan: Plan, state: Log, written: Log, now: Log, seen: Seen, entries: list[Entry]
) -> tuple[list[Entry], list[OwnPain]]:
    """A Pain cell shows the worst of the week; one that was changed overrules what was higher."""
    before, after = _own_by_key(written), _own_by_key(now)
    changed = {key for key in seen.own_pains if before.get(key) != after.get(key)}
    own_pains = [own for own in state.own_pains if (own.week, own.exercise) not in changed]
    own_pains += [OwnPain(*key, after[key]) for key in changed if key in after]
    week_of = {day: week.label for week in plan.weeks for day in week.days}
    corrected = []
    for entry in entries:
        key = (week_of.get(entry.day, ""), entry.exercise)
        if key in changed and entry.pain is not None and entry.pain > after.get(key, -1):
            entry = replace(entry, pain=None)
            if not _says_something(entry, None):
                continue
        corrected.append(entry)
    return corrected, own_pains


def _by_key(log: Log) -> dict[Key, Entry]:
    return {(entry.day, entry.slot, entry.exercise): entry for entry in log.entries}


def _own_by_key(log: Log) -> dict[tuple[str, str], int]:
    return {(own.week, own.exercise): own.pain for own in log.own_pains}


def _visible(note: str) -> str:
    """A note without what spreadsheet programs change when they save: spaces and control signs."""
    return _INVISIBLE.sub("", note)
