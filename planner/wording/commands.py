"""What is typed: commands and options stay as they are in every language."""

from collections.abc import Iterable

from planner.domain.dates import DAYS


def days_option(weekdays: Iterable[int]) -> str:
    """Days as the option `--days` takes them.

    >>> days_option((0, 3))
    'mon,thu'
    """
    return ",".join(DAYS[day].lower() for day in weekdays)
