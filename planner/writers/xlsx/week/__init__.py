"""The weekly pages of the workbook, from their sizes to their live formulas."""
