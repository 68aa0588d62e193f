"""The geometry of the weekly pages: keys lead to cells, and no two things share one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.plan import Plan
from planner.form.layout import (
    FIRST_DAY_COLUMN,
    Sum,
    all_done_covers,
    parse_session_key,
    session_key,
    week_layout,
)
from tests import builders, replanned


def plan(exercises: int = 7, **choices: Any) -> Plan:
    return builders.plan(builders.programme(exercises), **choices)


@pytest.mark.parametrize("exercises", [1, 5, 12, 20, 25])
@pytest.mark.parametrize("times", [1, 2, 3, 4])
def test_rows_and_columns_are_all_different(exercises: int, times: int) -> None:
    made = plan(exercises, times=times)
    layout = week_layout(made, made.weeks[0])
    rows = [
        *([layout.slots_row] if layout.slots_row is not None else []),
        layout.pain_row,
        *(layout.exercise_row(key) for key in layout.exercises),
        layout.all_done_row,
        layout.notes_row,
        layout.hint_row,
        layout.open_row,
        layout.present_row,
        layout.part_row,
        layout.clear_pain_row,
        *(layout.group_row(group) for group in layout.groups),
    ]
    assert rows == list(range(rows[0], rows[0] + len(rows)))
    columns = [
        *(column for _, column in layout.sessions()),
        layout.done_column,
        layout.own_pain_column,
        layout.done_count_column,
        layout.due_count_column,
        layout.target_column,
        layout.group_column,
        layout.found_column,
        layout.name_column,
        layout.gave_column,
        *range(layout.lists_column, layout.lists_column + 3),
        layout.sum_column - 1,
        layout.sum_column,
        layout.part_count_column,
        layout.counted_column,
        layout.clear_own_pain_column,
        *(layout.box_column(column) for _, column in layout.sessions()),
    ]
    assert columns == list(range(FIRST_DAY_COLUMN, FIRST_DAY_COLUMN + len(columns)))
    below = [layout.sum_cell(figure)[0] for figure in Sum]
    below += [layout.figures_row(key) for key in layout.exercises]
    assert set(below) | set(rows[rows.index(layout.open_row) :]) == set(
        range(layout.hint_row + 1, layout.last_hidden_row + 1)
    )
    assert len({layout.sum_cell(figure) for figure in Sum}) == len(Sum)


def test_every_session_has_the_column_of_its_key() -> None:
    made = plan(times=3, weekdays=(1, 4), start=date(2026, 12, 3))
    for week in made.weeks:
        layout = week_layout(made, week)
        columns = dict(layout.sessions())
        assert set(week.sessions) <= set(columns)
        assert len(columns) == 21
        for session, column in columns.items():
            assert parse_session_key(session_key(session)) == session
            assert layout.day_column(session.day, session.slot) == column


def test_a_week_starts_on_the_weekday_of_the_plan() -> None:
    made = plan(start=date(2026, 12, 3))
    layout = week_layout(made, made.weeks[1])
    assert layout.days[0] == date(2026, 12, 10)
    assert layout.day_column(date(2026, 12, 10)) == FIRST_DAY_COLUMN


@pytest.mark.parametrize("text", ["", "pain", "2026-12-14", "2026-13-14#1", "2026-12-14#x"])
def test_what_is_no_session_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_session_key(text)


def test_all_done_speaks_of_what_is_due() -> None:
    """Exercise 4 is due on three of seven days; exercise 1 in every session."""
    made = plan(weekdays=(0, 1, 2, 3, 4, 5))
    week = made.weeks[0]
    always, sometimes = week.prescriptions[0], week.prescriptions[3]
    assert sometimes.weekdays == (0, 2, 4)
    monday, tuesday, sunday = week.days[0], week.days[1], week.days[6]
    assert [all_done_covers(week, always, day) for day in (monday, tuesday, sunday)] == [True] * 3
    assert [all_done_covers(week, sometimes, day) for day in (monday, tuesday, sunday)] == [
        True,
        False,
        False,
    ]


def test_exercises_of_one_week_only_are_found_there() -> None:
    made = plan(3)
    first = replace(made.weeks[0], prescriptions=made.weeks[0].prescriptions[1:])
    layout = week_layout(made, first)
    assert layout.exercise_row("exercise-2") == layout.first_exercise_row
    with pytest.raises(ValueError, match="not in tuple"):
        layout.exercise_row("exercise-1")


@pytest.mark.parametrize("days", range(1, 7))
def test_the_parts_of_a_week_have_columns_for_their_own_days(days: int) -> None:
    made = replanned.divided(plan(times=2), 3, days)
    first, second = (week_layout(made, week) for week in made.weeks[2:4])
    assert (first.sheet, second.sheet) == ("Week 3", "Week 3b")
    assert (len(first.days), len(second.days)) == (days, 7 - days)
    assert first.done_column == FIRST_DAY_COLUMN + 2 * days
    assert second.last_day_column == FIRST_DAY_COLUMN + 2 * (7 - days) - 1
