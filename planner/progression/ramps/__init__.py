"""Ramps: which rung each week is on. One ramp is one file, found by its name.

A ramp module has `rungs(works, weeks)`: given the work of every rung in rising order and the
number of weeks (at least 2), it returns the rung of each week as an index: the first week on the
first rung, the last week on the last, and never down.
"""

from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

DEFAULT = "gentle"


class Ramp(Protocol):
    """What a ramp module offers."""

    def rungs(self, works: Sequence[int], weeks: int) -> tuple[int, ...]: ...


def names() -> tuple[str, ...]:
    """The names of all ramps.

    >>> {"gentle", "linear", "stepped"} <= set(names())
    True
    """
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def load(name: str) -> Ramp:
    """The ramp of that name; raises ModuleNotFoundError for one that does not exist."""
    return cast(Ramp, import_module(f"{__name__}.{name}"))
