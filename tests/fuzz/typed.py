"""What is typed on the command line, gone wrong."""

from collections.abc import Callable
from datetime import date

import click
from hypothesis import strategies as st

from planner.cli.kit import options, zones
from planner.cli.kit.dates import parse_away, parse_date
from tests.fuzz.mutations import ODD

CONTEXT, NO_OPTION = click.Context(click.Command("new")), click.Option(["--option"])
TODAYS = st.dates(date(1999, 1, 1), date(2200, 12, 31))

_PARTS = (
    *("next", "on", "in", "a", "two", "999", "days", "weeks", "monday", "mon", "today", "tomorrow"),
    *("29", "31", "feb", "february", "nov", "2026", "2028", "0", "1st", "of", "07:30", "24:00"),
    *("knee-rolls", "=", "8", "-1", "..", "-", "/", ".", ",", " ", "europe", "berlin", "utc", "+"),
)
_NUMBERS = st.integers(0, 32).map(str)
_DATES = st.builds(
    lambda mark, first, second, year: mark.join([first, second, year]).strip(mark),
    st.sampled_from(["-", "/", ".", " "]),
    _NUMBERS,
    _NUMBERS | st.sampled_from(["feb", "Nov", "june"]),
    st.sampled_from(["", "0000", "26", "2026", "2028", "9999"]),
)
TYPED = st.one_of(
    _DATES,
    st.tuples(_DATES, _DATES).map("..".join),
    ODD,
    st.text(max_size=20),
    st.lists(st.sampled_from(_PARTS), max_size=6).map(" ".join),
    st.lists(st.sampled_from(_PARTS), max_size=6).map("".join),
)

PARSERS: dict[str, Callable[[str, date], object]] = {
    "date": parse_date,
    "away": parse_away,
    "amount": lambda text, _: options.amount(text),
    "count": lambda text, _: options.count(text),
    "weeks": lambda text, _: options.weeks(CONTEXT, NO_OPTION, text),
    "pain": lambda text, _: options.pain(CONTEXT, NO_OPTION, text),
    "times": lambda text, _: options.times(CONTEXT, NO_OPTION, text),
    "times of day": lambda text, _: options.times_of_day(CONTEXT, NO_OPTION, text),
    "days": lambda text, _: options.weekdays(CONTEXT, NO_OPTION, text),
    "name": lambda text, _: options.name(CONTEXT, NO_OPTION, text),
    "id": lambda text, _: options.plan_id(CONTEXT, NO_OPTION, text),
    "zone": lambda text, _: zones.known(text),
}

Typed = tuple[str, str, date]


def typed() -> st.SearchStrategy[Typed]:
    """A parser's name, a text, and today."""
    names = st.sampled_from(["date", "away"]) | st.sampled_from(list(PARSERS))
    return st.tuples(names, TYPED, TODAYS)


def understood(example: Typed) -> object:
    name, text, today = example
    return PARSERS[name](text, today)
