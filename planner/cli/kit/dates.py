"""Dates as people write them. What can be read in two ways is refused with both readings."""

import re
from datetime import date, timedelta

import click

from planner.domain.dates import MONTHS, full_date
from planner.domain.plan import FIRST_YEAR, LAST_YEAR, Away
from planner.domain.weekdays import parse_weekday
from planner.errors import PlannerError, problem

HINT = "write it as 2026-11-30, “30 Nov” or “next monday”"

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_SHORT_YEAR = re.compile(r".*[ ./-]\d{2}")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}))?\.?")
_IN = re.compile(r"in (\d{1,3}|a|one|two|three|four) (day|week)s?")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]+)\.?|([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?)"
    r"(?: (\d{4}))?"
)
_TO = re.compile(r"\s*(\.\.|[–—]|\bto\b|\buntil\b|\s-\s)\s*")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}


def parse_date(text: str, today: date) -> date:
    """The date that a text means, seen from today.

    Words for days look ahead: "monday" and "next monday" are the first Monday after today, and
    a day without a year is the next one. Raises PlannerError for anything else, and for dates
    that can be read in two ways.

    >>> today = date(2026, 11, 23)
    >>> parse_date("next monday", today).isoformat(), parse_date("30 Nov", today).isoformat()
    ('2026-11-30', '2026-11-30')
    >>> parse_date("05/01/2026", today)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    planner.errors.PlannerError: '05/01/2026' can be 5 Jan 2026 or 1 May 2026; write 2026-01-05 ...
    """
    words = " ".join(text.lower().replace(",", " ").split())
    parsed = _words(words, today) or _numbers(words, text, today) or _named(words, text, today)
    if parsed is None and _SHORT_YEAR.fullmatch(words):
        raise problem(f"{text!r} is not a date that I know", "write the year in full, as in 2026")
    if parsed is None:
        raise problem(f"{text!r} is not a date that I know", HINT)
    if not FIRST_YEAR <= parsed.year <= LAST_YEAR:
        raise problem(
            f"{text!r} is in the year {parsed.year}", f"choose {FIRST_YEAR} to {LAST_YEAR}"
        )
    return parsed


def parse_away(text: str, today: date) -> Away:
    """The days FROM..TO, FROM to TO or FROM – TO.

    Raises click.BadParameter, or PlannerError as `parse_date` does.
    """
    first, mark, last = (*_TO.split(text, maxsplit=1), "", "")[:3]
    if not mark:
        raise click.BadParameter(
            f"{text!r} is not FROM..TO; write for example 2026-12-24..2027-01-03",
            param_hint="--away",
        )
    begin = parse_date(first.strip(), today)
    end = parse_date(last.strip(), begin)
    if begin > end:
        raise click.BadParameter(
            f"{text!r} runs backwards; write {last}..{first}", param_hint="--away"
        )
    return Away(begin, end)


def next_weekday(weekday: int, today: date) -> date:
    """The first such day after today (Monday is 0)."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _words(words: str, today: date) -> date | None:
    if words in ("today", "now"):
        return today
    if words == "tomorrow":
        return today + timedelta(days=1)
    if words == "next week":
        return next_weekday(0, today)
    if match := _IN.fullmatch(words):
        count = _COUNTS.get(match[1]) or int(match[1])
        return today + timedelta(days=count * (7 if match[2] == "week" else 1))
    weekday = parse_weekday(words.removeprefix("next ").removeprefix("on "))
    return next_weekday(weekday, today) if weekday is not None else None


def _numbers(words: str, text: str, today: date) -> date | None:
    if match := _ISO.fullmatch(words):
        return _date(int(match[1]), int(match[2]), int(match[3]), text)
    match = _NUMBERS.fullmatch(words)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if match[2] != "." and first <= 12 and second <= 12 and first != second:
        raise _two_readings(first, second, match[4], text, today)
    day, month = (second, first) if match[2] != "." and second > 12 else (first, second)
    return _with_year(day, month, match[4], text, today)


def _two_readings(
    first: int, second: int, year: str | None, text: str, today: date
) -> PlannerError:
    readings = [_with_year(d, m, year, text, today) for d, m in ((first, second), (second, first))]
    days = " or ".join(f"{d.day} {MONTHS[d.month - 1]} {d.year}" for d in readings)
    isos = " or ".join(d.isoformat() for d in readings)
    return problem(f"{text!r} can be {days}", f"write {isos}")


def _named(words: str, text: str, today: date) -> date | None:
    first, _, rest = words.partition(" ")
    weekday = parse_weekday(first) if rest else None
    match = _NAMED.fullmatch(words if weekday is None else rest)
    if match is None:
        return None
    month = _month(match[2] or match[3])
    if month is None:
        return None
    named = _with_year(int(match[1] or match[4]), month, match[5], text, today)
    if weekday is not None and named.weekday() != weekday:
        raise problem(f"{text!r}: that day is a {full_date(named)}", "check the day and the date")
    return named


def _month(word: str) -> int | None:
    from dateutil.parser import parserinfo  # knows full and short names

    return parserinfo().month(word)


def _with_year(day: int, month: int, year: str | None, text: str, today: date) -> date:
    """The date in its year, or the next such day from today on where no year was written."""
    if year is not None:
        return _date(int(year), month, day, text)
    if not 1 <= month <= 12:
        raise _no_such_day(text)
    for coming in range(today.year, today.year + 9):  # 29 February can be eight years away
        try:
            next_one = date(coming, month, day)
        except ValueError:
            continue
        if next_one >= today:
            return next_one
    raise _no_such_day(text)


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _no_such_day(text) from error


def _no_such_day(text: str) -> PlannerError:
    return problem(f"{text!r}: there is no such day", HINT)
