"""The whole workbook: its sheets, its properties, its state, and that it is always the same."""

import os
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from defusedxml.minidom import parseString

from planner.domain.dose import DoseRange, HoldUnit, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Paper, Plan, Ticks
from planner.domain.programme import Floor, Item, Programme, Safety
from planner.logs.merge import in_order
from planner.readers import xlsx as xlsx_reader
from planner.storage import state
from planner.writers import xlsx
from tests import builders, replanned
from tests.apps.office import Office
from tests.writers.xlsx.cached import values_that_differ

GOLDEN = Path(__file__).parent.parent.parent / "golden" / "small-plan"
UPDATE = "PLANNER_UPDATE_GOLDEN"
NOT_COMPARED = ("theme", "_rels", "[Content_Types]", "docProps/app.xml")
"""The same for every workbook, or the version of XlsxWriter."""


def small_plan() -> Plan:
    """One exercise, two weeks of two sessions: small enough to read its golden files."""
    lift = Exercise(
        "lift",
        "Leg lift",
        DoseRange(Span(4, 5), Span(5, 5), HoldUnit.SECONDS),
        Noun("lift", "lifts"),
        Source("Test", 2020),
        steps=("Lift one leg.",),
    )
    safety = Safety("Ask first.", ("Chest pain",), ("Fever",), "STOP if it hurts.", "Ask.", Floor())
    programme = Programme("small", "Small programme", (Item(lift),), safety)
    return builders.plan(programme, "small-plan", weeks=2, weekdays=(0, 3), name="Anna")


def log_of(plan: Plan) -> Log:
    """Some of everything, in the first two weeks."""
    days = [day for week in plan.weeks[:2] for day in week.days]
    keys = [exercise.key for exercise in plan.exercises]
    slots = range(1, plan.choices.times + 1)
    return Log(
        entries=tuple(
            Entry(day, slot, key, done=(n + place + slot) % 4 != 0, reps_done=3 if n == 3 else None)
            for n, day in enumerate(days)
            for slot in slots
            for place, key in enumerate(keys)
        ),
        days=tuple(DayEntry(day, (n * 3) % 8, "note" * (n == 2)) for n, day in enumerate(days)),
        own_pains=(OwnPain("1", keys[0], 0), OwnPain("2", keys[-1], 7)),
    )


def parts_of(raw: bytes) -> dict[str, str]:
    """The parts that are worth comparing, as indented XML."""
    with ZipFile(BytesIO(raw)) as parts:
        return {
            # From Python 3.13 on a quote in a text is no longer written as an entity.
            name: parseString(parts.read(name).decode())
            .toprettyxml(indent=" ")
            .replace("&quot;", '"')
            for name in sorted(parts.namelist())
            if not any(word in name for word in NOT_COMPARED)
        }


def own_properties(workbook: Any) -> dict[str, object]:
    return {found.name: found.value for found in workbook.custom_doc_props}


def test_a_small_workbook_is_as_it_was_looked_at() -> None:
    """To accept a change: PLANNER_UPDATE_GOLDEN=1 pytest tests/writers/xlsx/test_workbook.py."""
    plan = small_plan()
    parts = parts_of(xlsx.write(plan, log_of(plan)))
    if os.environ.get(UPDATE) == "1":
        for old in GOLDEN.rglob("*.xml"):
            old.unlink()
        for name, text in parts.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(text, encoding="utf-8")
    golden = {
        path.relative_to(GOLDEN).as_posix(): path.read_text(encoding="utf-8")
        for path in GOLDEN.rglob("*.xml")
    }
    assert sorted(parts) == sorted(golden)
    for name, text in parts.items():
        assert text == golden[name], f"{name} differs"


def test_equal_plans_give_equal_bytes() -> None:
    first, second = builders.plan(name="Anna"), builders.plan(name="Anna")
    assert first is not second
    assert xlsx.write(first, log_of(first)) == xlsx.write(second, log_of(second))
    other = builders.plan(name="Anna", plan_id="another")
    assert xlsx.write(other, log_of(other)) != xlsx.write(first, log_of(first))


def test_sheets_stand_in_the_order_of_use_and_the_state_is_hidden() -> None:
    plan = builders.plan(weeks=3)
    workbook = openpyxl.load_workbook(BytesIO(xlsx.write(plan, Log())))
    assert workbook.sheetnames[:4] == ["Start here", "Week 1", "Week 2", "Week 3"]
    assert workbook.sheetnames[-3:] == ["Exercises", "Progress", "_state"]
    assert workbook["_state"].sheet_state == "hidden"
    assert workbook.active is workbook["Start here"]


def test_the_state_holds_plan_and_log_whole() -> None:
    plan = builders.plan(builders.programme(20), weeks=52, times=2, name="Žofie 😀")
    log = log_of(plan)
    sheet = openpyxl.load_workbook(BytesIO(xlsx.write(plan, log)))["_state"]
    rows = [(str(name), str(text)) for name, text in sheet.iter_rows(max_col=2, values_only=True)]
    assert state.decode(rows) == (plan, log)


def test_the_file_says_what_it_is() -> None:
    plan = builders.plan(name="Anna Berg", plan_id="plan-7")
    raw = xlsx.write(plan, Log())
    workbook = openpyxl.load_workbook(BytesIO(raw))
    assert workbook.properties.title == "Lower-back exercises, six weeks, Anna Berg"
    created = workbook.properties.created
    assert created is not None
    assert created.date() == plan.starts
    custom = parts_of(raw)["docProps/custom.xml"]
    assert 'name="planner plan id"' in custom
    assert "<vt:lpwstr>plan-7</vt:lpwstr>" in custom
    assert 'name="planner revision"' in custom
    assert own_properties(workbook) == {"planner plan id": "plan-7", "planner revision": 1}


def test_after_a_replan_the_changes_stand_behind_the_progress() -> None:
    plan = replanned.divided(builders.plan(weeks=3), 2, 4)
    workbook = openpyxl.load_workbook(BytesIO(xlsx.write(plan, Log())))
    assert workbook.sheetnames == [
        *("Start here", "Week 1", "Week 2", "Week 2b", "Week 3"),
        *("Exercises", "Progress", "Changes", "_state"),
    ]
    assert own_properties(workbook)["planner revision"] == 2


@pytest.mark.parametrize("weeks", [0, 1, 2])
def test_a_paused_plan_is_a_workbook_that_is_read_back_whole(weeks: int) -> None:
    plan = replanned.paused(builders.plan(name="Anna Berg"), weeks, 2)
    raw = xlsx.write(plan, Log())
    workbook = openpyxl.load_workbook(BytesIO(raw))
    assert workbook.properties.title == "Lower-back exercises, paused, Anna Berg"
    assert len(workbook.sheetnames) == 5 + weeks
    reading = xlsx_reader.read(raw)
    assert (reading.plan, reading.log) == (plan, Log())
    assert (reading.extra_sheets, reading.problems) == ((), ())


def test_a_replanned_workbook_comes_back_with_its_log() -> None:
    for plan in (
        replanned.divided(builders.plan(weeks=4), 3, 3),
        replanned.resumed(builders.plan(weeks=6)),
    ):
        log = in_order(log_of(plan))
        reading = xlsx_reader.read(xlsx.write(plan, log))
        assert (reading.plan, reading.extra_sheets, reading.problems) == (plan, (), ())
        assert in_order(reading.log) == log


@pytest.mark.parametrize(
    ("exercises", "choices"),
    [
        (5, {"weeks": 6}),
        (7, {"weeks": 3, "times": 2, "weekdays": (0, 2, 4), "ticks": Ticks.NATIVE}),
        (2, {"weeks": 2, "ticks": Ticks.NUMBER, "paper": Paper.LETTER, "start": date(2026, 2, 26)}),
    ],
)
def test_cached_values_are_what_libreoffice_computes(
    office: Office, tmp_path: Path, exercises: int, choices: dict[str, Any]
) -> None:
    plan = builders.plan(builders.programme(exercises), **choices)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(plan, log_of(plan)))
    assert values_that_differ(path, office.recalculated(path)) == []
