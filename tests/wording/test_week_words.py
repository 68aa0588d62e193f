"""What a page calls its days and the page before it."""

from dataclasses import replace

from planner.domain.dose import Dose, Sides
from planner.wording.week_words import called, compared, days_of, follows_at_once, last_time
from tests import builders, replanned

ROLLS = "knee-rolls"


def test_a_page_of_one_day_names_the_day() -> None:
    plan = replanned.divided(builders.plan(), 3, 6)
    first, second = plan.weeks[2:4]
    assert days_of(first) == "14 Dec – 19 Dec 2026"
    assert days_of(second) == "Sun 20 Dec 2026"


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
    assert not follows_at_once(before, after)
    assert called(before, after) == "before the break"


def test_an_exercise_is_compared_with_the_last_page_that_has_it() -> None:
    plan = builders.plan()
    rolls = next(exercise for exercise in plan.exercises if exercise.key == ROLLS)
    weeks = list(plan.weeks)
    weeks[2] = replace(weeks[2], prescriptions=weeks[2].prescriptions[:1])
    found = last_time(ROLLS, weeks[3], weeks[:3])
    assert found is not None
    assert (found.called, found.dose.reps) == ("last time", 4)
    six, four = (Dose(1, n, 1, found.dose.hold_unit, Sides.ALTERNATE) for n in (6, 4))
    assert compared(rolls, six, found) == "last time: 4"
    assert compared(rolls, four, found) == "same as last time"


def test_the_words_of_an_ordinary_week() -> None:
    plan = builders.plan()
    rolls = next(exercise for exercise in plan.exercises if exercise.key == ROLLS)
    said = []
    for place, week in enumerate(plan.weeks[:3]):
        prescription = week.prescription(ROLLS)
        assert prescription is not None
        last = last_time(ROLLS, week, plan.weeks[:place])
        said.append(compared(rolls, prescription.dose, last))
    assert said == ["first week", "same as last week", "last week 4"]
