"""The words of "Start here", the same in the workbook and on paper."""

from planner.domain.plan import Plan
from planner.form.ticks import HOW_TO_TICK
from planner.wording import changes
from planner.wording.plan_words import minutes
from planner.wording.words import dates, full_date, isolated, rhythm

BEFORE = "1  Before the first day, and whenever something changes"
EMERGENCY, DOCTOR_FIRST = "◆  Emergency help, now", "▲  See a doctor first"
TICK_SIGNS = (
    "Tick any sign you have, with the date. With one tick or more: no exercises until the line "
    "below the list is filled in."
)
CLEARED_BY, CLEARED_ON = "A doctor or physiotherapist says I may go on.   Who:", "Date:"

EVERY_SESSION = "2  Every session"
GLANCE = "3  The plan at a glance"
AFTER_A_BREAK = "4  After missed days or a bad week"
FLOOR = "5  Down to the floor, and up again"

_WRITE_PAIN = (
    "Write your pain before you start: the worst of the last 24 hours, 0 to 10. "
    "Your usual ache counts."
)
_DO = (
    "Do the amounts on the week’s page. Fewer is fine. More is not better. "
    "Never make up a missed day. Sharp, new or growing pain is “it hurts”: stop. With an ache that "
    "you know, and that stays as it is, go gently, and write its number."
)
_TICK = "Tick what you did. Pen: tick the box."
_ALL_DONE = "“All done” ticks the whole column."
_WHITE_CELLS, _FEWER = "White cells are yours.", "Fewer than asked: write how many."
_WRITE_OWN_PAIN = (
    "If an exercise gave pain, write the worst of the week, 0 to 10, in the Pain column at its "
    "right; leave it empty if it gave none. At the week’s end, read the bottom line."
)

_DAYS_OFF = (
    "Up to 2 days missed: go on. 3 to 13: what you last did, again. Longer: less. Each week, on "
    "“Next re-plan”:"
)
BREAK_ON_SCREEN = (
    f"{_DAYS_OFF} save and close this file, run “planner replan”, or send it to your "
    "physiotherapist. Ticks, pain and notes stay."
)
BREAK_ON_PAPER = (
    f"{_DAYS_OFF} copy what you wrote into the workbook and run “planner replan”, or show these "
    "pages to your physiotherapist."
)

DOWN, UP = "Down", "Up again"

WHEN_YOU_GO_ON = "2  When you go on"
NO_MISSED_DAYS = "While the plan is paused, no day counts as missed. Never make up for them."
GO_ON_ON_PAPER = (
    "A doctor or physiotherapist fills in the line above: who, and when. Then run “planner replan "
    "--resume DATE”, and print the new pages; or show these pages to your physiotherapist."
)
_NOTHING = "Nothing to do until a doctor or physiotherapist says so."


def whole(plan: Plan) -> tuple[str, ...]:
    """The few words below the title: the name, the dates, the days and the minutes."""
    return (
        *((isolated(plan.choices.name),) if plan.choices.name else ()),
        *((dates(plan.starts, plan.ends),) if plan.weeks else ()),
        f"{rhythm(plan.choices)}, {minutes(plan)}",
    )


def every_session(plan: Plan, *, on_paper: bool, large: bool = False) -> tuple[str, ...]:
    """The four steps of a session. Weeks in large print have no row "All done"."""
    ceiling = plan.programme.pain_ceiling
    rest = f" {ceiling + 1} or more: write it down and rest today." if ceiling < 10 else ""
    how, _ = HOW_TO_TICK[plan.choices.ticks]
    all_done = "" if large else f" {_ALL_DONE}"
    tick = f"{_TICK}{all_done} {_FEWER}" if on_paper else f"{_TICK} {how}{all_done} {_WHITE_CELLS}"
    return f"{_WRITE_PAIN}{rest}", _DO, tick, _WRITE_OWN_PAIN


def paused(plan: Plan) -> tuple[str, str]:
    """Since when a paused plan is paused, and why."""
    found = changes.pause(plan)
    assert found is not None  # asked for a paused plan only
    since = f"■  Paused since {full_date(found.since)}. {_NOTHING}"
    return since, " ".join(("Why:", *found.reasons))
