"""Which weeks count on "Progress", and what they add up to."""

from fractions import Fraction

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.pages.progress import ProgressPage, progress_page
from planner.wording.language import ENGLISH
from tests import replanned
from tests.builders import plan
from tests.replan.kept import between, kept


def page(made: Plan, log: Log) -> ProgressPage:
    return progress_page(ENGLISH, made, log)


def begun(found: ProgressPage) -> list[str]:
    return [week.name for week in found.weeks if week.has_begun]


def test_a_new_plan_has_no_week_that_counts() -> None:
    found = page(plan(), Log())
    assert begun(found) == []
    assert {week.adherence for week in found.weeks} == {None}
    assert {(each.due, each.done) for each in found.exercises} == {(0, 0)}


def test_weeks_count_up_to_the_last_one_with_something_written() -> None:
    """A missed week before it is a zero, and no blank."""
    found = page(plan(), kept(plan(), 21, missed=between(7, 13)))
    assert begun(found) == ["Week 1", "Week 2", "Week 3"]
    assert [week.adherence for week in found.weeks[:4]] == [1, 0, 1, None]
    assert {(each.due, each.done) for each in found.exercises} == {(21, 14)}


def test_a_week_before_the_last_re_plan_counts_whatever_is_written() -> None:
    found = page(replanned.divided(plan(), 3, 3), Log())
    assert begun(found) == ["Week 1", "Week 2", "Week 3"]
    assert [week.is_past for week in found.weeks] == [True, True, True, *[False] * 4]
    assert found.weeks[0].adherence == Fraction(0)
    assert "last re-plan" in found.counted


def test_a_paused_plan_without_weeks_says_that_there_is_nothing_yet() -> None:
    found = page(replanned.paused(plan(), 0), Log())
    assert found.nothing.startswith("No week has begun")
    assert page(plan(), Log()).nothing == ""
