"""A weekly page: its cells and what they add up to, its hint, live sentences and notices."""
