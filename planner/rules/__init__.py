"""The rules of re-planning. One rule is one file, found by its name.

A rule module has `NUMBER` (its place in the table of rules), `SOURCE` (on whose word), and
`judge(evidence, exercise)`, which gives a verdict or None where it has nothing to say. PAUSE
always wins; otherwise the lowest standing does, and of equal standings the more cautious kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from planner.domain.decision import Kind
from planner.evidence.evidence import Evidence, ExerciseEvidence
from planner.progression.course import Standing


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule asks for, and why. `standing` is None for a pause: nothing is prescribed.

    `for_pain` marks a step back that a rule for pain asks for.
    """

    kind: Kind
    standing: Standing | None
    reason: str
    for_pain: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What all rules together ask of one exercise, by the rule whose verdict won."""

    exercise: str
    verdict: Verdict
    rule: str
    source: str


class Rule(Protocol):
    """What a rule module offers."""

    NUMBER: int
    SOURCE: str

    def judge(self, evidence: Evidence, exercise: ExerciseEvidence) -> Verdict | None: ...


@cache
def names() -> tuple[str, ...]:
    """The names of all rules, in the order of their numbers."""
    found = [module.name for module in iter_modules(__path__)]
    return tuple(sorted(found, key=lambda name: (load(name).NUMBER, name)))


def load(name: str) -> Rule:
    """The rule of that name; raises ModuleNotFoundError for one that does not exist."""
    return cast(Rule, import_module(f"{__name__}.{name}"))


def decide(evidence: Evidence) -> tuple[Ruling, ...]:
    """Exactly one ruling for each exercise, in the plan's order."""
    verdicts = {e.exercise: list(_verdicts(evidence, e)) for e in evidence.exercises}
    pauses = [
        (name, verdict)
        for found in verdicts.values()
        for name, verdict in found
        if verdict.kind is Kind.PAUSE
    ]
    return tuple(
        _ruling(key, pauses[0] if pauses else min(found, key=_caution), found)
        for key, found in verdicts.items()
    )


def _verdicts(evidence: Evidence, exercise: ExerciseEvidence) -> Iterator[tuple[str, Verdict]]:
    for name in names():
        verdict = load(name).judge(evidence, exercise)
        if verdict is not None:
            yield name, verdict


def _caution(named: tuple[str, Verdict]) -> tuple[tuple[int, int], int]:
    """The lower, the sooner it wins; the first rule of equals."""
    _, verdict = named
    assert verdict.standing is not None  # a pause has won before
    return verdict.standing.order, -verdict.kind.caution


def _ruling(key: str, won: tuple[str, Verdict], found: list[tuple[str, Verdict]]) -> Ruling:
    name, verdict = won
    for_pain = verdict.kind is not Kind.PAUSE and any(other.for_pain for _, other in found)
    kept = Verdict(verdict.kind, verdict.standing, verdict.reason, for_pain)
    return Ruling(key, kept, name, load(name).SOURCE)
