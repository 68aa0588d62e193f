"""A sheet as it came back: its cells, before anybody asks what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.form.ticks import Value
from planner.returned.drawn import Drawn

Row = Mapping[int, Value]
"""The cells of a row that are not blank, by column, from 0."""

Grid = Mapping[int, Row]
"""The rows that are not blank, from 0."""

MOST_ROWS, MOST_COLUMNS = 1_000, 100
"""Of a sheet; the largest page that planner writes has about 80 rows and 45 columns."""

Area = tuple[int, int, int, int]
"""The first row and column, and the last ones, from 0."""

ERRORS = ("#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#ERROR!")
"""What a formula shows that a program could not work out."""
NO_VALUE = "a formula without a value"
NO_VALUE_REMEDY = "open the file in Excel or LibreOffice and save it"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name and its cells.

    `no_values` are cells, by row and column, with a formula whose value nobody saved: a library
    that writes a workbook leaves the values out. In `cells` they are blank. `beyond` names the
    first cell that holds something and is too far down or to the right to be read. `merged` are
    areas that are shown as one cell: the value stands in the first of them. `drawn` lies over the
    cells. `plain` are cells without any format: planner's own all have one. `formulas` are the
    names of cells with a formula (`cell_name`).
    """

    name: str
    cells: Grid
    no_values: frozenset[tuple[int, int]] = frozenset()
    beyond: str = ""
    has_comments: bool = False
    merged: tuple[Area, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    plain: frozenset[tuple[int, int]] = frozenset()
    formulas: frozenset[str] = frozenset()

    def value(self, row: int, column: int) -> Value:
        """What a cell holds; None where it is blank."""
        return self.cells.get(row, {}).get(column)


def line(value: Value) -> str:
    """A text in one line, for comparing headings: `Mon 30 Nov`."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def cell_name(row: int, column: int) -> str:
    """A cell as a spreadsheet calls it.

    >>> cell_name(19, 10), cell_name(0, 26)
    ('K20', 'AA1')
    """
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
