"""Writers: one format is one file or one folder, found by its name.

A writer has `SUFFIX` (".csv"), `IS_TEXT` (it can go to standard output), `BY_WEEK` (it can write
a single week) and `write(plan, log) -> bytes`. Writers format, they never decide.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from planner.domain.log import Log
from planner.domain.plan import Plan


class Writer(Protocol):
    """What a writer offers."""

    SUFFIX: str
    IS_TEXT: bool
    BY_WEEK: bool

    def write(self, plan: Plan, log: Log) -> bytes: ...


def names() -> tuple[str, ...]:
    """The names of all formats that can be written."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def load(name: str) -> Writer:
    """The writer of that format; raises ModuleNotFoundError for one that does not exist."""
    return cast(Writer, import_module(f"{__name__}.{name}"))
