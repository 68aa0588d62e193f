"""Lives of people who miss days and weeks."""

from datetime import date, timedelta

from planner.domain.plan import Away
from planner.replan import Wishes
from planner.replan.wishes import NO_WISHES
from tests.builders import MONDAY, plan
from tests.lives.life import Life, Row, daily, in_weeks, mondays, wednesdays, week_of


def day(number: int) -> date:
    return MONDAY + timedelta(days=number - 1)


ABSENCE = (
    Row(
        Life("perfect", "does everything, pain 2"),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "nothing speaks against the plan",
    ),
    Row(
        Life(
            "every third week missed",
            "does and writes nothing in every third week",
            misses=lambda day: week_of(day) % 3 == 0,
        ),
        "5 6 8 6 8 10 8 10 12 10 12 15",
        "all maxima in week 12, 6 turns",
        "what was last done comes again, then the climb goes on",
        "5 6 8 5 6 8 5 6 8 5 6 8 5 6 8 5 …, no end in 24 weeks",
    ),
    Row(
        Life("week 3 missed", "misses week 3", misses=in_weeks(3)),
        "5 6 8 6 8 10 12 15",
        "all maxima in week 8",
        "6 was last done, so 6 comes again",
        "5 6 8 5 6 8 10 12 15",
    ),
    Row(
        Life("weeks 3 and 4 missed", "misses weeks 3 and 4", misses=in_weeks(3, 4)),
        "5 6 8 6 5 6 8 10 12 15",
        "all maxima in week 10",
        "after two weeks half, but not below the start",
        "5 6 8 5 5 6 8 10 12 15",
    ),
    Row(
        Life("weeks 3 to 6 missed", "misses weeks 3 to 6", misses=in_weeks(3, 4, 5, 6)),
        "5 6 8 6 5 5 5 6 8 10 12 15",
        "all maxima in week 12, fewer days offered from week 6",
        "after a month from the start, and never a jump",
        "5 6 8 5 5 5 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "two months missed",
            "misses weeks 3 to 10",
            misses=in_weeks(*range(3, 11)),
        ),
        "5 6 8 6 5 5 5 5 5 5 5 6 8 10 12 15",
        "all maxima in week 16, fewer days offered from week 6",
        "the start waits, however long it takes",
        "5 6 8 5 5 5 5 5 5 5 5 6 8 10 12 15",
    ),
    Row(
        Life("starts late", "starts five weeks late", misses=in_weeks(*range(1, 6))),
        "5 5 5 5 5 5 6 8 10 12 15",
        "all maxima in week 11, fewer days offered from week 4",
        "nothing done yet: the start",
    ),
    Row(
        Life(
            "seven days off",
            "misses week 4, which asks 10, and re-plans on its Sunday, not on the Monday",
            misses=in_weeks(4),
            rhythm=lambda day: (mondays(day) and day != 29) or day == 28,
        ),
        "5 6 8 10/8 8 10 12 15",
        "all maxima in week 8",
        "8 was last done, so 8 comes again",
        "5 6 8 10 10 12 15",
    ),
    Row(
        Life(
            "five days off each month",
            "misses Monday to Friday of week 5, and re-plans on the day back",
            misses=lambda day: 29 <= day <= 33,
            rhythm=lambda day: mondays(day) or day == 34,
        ),
        "5 6 8 10 12/10 10 12 15",
        "all maxima in week 8",
        "the rest of the week asks at once what was last done",
        "5 6 8 10 12 12 15",
    ),
    Row(
        Life(
            "off from Wednesday to Tuesday",
            "misses Wednesday of week 3 to Tuesday of week 4, re-plans on Wednesdays",
            misses=lambda day: 17 <= day <= 23,
            rhythm=wednesdays,
        ),
        "5 6 8 10/8 8 10 12 15",
        "all maxima in week 8",
        "8 was last done; the page goes down on the very day",
        "5 6 8 10/6 6 8 10 12 15",
    ),
    Row(
        Life(
            "week 3 missed, re-planned daily",
            "misses week 3, re-plans every day",
            misses=in_weeks(3),
            rhythm=daily,
        ),
        "5 6 8/6 6 8 10 12 15",
        "all maxima in week 8",
        "as with one re-plan a week: nothing is held twice for a week",
        "5 6 8 5 5 6 8 10 12 15",
    ),
    Row(
        Life("long weekend", "misses Friday to Sunday of week 2", misses=lambda d: 12 <= d <= 14),
        "5 6 6 8 10 12 15",
        "all maxima in week 7",
        "four days of seven: one week more of the same",
    ),
    Row(
        Life("weekends off", "never exercises at weekends", misses=lambda day: day % 7 in (6, 0)),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "five days of seven are enough",
    ),
    Row(
        Life(
            "ill in week 3",
            "ill in week 3, and says so",
            misses=in_weeks(3),
            wishes=lambda today: Wishes(ill=today == 22),
        ),
        "5 6 8 5 6 8 10 12 15",
        "all maxima in week 9",
        "after illness each day counts twice",
    ),
    Row(
        Life(
            "ill for three weeks",
            "ill in weeks 3 to 5, and says so each Monday",
            misses=in_weeks(3, 4, 5),
            wishes=lambda today: Wishes(ill=today in (22, 29, 36)),
        ),
        "5 6 8 5 5 5 6 8 10 12 15",
        "all maxima in week 11, fewer days offered from week 6",
        "from the start again, and no lower",
    ),
    Row(
        Life(
            "week away",
            "away in week 3, as said on its Monday",
            misses=in_weeks(3),
            wishes=lambda today: Wishes(away=Away(day(15), day(21))) if today == 15 else NO_WISHES,
        ),
        "5 6 - 6 8 10 12 15",
        "all maxima in week 8",
        "6 was last done, so 6 comes again",
        "5 6 - 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "weekend away",
            "away from Thursday to Sunday of week 2, as said on the Monday",
            misses=lambda day: 11 <= day <= 14,
            wishes=lambda today: Wishes(away=Away(day(11), day(14))) if today == 8 else NO_WISHES,
        ),
        "5 6 6 8 10 12 15",
        "all maxima in week 7",
        "four days off: the same again",
    ),
    Row(
        Life(
            "month off in twelve weeks",
            "a plan of 12 weeks; misses weeks 5 to 8",
            misses=in_weeks(5, 6, 7, 8),
            begins=lambda: plan(weeks=12),
        ),
        "5 6 6 7 8 7 5 5 5 6 6 7 8 9 10 11 12 13 14 15",
        "all maxima in week 20, fewer days offered from week 8",
        "back to the start, and up again in small steps",
        "5 6 6 7 8 6 5 5 5 6 6 7 8 9 10 11 12 13 14 15",
    ),
    Row(
        Life("twelve weeks", "a plan of 12 weeks; does everything", begins=lambda: plan(weeks=12)),
        "5 6 6 7 8 9 10 11 12 13 14 15",
        "all maxima in week 12",
        "nothing speaks against the plan",
    ),
)
