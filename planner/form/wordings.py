"""Every wording that a weekly page was ever written with, for pages whose hidden keys are lost.

A label may be worded anew in `wording`: the new one is added here, and the old ones stay, so that
workbooks of all ages are read. Each stands with the schema of the plans that were written with it
first. Words are in small letters, as they are compared; a row's label begins with them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.form.layout import ColumnKey, RowKey


@dataclass(frozen=True, slots=True)
class Wording:
    """How something on the page was called from a schema on."""

    schema: int
    words: str


ROWS: Mapping[RowKey, tuple[Wording, ...]] = {
    RowKey.PAIN: (Wording(1, "pain before you start"),),
    RowKey.ALL_DONE: (Wording(1, "all done"),),
    RowKey.NOTES: (Wording(1, "notes"),),
}
"""The rows that people fill in, beside those of the exercises."""

COLUMNS: Mapping[ColumnKey, tuple[Wording, ...]] = {
    ColumnKey.DONE: (Wording(1, "done"),),
    ColumnKey.OWN_PAIN: (Wording(1, "pain it gave"),),
}
"""The columns beside the days."""

WEEKS = (Wording(1, "week"),)
"""What a page's title and its sheet begin with, before the number."""
OF = (Wording(1, "of"),)
"""What stands between a page's number and that of the last one."""
RESTS = (Wording(1, "rest"),)
"""What stands below a day without a session."""
SLOTS = {"am": 1, "pm": 2}
"""What stands below a day with two sessions; others have numbers."""


def alternatives(wordings: Iterable[Wording]) -> str:
    """The wordings as a part of a regular expression: they hold letters and spaces alone.

    >>> alternatives((Wording(1, "week"), Wording(9, "page")))
    'week|page'
    """
    return "|".join(wording.words for wording in wordings)
