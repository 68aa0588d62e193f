"""Somebody fills a plan in with LibreOffice: planner reads what was typed."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Ticks
from planner.form.layout import ColumnKey, RowKey
from planner.form.sheet_names import START_HERE
from planner.form.start_layout import CLEARANCE, StartColumn
from planner.logs.merge import in_order
from tests.apps.desk import Desk
from tests.apps.filled import EXTENSIONS, KEYS, ROLLS, STRETCH, entries, reading, session, written
from tests.builders import plan

TYPED = ("1", "x", "X", "TRUE", "☑", "yes")
EMPTY = {Ticks.GLYPH: "☐", Ticks.NATIVE: "FALSE", Ticks.NUMBER: "0"}
OFFERED = {Ticks.GLYPH: ("☑", "☐"), Ticks.NUMBER: ("1", "0")}


@pytest.mark.parametrize("ticks", Ticks)
def test_each_way_to_tick_a_box_is_read_as_done(desk: Desk, tmp_path: Path, ticks: Ticks) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2, ticks=ticks))) as document:
        page = document.page("Week 1")
        for number, text in enumerate(TYPED):
            page.type(text, STRETCH, session(number))
        if ticks in OFFERED:
            page.choose(OFFERED[ticks][0], STRETCH, session(6))
        else:
            page.type("☑", STRETCH, session(6))
        assert page.shows(STRETCH, ColumnKey.DONE) == "7 of 7"
        found = reading(document, tmp_path)
    expected = [entry for number in range(7) for entry in entries(number, STRETCH)]
    assert (found.log, found.problems) == (in_order(Log(tuple(expected))), ())


@pytest.mark.parametrize("ticks", Ticks)
def test_a_box_that_is_unticked_again_says_nothing(
    desk: Desk, tmp_path: Path, ticks: Ticks
) -> None:
    """By typing, with the Delete key, and by the drop-down where there is one."""
    made = plan(weeks=2, ticks=ticks)
    filled = in_order(Log(tuple(entry for n in range(4) for entry in entries(n, *KEYS))))
    with desk.opened(written(tmp_path, made, filled)) as document:
        page = document.page("Week 1")
        for key in KEYS:
            page.type(EMPTY[ticks], key, session(0))
            page.delete(key, session(1))
            if ticks in OFFERED:
                page.choose(OFFERED[ticks][1], key, session(2))
            else:
                page.type("0", key, session(2))
        page.type(EMPTY[ticks], ROLLS, session(3))
        assert page.shows(STRETCH, ColumnKey.DONE) == "1 of 7"
        found = reading(document, tmp_path)
    left = entries(3, *(key for key in KEYS if key != ROLLS))
    assert (found.log, found.problems) == (in_order(Log(left)), ())


@pytest.mark.parametrize("ticks", Ticks)
def test_all_done_repetitions_pain_and_notes_are_read_as_typed(
    desk: Desk, tmp_path: Path, ticks: Ticks
) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2, ticks=ticks))) as document:
        page = document.page("Week 1")
        page.type("1", RowKey.ALL_DONE, session(0))
        page.type("3", STRETCH, session(0))
        page.type("no", ROLLS, session(0))
        page.type("8 reps", STRETCH, session(1))
        for number, pain in enumerate(("0", "2", "4,0", "10")):
            page.type(pain, RowKey.PAIN, session(number))
        page.choose("3", RowKey.PAIN, session(4))
        page.type("0", EXTENSIONS, ColumnKey.OWN_PAIN)
        page.type("6", ROLLS, ColumnKey.OWN_PAIN)
        page.type("slept badly ☺ – “fine”", RowKey.NOTES, session(0))
        page.type("12", RowKey.NOTES, session(5))
        found = reading(document, tmp_path)
    with_reps = entries(0, *KEYS[2:], reps={STRETCH: 3})
    assert found.log == in_order(
        Log(
            (*with_reps, *entries(1, STRETCH, reps={STRETCH: 8})),
            (
                DayEntry(session(0).day, 0, "slept badly ☺ – “fine”"),
                DayEntry(session(1).day, 2),
                DayEntry(session(2).day, 4),
                DayEntry(session(3).day, 10),
                DayEntry(session(4).day, 3),
                DayEntry(session(5).day, None, "12"),
            ),
            (OwnPain("1", ROLLS, 6), OwnPain("1", EXTENSIONS, 0)),
        )
    )
    assert found.problems == ()


@pytest.mark.parametrize("ticks", Ticks)
def test_what_cannot_be_understood_is_named_and_the_rest_is_read(
    desk: Desk, tmp_path: Path, ticks: Ticks
) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2, ticks=ticks))) as document:
        page = document.page("Week 1")
        page.type("1", STRETCH, session(0))
        page.type("a bit", ROLLS, session(0))
        page.type("8", RowKey.ALL_DONE, session(1))
        page.type("12", RowKey.PAIN, session(0))
        page.type("4/10", RowKey.PAIN, session(1))  # LibreOffice makes a date of it
        page.type("lots", ROLLS, ColumnKey.OWN_PAIN)
        page.type("=A1/0", RowKey.NOTES, session(2))
        found = reading(document, tmp_path)
    assert [str(problem) for problem in found.problems] == [
        "Week 1, Mon 30 Nov, pain before you start: pain '12' is not 0–10; write 0 to 10",
        "Week 1, Tue 1 Dec, pain before you start: pain '2026-04-10' is not 0–10; write 0 to 10",
        "Week 1, Wed 2 Dec, notes: #DIV/0! stands where a note was: it was taken for a formula; "
        + "write it again, without = at its start",
        "Week 1, Knee rolls: pain 'lots' is not 0–10; write 0 to 10",
        "Week 1, Mon 30 Nov, Knee rolls: 'a bit' is neither done nor not done; it was kept as a "
        + "note; choose ☑ or ☐, or write x, no, or how many repetitions you did",
        "Week 1, Tue 1 Dec, All done: '8' is neither done nor not done; "
        + "choose ☑ or ☐, or write x or no",
    ]
    day = session(0).day
    others = tuple(entry for entry in entries(0, STRETCH) if entry.exercise != ROLLS)
    known = (*others, Entry(day, 1, ROLLS, note="a bit"))
    assert found.log == in_order(Log(known, (DayEntry(session(2).day, None, "#DIV/0!"),)))


def test_warning_signs_and_who_says_to_go_on_are_read_with_their_dates(
    desk: Desk, tmp_path: Path
) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2))) as document:
        page = document.page(START_HERE)
        page.choose("☑", "sign-6", StartColumn.EMERGENCY)
        page.type("2026-12-05", "sign-6", StartColumn.EMERGENCY_DATE)
        page.type("x", "sign-1", StartColumn.DOCTOR_FIRST)
        page.type("5 Dec 2026", "sign-1", StartColumn.DOCTOR_FIRST_DATE)
        page.type("Dr Berg", CLEARANCE, StartColumn.CLEARED_BY)
        page.type("2026-12-07", CLEARANCE, StartColumn.CLEARED_ON)
        found = reading(document, tmp_path)
    day = date(2026, 12, 5)
    assert found.log.signs == (Sign("Chest pain", True, day), Sign("Fever", False, day))
    assert found.log.clearance == Clearance("Dr Berg", date(2026, 12, 7))
    assert found.problems == ()


def test_a_slip_in_a_protected_cell_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    with desk.opened(written(tmp_path, plan(weeks=2))) as document:
        page = document.page("Week 1")
        before = document.do("showing", "Week 1")
        page.type("slip", STRETCH, ColumnKey.LABEL)
        page.delete(RowKey.PAIN, ColumnKey.LABEL)
        document.do("insert_row", "Week 1", 8)
        document.do("sort", "Week 1", "A6:Z10", 2, False)
        assert document.do("showing", "Week 1") == before
        found = reading(document, tmp_path)
    assert (found.log, found.problems) == (Log(), ())
