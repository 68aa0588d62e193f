"""The rules of re-planning. One rule is one file, found by its name.

A rule module has `NUMBER` (its place in the table of rules), `SOURCE` (on whose word),
`WHOLE_PLAN` (whether its reason is the same for all exercises), `HOLDS_FOR` (pain, time off, or
neither), `SENTENCES` (its reasons, by names that begin with its own), and `judge(evidence,
exercise)`, which gives a verdict or None where it has nothing to say. PAUSE always wins, then REST;
otherwise the lowest standing does, and of equal standings the more cautious kind. PROGRESS is only
where no other rule speaks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from planner.domain.decision import Kind, Rest
from planner.domain.dose import Dose
from planner.domain.sentence import Sentence, Sentences, Statement
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.scale import Standing

AS_PLANNED = "as_planned"
"""The rule that always speaks: no other one ever asks for more than it."""
STILL_RESTING = "still_resting"
"""The rule that holds a week of rest which was set before."""


class Cause(StrEnum):
    """For what a rule holds an exercise: what advice, notices and reasons take together."""

    PAIN = "pain"
    TIME = "time"  # days off, or too few sessions
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule asks for, and why. `standing` is None for a rest and for a pause.

    `for_pain` marks a rule for pain that asks for less; the rest is as in `Decision`.
    """

    kind: Kind
    standing: Standing | None
    reason: Statement
    for_pain: bool = False
    hurt: Dose | None = None
    rest: Rest | None = None
    is_half: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What all rules together ask of one exercise, by the rule whose verdict won.

    `spoke` names all rules that had something to say, in the order of their numbers. `also` are the
    reasons of the exercise's own where one of the whole plan won.
    """

    exercise: str
    verdict: Verdict
    rule: str
    spoke: tuple[str, ...]
    also: tuple[Statement, ...]


class Rule(Protocol):
    """What a rule module offers."""

    NUMBER: int
    SOURCE: Sentence
    SENTENCES: Sentences
    WHOLE_PLAN: bool
    HOLDS_FOR: Cause

    def judge(self, evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None: ...


@cache
def names() -> tuple[str, ...]:
    """The names of all rules, in the order of their numbers."""
    modules = [module.name for module in iter_modules(__path__)]
    return tuple(sorted(modules, key=lambda name: (load(name).NUMBER, name)))


@cache
def load(name: str) -> Rule:
    """The rule of that name; raises ModuleNotFoundError for one that does not exist."""
    return cast(Rule, import_module(f"{__name__}.{name}"))


def hold_for(cause: Cause, spoke: Iterable[str]) -> bool:
    """Whether one of the rules that spoke holds for a cause.

    A name that no rule has any more, in an old plan, counts for none.
    """
    return any(name in names() and load(name).HOLDS_FOR is cause for name in spoke)


def decide(evidence: Evidence) -> tuple[Ruling, ...]:
    """Exactly one ruling for each exercise, in the plan's order."""
    verdicts = {e.exercise: dict(_verdicts(evidence, e)) for e in evidence.exercises}
    pause = next(
        (
            (name, verdict)
            for found in verdicts.values()
            for name, verdict in found.items()
            if verdict.kind is Kind.PAUSE
        ),
        None,
    )
    return tuple(
        _ruling(each, verdicts[each.exercise], pause or _won(verdicts[each.exercise]))
        for each in evidence.exercises
    )


def _verdicts(evidence: Evidence, exercise: ExerciseEvidence) -> Iterator[tuple[str, Verdict]]:
    for name in names():
        verdict = load(name).judge(evidence, exercise)
        if verdict is not None:
            yield name, verdict


def _won(found: dict[str, Verdict]) -> tuple[str, Verdict]:
    """The verdict that wins where nothing is paused; the first rule of equals."""
    for name, verdict in found.items():
        if verdict.kind is Kind.REST:
            return name, verdict
    others = [(name, verdict) for name, verdict in found.items() if name != AS_PLANNED]
    return min(others, key=_caution) if others else (AS_PLANNED, found[AS_PLANNED])


def _caution(named: tuple[str, Verdict]) -> tuple[int, int]:
    """The lower, the sooner it wins."""
    _, verdict = named
    return _standing(verdict).dose.work, -verdict.kind.caution


def _ruling(
    exercise: ExerciseEvidence, found: dict[str, Verdict], won: tuple[str, Verdict]
) -> Ruling:
    name, verdict = won
    hurts = [each.hurt for each in found.values() if each.hurt is not None]
    verdict = replace(
        verdict,
        for_pain=any(each.for_pain for each in found.values()),
        hurt=min(hurts, key=lambda dose: dose.work, default=None),
    )
    match verdict.kind:
        case Kind.REST if name != STILL_RESTING:
            verdict = _with_what_others_ask(verdict, found)
        case Kind.PROGRESS | Kind.HOLD | Kind.STEP_BACK | Kind.RESTART:
            verdict = _as_it_counts(verdict, found, exercise)
    spoke = tuple(each for each in found if each != AS_PLANNED)
    also = tuple(found[each].reason for each in spoke if _is_told_too(each, name, found))
    return Ruling(exercise.exercise, verdict, name, spoke, also)


def _is_told_too(each: str, won: str, found: dict[str, Verdict]) -> bool:
    """Beside a reason of the whole plan those of the exercise; beside time off, pain."""
    is_its_own = load(won).WHOLE_PLAN and not load(each).WHOLE_PLAN
    is_pain = hold_for(Cause.PAIN, [each]) and not hold_for(Cause.PAIN, [won])
    return each != won and (is_its_own or is_pain)


def _with_what_others_ask(verdict: Verdict, found: dict[str, Verdict]) -> Verdict:
    """After the rest half is asked of what hurt, or of what the other rules asked if less."""
    assert verdict.rest is not None  # every REST has one
    asked = [
        each.standing.dose.work
        for name, each in found.items()
        if name != AS_PLANNED and each.standing is not None
    ]
    work = min([verdict.rest.work, *asked])
    return replace(verdict, rest=replace(verdict.rest, work=work))


def _as_it_counts(
    verdict: Verdict, found: dict[str, Verdict], exercise: ExerciseEvidence
) -> Verdict:
    """No more than was planned; and what is not less than the present dose is a HOLD."""
    planned = _standing(found[AS_PLANNED])
    standing = min(_standing(verdict), planned, key=lambda each: each.order)
    kind = verdict.kind
    is_less = standing.dose.work < exercise.standing.dose.work
    if kind in (Kind.STEP_BACK, Kind.RESTART) and not is_less:
        kind = Kind.HOLD
    return replace(verdict, kind=kind, standing=standing)


def _standing(verdict: Verdict) -> Standing:
    assert verdict.standing is not None  # only a rest and a pause have none
    return verdict.standing
