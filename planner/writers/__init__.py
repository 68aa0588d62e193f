"""Writers: one format is one file or one folder, found by its name.

A writer has `SUFFIX` (".csv"), `IS_TEXT` (it can go to standard output), `LAYOUTS` (the folder of
templates that holds its layouts, "" for none), `TAKES` (which other parts of `Wanted` it heeds),
`shows(wanted)` (what it shows of the figures) and `write(plan, log, wanted) -> bytes`.
Writers format, they never decide.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from planner.domain.gallery import NO_FIGURES, Contents, Gallery
from planner.domain.log import Log
from planner.domain.picture import Image
from planner.domain.plan import Paper, Plan
from planner.errors import Problem
from planner.wording.language import ENGLISH, Words


def _unsaid(problem: Problem) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a writer beside the plan and the log.

    `words` are the language. `week` is the number of the only week to write; None for what the
    format holds by default. `with_exercises` asks for the pages of the exercises beside a single
    week. `today` tells which weeks are still to come. `at` has the time of each session of a day,
    in the time zone `zone` (Europe/Berlin); it is empty where times are not said. `large` asks for
    large print, `paper` for another paper than the plan's; `clinic` and `logo` stand at the head of
    printed pages. `layouts` are the files of the writer's folder, by name. `fonts` are those of the
    machine, as `planner.files.FontSearch` finds them; a writer that needs some looks for them
    itself where it is handed none. `say` is told what the file cannot show.
    """

    gallery: Gallery = NO_FIGURES
    words: Words = ENGLISH
    layouts: Mapping[str, bytes] = field(default_factory=dict)
    week: int | None = None
    today: date | None = None
    at: tuple[time, ...] = ()
    zone: str = ""
    with_exercises: bool = False
    large: bool = False
    paper: Paper | None = None
    clinic: str = ""
    logo: Image | None = None
    fonts: object = None
    say: Callable[[Problem], None] = _unsaid


PLAIN = Wanted()


def no_figures(_wanted: Wanted) -> tuple[Contents, ...]:
    """What a writer without pictures shows of them."""
    return ()


class Writer(Protocol):
    """What a writer offers."""

    SUFFIX: str
    IS_TEXT: bool
    LAYOUTS: str
    TAKES: Collection[str]

    def shows(self, wanted: Wanted) -> Collection[Contents]: ...

    def write(self, plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes: ...


def names() -> tuple[str, ...]:
    """The names of all formats that can be written."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def load(name: str) -> Writer:
    """The writer of that format; raises ModuleNotFoundError for one that does not exist."""
    return cast(Writer, import_module(f"{__name__}.{name}"))
