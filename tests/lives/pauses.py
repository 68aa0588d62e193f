"""Lives with warning signs and pauses."""

from tests.lives.life import Day, Life, Row


def two_flares(day: Day) -> int:
    """Pain of 7 on two days of weeks 2 and 3."""
    return 7 if day.week in (2, 3) and day.weekday in (1, 3) else 2


PAUSES = (
    Row(
        Life(
            "sign never cleared",
            "a warning sign at the end of week 3, never cleared",
            weeks=12,
            sign_on=21,
            resumes_after=0,
        ),
        "5 6 8 - …",
        "paused for good in week 4",
        "nothing is prescribed until somebody says that it may",
    ),
    Row(
        Life(
            "sign cleared",
            "a warning sign in week 3, cleared; goes on a week later",
            sign_on=21,
            cleared_on=24,
            resumes_after=7,
        ),
        "5 6 8 - 6 8 10 12 15",
        "all maxima in week 9, 1 pause",
        "one rung lower than before the pause",
    ),
    Row(
        Life(
            "sign cleared late",
            "a warning sign in week 3, cleared five weeks later",
            sign_on=21,
            cleared_on=56,
            resumes_after=7,
        ),
        "5 6 8 - - - - - 5 6 8 10 12 15",
        "all maxima in week 14, 1 pause",
        "after more than four weeks from the start",
    ),
    Row(
        Life(
            "sign cleared at once",
            "a warning sign in week 3, cleared before the re-plan",
            sign_on=17,
            cleared_on=19,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "the clearance is dated later than the sign",
    ),
    Row(
        Life("two flares", "pain 7 on two days of weeks 2 and 3", pain=two_flares, weeks=12),
        "5 6 5 - …",
        "paused for good in week 4",
        "a second step back within four weeks pauses",
    ),
    Row(
        Life(
            "goes on two days after",
            "pain 7 on two days of weeks 2 and 3; goes on two days after the pause",
            pain=two_flares,
            resumes_after=2,
        ),
        "5 6 5 4 4 4 5 6 8 10 12 15",
        "all maxima in week 12, 1 pause",
        "one rung lower than before the pause, and three quiet weeks before 5",
        "5 6 5 5 5 6 8 10 12 15, 1 pause",
    ),
    Row(
        Life(
            "goes on at once",
            "pain 7 on two days of weeks 2 and 3; goes on the same day",
            pain=two_flares,
            resumes_after=0,
        ),
        "5 6 5 4 4 4 5 6 8 10 12 15",
        "all maxima in week 12, 1 pause, get help from week 6",
        "one rung lower than before the pause",
        "5 6 5 5 6 8 10 12 15, 1 pause",
    ),
    Row(
        Life(
            "goes on nine weeks after",
            "pain 7 on two days of weeks 2 and 3; goes on nine weeks after the pause",
            pain=two_flares,
            resumes_after=63,
        ),
        "5 6 5 - - - - - - - - - 4 5 6 8 10 12 15",
        "all maxima in week 19, 1 pause",
        "where it stood was below the start, so it goes on below the start",
        "5 6 5 - - - - - - - - - 5 6 8 10 12 15, 1 pause",
    ),
    Row(
        Life(
            "nine red days, never goes on",
            "pain 7 on nine days from week 4 on; never goes on",
            pain=lambda day: 7 if 22 <= day.number <= 30 else 2,
            weeks=12,
        ),
        "5 6 8 10 6 - …",
        "paused for good in week 6",
        "more than a week above the ceiling pauses",
    ),
)
