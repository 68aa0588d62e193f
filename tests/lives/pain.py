"""Lives of people whose pain before starting goes up and down."""

from dataclasses import replace

from planner.domain.plan import Amount, Plan
from tests.builders import lower_back, plan
from tests.lives.life import Day, Life, Row, daily, wednesdays

CREEPING = (0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5)
"""Week by week; the last goes on."""
NOISE = (3, 5, 6, 4, 6, 3, 5)
"""Day by day of each week: two above 5."""


def low_ceiling() -> Plan:
    return plan(replace(lower_back(), pain_ceiling=4))


def with_weak_back(day: Day) -> int:
    """Pain of 7 on two days of each week with ten pelvic tilts or more."""
    return 7 if day.work.get("pelvic-tilts", 0) >= 10 and day.weekday in (1, 3) else 2


PAIN = (
    Row(
        Life("pain 0 and 2", "pain 0 and 2 in turn", pain=lambda day: 2 * (day.week % 2)),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "green pain holds nobody",
        "5 6 8 6 8 - …, paused for good in week 6",
    ),
    Row(
        Life("pain 3", "pain 0 in week 1, then 3", pain=lambda day: 0 if day.week == 1 else 3),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "three points more, and still green",
        "5 6 5 6 8 10 12 15",
    ),
    Row(
        Life("pain 4 always", "pain 4 before each session", pain=lambda _: 4),
        "5 6 8 10 12 15",
        "all maxima in week 6, get help from week 4",
        "no worse, so the plan goes on; but no better, so help is due",
    ),
    Row(
        Life(
            "pain 5 to 0",
            "pain 5, 4, 3 and so on, week by week",
            pain=lambda day: max(6 - day.week, 0),
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "pain that falls holds nobody",
    ),
    Row(
        Life(
            "pain 2 and 4",
            "pain 2 and 4, week by week",
            pain=lambda day: 4 if day.week % 2 == 0 else 2,
        ),
        "5 6 6 8 8 10 10 12 12 15",
        "all maxima in week 10",
        "held after each worse week, and up after each better one",
        "5 6 5 6 - …, paused for good in week 5",
    ),
    Row(
        Life(
            "pain from 2 to 4",
            "pain 2 in two weeks, then 4",
            pain=lambda day: 2 if day.week <= 2 else 4,
        ),
        "5 6 8 8 8 8 8 8 8 8 10 12 15",
        "all maxima in week 13, get help from week 6",
        "two points more than in the best of eight weeks hold it",
        "5 6 8 6 8 10 12 15",
    ),
    Row(
        Life(
            "pain creeps up",
            "a plan of 12 weeks; pain from 0 to 5, half a point a week",
            pain=lambda day: CREEPING[min(day.week, len(CREEPING)) - 1],
            begins=lambda: plan(weeks=12),
        ),
        "5 6 6 7 8 9 10 11 12 12 12 12 12 12 12 12 13 14 15",
        "all maxima in week 19, get help from week 12",
        "held as soon as it is amber, until eight weeks were no better",
        "5 6 6 7 8 9 10 11 12 12 13 13 14 15",
    ),
    Row(
        Life(
            "pain 7 in week 1",
            "pain 7 on two days of week 1, rests on them",
            pain=lambda day: 7 if day.number in (3, 5) else 2,
        ),
        "5 4 4 4 5 6 8 10 12 15",
        "all maxima in week 10, get help from week 4",
        "less than the start, and three quiet weeks before it comes back",
        "5 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "pain 7 and goes on",
            "pain 7 on two days of week 1, exercises all the same",
            pain=lambda day: 7 if day.number in (3, 5) else 2,
            trains_in_pain=True,
        ),
        "5 4 4 4 5 6 8 10 12 15",
        "all maxima in week 10, get help from week 4",
        "as for those who rest",
        "5 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "ceiling 4",
            "a clinician set the ceiling at 4; pain 5 on two days of week 1",
            pain=lambda day: 5 if day.number in (3, 5) else 2,
            begins=low_ceiling,
        ),
        "5 4 4 4 5 6 8 10 12 15",
        "all maxima in week 10, get help from week 4",
        "5 is above this person’s ceiling",
        "5 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "high start",
            "could do 12 of 15 from the first; pain 7 on two days of week 1",
            pain=lambda day: 7 if day.number in (3, 5) else 2,
            begins=lambda: plan(baselines=(Amount("pelvic-tilts", 12),)),
        ),
        "9 7 7 7 9 10 11 12 13 15",
        "all maxima in week 10, get help from week 4",
        "one rung of four fifths below the start",
        "9 9 10 11 12 13 15",
    ),
    Row(
        Life(
            "one bad day",
            "pain 7 on one day of week 3",
            pain=lambda day: 7 if day.number == 17 else 2,
        ),
        "5 6 8 8 10 12 15",
        "all maxima in week 7",
        "one day holds for one week",
    ),
    Row(
        Life(
            "one bad day in two weeks",
            "pain 7 on one day of every second week",
            pain=lambda day: 7 if day.number % 14 == 3 else 2,
        ),
        "5 5 6 6 8 8 10 10 12 12 15",
        "all maxima in week 11",
        "held after each, up in between",
    ),
    Row(
        Life(
            "one bad day a week",
            "pain 7 on one day of every week",
            pain=lambda day: 7 if day.weekday == 2 else 2,
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, get help from week 4",
        "no week is quiet, so nothing rises; help is due",
    ),
    Row(
        Life("pain 6 always", "pain 6 from day one, rests", weeks=12, pain=lambda _: 6),
        "5 4 - …",
        "paused for good in week 3, get help from week 4",
        "more than a week above the ceiling is not for a plan",
        "5 5 - …, paused for good in week 3",
    ),
    Row(
        Life(
            "pain 6 always and goes on",
            "pain 6 from day one, exercises all the same",
            weeks=12,
            pain=lambda _: 6,
            trains_in_pain=True,
        ),
        "5 4 - …",
        "paused for good in week 3, get help from week 4",
        "what is done through such pain changes nothing",
        "5 5 - …, paused for good in week 3",
    ),
    Row(
        Life(
            "pain 6 every second day",
            "pain 6 on every second day",
            weeks=12,
            pain=lambda day: 6 if day.number % 2 else 2,
        ),
        "5 4 - …",
        "paused for good in week 3",
        "a second step back within four weeks",
        "5 5 - …, paused for good in week 3",
    ),
    Row(
        Life(
            "noisy pain 3 to 6",
            "pain from 3 to 6, above 5 on two days a week; goes on at once",
            pain=lambda day: NOISE[day.weekday],
            resumes_after=0,
        ),
        "5 4 3 2 1 1 1 1 1 1 1 1 1 1 1 1 …",
        "no end in 24 weeks, 11 pauses, get help from week 4",
        "less each week down to the least, with help due all the time",
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …, no end in 24 weeks, 22 pauses",
    ),
    Row(
        Life(
            "ten hurts",
            "pain 7 on two days of each week with 10 or more; goes on at once",
            pain=with_weak_back,
            resumes_after=0,
        ),
        "5 6 8 10 8 8 8 10 8 8 8 10 8 8 8 10 …",
        "no end in 24 weeks, 10 turns, 2 pauses, get help from week 7",
        "what hurt comes back after three quiet weeks, not after one",
        "5 6 8 10 8 10 8 10 8 10 8 10 8 10 8 10 …, no end in 24 weeks, 9 pauses",
    ),
    Row(
        Life(
            "nine red days",
            "pain 7 on nine days from week 4 on, rests; goes on when paused",
            pain=lambda day: 7 if 22 <= day.number <= 30 else 2,
            resumes_after=0,
        ),
        "5 6 8 10 6 5 5 5 6 8 10 12 15 15",
        "all maxima in week 14, 1 pause, get help from week 8",
        "less at once, a pause, then one rung less again",
        "5 6 8 10 6 6 8 10 12 15, 1 pause",
    ),
    Row(
        Life(
            "flare, re-planned daily",
            "pain 7 on Monday to Wednesday of week 4, re-plans daily",
            pain=lambda day: 7 if 22 <= day.number <= 24 else 2,
            rhythm=daily,
        ),
        "5 6 8 10/8/6 6 6 6 6 8 10 12 15",
        "all maxima in week 12, get help from week 6",
        "held after the first day, less after the second, never held twice for one week",
        "5 6 8 10/8 8 10 12 15 15",
    ),
    Row(
        Life(
            "flare, re-planned on Wednesday",
            "pain 7 on two days of week 2, re-plans on Wednesdays",
            pain=lambda day: 7 if day.number in (8, 9) else 2,
            rhythm=wednesdays,
        ),
        "5 6/4 4 4 4 5 6 8 10 12 15",
        "all maxima in week 11, get help from week 4",
        "5 was done, 6 was not: the page goes below what was done",
        "5 6/5 5 6 8 10 12 15",
    ),
)
