"""A re-plan's decisions in words. The symbols are those of the weekly page's hint: ► = ◄ ■."""

from planner.domain.decision import Decision, Kind
from planner.domain.exercise import Exercise
from planner.domain.sentence import Sentence
from planner.replan.sentences import sentence
from planner.replan.track import ASK_FOR_LESS
from planner.wording import doses
from planner.wording.documented import becomes
from planner.wording.language import Words

SYMBOLS = {
    Kind.PROGRESS: "►",
    Kind.HOLD: "=",
    Kind.STEP_BACK: "◄",
    Kind.RESTART: "◄◄",
    Kind.REST: "○",
    Kind.PAUSE: "■",
}
MEANINGS = {
    Kind.PROGRESS: sentence("as_planned"),
    Kind.HOLD: Sentence("the same again"),
    Kind.STEP_BACK: Sentence("less"),
    Kind.RESTART: Sentence("from the start"),
    Kind.REST: Sentence("not this week"),
    Kind.PAUSE: Sentence("pause"),
}
_DONE_AGAIN = Sentence("what you did, again")
_WHAT_THEN = Sentence(
    "the lowest there is; rest on days of strong pain, and ask a doctor or physiotherapist if it "
    "goes on"
)
_NOTHING_PLANNED = Sentence("nothing planned")
_BEGINS_WITH = Sentence("begins with {dose}")
_TO_NOTHING = Sentence("{dose} → nothing")
_WERE_ASKED = Sentence("{dose} ({asked} were asked)", comment="6 rolls (8 were asked)")


def legend(words: Words) -> str:
    """What the symbols mean, in one line."""
    return "   ".join(f"{SYMBOLS[kind]} {words(MEANINGS[kind])}" for kind in Kind)


def amount(words: Words, exercise: Exercise, decision: Decision) -> str:
    """The dose before and after: `8 → 6 rolls` · `6 rolls` · `6 rolls → nothing`.

    The arrow starts from what was done, where that is less than was asked.
    """
    before, after = decision.before, decision.after
    if before is None and after is None:
        return words(_NOTHING_PLANNED)
    if before is None:
        assert after is not None
        return words(_BEGINS_WITH, dose=doses.in_full(words, exercise, after))
    if after is None:
        return words(_TO_NOTHING, dose=doses.in_full(words, exercise, before))
    if before != after:
        return becomes(words, exercise, before, after)
    dose, asked = doses.in_full(words, exercise, after), decision.asked
    if asked is None or asked.work <= before.work:
        return dose
    return words(_WERE_ASKED, dose=dose, asked=doses.compared(words, exercise, asked))


def shown(decision: Decision) -> Kind:
    """The kind that a person sees: a HOLD is less where less was done last, or planned already."""
    before, after = decision.before, decision.after
    is_less = before is not None and after is not None and after.work < before.work
    return Kind.STEP_BACK if is_less and decision.kind is Kind.HOLD else decision.kind


def meaning(words: Words, decision: Decision) -> str:
    """What a decision means, in words; less is only said where less is asked."""
    kind, before = shown(decision), decision.before
    if kind is Kind.HOLD and before is not None and decision.after is not None:
        if decision.rule in ASK_FOR_LESS:
            return words(_WHAT_THEN)
        if decision.asked is not None and decision.asked.work > before.work:
            return words(_DONE_AGAIN)
    return words(MEANINGS[kind])
