"""Which rows of a weekly page are what: by the keys at their left, then by their labels."""

import re
from collections.abc import Callable, Mapping

from planner.domain.plan import Plan, Session, Ticks
from planner.errors import Problem
from planner.form.layout import ColumnKey, RowKey
from planner.form.ticks import Value
from planner.form.wordings import ROWS
from planner.returned import recorded
from planner.returned.grid import Row, Sheet, line

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBERED = re.compile(r"\d{1,3}\s+")
_LABELS = {wording.words: key for key, wordings in ROWS.items() for wording in wordings}
_ROW_KEYS = frozenset(RowKey)
ANSWERED = frozenset(ROWS)
"""Rows that people fill in, beside those of the exercises."""
_LONGEST_SHOWN = 40


class Rows:
    """The rows of a page: `keys` says what each is, `names` what its exercises are called.

    `strange` are rows with answers that belong to nothing on the page; `problems` tells of them.
    `typed_over` are rows with a label that names something else than their key, in no list of the
    plan: the row, the label, and what the key means.
    """

    def __init__(self, sheet: Sheet, columns: Mapping[int, object], plan: Plan | None) -> None:
        self._sheet, self._plan = sheet, plan
        self._sessions = [n for n, column in columns.items() if isinstance(column, Session)]
        exercises = plan.exercises if plan is not None else ()
        self._known = {exercise.key: exercise.name for exercise in exercises}
        self.key_column = self._best_column(self._is_key)
        self.label_column = next(
            (n for n, column in columns.items() if column == ColumnKey.LABEL),
            self._best_column(lambda value: bool(self._labelled(value))),
        )
        self.keys: dict[int, str] = {}
        self.names: dict[str, str] = {}
        self.strange: set[int] = set()
        self.typed_over: list[tuple[int, str, str]] = []
        self.problems: list[Problem] = []
        self._recognise()

    @property
    def take_answers(self) -> bool:
        """Whether there is any row that people fill in."""
        return not {*ANSWERED, *self.names}.isdisjoint(self.keys.values())

    def names_exercise(self, text: str) -> bool:
        """Whether a text is no more than an exercise's number and name: `2  Knee rolls`."""
        name = _name(text)
        numbered = "\n" not in text and _NUMBERED.match(text) is not None
        return numbered and any(_same(known, name) for known in self.names.values())

    def _recognise(self) -> None:
        sorted_without_keys = False
        known = 0
        for number, row in self._sheet.cells.items():
            label = row.get(self.label_column) if self.label_column is not None else None
            key = self._key(row)
            said = self._labelled(label)
            if self._plan is None and key is not None:
                said = []  # no names to compare with
            if key is not None and said and key not in said and len(said) == 1:
                sorted_without_keys = True
                key = said[0]
            elif key is None and len(said) == 1:
                key = said[0]
            elif key is not None and self._names_something_else(key, label):
                self.typed_over.append((number, line(label)[:_LONGEST_SHOWN], self._meant(key)))
            known += key in said
            if key is None:
                if self._holds_answers(row) and line(label):
                    self._tell_of(number, label)
                continue
            self.keys[number] = key
            if key not in _ROW_KEYS:
                self.names[key] = self._known.get(key) or _name(label) or key
        if len(self.typed_over) > known:  # most of them: a page in another language
            self.typed_over.clear()
            self.problems.append(
                Problem(
                    "the names on this page are not those of the plan; its rows were read by their "
                    "hidden keys",
                    "check that the ticks stand where you want them",
                    where=self._sheet.name,
                )
            )
        if sorted_without_keys:
            self.problems.append(
                Problem(
                    "rows were moved without their hidden keys; each was read by its label",
                    "check that the ticks stand where you want them",
                    where=self._sheet.name,
                )
            )

    def _names_something_else(self, key: str, label: Value) -> bool:
        """Whether a label of a row that takes answers is not what its key means."""
        said = _name(label).casefold()
        if self._plan is None or not said or (key in _ROW_KEYS and key not in _LABELS.values()):
            return False
        return not any(said.startswith(words) for words in self._meanings(key))

    def _meanings(self, key: str) -> list[str]:
        """An exercise's name, or how the label of one of planner's own rows ever began."""
        own = [words for words, known in _LABELS.items() if known == key]
        return own or [self._known.get(key, key).casefold()]

    def _meant(self, key: str) -> str:
        """The same as it is said: the newest of several."""
        return self._known.get(key) or self._meanings(key)[-1]

    def _is_key(self, value: Value) -> bool:
        return isinstance(value, str) and (value in _ROW_KEYS or value in self._known)

    def _best_column(self, fits: Callable[[Value], bool]) -> int | None:
        counts: dict[int, int] = {}
        sessions = set(self._sessions)
        for row in self._sheet.cells.values():
            for number, value in row.items():
                if number not in sessions and fits(value):
                    counts[number] = counts.get(number, 0) + 1
        return max(counts, key=lambda number: (counts[number], -number)) if counts else None

    def _key(self, row: Row) -> str | None:
        value = row.get(self.key_column) if self.key_column is not None else None
        if self._is_key(value):
            return str(value)
        without_plan = self._plan is None and isinstance(value, str) and _SLUG.fullmatch(value)
        return str(value) if without_plan else None

    def _labelled(self, value: Value) -> list[str]:
        """The keys that a label can mean."""
        said = line(value).casefold()
        for words, key in _LABELS.items():
            if said.startswith(words):
                return [key]
        name = _name(value)
        same = [key for key, known in self._known.items() if _same(known, name)]
        if self._plan is None and _NUMBERED.match(line(value)) and name:
            return [exercise_key(name)]
        return same

    def _holds_answers(self, row: Row) -> bool:
        return any(_is_answer(row.get(number)) for number in self._sessions)

    def _tell_of(self, number: int, label: Value) -> None:
        self.strange.add(number)
        self.problems.append(
            Problem(
                f"“{line(label)[:_LONGEST_SHOWN]}” is not an exercise of this page; "
                "what stands beside it was not read",
                "",
                where=f"{self._sheet.name}, row {number + 1}",
            )
        )


def _is_answer(value: Value) -> bool:
    """Whether a cell holds what people write as an answer, empty boxes among them."""
    if not isinstance(value, str):
        return value is not None
    try:
        return len(value.strip()) == 1 or recorded.tick(value, Ticks.GLYPH) is not None
    except recorded.NotUnderstood:
        return False


def _name(label: Value) -> str:
    """The exercise that a label names: its first line without the number."""
    if not isinstance(label, str) or not label.strip():
        return ""
    return _NUMBERED.sub("", line(label.strip().splitlines()[0]), count=1)


def _same(one: str, other: str) -> bool:
    return line(one).casefold() == other.casefold() != ""


def exercise_key(name: str) -> str:
    """A key made of a name, where the keys are lost; a key stays as it is.

    >>> exercise_key("Knee rolls"), exercise_key("knee-rolls")
    ('knee-rolls', 'knee-rolls')
    """
    if _SLUG.fullmatch(name):
        return name
    return "-".join(re.findall(r"[^\W_]+", name.lower()))
