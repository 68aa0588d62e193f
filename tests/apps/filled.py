"""Plans that somebody fills in on screen, and what is expected of them."""

from datetime import timedelta
from pathlib import Path

from click.testing import CliRunner

from planner.cli import main
from planner.domain.log import Entry, Log
from planner.domain.plan import Plan, Session
from planner.readers import Reading
from planner.readers import xlsx as reader
from planner.returned.grid import cell_name
from planner.writers import xlsx as writer
from tests.apps.desk import Document
from tests.builders import MONDAY, lower_back

KEYS = tuple(exercise.key for exercise in lower_back().exercises)
STRETCH, ROLLS, EXTENSIONS, SQUEEZES, TILTS = KEYS

NOTHING = Log()


def session(number: int) -> Session:
    """The session on a day of the plan, from 0."""
    return Session(MONDAY + timedelta(days=number))


def entries(number: int, *done: str, reps: dict[str, int] | None = None) -> tuple[Entry, ...]:
    """What that session says when these exercises were done, and the others not."""
    counted = reps or {}
    return tuple(Entry(session(number).day, 1, key, key in done, counted.get(key)) for key in KEYS)


def letters(*columns: int) -> tuple[str, ...]:
    """What a spreadsheet calls these columns, from 0."""
    return tuple(cell_name(0, column)[:-1] for column in columns)


def written(folder: Path, made: Plan, log: Log = NOTHING) -> Path:
    """The workbook of a plan."""
    path = folder / "plan.xlsx"
    path.write_bytes(writer.write(made, log))
    return path


def reading(document: Document, folder: Path) -> Reading:
    """What planner reads after “Save as”."""
    return reader.read(document.saved(folder / "saved.xlsx").read_bytes())


def planner(*arguments: str | Path) -> str:
    """What a command prints; it ends well and complains of nothing."""
    result = CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout
