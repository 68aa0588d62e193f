"""The library of exercises and programmes: template files in, Exercise and Programme out.

Built-in files come first, then a person's own, which may use built-in exercises and whose keys win
over built-in ones. A file may hold exercises, a programme, or both. All problems of all files are
reported together, each as `file:line:column: where: what is wrong; what to write instead`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from planner.catalogue.exercises import OWN_SOURCE, read_exercise, read_source
from planner.catalogue.fields import Fields, Notes
from planner.catalogue.programmes import (
    PROGRAMME_KEYS,
    programme_key,
    read_programme,
    read_safety,
)
from planner.catalogue.shelf import NO_SHELF, Shelf
from planner.catalogue.tree import MOST_BYTES, Node, Table, Text, kind
from planner.catalogue.values import existing, label, quoted
from planner.domain.exercise import Exercise, Source
from planner.domain.programme import Programme, Safety
from planner.errors import PlannerError, Problem, problem

__all__ = ["MOST_BYTES", "Catalogue", "Report", "Shelf", "check", "read"]

STANDARD = "lower-back"
"""The built-in programme whose safety text stands in where a programme leaves parts of it out."""

FILE_KEYS = ("source", "exercises", "programme")
MOST_EXERCISES = 300
"""In a file: as many as MOST_BYTES has room for when they are written out [our choice]."""

BEGIN = "begin with exercises: or programme:"

T = TypeVar("T")

Files = Sequence[tuple[str, bytes]]
"""Names, as problems show them, and contents. A name that is there twice is the same file."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What there is, by key."""

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]

    def exercise(self, key: str) -> Exercise:
        """The exercise of that key; raises PlannerError, which suggests others."""
        if key not in self.exercises:
            raise _unknown("exercise", key, self.exercises)
        return self.exercises[key]

    def programme(self, key: str) -> Programme:
        """The programme of that key; raises PlannerError, which suggests others."""
        if key not in self.programmes:
            raise _unknown("programme", key, self.programmes)
        return self.programmes[key]


@dataclass(frozen=True, slots=True)
class Report:
    """All problems in order, and how many exercises and programmes of a person's own are well."""

    problems: tuple[Problem, ...]
    exercises: int
    programmes: int


def read(files: Files, own: Files = (), shelf: Shelf = NO_SHELF) -> Catalogue:
    """The built-in files and a person's own, with pictures from the shelf.

    Raises:
        PlannerError: with all problems of all files, sorted by file, line and column.
    """
    catalogue, report = _read(files, own, shelf)
    if report.problems:
        raise PlannerError(report.problems)
    return catalogue


def check(files: Files, own: Files, shelf: Shelf = NO_SHELF) -> Report:
    """All problems, as `read` would raise them, and the counts of a person's own files."""
    _, report = _read(files, own, shelf)
    return report


def _unknown(what: str, key: str, known: Iterable[str]) -> PlannerError:
    return problem(f"there is no {what} {quoted(key)}", existing(what, key, known))


@dataclass(frozen=True, slots=True)
class _File:
    """What a file holds, still to be read, and the problems that were found so far."""

    notes: Notes
    source: Source
    exercises: tuple[tuple[Text, Node], ...] = ()
    programme: Node | None = None


def _read(builtin: Files, own: Files, shelf: Shelf) -> tuple[Catalogue, Report]:
    """The catalogue without what has problems, and the report on the second layer."""
    lower = [_open(name, content) for name, content in dict(builtin).items()]
    upper = [_open(name, content) for name, content in dict(own).items()]
    lower_exercises, upper_exercises = _exercises(lower, shelf), _exercises(upper, shelf)
    exercises = lower_exercises | upper_exercises
    standard = _standard_safety(lower)
    lower_programmes = _programmes(lower, exercises, standard, required=STANDARD)
    upper_programmes = _programmes(upper, exercises, standard)
    problems = [found for file in (*lower, *upper) for found in file.notes.problems]
    catalogue = Catalogue(_whole(exercises), _whole(lower_programmes | upper_programmes))
    return catalogue, Report(
        tuple(sorted(problems, key=lambda found: (found.file, found.line or 0, found.column or 0))),
        exercises=len(_whole(upper_exercises)),
        programmes=len(_whole(upper_programmes)),
    )


def _whole(found: Mapping[str, T | None]) -> dict[str, T]:
    return {key: value for key, value in found.items() if value is not None}


def _open(name: str, content: bytes) -> _File:
    from planner.catalogue.yaml_text import parse  # here, because PyYAML takes long to import

    notes = Notes(name)
    try:
        root = parse(name, content)
    except PlannerError as error:
        notes.problems.extend(error.problems)
        return _File(notes, OWN_SOURCE)
    if root is None:
        notes.problems.append(Problem("the file is empty", BEGIN, file=name, line=1))
        return _File(notes, OWN_SOURCE)
    fields = Fields(notes, root, "", FILE_KEYS, called="the file")
    source = read_source(fields) or OWN_SOURCE
    exercises, programme = fields.node("exercises"), fields.node("programme")
    if isinstance(exercises, Table) and len(exercises.pairs) > MOST_EXERCISES:
        message = f"exercises holds {len(exercises.pairs)}; at most {MOST_EXERCISES} are read"
        fields.note(exercises, message, "split the file into several")
    elif isinstance(exercises, Table) and exercises.pairs:
        return _File(notes, source, exercises.pairs, programme)
    elif exercises is not None:
        empty = (
            "an empty table" if isinstance(exercises, Table) else f"{kind(exercises)}, not a table"
        )
        remedy = "write a key for each below it, further in, such as knee-rolls:"
        fields.note(exercises, f"exercises is {empty}", remedy)
    elif programme is None and not notes.problems:
        fields.note(root, "the file holds neither exercises nor a programme", BEGIN)
    return _File(notes, source, programme=programme)


def _exercises(files: Iterable[_File], shelf: Shelf) -> dict[str, Exercise | None]:
    """By key; None where one has a problem, which is noted."""
    by_key: dict[str, Exercise | None] = {}
    places: dict[str, str] = {}
    for file in files:
        for key, node in file.exercises:
            exercise = read_exercise(file.notes, key, node, file.source, shelf)
            if _is_new(file.notes, "exercise", key, places):
                by_key[key.value] = exercise
    return by_key


def _programmes(
    files: Iterable[_File],
    exercises: Mapping[str, Exercise | None],
    standard: Safety | None,
    required: str = "",
) -> dict[str, Programme | None]:
    """By key; None where one has a problem. The `required` one has its whole safety text itself."""
    by_key: dict[str, Programme | None] = {}
    places: dict[str, str] = {}
    for file in files:
        if file.programme is None:
            continue
        key = programme_key(file.programme)
        usual = standard if key is None or key.value != required else None
        programme = read_programme(file.notes, file.programme, exercises, usual)
        if key is not None and _is_new(file.notes, "programme", key, places):
            by_key[key.value] = programme
    return by_key


def _is_new(notes: Notes, what: str, key: Text, places: dict[str, str]) -> bool:
    if key.value in places:
        message = f"the {what} {label(key.value)} is there already, in {places[key.value]}"
        notes.add(key, "", message, "give one of them another key")
        return False
    places[key.value] = f"{notes.file} line {key.line}"
    return True


def _standard_safety(files: Iterable[_File]) -> Safety | None:
    for file in files:
        key = programme_key(file.programme) if file.programme is not None else None
        if file.programme is not None and key is not None and key.value == STANDARD:
            # Its problems are noted when the programme itself is read.
            fields = Fields(Notes(""), file.programme, "", PROGRAMME_KEYS)
            return read_safety(fields, None)
    return None
