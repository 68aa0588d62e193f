"""What is said, before anybody says it in a language: sentences with places, and statements.

Whoever decides something states it as the name of a sentence and its numbers, and declares that
sentence in the same file; `planner.wording` says it. So a plan keeps no words, and can be told in
any language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = int | float | str | tuple[str, ...]
"""What can stand in a place of a statement; dates are ISO 8601."""

KEPT = "kept"
"""The name of a statement that was kept as words, by a planner that did not know sentences."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a label in English, whole, with named places: `{full} of {due} sessions`.

    `one` is the only form, or the one for a single thing where `many` is the other; the number in
    the place `by` chooses. A place may say how it is shown: `{until:date}` (`planner.wording.
    language` has all kinds). `context` tells apart what is the same in English only; `comment` is
    for translators.
    """

    one: str
    many: str = ""
    by: str = "count"
    context: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """The name of a sentence, and what stands in its places.

    `because` is a statement within the sentence, in its place `{because}`; `parts` are several, a
    list in its place `{parts}`, the first two also in `{first}` and `{second}`.
    """

    name: str
    places: Mapping[str, Value] = field(default_factory=dict, hash=False)
    because: "Statement | None" = None
    parts: "tuple[Statement, ...]" = ()


Sentences = Mapping[str, Sentence]
"""Sentences by the names with which statements ask for them."""
