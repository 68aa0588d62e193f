"""What re-plans changed, in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.decision import Advice, AdviceKind, Decision, Kind, Revision, Way
from planner.domain.dose import Dose
from planner.domain.log import Clearance, Sign
from planner.domain.plan import Plan
from planner.wording.advising import NO_BETTER
from planner.wording.changes import (
    LEGEND,
    MEANINGS,
    SYMBOLS,
    amount,
    changes,
    meaning,
    pause,
    shown,
)
from tests import builders, replanned
from tests.replanned import SOURCE, revision

DAY = date(2026, 12, 14)
LAST = date(2027, 1, 10)
"""The last day of six weeks from 30 November 2026."""


def with_history(*found: Revision) -> Plan:
    return replace(builders.plan(), revision=1 + len(found), history=found)


def test_a_plan_that_was_never_replanned_has_no_changes() -> None:
    assert changes(builders.plan()) == ()


def test_the_newest_replan_is_first_and_says_what_becomes_of_the_last_day() -> None:
    plan = builders.plan()
    later = LAST + timedelta(weeks=2)
    found = changes(
        with_history(
            revision(plan, DAY, [Kind.HOLD], 2, Way.EXTEND, later),
            revision(plan, DAY + timedelta(days=7), [Kind.HOLD], 3, Way.KEEP_END, later),
            revision(plan, DAY + timedelta(days=9), [Kind.PAUSE], 4),
        )
    )
    assert [change.heading for change in found] == [
        "Re-plan of Wed 23 Dec 2026 (no. 3): paused, nothing planned",
        "Re-plan of Mon 21 Dec 2026 (no. 2): last day kept, Sun 24 Jan 2027",
        "Re-plan of Mon 14 Dec 2026 (no. 1): finish later, Sun 24 Jan 2027",
    ]


def test_a_plan_that_ends_as_before_is_not_said_to_finish_later() -> None:
    plan = builders.plan()
    (kept,) = changes(with_history(revision(plan, DAY, [Kind.HOLD], ends=LAST)))
    assert kept.outcome == "last day kept, Sun 10 Jan 2027"
    sooner = LAST - timedelta(days=3)
    (earlier,) = changes(with_history(revision(plan, DAY, [Kind.HOLD], ends=sooner)))
    assert earlier.outcome == "last day now Thu 7 Jan 2027"


def test_one_decision_for_all_is_said_once_with_the_amounts_of_each() -> None:
    plan = builders.plan()
    (change,) = changes(with_history(revision(plan, DAY, [Kind.STEP_BACK])))
    (verdict,) = change.verdicts
    assert (verdict.who, verdict.decision) == ("All five exercises", "◄ less")
    assert verdict.reason == "Pain above 5 on two days."
    assert verdict.source == f"{SOURCE}."
    assert [(each.number, each.name, each.text) for each in verdict.amounts[:2]] == [
        (1, "Bottom to heels stretch", "5 → 4 stretches"),
        (2, "Knee rolls", "4 rolls, 2 each side, hold 1 deep breath"),
    ]


def test_different_decisions_have_a_line_each_in_the_plans_order() -> None:
    plan = builders.plan()
    kinds = [Kind.PROGRESS, Kind.HOLD, Kind.STEP_BACK, Kind.RESTART, Kind.REST]
    (change,) = changes(with_history(revision(plan, DAY, kinds)))
    assert [verdict.decision for verdict in change.verdicts] == [
        *("► as planned", "= the same again", "◄ less", "◄◄ from the start", "○ not this week"),
    ]
    assert all(verdict.who == "" for verdict in change.verdicts)
    assert [a.number for verdict in change.verdicts for a in verdict.amounts] == [1, 2, 3, 4, 5]


def test_a_single_exercise_is_named_and_not_called_all() -> None:
    plan = builders.plan(builders.programme(1))
    single = replace(plan, revision=2, history=(revision(plan, DAY, [Kind.HOLD]),))
    (verdict,) = changes(single)[0].verdicts
    assert verdict.who == ""
    pair = builders.plan(builders.programme(2))
    both = replace(pair, revision=2, history=(revision(pair, DAY, [Kind.HOLD]),))
    assert changes(both)[0].verdicts[0].who == "Both exercises"


def test_an_exercise_keeps_its_number_where_another_has_no_decision() -> None:
    plan = builders.plan()
    found = revision(plan, DAY, [Kind.HOLD])
    (change,) = changes(with_history(replace(found, decisions=found.decisions[2:])))
    assert [each.number for each in change.verdicts[0].amounts] == [3, 4, 5]
    assert change.verdicts[0].who == "All three exercises"


def test_amounts_name_what_begins_and_what_ends() -> None:
    plan = builders.plan()
    stretch = plan.exercises[0]
    first, *_, last = plan.course(stretch.key)

    def said(before: Dose | None, after: Dose | None, kind: Kind = Kind.HOLD) -> str:
        return amount(stretch, Decision(stretch.key, kind, "rule", "why", "who", before, after))

    assert said(None, first) == "begins with 4 stretches, hold 1 deep breath"
    assert said(last, None, Kind.PAUSE) == "10 stretches, hold 1 deep breath → nothing"
    assert said(first, last) == "4 → 10 stretches"
    assert said(first, first) == "4 stretches, hold 1 deep breath"
    assert said(None, None) == "nothing planned"


def test_what_the_person_said_and_what_left_the_first_page_is_told() -> None:
    plan = builders.plan()
    found = replace(
        revision(plan, DAY, [Kind.RESTART]),
        said=("away from 21 to 23 December", "ill"),
        signs=(Sign("Fever", False, date(2026, 12, 3)), Sign("Chest pain", True)),
        clearance=Clearance("Dr Berg", date(2026, 12, 10)),
    )
    (change,) = changes(with_history(found))
    assert change.told == (
        "You said: away from 21 to 23 December; ill.",
        "Warning signs that were ticked on “Start here”: “Fever” (Thu 3 Dec 2026), “Chest pain”.",
        "Who said that you may go on: Dr Berg, Thu 10 Dec 2026.",
    )


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_symbol_of_its_own_and_a_meaning_in_the_legend(kind: Kind) -> None:
    assert [SYMBOLS[other] for other in Kind].count(SYMBOLS[kind]) == 1
    assert f"{SYMBOLS[kind]} {MEANINGS[kind]}" in LEGEND.split("   ")


def held(
    before: int, after: int, *, asked: int | None = None, rule: str = "own_pain_some"
) -> Decision:
    """A HOLD of pelvic tilts, with so many of them."""
    tilts = builders.plan().exercises[4]
    course = builders.plan().course(tilts.key)
    doses = [replace(course[0], reps=reps) for reps in (before, after, asked or before)]
    return Decision(tilts.key, Kind.HOLD, rule, "why", "who", doses[0], doses[1], asked=doses[2])


def test_a_hold_says_whether_it_is_what_was_asked_or_what_was_done() -> None:
    tilts = builders.plan().exercises[4]
    same, done = held(8, 8), held(6, 6, asked=8)
    assert (meaning(same), amount(tilts, same)) == ("the same again", "8 tilts, slow rocking")
    assert meaning(done) == "what you did, again"
    assert amount(tilts, done) == "6 tilts, slow rocking (8 were asked)"


def test_a_hold_at_the_lowest_amount_says_what_else_to_do() -> None:
    """Rule 5 asks for less, and there is no less; after a pause the same."""
    said = (
        "the lowest there is; rest on days of strong pain, and ask a doctor or physiotherapist "
        "if it goes on"
    )
    assert meaning(held(1, 1, rule="pain_high")) == said
    assert meaning(held(1, 1, rule="after_pause")) == said


def test_a_hold_that_asks_for_less_is_shown_as_less() -> None:
    """Less may have been done last, or planned already."""
    assert (shown(held(8, 6)), meaning(held(8, 6))) == (Kind.STEP_BACK, "less")
    assert (shown(held(8, 8)), meaning(held(8, 8))) == (Kind.HOLD, "the same again")


def test_reasons_of_an_exercise_stand_beside_that_of_the_whole_plan() -> None:
    """With different ones the decision is no longer the same for all."""
    plan = builders.plan()
    found = revision(plan, DAY, [Kind.HOLD])
    first, *others = found.decisions
    own = replace(first, also=("it gave pain of 4", "last done 5 days ago"))
    (change,) = changes(with_history(replace(found, decisions=(own, *others))))
    assert [v.who for v in change.verdicts] == [""] * 5
    assert [v.also for v in change.verdicts] == [
        "It gave pain of 4. Last done 5 days ago.",
        *[""] * 4,
    ]


def test_advice_stands_with_the_re_plan_that_gave_it() -> None:
    plan = builders.plan()
    found = replace(
        revision(plan, DAY, [Kind.HOLD]),
        advice=(Advice(AdviceKind.HELP), Advice(AdviceKind.WITHOUT, "knee-rolls", (), 1, 7)),
    )
    later = revision(plan, DAY + timedelta(days=7), [Kind.HOLD], 3)
    newest, oldest = changes(with_history(found, later))
    assert newest.advice == ()
    assert oldest.advice == (
        NO_BETTER,
        "Knee rolls: done in 1 of 7 sessions. You may leave it out: --without knee-rolls",
    )


def test_a_pause_is_told_from_its_first_day_with_its_reasons() -> None:
    plan = builders.plan()
    first = revision(plan, DAY, [Kind.PAUSE], 2)
    still = revision(plan, DAY + timedelta(days=3), [Kind.PAUSE], 3)
    held = tuple(
        replace(decision, rule="still_paused", reason="paused for 3 days")
        for decision in still.decisions
    )
    found = pause(with_history(first, replace(still, decisions=held)))
    assert found is not None
    assert found.since == DAY
    assert found.reasons == ("The warning sign “Fever” is ticked; see a doctor before you go on.",)


def test_after_a_pause_nothing_is_paused() -> None:
    assert pause(builders.plan()) is None
    assert pause(replanned.resumed(builders.plan())) is None
