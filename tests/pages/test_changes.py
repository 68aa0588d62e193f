"""What re-plans changed, in words."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Advice, AdviceKind, Kind, Revision, Way
from planner.domain.log import Clearance, Sign
from planner.domain.plan import Plan
from planner.pages.changes import changes
from planner.replan import replan
from planner.wording.advising import NO_BETTER
from planner.wording.language import ENGLISH
from tests import builders
from tests.replan.kept import day, hurt, kept
from tests.replanned import SOURCE, revision
from tests.telling import as_words

DAY = date(2026, 12, 14)
LAST = date(2027, 1, 10)
"""The last day of six weeks from 30 November 2026."""


def with_history(*found: Revision) -> Plan:
    return replace(builders.plan(), revision=1 + len(found), history=found)


def test_a_plan_that_was_never_replanned_has_no_changes() -> None:
    assert changes(ENGLISH, builders.plan()) == ()


def test_the_newest_replan_is_first_and_says_what_becomes_of_the_last_day() -> None:
    plan = builders.plan()
    later = LAST + timedelta(weeks=2)
    found = changes(
        ENGLISH,
        with_history(
            revision(plan, DAY, [Kind.HOLD], 2, Way.EXTEND, later),
            revision(plan, DAY + timedelta(days=7), [Kind.HOLD], 3, Way.KEEP_END, later),
            revision(plan, DAY + timedelta(days=9), [Kind.PAUSE], 4),
        ),
    )
    assert [(change.title, change.about) for change in found] == [
        ("Re-plan of Wed 23 Dec 2026", "no. 3: paused, nothing planned"),
        ("Re-plan of Mon 21 Dec 2026", "no. 2: last day kept, Sun 24 Jan 2027"),
        ("Re-plan of Mon 14 Dec 2026", "no. 1: finish later, Sun 24 Jan 2027"),
    ]


def test_a_plan_that_ends_as_before_is_not_said_to_finish_later() -> None:
    plan = builders.plan()
    (kept,) = changes(ENGLISH, with_history(revision(plan, DAY, [Kind.HOLD], ends=LAST)))
    assert kept.about == "no. 1: last day kept, Sun 10 Jan 2027"
    sooner = LAST - timedelta(days=3)
    (earlier,) = changes(ENGLISH, with_history(revision(plan, DAY, [Kind.HOLD], ends=sooner)))
    assert earlier.about == "no. 1: last day now Thu 7 Jan 2027"


def test_one_decision_for_all_is_said_once_with_the_amounts_of_each() -> None:
    plan = builders.plan()
    (change,) = changes(ENGLISH, with_history(revision(plan, DAY, [Kind.STEP_BACK])))
    (verdict,) = change.verdicts
    assert (verdict.who, verdict.decision) == ("All five exercises", "◄ less")
    assert verdict.reason == "Pain above 5 on two days."
    assert verdict.source == f"Source: {SOURCE}."
    assert [(each.number, each.name, each.text) for each in verdict.amounts[:2]] == [
        (1, "Bottom to heels stretch", "5 → 4 stretches"),
        (2, "Knee rolls", "4 rolls, 2 each side, hold 1 deep breath"),
    ]


def test_different_decisions_have_a_line_each_in_the_plans_order() -> None:
    plan = builders.plan()
    kinds = [Kind.PROGRESS, Kind.HOLD, Kind.STEP_BACK, Kind.RESTART, Kind.REST]
    (change,) = changes(ENGLISH, with_history(revision(plan, DAY, kinds)))
    assert [verdict.decision for verdict in change.verdicts] == [
        *("► as planned", "= the same again", "◄ less", "◄◄ from the start", "○ not this week"),
    ]
    assert all(verdict.who == "" for verdict in change.verdicts)
    assert [a.number for verdict in change.verdicts for a in verdict.amounts] == [1, 2, 3, 4, 5]


def test_a_single_exercise_is_named_and_not_called_all() -> None:
    plan = builders.plan(builders.programme(1))
    single = replace(plan, revision=2, history=(revision(plan, DAY, [Kind.HOLD]),))
    (verdict,) = changes(ENGLISH, single)[0].verdicts
    assert verdict.who == ""
    pair = builders.plan(builders.programme(2))
    both = replace(pair, revision=2, history=(revision(pair, DAY, [Kind.HOLD]),))
    assert changes(ENGLISH, both)[0].verdicts[0].who == "Both exercises"


def test_an_exercise_keeps_its_number_where_another_has_no_decision() -> None:
    plan = builders.plan()
    found = revision(plan, DAY, [Kind.HOLD])
    (change,) = changes(ENGLISH, with_history(replace(found, decisions=found.decisions[2:])))
    assert [each.number for each in change.verdicts[0].amounts] == [3, 4, 5]
    assert change.verdicts[0].who == "All three exercises"


def test_what_the_person_said_and_what_left_the_first_page_is_told() -> None:
    plan = builders.plan()
    found = replace(
        revision(plan, DAY, [Kind.RESTART]),
        said=(as_words("away from 21 to 23 December"), as_words("ill")),
        signs=(Sign("Fever", False, date(2026, 12, 3)), Sign("Chest pain", True)),
        clearance=Clearance("Dr Berg", date(2026, 12, 10)),
    )
    (change,) = changes(ENGLISH, with_history(found))
    assert change.told == (
        "You said: away from 21 to 23 December; ill.",
        "Warning signs that were ticked on “Start here”: “Fever” (Thu 3 Dec 2026), “Chest pain”.",
        "Who said that you may go on: Dr Berg, Thu 10 Dec 2026.",
    )


def test_reasons_of_an_exercise_stand_beside_that_of_the_whole_plan() -> None:
    """With different ones the decision is no longer the same for all."""
    plan = builders.plan()
    found = revision(plan, DAY, [Kind.HOLD])
    first, *others = found.decisions
    own = replace(first, also=(as_words("it gave pain of 5"), as_words("last done 5 days ago")))
    (change,) = changes(ENGLISH, with_history(replace(found, decisions=(own, *others))))
    assert [v.who for v in change.verdicts] == [""] * 5
    assert [v.also for v in change.verdicts] == [
        "It gave pain of 5. Last done 5 days ago.",
        *[""] * 4,
    ]


def test_a_pause_after_a_step_back_says_no_reason_twice() -> None:
    log = hurt(kept(builders.plan(), 28), (9, 11, 16, 18), 7)
    lower = replan(builders.plan(), log, day(14)).proposals[0].plan
    paused = replan(lower, log, day(21)).proposals[0].plan
    (verdict,) = changes(ENGLISH, paused)[0].verdicts
    assert verdict.reason.startswith("Pain above 5 on two days or more, a second time")
    assert verdict.also.count("Pain above 5 on 2 of the last 7 days.") == 1


def test_advice_stands_with_the_re_plan_that_gave_it() -> None:
    plan = builders.plan()
    found = replace(
        revision(plan, DAY, [Kind.HOLD]),
        advice=(Advice(AdviceKind.HELP), Advice(AdviceKind.WITHOUT, "knee-rolls", (), 1, 7)),
    )
    later = revision(plan, DAY + timedelta(days=7), [Kind.HOLD], 3)
    newest, oldest = changes(ENGLISH, with_history(found, later))
    assert newest.advice == ()
    assert oldest.advice == (
        ENGLISH(NO_BETTER),
        "Knee rolls: done in 1 of 7 sessions. You may leave it out: --without knee-rolls",
    )
