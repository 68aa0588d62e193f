"""What re-plans changed, and why: what the sheet "Changes" shows, the newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence
from planner.pages.foot import Foot, foot
from planner.replan.pages import is_live
from planner.wording import decisions, sheet_words, statements
from planner.wording.advising import advice_lines
from planner.wording.language import Words
from planner.wording.start_words import CONTINUED, SOURCE

_CALLED = Sentence("Changes", context="title")
_FILLS_ITSELF = Sentence("This page fills itself: what each week to come asks, and why.")
_NEWEST_FIRST = Sentence("The newest first.")
_EXERCISE, _DECISION = Sentence("Exercise"), Sentence("Decision, and how much")
_WHY = Sentence("Why", context="heading")
_TITLE = Sentence("Re-plan of {day:date}")
_ABOUT = Sentence("no. {number}: {outcome}", comment="{outcome}: finish later, Sun 24 Jan 2027.")
_PAUSED = Sentence("paused, nothing planned")
_KEPT = Sentence("last day kept, {day:date}")
_LATER = Sentence("finish later, {day:date}")
_NOW = Sentence("last day now {day:date}")
_SAID = Sentence("You said: {what}", comment="{what}: away 28 Dec – 6 Jan; sessions every day.")
_TICKED = Sentence("Warning signs that were ticked on “Start here”: {signs:list}")
_SIGN, _SIGN_ON = Sentence("“{sign}”"), Sentence("“{sign}” ({day:date})")
_CLEARED = Sentence("Who said that you may go on: {who}")
_CLEARED_ON = Sentence("Who said that you may go on: {who}, {day:date}")
_NO_NAME = Sentence("no name", comment="Who said that you may go on: no name.")
_BOTH = Sentence("Both exercises")
_ALL = Sentence("All {count:word} exercises")


@dataclass(frozen=True, slots=True)
class Amount:
    """What a decision makes of an exercise; `number` is its place in the plan, from 1."""

    exercise: str
    number: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision, its reason and source, for one exercise or, where `who` says so, for all.

    `also` are reasons of the exercise's own, beside that of the whole plan.
    """

    kind: Kind
    who: str
    amounts: tuple[Amount, ...]
    reason: str
    source: str
    also: str
    meaning: str

    @property
    def decision(self) -> str:
        """Symbol first: `◄ less`."""
        return f"{decisions.SYMBOLS[self.kind]} {self.meaning}"


@dataclass(frozen=True, slots=True)
class Change:
    """One re-plan. `told` are sentences: what the person said, and what left "Start here".

    `advice` stands beside the decisions, and never instead of them.
    """

    day: date
    title: str
    about: str
    told: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    advice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Everything on the page. `continued` follows the title of a re-plan that stands on two pages;
    `heads` are those of the table: the exercise, the decision, why.
    """

    sheet: str
    title: str
    below: str
    heads: tuple[str, str, str]
    continued: str
    changes: tuple[Change, ...]
    foot: Foot


def changes_page(words: Words, plan: Plan) -> ChangesPage:
    """Every re-plan of a plan, the newest first."""
    return ChangesPage(
        words(sheet_words.CHANGES),
        words(_CALLED),
        _below_title(words, plan),
        (words(_EXERCISE), words(_DECISION), words(_WHY)),
        words(CONTINUED),
        changes(words, plan),
        foot(words),
    )


def _below_title(words: Words, plan: Plan) -> str:
    told = (words(_FILLS_ITSELF),) if is_live(plan) else ()
    if not plan.history:
        return "     ".join(told)
    return "     ".join((*told, words(_NEWEST_FIRST), decisions.legend(words)))


def changes(words: Words, plan: Plan) -> tuple[Change, ...]:
    """Every re-plan of a plan, the newest first."""
    planned = plan.starts + timedelta(weeks=len(plan.courses[0].doses), days=-1)
    ends = (planned, *(revision.ends for revision in plan.history))
    made = (
        Change(
            revision.day,
            words(_TITLE, day=revision.day),
            # A new plan is revision 1.
            words(_ABOUT, number=revision.number - 1, outcome=_outcome(words, revision, before)),
            tuple(_told(words, plan, revision)),
            verdicts(words, plan, revision.decisions),
            advice_lines(words, plan, revision.advice),
        )
        for revision, (before, _) in zip(plan.history, pairwise(ends), strict=True)
    )
    return tuple(reversed(list(made)))


def verdicts(words: Words, plan: Plan, decided: Sequence[Decision]) -> tuple[Verdict, ...]:
    """The decisions in words: one for all exercises where all have the same, else one for each."""
    each = [_verdict(words, plan, decision) for decision in decided]
    if len(each) < 2 or any(_what(each[0]) != _what(other) for other in each):
        return tuple(each)
    amounts = tuple(amount for verdict in each for amount in verdict.amounts)
    return (replace(each[0], who=_everyone(words, len(each)), amounts=amounts),)


def _what(verdict: Verdict) -> tuple[object, ...]:
    return verdict.kind, verdict.meaning, verdict.reason, verdict.source, verdict.also


def _everyone(words: Words, count: int) -> str:
    return words(_BOTH) if count == 2 else words(_ALL, count=count)


def _verdict(words: Words, plan: Plan, decision: Decision) -> Verdict:
    reasons = (statements.reason(words, decision, plan), statements.source(words, decision))
    reason, source = (statements.as_sentence(words, text) for text in reasons)
    own = (statements.as_sentence(words, text) for text in statements.also(words, decision, plan))
    return Verdict(
        decisions.shown(decision),
        "",
        (_amount(words, plan, decision),),
        reason,
        words(SOURCE, source=source),
        " ".join(own),
        decisions.meaning(words, decision),
    )


def _amount(words: Words, plan: Plan, decision: Decision) -> Amount:
    number, exercise = next(
        (number, exercise)
        for number, exercise in enumerate(plan.exercises, start=1)
        if exercise.key == decision.exercise
    )
    text = decisions.amount(words, exercise, decision)
    return Amount(exercise.key, number, exercise.name, text)


def _outcome(words: Words, revision: Revision, before: date) -> str:
    """What becomes of the plan; `before` is its last day before the re-plan."""
    if revision.paused:
        return words(_PAUSED)
    if revision.way is Way.KEEP_END or revision.ends == before:
        return words(_KEPT, day=revision.ends)
    return words(_LATER if revision.ends > before else _NOW, day=revision.ends)


def _told(words: Words, plan: Plan, revision: Revision) -> Iterator[str]:
    if revision.said:
        wishes = (statements.stated_of_plan(words, wish, plan) for wish in revision.said)
        yield statements.as_sentence(words, words(_SAID, what="; ".join(wishes)))
    if revision.signs:
        signs = [
            words(_SIGN, sign=sign.text)
            if sign.day is None
            else words(_SIGN_ON, sign=sign.text, day=sign.day)
            for sign in revision.signs
        ]
        yield statements.as_sentence(words, words(_TICKED, signs=signs))
    cleared = revision.clearance
    if cleared is not None:
        sentence = _CLEARED if cleared.day is None else _CLEARED_ON
        who = cleared.by or words(_NO_NAME)
        yield statements.as_sentence(words, words(sentence, who=who, day=cleared.day))
