"""What a page calls its days and the page before it."""

from dataclasses import replace

from planner.domain.dose import Dose, Sides
from planner.domain.plan import Week
from planner.wording.language import ENGLISH
from planner.wording.week.week_words import (
    WHAT_TO_DO,
    Earlier,
    EarlierPage,
    LastTime,
    compared,
    days_of,
    earlier_page,
    last_time,
)
from tests import builders, replanned

ROLLS = "knee-rolls"


def called(before: Week, week: Week) -> str:
    """What a page's heading calls the page before it."""
    page = earlier_page(ENGLISH, before, week)
    heading = ENGLISH(WHAT_TO_DO[page.which], days=page.days)
    return heading.removeprefix("What to do (").removesuffix(")")


def test_a_page_of_one_day_names_the_day() -> None:
    plan = replanned.divided(builders.plan(), 3, 6)
    first, second = plan.weeks[2:4]
    assert days_of(ENGLISH, first) == "14 Dec – 19 Dec 2026"
    assert days_of(ENGLISH, second) == "Sun 20 Dec 2026"


def test_the_page_before_is_called_by_what_it_is() -> None:
    plan = replanned.divided(builders.plan(), 3, 4)
    week_2, week_3, week_3b, week_4 = plan.weeks[1:5]
    assert called(week_2, week_3) == "last week"
    assert called(week_3, week_3b) == "Mon–Thu"
    assert called(week_3b, week_4) == "last week"
    one_day = replanned.divided(builders.plan(), 3, 1)
    assert called(one_day.weeks[2], one_day.weeks[3]) == "Mon"


def test_pages_with_days_between_them_do_not_follow_each_other() -> None:
    plan = replanned.resumed(builders.plan())
    before, after = plan.weeks[1:3]
    assert not after.follows_at_once(before)
    assert called(before, after) == "before the break"


def test_an_exercise_is_compared_with_the_last_page_that_has_it() -> None:
    plan = builders.plan()
    rolls = next(exercise for exercise in plan.exercises if exercise.key == ROLLS)
    weeks = list(plan.weeks)
    weeks[2] = replace(weeks[2], prescriptions=weeks[2].prescriptions[:1])
    found = last_time(ENGLISH, ROLLS, weeks[3], weeks[:3])
    assert found is not None
    assert (found.page, found.dose.reps) == (EarlierPage(Earlier.LAST_TIME), 4)
    six, four = (Dose(1, n, 1, found.dose.hold_unit, Sides.ALTERNATE) for n in (6, 4))
    assert compared(ENGLISH, rolls, six, found) == "last time: 4"
    assert compared(ENGLISH, rolls, four, found) == "same as last time"


def test_the_words_of_an_ordinary_week() -> None:
    plan = builders.plan()
    rolls = next(exercise for exercise in plan.exercises if exercise.key == ROLLS)
    said = []
    for place, week in enumerate(plan.weeks[:3]):
        prescription = week.prescription(ROLLS)
        assert prescription is not None
        last = last_time(ENGLISH, ROLLS, week, plan.weeks[:place])
        said.append(compared(ENGLISH, rolls, prescription.dose, last))
    assert said == ["first week", "same as last week", "last week 4"]


def test_the_week_before_is_said_in_three_ways() -> None:
    plan = builders.plan()
    lifts = next(exercise for exercise in plan.exercises if exercise.key == "back-extensions")
    dose = Dose(1, 7, 5, lifts.dose.hold_unit, Sides.NONE)
    before = LastTime(dose, EarlierPage(Earlier.LAST_WEEK))
    assert compared(ENGLISH, lifts, dose, None) == "first week"
    assert compared(ENGLISH, lifts, dose, before) == "same as last week"
    assert compared(ENGLISH, lifts, replace(dose, reps=8), before) == "last week 7 × 5 s"


def test_a_page_of_the_same_week_is_called_by_its_days() -> None:
    plan = builders.plan()
    rolls = next(exercise for exercise in plan.exercises if exercise.key == ROLLS)
    six, four = (Dose(1, n, 1, rolls.dose.hold_unit, Sides.ALTERNATE) for n in (6, 4))
    page = EarlierPage(Earlier.DAYS, "Mon–Thu")
    assert compared(ENGLISH, rolls, six, LastTime(four, page)) == "Mon–Thu: 4"
    assert compared(ENGLISH, rolls, four, LastTime(four, page)) == "same as Mon–Thu"
    broken = EarlierPage(Earlier.BEFORE_THE_BREAK)
    assert compared(ENGLISH, rolls, six, LastTime(four, broken)) == "before the break: 4"
    assert compared(ENGLISH, rolls, four, LastTime(four, broken)) == "same as before the break"
