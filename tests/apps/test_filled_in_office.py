"""Workbooks that LibreOffice saved: all that was filled in comes back."""

from pathlib import Path

import pytest

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Session, Ticks
from planner.errors import PlannerError
from planner.form.layout import RowKey
from planner.form.ticks import box
from planner.logs.merge import in_order
from planner.readers import csv as csv_reader
from planner.readers import xlsx as reader
from planner.writers import csv as csv_writer
from planner.writers import xlsx as writer
from tests.apps.office import Office
from tests.builders import MONDAY, lower_back, plan
from tests.readers.edited import Edited

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
KEYS = tuple(exercise.key for exercise in lower_back().exercises)


def log() -> Log:
    """A full session, one with repetitions, pain, notes of every kind."""
    return in_order(
        Log(
            entries=(
                *(Entry(MONDAY, 1, key, True) for key in KEYS),
                *(Entry(MONDAY, 2, key, False) for key in KEYS[1:]),
                Entry(MONDAY, 2, KEYS[0], False, 3),
            ),
            days=(DayEntry(MONDAY, 0, '=1+1 ☺\n"two lines"'),),
            own_pains=(OwnPain("1", KEYS[1], 6), OwnPain("2", KEYS[1], 0)),
        )
    )


@pytest.mark.parametrize("ticks", Ticks)
def test_libreoffice_saves_it_and_everything_is_still_there(
    office: Office, tmp_path: Path, ticks: Ticks
) -> None:
    made = plan(weeks=2, times=2, ticks=ticks)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(writer.write(made, log()))
    reading = reader.read(office.convert(path, "xlsx").read_bytes())
    assert (reading.plan, reading.problems, reading.extra_sheets) == (made, (), ())
    assert reading.log == log()


@pytest.mark.parametrize("ticks", Ticks)
def test_what_was_typed_survives_libreoffice_without_the_state(
    office: Office, tmp_path: Path, ticks: Ticks
) -> None:
    edited = Edited(plan(weeks=2, ticks=ticks))
    edited.write(box(True, ticks), KEYS[0], Session(MONDAY))
    edited.write("4/10", RowKey.PAIN, Session(MONDAY))
    edited.own_pain(2, KEYS[0])
    del edited.book["_state"]
    path = tmp_path / "plan.xlsx"
    path.write_bytes(edited.saved())
    reading = reader.read(office.convert(path, "xlsx").read_bytes())
    assert reading.plan is None
    assert reading.log == in_order(
        Log(
            tuple(Entry(MONDAY, 1, key, key == KEYS[0]) for key in KEYS),
            (DayEntry(MONDAY, 4),),
            (OwnPain("1", KEYS[0], 2),),
        )
    )


def test_an_ods_file_is_answered_with_how_to_save_it(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(writer.write(plan(weeks=2), Log()))
    with pytest.raises(PlannerError, match=r"OpenDocument file \(.ods\); .* “Excel 2007–365"):
        reader.read(office.convert(path, "ods").read_bytes())


def test_a_csv_file_that_libreoffice_saved_is_read(office: Office, tmp_path: Path) -> None:
    entries = tuple(Entry(MONDAY, 1, key, True, note="=1+1 ☺") for key in sorted(KEYS))
    filled = Log(entries, (DayEntry(MONDAY, 3),))
    path = tmp_path / "plan.csv"
    path.write_bytes(csv_writer.write(plan(weeks=2), filled))
    saved = office.convert(office.convert(path, "xlsx"), "csv")
    reading = csv_reader.read(saved.read_bytes())
    assert (reading.log, reading.problems) == (filled, ())
