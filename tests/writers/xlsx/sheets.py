"""One sheet alone: written, opened in LibreOffice, and compared with what is on paper."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.exercise import Exercise, Source
from planner.domain.programme import Floor, Item, Programme, Safety
from planner.writers.xlsx.kit.book import Book
from tests import builders
from tests.apps.office import Office
from tests.loaded import loaded

HOSTILE = '=HYPERLINK("http://x","y")&D&P <b>'
"""A formula, codes of a footer, and markup: text, wherever it stands."""

LONG = (
    "Bring both knees slowly to the chest, wait for a breath or two, and let them go again, as "
    "far as is comfortable and no farther than that. "
) * 3
"""About as long as a template's text may be."""


@dataclass(frozen=True)
class OneSheet:
    """A workbook with one sheet."""

    raw: bytes
    path: Path

    @cached_property
    def sheet(self) -> Worksheet:
        """The sheet as openpyxl reads it, formulas as their cached values."""
        sheet = loaded(self.raw, values=True).worksheets[0]
        assert isinstance(sheet, Worksheet)
        return sheet

    def part(self, name: str) -> str:
        """A part of the file, as text."""
        with ZipFile(BytesIO(self.raw)) as parts:
            return parts.read(name).decode()


def written(folder: Path, write: Callable[[Book], None]) -> OneSheet:
    """A workbook that holds what `write` adds."""
    book = Book()
    write(book)
    raw = book.finish()
    path = folder / "sheet.xlsx"
    path.write_bytes(raw)
    return OneSheet(raw, path)


def seen_texts(sheet: Worksheet) -> Iterator[str]:
    """The text of every cell that is neither in a hidden row nor in a hidden column."""
    hidden = {
        number
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for number in range(dimension.min or 1, (dimension.max or 1) + 1)
    }
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if sheet.row_dimensions[number].hidden:
            continue
        for cell in row:
            if isinstance(cell.value, str) and cell.column not in hidden:
                yield cell.value


def missing_on_paper(office: Office, found: OneSheet) -> Counter[str]:
    """The characters that cells hold and the printed pages do not: they were cut off.

    What does not fit its row is missing in the PDF; characters are counted because a line may
    break anywhere.
    """
    pages = "".join(office.pages(office.convert(found.path)))
    return _characters("".join(seen_texts(found.sheet))) - _characters(pages)


def keys(sheet: Worksheet) -> dict[tuple[str, str], tuple[int, int]]:
    """The row and column of (row key, column key), as the hidden keys say."""
    rows = {str(cell.value): cell.row for cell in sheet["A"] if cell.value is not None}
    columns = {str(cell.value): cell.column for cell in sheet[1] if cell.value is not None}
    return {(r, c): (rows[r], columns[c]) for r in rows for c in columns}


def wordy(exercises: int) -> Programme:
    """A programme with the longest and the most hostile texts everywhere."""
    name = f"{HOSTILE} and a name of sixty letters"[:60]
    items = [
        Item(_wordy_exercise(item.exercise, name)) for item in builders.programme(exercises).items
    ]
    floor = Floor(LONG, (LONG, HOSTILE), (HOSTILE, LONG, "Up"), LONG, LONG)
    safety = Safety(LONG, (LONG, HOSTILE, "Short"), (HOSTILE,) * 9, LONG, LONG, floor)
    return replace(builders.lower_back(), name=name, items=tuple(items), safety=safety)


def _wordy_exercise(exercise: Exercise, name: str) -> Exercise:
    return replace(
        exercise,
        name=name,
        purpose=LONG,
        start=LONG,
        steps=(LONG, HOSTILE, "One", "Two"),
        tips=(LONG, HOSTILE),
        cautions=(LONG,),
        modification=LONG,
        manner="slow and steady, as if nothing else mattered at all, really",
        source=Source(name, 2020, LONG, "An author", "1 May 2020", "https://example.org/" * 5),
    )


def _characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))
