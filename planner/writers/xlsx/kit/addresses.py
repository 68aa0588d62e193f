"""Cell addresses in formulas, from rows and columns that count from 0."""

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

from planner.form.layout import Sum, WeekLayout


def address(row: int, column: int) -> str:
    """A cell, fixed: `$B$4`."""
    return xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)


def in_row(row: int, column: int) -> str:
    """A cell of a formula's own row, whichever that is after a sort: `$B4`."""
    return xl_rowcol_to_cell(row, column, col_abs=True)


def span(first_row: int, first_column: int, last_row: int, last_column: int) -> str:
    """A range of cells, fixed: `$B$4:$H$4`."""
    return f"{address(first_row, first_column)}:{address(last_row, last_column)}"


def on_sheet(layout: WeekLayout, figure: Sum) -> str:
    """One of a week's figures, from any sheet: `'Week 3'!$AB$2`."""
    return of_sheet(layout.sheet, address(*layout.sum_cell(figure)))


def of_sheet(sheet: str, cells: str) -> str:
    """Cells of a sheet, from any other: `'Week 3'!$AB$2`, `Progress!$CW$2`."""
    return f"{quote_sheetname(sheet)}!{cells}"
