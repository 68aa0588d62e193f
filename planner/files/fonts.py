"""The fonts of this machine, looked for while something else is done."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typst import Fonts


class FontSearch:
    """Begins at once, in a thread of its own: it takes as long as to read a plan."""

    def __init__(self) -> None:
        self._found: Fonts | None = None
        self._thread = Thread(target=self._search)
        self._thread.start()

    def found(self) -> Fonts | None:
        """The fonts, when they are found; None where the search failed, and Python says why."""
        self._thread.join()
        return self._found

    def _search(self) -> None:
        import typst

        self._found = typst.Fonts()
