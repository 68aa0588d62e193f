"""What a rule asks for as one number: the least of all is the one that wins.

A standing has room between its work and its place (`doses`): there stands how cautious the kind of
decision is, and the number of the rule. So of equal amounts the more cautious kind wins, and of
equal kinds the first rule, as in `planner.rules.decide`.
"""

from enum import IntEnum

from planner.domain.decision import Kind
from planner.rules import load
from planner.writers.xlsx.live.doses import PLACES

EXPRESSED = frozenset(
    (
        *("red_flags", "flare_up", "still_paused"),  # a whole week's (`week_formulas`)
        *("absence", "pain_unknown", "pain_high", "pain_some"),
        *("own_pain_high", "own_pain_some", "adherence", "hurt_lately"),
        *("after_rest", "after_pause", "as_planned", "still_resting"),
    )
)
"""The rules that formulas express. A rule that they do not would make pages and core differ."""

SILENT = 9 * 10**14
"""No rule asks for anything."""
_RULES = 20
"""No rule has such a number."""


class Outcome(IntEnum):
    """How a decision compares: as planned, as much as there is though held, or less."""

    NONE = 0
    AS_PLANNED = 1
    FULL = 2
    LESS = 3


def number(rule: str) -> int:
    """The number of a rule."""
    return load(rule).NUMBER


def rank(kind: Kind, rule: int) -> int:
    """The lower, the sooner it wins among equal amounts."""
    return (Kind.PAUSE.caution - kind.caution) * _RULES + rule


def marked(standing: str, kind: Kind, rule: str | int) -> str:
    """A standing with the kind and the rule that ask for it; the rule may be a cell."""
    return f"{standing}+{PLACES}*({rank(kind, 0)}+{rule})"


def standing_of(verdict: str) -> str:
    """The standing alone."""
    return f"({verdict}-{PLACES}*MOD(INT({verdict}/{PLACES}),100))"


def rule_of(verdict: str) -> str:
    """The number of the rule."""
    return f"MOD(MOD(INT({verdict}/{PLACES}),100),{_RULES})"


def rank_of(verdict: str) -> str:
    """Kind and rule together, as `rank` gives them."""
    return f"MOD(INT({verdict}/{PLACES}),100)"
