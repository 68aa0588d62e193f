"""A time zone with its rules, in the only form that Outlook reads.

RFC 5545, 3.6.5, knows yearly rules and lists of dates. Outlook heeds yearly rules alone, with a
single weekday of the month, one for each of the two times (MS-OXCICAL, 2.1.3.1.1.19): where it
finds none, sessions after a change of clocks are an hour off. So the rule is looked for in what the
zone does over some years.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Change:
    """A change of clocks: when, on the clock as it was before, and the offsets from UTC."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str


Rule = dict[str, object]


def vtimezone(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """The zone as it is in these years and the one before, with rules wherever it has them."""
    first_year -= 1
    made = Timezone()
    made.add("tzid", zone.key)
    for change, rule in _observances(zone, first_year, last_year):
        made.add_component(_observance(change, rule))
    return made


def _observances(
    zone: ZoneInfo, first_year: int, last_year: int
) -> Iterator[tuple[Change, Rule | None]]:
    """The rules; where these years have none, each change by itself, from the first year on."""
    found = list(changes(zone, first_year, last_year))
    rules = yearly(found, range(first_year, last_year + 1))
    if rules:
        yield from rules
        return
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    offset = _offset(zone, start)
    yield Change(start.replace(tzinfo=None), offset, offset, _name(zone, start)), None
    for change in found:
        yield change, None


def yearly(found: Sequence[Change], years: range) -> list[tuple[Change, Rule]]:
    """The first year's changes, each with the rule that gives those of all years; else nothing.

    >>> berlin = list(changes(ZoneInfo("Europe/Berlin"), 2026, 2028))
    >>> [rule for _, rule in yearly(berlin, range(2026, 2029))]  # doctest: +NORMALIZE_WHITESPACE
    [{'FREQ': 'YEARLY', 'BYMONTH': 3, 'BYDAY': '-1SU'},
     {'FREQ': 'YEARLY', 'BYMONTH': 10, 'BYDAY': '-1SU'}]
    >>> yearly(berlin[:-1], range(2026, 2029))
    []
    """
    by_year = [[change for change in found if change.wall.year == year] for year in years]
    if len({len(of_year) for of_year in by_year}) > 1:
        return []
    made = []
    for same in zip(*by_year, strict=True):
        rule = _rule(same)
        if rule is None:
            return []
        made.append((same[0], rule))
    return made


def changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[Change]:
    """Every change of clocks from the first to the last of these years."""
    days = (datetime(last_year + 1, 1, 1) - datetime(first_year, 1, 1)).days
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    for before, after in pairwise(start + timedelta(days=n) for n in range(days + 1)):
        if _offset(zone, before) != _offset(zone, after):
            moment = _moment(zone, before, after)
            offset = _offset(zone, before)
            wall = (moment + offset).replace(tzinfo=None)
            yield Change(wall, offset, _offset(zone, moment), _name(zone, moment))


def _moment(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second of the new offset."""
    seconds, offset = int((after - before).total_seconds()), _offset(zone, before)
    low, high = 0, seconds
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, before + timedelta(seconds=middle)) == offset:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def _rule(same: Sequence[Change]) -> Rule | None:
    """The rule of one change through the years; None where they differ in more than the date."""
    kinds = {(c.wall.month, c.wall.weekday(), c.wall.time(), c.before, c.after) for c in same}
    places = {(c.wall.day - 1) // 7 + 1 for c in same}
    if all((c.wall + timedelta(days=7)).month != c.wall.month for c in same):
        places = {-1}
    if len(kinds) > 1 or len(places) > 1:
        return None
    wall = same[0].wall
    day = f"{places.pop()}{_DAYS[wall.weekday()]}"
    return {"FREQ": "YEARLY", "BYMONTH": wall.month, "BYDAY": day}


def _observance(change: Change, rule: Rule | None) -> TimezoneStandard | TimezoneDaylight:
    """From a change on; DTSTART is on the clock as it was before (3.6.5)."""
    made = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
    made.add("dtstart", change.wall)
    made.add("tzoffsetfrom", change.before)
    made.add("tzoffsetto", change.after)
    made.add("tzname", change.name)
    if rule is not None:
        made.add("rrule", rule)
    return made


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    offset = moment.astimezone(zone).utcoffset()
    assert offset is not None  # a zone has one at any time
    return offset


def _name(zone: ZoneInfo, moment: datetime) -> str:
    name = moment.astimezone(zone).tzname()
    assert name is not None  # likewise
    return name
