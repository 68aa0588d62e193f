"""What a template file is made of: texts, lists and tables, each with its line and column."""

from dataclasses import dataclass

MOST_BYTES = 256 * 1024
"""In a template file; room for some 300 exercises [our choice]."""


@dataclass(frozen=True, slots=True)
class Text:
    """A single value, still as it was written; it gets its type when its meaning is known."""

    line: int
    column: int
    value: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in order."""

    line: int
    column: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in the order of the file; a key may still be there twice."""

    line: int
    column: int
    pairs: tuple[tuple[Text, "Node"], ...]


Node = Text | Listing | Table


def kind(node: Node) -> str:
    """What a person would call it."""
    match node:
        case Text():
            return "a text"
        case Listing():
            return "a list"
        case Table():
            return "a table"
