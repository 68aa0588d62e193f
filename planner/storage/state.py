"""The hidden state of a workbook: the whole plan and log as text in the cells of one sheet.

Rows of two cells, a name and a text. The first row is the mark by which a reader knows the
sheet, whatever it is called by then; the last rows are the document of `planner.storage.document`
in pieces that fit a cell. Before them stand those of `planner.storage.own_texts`.
"""

from collections.abc import Iterable
from hashlib import sha256

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.errors import problem
from planner.storage import document, own_texts

SHEET = "_state"
MARK = ("planner", "Please leave this sheet as it is: it is how planner knows this plan.")
PIECE = 15_000
"""Characters in a cell: a cell takes 32,767 UTF-16 units, and a character is one or two of them."""


def encode(plan: Plan, log: Log, texts: Iterable[str] = ()) -> list[tuple[str, str]]:
    """The rows of the state sheet; `texts` are those that planner wrote on its other pages."""
    raw = document.encode(plan, log)
    text = raw.decode()
    pieces = [text[place : place + PIECE] for place in range(0, len(text), PIECE)]
    return [
        MARK,
        ("schema", str(document.SCHEMA)),
        ("plan", plan.plan_id),
        ("revision", str(plan.revision)),
        ("sha256", sha256(raw).hexdigest()),
        *own_texts.rows(texts),
        ("pieces", str(len(pieces))),
        *((f"piece {number}", piece) for number, piece in enumerate(pieces, start=1)),
    ]


def decode(rows: Iterable[tuple[str, str]]) -> tuple[Plan, Log]:
    """The plan and the log of a state sheet, its rows in any order.

    Raises PlannerError where a piece is missing or was changed, and as `document.decode` does.
    """
    raw = _document(rows)
    if raw is None:
        raise problem(
            "the hidden sheet with the plan was changed or is not complete",
            "use a backup, or an earlier copy of the file",
            where=SHEET,
        )
    return document.decode(raw)


def is_whole(rows: Iterable[tuple[str, str]]) -> bool:
    """Whether the rows are as they were written. What they say may still be of a newer planner."""
    return _document(rows) is not None


def _document(rows: Iterable[tuple[str, str]]) -> bytes | None:
    named = dict(rows)
    pieces = [named.get(f"piece {n}", "") for n in range(1, _count(named.get("pieces", "")) + 1)]
    raw = "".join(pieces).encode("utf-8", "surrogatepass")
    return raw if sha256(raw).hexdigest() == named.get("sha256") else None


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
