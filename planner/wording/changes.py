"""What re-plans changed, and why, in words: for the sheet "Changes" and for the terminal.

The symbols are those of the weekly page's hint: ► as planned, = the same, ◄ less.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise, takewhile

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.exercise import Exercise
from planner.domain.plan import Plan
from planner.progression.reasons import DONE_AGAIN, LOWEST, SAME_AGAIN, in_words
from planner.replan.track import ASK_FOR_LESS
from planner.wording import words
from planner.wording.advising import advice_lines
from planner.wording.documented import change

SYMBOLS = {
    Kind.PROGRESS: "►",
    Kind.HOLD: "=",
    Kind.STEP_BACK: "◄",
    Kind.RESTART: "◄◄",
    Kind.REST: "○",
    Kind.PAUSE: "■",
}
MEANINGS = {
    Kind.PROGRESS: "as planned",
    Kind.HOLD: SAME_AGAIN,
    Kind.STEP_BACK: "less",
    Kind.RESTART: "from the start",
    Kind.REST: "not this week",
    Kind.PAUSE: "pause",
}
LEGEND = "   ".join(f"{SYMBOLS[kind]} {MEANINGS[kind]}" for kind in Kind)
"""What the symbols mean, in one line."""

_WHAT_THEN = (
    f"{LOWEST}; rest on days of strong pain, and ask a doctor or physiotherapist if it goes on"
)
_STILL_PAUSED = "still_paused"
"""The rule that says no more than that a pause holds."""


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
    also: str = ""
    meaning: str = ""

    @property
    def decision(self) -> str:
        """Symbol first: `◄ less`."""
        return f"{SYMBOLS[self.kind]} {self.meaning or MEANINGS[self.kind]}"


@dataclass(frozen=True, slots=True)
class Change:
    """One re-plan. `told` are sentences: what the person said, and what left "Start here".

    `advice` stands beside the decisions, and never instead of them.
    """

    day: date
    revision: int
    outcome: str
    told: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    advice: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """`Re-plan of Mon 14 Dec 2026`."""
        return f"Re-plan of {words.full_date(self.day)}"

    @property
    def number(self) -> int:
        """Which re-plan it is, from 1; a new plan is revision 1."""
        return self.revision - 1

    @property
    def heading(self) -> str:
        """`Re-plan of Mon 14 Dec 2026 (no. 2): finish later, Sun 24 Jan 2027`."""
        return f"{self.title} (no. {self.number}): {self.outcome}"


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that holds: since when, and why."""

    since: date
    reasons: tuple[str, ...]


def changes(plan: Plan) -> tuple[Change, ...]:
    """Every re-plan of a plan, the newest first."""
    planned = plan.starts + timedelta(weeks=len(plan.courses[0].doses), days=-1)
    ends = (planned, *(revision.ends for revision in plan.history))
    told = (
        Change(
            revision.day,
            revision.number,
            _outcome(revision, before),
            tuple(_told(revision)),
            verdicts(plan, revision.decisions),
            advice_lines(plan, revision.advice),
        )
        for revision, (before, _) in zip(plan.history, pairwise(ends), strict=True)
    )
    return tuple(reversed(list(told)))


def verdicts(plan: Plan, decisions: Sequence[Decision]) -> tuple[Verdict, ...]:
    """The decisions in words: one for all exercises where all have the same, else one for each."""
    amounts = [_amount(plan, decision) for decision in decisions]
    first = decisions[0] if decisions else None
    if first is not None and len(decisions) > 1 and all(_alike(first, d) for d in decisions):
        return (_verdict(first, _everyone(len(decisions)), tuple(amounts)),)
    return tuple(_verdict(d, "", (a,)) for d, a in zip(decisions, amounts, strict=True))


def pause(plan: Plan) -> Pause | None:
    """The pause that holds, since its first day; None where the person may go on."""
    if not plan.is_paused:
        return None
    *earlier, latest = plan.history
    last = [latest, *takewhile(lambda revision: _holds(plan, revision), reversed(earlier))]
    found = dict.fromkeys(
        sentence(decision.reason)
        for revision in reversed(last)
        for decision in revision.decisions
        if decision.kind is Kind.PAUSE and decision.rule != _STILL_PAUSED
    )
    return Pause(last[-1].day, tuple(found))


def amount(exercise: Exercise, decision: Decision) -> str:
    """The dose before and after: `8 → 6 rolls` · `6 rolls` · `6 rolls → nothing`.

    The arrow starts from what was done, where that is less than was asked.
    """
    before, after = decision.before, decision.after
    if before is None and after is None:
        return "nothing planned"
    if before is None:
        assert after is not None
        return f"begins with {words.in_full(exercise, after)}"
    if after is None:
        return f"{words.in_full(exercise, before)} → nothing"
    if before == after:
        return f"{words.in_full(exercise, after)}{_beside_the_amount(exercise, decision)}"
    return change(exercise, before, after, " → ")


def sentence(text: str) -> str:
    """A reason as a sentence.

    >>> sentence("last done 9 days ago")
    'Last done 9 days ago.'
    """
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '!', '?', '…')) else '.'}"


def shown(decision: Decision) -> Kind:
    """The kind that a person sees: a HOLD is less where less was done last, or planned already."""
    before, after = decision.before, decision.after
    is_less = before is not None and after is not None and after.work < before.work
    return Kind.STEP_BACK if is_less and decision.kind is Kind.HOLD else decision.kind


def meaning(decision: Decision) -> str:
    """What a decision means, in words; less is only said where less is asked."""
    kind, before = shown(decision), decision.before
    if kind is Kind.HOLD and before is not None and decision.after is not None:
        if decision.rule in ASK_FOR_LESS:
            return _WHAT_THEN
        if decision.asked is not None and decision.asked.work > before.work:
            return DONE_AGAIN
    return MEANINGS[kind]


def _beside_the_amount(exercise: Exercise, decision: Decision) -> str:
    """How much was asked, where less was done."""
    asked, before = decision.asked, decision.before
    if asked is None or before is None or asked.work <= before.work:
        return ""
    return f" ({words.compared(exercise, asked)} were asked)"


def _holds(plan: Plan, revision: Revision) -> bool:
    return revision.paused and (plan.resumed is None or plan.resumed < revision.day)


def _alike(one: Decision, other: Decision) -> bool:
    return _what(one) == _what(other)


def _what(decision: Decision) -> tuple[object, ...]:
    told = meaning(decision)
    return decision.kind, told, decision.reason, decision.source, decision.also


def _everyone(count: int) -> str:
    return "Both exercises" if count == 2 else f"All {in_words(count)} exercises"


def _verdict(decision: Decision, who: str, amounts: tuple[Amount, ...]) -> Verdict:
    reason, source = sentence(decision.reason), sentence(decision.source)
    also = " ".join(map(sentence, decision.also))
    return Verdict(shown(decision), who, amounts, reason, source, also, meaning(decision))


def _amount(plan: Plan, decision: Decision) -> Amount:
    number, exercise = next(
        (number, exercise)
        for number, exercise in enumerate(plan.exercises, start=1)
        if exercise.key == decision.exercise
    )
    return Amount(exercise.key, number, exercise.name, amount(exercise, decision))


def _outcome(revision: Revision, before: date) -> str:
    """What becomes of the plan; `before` is its last day before the re-plan."""
    if revision.paused:
        return "paused, nothing planned"
    last = words.full_date(revision.ends)
    if revision.way is Way.KEEP_END or revision.ends == before:
        return f"last day kept, {last}"
    return f"finish later, {last}" if revision.ends > before else f"last day now {last}"


def _told(revision: Revision) -> Iterator[str]:
    if revision.said:
        yield sentence(f"You said: {'; '.join(revision.said)}")
    if revision.signs:
        ticked = ", ".join(
            f"“{sign.text}”" + (f" ({words.full_date(sign.day)})" if sign.day is not None else "")
            for sign in revision.signs
        )
        yield sentence(f"Warning signs that were ticked on “Start here”: {ticked}")
    cleared = revision.clearance
    if cleared is not None:
        on = f", {words.full_date(cleared.day)}" if cleared.day is not None else ""
        yield sentence(f"Who said that you may go on: {cleared.by or 'no name'}{on}")
