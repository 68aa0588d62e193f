"""What people type over planner's own texts is named; what programs change in them is not."""

import re
from collections.abc import Callable

import pytest
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.log import Clearance, Sign
from planner.form.start_layout import CLEARANCE, StartColumn
from planner.readers import xlsx as reader
from planner.readers.xlsx.parts import formulas
from planner.storage import state
from planner.writers import xlsx as writer
from tests.builders import MONDAY, plan
from tests.corpus.book import Book
from tests.readers.edited import EMPTY, Edited
from tests.replanned import divided

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

DIVIDED = divided(plan(weeks=4), 3, 3)
START = "Start here"
SIGNS = DIVIDED.programme.safety.emergency
KEEP_IT = "what should be kept belongs in Notes"
TEXT_OF_FORMULA = re.compile(rb"(t=\"str\"><f>[^<]*</f><v>)")
TEXTS = {
    START: "Write your pain before",
    "Exercises": "2  Knee rolls",
    "Progress": "Week by week",
    "Changes": "Why",
}


def problems(edited: Edited) -> list[str]:
    return [str(problem) for problem in reader.read(edited.saved()).problems]


def cell_of(sheet: Worksheet, begins: str) -> str:
    """The first cell with a text that begins so."""
    return next(
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(begins)
    )


def change_all(sheet: Worksheet, change: Callable[[str], str | None]) -> None:
    """All texts that are seen, formulas not among them, in other words."""
    for row in sheet.iter_rows(min_row=2, min_col=2):
        for cell in row:
            is_text = isinstance(cell.value, str) and not cell.value.startswith("=")
            if is_text and not isinstance(cell, MergedCell):
                cell.value = change(str(cell.value))


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_over_one_of_planners_is_named_with_its_cell(name: str) -> None:
    edited = Edited(DIVIDED)
    cell = cell_of(edited.sheet(name), TEXTS[name])
    edited.sheet(name)[cell] = "numb since Monday"
    assert problems(edited) == [f"{name}, cell {cell}: 'numb since Monday' was not read; {KEEP_IT}"]


def test_what_stands_beside_planners_texts_and_over_them_is_counted_together() -> None:
    edited = Edited(DIVIDED)
    sheet = edited.sheet("Changes")
    for row in range(60, 64):
        sheet.cell(row, 2).value = "a remark of mine"
    for begins in ("Why", "Exercise", "Changes"):
        sheet[cell_of(sheet, begins)] = "numb since Monday"
    named = problems(edited)
    assert len(named) == 6
    assert named[-1] == f"Changes, up to cell B63: 2 more such cells were not read; {KEEP_IT}"


def test_what_is_filled_in_on_start_here_is_an_answer() -> None:
    edited = Edited(DIVIDED)
    edited.write("a bit", "sign-2", StartColumn.EMERGENCY, START)
    edited.write("2026-11-30", "sign-2", StartColumn.EMERGENCY_DATE, START)
    edited.write("Dr Berg", CLEARANCE, StartColumn.CLEARED_BY, START)
    edited.write("2026-11-30", CLEARANCE, StartColumn.CLEARED_ON, START)
    reading = reader.read(edited.saved())
    assert reading.problems == ()
    assert reading.log.signs == (Sign(SIGNS[1], True, MONDAY),)
    assert reading.log.clearance == Clearance("Dr Berg", MONDAY)


def test_a_sign_in_ones_own_words_is_an_answer_only_where_it_is_ticked() -> None:
    edited = Edited(DIVIDED)
    cell = cell_of(edited.sheet(START), SIGNS[1])
    edited.sheet(START)[cell] = "both legs numb"
    assert problems(edited) == [f"{START}, cell {cell}: 'both legs numb' was not read; {KEEP_IT}"]
    edited.write("x", "sign-2", StartColumn.EMERGENCY, START)
    reading = reader.read(edited.saved())
    assert reading.problems == ()
    assert [sign.text for sign in reading.log.signs] == ["both legs numb"]


def test_a_text_over_the_words_behind_the_shorter_list_of_signs_is_named() -> None:
    edited = Edited(DIVIDED)
    cell = cell_of(edited.sheet(START), "No tick does not mean")
    edited.sheet(START)[cell] = "both legs numb"
    assert problems(edited) == [f"{START}, cell {cell}: 'both legs numb' was not read; {KEEP_IT}"]


@pytest.mark.parametrize("name", [START, "Exercises", "Changes"])
def test_a_page_in_another_language_is_named_once(name: str) -> None:
    edited = Edited(DIVIDED)
    change_all(edited.sheet(name), lambda text: text if text == "☐" else f"{text[::-1]}, ja")
    told = "the texts on this page are not planner's; they were not read"
    assert problems(edited) == [f"{name}: {told}; {KEEP_IT}"]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: None,
        lambda text: f"  {text} ",
        lambda text: text.replace("\n", "_x000D_\n"),
        lambda text: text.replace(" ", "\xa0"),
    ],
    ids=["emptied", "spaces", "ends of lines", "other spaces"],
)
def test_what_is_changed_in_spaces_or_emptied_is_not_named(
    change: Callable[[str], str | None],
) -> None:
    edited = Edited(DIVIDED)
    for name in ("Exercises", "Progress", "Changes"):
        change_all(edited.sheet(name), change)
    assert problems(edited) == []


def test_what_a_formula_gives_is_not_taken_for_a_text() -> None:
    book = Book.of(writer.write(DIVIDED, EMPTY))
    part = book.part("Progress")
    book.parts[part], count = TEXT_OF_FORMULA.subn(rb"\1other ", book.parts[part])
    assert count > 10
    assert reader.read(book.saved()).problems == ()


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ('<c r="A1" s="3"><f>1+1</f><v>2</v></c>', {"A1"}),
        ('<c r="A1"> <f t="shared" si="0"/><v/></c><c r="B1"><v>2</v></c>', {"A1"}),
        ("<x:c t='str' r='AB12'><x:f t='array' ref='AB12'>A1</x:f></x:c>", {"AB12"}),
        ('<c r="A1"/><c r="B1" t="s"><v>0</v></c><c r="C1"><f/></c>', {"C1"}),
        ('<c r="A1" s="1"/>', set()),
    ],
)
def test_cells_with_a_formula_are_known_however_they_are_written(
    cells: str, expected: set[str]
) -> None:
    assert formulas(cells.encode()) == expected


def test_where_a_program_put_values_in_place_of_all_formulas_nothing_is_compared() -> None:
    edited = Edited(DIVIDED)
    for sheet in edited.book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    cell.value = "3 of 7" if sheet.title == "Progress" else None
    assert problems(edited) == []


def test_a_workbook_of_before_is_read_without_a_word() -> None:
    edited = Edited(DIVIDED)
    hidden = edited.sheet(state.SHEET)
    for number in range(hidden.max_row, 0, -1):
        if str(hidden.cell(number, 1).value).startswith("texts"):
            hidden.delete_rows(number)
    edited.sheet(START)[cell_of(edited.sheet(START), TEXTS[START])] = "numb since Monday"
    reading = reader.read(edited.saved())
    assert (reading.plan, reading.problems) == (DIVIDED, ())
