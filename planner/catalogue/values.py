"""Words and numbers as people write them, to values. Each raises Misread with the remedy."""

import re
from collections.abc import Iterable, Sequence

from planner.domain.dose import LARGEST, HoldUnit, Quantity, Span
from planner.domain.exercise import Noun

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), HoldUnit.SECONDS),
    **dict.fromkeys(("breath", "breaths"), HoldUnit.BREATHS),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), HoldUnit.MINUTES),
}
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_SHOWN = 40


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


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the given one; None where none is."""
    import difflib  # here, because only a mistake needs it

    return next(iter(difflib.get_close_matches(word.lower(), list(known), n=1)), None)


def join_or(words: Sequence[str]) -> str:
    """The words as a choice.

    >>> join_or(["none", "alternate", "each"])
    'none, alternate or each'
    """
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def number(text: str, low: int, high: int) -> int:
    """A whole number from low to high, in plain digits.

    >>> number("8", 1, 500)
    8
    >>> number("010", 1, 500)
    Traceback (most recent call last):
    planner.catalogue.values.Misread: '010' is not a plain number
    """
    if re.fullmatch(r"-[0-9]+", text):
        raise Misread(f"{_shown(text)} is below {low}", f"write {low} to {high}")
    if not re.fullmatch(r"[0-9]+", text):
        raise Misread(f"{quoted(text)} is not a whole number", "write it in digits, such as 8")
    if text.startswith("0") and text != "0":
        raise Misread(f"{quoted(text)} is not a plain number", "write it without the 0 in front")
    if len(text) > len(str(high)) or int(text) > high:
        raise Misread(f"{_shown(text)} is more than {high}", f"write {low} to {high}")
    if int(text) < low:
        raise Misread(f"{text} is below {low}", f"write {low} to {high}")
    return int(text)


def span(text: str, high: int) -> Span:
    """One number, or a range with a hyphen, a dash or "to", from 1 to high.

    >>> span("8-10", 500), span("2 to 3", 20), span("5", 500)
    (Span(low=8, high=10), Span(low=2, high=3), Span(low=5, high=5))
    >>> span("15-8", 500)
    Traceback (most recent call last):
    planner.catalogue.values.Misread: 15-8 runs backwards
    """
    ends = re.split(r" ?[-\u2013\u2014] ?| to ", text)
    if len(ends) > 2 or (len(ends) == 1 and " " in text):
        raise Misread(f"{quoted(text)} is not a number or a range", "write one such as 8, or 8-10")
    if len(ends) == 1 or not all(ends):
        return Span(only := number(text, 1, high), only)
    first, last = (number(end, 1, high) for end in ends)
    if first > last:
        raise Misread(f"{first}-{last} runs backwards", f"write {last}-{first}")
    return Span(first, last)


def hold(text: str) -> tuple[Span, HoldUnit]:
    """How long, with its unit.

    >>> hold("5-10 seconds")
    (Span(low=5, high=10), <HoldUnit.SECONDS: 'seconds'>)
    """
    match = re.fullmatch(r"(.*[0-9]) ?([^0-9]*)", text)
    if match is None:
        raise Misread(f"{quoted(text)} is not a number with a unit", "write such as 5-10 seconds")
    amount, word = match.groups()
    if not word:
        remedy = " or ".join(f"{amount} {unit}" for unit in HoldUnit)
        raise Misread(f"{quoted(text)} has no unit", f"write {remedy}")
    unit = UNITS.get(word.lower().rstrip("."))
    if unit is None:
        raise Misread(f"the unit {quoted(word)} is not known", _unit_remedy(amount, word.lower()))
    return span(amount, LARGEST[Quantity.HOLD]), unit


def _unit_remedy(amount: str, word: str) -> str:
    kind = re.fullmatch(r"([a-z ]+) breaths?", word)
    if kind is not None:  # "1 deep breath": the word for the breath has a line of its own
        phrase = f"{kind.group(1)} breath, {kind.group(1)} breaths"
        return (
            f"write hold: {amount} {'breath' if amount == '1' else 'breaths'}, and breath: {phrase}"
        )
    near = nearest(word, UNITS)
    if near is not None:
        return f"write {amount} {near}"
    return "write seconds, breaths or minutes"


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
    planner.catalogue.values.Misread: the key 'Knee rolls' is not lower-case words joined by hyphens
    """
    if KEY.fullmatch(text) and len(text) <= LONGEST_SHOWN:
        return text
    like = "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:LONGEST_SHOWN].strip("-")
    raise Misread(
        f"the key {quoted(text)} is not lower-case words joined by hyphens",
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
    near = nearest(text, words)
    raise Misread(f"{quoted(text)} is not known", f"write {near or join_or(words)}")


def weekday(text: str) -> int:
    """A day's number from Monday = 0; three letters or more.

    >>> weekday("wed"), weekday("Sunday")
    (2, 6)
    """
    word = text.lower().rstrip(".")
    if len(word) >= 3:
        for number_, day in enumerate(DAYS):
            if day.startswith(word):
                return number_
    raise Misread(f"{quoted(text)} is not a day", "write daily, or days such as mon, wed, fri")


def _shown(digits: str) -> str:
    return digits if len(digits) <= 12 else f"a number of {len(digits)} digits"
