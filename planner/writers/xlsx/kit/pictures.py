"""Cells with a picture, on the sheets that are written line by line."""

from xlsxwriter.format import Format

from planner.domain.gallery import Shown
from planner.writers.xlsx.kit.book import Page, pixels
from planner.writers.xlsx.kit.lines import Cell


def picture_cell(left: float, right: float, height_pt: float, style: Format, shown: Shown) -> Cell:
    """A cell from `left` to `right` px with a picture in its middle."""
    room_px = (round(right) - round(left), pixels(height_pt))

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.text(row, column, "", style)
        page.picture(row, column, room_px, shown)

    return Cell(left, right, style, paint=paint)
