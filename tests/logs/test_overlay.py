"""The state and the pages as one log: a changed cell wins, everything else stays."""

from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan
from planner.logs.overlay import Seen, overlay
from tests.any_logs import any_log, filled_in
from tests.builders import MONDAY, plan, programme

NOTHING = Seen(frozenset(), frozenset(), frozenset(), frozenset())
BOX = (MONDAY, 1, "exercise-1")


@cache
def small() -> Plan:
    return plan(programme(3), weeks=2)


def everything() -> Seen:
    days = frozenset(day for week in small().weeks for day in week.days)
    keys = [exercise.key for exercise in small().exercises]
    return Seen(
        frozenset((day, 1, key) for day in days for key in keys),
        days,
        days,
        frozenset((week.label, key) for week in small().weeks for key in keys),
        signs=True,
    )


@given(data=st.data())
def test_pages_that_were_not_touched_change_nothing(data: st.DataObject) -> None:
    state, written = data.draw(any_log(small())), data.draw(filled_in(small()))
    assert overlay(small(), state, written, written, everything()) == state


@given(data=st.data())
def test_pages_that_are_not_there_change_nothing(data: st.DataObject) -> None:
    state, written = data.draw(any_log(small())), data.draw(any_log(small()))
    assert overlay(small(), state, written, Log(), NOTHING) == state


@given(data=st.data())
def test_what_was_filled_into_empty_pages_is_the_log(data: st.DataObject) -> None:
    now = data.draw(filled_in(small()))
    now = replace(now, days=tuple(day for day in now.days if day.note.strip() or not day.note))
    assert overlay(small(), Log(), Log(), now, everything()) == now


def test_a_cleared_pain_column_takes_the_pains_of_the_week_along() -> None:
    state = Log((Entry(*BOX, True, pain=6),), own_pains=(OwnPain("1", "exercise-1", 3),))
    written = Log((Entry(*BOX, True),), own_pains=(OwnPain("1", "exercise-1", 6),))
    now = replace(written, own_pains=())
    assert overlay(small(), state, written, now, everything()) == Log((Entry(*BOX, True),))


def test_a_note_that_only_lost_spaces_is_as_it_was() -> None:
    state = Log(days=(DayEntry(MONDAY, None, "one\r\ntwo "),))
    now = Log(days=(DayEntry(MONDAY, None, "one\ntwo"),))
    assert overlay(small(), state, state, now, everything()) == state
