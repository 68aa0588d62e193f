"""Dates in words, the same everywhere.

No `strftime`: its month names follow the machine's language, and a plan must not.
"""

from datetime import date

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_month(day: date) -> str:
    """`14 Dec`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """`Mon 14 Dec 2026`."""
    return f"{DAYS[day.weekday()]} {day_month(day)} {day.year}"


def dates(first: date, last: date) -> str:
    """A span of dates, the year once where it is the same.

    >>> dates(date(2026, 11, 30), date(2027, 1, 10)), dates(date(2026, 12, 14), date(2026, 12, 20))
    ('30 Nov 2026 – 10 Jan 2027', '14 Dec – 20 Dec 2026')
    """
    year = f" {first.year}" if first.year != last.year else ""
    return f"{day_month(first)}{year} – {day_month(last)} {last.year}"
