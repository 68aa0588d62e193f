"""What to say of characters that no font of the machine has."""

import re
from collections.abc import Iterable
from unicodedata import category, name

from planner.errors import Problem

_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")
_MOST_NAMED = 20
_UNSEEN = ("Mn", "Me", "Cf", "Cc", "Zs")
"""Unicode categories of what only changes other characters, or is not seen."""


def no_font(texts: Iterable[str], document: str) -> list[Problem]:
    """A problem for each font that would help; `texts` are as the compiler quotes them.

    Characters are named in the order of the document, so that a name stays one.

    >>> print(*no_font(["好", "你", "\\\\u{fe0f}"], "你好"))
    no font of this machine has 你好, so that they are missing; install a font such as Noto Sans CJK
    """
    wanted: dict[str, set[str]] = {}
    for text in texts:
        for character in _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text):
            if category(character) not in _UNSEEN:
                wanted.setdefault(_font(character), set()).add(character)
    return [
        _problem(font, sorted(found, key=lambda c: (document.find(c), c)))
        for font, found in sorted(wanted.items())
    ]


def _problem(font: str, found: list[str]) -> Problem:
    named = (c if c.isprintable() else f" U+{ord(c):04X}" for c in found[:_MOST_NAMED])
    shown = "".join(named).strip() + ("…" if len(found) > _MOST_NAMED else "")
    them = "it is" if len(found) == 1 else "they are"
    return Problem(
        f"no font of this machine has {shown}, so that {them} missing",
        f"install a font such as {font}",
    )


def _font(character: str) -> str:
    """A free font that has it.

    >>> _font("ก"), _font("😀"), _font("字")
    ('Noto Sans Thai', 'Noto Emoji', 'Noto Sans CJK')
    """
    script = name(character, "").partition(" ")[0]
    if script in _EAST_ASIAN:
        return "Noto Sans CJK"
    return f"Noto Sans {script.capitalize()}" if category(character)[0] in "LM" else "Noto Emoji"
