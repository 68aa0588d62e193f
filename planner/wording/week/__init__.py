"""The sentences of a weekly page: labels, banners below the stop rule, the hint, other pages."""
