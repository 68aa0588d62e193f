"""What all sheets of the workbook are built from: formats, widths, lines of text, pictures."""
