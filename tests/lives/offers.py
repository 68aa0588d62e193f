"""Lives of people who take what is offered, keep the end, or leave an exercise out."""

from planner.domain.decision import Way
from planner.domain.plan import Amount, Plan
from planner.replan import Wishes
from planner.replan.wishes import NO_WISHES
from tests.builders import plan
from tests.lives.in_part import half
from tests.lives.life import Life, Row, in_weeks


def from_one() -> Plan:
    """Pelvic tilts 1 2 3 4 5 6 7 8 9 11 13 15: no step of more than 2, or than double."""
    return plan(weeks=12, baselines=(Amount("pelvic-tilts", 1),))


OFFERS = (
    Row(
        Life(
            "never more than 6, takes what is offered",
            "does all, but never more than 6; takes what is offered first",
            did=lambda asked: min(6, asked.dose.counted),
            way=None,
        ),
        "5 6 8 6 8 6 8 6 8 6 8 6",
        "ends below the maxima in week 12, 9 turns, a lower end offered from week 8",
        "twice as long is enough: then the end is kept",
        "5 6 8 8 8 8 8 8 8 8 8 8 8 8 8 8 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "half, takes what is offered",
            "does half of what is asked; takes what is offered first",
            did=half,
            way=None,
        ),
        "5 2 3 1 2 3 1 2 3 1 2 3 1 2 3 1",
        "ends below the maxima in week 16, 10 turns, a lower end offered from week 6",
        "nobody who takes what is offered goes on for ever",
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "four of seven, takes what is offered",
            "does four days of seven; takes what is offered first",
            did=lambda asked: asked.day.weekday in (0, 2, 4, 6),
            way=None,
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5",
        "ends below the maxima in week 12, fewer days offered from week 4",
        "nobody who takes what is offered goes on for ever",
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "own pain 5, takes what is offered",
            "each exercise gives pain of 5; takes what is offered first",
            own_pain=lambda _: 5,
            way=None,
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5",
        "ends below the maxima in week 12, get help from week 4",
        "nobody who takes what is offered goes on for ever",
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "keeps the end", "misses week 3 and keeps the end", misses=in_weeks(3), way=Way.KEEP_END
        ),
        "5 6 8 6 8 10",
        "ends below the maxima in week 6",
        "the same last day, with less",
        "5 6 8 5 6 8",
    ),
    Row(
        Life(
            "keeps the end from 1",
            "12 weeks from 1; misses weeks 5 to 8 and keeps the end",
            misses=in_weeks(5, 6, 7, 8),
            way=Way.KEEP_END,
            begins=from_one,
        ),
        "1 2 3 4 5 4 2 2 1 2 4 6",
        "ends below the maxima in week 12, fewer days offered from week 8",
        "no step larger than the course’s own",
        "1 2 3 4 5 3 1 1 1 2 4 8",
    ),
    Row(
        Life(
            "without knee rolls",
            "leaves knee rolls out from week 3 on",
            wishes=lambda day: Wishes(without=("knee-rolls",)) if day == 15 else NO_WISHES,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "the others go on as planned",
    ),
)
