"""The seven days by name."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse_weekday(word: str) -> int | None:
    """The number of a weekday, from Monday = 0; None for another word.

    >>> parse_weekday("Wed"), parse_weekday("wednesday"), parse_weekday("wedge")
    (2, 2, None)
    """
    letters = word.lower().rstrip(".")
    for number, name in enumerate(WEEKDAYS):
        if len(letters) >= 2 and (
            name.startswith(letters) or letters in (name + "s", name[:4] + "s")
        ):
            return number
    return None
