"""VTIMEZONE: right in the whole span, and in the form that Outlook reads."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from icalendar import Timezone

from planner.writers.ics.zone import vtimezone

FIRST, LAST = 2026, 2028


@pytest.mark.parametrize("name", sorted(available_timezones())[::9])
def test_a_zone_has_the_right_offset_at_any_time_of_its_years(name: str) -> None:
    zone = ZoneInfo(name)
    parsed: Any = Timezone.from_ical(vtimezone(zone, FIRST, LAST).to_ical())
    read = parsed.to_tz(lookup_tzid=False)
    moment = datetime(FIRST, 1, 1, tzinfo=UTC)
    while moment.year <= LAST:
        wall = moment.astimezone(zone).replace(tzinfo=None)
        assert wall.replace(tzinfo=read).utcoffset() == wall.replace(tzinfo=zone).utcoffset()
        moment += timedelta(hours=29)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        (
            "Europe/Berlin",
            ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"],
        ),
        (
            "America/New_York",
            ["FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"],
        ),
        ("Asia/Kolkata", []),
    ],
)
def test_outlook_finds_one_yearly_rule_for_each_of_the_two_times(
    name: str, rules: list[str]
) -> None:
    made = vtimezone(ZoneInfo(name), FIRST, LAST)
    parts: list[Any] = made.subcomponents
    found = [part["RRULE"].to_ical().decode() for part in parts if "RRULE" in part]
    assert found == rules
    kinds = [part.name for part in made.subcomponents]
    assert kinds == (["DAYLIGHT", "STANDARD"] if rules else ["STANDARD"])


def test_a_change_is_told_on_the_clock_as_it_was_before() -> None:
    text = vtimezone(ZoneInfo("Europe/Berlin"), 2027, 2027).to_ical().decode()
    assert "DTSTART:20260329T020000" in text  # the last Sunday of March of the year before
    assert "DTSTART:20261025T030000" in text


def test_a_zone_without_yearly_rules_lists_its_changes() -> None:
    made = vtimezone(ZoneInfo("Africa/Casablanca"), 2026, 2026)
    assert all("RRULE" not in part for part in made.subcomponents)
    assert len(made.subcomponents) == 5  # how it begins, and two changes in each of two years


def test_a_zone_that_gave_the_change_of_clocks_up_has_no_rule_for_it() -> None:
    zone = ZoneInfo("Asia/Amman")  # it did in 2022
    made = vtimezone(zone, 2023, 2023)
    assert all("RRULE" not in part for part in made.subcomponents)
    assert made.subcomponents[-1].name == "DAYLIGHT"
