"""Names of files as they are typed in a terminal."""


def quoted(name: object) -> str:
    """A file's name, in quotes where it has a space.

    >>> quoted("plan.xlsx"), quoted("my plan.xlsx")
    ('plan.xlsx', '"my plan.xlsx"')
    """
    text = str(name)
    return f'"{text}"' if " " in text else text
