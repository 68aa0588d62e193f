"""Warning signs on "Start here", and who says that the person may go on, from any program."""

from datetime import date, datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.log import Clearance, Log, Sign
from planner.form.start_layout import CLEARANCE, StartColumn
from planner.readers import xlsx as reader
from tests.builders import plan
from tests.readers.edited import Edited

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

START = "Start here"


def recorded(edited: Edited) -> Log:
    """The log; nothing of it was misunderstood."""
    reading = reader.read(edited.saved())
    assert reading.problems == ()
    return reading.log


def test_warning_signs_and_who_says_to_go_on_are_read() -> None:
    edited = Edited(plan(weeks=2))
    sheet = "Start here"
    edited.write("x", "sign-6", StartColumn.EMERGENCY, sheet)
    edited.write("5 Dec 2026", "sign-6", StartColumn.EMERGENCY_DATE, sheet)
    edited.write("a bit", "sign-1", StartColumn.DOCTOR_FIRST, sheet)
    edited.write("Dr Berg", CLEARANCE, StartColumn.CLEARED_BY, sheet)
    edited.write(datetime(2026, 12, 7), CLEARANCE, StartColumn.CLEARED_ON, sheet)
    log = recorded(edited)
    assert log.signs == (Sign("Chest pain", True, date(2026, 12, 5)), Sign("Fever", False))
    assert log.clearance == Clearance("Dr Berg", date(2026, 12, 7))
    untouched = Edited(plan(weeks=2), log)
    assert recorded(untouched) == log
    untouched.write("☐", "sign-6", StartColumn.EMERGENCY, sheet)
    untouched.write(None, "sign-6", StartColumn.EMERGENCY_DATE, sheet)
    assert recorded(untouched).signs == (Sign("Fever", False),)


def test_a_date_beside_a_sign_counts_as_a_tick_and_an_unclear_date_is_unknown() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("5/1/2027", "sign-6", StartColumn.EMERGENCY_DATE, "Start here")
    reading = reader.read(edited.saved())
    assert reading.log.signs == (Sign("Chest pain", True),)
    assert [str(problem) for problem in reading.problems] == [
        "Start here, Chest pain: '5/1/2027' is not a clear date; write it as 2026-11-30",
        "Start here, Chest pain: there is a date but no tick; it counts as ticked; "
        + "tick it, or take the date away",
    ]


def test_start_here_without_its_keys_says_that_no_sign_was_read() -> None:
    edited = Edited(plan(weeks=2))
    edited.sheet("Start here").delete_rows(1)
    (said,) = reader.read(edited.saved()).problems
    assert "no warning sign" in said.message


def test_a_tick_beside_a_sign_whose_text_is_gone_counts() -> None:
    edited = Edited(plan(weeks=2))
    sheet = edited.sheet("Start here")
    row = next(cell.row for cell in sheet["A"] if cell.value == "sign-1")
    column = next(cell.column for cell in sheet[1] if cell.value == StartColumn.EMERGENCY)
    assert isinstance(column, int)
    sheet.cell(row, column).value = "x"
    sheet.cell(row, column + 1).value = None
    (sign,) = reader.read(edited.saved()).log.signs
    assert sign.emergency


def row_of(sheet: Worksheet, key: str) -> int:
    """The row with a hidden key, from 1."""
    return int(next(cell.row for cell in sheet["A"] if cell.value == key))


def test_a_sign_whose_hidden_key_is_gone_is_found_by_its_words() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("x", "sign-6", StartColumn.EMERGENCY, START)
    sheet = edited.sheet(START)
    sheet.cell(row_of(sheet, "sign-6"), 1).value = None
    assert recorded(edited).signs == (Sign("Chest pain", True),)


def test_a_sign_that_cannot_be_found_is_said() -> None:
    edited = Edited(plan(weeks=2))
    sheet = edited.sheet(START)
    row = row_of(sheet, "sign-6")
    for cell in sheet[row]:
        if cell.value == "sign-6" or cell.value == "Chest pain":
            cell.value = None
    assert [str(problem) for problem in reader.read(edited.saved()).problems] == [
        "Start here: the sign “Chest pain” was not found, so nobody can say if it is ticked; "
        + "if a sign is ticked, do as it says there; then use an earlier copy"
    ]


def test_signs_whose_column_has_no_key_are_said() -> None:
    edited = Edited(plan(weeks=2))
    made = edited.plan.programme.safety.doctor_first
    _, column = edited.place("sign-1", StartColumn.DOCTOR_FIRST, START)
    edited.sheet(START).cell(1, column).value = None
    said = [problem.message for problem in reader.read(edited.saved()).problems]
    assert len(said) == len(made)
    assert all(sign in told for sign, told in zip(made, said, strict=True))


def test_who_says_to_go_on_is_found_without_the_key_of_the_row() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("Dr Berg", CLEARANCE, StartColumn.CLEARED_BY, START)
    sheet = edited.sheet(START)
    sheet.cell(row_of(sheet, CLEARANCE), 1).value = None
    assert recorded(edited).clearance == Clearance("Dr Berg")


def test_words_of_a_sign_in_the_middle_of_a_sentence_are_no_sign() -> None:
    edited = Edited(plan(weeks=2))
    edited.sheet(START).cell(60, 3).value = "Chest pain last year"
    reading = reader.read(edited.saved())
    assert reading.log.signs == ()
    assert [str(problem) for problem in reading.problems] == [
        (
            "Start here, cell C60: 'Chest pain last year' was not read; "
            "what should be kept belongs in Notes"
        )
    ]
