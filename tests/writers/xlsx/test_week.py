"""The weekly pages as a file: what is written where, what can be changed, and what stays text."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan, Session, Ticks
from planner.domain.programme import Programme
from planner.form.layout import (
    KEY_COLUMN,
    KEY_ROW,
    LABEL_COLUMN,
    STOP_ROW,
    TITLE_ROW,
    WeekLayout,
    session_key,
    week_layout,
)
from planner.pages.week.notices import notices
from planner.replan import replan
from planner.wording.language import ENGLISH
from planner.wording.week.banners import REPLAN_FIRST
from planner.writers.xlsx.kit import measure
from planner.writers.xlsx.kit.book import Book
from tests import builders, replanned
from tests.loaded import loaded
from tests.replan.kept import day, kept
from tests.telling import as_words, told
from tests.writers.xlsx.english import write_weeks

NOTHING = Log()


def sheets_of(plan: Plan, log: Log = NOTHING) -> list[tuple[Worksheet, WeekLayout]]:
    """Each week's sheet as openpyxl reads it, with its layout."""
    book = Book()
    write_weeks(book, plan, log)
    workbook = loaded(book.finish(), values=True)
    return [(workbook[f"Week {w.label}"], week_layout(plan, w)) for w in plan.weeks]


def value(sheet: Worksheet, row: int, column: int) -> object:
    return sheet.cell(row + 1, column + 1).value


def is_locked(sheet: Worksheet, row: int, column: int) -> bool:
    return bool(sheet.cell(row + 1, column + 1).protection.locked)


def test_keys_lead_to_every_cell_that_people_fill_in() -> None:
    plan = builders.plan(times=2, weekdays=(0, 2, 4))
    for (sheet, layout), week in zip(sheets_of(plan), plan.weeks, strict=True):
        for session, column in layout.sessions():
            assert value(sheet, KEY_ROW, column) == session_key(session)
        for prescription in week.prescriptions:
            row = layout.exercise_row(prescription.exercise)
            assert value(sheet, row, KEY_COLUMN) == prescription.exercise
        assert value(sheet, layout.pain_row, KEY_COLUMN) == "pain"
        assert value(sheet, layout.all_done_row, KEY_COLUMN) == "all-done"
        assert value(sheet, layout.notes_row, KEY_COLUMN) == "notes"
        assert value(sheet, KEY_ROW, layout.own_pain_column) == "own-pain"
        assert sheet.row_dimensions[KEY_ROW + 1].hidden
        assert sheet.column_dimensions["A"].hidden


def test_what_people_fill_in_is_open_and_the_rest_is_protected() -> None:
    """Rest days are open too: a session may be moved there."""
    plan = builders.plan(weekdays=(0, 2, 4))
    sheet, layout = sheets_of(plan)[0]
    rows = range(layout.pain_row, layout.notes_row + 1)
    columns = [column for _, column in layout.sessions()]
    assert not any(is_locked(sheet, row, column) for row in rows for column in columns)
    exercises = range(layout.first_exercise_row, layout.last_exercise_row + 1)
    assert not any(is_locked(sheet, row, layout.own_pain_column) for row in exercises)
    assert all(is_locked(sheet, row, layout.done_column) for row in exercises)
    assert all(is_locked(sheet, row, LABEL_COLUMN) for row in range(TITLE_ROW, layout.hint_row + 1))
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert not sheet.protection.formatColumns  # False: people may


@pytest.mark.parametrize(
    ("ticks", "ticked", "unticked"),
    [(Ticks.GLYPH, "☑", "☐"), (Ticks.NATIVE, True, False), (Ticks.NUMBER, 1, 0)],
)
def test_what_was_recorded_stands_in_its_cell(
    ticks: Ticks, ticked: object, unticked: object
) -> None:
    plan = builders.plan(weekdays=(0, 2, 4), ticks=ticks)
    monday, tuesday, wednesday = plan.weeks[0].days[:3]
    log = Log(
        entries=(
            Entry(monday, 1, "knee-rolls", done=True),
            Entry(monday, 1, "pelvic-tilts", done=False),
            Entry(tuesday, 1, "knee-rolls", done=True),
            Entry(wednesday, 1, "knee-rolls", reps_done=3),
        ),
        days=(DayEntry(monday, 0, "=1+1 slept badly"), DayEntry(tuesday, 10)),
        own_pains=(OwnPain("1", "knee-rolls", 0), OwnPain("1", "pelvic-tilts", 6)),
    )
    sheet, layout = sheets_of(plan, log)[0]
    rolls, tilts = layout.exercise_row("knee-rolls"), layout.exercise_row("pelvic-tilts")
    columns = [layout.day_column(day) for day in (monday, tuesday, wednesday)]
    assert [value(sheet, rolls, column) for column in columns] == [ticked, ticked, 3]
    assert [value(sheet, tilts, column) for column in columns] == [unticked, None, unticked]
    assert [value(sheet, layout.pain_row, column) for column in columns] == [0, 10, None]
    assert value(sheet, layout.notes_row, columns[0]) == "=1+1 slept badly"
    assert value(sheet, rolls, layout.own_pain_column) == 0
    assert value(sheet, tilts, layout.own_pain_column) == 6
    assert value(sheet, rolls, layout.done_column) == "2 of 3"
    assert value(sheet, layout.pain_row, layout.done_column) == "middle 5"


def test_a_blank_page_says_nothing_of_what_nobody_recorded() -> None:
    sheet, layout = sheets_of(builders.plan())[0]
    for _, column in layout.sessions():
        assert value(sheet, layout.pain_row, column) is None
        assert value(sheet, layout.notes_row, column) is None
    for row in range(layout.first_exercise_row, layout.last_exercise_row + 1):
        assert value(sheet, row, layout.own_pain_column) is None
        assert value(sheet, row, layout.done_column) == "__ of 7"
    assert value(sheet, layout.pain_row, layout.done_column) in (None, "")


def test_an_exercise_with_days_of_its_own_has_boxes_on_them_only() -> None:
    plan = builders.plan(builders.programme(4))
    sheet, layout = sheets_of(plan)[0]
    row = layout.exercise_row("exercise-4")
    boxes = [value(sheet, row, column) for _, column in layout.sessions()]
    assert boxes == ["☐", None, "☐", None, "☐", None, None]


def texts(exercise: str, stop_rule: str) -> Programme:
    programme = builders.programme(1)
    item = programme.items[0]
    return replace(
        programme,
        name=exercise,
        items=(replace(item, exercise=replace(item.exercise, name=exercise)),),
        safety=replace(programme.safety, stop_rule=stop_rule),
    )


@pytest.mark.parametrize("text", ["=1+1", "@x", "+2", "-3", "http://example.org", "&C&D <b>"])
def test_text_is_never_a_formula_a_link_or_a_code(text: str) -> None:
    plan = builders.plan(texts(text, text), name=text, weeks=2)
    book = Book()
    write_weeks(book, plan, Log(days=(DayEntry(plan.starts, note=text),)))
    raw = book.finish()
    sheet = loaded(raw)["Week 1"]
    layout = week_layout(plan, plan.weeks[0])
    shown = {
        (TITLE_ROW, LABEL_COLUMN): text,
        (STOP_ROW, LABEL_COLUMN): text,
        (layout.first_exercise_row, LABEL_COLUMN): f"1  {text}",
        (layout.notes_row, layout.day_column(plan.starts)): text,
    }
    for (row, column), said in shown.items():
        cell = sheet.cell(row + 1, column + 1)
        assert cell.data_type == "s"
        assert said in str(cell.value)
        assert cell.hyperlink is None
    with ZipFile(BytesIO(raw)) as parts:
        footer = parts.read("xl/worksheets/sheet1.xml").decode()
    if "&" in text:
        assert "&amp;&amp;C&amp;&amp;D" in footer


@pytest.mark.parametrize(
    ("ceiling", "said"),
    [
        (5, "    Pain above 5 before you start: write it down and rest today."),
        (9, "    Pain 10 before you start: write it down and rest today."),
        (10, ""),
    ],
)
def test_the_stop_rule_names_the_first_pain_above_the_ceiling(ceiling: int, said: str) -> None:
    programme = replace(builders.lower_back(), pain_ceiling=ceiling)
    sheet, _ = sheets_of(builders.plan(programme))[0]
    rule = programme.safety.stop_rule
    assert value(sheet, STOP_ROW, LABEL_COLUMN) == f"■  {rule}{said}"


@pytest.mark.parametrize(
    ("ticks", "said"),
    [
        (Ticks.GLYPH, "choose ☑"),
        (Ticks.NATIVE, "click the box"),
        (Ticks.NUMBER, "type 1 and Enter"),
    ],
)
def test_the_page_says_how_its_own_kind_of_tick_is_made(ticks: Ticks, said: str) -> None:
    sheet, layout = sheets_of(builders.plan(ticks=ticks))[0]
    head = str(value(sheet, layout.pain_row - 1, LABEL_COLUMN))
    assert f"Pen: tick the box. Excel: {said}" in head


def test_a_label_compares_with_last_week() -> None:
    plan = builders.plan()
    labels = [
        str(value(sheet, layout.exercise_row("knee-rolls"), LABEL_COLUMN)).split("\n")
        for sheet, layout in sheets_of(plan)
    ]
    assert labels[0] == [
        "2  Knee rolls",
        "4 rolls",
        "2 each side, hold 1 deep breath",
        "first week",
    ]
    assert labels[1][-1] == "same as last week"
    assert labels[2][1:] == ["6 rolls", "3 each side, hold 1 deep breath", "last week 4"]


def test_the_week_of_a_late_start_begins_on_that_weekday() -> None:
    plan = builders.plan(start=builders.MONDAY.replace(day=26), weekdays=(0, 3))
    sheet, layout = sheets_of(plan)[0]
    heads = [str(value(sheet, layout.pain_row - 1, column)) for _, column in layout.sessions()]
    assert heads[0] == "Thu\n26 Nov"
    assert heads[1] == "Fri 27\nrest"
    assert heads[4] == "Mon\n30 Nov"


def test_lists_of_choices() -> None:
    """Pain takes a number from the list; a tick takes what people like to type."""
    plan = builders.plan()
    sheet, layout = sheets_of(plan)[0]
    pain, tick = (v for v in sheet.data_validations.dataValidation if v.type == "list")
    assert pain.formula1 == '"0,1,2,3,4,5,6,7,8,9,10"'
    assert pain.showErrorMessage
    assert tick.formula1 == '"☑,☐"'
    assert not tick.showErrorMessage
    monday = layout.day_column(plan.starts)
    address = sheet.cell(layout.pain_row + 1, monday + 1).coordinate
    own = sheet.cell(layout.first_exercise_row + 1, layout.own_pain_column + 1).coordinate
    assert address in pain
    assert own in pain
    assert sheet.cell(layout.all_done_row + 1, monday + 1).coordinate in tick


def test_an_exercise_that_is_selected_says_why_so_much() -> None:
    plan = builders.plan(name="x" * 100)
    sheet, layout = sheets_of(plan)[5]
    said = {str(v.sqref): v.prompt for v in sheet.data_validations.dataValidation if v.prompt}
    for prescription in plan.weeks[5].prescriptions:
        row = layout.exercise_row(prescription.exercise)
        label = sheet.cell(row + 1, LABEL_COLUMN + 1).coordinate
        assert said[label] == told(prescription.reason)


def test_a_reason_that_is_too_long_is_cut_and_not_lost_altogether() -> None:
    plan = builders.plan(weeks=2)
    first = plan.weeks[0].prescriptions[0]
    wordy = replace(first, reason=as_words("because " * 100))
    week = replace(plan.weeks[0], prescriptions=(wordy, *plan.weeks[0].prescriptions[1:]))
    sheet, _ = sheets_of(replace(plan, weeks=(week, plan.weeks[1])))[0]
    prompts = [v.prompt for v in sheet.data_validations.dataValidation if v.prompt]
    assert prompts[0].startswith("because because")
    assert (len(prompts[0]), prompts[0][-1]) == (255, "…")


def test_only_labels_and_days_stay_in_view() -> None:
    sheet, layout = sheets_of(builders.plan(times=2))[0]
    assert sheet.freeze_panes == sheet.cell(layout.pain_row + 1, LABEL_COLUMN + 2).coordinate


def test_a_session_entered_on_a_rest_day_is_shown_there() -> None:
    plan = builders.plan(weekdays=(0, 2))
    tuesday = Session(plan.weeks[0].days[1])
    log = Log(entries=(Entry(tuesday.day, 1, "knee-rolls", done=True),))
    sheet, layout = sheets_of(plan, log)[0]
    row = layout.exercise_row("knee-rolls")
    assert value(sheet, row, layout.day_column(tuesday.day)) == "☑"
    assert value(sheet, row, layout.done_column) == "1 of 2"


def test_a_divided_week_has_a_page_for_each_part_with_its_own_days() -> None:
    plan = replanned.divided(builders.plan(), 3, 6)
    (first, first_layout), (second, second_layout) = sheets_of(plan)[2:4]
    assert str(value(first, TITLE_ROW, LABEL_COLUMN)).startswith(
        "Week 3 of 6    14 Dec – 19 Dec 2026    6 sessions, "
    )
    assert str(value(second, TITLE_ROW, LABEL_COLUMN)).startswith(
        "Week 3b of 6    Sun 20 Dec 2026    1 session, "
    )
    assert [value(second, KEY_ROW, column) for _, column in second_layout.sessions()] == [
        "2026-12-20#1"
    ]
    row = second_layout.exercise_row("knee-rolls")
    assert str(value(second, row, LABEL_COLUMN)).endswith("Mon–Sat: 6")
    assert value(second, row, second_layout.done_column) == "__ of 1"
    assert value(first, first_layout.first_exercise_row, first_layout.done_column) == "__ of 6"


def test_an_exercise_keeps_its_number_in_its_label_and_in_the_hint() -> None:
    plan = replanned.resumed(builders.plan())
    log = Log(
        days=tuple(DayEntry(session.day, 1) for session in plan.weeks[2].sessions),
        own_pains=(OwnPain("3", "pelvic-tilts", 8),),
    )
    sheet, layout = sheets_of(plan, log)[2]
    labels = [
        str(value(sheet, layout.exercise_row(key), LABEL_COLUMN)).split("\n")[0]
        for key in layout.exercises
    ]
    assert labels == [
        *("1  Bottom to heels stretch", "3  Back extensions"),
        *("4  Deep abdominal strengthening", "5  Pelvic tilts"),
    ]
    hint = str(value(sheet, layout.hint_row, LABEL_COLUMN))
    assert hint.startswith("◄ Exercise 5 gave pain above 5.")


def test_a_page_after_a_break_compares_with_what_was_before_it() -> None:
    plan = replanned.resumed(builders.plan(builders.programme(8)))
    (sheet, layout), (later, later_layout) = sheets_of(plan)[2:4]
    assert str(value(sheet, layout.pain_row - 1, LABEL_COLUMN)).startswith(
        "What to do (before the break)"
    )
    assert str(value(later, later_layout.pain_row - 1, LABEL_COLUMN)).startswith(
        "What to do (last week)"
    )


def test_an_exercise_without_a_session_on_a_page_is_neither_open_nor_missed() -> None:
    """The fourth exercise is due on Monday, Wednesday and Friday."""
    plan = replanned.divided(builders.plan(builders.programme(4)), 3, 5)
    sheet, layout = sheets_of(plan)[3]
    row = layout.exercise_row("exercise-4")
    assert value(sheet, row, layout.done_column) == "–"
    assert [value(sheet, row, column) for _, column in layout.sessions()] == [None, None]


def test_a_paused_plan_ends_with_a_page_that_says_so() -> None:
    plan = replanned.paused(builders.plan(), 2, 3)
    (first, layout), (last, last_layout) = sheets_of(plan)
    assert not str(value(first, layout.hint_row, LABEL_COLUMN)).startswith("■")
    assert str(value(last, last_layout.hint_row, LABEL_COLUMN)).startswith("■ Paused.")
    assert str(value(last, TITLE_ROW, LABEL_COLUMN)).startswith("Week 2, then a pause")
    assert sheets_of(replanned.paused(builders.plan(), 0)) == []


def rested(plan: Plan) -> Plan:
    """Knee rolls gave pain of 7 in weeks 1 and 2, in a plan that is re-planned each week."""
    own: tuple[OwnPain, ...] = ()
    for number in (1, 2):
        own = (*own, OwnPain(str(number), "knee-rolls", 7))
        log = replace(kept(plan, 7 * number), own_pains=own)
        plan = replan(plan, log, day(7 * number)).proposals[0].plan
    return plan


def test_what_a_page_says_of_its_decisions_stands_below_the_stop_rule() -> None:
    plan = rested(builders.plan())
    shown = [str(value(sheet, STOP_ROW, LABEL_COLUMN)).split("\n") for sheet, _ in sheets_of(plan)]
    rule = shown[0][0]
    first = {number for number, lines in enumerate(shown, start=1) if REPLAN_FIRST.one in lines}
    assert [lines[1:] for lines in shown] == [
        list(notices(ENGLISH, plan, week)) for week in plan.weeks
    ]
    assert first == {4, 5}
    assert shown[2] == [
        rule,
        "○  Not this week: Knee rolls. It hurt; ask your doctor or physiotherapist about it.",
    ]


def test_a_page_says_at_its_foot_when_the_next_decision_is_due() -> None:
    plan = replanned.divided(builders.plan(), 3, 3)
    feet = [foot.center.text for sheet, _ in sheets_of(plan) if (foot := sheet.oddFooter)]
    assert feet[0] == "Next re-plan: Mon 7 Dec 2026."
    assert feet[2:4] == ["Next re-plan: Thu 17 Dec 2026.", "Next re-plan: Mon 21 Dec 2026."]


def test_rest_days_and_what_was_done_in_part_stand_beside_the_boxes() -> None:
    plan = builders.plan()
    first, second, third = plan.weeks[0].days[:3]
    log = Log(
        entries=(
            Entry(first, 1, "pelvic-tilts", done=True),
            Entry(second, 1, "pelvic-tilts", reps_done=2),
            Entry(third, 1, "pelvic-tilts", done=True),
        ),
        days=(DayEntry(first, 2), DayEntry(second, 3), DayEntry(third, 6)),
    )
    sheet, layout = sheets_of(plan, log)[0]
    row = layout.exercise_row("pelvic-tilts")
    assert value(sheet, row, layout.done_column) == "1 of 6\n1 in part"
    assert value(sheet, layout.pain_row, layout.done_column) == "middle 3\nrest: 1"
    counts = [value(sheet, layout.hint_row, column) for _, column in layout.sessions()]
    assert "2 of 6 days (1 rest), 1 of 30 boxes" in counts


@pytest.mark.parametrize("times", [1, 2, 3, 4])
@pytest.mark.parametrize("exercises", [1, 6, 7, 12, 13, 20])
def test_the_two_lines_of_done_have_their_room(exercises: int, times: int) -> None:
    """Excel shows a line break only where a cell wraps its text, and then shrinks nothing."""
    plan = builders.plan(builders.programme(exercises), weeks=2, times=times)
    sheet, layout = sheets_of(plan)[0]
    letter = get_column_letter(layout.done_column + 1)
    width_px = 7 * sheet.column_dimensions[letter].width + 5
    sessions = 7 * times
    for key in layout.exercises:
        row = layout.exercise_row(key)
        cell = sheet.cell(row + 1, layout.done_column + 1)
        assert (cell.alignment.wrap_text, cell.alignment.shrink_to_fit) == (True, None)
        said = f"{sessions} of {sessions}\n{sessions} in part"
        assert measure.lines(said, width_px, cell.font.size, bold=True) == 2
        needed = measure.height_pt(2, cell.font.size)
        assert sheet.row_dimensions[row + 1].height >= needed - 2
    middle = sheet.cell(layout.pain_row + 1, layout.done_column + 1)
    assert middle.alignment.wrap_text


@pytest.mark.parametrize("times", [1, 2])
def test_all_that_stands_below_the_hint_is_hidden(times: int) -> None:
    plan = builders.plan(builders.programme(4), times=times)
    for sheet, layout in sheets_of(plan):
        below = range(layout.hint_row + 1, sheet.max_row)
        assert [row for row in below if not sheet.row_dimensions[row + 1].hidden] == []
        assert layout.last_hidden_row + 1 == sheet.max_row
