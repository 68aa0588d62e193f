"""Words as people write them, to values. Each raises Misread with the remedy."""

import re
from collections.abc import Iterable, Sequence

from planner.domain.exercise import Noun
from planner.domain.weekdays import parse_weekday
from planner.errors import nearest

KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_SHOWN = 40
MOST_NAMED = 10


class Misread(Exception):
    """A value that is not understood: what is wrong, and what to write instead."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


def quoted(text: str) -> str:
    """A text in a message: in quotes, short, and without characters that act on a terminal."""
    return repr(text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…")


def label(text: str) -> str:
    """A key as the name of a place: as it is, in quotes where it is not fit to be shown."""
    return text if text.isprintable() and 0 < len(text) <= LONGEST_SHOWN else quoted(text)


def instead(word: str, known: Sequence[str]) -> str:
    """The remedy for an unknown word of the format.

    >>> instead("tip", ["tips", "dose"]), instead("zzz", ["tips", "dose"])
    ('write tips', 'write one of tips, dose')
    """
    return f"write {nearest(word, known) or 'one of ' + ', '.join(known)}"


LISTED = ("exercise", "programme")
"""What a command of planner's lists: `planner exercises`, `planner programmes`."""


def existing(what: str, key: str, known: Iterable[str]) -> str:
    """The remedy for the key of an exercise or a programme that does not exist.

    >>> existing("exercise", "knee-roll", ["knee-rolls", "walk"])
    'did you mean knee-rolls?'
    >>> existing("exercise", "swim", ["knee-rolls", "walk"])
    'choose one of knee-rolls, walk'
    """
    names = [label(name) for name in known]
    near = nearest(key, names)
    if near is not None:
        return f"did you mean {near}?"
    few = 0 < len(names) <= MOST_NAMED or what not in LISTED
    return f"choose one of {', '.join(names)}" if few else f"planner {what}s lists them all"


def noun(words: Sequence[str]) -> Noun:
    """The word for one and for many.

    >>> noun(["roll", "rolls"])
    Noun(one='roll', many='rolls')
    """
    if len(words) != 2 or not all(words):
        raise Misread(
            f"{quoted(', '.join(words))} is not a word for one and a word for many",
            "write two with a comma, such as roll, rolls",
        )
    if max(map(len, words)) > LONGEST_SHOWN:
        raise Misread("has a very long word", f"write at most {LONGEST_SHOWN} characters each")
    return Noun(*words)


def key(text: str) -> str:
    """Lower-case words joined by hyphens.

    >>> key("knee-rolls")
    'knee-rolls'
    >>> key("Knee rolls")
    Traceback (most recent call last):
    planner.catalogue.values.Misread: 'Knee rolls' is not lower-case words joined by hyphens
    """
    if KEY.fullmatch(text) and len(text) <= LONGEST_SHOWN:
        return text
    like = "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:LONGEST_SHOWN].strip("-")
    raise Misread(
        f"{quoted(text)} is not lower-case words joined by hyphens",
        f"write {like if KEY.fullmatch(like) else 'one such as knee-rolls'}",
    )


def choice(text: str, known: Iterable[str]) -> str:
    """One of the known words, whatever its capitals.

    >>> choice("Each", ["none", "alternate", "each"])
    'each'
    """
    words = list(known)
    if text.lower() in words:
        return text.lower()
    raise Misread(f"{quoted(text)} is not known", instead(text, words))


def weekday(text: str) -> int:
    """A day's number from Monday = 0.

    >>> weekday("wed"), weekday("Sunday")
    (2, 6)
    """
    number = parse_weekday(text)
    if number is None:
        raise Misread(f"{quoted(text)} is not a day", "write daily, or days such as mon, wed, fri")
    return number
