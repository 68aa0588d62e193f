"""The hidden sheet that holds the plan and the log whole, so that the file alone is enough."""

from collections.abc import Iterable

from planner.form.sheet_names import STATE
from planner.writers.xlsx.kit.book import Book


def write_state(book: Book, rows: Iterable[tuple[str, str]]) -> None:
    """Add the sheet: a name and a text in each row, as `storage.state.encode` gives them."""
    page = book.page(STATE)
    style = book.style()
    for row, (name, text) in enumerate(rows):
        page.text(row, 0, name, style)
        page.text(row, 1, text, style)
    page.sheet.protect("")
    page.sheet.hide()
