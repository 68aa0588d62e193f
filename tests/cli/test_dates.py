"""Dates as people write them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.cli.kit.dates import next_weekday, parse_date
from planner.errors import PlannerError

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-30", "2026-11-30"),
        ("2026-1-5", "2026-01-05"),
        ("2026/11/30", "2026-11-30"),
        ("today", "2026-11-25"),
        ("Tomorrow", "2026-11-26"),
        ("monday", "2026-11-30"),
        ("next monday", "2026-11-30"),
        ("Next Monday", "2026-11-30"),
        ("next wednesday", "2026-12-02"),
        ("fri", "2026-11-27"),
        ("next week", "2026-11-30"),
        ("in two weeks", "2026-12-09"),
        ("in 3 days", "2026-11-28"),
        ("30 Nov", "2026-11-30"),
        ("30 nov.", "2026-11-30"),
        ("30th of November", "2026-11-30"),
        ("Nov 30", "2026-11-30"),
        ("November 30, 2026", "2026-11-30"),
        ("Monday, 30 November 2026", "2026-11-30"),
        ("24 Nov", "2027-11-24"),
        ("25 Nov", "2026-11-25"),
        ("29 feb", "2028-02-29"),
        ("30/11/2026", "2026-11-30"),
        ("11/30/2026", "2026-11-30"),
        ("30.11.2026", "2026-11-30"),
        ("5.1.2027", "2027-01-05"),
        ("05/05/2027", "2027-05-05"),
        ("30/11", "2026-11-30"),
    ],
)
def test_a_date_is_understood(text: str, expected: str) -> None:
    assert parse_date(text, TODAY).isoformat() == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("05/01/2026", "can be 5 Jan 2026 or 1 May 2026; write 2026-01-05 or 2026-05-01"),
        ("5-1-2026", "can be 5 Jan 2026 or 1 May 2026"),
        ("5/1", "can be 5 Jan 2027 or 1 May 2027"),
        ("2026-02-30", "there is no such day"),
        ("30 Feb", "there is no such day"),
        ("31/31/2026", "there is no such day"),
        ("Tue 30 Nov 2026", "that day is a Mon 30 Nov 2026"),
        ("soon", "is not a date that I know; write it as 2026-11-30"),
        ("", "is not a date that I know"),
        ("30", "is not a date that I know"),
        ("Nov", "is not a date that I know"),
        ("20261130", "is not a date that I know"),
        ("0206-11-30", "is in the year 206"),
        ("30/11/26", "write the year in full"),
        ("30 Nov 26", "write the year in full"),
        ("30 Foo 2026", "is not a date that I know"),
    ],
)
def test_a_date_that_is_none_or_two_is_refused(text: str, message: str) -> None:
    with pytest.raises(PlannerError) as caught:
        parse_date(text, TODAY)
    assert message in str(caught.value)


@given(day=st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_every_iso_date_is_itself(day: date) -> None:
    assert parse_date(day.isoformat(), TODAY) == day


@given(weekday=st.integers(0, 6), today=st.dates())
def test_the_next_such_day_is_within_seven_days_and_never_today(weekday: int, today: date) -> None:
    if today > date.max - timedelta(days=8):
        return
    found = next_weekday(weekday, today)
    assert found.weekday() == weekday
    assert 1 <= (found - today).days <= 7


@given(text=st.text(max_size=30))
def test_no_text_raises_anything_but_a_planner_error(text: str) -> None:
    with suppress(PlannerError):
        parse_date(text, TODAY)
