"""Lives over which the page of rules and the code had differed at first."""

from datetime import timedelta

from planner.domain.plan import Away
from planner.replan import Wishes
from planner.replan.wishes import NO_WISHES
from tests.builders import MONDAY
from tests.lives.life import TILTS, Life, Row, daily, in_weeks
from tests.lives.offers import from_one
from tests.lives.own_pain import of_tilts

SETTLED = (
    Row(
        Life(
            "three weeks away",
            "away in weeks 4 to 6, as said on the Monday",
            misses=in_weeks(4, 5, 6),
            wishes=lambda day: (
                Wishes(away=Away(MONDAY + timedelta(days=21), MONDAY + timedelta(days=41)))
                if day == 22
                else NO_WISHES
            ),
        ),
        "5 6 8 - - - 5 6 8 10 12 15",
        "all maxima in week 12",
        "after three weeks half of 8, but not below the start; who was away did all that was due",
    ),
    Row(
        Life(
            "own pain 7 always",
            "pelvic tilts give pain of 7 whatever the amount",
            own_pain=of_tilts(*range(1, 25)),
        ),
        "5 4 - 2 - 1 - 1 - 1 - 1 - 1 - 1 …",
        "no end in 24 weeks, 11 weeks of rest, get help from week 4, ask about it from week 3",
        "rest every second week, and help is due; nobody left it out but the plan",
        "5 5 - …, paused for good in week 3",
    ),
    Row(
        Life(
            "only the first exercise",
            "does only the first exercise",
            did=lambda asked: asked.exercise == "bottom-to-heels-stretch",
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, leaving out offered from week 4",
        "what is never done is what may be left out; what is done goes on",
    ),
    Row(
        Life(
            "without what hurts",
            "pelvic tilts give pain of 7 in weeks 2 and 3; leaves them out from week 4 on",
            own_pain=of_tilts(2, 3),
            wishes=lambda day: Wishes(without=(TILTS,)) if day == 22 else NO_WISHES,
        ),
        "5 6 5 - - - - -",
        "all maxima in week 8",
        "weeks that were planned stay, also where only what is left out had needed them",
    ),
    Row(
        Life(
            "red days from 1, re-planned daily",
            "12 weeks from 1; pain 7 on two days of week 1, re-plans every day",
            pain=lambda day: 7 if day.number in (3, 5) else 2,
            rhythm=daily,
            begins=from_one,
        ),
        "1 1 1 1 2 3 4 5 6 7 8 9 11 13 15 15",
        "all maxima in week 16, get help from week 3",
        "1 is the lowest amount, so it stays; what hurt still waits for three quiet weeks",
    ),
)
