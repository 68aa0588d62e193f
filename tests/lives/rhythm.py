"""Lives of people who re-plan, write or exercise in a rhythm of their own."""

from dataclasses import replace

from planner.domain.dose import Span
from planner.domain.plan import Plan
from planner.replan import Wishes
from planner.replan.wishes import NO_WISHES
from tests.builders import lower_back, plan
from tests.lives.life import (
    TILTS,
    Life,
    Row,
    daily,
    in_weeks,
    mondays_and_tuesdays,
    second_mondays,
    wednesdays,
    week_of,
)

MON_WED_FRI = (0, 2, 4)


def three_days() -> Plan:
    return plan(weekdays=MON_WED_FRI)


def saturdays() -> Plan:
    return plan(weekdays=(5,))


def tilts_alone() -> Plan:
    programme = lower_back()
    items = tuple(item for item in programme.items if item.exercise.key == TILTS)
    return plan(replace(programme, items=items))


def tilts_on_three_days() -> Plan:
    """The built-in programme, but pelvic tilts are documented for three days a week."""
    programme = lower_back()
    items = tuple(
        replace(
            item,
            exercise=replace(
                item.exercise, dose=replace(item.exercise.dose, days_per_week=Span(3, 3))
            ),
        )
        if item.exercise.key == TILTS
        else item
        for item in programme.items
    )
    return plan(replace(programme, items=items))


RHYTHM = (
    Row(
        Life("re-plans daily", "does everything, re-plans every day", rhythm=daily),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "a perfect log leaves the plan as it was",
    ),
    Row(
        Life(
            "re-plans on Wednesdays", "does everything, re-plans on Wednesdays", rhythm=wednesdays
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "a perfect log leaves the plan as it was",
    ),
    Row(
        Life(
            "re-plans every second week",
            "does everything, re-plans every second Monday",
            rhythm=second_mondays,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "a perfect log leaves the plan as it was",
    ),
    Row(
        Life("never re-plans", "does everything, never re-plans", rhythm=lambda day: day == 43),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "the plan is the plan",
    ),
    Row(
        Life(
            "re-plans once",
            "pain 7 on two days of week 2; re-plans on the Monday after, only then",
            pain=lambda day: 7 if day.number in (10, 12) else 2,
            rhythm=lambda day: day in (15, 64),
        ),
        "5 6 5 6 8 10 12 15 15",
        "all maxima in week 9",
        "one decision is for one week; pages say when the next is due",
        "5 6 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "pain 8, re-planned every second week",
            "pain 8 on five days of weeks 1, 3, 5; re-plans every second Monday, goes on at once",
            pain=lambda day: 8 if day.week in (1, 3, 5) and day.weekday < 5 else 2,
            rhythm=second_mondays,
            resumes_after=0,
        ),
        "5 6 5 6 5 6 5 6 6 8 10 12 15 15",
        "all maxima in week 14, 6 turns, 1 pause, get help from week 7",
        "every day since the last decision is judged",
        "5 6 8 10 12 15",
    ),
    Row(
        Life(
            "own pain 5, re-planned every second week",
            "each exercise gives pain of 5, re-plans every second Monday",
            own_pain=lambda _: 5,
            rhythm=second_mondays,
        ),
        "5 6 6 8 8 10 10 12 12 15",
        "all maxima in week 10, get help from week 5",
        "half as many decisions hold half as much: pages say when the next is due",
    ),
    Row(
        Life(
            "five of seven days",
            "exercises on five days of seven",
            did=lambda asked: asked.day.weekday in (0, 1, 2, 4, 6),
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "two thirds are enough",
    ),
    Row(
        Life(
            "four of seven days",
            "does four days of seven, all of it",
            did=lambda asked: asked.day.weekday in (0, 2, 4, 6),
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, fewer days offered from week 4",
        "too few for more; fewer days are offered by name",
    ),
    Row(
        Life(
            "fewer days taken",
            "does four days of seven; takes the offered days in week 5",
            did=lambda asked: asked.day.weekday in (0, 2, 4, 6),
            wishes=lambda day: Wishes(weekdays=(0, 2, 4, 6)) if day == 29 else NO_WISHES,
        ),
        "5 5 5 5 5 6 8 10 12 15",
        "all maxima in week 10, fewer days offered from week 4",
        "with days that fit it climbs at once",
    ),
    Row(
        Life(
            "changes days",
            "from week 3 on Monday, Wednesday, Friday, as said",
            wishes=lambda day: Wishes(weekdays=MON_WED_FRI) if day == 15 else NO_WISHES,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "other days are no reason for other amounts",
    ),
    Row(
        Life(
            "three days a week",
            "Monday, Wednesday, Friday; misses week 3",
            begins=three_days,
            misses=in_weeks(3),
        ),
        "5 6 8 6 8 10 12 15",
        "all maxima in week 8",
        "as for those who exercise daily",
        "5 6 8 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "two of three days",
            "Monday, Wednesday, Friday; never does Wednesdays",
            begins=three_days,
            did=lambda asked: asked.day.weekday != 2,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "two of three are enough",
    ),
    Row(
        Life(
            "tilts alone",
            "a plan of pelvic tilts alone; misses week 3",
            begins=tilts_alone,
            misses=in_weeks(3),
        ),
        "5 6 8 6 8 10 12 15",
        "all maxima in week 8",
        "as in a plan of five exercises",
        "5 6 8 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "tilts on three days",
            "pelvic tilts are for three days a week; does everything",
            begins=tilts_on_three_days,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "each exercise by its own days",
    ),
    Row(
        Life(
            "tilts on one of three days",
            "pelvic tilts are for three days, done on Mondays",
            begins=tilts_on_three_days,
            did=lambda asked: asked.exercise != TILTS or asked.day.weekday == 0,
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, leaving out offered from week 4",
        "this one is held, the others go on",
    ),
    Row(
        Life(
            "Saturdays only",
            "Saturdays only, re-plans on Mondays and Tuesdays",
            begins=saturdays,
            rhythm=mondays_and_tuesdays,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "nothing happened from Monday to Tuesday",
    ),
    Row(
        Life(
            "a Saturday missed",
            "Saturdays only, misses the second; re-plans on Mondays and Tuesdays",
            begins=saturdays,
            rhythm=mondays_and_tuesdays,
            misses=in_weeks(2),
        ),
        "5 6 5 6 8 10 12 15",
        "all maxima in week 8",
        "5 was last done, so 5 comes again; Tuesday adds nothing",
        "5 6 6 6 8 10 12 15",
    ),
    Row(
        Life(
            "ticks, no pain", "does everything and ticks it, never writes pain", pain=lambda _: None
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks",
        "unknown is not zero; the pages say why",
    ),
    Row(
        Life(
            "stops writing pain",
            "writes no pain from week 3 on",
            pain=lambda day: 2 if day.week < 3 else None,
        ),
        "5 6 8 8 8 8 8 8 8 8 8 8 8 8 8 8 …",
        "no end in 24 weeks",
        "unknown is not zero; the pages say why",
    ),
    Row(
        Life("pain, no ticks", "writes pain, does nothing", did=lambda _: None),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, fewer days offered from week 4",
        "nothing done yet: the start",
    ),
    Row(
        Life("nothing written", "does and writes nothing", misses=lambda _: True),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, fewer days offered from week 4",
        "nothing done yet: the start",
    ),
    Row(
        Life(
            "writes late",
            "writes each week two weeks later",
            written=lambda day: 7 * (week_of(day) + 1) + 1,
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, fewer days offered from week 4",
        "nothing rises on what is not known yet",
    ),
    Row(
        Life(
            "writes late once",
            "writes week 2 only in week 4",
            written=lambda day: 22 if week_of(day) == 2 else day,
        ),
        "5 6 5 6 8 10 12 15",
        "all maxima in week 8",
        "by what was written then, 5 was done last",
    ),
)
