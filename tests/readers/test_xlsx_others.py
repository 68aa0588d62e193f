"""What people write beside planner's cells is said; what planner wrote never is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.log import Log
from planner.domain.plan import Paper, Session, Ticks
from planner.form.layout import ColumnKey, RowKey
from planner.readers import xlsx as reader
from planner.writers import xlsx as writer
from tests.any_logs import any_log
from tests.builders import MONDAY, lower_back, plan, programme
from tests.readers.edited import Edited

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

KEYS = tuple(exercise.key for exercise in lower_back().exercises)
MON = Session(MONDAY)


@settings(max_examples=20, deadline=None)
@given(
    exercises=st.sampled_from([0, 1, 5, 12, 20, 25]),
    times=st.integers(1, 4),
    ticks=st.sampled_from(Ticks),
    paper=st.sampled_from(Paper),
    weekdays=st.sampled_from([(0, 2, 4), tuple(range(7))]),
    data=st.data(),
)
def test_what_planner_wrote_is_never_reported(
    exercises: int,
    times: int,
    ticks: Ticks,
    paper: Paper,
    weekdays: tuple[int, ...],
    data: st.DataObject,
) -> None:
    found = programme(exercises) if exercises else lower_back()
    made = plan(found, weeks=2, weekdays=weekdays, times=times, ticks=ticks, paper=paper)
    log = data.draw(st.just(Log()) | any_log(made))
    edited = Edited(made, log)
    reading = reader.read(writer.write(made, log))
    assert (reading.problems, reading.extra_sheets) == ((), ())
    reading = reader.read(edited.saved())
    assert (reading.problems, reading.extra_sheets) == ((), ())


def problems(edited: Edited) -> list[str]:
    return [str(problem) for problem in reader.read(edited.saved()).problems]


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    ("cell", "value", "shown"),
    [
        ("BF20", "call the physio", "'call the physio'"),
        ("AH20", "call the physio", "'call the physio'"),
        ("N20", "call the physio", "'call the physio'"),
        ("B30", "buy a mat", "'buy a mat'"),
        ("E31", "why not here", "'why not here'"),
        ("E31", 72.5, "'72.5'"),
        ("BF3", 0, "'0'"),
        ("BF2", True, "TRUE"),
    ],
)
def test_a_cell_beside_or_below_the_table_is_said_with_its_place(
    times: int, cell: str, value: object, shown: str
) -> None:
    edited = Edited(plan(weeks=2, times=times))
    edited.sheet("Week 2")[cell] = value  # type: ignore[assignment]
    assert problems(edited) == [
        f"Week 2, cell {cell}: {shown} was not read; what should be kept belongs in Notes"
    ]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (RowKey.NOTES, ColumnKey.DONE),
        (RowKey.ALL_DONE, ColumnKey.OWN_PAIN),
        (KEYS[0], ColumnKey.PICTURE),
    ],
)
def test_a_cell_of_the_table_that_takes_no_answer_is_said(row: str, column: str) -> None:
    edited = Edited(plan(weeks=2))
    edited.write("hm", row, column)
    (said,) = problems(edited)
    assert "cell " in said
    assert "'hm' was not read" in said


def test_a_column_of_ones_own_is_said_once() -> None:
    edited = Edited(plan(weeks=2))
    sheet = edited.sheet()
    row, _ = edited.place(RowKey.DAYS, MON)
    sheet.cell(row, 53).value = "Weight"
    for number in range(row + 1, row + 8):
        sheet.cell(number, 53).value = 70 + number
    assert problems(edited) == [
        "Week 1: the column “Weight” is no day of the plan; it was not read; "
        + "what should be kept belongs in Notes"
    ]


def test_a_column_that_was_inserted_is_said_with_what_it_holds() -> None:
    edited = Edited(plan(weeks=2))
    sheet = edited.sheet()
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    row, column = edited.place(KEYS[0], ColumnKey.OWN_PAIN)
    sheet.insert_cols(column + 1)
    sheet.cell(row, column + 1).value = "stiff"
    sheet.cell(row + 1, column + 1).value = 3
    assert [said.partition(" was")[0] for said in problems(edited)] == [
        "Week 1, cell O6: 'stiff'",
        "Week 1, cell O7: '3'",
    ]


def test_of_many_cells_the_first_are_said_and_the_rest_counted() -> None:
    edited = Edited(plan(weeks=2))
    for number in range(30, 50):
        edited.sheet().cell(number, 3).value = f"line {number}"
    said = problems(edited)
    assert len(said) == 6
    assert said[-1].startswith("Week 1, up to cell C49: 15 more such cells were not read")


def test_what_stands_beside_an_exercise_of_ones_own_is_said_once() -> None:
    edited = Edited(plan(weeks=2))
    row, column = edited.place(RowKey.HINT, MON)
    for number, value in ((2, "Swimming"), (column, "x"), (column + 1, "too cold"), (30, 9)):
        edited.sheet().cell(row + 6, number).value = value
    (said,) = problems(edited)
    assert "“Swimming” is not an exercise of this page" in said
