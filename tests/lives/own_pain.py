"""Lives of people to whom an exercise itself gives pain."""

from collections.abc import Callable

from tests.builders import plan
from tests.lives.life import TILTS, Asked, Life, Row

MAXIMA = {course.exercise: course.doses[-1].work for course in plan().courses}


def hard(asked: Asked) -> int | None:
    """Pain of 7 from 60 % of the maximum on."""
    return 7 if 5 * asked.dose.work >= 3 * MAXIMA[asked.exercise] else None


def of_tilts(*weeks: int, pain: int = 7) -> Callable[[Asked], int | None]:
    return lambda asked: pain if asked.exercise == TILTS and asked.week in weeks else None


OWN_PAIN = (
    Row(
        Life("own pain 5 always", "each exercise gives pain of 5 each week", own_pain=lambda _: 5),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, get help from week 4",
        "held, and sent for help with the third weekly decision",
        "held for 20 weeks without a word",
    ),
    Row(
        Life(
            "own pain falls",
            "each exercise gives pain of 5, then 4, 3, 2 …",
            own_pain=lambda asked: max(6 - asked.week, 0),
        ),
        "5 5 5 6 8 10 12 15",
        "all maxima in week 8",
        "held while it is amber",
    ),
    Row(
        Life(
            "own pain 4 once", "pelvic tilts give pain of 4 in week 3", own_pain=of_tilts(3, pain=4)
        ),
        "5 6 8 8 10 12 15",
        "all maxima in week 7",
        "held for one week",
    ),
    Row(
        Life("own pain 7 once", "pelvic tilts give pain of 7 in week 3", own_pain=of_tilts(3)),
        "5 6 8 6 6 6 8 10 12 15",
        "all maxima in week 10, get help from week 6",
        "less, and three quiet weeks before 8 comes back",
        "5 6 8 6 8 10 12 15",
    ),
    Row(
        Life(
            "own pain 7 twice",
            "pelvic tilts give pain of 7 in weeks 2 and 3",
            own_pain=of_tilts(2, 3),
        ),
        "5 6 5 - 2 3 4 5 6 8 10 12 15",
        "all maxima in week 13, 1 week of rest, get help from week 5, ask about it from week 4",
        "a week without it, back with half, and a word about whom to ask",
        "5 6 5 - …, paused for good in week 4",
    ),
    Row(
        Life(
            "tolerance hard",
            "an exercise gives pain of 7 from 60 % of its maximum on",
            own_pain=hard,
            weeks=40,
        ),
        "5 6 8 10 8 8 8 10 - 5 6 8 10 8 8 8 …",
        "no end in 40 weeks, 16 turns, 14 weeks of rest, get help from week 6, "
        "ask about it from week 8",
        "what hurt waits three weeks; what hurt twice rests",
        "5 6 8 10 - …, paused for good in week 5",
    ),
)
