"""The words of "Start here", the same in the workbook and on paper."""

from planner.domain.plan import Plan, Ticks
from planner.domain.sentence import Sentence
from planner.wording.doses import rhythm
from planner.wording.language import Words, isolated
from planner.wording.plan_words import minutes

BEFORE = Sentence("1  Before the first day, and whenever something changes")
EMERGENCY, DOCTOR_FIRST = Sentence("◆  Emergency help, now"), Sentence("▲  See a doctor first")
TICK_SIGNS = Sentence(
    "Tick any sign you have, with the date. With one tick or more: no exercises until the line "
    "below the list is filled in."
)
CLEARED_BY = Sentence("A doctor or physiotherapist says I may go on.   Who:")
CLEARED_ON = Sentence("Date:")

GOES_ON_FROM = Sentence("I go on from:", comment="Before up to four dates.")
TODAY = Sentence("Today (empty: the computer’s date):")
FOLLOWS = Sentence("Coming weeks follow what I write (no: as planned at first):")
YES, NO = Sentence("yes"), Sentence("no")
NOW_WEEK = Sentence(
    "Now: week {week} of {last}. What you write on a week’s page makes the next week’s amounts."
)
NOW_BEFORE = Sentence("Your plan begins on {day:date}.")
NOW_ENDED = Sentence(
    "Your plan ended in week {last}. Ask at your next appointment what comes next."
)
NOW_FIXED = Sentence("Coming weeks do not follow what you write: see the switch below.")
NOW_NO_DAY = Sentence(
    "“Today” is no day that can be read: the pages show the plan as it was made. Write 14/12/2026, "
    "or leave it empty."
)
NOW_SIGN = Sentence(
    "■  A warning sign is ticked: no exercises. Do as it says below. You can go on from a day "
    "after that of the sign. A sign without a date counts until it has one."
)
NOW_PAUSED = Sentence(
    "■  PAUSE, after a warning sign or strong pain. Please ask a doctor or physiotherapist. When "
    "you may go on, write the day below: it begins with the next week."
)
NOW_UNREADABLE = Sentence(
    "■  A date below cannot be read. Write it as 14/12/2026; if your computer puts the month "
    "first, as 12/14/2026."
)
NOW_NO_PAGES = Sentence(
    "The pages are used up, and your plan goes on. Ask who made this book for more pages. Until "
    "then do no more than you did last."
)
NOW_GOES_ON = Sentence(
    "You wrote that you go on. When the next week begins, its page has the amounts."
)
NOW_PAIN = Sentence(
    "!  Three weeks with pain of 4 or more: please show these pages to a doctor or physiotherapist."
)

EVERY_SESSION = Sentence("2  Every session")
GLANCE = Sentence("3  The plan at a glance")
AFTER_A_BREAK = Sentence("4  After missed days or a bad week")
FLOOR = Sentence("5  Down to the floor, and up again")
SOURCE = Sentence("Source: {source}")
DOWN, UP = Sentence("Down", context="to the floor"), Sentence("Up again", context="from the floor")

ON_A_PAGE_OF_ITS_OWN = Sentence("on a page of its own", comment="After a heading.")
ON_A_PAGE_WITH_PICTURES = Sentence("on a page of its own, with pictures")
CONTINUED = Sentence("continued", comment="After a heading that stands on a page again.")
FROM_WEEK_ON = Sentence("from week {label} on", comment="After a heading.")
NO_WEEK = Sentence("No week has begun.")
REPLANNED_ON = Sentence("re-planned on {day:date}: see “Changes”", comment="After a heading.")

PAIN_FIRST = Sentence(
    "Write your pain before you start: the worst of the last 24 hours, 0 to 10. "
    "Your usual ache counts."
)
PAIN_FIRST_AND_REST = Sentence(
    "Write your pain before you start: the worst of the last 24 hours, 0 to 10. "
    "Your usual ache counts. Above {ceiling}: write it down and rest today."
)
DO = Sentence(
    "Do the amounts on the week’s page. Fewer is fine. More is not better. "
    "Never make up a missed day. Sharp, new or growing pain is “it hurts”: stop. With an ache that "
    "you know, and that stays as it is, go gently, and write its number."
)
TICK_ON_PAPER = Sentence(
    "Tick what you did. Pen: tick the box. “All done” ticks the whole column. "
    "Fewer than asked: write how many."
)
TICK_IN_LARGE_PRINT = Sentence(
    "Tick what you did. Pen: tick the box. Fewer than asked: write how many.",
    comment="Pages in large print have no row “All done”.",
)
TICK_ON_SCREEN = {
    Ticks.GLYPH: Sentence(
        "Tick what you did. Pen: tick the box. Excel: choose ☑, or type 1 and Enter. "
        "“All done” ticks the whole column. White cells are yours."
    ),
    Ticks.NATIVE: Sentence(
        "Tick what you did. Pen: tick the box. Excel: click the box, or press the space bar. "
        "“All done” ticks the whole column. White cells are yours."
    ),
    Ticks.NUMBER: Sentence(
        "Tick what you did. Pen: tick the box. Excel: type 1 and Enter. "
        "“All done” ticks the whole column. White cells are yours."
    ),
}
OWN_PAIN = Sentence(
    "If an exercise gave pain, write the worst of the week, 0 to 10, in the Pain column at its "
    "right; leave it empty if it gave none. At the week’s end, read the bottom line."
)

BREAK_ON_SCREEN = Sentence(
    "Up to 2 days missed: go on. 3 to 13: what you last did, again. Longer: less. Each week, on "
    "“Next re-plan”: save and close this file, run “planner replan”, or send it to your "
    "physiotherapist. Ticks, pain and notes stay."
)
BREAK_IN_A_LIVE_WORKBOOK = Sentence(
    "Up to 2 days missed: go on. 3 to 13: what you last did, again. Longer: less. When a week is "
    "over, the next week’s page shows its amounts, and why. So print a week when the one before is "
    "filled in. What you write into an old week changes the weeks after it, also those that you "
    "have done."
)
BREAK_ON_PAPER = Sentence(
    "Up to 2 days missed: go on. 3 to 13: what you last did, again. Longer: less. Each week, on "
    "“Next re-plan”: copy what you wrote into the workbook and run “planner replan”, or show these "
    "pages to your physiotherapist."
)

WHEN_YOU_GO_ON = Sentence("2  When you go on")
NO_MISSED_DAYS = Sentence(
    "While the plan is paused, no day counts as missed. Never make up for them."
)
GO_ON_ON_PAPER = Sentence(
    "A doctor or physiotherapist fills in the line above: who, and when. Then run “planner replan "
    "--resume DATE”, and print the new pages; or show these pages to your physiotherapist."
)
GO_ON_ON_SCREEN = Sentence(
    "“planner replan --resume DATE” shows you the amounts first, then adds new weekly pages from "
    "that day on. Ticks, pain and notes stay. Without planner, send this file to your "
    "physiotherapist."
)
HOW_TO_GO_ON = Sentence(
    "To go on: fill in the line “A doctor or physiotherapist says I may go on” below, who and "
    "date. Save and close this file, then run “planner replan --resume DATE”."
)
PAUSED_SINCE = Sentence(
    "■  Paused since {day:date}. Nothing to do until a doctor or physiotherapist says so."
)
WHY = Sentence("Why: {reasons}", comment="{reasons} are whole sentences.")
SEE_CHANGES = Sentence("See also the sheet “Changes”.")


def whole(words: Words, plan: Plan) -> tuple[str, ...]:
    """The few words below the title: the name, the dates, the days and the minutes."""
    often = rhythm(words, plan.choices)
    return (
        *((isolated(plan.choices.name),) if plan.choices.name else ()),
        *((words.dates(plan.starts, plan.ends),) if plan.weeks else ()),
        words.listed((often, minutes(words, plan))),
    )
