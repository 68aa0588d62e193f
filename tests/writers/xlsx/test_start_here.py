"""The sheet "Start here": what it says, what can be filled in, and how it prints."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.dates import full_date
from planner.domain.log import Log
from planner.domain.plan import Paper, Plan, Ticks
from planner.domain.programme import Floor, Programme
from planner.form.start_layout import CLEARANCE, StartColumn, sign_key
from tests import builders, replanned
from tests.apps.office import Office
from tests.writers.xlsx import sheets
from tests.writers.xlsx.english import write_start_here
from tests.writers.xlsx.sheets import OneSheet


def start_here(folder: Path, plan: Plan) -> OneSheet:
    return sheets.written(folder, lambda book: write_start_here(book, plan, Log()))


def signs(programme: Programme, emergency: int, doctor_first: int) -> Programme:
    """The programme with that many warning signs."""
    safety = replace(
        programme.safety,
        emergency=tuple(f"Emergency sign {n}" for n in range(1, emergency + 1)),
        doctor_first=tuple(f"Doctor's sign {n}" for n in range(1, doctor_first + 1)),
    )
    return replace(programme, safety=safety)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("ticks", list(Ticks))
def test_the_lower_back_plan_is_one_page(
    office: Office, tmp_path: Path, paper: Paper, ticks: Ticks
) -> None:
    plan = builders.plan(name="Anna Berg", paper=paper, ticks=ticks)
    found = start_here(tmp_path, plan)
    assert len(office.pages(office.convert(found.path))) == 1
    assert not sheets.missing_on_paper(office, found)


@pytest.mark.parametrize(
    ("exercises", "weeks", "paper", "pages"),
    [
        (1, 2, Paper.A4, 1),
        (5, 8, Paper.A4, 1),
        (12, 6, Paper.LETTER, 2),
        (20, 12, Paper.A4, 2),
        (20, 104, Paper.A4, 10),
    ],
)
def test_a_table_that_does_not_fit_gets_pages_of_its_own(
    office: Office, tmp_path: Path, exercises: int, weeks: int, paper: Paper, pages: int
) -> None:
    plan = builders.plan(builders.programme(exercises), weeks=weeks, paper=paper)
    found = start_here(tmp_path, plan)
    printed = office.pages(office.convert(found.path))
    assert len(printed) == pages
    for heading in ("1  Before", "2  Every", "3  The plan", "4  After missed", "5  Down"):
        assert " ".join(heading.split()) in " ".join(printed[0].split())
    for page in printed[1:]:
        assert "The plan at a glance" in page
        assert "Week" in page
    assert not sheets.missing_on_paper(office, found)


@pytest.mark.parametrize("paper", list(Paper))
def test_long_and_hostile_texts_are_neither_cut_nor_taken_for_formulas(
    office: Office, tmp_path: Path, paper: Paper
) -> None:
    plan = builders.plan(sheets.wordy(5), name=sheets.HOSTILE, paper=paper)
    found = start_here(tmp_path, plan)
    assert not sheets.missing_on_paper(office, found)
    assert "<f>" not in found.part("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(("emergency", "doctor_first"), [(0, 0), (3, 0), (0, 4), (2, 9), (5, 5)])
def test_every_warning_sign_has_a_tick_and_a_date_that_its_keys_find(
    office: Office, tmp_path: Path, emergency: int, doctor_first: int
) -> None:
    plan = builders.plan(signs(builders.lower_back(), emergency, doctor_first))
    found = start_here(tmp_path, plan)
    sheet = found.sheet
    places = sheets.keys(sheet)
    for count, text, tick, date in (
        (emergency, "Emergency sign", StartColumn.EMERGENCY, StartColumn.EMERGENCY_DATE),
        (doctor_first, "Doctor's sign", StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE),
    ):
        for number in range(1, count + 1):
            row, column = places[sign_key(number), tick]
            assert sheet.cell(row, column).value == "☐"
            assert not sheet.cell(row, column).protection.locked
            beside = [sheet.cell(row, c).value for c in range(column + 1, sheet.max_column + 1)]
            assert f"{text} {number}" in beside
            date_row, date_column = places[sign_key(number), date]
            assert sheet.cell(date_row, date_column).value is None
            assert not sheet.cell(date_row, date_column).protection.locked
    for column_key in (StartColumn.CLEARED_BY, StartColumn.CLEARED_ON):
        row, column = places[CLEARANCE, column_key]
        assert not sheet.cell(row, column).protection.locked
    shows_warning = plan.programme.safety.no_tick in list(sheets.seen_texts(sheet))
    assert shows_warning == (emergency + doctor_first > 0)
    assert len(office.pages(office.convert(found.path))) == 1


@pytest.mark.parametrize(
    ("ticks", "value"), [(Ticks.GLYPH, "☐"), (Ticks.NATIVE, False), (Ticks.NUMBER, 0)]
)
def test_signs_have_the_kind_of_tick_that_the_plan_has(
    tmp_path: Path, ticks: Ticks, value: object
) -> None:
    sheet = start_here(tmp_path, builders.plan(ticks=ticks)).sheet
    row, column = sheets.keys(sheet)[sign_key(1), StartColumn.EMERGENCY]
    assert sheet.cell(row, column).value == value


def test_only_what_a_person_fills_in_is_unlocked(tmp_path: Path) -> None:
    sheet = start_here(tmp_path, builders.plan()).sheet
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    places = sheets.keys(sheet)
    open_cells = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    joined = {  # the rest of a joined cell is not written in
        cell.coordinate
        for area in sheet.merged_cells.ranges
        for row in sheet[area.coord]
        for cell in row[1 if row[0].row == area.min_row else 0 :]
    }
    expected = {
        sheet.cell(*places[sign_key(number), column]).coordinate
        for number in range(1, 8)
        for column in (StartColumn.EMERGENCY, StartColumn.EMERGENCY_DATE)
    }
    expected |= {
        sheet.cell(*places[sign_key(number), column]).coordinate
        for number in range(1, 7)
        for column in (StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE)
    }
    expected |= {
        sheet.cell(*places[CLEARANCE, column]).coordinate
        for column in (StartColumn.CLEARED_BY, StartColumn.CLEARED_ON)
    }
    assert open_cells - joined == expected


@pytest.mark.parametrize(
    ("ceiling", "said"), [(5, "Above 5:"), (0, "Above 0:"), (10, "Your usual ache counts.")]
)
def test_the_first_step_names_the_pain_from_which_one_rests(
    tmp_path: Path, ceiling: int, said: str
) -> None:
    programme = replace(builders.lower_back(), pain_ceiling=ceiling)
    texts = list(sheets.seen_texts(start_here(tmp_path, builders.plan(programme)).sheet))
    step = next(text for text in texts if text.startswith("Write your pain"))
    assert said in step
    assert "11" not in step


def test_a_programme_without_floor_exercises_has_no_part_5(tmp_path: Path) -> None:
    programme = builders.lower_back()
    programme = replace(programme, safety=replace(programme.safety, floor=Floor()))
    texts = list(sheets.seen_texts(start_here(tmp_path, builders.plan(programme)).sheet))
    assert any(text.startswith("4  After missed days") for text in texts)
    assert not any(text.startswith("5  Down") for text in texts)


def test_the_table_holds_every_dose(tmp_path: Path) -> None:
    texts = list(sheets.seen_texts(start_here(tmp_path, builders.plan()).sheet))
    row = texts.index("3  Back extensions")
    assert texts[row + 1 : row + 7] == [
        *("4 × 5 s", "5 × 5 s", "7 × 5 s", "10 × 5 s", "10 × 7 s", "10 × 10 s"),
    ]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("weeks", [0, 1, 6])
def test_a_paused_plan_opens_with_the_pause_its_reason_and_how_to_go_on(
    office: Office, tmp_path: Path, weeks: int, paper: Paper
) -> None:
    plan = replanned.paused(builders.plan(name="Anna Berg", paper=paper), weeks, 5)
    found = start_here(tmp_path, plan)
    texts = list(sheets.seen_texts(found.sheet))
    box = texts.index(
        f"■  Paused since {full_date(plan.history[-1].day)}. "
        "Nothing to do until a doctor or physiotherapist says so."
    )
    assert box < texts.index("1  Before the first day, and whenever something changes")
    assert texts[box + 1].startswith("Why: The warning sign “Fever” is ticked; see a doctor")
    assert "planner replan --resume DATE" in texts[box + 2]
    assert not any(text.startswith("Up to 2 days missed") for text in texts)
    assert len(office.pages(office.convert(found.path))) == 1
    assert not sheets.missing_on_paper(office, found)


def test_a_paused_plan_can_still_be_cleared(tmp_path: Path) -> None:
    places = sheets.keys(start_here(tmp_path, replanned.paused(builders.plan(), 0)).sheet)
    assert (CLEARANCE, StartColumn.CLEARED_BY) in places
    assert (sign_key(1), StartColumn.EMERGENCY) in places


@pytest.mark.parametrize("paper", list(Paper))
def test_a_replanned_plan_says_when_and_where_the_reasons_are_and_is_one_page(
    office: Office, tmp_path: Path, paper: Paper
) -> None:
    plan = replanned.divided(builders.plan(weeks=7, name="Anna Berg", paper=paper), 3, 3)
    found = start_here(tmp_path, plan)
    note = "4  After missed days or a bad week   re-planned on Thu 17 Dec 2026: see “Changes”"
    assert note in list(sheets.seen_texts(found.sheet))
    assert len(office.pages(office.convert(found.path))) == 1
    assert not sheets.missing_on_paper(office, found)


def test_how_to_replan_is_said_plainly(tmp_path: Path) -> None:
    texts = list(sheets.seen_texts(start_here(tmp_path, builders.plan()).sheet))
    assert any("save and close this file, run “planner replan”, or send" in t for t in texts)
    assert not any("Changes" in text for text in texts)


def test_weeks_before_the_last_replan_make_room_so_that_it_is_one_page(
    office: Office, tmp_path: Path
) -> None:
    plan = replanned.divided(builders.plan(weeks=8, name="Anna Berg"), 3, 3)
    found = start_here(tmp_path, plan)
    texts = list(sheets.seen_texts(found.sheet))
    assert "3  The plan at a glance   from week 3 on" in texts
    row = texts.index("2  Knee rolls")
    assert len(texts[row : texts.index("3  Back extensions")]) == 1 + 7
    assert len(office.pages(office.convert(found.path))) == 1
