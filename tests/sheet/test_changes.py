"""What re-plans changed, in words."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.dose import Dose
from planner.domain.log import Clearance, Sign
from planner.domain.plan import Plan
from planner.sheet.changes import amount, changes, pause
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
        "Re-plan of Wed 23 Dec 2026 (revision 4): paused, nothing planned",
        "Re-plan of Mon 21 Dec 2026 (revision 3): last day kept, Sun 24 Jan 2027",
        "Re-plan of Mon 14 Dec 2026 (revision 2): finish later, Sun 24 Jan 2027",
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
        (2, "Knee rolls", "4 rolls, 2 each side, hold 1 deep breath, the lowest there is"),
    ]


def test_different_decisions_have_a_line_each_in_the_plans_order() -> None:
    plan = builders.plan()
    kinds = [Kind.PROGRESS, Kind.HOLD, Kind.STEP_BACK, Kind.RESTART]
    (change,) = changes(with_history(revision(plan, DAY, kinds)))
    assert [verdict.decision for verdict in change.verdicts] == [
        *("► as planned", "= the same again", "◄ less", "◄◄ from the start", "► as planned"),
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
