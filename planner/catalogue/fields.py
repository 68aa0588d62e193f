"""Reads the keys of one table by meaning, and notes every problem with its place."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from planner.catalogue.tree import Listing, Node, Table, Text, kind
from planner.catalogue.values import Misread, instead, quoted
from planner.errors import Problem, nearest

LONGEST_NAME, LONGEST_TEXT = 60, 500
"""Characters: more than a line, or a few sentences, is a slip [our choice]."""

NOWHERE: Mapping[str, str] = {}

S = TypeVar("S")
T = TypeVar("T")


@dataclass
class Notes:
    """The problems of one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, at: Node, where: str, message: str, remedy: str) -> None:
        self.problems.append(
            Problem(message, remedy, where=where, file=self.file, line=at.line, column=at.column)
        )


class Fields:
    """The keys of one table.

    A method for a key gives its value, or nothing (None, "" or no words) where the key is missing
    or its value has a problem, which is then noted. Whoever builds from the values looks at the
    number of notes first. `meant` holds the keys that are there, under a wrong name too.
    """

    def __init__(
        self,
        notes: Notes,
        node: Node,
        where: str,
        known: Sequence[str],
        required: Sequence[str] = (),
        *,
        called: str = "this",
        at: Node | None = None,
        elsewhere: Mapping[str, str] = NOWHERE,
    ) -> None:
        """`called` names the table in messages; `at` is where a missing key is reported.

        `elsewhere` holds the remedy for a key that has its place in another table.
        """
        self.notes, self.where, self.at = notes, where, at or node
        self.required = set(required)
        self.values: dict[str, Node] = {}
        self.meant: set[str | None] = set()
        self._keys: dict[str, Text] = {}
        if not isinstance(node, Table):
            remedy = f"write its keys below it, further in: {', '.join(known)}"
            notes.add(node, where, f"{called} is {kind(node)}, not a table", remedy)
            return
        self.meant = {self._take(key, value, known, elsewhere) for key, value in node.pairs}
        for name in required:
            if name not in self.meant:
                self.missing(f"{name} is missing", f"write {name}: …")

    def _take(
        self, key: Text, value: Node, known: Sequence[str], elsewhere: Mapping[str, str]
    ) -> str | None:
        """The known key that was written, or was meant."""
        name = key.value
        if name in self.values:
            message = f"{name} is there twice, first in line {self._keys[name].line}"
            self.notes.add(key, self.where, message, "keep one of them")
        elif name in known:
            self.values[name], self._keys[name] = value, key
        elif name in elsewhere:
            message = f"the key {quoted(name)} is not known here"
            self.notes.add(key, self.where, message, elsewhere[name])
            return None
        else:
            message = f"the key {quoted(name)} is not known"
            self.notes.add(key, self.where, message, instead(name, known))
            return nearest(name, known)
        return name

    def note(self, at: Node, message: str, remedy: str) -> None:
        self.notes.add(at, self.where, message, remedy)

    def missing(self, message: str, remedy: str) -> None:
        """Note what the table lacks, where the table begins."""
        self.note(self.at, message, remedy)

    def node(self, key: str) -> Node | None:
        """What stands behind a key, whatever it is; None where nothing does."""
        node = self.values.get(key)
        if isinstance(node, Text) and not node.value.strip():
            self._note_empty(node, key, "empty")
            return None
        return node

    def text(self, key: str, longest: int = LONGEST_TEXT) -> str:
        """One line of text, its spaces made single."""
        node = self.node(key)
        return "" if node is None else self._line(node, key, longest)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        node = self.node(key)
        if not isinstance(node, Listing):
            return () if node is None else tuple(filter(None, [self._line(node, key)]))
        lines = [self._line(item, f"{key}, number {n},") for n, item in enumerate(node.items, 1)]
        if not lines:
            self._note_empty(node, key, "an empty list")
        return tuple(filter(None, lines))

    def words(self, key: str) -> tuple[Text, ...]:
        """Words with commas between them, or a list of words."""
        node = self.node(key)
        if isinstance(node, Listing):
            if not node.items:
                self._note_empty(node, key, "an empty list")
            lines = [(item, self._line(item, key, LONGEST_NAME)) for item in node.items]
            return tuple(Text(item.line, item.column, line) for item, line in lines if line)
        line = "" if node is None else self._line(node, key)
        if node is None or not line:
            return ()
        return tuple(Text(node.line, node.column, word.strip()) for word in line.split(","))

    def read(self, key: str, read: Callable[[str], T], longest: int = LONGEST_TEXT) -> T | None:
        """A text by its meaning: `read` gives the value or raises Misread."""
        node, line = self.values.get(key), self.text(key, longest)
        return self.understood(node, key, line, read) if node is not None and line else None

    def understood(self, at: Node, key: str, text: S, read: Callable[[S], T]) -> T | None:
        """What `read` makes of a text; None with a note where it raises Misread."""
        try:
            return read(text)
        except Misread as misread:
            self.note(at, f"{key} {misread.message}".strip(), misread.remedy)
            return None

    def table(
        self,
        key: str,
        known: Sequence[str],
        required: Sequence[str] = (),
        elsewhere: Mapping[str, str] = NOWHERE,
    ) -> "Fields":
        """The keys of the table behind a key that is there; problems name that key as well."""
        where = ", ".join(filter(None, [self.where, key]))
        at = self._keys[key]
        return Fields(
            self.notes,
            self.values[key],
            where,
            known,
            required,
            called=key,
            at=at,
            elsewhere=elsewhere,
        )

    def _note_empty(self, node: Node, key: str, empty: str) -> None:
        remedy = "write it" if key in self.required else "write it, or leave the line out"
        self.note(node, f"{key} is {empty}", remedy)

    def _line(self, node: Node, key: str, longest: int = LONGEST_TEXT) -> str:
        if not isinstance(node, Text):
            hint = "put it in quotes if it has a colon or a bracket in it"
            self.note(node, f"{key} is {kind(node)}, not a text", f"write one text; {hint}")
            return ""
        line = " ".join(node.value.split())
        if not line:
            self._note_empty(node, key, "empty")
        elif len(line) > longest:
            self.note(node, f"{key} has {len(line)} characters", f"write at most {longest}")
        elif any(unicodedata.category(c) in ("Cc", "Cs") or c in "\ufffe\uffff" for c in line):
            self.note(node, f"{key} has a character that cannot be printed", "take it out")
        else:
            return line
        return ""
