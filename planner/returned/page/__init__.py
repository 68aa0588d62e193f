"""A weekly page that came back: what its rows and columns are, and what its cells say.

`page` finds the form in a sheet by its keys, then by what people see; `log` reads it.
"""
