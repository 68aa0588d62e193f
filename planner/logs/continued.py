"""Files of records against what the plan took in of them before.

A phone's file holds all its sessions so far. So a session comes again with every file, perhaps gone
on with or corrected since: the file is the later word on what was done, and decides both ways. Only
what was typed into the plan since planner wrote it last stands against it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from planner.domain.log import Entry, Log
from planner.errors import Problem
from planner.logs.merge import session, told

Key = tuple[date, int, str]
Named = tuple[str, Log]


def continued(
    plan: Named, kept: Log | None, files: Sequence[Named]
) -> tuple[Log, tuple[Problem, ...]]:
    """The plan's log without the answers that files give anew, and a problem where they differ.

    `kept` is the log as planner wrote it last. What a file does not know takes no answer away; pain
    and notes stay as they are, for `merge`.
    """
    name, log = plan
    written = _by_key(kept) if kept is not None else {}
    later = [(file, _by_key(own)) for file, own in files]
    entries: list[Entry] = []
    differing: dict[tuple[str, date, int], list[str]] = defaultdict(list)
    for entry in log.entries:
        key = entry.day, entry.slot, entry.exercise
        before = written.get(key)
        is_typed = before is None or _answer(before) != _answer(entry)
        found = [] if is_typed else list(_answered(later, key))
        entries.append(replace(entry, done=None, reps_done=None) if found else entry)
        for file, own in found:
            if _answer(own) != _answer(entry) and _answer(entry) != (None, None):
                said = f"{entry.exercise} {told(entry)} ({name}), {told(own)} ({file})"
                differing[file, entry.day, entry.slot].append(said)
    problems = (
        Problem(
            f"recorded differently: {'; '.join(said)}",
            f"{file} counts, and the highest pain; if that is wrong, correct it there",
            where=session(day, slot),
        )
        for (file, day, slot), said in sorted(differing.items())
    )
    return replace(log, entries=tuple(entries)), tuple(problems)


def _answered(
    files: Iterable[tuple[str, Mapping[Key, Entry]]], key: Key
) -> Iterable[tuple[str, Entry]]:
    """The files that know what was done in a session, each with its entry."""
    for file, known in files:
        entry = known.get(key)
        if entry is not None and entry.done is not None:
            yield file, entry


def _by_key(log: Log) -> dict[Key, Entry]:
    return {(entry.day, entry.slot, entry.exercise): entry for entry in log.entries}


def _answer(entry: Entry) -> tuple[bool | None, int | None]:
    return entry.done, entry.reps_done
