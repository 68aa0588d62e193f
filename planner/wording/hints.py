"""The sentences of the hint on a weekly page, and of the figures around it.

The page chooses among them by what it adds up to (`pages.week_hint`), and so do the formulas of a
workbook: each is whole, with places for numbers. The first that applies is shown.
"""

from planner.evidence.limits import SOME_PAIN

MOST_NAMED = 3
"""More exercises than this are counted in a hint, not named."""

COUNT_WORDS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven")

# The words, in the order in which the first that applies is shown.
UPDATE = "Update the plan (Start here, part 4)."
UNCLEAR = "? A pain is not a number from 0 to 10. Correct it, then look here again."
"""A page counts no words, not even "7/10", which a re-plan reads."""
EMPTY = (
    "► Pain {ceiling} or less, two in three boxes ticked: on track. "
    "One day above {ceiling}: the same. Two: less."
)
DAYS_ABOVE = "◄ {count} days above {ceiling}. Next week: smaller amounts. " + UPDATE
DAYS_ABOVE_AGAIN = (
    "■ {count} days above {ceiling}, again in four weeks. Stop, ask a doctor, update the plan."
)
NOT_FOUND = "? The name of an exercise is changed, gone or there twice: no hint. " + UPDATE
"""On a page that people rearranged so that it cannot tell which exercise is which."""
OWN_ABOVE = "◄ {who} gave pain above {ceiling}. Next week: less or none of {it}. " + UPDATE
OWN_ABOVE_AND_HELD = (
    "◄ {who} gave pain above {ceiling}. Next week: less or none of {it}, the rest as is. " + UPDATE
)
DAY_ABOVE = "= One day above {ceiling}. Next week: what you did this week again."
PAIN_IS_UP = "= Pain is up on the weeks before. Next week: what you did this week again."
PAIN_MISSING = (
    "? Pain written on {written} of {due} days. "
    "Write it on {needed} or more, or next week stays the same."
)
PAIN_MISSING_ON_THE_DAY = "? Pain is not written. Write it, or next week stays the same."
OWN_SOME = "= {who} gave pain of {band}. Next week: what you did of {it} again."
ALL_FEW = "= So far fewer than two thirds done in full. Below that, next week stays the same."
FEW = "= {who}: fewer than two thirds done in full. Below that, next week stays the same."
ON_TRACK_WAITS = (
    "► On track. After strong pain some amounts wait for three quiet weeks: update the plan first."
)
ON_TRACK = "► On track. Next week: go on as planned."
ON_TRACK_LAST = "► On track. This is the plan's last week."
PAUSED = "■ Paused. Nothing to do until a doctor or physiotherapist says so: see Start here."

ONE, SOME, MANY = "Exercise {list}", "Exercises {list}", "{count} exercises"
IT, THEM = "it", "them"
COUNTS = "{sessions} of {sessions_due} {unit}, {boxes} of {boxes_due} boxes"
COUNTS_WITH_REST = "{sessions} of {sessions_due} {unit} ({rest} rest), {boxes} of {boxes_due} boxes"
DONE_OF = "{done} of {due}"
DONE_AND_PART = "{done} of {due}\n{part} in part"
DONE_OF_OPEN = "__ of {due}"
"""Before the week has its first tick: a place for a pen. A blank is no zero."""
NOT_DUE = "–"
"""Where an exercise is due on no day of the page."""
NO_NAME = "?"
"""Where the label of a row names no exercise of the page."""
MIDDLE = "middle {median}"
MIDDLE_AND_REST = "middle {median}\nrest: {rest}"


def who(numbers: tuple[int, ...]) -> str:
    """Exercises by their numbers.

    >>> who((2,)), who((2, 4)), who((1, 2, 3, 5))
    ('Exercise 2', 'Exercises 2, 4', '4 exercises')
    """
    if len(numbers) > MOST_NAMED:
        return MANY.format(count=len(numbers))
    return (ONE if len(numbers) == 1 else SOME).format(list=", ".join(map(str, numbers)))


def band(ceiling: int) -> str:
    """The pain with which an exercise is held.

    >>> band(5), band(4)
    ('4 to 5', '4')
    """
    return str(SOME_PAIN) if ceiling == SOME_PAIN else f"{SOME_PAIN} to {ceiling}"


def unit(times: int) -> str:
    """What a session is called where they are counted."""
    return "days" if times == 1 else "sessions"


def it(numbers: tuple[int, ...]) -> str:
    return IT if len(numbers) == 1 else THEM
