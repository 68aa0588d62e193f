"""Readers: one format is one file, found by its name: bytes -> plan or None, log, problems."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.errors import Problem
from planner.logs.overlay import Key
from planner.returned.page.amounts import AmountSaid
from planner.returned.table.rows_of_plan import RowSaid

MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave: `plan` is None where it has none; `problems` is what was not understood.

    `plan_id` names the plan where the file says so, even without the plan itself. `extra_sheets`
    are sheets that the person added: writing the plan anew would lose them. `rows` are those of a
    table, whose plan is in another file. `kept` is the log as planner wrote it last, without what
    was typed since; None where it is not known. `unclear` are due boxes of which no page shows
    clearly whether they are ticked: what is not known there is not missed. `amounts` are those that
    the pages of a live workbook show.
    """

    plan: Plan | None
    log: Log
    problems: tuple[Problem, ...] = ()
    plan_id: str | None = None
    extra_sheets: tuple[str, ...] = ()
    rows: tuple[RowSaid, ...] = ()
    kept: Log | None = None
    amounts: tuple[AmountSaid, ...] = ()
    unclear: frozenset[Key] = frozenset()


def few(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems, no more of them than anybody reads; how many there are is said."""
    more = len(problems) - MOST_PROBLEMS
    if more <= 0:
        return tuple(problems)
    last = Problem(f"{more} more like these", "correct these first, then read the file again")
    return (*problems[:MOST_PROBLEMS], last)


class Reader(Protocol):
    """What a reader offers; `read` raises PlannerError for a file that it cannot read at all."""

    SUFFIX: str
    HOLDS_PLAN: bool
    """Whether a file holds the plan, not only what was recorded of it."""

    def read(self, raw: bytes) -> Reading: ...


def names() -> tuple[str, ...]:
    """The names of all formats that can be read."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def holds_plan(name: str) -> bool:
    """Whether files of that format hold a plan that can be read."""
    return name in names() and load(name).HOLDS_PLAN


def load(name: str) -> Reader:
    """The reader of that format; raises ModuleNotFoundError for one that does not exist."""
    return cast(Reader, import_module(f"{__name__}.{name}"))
