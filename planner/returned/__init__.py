"""What came back: cells and rows, as a log. Exact, or named.

In come the cells of a sheet or the rows of a table, and the plan; out come entries, and a problem
for everything that was not understood. `page` has the weekly page, `table` the CSV file.
"""
