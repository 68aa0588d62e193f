"""What a workbook that re-plans itself says on its pages, in few words: its cells are narrow."""

from planner.domain.decision import Decision, Kind
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.wording.language import Words

_IT_GAVE = Sentence("it gave pain of {pain}", context="short")
BECAUSE = {
    "absence.not_yet": Sentence("not done yet", context="short"),
    "absence": Sentence("last done {count} days ago"),
    "pain_unknown": Sentence("pain written on {days} of {due} days"),
    "pain_high": Sentence("pain above {ceiling} on {days} days"),
    "pain_some": Sentence("pain above {ceiling} on one day"),
    "pain_some.up": Sentence("pain is up"),
    "own_pain_high": _IT_GAVE,
    "own_pain_some": _IT_GAVE,
    "adherence": Sentence("done in full {full} of {due} times"),
    "hurt_lately": Sentence("as much hurt lately"),
    "after_rest": Sentence("back after a week off"),
    "after_pause": Sentence("after the pause"),
}
"""Why a week asks for less or for the same, by the name of the reason."""
_SHORT_FOR = {"adherence.part": "adherence", "pain_some.up_on_best": "pain_some.up"}

AS_PLANNED = Sentence("as planned", context="short")
THE_START = Sentence("the start", context="reason")
LESS = Sentence("less: {because}", context="short")
LOWEST = Sentence("the lowest: {because}")
FROM_THE_START = Sentence("from the start: {because}", context="short")
SAME_AGAIN = Sentence("the same again: {because}", context="short")
DONE_AGAIN = Sentence("what you did, again: {because}", context="short")
NOT_THIS_WEEK = Sentence("not this week: it gave pain of {pain}. Ask about it.")
STILL_RESTS = Sentence("not this week: it hurt too much. Ask about it.")
REST = Sentence("rest", context="in place of an amount")
BEFORE = Sentence("before: {dose}", comment="{dose}: 4, 4 × 5 s. What was asked last.")

OF_WEEKS = Sentence(
    "of {last}    {sessions}, about {minutes} min each",
    comment="After: Week 3. {sessions}: 7 sessions.",
)
SESSIONS = Sentence("{count} session", "{count} sessions")
NOTHING_THIS_WEEK = Sentence("of {last}    nothing this week", comment="After: Week 3.")
NOT_NEEDED = Sentence("Not needed: your plan ends with week {last}.")
WORTH_DOING = Sentence(
    "After your plan it is worth doing the last amounts on two or three days a week. Ask at your "
    "next appointment what comes next."
)
PAUSE = Sentence("PAUSE")
PAUSED_BY_SIGN = Sentence(
    "■  PAUSE. A warning sign is ticked on “Start here”: do as it says there. When you may go on, "
    "write the day on “Start here”."
)
PAUSED = Sentence(
    "■  PAUSE, after a warning sign or strong pain. Please ask a doctor or physiotherapist. When "
    "you may go on, write the day on “Start here”: it begins with the next week."
)
NO_MORE_PAGES = Sentence(
    "This is the last page, and your plan goes on after it: ask who made the book for more pages. "
    "Until then do no more than you did here."
)
DECIDED = Sentence("Week {label}: settled on {day:date}")
NOT_DECIDED = Sentence("Week {label}: to be settled on {day:date}")


def because(words: Words, decision: Decision, plan: Plan) -> str:
    """Why a decision asks for less or the same, in short; empty where the plan goes on."""
    name = decision.reason.name
    sentence = BECAUSE.get(_SHORT_FOR.get(name, name))
    if sentence is None:
        return ""
    places = {"ceiling": plan.programme.pain_ceiling, **decision.reason.places}
    return words(sentence, **places)


def reason(words: Words, decision: Decision, plan: Plan) -> str:
    """The same as it stands on the page of the week that was decided."""
    if decision.kind is Kind.PROGRESS:
        return words(AS_PLANNED)
    if decision.kind is Kind.REST:
        pain = decision.reason.places.get("pain")
        return words(STILL_RESTS) if pain is None else words(NOT_THIS_WEEK, pain=pain)
    why = because(words, decision, plan)
    before, after, asked = decision.before, decision.after, decision.asked
    if before is None or after is None:  # no session was due by then
        return words(THE_START)
    if decision.kind is Kind.HOLD and decision.rule in ("pain_high", "after_pause"):
        return words(LOWEST, because=why)
    if decision.kind is Kind.RESTART:
        return words(FROM_THE_START, because=why)
    if after.work < before.work:
        return words(LESS, because=why)
    is_whole = asked is None or asked.work <= before.work
    return words(SAME_AGAIN if is_whole else DONE_AGAIN, because=why)
