"""The words on a weekly page, the same in the workbook and on paper."""

from dataclasses import dataclass
from datetime import timedelta

from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan, Ticks, Week
from planner.domain.programme import Programme
from planner.domain.sentence import Sentence
from planner.wording.language import Words
from planner.wording.plan_words import ABOUT_MINUTES, last_number
from planner.wording.week import week_words
from planner.wording.week.week_words import days_of, earlier_page

HIGHEST_PAIN = 10

_TITLE = Sentence("Week {label} of {last}")
_TITLE_PAUSED = Sentence("Week {label}, then a pause", comment="The title of a page.")
_SESSIONS = Sentence(
    "{count} session, {minutes}",
    "{count} sessions, {minutes} each",
    comment="{minutes}: about 6 minutes.",
)
_REST_ABOVE = Sentence("Pain above {ceiling} before you start: write it down and rest today.")
_REST_WITH = Sentence("Pain {pain} before you start: write it down and rest today.")
_NEXT_REPLAN = Sentence("Next re-plan: {day:date}.")
_NEXT_AMOUNTS = Sentence("The next page is settled on {day:date}.")
_WHAT_TO_DO = Sentence("What to do, each session")
HOW_TO_TICK = {
    Ticks.GLYPH: (
        Sentence("Pen: tick the box. Excel: choose ☑, or type 1 and Enter."),
        Sentence("Pen: tick. Excel: choose ☑, or type 1.", comment="The same in short."),
    ),
    Ticks.NATIVE: (
        Sentence("Pen: tick the box. Excel: click the box, or press the space bar."),
        Sentence("Pen: tick. Excel: click the box.", comment="The same in short."),
    ),
    Ticks.NUMBER: (
        Sentence("Pen: tick the box. Excel: type 1 and Enter."),
        Sentence("Pen: tick. Excel: type 1.", comment="The same in short."),
    ),
}
"""What to do on screen and on paper, in full and in short."""
STOP_SIGN = "■  {rule}"


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands on every weekly page, whatever the week.

    `…_short` is the same for a narrow place; `own_pain_two` and `own_pain_three` are in lines.
    """

    what_to_do: str
    pen: str
    done: str
    own_pain: str
    own_pain_two: str
    own_pain_three: str
    leave_empty: str
    leave_empty_two: str
    pain: str
    pain_means: str
    all_done: str
    all_done_means: str
    notes: str
    notes_mean: str
    notes_mean_short: str
    rest: str
    why_this_much: str
    pain_choices: str
    pain_choices_mean: str
    see_below: str


_LABELS = {
    "what_to_do": _WHAT_TO_DO,
    "pen": Sentence("Pen: tick the box."),
    "done": Sentence("Done", comment="The heading of a column."),
    "own_pain": Sentence("Pain it gave, 0–10", comment="The pain that an exercise gave."),
    "own_pain_two": Sentence("Pain it\ngave, 0–10", comment="In two short lines."),
    "own_pain_three": Sentence("Pain it\ngave,\n0–10", comment="In three short lines."),
    "leave_empty": Sentence("leave empty if none", comment="The pain that an exercise gave."),
    "leave_empty_two": Sentence("leave empty\nif none", comment="In two short lines."),
    "pain": Sentence("Pain before you start, 0–10"),
    "pain_means": Sentence("worst in the last 24 hours: 0 none, 10 worst imaginable"),
    "all_done": Sentence("All done", comment="A row whose tick stands for a whole day."),
    "all_done_means": Sentence("ticks the whole column"),
    "notes": Sentence("Notes"),
    "notes_mean": Sentence("anything you want to remember", comment="After: Notes."),
    "notes_mean_short": Sentence("to remember", comment="After: Notes. Short."),
    "rest": Sentence("rest", comment="Below a day without a session."),
    "why_this_much": Sentence("Why this much"),
    "pain_choices": Sentence("Pain"),
    "pain_choices_mean": Sentence(
        "Pain is a whole number from 0 to 10. Leave it empty if you do not know."
    ),
    "see_below": Sentence("see below", comment="In place of a note that is too long."),
}


def labels(words: Words) -> Labels:
    """The labels in a language."""
    return Labels(**{name: words(sentence) for name, sentence in _LABELS.items()})


def how_to_tick(words: Words, ticks: Ticks) -> tuple[str, str]:
    """What to do with a box, in full and in short."""
    in_full, in_short = HOW_TO_TICK[ticks]
    return words(in_full), words(in_short)


def title(words: Words, plan: Plan, week: Week) -> str:
    """`Week 3 of 6`; while the plan is paused, nobody knows of how many."""
    if plan.is_paused:
        is_last = plan.weeks[-1:] == (week,)
        return words(_TITLE_PAUSED if is_last else week_words.WEEK, label=week.label)
    return words(_TITLE, label=week.label, last=last_number(plan))


def told(words: Words, plan: Plan, week: Week) -> tuple[str, str]:
    """The days of a week, and its sessions: `7 sessions, about 6 minutes each`."""
    minutes = words(ABOUT_MINUTES, count=session_minutes(plan, week))
    return days_of(words, week), words(_SESSIONS, count=len(week.sessions), minutes=minutes)


def stop_sign(programme: Programme) -> str:
    """The programme's own rule, with the sign of stopping."""
    return STOP_SIGN.format(rule=programme.safety.stop_rule)


def rest_rule(words: Words, programme: Programme) -> str:
    """With how much pain not to begin; empty where no pain is above the ceiling."""
    ceiling = programme.pain_ceiling
    if ceiling >= HIGHEST_PAIN:
        return ""
    if ceiling == HIGHEST_PAIN - 1:
        return words(_REST_WITH, pain=HIGHEST_PAIN)
    return words(_REST_ABOVE, ceiling=ceiling)


def stop_rule(words: Words, programme: Programme) -> str:
    """When to stop, and with how much pain not to begin."""
    rules = (stop_sign(programme), rest_rule(words, programme))
    return "    ".join(rule for rule in rules if rule)


def next_replan(words: Words, week: Week) -> str:
    """When the next decision is due: on the day after the week's last one."""
    return words(_NEXT_REPLAN, day=week.ends + timedelta(days=1))


def next_amounts(words: Words, week: Week) -> str:
    """The same where the next page makes it."""
    return words(_NEXT_AMOUNTS, day=week.ends + timedelta(days=1))


def what_to_do(words: Words, before: Week | None, week: Week) -> str:
    """The heading where the amount of the week before stands in brackets; the first has none."""
    if before is None:
        return words(_WHAT_TO_DO)
    page = earlier_page(words, before, week)
    return words(week_words.WHAT_TO_DO[page.which], days=page.days)
