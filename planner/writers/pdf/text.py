"""Texts made fit for a page."""

import re

_LONG_WORD = re.compile(r"[!-\u052f]{19,}")
_PIECE = 12
_MAY_BREAK = "\u200b"


def softened(text: str) -> str:
    """A text whose very long words may be broken between lines: no column is wide enough.

    Only in scripts whose letters do not join each other.

    >>> softened("Knee rolls"), len(softened("x" * 30))
    ('Knee rolls', 32)
    """
    return _LONG_WORD.sub(_broken, text)


def _broken(word: re.Match[str]) -> str:
    letters = word[0]
    pieces = (letters[at : at + _PIECE] for at in range(0, len(letters), _PIECE))
    return _MAY_BREAK.join(pieces)
