"""Columns of dates in the forms that spreadsheet programs have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.dates import DAYS, full_date
from planner.errors import PlannerError
from planner.returned.table.dates import dates

STARTS = st.dates(date(2000, 1, 1), date(2099, 1, 1))


@given(starts=STARTS)
def test_a_plan_of_two_weeks_with_weekdays_is_read_either_way(starts: date) -> None:
    days = [starts + timedelta(days=n) for n in range(14)]
    for form in ("{0:%d/%m/%Y}", "{0:%m/%d/%Y}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}"):
        texts = [form.format(day) for day in days]
        pairs = [(text, DAYS[d.weekday()]) for text, d in zip(texts, days, strict=True)]
        assert [dates(pairs)[text] for text in texts] == days


@given(starts=STARTS)
def test_without_weekdays_a_column_is_read_right_or_refused(starts: date) -> None:
    days = [starts + timedelta(days=n) for n in range(14)]
    texts = [f"{day:%d/%m/%Y}" for day in days]
    try:
        found = dates((text, "") for text in texts)
    except PlannerError:
        assert all(day.day <= 12 for day in days)
    else:
        assert [found[text] for text in texts] == days


@pytest.mark.parametrize("text", ["", "soon", "31.02.2026", "2026-13-01", "32/32/2026", "12345"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates([(text, "")]) == {text: None}


@pytest.mark.parametrize("text", ["Mon 30 Nov 2026", "30-Nov-26", "30 November 2026"])
def test_dates_in_words(text: str) -> None:
    found = dates([(text, "")])[text]
    assert found is not None
    assert full_date(found) == "Mon 30 Nov 2026"


def test_one_text_that_is_no_date_does_not_spoil_the_column() -> None:
    column = [("30/11/2026", ""), ("05/12/2026", ""), ("99/99/2026", "")]
    assert list(dates(column).values()).count(None) == 1
    assert dates(column)["05/12/2026"] == date(2026, 12, 5)


def test_a_date_that_is_the_same_both_ways_is_read() -> None:
    assert dates([("01/01/2027", "")]) == {"01/01/2027": date(2027, 1, 1)}
