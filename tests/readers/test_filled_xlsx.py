"""What people write into a workbook, in any program and any order, comes back as the log."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Session, Ticks
from planner.errors import PlannerError
from planner.form.layout import ColumnKey, RowKey
from planner.form.ticks import box
from planner.readers import xlsx as reader
from planner.writers import xlsx as writer
from tests.any_logs import any_log, filled_in
from tests.builders import MONDAY, lower_back, plan, programme
from tests.readers.edited import Edited, moved

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

KEYS = tuple(exercise.key for exercise in lower_back().exercises)
TUESDAY = MONDAY + timedelta(days=1)
MON, TUE = Session(MONDAY), Session(TUESDAY)


@cache
def small(ticks: Ticks = Ticks.GLYPH) -> Plan:
    """Two weeks, Monday, Wednesday and Friday, twice a day; the fourth on days of its own."""
    return plan(programme(5), weeks=2, weekdays=(0, 2, 4), times=2, ticks=ticks)


def recorded(edited: Edited) -> Log:
    """The log of what was typed; nothing of it was misunderstood."""
    reading = reader.read(edited.saved())
    assert reading.problems == ()
    assert reading.plan == edited.plan
    return reading.log


def done(log: Log) -> dict[str, bool | None]:
    """The first session of the plan."""
    return {e.exercise: e.done for e in log.entries if (e.day, e.slot) == (MONDAY, 1)}


@pytest.mark.parametrize("ticks", Ticks)
@settings(max_examples=15)
@given(data=st.data())
def test_a_log_is_read_back_whole_from_the_workbook(ticks: Ticks, data: st.DataObject) -> None:
    made = small(ticks)
    log = data.draw(any_log(made))
    reading = reader.read(writer.write(made, log))
    assert (reading.plan, reading.log, reading.problems) == (made, log, ())


@pytest.mark.parametrize("ticks", Ticks)
@settings(max_examples=10)
@given(data=st.data())
def test_what_is_on_the_pages_is_read_where_the_state_is_lost(
    ticks: Ticks, data: st.DataObject
) -> None:
    made = small(ticks)
    log = data.draw(filled_in(made))
    edited = Edited(made, log)
    del edited.book["_state"]
    reading = reader.read(edited.saved())
    assert reading.plan is None
    assert reading.plan_id == "test-plan"
    (problem,) = reading.problems
    assert str(problem).startswith("_state: the hidden sheet with the plan is missing or was ")
    assert problem.remedy.startswith("`planner export FILE -o log.csv` saves it; then go on with a")
    assert without_targets(reading.log) == without_targets(log)


def without_targets(log: Log) -> Log:
    """Whether repetitions are enough is not known without the plan."""
    entries = (
        Entry(e.day, e.slot, e.exercise, None if e.reps_done is not None else e.done, e.reps_done)
        for e in log.entries
    )
    return replace(log, entries=tuple(entries))


@pytest.mark.parametrize("ticks", Ticks)
@pytest.mark.parametrize(
    "typed",
    ["☑", "☑\ufe0f", "✓", "✔", "✅", "x", "X", " x ", "yes", "Done", "TRUE", "1", 1, 1.0, True],
)
def test_every_kind_of_tick_is_done_and_the_rest_of_the_session_is_not(
    ticks: Ticks, typed: object
) -> None:
    edited = Edited(plan(weeks=2, ticks=ticks))
    edited.write(typed, KEYS[1], MON)
    log = recorded(edited)
    assert done(log) == {key: key == KEYS[1] for key in KEYS}
    assert {entry.day for entry in log.entries} == {MONDAY}


@pytest.mark.parametrize(
    ("typed", "is_done", "reps"),
    [
        (3, False, 3),
        (4, True, 4),
        ("12", True, 12),
        ("\uff13", False, 3),
        ("3,0", False, 3),
        ("3 of 4", False, 3),
        ("1 of 4", False, 1),
        ("8 reps", True, 8),
        (0, False, 0),
        ("no", False, None),
        ("Not done", False, None),
    ],
)
def test_a_number_is_repetitions_and_a_no_is_an_answer(
    typed: object, is_done: bool, reps: int | None
) -> None:
    edited = Edited(plan(weeks=2))
    edited.write(typed, KEYS[1], MON)
    entry = next(e for e in recorded(edited).entries if e.exercise == KEYS[1])
    assert (entry.done, entry.reps_done) == (is_done, reps)


def test_a_session_with_pain_and_a_note_only_is_unknown() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("7/10", RowKey.PAIN, MON)
    edited.write("ill", RowKey.NOTES, MON)
    assert recorded(edited) == Log(days=(DayEntry(MONDAY, 7, "ill"),))


def test_all_done_ticks_what_is_empty_and_overrules_nothing() -> None:
    edited = Edited(plan(programme(5), weeks=2))
    edited.write("x", RowKey.ALL_DONE, MON)
    edited.write("no", "exercise-2", MON)
    edited.write(2, "exercise-3", MON)
    edited.write("x", RowKey.ALL_DONE, TUE)
    log = recorded(edited)
    assert list(done(log).values()) == [True, False, False, True, True]
    assert [e.exercise for e in log.entries if e.day == TUESDAY] == [
        f"exercise-{n}"
        for n in (1, 2, 3, 5)  # the fourth is due on Monday, Wednesday, Friday
    ]


def test_a_no_in_all_done_is_a_session_that_was_not_done() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("no", RowKey.ALL_DONE, MON)
    assert set(done(recorded(edited)).values()) == {False}


def test_a_session_that_was_moved_to_a_rest_day_is_read() -> None:
    edited = Edited(small())
    edited.write("x", "exercise-1", TUE)
    edited.write(1, RowKey.ALL_DONE, Session(TUESDAY, 2))
    entries = recorded(edited).entries
    assert [(e.slot, e.exercise, e.done) for e in entries] == [
        (1, "exercise-1", True),
        *((2, f"exercise-{number}", True) for number in range(1, 6)),
    ]


@pytest.mark.parametrize(
    ("typed", "pain"), [(4, 4), (4.0, 4), ("4", 4), (" 4 ", 4), ("4/10", 4), ("4,0", 4), (0, 0)]
)
def test_pain_may_be_a_number_or_a_text(typed: object, pain: int) -> None:
    edited = Edited(plan(weeks=2))
    edited.write(typed, RowKey.PAIN, MON)
    edited.own_pain(typed, KEYS[2])
    assert recorded(edited) == Log(
        days=(DayEntry(MONDAY, pain),), own_pains=(OwnPain("1", KEYS[2], pain),)
    )


@pytest.mark.parametrize(
    "typed", [12, -1, 4.5, "a lot", "4-5", True, datetime(2026, 10, 4), "#N/A"]
)
def test_what_is_no_pain_is_named_with_its_place_and_unknown(typed: object) -> None:
    edited = Edited(plan(weeks=2))
    edited.write(typed, RowKey.PAIN, TUE)
    edited.own_pain(typed, KEYS[1])
    reading = reader.read(edited.saved())
    assert reading.log == Log()
    before, own = map(str, reading.problems)
    assert before.startswith("Week 1, Tue 1 Dec, pain before you start: pain ")
    assert own.startswith("Week 1, Knee rolls: pain ")
    assert before.endswith("is not 0–10; write 0 to 10")


def test_a_tick_that_is_not_understood_is_unknown_and_kept_as_a_note() -> None:
    edited = Edited(plan(weeks=2))
    edited.write("a bit", KEYS[1], MON)
    edited.write("x", RowKey.ALL_DONE, MON)
    reading = reader.read(edited.saved())
    assert [e for e in reading.log.entries if e.exercise == KEYS[1]] == [
        Entry(MONDAY, 1, KEYS[1], None, note="a bit")
    ]
    (problem,) = reading.problems
    assert problem.where == "Week 1, Mon 30 Nov, Knee rolls"
    assert problem.message == "'a bit' is neither done nor not done; it was kept as a note"
    assert problem.remedy == "choose ☑ or ☐, or write x, no, or how many repetitions you did"


def scrambled(seed: int) -> Callable[[list[int]], list[int]]:
    def order(lines: list[int]) -> list[int]:
        random.Random(seed).shuffle(lines)
        return lines

    return order


def filled() -> tuple[Edited, Log]:
    """A page with one of everything, and its log."""
    edited = Edited(small())
    edited.write("x", "exercise-1", MON)
    edited.write(3, "exercise-2", MON)
    edited.write("x", RowKey.ALL_DONE, Session(MONDAY, 2))
    edited.write(6, RowKey.PAIN, MON)
    edited.write("slept badly", RowKey.NOTES, MON)
    edited.own_pain(4, "exercise-3")
    return edited, recorded(edited)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("by_column", [True, False])
def test_rows_and_columns_may_stand_in_any_order(seed: int, by_column: bool) -> None:
    edited, log = filled()
    moved(edited.sheet(), scrambled(seed), by_column)
    assert recorded(edited) == log


@pytest.mark.parametrize("row", [1, 3, 6, 8, 12])
def test_rows_and_columns_may_be_inserted(row: int) -> None:
    edited, log = filled()
    sheet = edited.sheet()
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.insert_rows(row, 2)
    sheet.insert_cols(row, 2)
    assert recorded(edited) == log


def test_sheets_may_be_renamed_and_reordered_and_columns_hidden() -> None:
    edited, log = filled()
    sheet = edited.sheet()
    for column in "BDEF":
        sheet.column_dimensions[column].hidden = True
    sheet.title = "First week"
    edited.book.move_sheet(sheet, 4)
    edited.book["Progress"].title = "Curve"
    edited.book["Exercises"].title = "How"
    edited.book["Start here"].title = "Read me"
    edited.book["_state"].title = "hidden"
    assert recorded(edited) == log


@pytest.mark.parametrize("lost", ["row keys", "column keys", "all keys"])
def test_without_keys_the_labels_and_days_say_what_is_what(lost: str) -> None:
    edited, log = filled()
    sheet = edited.sheet()
    if lost != "row keys":
        sheet.delete_rows(1)
        for merged in list(sheet.merged_cells.ranges):
            merged.shift(row_shift=-1)
    if lost != "column keys":
        for cell in sheet["A"]:
            cell.value = None
    assert recorded(edited) == log


@pytest.mark.parametrize("ticks", Ticks)
def test_without_keys_and_state_the_page_still_gives_up_everything(ticks: Ticks) -> None:
    edited = Edited(plan(weeks=2, times=2, weekdays=(0, 2, 4), ticks=ticks))
    edited.write(box(True, ticks), KEYS[1], Session(MONDAY, 2))
    edited.write(5, RowKey.PAIN, MON)
    edited.own_pain(4, KEYS[1])
    for row in range(1, 30):
        edited.sheet().cell(row, 1).value = None
    for column in range(1, 40):
        edited.sheet().cell(1, column).value = None
    del edited.book["_state"]
    reading = reader.read(edited.saved())
    assert [(e.exercise, e.slot, e.done) for e in reading.log.entries] == [
        (key, 2, key == KEYS[1]) for key in sorted(KEYS)
    ]
    assert reading.log.days == (DayEntry(MONDAY, 5),)
    assert reading.log.own_pains == (OwnPain("1", KEYS[1], 4),)


def test_rows_sorted_without_their_hidden_keys_are_read_by_their_labels() -> None:
    edited, log = filled()
    sheet = edited.sheet()
    first, last = edited.place("exercise-1", MON)[0], edited.place("exercise-5", MON)[0]
    keys = [sheet.cell(row, 1).value for row in range(first, last + 1)]
    for row, key in zip(range(first, last + 1), reversed(keys), strict=True):
        sheet.cell(row, 1).value = key
    reading = reader.read(edited.saved())
    assert reading.log == log
    assert "rows were moved without their hidden keys" in str(reading.problems[0])


def test_a_row_that_people_added_is_named_and_not_read() -> None:
    edited, log = filled()
    sheet = edited.sheet()
    row, column = edited.place("hint", MON)
    sheet.cell(row + 8, 2).value = "Walk the dog"
    sheet.cell(row + 8, column).value = "x"
    reading = reader.read(edited.saved())
    assert reading.log == log
    assert [str(problem) for problem in reading.problems] == [
        (
            f"Week 1, row {row + 8}: “Walk the dog” is not an exercise of this page; "
            "what stands beside it was not read"
        )
    ]


def test_sheets_that_people_added_are_named_and_kept_aside() -> None:
    edited, log = filled()
    edited.book.create_sheet("My diary")["A1"] = "x"
    edited.book.create_sheet("Empty")
    reading = reader.read(edited.saved())
    assert reading.log == log
    assert reading.extra_sheets == ("My diary",)
    (problem,) = reading.problems
    assert str(problem) == "“My diary”: this sheet is not planner's; it was not read"


def test_a_page_copied_for_another_week_counts_nowhere_and_is_named() -> None:
    """Its days still have the headings and the hidden keys of the page that it was."""
    edited, log = filled()
    copy = edited.book.copy_worksheet(edited.sheet())
    copy.title = "Week 7"
    copy.cell(2, 2).value = str(copy.cell(2, 2).value).replace("Week 1 of", "Week 7 of")
    edited.write("☑", "exercise-2", Session(MONDAY + timedelta(days=5), 1), sheet="Week 7")
    edited.write(9, RowKey.PAIN, MON, sheet="Week 7")
    reading = reader.read(edited.saved())
    assert reading.log == log
    (problem,) = reading.problems
    assert str(problem) == (
        "Week 7, cell B2: the title says week 7, the hidden keys week 1; what stands there counts "
        "as unknown; write the title as it was; what belongs to another week belongs on its own "
        "page"
    )


def test_a_copied_sheet_that_differs_is_shown_and_the_more_cautious_counts() -> None:
    edited, log = filled()
    copy = edited.book.copy_worksheet(edited.sheet())
    copy.title = "Week 1 (2)"
    assert reader.read(edited.saved()).log == log
    edited.write("☐", "exercise-1", MON, sheet="Week 1 (2)")
    edited.write(8, RowKey.PAIN, MON, sheet="Week 1 (2)")
    edited.write("☐", RowKey.ALL_DONE, Session(MONDAY, 2), sheet="Week 1 (2)")
    reading = reader.read(edited.saved())
    assert [problem.message for problem in reading.problems] == [
        "recorded differently: exercise-1 done (Week 1), not done (Week 1 (2))",
        "recorded differently: pain before 6 (Week 1), 8 (Week 1 (2))",
    ]
    assert {problem.where for problem in reading.problems} == {"Mon 30 Nov 2026"}
    assert done(reading.log)["exercise-1"] is False
    assert reading.log.days[0].pain_before == 8
    assert {e.done for e in reading.log.entries if e.slot == 2} == {True}, "an empty copy is silent"


def test_a_row_that_stands_twice_is_shown_and_the_more_cautious_counts() -> None:
    edited, _ = filled()
    sheet = edited.sheet()
    row, column = edited.place("exercise-2", MON)
    sheet.cell(row + 15, 1).value = "exercise-2"
    sheet.cell(row + 15, column).value = 2
    reading = reader.read(edited.saved())
    assert "exercise-2 not done 3 repetitions (Week 1), not done 2 repetitions" in str(
        reading.problems[0]
    )
    assert next(e for e in reading.log.entries if e.exercise == "exercise-2").reps_done == 2


def test_a_changed_cell_wins_over_the_state_and_the_rest_stays() -> None:
    key, other, third = KEYS[:3]
    before = Log(
        entries=(
            Entry(MONDAY, 1, key, True, note="easy"),
            Entry(MONDAY, 1, other, False, 1, pain=3),
            Entry(MONDAY - timedelta(weeks=9), 1, third, True),
            Entry(TUESDAY, 1, third, False),
        ),
        days=(DayEntry(MONDAY, 4, "slept badly"), DayEntry(TUESDAY, 2)),
    )
    edited = Edited(plan(weeks=2), before)
    edited.write("☐", key, MON)
    edited.write("x", third, MON)
    edited.write(None, RowKey.PAIN, TUE)
    edited.write("slept well", RowKey.NOTES, MON)
    edited.own_pain(2, other)
    log = recorded(edited)
    assert {e.exercise: e for e in log.entries if e.day == MONDAY} == {
        key: Entry(MONDAY, 1, key, False, note="easy"),
        other: Entry(MONDAY, 1, other, False, 1),
        third: Entry(MONDAY, 1, third, True),
        **{k: Entry(MONDAY, 1, k, False) for k in KEYS[3:]},
    }
    assert [e for e in log.entries if e.day != MONDAY] == [before.entries[2], before.entries[3]]
    assert log.days == (DayEntry(MONDAY, 4, "slept well"),)
    assert log.own_pains == (OwnPain("1", other, 2),)


def test_a_session_that_was_cleared_is_unknown_again() -> None:
    key = KEYS[0]
    before = Log(entries=tuple(Entry(MONDAY, 1, k, k == key) for k in sorted(KEYS)))
    edited = Edited(plan(weeks=2), before)
    edited.write("☐", key, MON)
    assert recorded(edited) == Log()


def test_a_page_that_was_deleted_takes_nothing_from_the_log() -> None:
    log = Log(entries=(Entry(MONDAY, 1, KEYS[0], True),))
    edited = Edited(plan(weeks=2), log)
    del edited.book["Week 1"]
    reading = reader.read(edited.saved())
    assert reading.log == log
    assert [problem.where for problem in reading.problems] == ["Week 1"]
    assert reading.problems[0].message.startswith("its page is gone")


def test_a_damaged_state_gives_up_what_is_on_the_pages() -> None:
    edited, log = filled()
    hidden = edited.sheet("_state")
    hidden.cell(hidden.max_row, 2).value = "{}"
    reading = reader.read(edited.saved())
    assert reading.plan is None
    assert without_targets(reading.log) == without_targets(log)


def test_a_library_may_write_inline_strings_and_no_styles() -> None:
    source, log = filled()
    plain = openpyxl.Workbook(write_only=True)
    for sheet in source.book.worksheets:
        copy = plain.create_sheet(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            copy.append(row)
    buffer = BytesIO()
    plain.save(buffer)
    assert reader.read(buffer.getvalue()).log == log


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 1000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40),
    st.sampled_from(["☑", "x", "no", "4/10", "2026-11-30#1", "pain", "=1/0", "Mon 30 Nov", "1e9"]),
    st.datetimes(),
)


@settings(max_examples=40)
@given(
    cells=st.lists(st.tuples(st.integers(1, 20), st.integers(1, 30), CELLS), max_size=30),
    state=st.booleans(),
)
def test_any_cells_are_read_or_named(cells: list[tuple[int, int, object]], state: bool) -> None:
    edited = Edited(plan(weeks=2))
    sheet = edited.sheet()
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    for row, column, value in cells:
        sheet.cell(row, column).value = value  # type: ignore[assignment]
    if not state:
        del edited.book["_state"]
    reading = reader.read(edited.saved())
    assert (reading.plan is not None) is state
    assert all(problem.where for problem in reading.problems[:100])


def test_a_page_full_of_mistakes_is_told_in_short() -> None:
    edited = Edited(plan(weeks=2))
    for row in edited.sheet().iter_rows(min_row=6, max_row=11, min_col=6, max_col=12):
        for cell in row:
            cell.value = "hm"
    wrong = len(reader.read(edited.saved()).problems)
    for sheet in range(3):
        edited.book.copy_worksheet(edited.sheet()).title = f"Copy {sheet}"
    reading = reader.read(edited.saved())
    assert wrong < len(reading.problems) == 101
    assert "more like these" in str(reading.problems[-1])


def test_a_session_that_the_plan_does_not_have_is_read_too() -> None:
    edited = Edited(plan(weeks=2, times=2))
    row, column = edited.place(KEYS[0], Session(MONDAY, 2))
    edited.sheet().cell(1, column).value = "2026-11-30#4"
    edited.sheet().cell(row, column).value = "hm"
    reading = reader.read(edited.saved())
    told = list(map(str, reading.problems))
    assert any("Mon 30 Nov, 4, Bottom to heels stretch: 'hm'" in each for each in told)
    assert any("the column of a session on Mon 30 Nov is gone" in each for each in told)


def test_a_page_of_other_dates_is_kept_aside() -> None:
    edited, log = filled()
    other = openpyxl.load_workbook(
        BytesIO(writer.write(plan(programme(5), start=MONDAY + timedelta(weeks=50)), Log()))
    )
    copy = edited.book.create_sheet("Next year")
    for row in other["Week 1"].iter_rows(values_only=True):
        copy.append(row)
    reading = reader.read(edited.saved())
    assert reading.log == log
    assert reading.extra_sheets == ("Next year",)


@given(raw=st.binary(max_size=200))
def test_any_bytes_are_refused(raw: bytes) -> None:
    for head in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        with pytest.raises(PlannerError):
            reader.read(head + raw)


def test_the_pain_column_is_of_its_week() -> None:
    edited = Edited(plan(weeks=2))
    edited.write(7, KEYS[0], ColumnKey.OWN_PAIN, sheet="Week 2")
    assert recorded(edited).own_pains == (OwnPain("2", KEYS[0], 7),)


@pytest.mark.parametrize("answer", ["x", "done", "8 reps", 1, True])
def test_an_answer_beside_an_exercise_of_ones_own_is_said(answer: object) -> None:
    edited = Edited(small())
    sheet = edited.sheet()
    row, column = edited.place(edited.plan.exercises[0].key, MON)
    sheet.cell(row, 1).value = None
    sheet.cell(row, 2).value = "Walking"
    sheet.cell(row, column).value = answer  # type: ignore[assignment]
    (said,) = (p for p in reader.read(edited.saved()).problems if "Walking" in p.message)
    assert "not read" in said.message


def test_a_note_that_was_taken_for_a_formula_is_said() -> None:
    edited = Edited(small())
    edited.write("#NAME?", RowKey.NOTES, MON)
    (said,) = reader.read(edited.saved()).problems
    assert "formula" in said.message
