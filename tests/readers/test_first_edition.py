"""A workbook that the first edition wrote and re-planned, filled in: read, and judged anew.

Planner of November 2026 made it (one exercise, four weeks from Monday 30 November, no pictures);
week 1 has two days of pain 7, and was re-planned by the first edition on 7 December.
"""

from datetime import date
from pathlib import Path

from planner import readers
from planner.domain.decision import Kind
from planner.evidence.memory import remembered
from planner.readers import Reading
from planner.replan import replan
from tests.telling import told

BOOK = Path(__file__).with_name("first-edition.xlsx")


def read() -> Reading:
    return readers.load("xlsx").read(BOOK.read_bytes())


def test_nothing_of_it_is_named_as_unread() -> None:
    reading = read()
    assert (reading.problems, reading.extra_sheets) == ((), ())


def test_its_history_stays_as_it_was_decided() -> None:
    plan = read().plan
    assert plan is not None
    (revision,) = plan.history
    (decision,) = revision.decisions
    assert (revision.day, decision.kind, decision.rule) == (
        date(2026, 12, 7),
        Kind.STEP_BACK,
        "pain_high",
    )
    assert decision.after == decision.before  # the lowest there was
    assert told(decision.reason) == "pain above 5 on 2 of the last 7 days"


def test_the_new_rules_remember_what_the_old_ones_decided_for_pain() -> None:
    plan = read().plan
    assert plan is not None
    memory = remembered(plan, "tilt")
    assert memory.stepped_back == memory.not_quiet == date(2026, 12, 7)
    assert memory.hurt is not None
    assert memory.hurt.reps == 5


def test_it_is_re_planned_by_the_second_edition() -> None:
    reading = read()
    assert reading.plan is not None
    assert reading.log is not None
    (decision,) = replan(reading.plan, reading.log, date(2026, 12, 14)).decisions
    assert (decision.kind, decision.rule) == (Kind.HOLD, "absence")
    assert {"pain_unknown", "hurt_lately"} <= set(decision.spoke)
