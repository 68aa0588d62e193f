"""Several logs of one plan as one: nothing twice, and where they disagree the more cautious counts.

Cautious means: not done over done, fewer repetitions over more, the higher pain. What one log does
not know never speaks against another.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from math import inf

from planner.domain.dates import full_date
from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.errors import PlannerError, Problem
from planner.form.layout import sheet_name, week_order
from planner.form.sheet_names import START_HERE
from planner.logs.notes import together

_REMEDY = "the more cautious counts; if that is wrong, correct it where it was written"

_MOST_SHOWN = 4

Named = tuple[str, Entry]


def merge(logs: Sequence[Log], names: Sequence[str] = ()) -> tuple[Log, tuple[Problem, ...]]:
    """One log of all, in the order of its dates, and a problem for each disagreement.

    `names` say in a problem where a log is from (files, or sheets of one file).
    """
    named = list(zip(_names(names, len(logs)), logs, strict=True))
    entries, of_entries = _entries(named)
    days, of_days = _days(named)
    own_pains, of_own_pains = _own_pains(named)
    signs = _signs(log.signs for log in logs)
    clearance, of_clearance = _clearance(named)
    going_on = tuple({day for log in logs for day in log.going_on})
    follows = all(log.follows for log in logs)
    merged = in_order(
        Log(tuple(entries), tuple(days), tuple(own_pains), signs, clearance, going_on, follows)
    )
    return merged, (*of_entries, *of_days, *of_own_pains, *of_clearance)


def in_order(log: Log) -> Log:
    """The log with each list in the order of its dates, whatever order it was read in."""
    return Log(
        entries=tuple(sorted(log.entries, key=lambda e: (e.day, e.slot, e.exercise))),
        days=tuple(sorted(log.days, key=lambda day: day.day)),
        own_pains=tuple(
            sorted(log.own_pains, key=lambda own: (week_order(own.week), own.exercise))
        ),
        signs=tuple(sorted(log.signs, key=lambda sign: (not sign.emergency, sign.text))),
        clearance=log.clearance,
        going_on=tuple(sorted(log.going_on)),
        follows=log.follows,
    )


def check_one_plan(plan_ids: Iterable[tuple[str, str]]) -> None:
    """Raises PlannerError where files, each with its plan's id, are not of one plan.

    >>> check_one_plan([("a.xlsx", "anna"), ("week 2.csv", "anna")])
    >>> check_one_plan([("a.xlsx", "anna"), ("b.csv", "bert")])
    Traceback (most recent call last):
    planner.errors.PlannerError: a.xlsx and b.csv are of two plans (anna, bert); use files of one
    """
    known = list(plan_ids)
    for name, plan_id in known[1:]:
        first_name, first_id = known[0]
        if plan_id != first_id:
            raise PlannerError(
                [
                    Problem(
                        f"{first_name} and {name} are of two plans ({first_id}, {plan_id})",
                        "use files of one",
                    )
                ]
            )


def _names(names: Sequence[str], count: int) -> Sequence[str]:
    return names if names else [f"{number}" for number in range(1, count + 1)]


def _entries(logs: Iterable[tuple[str, Log]]) -> tuple[list[Entry], list[Problem]]:
    by_place: dict[tuple[date, int, str], list[Named]] = defaultdict(list)
    for name, log in logs:
        for entry in log.entries:
            by_place[entry.day, entry.slot, entry.exercise].append((name, entry))
    merged: list[Entry] = []
    differing: dict[tuple[date, int], list[str]] = defaultdict(list)
    for (day, slot, exercise), several in by_place.items():
        one, problem = _entry([entry for _, entry in several])
        merged.append(one)
        if problem:
            answers = _some(f"{told(entry)} ({name})" for name, entry in several)
            differing[day, slot].append(f"{exercise} {answers}")
    problems = [
        Problem(f"recorded differently: {'; '.join(several)}", _REMEDY, where=session(day, slot))
        for (day, slot), several in sorted(differing.items())
    ]
    return merged, problems


def _entry(entries: list[Entry]) -> tuple[Entry, bool]:
    """The entry that counts, and whether the entries disagree."""
    if len(entries) == 1:
        return entries[0], False
    answers = {(e.done, e.reps_done) for e in entries} - {(None, None)}
    better_known = {reps for done, reps in answers if done is not None}
    answers = {
        (done, reps) for done, reps in answers if done is not None or reps not in better_known
    }
    done, reps = min(answers, key=_caution, default=(None, None))
    pains = {entry.pain for entry in entries if entry.pain is not None}
    note = together(entry.note for entry in entries)
    one = replace(entries[0], done=done, reps_done=reps, pain=max(pains, default=None), note=note)
    known = answers - {(True, None)} if all(done for done, _ in answers) else answers
    return one, len(known) > 1 or len(pains) > 1  # a tick and a full number of repetitions agree


def _caution(answer: tuple[bool | None, int | None]) -> tuple[int, float]:
    """The lower, the more cautious: not done, then unknown, then done; then fewer repetitions."""
    done, reps = answer
    counted = reps if reps is not None else (inf if done else 0)
    return (False, None, True).index(done), counted


def _days(logs: Iterable[tuple[str, Log]]) -> tuple[list[DayEntry], list[Problem]]:
    by_day: dict[date, list[tuple[str, DayEntry]]] = defaultdict(list)
    for name, log in logs:
        for one in log.days:
            by_day[one.day].append((name, one))
    merged, problems = [], []
    for day, several in sorted(by_day.items()):
        pains = [(name, one.pain_before) for name, one in several if one.pain_before is not None]
        highest = max((pain for _, pain in pains), default=None)
        merged.append(DayEntry(day, highest, together(one.note for _, one in several)))
        if len({pain for _, pain in pains}) > 1:
            problems.append(_differing_pain("pain before", pains, full_date(day)))
    return merged, problems


def _own_pains(logs: Iterable[tuple[str, Log]]) -> tuple[list[OwnPain], list[Problem]]:
    by_page: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for name, log in logs:
        for own in log.own_pains:
            by_page[own.week, own.exercise].append((name, own.pain))
    merged, problems = [], []
    for (week, exercise), pains in by_page.items():
        merged.append(OwnPain(week, exercise, max(pain for _, pain in pains)))
        if len({pain for _, pain in pains}) > 1:
            problems.append(
                _differing_pain("pain it gave", pains, f"{sheet_name(week)}, {exercise}")
            )
    return merged, problems


def _signs(lists: Iterable[Iterable[Sign]]) -> tuple[Sign, ...]:
    """Every sign that is ticked anywhere, with its latest date; no date is later than any."""
    by_text: dict[tuple[str, bool], list[Sign]] = defaultdict(list)
    for sign in chain.from_iterable(lists):
        by_text[sign.text, sign.emergency].append(sign)
    return tuple(
        max(signs, key=lambda sign: sign.day if sign.day is not None else date.max)
        for signs in by_text.values()
    )


def _clearance(logs: Iterable[tuple[str, Log]]) -> tuple[Clearance | None, list[Problem]]:
    """The earliest clearance; one without a date is earlier than any."""
    by_clearance = {
        log.clearance: name for name, log in reversed(list(logs)) if log.clearance is not None
    }
    if len(by_clearance) < 2:
        return next(iter(by_clearance), None), []
    earliest = min(by_clearance, key=lambda clearance: clearance.day or date.min)
    clearances = _some(
        f"{clearance.by} {full_date(clearance.day) if clearance.day else 'without a date'} ({name})"
        for clearance, name in reversed(by_clearance.items())
    )
    where = f"{START_HERE}, who says that you may go on"
    return earliest, [Problem(f"recorded differently: {clearances}", _REMEDY, where=where)]


def _differing_pain(what: str, pains: Iterable[tuple[str, int]], where: str) -> Problem:
    values = _some(f"{pain} ({name})" for name, pain in pains)
    return Problem(f"recorded differently: {what} {values}", _REMEDY, where=where)


def _some(several: Iterable[str]) -> str:
    """The first few of what differs; more would only hide the place."""
    distinct = list(dict.fromkeys(several))
    more = [f"and {len(distinct) - _MOST_SHOWN} more"] if len(distinct) > _MOST_SHOWN else []
    return ", ".join([*distinct[:_MOST_SHOWN], *more])


def told(entry: Entry) -> str:
    """What an entry says, in words."""
    words = []
    if entry.done is not None:
        words.append("done" if entry.done else "not done")
    if entry.reps_done is not None:
        words.append(f"{entry.reps_done} repetitions")
    if entry.pain is not None:
        words.append(f"pain {entry.pain}")
    return " ".join(words) or "unknown"


def session(day: date, slot: int) -> str:
    """The place of an entry: its day, and which session of it."""
    return full_date(day) if slot == 1 else f"{full_date(day)}, session {slot}"
