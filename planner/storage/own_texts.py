"""Digests of the texts that planner wrote on its own pages, as rows of the hidden state.

By them a reader tells what somebody typed over such a text. Workbooks of before have none.
"""

import re
from collections.abc import Iterable
from hashlib import sha256

_COUNT = "texts"
_ROW = re.compile(rf"{_COUNT} \d{{1,3}}")
_IN_A_CELL = 1_500
"""Digests, of nine characters each: a cell takes 32,767."""
_DIGITS = 8
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""What stands in a workbook for a sign that XML cannot hold."""


def digest(text: str) -> str:
    """The first eight digits of a text's checksum; spaces and signs that nobody sees do not count.

    Programs change those when they save.

    >>> digest("Every session"), digest(" Every\\r\\nsession_x000D_")
    ('88d3fcce', '88d3fcce')
    """
    whole = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
    seen = "".join(whole.split())
    if not seen.isprintable():
        seen = "".join(filter(str.isprintable, seen))
    return sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def rows(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The rows that keep these texts: how many there are, then the digests; none for no texts."""
    known = sorted({digest(text) for text in texts})
    cells = [known[place : place + _IN_A_CELL] for place in range(0, len(known), _IN_A_CELL)]
    if not known:
        return []
    return [
        (_COUNT, str(len(known))),
        *((f"{_COUNT} {number}", " ".join(cell)) for number, cell in enumerate(cells, start=1)),
    ]


def digests(state: Iterable[tuple[str, str]]) -> frozenset[str] | None:
    """The digests in the rows of a hidden state; None where it has none, or not all of them."""
    named = dict(state)
    found = frozenset(
        each for name, text in named.items() if _ROW.fullmatch(name) for each in text.split()
    )
    return found if named.get(_COUNT) == str(len(found)) else None
