"""A plan with what people filled in, gathered from one file or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.kit import source
from planner.errors import PlannerError, Problem

if TYPE_CHECKING:
    from planner.domain.log import Log
    from planner.domain.plan import Plan
    from planner.logs.overlay import Key
    from planner.readers import Reading
    from planner.returned.page.amounts import AmountSaid


@dataclass(frozen=True, slots=True)
class Filled:
    """A plan with all that was recorded of it.

    `path` is the file that carries the plan and `raw` what it holds; `own_log` is the log of that
    file alone. `problems` is what was not understood, or differs between the files.
    `unclear_weeks` are the labels of weeks with boxes of which nobody knows if they are ticked,
    `amounts` what the pages of a live workbook show; `pages_follow` tells that they re-plan
    themselves.
    """

    path: Path
    raw: bytes
    plan: Plan
    log: Log
    own_log: Log
    problems: tuple[Problem, ...]
    extra_sheets: tuple[str, ...]
    unclear_weeks: frozenset[str]
    amounts: tuple[AmountSaid, ...] = ()
    pages_follow: bool = False


def open_filled(paths: Sequence[Path]) -> Filled:
    """The plan of one file, with the logs of all; raises PlannerError.

    Exactly one of the files carries the plan, and all are of one plan.
    """
    from planner.logs.continued import continued
    from planner.logs.merge import check_one_plan, merge
    from planner.readers import few
    from planner.replan.pages import with_pages
    from planner.returned.table.rows_of_plan import of_plan

    raws = {path: source.read(path) for path in dict.fromkeys(paths)}
    readings = {path: source.parse(path, raw) for path, raw in raws.items()}
    path = _carrier(readings)
    carrier = readings[path]
    assert carrier.plan is not None  # that is what makes it the carrier
    check_one_plan(
        (str(name), reading.plan_id)
        for name, reading in readings.items()
        if reading.plan_id is not None
    )
    problems = [problem for reading in readings.values() for problem in reading.problems]
    log, unclear = carrier.log, carrier.unclear
    if len(readings) > 1:
        files = []
        for name, reading in readings.items():
            if reading.plan is not None:
                continue
            own, differing = of_plan(with_pages(carrier.plan), reading.log, reading.rows)
            files.append((name.name, own))
            problems += few([replace(each, file=str(name)) for each in differing])
            unclear -= _answered(own)
            if _is_known(own, carrier.log):
                problems.append(_nothing_new(own, str(name)))
        before, later = continued((path.name, carrier.log), carrier.kept, files)
        log, differing = merge(
            [before, *(own for _, own in files)], [path.name, *(file for file, _ in files)]
        )
        log, unknown = _of_plan(carrier.plan, log)
        problems += few([*later, *differing, *unknown])
    return Filled(
        path,
        raws[path],
        carrier.plan,
        log,
        carrier.log,
        tuple(problems),
        carrier.extra_sheets,
        _weeks_of(with_pages(carrier.plan), unclear),
        carrier.amounts,
    )


def _answered(log: Log) -> frozenset[Key]:
    """The boxes of which a log says whether they were done."""
    return frozenset(
        (entry.day, entry.slot, entry.exercise)
        for entry in log.entries
        if entry.done is not None or entry.reps_done is not None
    )


def _weeks_of(plan: Plan, boxes: frozenset[Key]) -> frozenset[str]:
    """The labels of the weeks that boxes are in."""
    days = {day for day, _, _ in boxes}
    return frozenset(week.label for week in plan.weeks if not days.isdisjoint(week.days))


def _is_known(log: Log, known: Log) -> bool:
    """Whether everything in a log stands in the other one."""
    return (
        set(log.entries) <= set(known.entries)
        and set(log.days) <= set(known.days)
        and set(log.own_pains) <= set(known.own_pains)
    )


def _nothing_new(log: Log, file: str) -> Problem:
    """That a file adds nothing: mostly it is last week's, or the wrong one."""
    from planner.domain.dates import full_date

    days = [*(entry.day for entry in log.entries), *(noted.day for noted in log.days)]
    last = max(days, default=None)
    until = "nothing is recorded in it" if last is None else f"it ends with {full_date(last)}"
    return Problem(
        f"this adds nothing to the plan: {until}",
        "name the newest file, if there is one",
        file=file,
    )


def _carrier(readings: dict[Path, Reading]) -> Path:
    carriers = [path for path, reading in readings.items() if reading.plan is not None]
    if not carriers:
        path, reading = next(iter(readings.items()))
        raise PlannerError((*reading.problems, source.no_plan(path)))
    if len(carriers) > 1:
        told = ", ".join(_told(path, readings[path]) for path in carriers)
        newest = max(carriers, key=lambda path: _revision(readings[path]))
        raise PlannerError(
            [
                Problem(
                    f"{len(carriers)} of these files hold a plan: {told}",
                    f"name one of them, such as {newest}, and .csv files of what was recorded "
                    "(`planner export FILE --to csv` makes one of a copy)",
                )
            ]
        )
    return carriers[0]


def _told(path: Path, reading: Reading) -> str:
    return f"{path} (plan {reading.plan_id}, revision {_revision(reading)})"


def _revision(reading: Reading) -> int:
    return reading.plan.revision if reading.plan is not None else 0


def _of_plan(plan: Plan, log: Log) -> tuple[Log, list[Problem]]:
    """The log without exercises that the plan does not have: they are named, and left out."""
    known = {exercise.key for exercise in plan.exercises}
    strange = {entry.exercise for entry in log.entries} - known
    strange |= {own.exercise for own in log.own_pains} - known
    problems = [
        Problem("the plan has no such exercise; what was recorded of it was not taken", "", key)
        for key in sorted(strange)
    ]
    return (
        replace(
            log,
            entries=tuple(entry for entry in log.entries if entry.exercise in known),
            own_pains=tuple(own for own in log.own_pains if own.exercise in known),
        ),
        problems,
    )
