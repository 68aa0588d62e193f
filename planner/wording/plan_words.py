"""The few words about a plan as a whole."""

from planner.domain.minutes import session_minutes
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.wording.language import Words

_TITLE = Sentence("{programme}, {count:word} week", "{programme}, {count:word} weeks")
_PAUSED = Sentence("{programme}, paused")
_NO_SESSIONS = Sentence("no sessions for now")
ABOUT_MINUTES = Sentence("about {count} minute", "about {count} minutes")
_AT_FIRST = Sentence(
    "about {count} minute at first, {last} at the end",
    "about {count} minutes at first, {last} at the end",
)


def title(words: Words, plan: Plan) -> str:
    """The plan's title: `Lower-back exercises, six weeks`; `…, paused` after a pause."""
    name = plan.programme.name
    if plan.is_paused:
        return words(_PAUSED, programme=name)
    return words(_TITLE, programme=name, count=last_number(plan))


def last_number(plan: Plan) -> int:
    """The number of the plan's last week; while it is paused, as many weeks as were planned."""
    last = plan.weeks[-1].number if plan.weeks else 0
    return max(last, plan.choices.weeks) if plan.is_paused else last


def minutes(words: Words, plan: Plan) -> str:
    """How long a session takes: `4 minutes at first, 11 at the end`; while paused, that none is."""
    if plan.is_paused or not plan.weeks:
        return words(_NO_SESSIONS)
    first, last = (session_minutes(plan, week) for week in (plan.weeks[0], plan.weeks[-1]))
    if first == last:
        return words(ABOUT_MINUTES, count=first)
    return words(_AT_FIRST, count=first, last=last)
