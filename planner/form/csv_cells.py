"""Text in CSV files that a spreadsheet must not take for a formula."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the fullwidth forms of the first four."""
QUOTE = "'"


def neutralise(text: str) -> str:
    """The text with a quote before it where a spreadsheet could read it as a formula.

    A text that starts with a quote gets one more, so that `restore` gives back every text.

    >>> neutralise("=1+1"), neutralise("slept badly")
    ("'=1+1", 'slept badly')
    """
    return QUOTE + text if text.startswith((*FORMULA_STARTS, QUOTE)) else text


def restore(text: str) -> str:
    """The text that was neutralised.

    >>> restore("'=1+1"), restore("'tis"), restore("slept badly")
    ('=1+1', "'tis", 'slept badly')
    """
    rest = text.removeprefix(QUOTE)
    return rest if rest.startswith((*FORMULA_STARTS, QUOTE)) else text
