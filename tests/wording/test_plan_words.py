"""The few words about a plan as a whole."""

from planner.wording.language import ENGLISH
from planner.wording.plan_words import last_number, minutes, title
from tests import builders, replanned


def test_the_few_words_about_the_whole() -> None:
    plan = builders.plan()
    assert title(ENGLISH, plan) == "Lower-back exercises, six weeks"
    assert minutes(ENGLISH, plan) == "about 9 minutes at first, 16 at the end"
    one = builders.plan(builders.programme(1))
    assert minutes(ENGLISH, one) == "about 2 minutes at first, 3 at the end"


def test_a_divided_week_is_one_week_of_the_title() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    assert title(ENGLISH, plan) == "Lower-back exercises, six weeks"


def test_a_paused_plan_says_so_with_and_without_weeks() -> None:
    for weeks in (0, 2):
        plan = replanned.paused(builders.plan(), weeks)
        assert title(ENGLISH, plan) == "Lower-back exercises, paused"
        assert minutes(ENGLISH, plan) == "no sessions for now"
        assert last_number(plan) == 6, "as many weeks as were planned"
