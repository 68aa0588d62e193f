"""A workbook of the planner that kept its reasons as English sentences: read, and judged anew.

Planner of 29 November 2026 made it (one exercise, four weeks from Monday 30 November, no pictures);
week 1 has two days of pain 7, and was re-planned on 7 December, with what the person said.
"""

from datetime import date
from pathlib import Path

from planner import readers, writers
from planner.domain.decision import Kind
from planner.pages.changes import changes
from planner.readers import Reading
from planner.replan import replan
from planner.wording.language import ENGLISH
from tests.telling import told

BOOK = Path(__file__).with_name("schema-four.xlsx")


def read() -> Reading:
    return readers.load("xlsx").read(BOOK.read_bytes())


def test_nothing_of_it_is_named_as_unread() -> None:
    reading = read()
    assert (reading.problems, reading.extra_sheets) == ((), ())
    assert len(reading.log.entries) == 7


def test_its_sentences_stay_as_they_were_written() -> None:
    plan = read().plan
    assert plan is not None
    (change,) = changes(ENGLISH, plan)
    assert change.told == ("You said: pain or illness caused the gap; pain ceiling 4.",)
    (verdict,) = change.verdicts
    assert verdict.reason == "Pain above 4 on 2 of the last 7 days."
    assert "Silbernagel 2007" in verdict.source
    assert told(plan.weeks[1].prescriptions[0].reason) == (
        "less: pain above 4 on 2 of the last 7 days"
    )


def test_it_is_re_planned_and_written_anew() -> None:
    reading = read()
    assert reading.plan is not None
    made = replan(reading.plan, reading.log, date(2026, 12, 14)).proposals[0].plan
    assert [revision.decisions[0].kind for revision in made.history] == [Kind.STEP_BACK, Kind.HOLD]
    raw = writers.load("xlsx").write(made, reading.log)
    assert readers.load("xlsx").read(raw).plan == made
