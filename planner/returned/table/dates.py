"""Dates in a CSV column, as planner wrote them or as a spreadsheet program wrote them anew.

30.11.2026 is a day and a month. 05/01/2026 can be two dates: the other rows of the column decide,
or the weekdays beside them; where they do not, nothing is guessed.
"""

import re
from collections.abc import Iterable
from datetime import date

from planner.domain.dates import DAYS, MONTHS, full_date
from planner.errors import problem

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0?0:00(?::00)?(?:\.0+)?)?")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)")
_NAMED = re.compile(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d\d)")
_EITHER = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d\d)(?: 0?0:00(?::00)?)?")


def dates(column: Iterable[tuple[str, str]]) -> dict[str, date | None]:
    """Each text of a column as a date; None for what is none.

    The column is given as pairs of the date's text and the weekday beside it, which may be empty.
    Raises PlannerError where the texts can be two dates and nothing decides.

    >>> dates([("05/01/2026", ""), ("30/01/2026", "")])["05/01/2026"]
    datetime.date(2026, 1, 5)
    >>> dates([("05/01/2026", "Fri")])["05/01/2026"]
    datetime.date(2026, 5, 1)
    """
    pairs = set(column)
    found = {text: certain_date(text) for text, _ in pairs}
    either = {text: match for text, _ in pairs if (match := _EITHER.fullmatch(text))}
    if not either:
        return found
    day_first = {text: _date(m[3], m[2], m[1]) for text, m in either.items()}
    month_first = {text: _date(m[3], m[1], m[2]) for text, m in either.items()}
    dated = {text for text in either if day_first[text] or month_first[text]}
    readings = [
        reading for reading in (day_first, month_first) if _is_possible(reading, dated, pairs)
    ]
    if not readings:  # a column in both orders: each text may stand for anything
        return found
    if len(readings) == 2 and day_first != month_first:
        text = min(text for text in either if day_first[text] != month_first[text])
        raise _two_dates(text, day_first[text], month_first[text])
    return {**found, **readings[0]}


def _is_possible(
    reading: dict[str, date | None], either: Iterable[str], pairs: Iterable[tuple[str, str]]
) -> bool:
    """Whether every text is a date in it that has the weekday beside it."""
    if any(reading[text] is None for text in either):
        return False
    for text, said in pairs:
        day, name = reading.get(text), said.strip()[:3].title()
        if day is not None and name in DAYS and DAYS[day.weekday()] != name:
            return False
    return True


def _two_dates(text: str, one: date | None, other: date | None) -> Exception:
    told = " or ".join(full_date(day) for day in (one, other) if day is not None)
    iso = one.isoformat() if one is not None else "2026-11-30"
    return problem(
        f"the date {text} can be {told}, and no other row decides",
        f"write dates as {iso}",
        where="column date",
    )


def certain_date(text: str) -> date | None:
    """The date of a text that can be read in one way only: ISO, 30.11.2026, 30 Nov 2026."""
    if match := _ISO.fullmatch(text):
        return _date(match[1], match[2], match[3])
    if match := _DOTTED.fullmatch(text):
        return _date(match[3], match[2], match[1])
    if (match := _NAMED.fullmatch(text)) and match[2].title() in MONTHS:
        return _date(match[3], str(MONTHS.index(match[2].title()) + 1), match[1])
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
