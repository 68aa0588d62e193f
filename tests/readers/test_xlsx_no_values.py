"""Formulas whose values a library left out: what people wrote as one is unknown, and said."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Session, Ticks
from planner.errors import PlannerError
from planner.form.layout import ColumnKey, RowKey
from planner.form.start_layout import StartColumn
from planner.readers import xlsx as reader
from planner.writers import xlsx as writer
from tests.builders import MONDAY, lower_back, plan
from tests.readers.edited import Edited

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

KEYS = tuple(exercise.key for exercise in lower_back().exercises)
MON = Session(MONDAY)
SAID = "a formula without a value; it counts as {}; open the file in Excel or LibreOffice and save"


@pytest.mark.parametrize(
    ("row", "column", "where"),
    [
        (RowKey.PAIN, MON, "Week 1, Mon 30 Nov, pain before you start, cell F5"),
        (RowKey.NOTES, MON, "Week 1, Mon 30 Nov, notes, cell F12"),
        (RowKey.ALL_DONE, MON, "Week 1, Mon 30 Nov, All done, cell F11"),
        (KEYS[1], MON, "Week 1, Mon 30 Nov, Knee rolls, cell F7"),
        (KEYS[1], ColumnKey.OWN_PAIN, "Week 1, Knee rolls, pain it gave, cell N7"),
    ],
)
def test_an_answer_that_is_a_formula_without_a_value_is_said(
    row: str, column: Session | str, where: str
) -> None:
    edited = Edited(plan(weeks=2))
    edited.write("=1+1", row, column)
    reading = reader.read(edited.saved())
    assert reading.log == Log()
    (problem,) = reading.problems
    assert str(problem).startswith(f"{where}: {SAID.format('unknown')}")


def test_a_box_without_a_value_is_unknown_in_a_recorded_session() -> None:
    edited = Edited(plan(weeks=2), Log(entries=(Entry(MONDAY, 1, KEYS[1], True),)))
    edited.write("=F7", KEYS[1], MON)
    edited.write("x", KEYS[0], MON)
    done = {entry.exercise: entry.done for entry in reader.read(edited.saved()).log.entries}
    assert done == {key: key == KEYS[0] for key in KEYS if key != KEYS[1]}


def test_all_done_without_a_value_leaves_the_empty_boxes_unknown() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("=F7", RowKey.ALL_DONE, MON)
    edited.write("x", KEYS[0], MON)
    log = reader.read(edited.saved()).log
    assert [(entry.exercise, entry.done) for entry in log.entries] == [(KEYS[0], True)]


@pytest.mark.parametrize("formula", ["=TRUE()", "=FALSE()"])
def test_ticks_whose_values_a_library_left_out_are_refused(formula: str) -> None:
    edited = Edited(plan(weeks=2, ticks=Ticks.NATIVE))
    edited.write(formula, KEYS[0], MON)
    with pytest.raises(PlannerError, match="ticks in this workbook have no values"):
        reader.read(edited.saved())


def test_a_sign_whose_box_has_no_value_counts_as_ticked() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("=B3", "sign-6", StartColumn.EMERGENCY, "Start here")
    reading = reader.read(edited.saved())
    assert [sign.text for sign in reading.log.signs] == ["Chest pain"]
    (problem,) = reading.problems
    assert str(problem).startswith(f"Start here, Chest pain: {SAID.format('ticked')}")


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.mark.parametrize(
    ("cell", "pain", "is_said"),
    [
        ('<c r="F5"><f aca="false">1+1</f><v>2</v></c>', 2, False),
        ('<c r="F5" t="str"><f>IF(1&gt;2,4,"")</f><v></v></c>', None, False),
        ('<c r="F5" t="str"><f>A1</f><v/></c>', None, False),
        ('<c r="F5" t="str"><f>A1</f></c>', None, True),
        ("<c s='1' r='F5'> <f>1+1</f> <v/> </c>", None, True),
        ('<c r="F5"><f t="shared" si="0"/></c>', None, True),
        ('<c r="F5"><f t="array" ref="F5">1+1</f><v></v></c>', None, True),
        (f'<x:c xmlns:x="{MAIN}" r="F5"><x:f>1+1</x:f></x:c>', None, True),
    ],
)
def test_only_a_value_that_is_not_there_is_missed(
    cell: str, pain: int | None, is_said: bool
) -> None:
    reading = reader.read(with_cell(cell))
    assert reading.log.days == ((DayEntry(MONDAY, pain),) if pain is not None else ())
    assert [problem.where for problem in reading.problems] == (
        ["Week 1, Mon 30 Nov, pain before you start, cell F5"] if is_said else []
    )


def with_cell(cell: str) -> bytes:
    """A workbook with that XML where Monday's pain stands."""
    buffer = BytesIO()
    with ZipFile(BytesIO(writer.write(plan(weeks=2), Log()))) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet2.xml":
                data, count = re.subn(rb'<c r="F5"[^>]*/>', cell.encode(), data)
                assert count == 1
            new.writestr(name, data)
    return buffer.getvalue()
