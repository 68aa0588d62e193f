"""The sheet "Progress" of the workbook: live figures, tables and charts."""
