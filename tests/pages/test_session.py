"""What the page that runs sessions is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.log import Log
from planner.domain.plan import Away, Plan
from planner.pages.session import SessionPage, Units, session_page
from planner.replan import replan
from planner.wording.language import ENGLISH
from tests.builders import MONDAY, plan, programme


def page(found: Plan, today: date | None = MONDAY) -> SessionPage:
    return session_page(ENGLISH, found, Log(), found.weeks, today)


def kinds() -> SessionPage:
    """One exercise of each kind of dose."""
    return page(plan(programme(7), weeks=2))


def test_units_have_the_form_of_what_is_counted_with_them() -> None:
    stretches, _, _, raises, *_ = kinds().weeks[0].asked
    assert stretches.units == Units("stretch", "stretches", "stretches")
    assert raises.units == Units("raise", "raises", "raises")


def test_one_on_each_side_is_one_and_two_in_all() -> None:
    found = plan(programme(4), weeks=2)
    week = found.weeks[0]
    *others, last = week.prescriptions
    single = replace(last, dose=replace(last.dose, sets=1, reps=1))
    changed = replace(week, prescriptions=(*others, single))
    asked = page(replace(found, weeks=(changed, *found.weeks[1:]))).weeks[0].asked[3]
    assert asked.units == Units("raise", "raise", "raises")


def test_sets_are_spoken() -> None:
    raises = kinds().weeks[1].asked[3]
    assert raises.target.startswith("2 × 4 raises")
    assert raises.spoken.startswith("2 times 4 raises")


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("", "Week 1, 30 Nov – 6 Dec 2026"),
        ("Anna Berg", "Week 1, 30 Nov – 6 Dec 2026 · Anna Berg"),
    ],
)
def test_the_heading_names_the_week_and_whose_it_is(name: str, heading: str) -> None:
    assert page(plan(name=name)).weeks[0].heading == heading


@pytest.mark.parametrize(("today", "made"), [(None, ""), (MONDAY, "Mon 30 Nov 2026")])
def test_the_page_knows_when_it_was_made(today: date | None, made: str) -> None:
    assert page(plan(), today).made == made


def test_the_page_knows_from_when_on_no_replan_has_judged_what_hurt() -> None:
    first = plan()
    assert page(first).unjudged == MONDAY
    assert page(replace(first, weeks=first.weeks[2:])).unjudged == MONDAY
    later = MONDAY + timedelta(days=14)
    replanned = next(iter(replan(first, Log(), today=later).proposals)).plan
    told = session_page(ENGLISH, replanned, Log(), replanned.weeks[2:], later)
    assert told.unjudged == later
    assert [week.hurt_since for week in told.weeks[:2]] == [MONDAY + timedelta(days=7), later]


def test_the_days_off_are_those_around_the_plan_those_away_and_weeks_that_do_not_meet() -> None:
    def spans(found: Plan) -> list[tuple[date, date]]:
        return [(off.first, off.last) for off in page(found).off]

    def day(number: int) -> date:
        return MONDAY + timedelta(days=number)

    first = plan()
    around = [(date.min, day(-1)), (day(42), date.max)]
    assert spans(first) == around
    later = [
        replace(
            week,
            starts=week.starts + timedelta(days=7),
            sessions=tuple(
                replace(session, day=session.day + timedelta(days=7)) for session in week.sessions
            ),
        )
        for week in first.weeks[2:]
    ]
    apart = replace(first, weeks=(*first.weeks[:2], *later))
    assert spans(apart) == [around[0], (day(49), date.max), (day(14), day(20))]
    away = replace(apart, away=(Away(day(12), day(20)),))
    assert spans(away)[2:] == [(day(12), day(20))]


def test_sessions_of_a_day_have_names() -> None:
    assert page(plan()).slots == (("1", "1"),)
    assert page(plan(times=2)).slots == (("1", "am"), ("2", "pm"))
