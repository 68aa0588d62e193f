"""What `planner status` says."""

from planner.domain.sentence import Sentence

FOR = Sentence("{title}, for {name}", comment="{name} is a person.")
HEADS = {
    "week": Sentence("Week", context="head of a column"),
    "dates": Sentence("Dates", context="head of a column"),
    "done": Sentence("Done", context="head of a column"),
    "share": Sentence("Share", context="head of a column"),
    "part": Sentence("Part", context="head of a column"),
    "rest": Sentence("Rest", context="head of a column"),
    "pains": Sentence("Pain each day", context="head of a column"),
    "middle": Sentence("Mid", context="head of a column"),
    "worst": Sentence("Max", context="head of a column"),
}
READING = Sentence(
    "Done: sessions with anything done, of those due so far. Part: those with an exercise done in "
    "part. Rest: days on which the pain said to rest; they are not due. Pain: before starting, "
    "0–10; the middle one and the highest. –: not known."
)
ATTENTION = Sentence("First of all:", comment="Before what must be seen first.")

BEGINS = Sentence(
    "Begins {day:date}, in {count} day",
    "Begins {day:date}, in {count} days",
    comment="The plan begins.",
)
BEGINS_TOMORROW = Sentence("Begins {day:date}, tomorrow")
IN_WEEK = Sentence("Week {label} of {last}, {day:date}")
IN_BREAK = Sentence(
    "No session today. Week {label} of {last} begins {day:date}, in {count} day",
    "No session today. Week {label} of {last} begins {day:date}, in {count} days",
)
IN_BREAK_TOMORROW = Sentence("No session today. Week {label} of {last} begins {day:date}, tomorrow")
FINISHED = Sentence("Finished on {day:date}")
PAUSED = Sentence("Paused since {day:date}")

IN_ALL = Sentence(
    "In all: {count} session, {minutes}.",
    "In all: {count} sessions, {minutes}.",
    comment="{minutes}: about 12 minutes.",
)
NOTHING_YET = Sentence("Nothing recorded yet.")
BESIDE = Sentence(
    "Done on a day that no page has, as you were away or the plan was paused, {day:date}: it "
    "counts, and the table leaves it out.",
    "Done on {count} days that no page has, as you were away or the plan was paused, from "
    "{day:date} on: they count, and the table leaves them out.",
)
AHEAD = Sentence(
    "Not counted yet: what is written for a day to come, {day:date}.",
    "Not counted yet: what is written for {count} days to come, from {day:date} on.",
)
MISSED = Sentence("missed", comment="A week.")
UNKNOWN = Sentence(
    "unknown", comment="What was done in a week; as short as can be, it stands in a table."
)

NONE_PAUSED = Sentence("Next session: none while the plan is paused.")
NONE_FOR_NOW = Sentence("Next session: none for now, as said below.")
NONE_OVER = Sentence("Next session: none; the plan is over.")
NEXT = Sentence("Next session: {when}, {minutes}", comment="{minutes}: about 12 minutes.")
NEXT_BUT_CHANGES = Sentence(
    "Next session (a re-plan first would change it, see below): {when}, {minutes}"
)
TODAY = Sentence("today, {day:date}")
TOMORROW = Sentence("tomorrow, {day:date}")
WITH_SLOT = Sentence("{when}, {slot}", comment="{slot}: am, pm.")
WITH_NUMBER = Sentence("{when}, session {slot}", comment="{slot} is a number.")

DUE_ON = Sentence(
    "The next re-plan is due on {day:date}. By what is written so far it would decide:"
)
WOULD_DECIDE = Sentence("A re-plan today would decide:")
DECIDED_TODAY = Sentence("Decided today:")
NOT_KNOWN = Sentence("What a re-plan would decide is not known for this day:")
WOULD_PAUSE = Sentence("A re-plan would pause the plan. To go on later:")
CHOOSE = Sentence("`planner replan` shows what becomes of the plan, and lets you choose.")
