"""Decisions in words."""

from dataclasses import replace

import pytest

from planner.domain.decision import Decision, Kind
from planner.domain.dose import Dose
from planner.wording.decisions import MEANINGS, SYMBOLS, amount, legend, meaning, shown
from planner.wording.language import ENGLISH
from tests import builders
from tests.telling import as_words


def test_amounts_name_what_begins_and_what_ends() -> None:
    plan = builders.plan()
    stretch = plan.exercises[0]
    first, *_, last = plan.course(stretch.key)

    def said(before: Dose | None, after: Dose | None, kind: Kind = Kind.HOLD) -> str:
        decision = Decision(stretch.key, kind, "rule", as_words("why"), before, after)
        return amount(ENGLISH, stretch, decision)

    assert said(None, first) == "begins with 4 stretches, hold 1 deep breath"
    assert said(last, None, Kind.PAUSE) == "10 stretches, hold 1 deep breath → nothing"
    assert said(first, last) == "4 → 10 stretches"
    assert said(first, first) == "4 stretches, hold 1 deep breath"
    assert said(None, None) == "nothing planned"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_symbol_of_its_own_and_a_meaning_in_the_legend(kind: Kind) -> None:
    assert [SYMBOLS[other] for other in Kind].count(SYMBOLS[kind]) == 1
    assert f"{SYMBOLS[kind]} {ENGLISH(MEANINGS[kind])}" in legend(ENGLISH).split("   ")


def test_the_legend_is_one_line() -> None:
    assert legend(ENGLISH) == (
        "► as planned   = the same again   ◄ less   ◄◄ from the start   ○ not this week   ■ pause"
    )


def held(
    before: int, after: int, *, asked: int | None = None, rule: str = "own_pain_some"
) -> Decision:
    """A HOLD of pelvic tilts, with so many of them."""
    tilts = builders.plan().exercises[4]
    course = builders.plan().course(tilts.key)
    doses = [replace(course[0], reps=reps) for reps in (before, after, asked or before)]
    why = as_words("why")
    return Decision(tilts.key, Kind.HOLD, rule, why, doses[0], doses[1], asked=doses[2])


def test_a_hold_says_whether_it_is_what_was_asked_or_what_was_done() -> None:
    tilts = builders.plan().exercises[4]
    same, done = held(8, 8), held(6, 6, asked=8)
    assert meaning(ENGLISH, same) == "the same again"
    assert amount(ENGLISH, tilts, same) == "8 tilts, slow rocking"
    assert meaning(ENGLISH, done) == "what you did, again"
    assert amount(ENGLISH, tilts, done) == "6 tilts, slow rocking (8 were asked)"


def test_a_hold_at_the_lowest_amount_says_what_else_to_do() -> None:
    """Rule 5 asks for less, and there is no less; after a pause the same."""
    said = (
        "the lowest there is; rest on days of strong pain, and ask a doctor or physiotherapist "
        "if it goes on"
    )
    assert meaning(ENGLISH, held(1, 1, rule="pain_high")) == said
    assert meaning(ENGLISH, held(1, 1, rule="after_pause")) == said


def test_a_hold_that_asks_for_less_is_shown_as_less() -> None:
    """Less may have been done last, or planned already."""
    assert (shown(held(8, 6)), meaning(ENGLISH, held(8, 6))) == (Kind.STEP_BACK, "less")
    assert (shown(held(8, 8)), meaning(ENGLISH, held(8, 8))) == (Kind.HOLD, "the same again")
