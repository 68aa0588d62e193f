"""A workbook whose every write is checked: XlsxWriter reports a failed write, it does not raise."""

from io import BytesIO
from struct import error as StructError
from typing import Any, Literal

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.format import Format
from xlsxwriter.image import Image
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet

from planner.domain.gallery import Shown
from planner.errors import problem
from planner.writers.xlsx.kit import look

_LONGEST_HINT = 255
_TOO_LONG = -2
"""What XlsxWriter answers to a text of more than 32,767 characters."""
_AIR_PX = 2
"""Between a picture and the lines of its cell."""
_MOVES_WITH_ITS_CELL = 2
"""And keeps its size: no picture is squeezed where somebody makes a column narrower."""
_DPI = 96

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0, all included."""


class PlainFormulas(Worksheet):
    """A worksheet whose formulas are written as they are.

    XlsxWriter looks in each for thirty functions that Excel got later, which takes half of a book's
    time; none of ours has one, and a sentence in a formula may look like one.
    """

    def _write_formula(
        self,
        row: int,
        col: int,
        formula: str,
        cell_format: Format | None = None,
        value: str | float = 0,
    ) -> Literal[0, -1, -2]:
        if self._check_dimensions(row, col):
            return -1
        self.table[row][col] = CellFormulaTuple(formula.removeprefix("="), cell_format, value)
        return 0


class Page:
    """One sheet. Rows and columns count from 0; text is never taken for a formula or an address."""

    def __init__(self, sheet: Worksheet, texts: set[str]) -> None:
        self.sheet = sheet
        self._texts = texts

    def text(self, row: int, column: int, text: str, style: Format) -> None:
        """A text cell; an empty text gives a cell that is blank but has its style."""
        if text:
            self._texts.add(text)
            _check(self.sheet.write_string(row, column, text, style), text)
        else:
            _check(self.sheet.write_blank(row, column, None, style), "blank")

    def number(self, row: int, column: int, number: float, style: Format) -> None:
        """A number cell."""
        _check(self.sheet.write_number(row, column, number, style), number)

    def truth(self, row: int, column: int, value: bool, style: Format) -> None:
        """A TRUE or FALSE cell."""
        _check(self.sheet.write_boolean(row, column, value, style), value)

    def checkbox(self, row: int, column: int, ticked: bool, style: Format) -> None:
        """A native tick box: TRUE or FALSE, shown as a box by Excel 365."""
        _check(self.sheet.insert_checkbox(row, column, ticked, style), ticked)

    def formula(
        self, row: int, column: int, formula: str, style: Format, value: str | float
    ) -> None:
        """A formula with the value that it has now: previews and LibreOffice show that value."""
        _check(self.sheet.write_formula(row, column, formula, style, value), formula)

    def rich(self, row: int, column: int, parts: list[tuple[Format, str]], style: Format) -> None:
        """A text whose parts have formats of their own (at least two parts)."""
        self._texts.add("".join(text for _, text in parts))
        pieces: list[Any] = [piece for part in parts for piece in part]
        _check(self.sheet.write_rich_string(row, column, *pieces, style), parts)

    def hint(self, cell: tuple[int, int], title: str, text: str) -> None:
        """What is shown beside a cell while it is selected; a long text is cut to what fits."""
        shown = text if len(text) <= _LONGEST_HINT else text[: _LONGEST_HINT - 1] + "…"
        hint = {"validate": "any", "input_title": title, "input_message": shown}
        _check(self.sheet.data_validation(*cell, *cell, hint), text)

    def picture(self, row: int, column: int, room_px: tuple[int, int], shown: Shown) -> None:
        """A picture in the middle of a cell whose width and height in px are `room_px`.

        It is as large as it can be there with its own proportions; its alternative text goes with
        it. Raises PlannerError for an image that is damaged.
        """
        try:
            image = Image(BytesIO(shown.raster))
        except (XlsxWriterException, StructError) as error:
            raise problem(
                f"the picture {shown.alt[:40]!r} … is damaged",
                "make the plan anew from its template",
            ) from error
        free_px = [px - 2 * _AIR_PX for px in room_px]
        scale = min(free_px[0] / image.width, free_px[1] / image.height)
        options = {
            "image_data": BytesIO(shown.raster),
            "x_offset": (room_px[0] - scale * image.width) / 2,
            "y_offset": (room_px[1] - scale * image.height) / 2,
            "x_scale": scale * image.x_dpi / _DPI,
            "y_scale": scale * image.y_dpi / _DPI,
            "description": shown.alt,
            "object_position": _MOVES_WITH_ITS_CELL,
        }
        _check(self.sheet.insert_image(row, column, "", options), shown.alt)

    def merge(self, area: Area, style: Format) -> None:
        """Join cells, blank; write into the first of them afterwards."""
        _check(self.sheet.merge_range(*area, "", style), area)

    def fill(self, area: Area, style: Format) -> None:
        """Give every cell of an area a style, blank."""
        first_row, first_column, last_row, last_column = area
        for row in range(first_row, last_row + 1):
            for column in range(first_column, last_column + 1):
                self.text(row, column, "", style)


class Book:
    """An xlsx file in memory; the same calls give the same bytes.

    `texts` are all that were written on its pages, but for those of weeks.
    """

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self._buffer = BytesIO()
        self.workbook = xlsxwriter.Workbook(
            self._buffer,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {
                    "font_name": look.FONT,
                    "font_size": look.FONT_SIZE,
                },
            },
        )
        self.workbook.worksheet_class = PlainFormulas
        self._styles: dict[tuple[object, ...], Format] = {}

    def style(self, **properties: Any) -> Format:
        """The format with these XlsxWriter properties; equal properties share one format.

        Cells are locked unless `locked=False`, and text stands in the middle of its row.
        """
        whole: dict[str, Any] = {
            "font_name": look.FONT,
            "font_size": look.FONT_SIZE,
            "font_color": look.INK,
            "valign": "vcenter",
            **properties,
        }
        key = tuple(sorted(whole.items()))
        if key not in self._styles:
            self._styles[key] = self.workbook.add_format(whole)
        return self._styles[key]

    def conditional(self, **properties: Any) -> Format:
        """The format that a conditional format lays over a cell; equal ones are one format."""
        key = ("conditional", *sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self.workbook.add_format(properties)
        return self._styles[key]

    def page(self, name: str, *, is_week: bool = False) -> Page:
        """A new sheet at the end."""
        return Page(self.workbook.add_worksheet(name), set() if is_week else self.texts)

    def finish(self) -> bytes:
        """The bytes of the file; nothing can be written afterwards."""
        self.workbook.close()
        return self._buffer.getvalue()


def pixels(height_pt: float) -> int:
    """The whole pixels of a row of that height, as applications show it.

    >>> pixels(57), pixels(53.4)
    (76, 71)
    """
    return int(height_pt * _DPI / 72)


def _check(result: int, what: object) -> None:
    if result == _TOO_LONG:
        raise problem(
            f"the text {str(what)[:40]!r} … is too long for a cell", "make it shorter in the plan"
        )
    if result != 0:
        raise ValueError(f"the workbook cannot hold {str(what)[:60]!r} (XlsxWriter says {result})")
