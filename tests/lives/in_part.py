"""Lives of people who do a part of what is asked."""

from tests.builders import plan
from tests.lives.life import TILTS, Asked, Life, Row


def half(asked: Asked) -> int:
    """Half of the count, but one at least."""
    return max(1, asked.dose.counted // 2)


def nine_tenths(asked: Asked) -> int:
    return -(-9 * asked.dose.counted // 10)


IN_PART = (
    Row(
        Life("half the reps", "always does half of what is asked", did=half),
        "5 2 3 1 2 3 1 2 3 1 2 3 1 2 3 1 …",
        "no end in 24 weeks, 15 turns, a lower end offered from week 6",
        "what is done is what comes again; a plan with a lower end is offered",
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "half in week 3",
            "does half of what is asked in week 3",
            did=lambda asked: half(asked) if asked.week == 3 else True,
        ),
        "5 6 8 4 5 6 8 10 12 15",
        "all maxima in week 10",
        "4 was done, so 4 comes again",
        "5 6 8 8 10 12 15",
    ),
    Row(
        Life("nine of ten", "does nine repetitions of ten", did=nine_tenths),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "so little is missing that it counts as done",
        "5 6 8 10 10 10 10 10 10 10 10 10 10 10 10 10 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "one repetition less",
            "leaves one repetition out each time",
            did=lambda asked: asked.dose.counted - 1,
        ),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "three of four are enough",
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "never more than 6",
            "does all that is asked, but never more than 6",
            did=lambda asked: min(6, asked.dose.counted),
        ),
        "5 6 8 6 8 6 8 6 8 6 8 6 8 6 8 6 …",
        "no end in 24 weeks, 21 turns, a lower end offered from week 8",
        "6 is what this person does, so 6 comes after each 8; an offer is made",
        "5 6 8 8 8 8 8 8 8 8 8 8 8 8 8 8 …, no end in 24 weeks",
    ),
    Row(
        Life(
            "half and own pain 6",
            "does half in week 4, and each exercise gives pain of 6",
            did=lambda asked: half(asked) if asked.week == 4 else True,
            own_pain=lambda asked: 6 if asked.week == 4 else None,
        ),
        "5 6 8 10 4 4 4 5 6 8 10 12 15 15",
        "all maxima in week 14, 1 week of rest, get help from week 7, ask about it from week 5",
        "less than the half that was done",
        "5 6 8 10 8 10 12 15 15",
    ),
    Row(
        Life(
            "2 of 4 and pain 6",
            "does 2 of 4 lifts in week 1, with pain 6 on two days",
            did=lambda asked: min(2, asked.dose.counted) if asked.week == 1 else True,
            pain=lambda day: 6 if day.number in (3, 5) else 2,
            trains_in_pain=True,
        ),
        "5 1 1 1 2 3 4 5 6 8 10 12 15",
        "all maxima in week 13, get help from week 4",
        "less than the 2 that were done",
        "5 5 6 8 10 12 15",
    ),
    Row(
        Life(
            "3 of 5 with own pain 5",
            "does 3 of 5 in week 1, and tilts give pain of 5",
            did=lambda asked: min(3, asked.dose.counted) if asked.week == 1 else True,
            own_pain=lambda asked: 5 if asked.week == 1 and asked.exercise == TILTS else None,
        ),
        "5 3 4 5 6 8 10 12 15",
        "all maxima in week 9",
        "3 were done, so 3 come again",
        "5 5 6 8 10 12 15",
    ),
    Row(
        Life("double", "does twice what is asked", did=lambda asked: 2 * asked.dose.counted),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "more than asked never makes the plan faster",
    ),
    Row(
        Life(
            "only tilts left out",
            "does all but pelvic tilts",
            did=lambda asked: asked.exercise != TILTS,
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, leaving out offered from week 4",
        "the others go on; leaving it out is offered",
    ),
    Row(
        Life(
            "mornings only",
            "twice a day is planned, once is done",
            did=lambda asked: asked.slot == 1,
            begins=lambda: plan(times=2),
        ),
        "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 …",
        "no end in 24 weeks, once a day offered from week 4",
        "half of the sessions are too few",
    ),
    Row(
        Life("twice a day", "twice a day, all of it", begins=lambda: plan(times=2)),
        "5 6 8 10 12 15",
        "all maxima in week 6",
        "nothing speaks against the plan",
    ),
)
