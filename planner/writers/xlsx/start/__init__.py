"""The sheet "Start here" of the workbook, block by block."""
