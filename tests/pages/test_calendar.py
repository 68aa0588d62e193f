"""What a calendar says of a week's sessions."""

from planner.pages import calendar
from planner.wording.language import ENGLISH
from tests.builders import plan, programme


def test_a_title_says_nothing_of_health() -> None:
    assert calendar.title(ENGLISH, plan(), 1) == "Session"
    assert [calendar.title(ENGLISH, plan(times=2), slot) for slot in (1, 2)] == [
        *("Session am", "Session pm"),
    ]
    assert calendar.title(ENGLISH, plan(times=3), 3) == "Session 3"


def test_days_are_named_where_an_exercise_is_due_on_fewer() -> None:
    made = plan(programme(4))
    lines = calendar.text(ENGLISH, made, made.weeks[0], 1).splitlines()
    assert lines[0] == "Week 1 of 6"
    assert [line.partition(":")[0] for line in lines[2:6]] == [
        "Exercise 1 of many",
        "Exercise 2 of many",
        "Exercise 3 of many",
        "Exercise 4 of many (Mon, Wed, Fri)",
    ]
    assert lines[-2:] == [
        made.programme.safety.stop_rule,
        "Pain above 5 before you start: write it down and rest today.",
    ]
