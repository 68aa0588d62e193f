"""The values that a workbook's formulas carry, beside those that an application computes."""

from math import isclose
from pathlib import Path
from typing import Any

from planner.form.layout import FIGURES, KEY_ROW
from planner.form.sheet_names import LIVE_SHEETS
from tests.loaded import loaded


def values_that_differ(path: Path, recalculated: Path) -> list[str]:
    """The formulas of `path` whose cached value is not the one in `recalculated`.

    Hidden cells of a live workbook have none: an engine is to work them out.
    """
    formulas = loaded(path)
    cached = loaded(path, values=True)
    computed = loaded(recalculated, values=True)
    return [
        f"{name} {cell.coordinate}: cached {before!r}, recalculated {after!r}"
        for name in formulas.sheetnames
        for row in formulas[name].iter_rows()
        for cell in row
        if cell.data_type == "f"
        and not (name in LIVE_SHEETS or _has_none(formulas[name], cached[name], cell))
        and not _same(
            before := cached[name][cell.coordinate].value,
            after := computed[name][cell.coordinate].value,
        )
    ]


def _has_none(sheet: Any, cached: Any, cell: Any) -> bool:
    is_hidden = sheet.cell(KEY_ROW + 1, cell.column).value == FIGURES
    return is_hidden and not cached[cell.coordinate].value


def _same(before: object, after: object) -> bool:
    """An empty text is read back as nothing; a file holds fifteen digits of a number."""
    if isinstance(before, int | float) and isinstance(after, int | float):
        return isclose(before, after, rel_tol=1e-12)
    return ("" if before is None else before) == ("" if after is None else after)
