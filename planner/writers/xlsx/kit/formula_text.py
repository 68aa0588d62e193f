"""Texts in formulas."""

from string import Formatter


def text(literal: str) -> str:
    """A text as it stands in a formula.

    >>> text('say "x"')
    '"say ""x""\"'
    """
    doubled = literal.replace('"', '""').replace("\n", '"&CHAR(10)&"')
    return f'"{doubled}"'


def filled_in(sentence: str, **parts: str) -> str:
    """A sentence with open places as a formula; each part is a formula of its own.

    >>> filled_in("{done} of {due}", done="A1", due="7")
    'A1&" of "&7'
    """
    pieces = []
    for literal, place, _, _ in Formatter().parse(sentence):
        if literal:
            pieces.append(text(literal))
        if place is not None:
            pieces.append(parts[place])
    return "&".join(pieces)
