"""Pages that are written line by line: each line knows its cells by their pixels from the left.

Tables with different columns stand below each other on one sheet. The sheet's columns are cut
where any cell of any line begins or ends, and a cell that covers several of them is merged.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from xlsxwriter.format import Format

from planner.form.layout import KEY_COLUMN, KEY_ROW
from planner.writers.xlsx.kit.book import Page

Paint = Callable[[Page, int, int, Format], None]
"""Writes a cell of its own kind, at a row and column, in a format."""

_SLIVER_PX = 5
"""Edges closer than this are taken for one: no column is too narrow to be seen."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text from `left` to `right` px, over `rows` lines; its key, where it is one to be found.

    `parts` (runs of text with formats of their own) or `paint` stand in place of the text.
    """

    left: float
    right: float
    style: Format
    text: str = ""
    parts: tuple[tuple[Format, str], ...] = ()
    paint: Paint | None = None
    key: str = ""
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its height, its cells from left to right, and its key."""

    height_pt: float
    cells: tuple[Cell, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stay on one page; `again` repeats a heading where the block begins a page."""

    lines: tuple[Line, ...]
    again: tuple[Line, ...] = ()

    @property
    def height_pt(self) -> float:
        return sum(line.height_pt for line in self.lines)


Places = dict[tuple[str, str], tuple[int, int]]
"""Row and column of the cells that have a key, by the keys of their line and of themselves; a
line's own place has no second one.
"""


@dataclass(slots=True)
class _Sheet:
    page: Page
    edges: list[float]
    row: int = KEY_ROW + 1
    column_keys: dict[int, str] = field(default_factory=dict)
    places: Places = field(default_factory=dict)


def paginate(blocks: Iterable[Block], page_pt: float) -> list[list[Line]]:
    """The lines of each page: a block that does not fit begins the next one."""
    pages: list[list[Line]] = [[]]
    used_pt = 0.0
    for block in blocks:
        if pages[-1] and used_pt + block.height_pt > page_pt:
            pages.append([*block.again])
            used_pt = sum(line.height_pt for line in block.again)
        pages[-1] += block.lines
        used_pt += block.height_pt
    return pages


def write(page: Page, pages: Sequence[Sequence[Line]], key_style: Format) -> Places:
    """Write all lines, with a page break between pages; returns where cells with a key stand.

    Column A and row 1 are hidden and hold the keys.
    """
    lines = [line for lines in pages for line in lines]
    sheet = _Sheet(page, _edges(lines))
    for number, (left, right) in enumerate(zip(sheet.edges, sheet.edges[1:], strict=False)):
        page.sheet.set_column_pixels(number + 1, number + 1, round(right) - round(left))
    page.sheet.set_column(KEY_COLUMN, KEY_COLUMN, None, None, {"hidden": True})
    page.sheet.set_row(KEY_ROW, None, None, {"hidden": True})
    breaks = []
    for one_page in pages:
        for line in one_page:
            _write_line(sheet, line, key_style)
        breaks.append(sheet.row)
    if len(pages) > 1:
        page.sheet.set_h_pagebreaks(breaks[:-1])
    for column, key in sheet.column_keys.items():
        page.text(KEY_ROW, column, key, key_style)
    last_column = len(sheet.edges) - 1
    page.sheet.print_area(KEY_ROW + 1, KEY_COLUMN + 1, sheet.row - 1, last_column)
    return sheet.places


def _write_line(sheet: _Sheet, line: Line, key_style: Format) -> None:
    sheet.page.sheet.set_row(sheet.row, line.height_pt)
    if line.key:
        sheet.page.text(sheet.row, KEY_COLUMN, line.key, key_style)
        sheet.places[line.key, ""] = (sheet.row, KEY_COLUMN + 1)
    for cell in line.cells:
        first, last = _column(sheet.edges, cell.left), _column(sheet.edges, cell.right) - 1
        if last > first or cell.rows > 1:
            sheet.page.merge((sheet.row, first, sheet.row + cell.rows - 1, last), cell.style)
        if cell.key:
            sheet.column_keys[first] = cell.key
            sheet.places[line.key, cell.key] = (sheet.row, first)
        if cell.paint is not None:
            cell.paint(sheet.page, sheet.row, first, cell.style)
        elif cell.parts:
            sheet.page.rich(sheet.row, first, list(cell.parts), cell.style)
        else:
            sheet.page.text(sheet.row, first, cell.text, cell.style)
    sheet.row += 1


def _edges(lines: Iterable[Line]) -> list[float]:
    wanted = sorted({x for line in lines for cell in line.cells for x in (cell.left, cell.right)})
    edges: list[float] = []
    for x in wanted:
        if not edges or x - edges[-1] >= _SLIVER_PX:
            edges.append(x)
    return edges


def _column(edges: Sequence[float], x: float) -> int:
    """The column that begins at x px, or at the edge that stands for x."""
    place = bisect_left(edges, x)
    if place == len(edges) or edges[place] > x:
        place -= 1
    return KEY_COLUMN + 1 + place
