"""The sentences of the hint on a weekly page, and of the figures around it.

The page chooses among them by what it adds up to (`pages.week.hint`), and so do the formulas of a
workbook: each is whole, with places for numbers. A hint begins with the sign of what it means: ► go
on, = the same, ◄ less, ■ stop, ? not known.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.sentence import Sentence

MOST_NAMED = 3
"""More exercises than this are counted in a hint, not named."""

MOST_DAYS = 7
"""Days of a page; on each of them pain can be above the ceiling."""


@dataclass(frozen=True, slots=True)
class OfExercises:
    """A sentence about one exercise by its number, about some by theirs, or about many."""

    one: Sentence
    some: Sentence
    many: Sentence

    def of(self, numbers: Sequence[int]) -> Sentence:
        """The form for exercises with these numbers.

        >>> [FEW.of(numbers).one[:14] for numbers in ((2,), (2, 4), (1, 2, 3, 5))]
        ['= Exercise {li', '= Exercises {l', '= {count} exer']
        """
        if len(numbers) > MOST_NAMED:
            return self.many
        return self.one if len(numbers) == 1 else self.some


UPDATE = Sentence("Update the plan (Start here, part 4).", comment="At the end of a hint.")
FOLLOWS = Sentence("The next page shows it.", comment="At the end of a hint, where pages follow.")
SWITCHED_OFF = Sentence(
    "Do no more than this week; or write “yes” at the switch on “Start here”.",
    comment="At the end of a hint, where pages do not follow.",
)
NO_NEXT_PAGE = Sentence(
    "Ask who made this book for more pages.", comment="At the end of a hint, on the last page."
)
"""What comes after a hint: `{then}`."""

# In the order in which the first that applies is shown.
UNCLEAR = Sentence(
    "? A pain is not a number from 0 to 10. Correct it, then look here again.",
    comment='A page counts no words, not even "7/10", which a re-plan reads.',
)
EMPTY = Sentence(
    "► Pain {ceiling} or less, two in three boxes ticked: on track. "
    "One day above {ceiling}: the same. Two: less."
)
DAYS_ABOVE = Sentence(
    "◄ {count:Word} day above {ceiling}. Next week: smaller amounts. {then}",
    "◄ {count:Word} days above {ceiling}. Next week: smaller amounts. {then}",
    comment="Days with pain above the ceiling; two or more.",
)
DAYS_ABOVE_AGAIN = Sentence(
    "■ {count:Word} day above {ceiling}, again in four weeks. Stop, ask a doctor. {then}",
    "■ {count:Word} days above {ceiling}, again in four weeks. Stop, ask a doctor. {then}",
)
NOT_FOUND = Sentence(
    "? The name of an exercise is changed, gone or there twice: no hint. {then}",
    comment="On a page that people rearranged.",
)
OWN_ABOVE = OfExercises(
    Sentence(
        "◄ Exercise {list} gave pain above {ceiling}. Next week: less or none of it. {then}",
        comment="{list} is the number of an exercise.",
    ),
    Sentence(
        "◄ Exercises {list} gave pain above {ceiling}. Next week: less or none of them. {then}",
        comment="{list} are two or three numbers of exercises: 2, 4.",
    ),
    Sentence(
        "◄ {count} exercises gave pain above {ceiling}. Next week: less or none of them. {then}",
        comment="{count} is 4 or more.",
    ),
)
OWN_ABOVE_AND_HELD = OfExercises(
    Sentence(
        "◄ Exercise {list} gave pain above {ceiling}. Next week: less or none of it, the rest as "
        "is. {then}"
    ),
    Sentence(
        "◄ Exercises {list} gave pain above {ceiling}. Next week: less or none of them, the rest "
        "as is. {then}"
    ),
    Sentence(
        "◄ {count} exercises gave pain above {ceiling}. Next week: less or none of them, the rest "
        "as is. {then}"
    ),
)
DAY_ABOVE = Sentence("= One day above {ceiling}. Next week: what you did this week again.")
PAIN_IS_UP = Sentence("= Pain is up on the weeks before. Next week: what you did this week again.")
PAIN_MISSING = Sentence(
    "? Pain written on {written} of {due} days. "
    "Write it on {needed} or more, or next week stays the same."
)
PAIN_MISSING_ON_THE_DAY = Sentence(
    "? Pain is not written. Write it, or next week stays the same.",
    comment="On a page with a single day.",
)
OWN_SOME = OfExercises(
    Sentence(
        "= Exercise {list} gave pain of {some} to {ceiling}. Next week: what you did of it again."
    ),
    Sentence(
        "= Exercises {list} gave pain of {some} to {ceiling}. Next week: what you did of them "
        "again."
    ),
    Sentence(
        "= {count} exercises gave pain of {some} to {ceiling}. Next week: what you did of them "
        "again."
    ),
)
OWN_JUST_SOME = OfExercises(
    Sentence("= Exercise {list} gave pain of {some}. Next week: what you did of it again."),
    Sentence("= Exercises {list} gave pain of {some}. Next week: what you did of them again."),
    Sentence("= {count} exercises gave pain of {some}. Next week: what you did of them again."),
)
"""Where the ceiling itself is no more than some pain."""
ALL_FEW = Sentence(
    "= So far fewer than two thirds done in full. Below that, next week stays the same."
)
FEW = OfExercises(
    Sentence(
        "= Exercise {list}: fewer than two thirds done in full. Below that, next week stays the "
        "same."
    ),
    Sentence(
        "= Exercises {list}: fewer than two thirds done in full. Below that, next week stays the "
        "same."
    ),
    Sentence(
        "= {count} exercises: fewer than two thirds done in full. Below that, next week stays the "
        "same."
    ),
)
ON_TRACK_WAITS = Sentence(
    "► On track. After strong pain some amounts wait for three quiet weeks: update the plan first."
)
ON_TRACK = Sentence("► On track. Next week: go on as planned.")
ON_TRACK_LAST = Sentence("► On track. This is the plan's last week.")
PAUSED = Sentence(
    "■ Paused. Nothing to do until a doctor or physiotherapist says so: see Start here."
)

COUNTS_OF_DAYS = Sentence(
    "{sessions} of {due} days, {boxes} of {boxes_due} boxes",
    comment="Done of due: one session a day.",
)
COUNTS_OF_DAYS_WITH_REST = Sentence(
    "{sessions} of {due} days ({rest} rest), {boxes} of {boxes_due} boxes",
    comment="{rest} days are for rest.",
)
COUNTS = Sentence("{sessions} of {due} sessions, {boxes} of {boxes_due} boxes")
COUNTS_WITH_REST = Sentence(
    "{sessions} of {due} sessions ({rest} rest), {boxes} of {boxes_due} boxes"
)
DONE_OF = Sentence("{done} of {due}", comment="Sessions done of those due.")
DONE_AND_PART = Sentence("{done} of {due}\n{part} in part", comment="In two short lines.")
DONE_OF_OPEN = Sentence("__ of {due}", comment="Before the first tick: a place for a pen.")
MIDDLE = Sentence("middle {median:number}", comment="Of the pains of a week.")
MIDDLE_AND_REST = Sentence(
    "middle {median:number}\nrest: {rest}", comment="{rest} days of rest; in two short lines."
)
