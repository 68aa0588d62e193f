"""docs/lives.md: the lives as a page to read. `python -m tests.lives.table > docs/lives.md`."""

from collections.abc import Sequence

from tests.lives.life import Row
from tests.lives.lives import LIVES

HEAD = """\
# Lives, and what re-plans make of them

Tests live each of these to its end (`tests/lives`); this page is made from them. The built-in
programme, six weeks daily, pain 2, re-planned each Monday, extended where it is not reached: where
a life differs, it says so. Amounts are pelvic tilts (planned 5 6 8 10 12 15), week by week; “/” is
a change within a week, “-” nothing (away, rest or pause), “…” goes on. The last column is what the
first edition of the rules made of it, where that was something else.

| what the person does | amounts | how it ends | why that is right | first edition |
|---|---|---|---|---|
"""


def page(rows: Sequence[Row] = LIVES) -> str:
    """The whole page."""
    return HEAD + "".join(f"{_line(row)}\n" for row in rows)


def _line(row: Row) -> str:
    cells = (row.life.words, row.amounts, row.ends, row.why, row.first)
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


if __name__ == "__main__":
    print(page(), end="")
