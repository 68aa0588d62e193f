"""A language that nobody speaks: every sentence longer, and each of its vowels with an accent.

What is still in English on a page has a vowel without one.
"""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from gettext import NullTranslations
from typing import Any, TypeVar, cast

from planner.wording.language import Words

_ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
_PLACE = re.compile(r"(\{\w+(?::\w+)?\})")
_ENGLISH = re.compile(r"[A-Za-z]*[aeiouyAEIOUY][A-Za-z]*")
_NO_WORDS = frozenset(("key", "figure", "address", "ramp", "plan_id"))
"""Fields that people never read, or that are typed as they are."""

Value = TypeVar("Value")


def accented(text: str) -> str:
    """A text with accents, and about a third longer; what stands in a place stays.

    >>> accented("{count} of {due}"), accented("Knee rolls")
    ('{count} óf {due}~', 'Knéé rólls~~~')
    """
    parts = _PLACE.split(text)
    letters = sum(len(part) for part in parts[::2])
    spoken = (part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    lengthened = "".join(spoken)
    ending = lengthened[len(lengthened.rstrip()) :]
    return f"{lengthened.rstrip()}{'~' * (letters // 3)}{ending}"


class Pseudo(NullTranslations):
    """The catalogue."""

    def gettext(self, message: str) -> str:
        return accented(message)

    def pgettext(self, context: str, message: str) -> str:
        return accented(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return accented(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return accented(msgid1 if n == 1 else msgid2)


PSEUDO = Words(Pseudo())


def translated(value: Value) -> Value:
    """Exercises, programmes and pictures with all their words in that language."""
    return cast("Value", _translated(value))


def _translated(value: Any) -> object:
    if isinstance(value, tuple):
        return tuple(_translated(each) for each in value)
    if isinstance(value, dict):
        return {key: _translated(each) for key, each in value.items()}
    if isinstance(value, str) and not isinstance(value, Enum):
        return accented(value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _NO_WORDS]
        return replace(value, **{name: _translated(getattr(value, name)) for name in names})
    return value


def english_in(text: str, *typed: str) -> list[str]:
    """The words that are still in English, but for what is typed as it is.

    >>> english_in("Knéé rólls, hold it", "it")
    ['hold']
    """
    return [word for word in _ENGLISH.findall(text) if word not in typed]
