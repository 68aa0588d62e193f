"""Each exercise's hidden figures: in its row by the label there, and below the hint by its place.

In the exercise rows stands one formula, the same in each, so that a sort cannot mislead it; the
figures below the hint find the row of their exercise, wherever that was moved.
"""

from collections.abc import Callable

from planner.domain.dose import Dose
from planner.domain.plan import Ticks
from planner.evidence.limits import SOME_PAIN, enough
from planner.form.layout import FIRST_DAY_COLUMN, LABEL_COLUMN, WeekLayout, all_done_covers
from planner.form.ticks import ONE_REP, Mark, Value, is_ticked, mark
from planner.pages.week import hint as week_hint
from planner.pages.week.cells import red_days
from planner.pages.week.hint import WeekFigures
from planner.writers.xlsx.kit.addresses import address, in_row, span
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import DoseColumn
from planner.writers.xlsx.live.places import ExerciseCell, from_pages
from planner.writers.xlsx.week import formulas
from planner.writers.xlsx.week.labels import name_line
from planner.writers.xlsx.week.sheet import WeekSheet

LISTS: tuple[Callable[[WeekFigures], tuple[int, ...]], ...] = (
    week_hint.numbers_above,
    week_hint.numbers_some,
    week_hint.numbers_few,
)


def write(sheet: WeekSheet) -> None:
    """The hidden cells of all exercises."""
    for place in range(len(sheet.exercises)):
        _in_exercise_row(sheet, place)
        _below(sheet, place)


def of_all(layout: WeekLayout, column: int) -> str:
    """The cells below the hint that hold a figure of every exercise."""
    first, last = layout.exercises[0], layout.exercises[-1]
    return span(layout.figures_row(first), column, layout.figures_row(last), column)


def _table(layout: WeekLayout, column: int) -> str:
    """The same, and a blank cell below: Gnumeric knows no place in a range of one cell."""
    first, last = layout.exercises[0], layout.exercises[-1]
    return span(layout.figures_row(first), column, layout.figures_row(last) + 1, column)


def _in_exercise_row(sheet: WeekSheet, place: int) -> None:
    layout, page, key = sheet.layout, sheet.page, sheet.style.key
    row, figures = layout.first_exercise_row + place, sheet.figures.exercises[place]
    dose = sheet.exercises[place][0].dose
    found = in_row(row, layout.found_column)
    names = [address(layout.figures_row(each), layout.name_column) for each in layout.exercises]
    formula = formulas.who_stands_here(in_row(row, LABEL_COLUMN), names)
    page.formula(row, layout.found_column, formula, key, place + 1)
    for column, value in (
        (layout.due_count_column, figures.due),
        (layout.target_column, enough(dose)),
        (layout.counted_column, dose.counted),
        (layout.group_column, _group(sheet, place)),
    ):
        formula = formulas.looked_up(found, _table(layout, column))
        page.formula(row, column, formula, key, value)
    _boxes(sheet, place)
    boxes = _in_row_of_boxes(layout, row)
    page.formula(row, layout.done_count_column, formulas.done_count(boxes), key, figures.done)
    page.formula(row, layout.part_count_column, f"={formulas.part_count(boxes)}", key, figures.part)
    gave = "" if figures.own_pain is None else figures.own_pain
    formula = formulas.clear_pain(in_row(row, layout.own_pain_column))
    page.formula(row, layout.clear_own_pain_column, formula, key, gave)
    if sheet.whole is not None:
        _latest(sheet, row)


def _latest(sheet: WeekSheet, row: int) -> None:
    """The most repetitions of a session, and the last session in which any were done."""
    layout, key = sheet.layout, sheet.style.key
    boxes = [
        (in_row(row, layout.box_column(column.number)), column.session.day)
        for column in sheet.columns
    ]
    most = formulas.most_reps(_in_row_of_boxes(layout, row))
    sheet.page.formula(row, layout.most_reps_column, most, key, "")
    sheet.page.formula(row, layout.latest_reps_column, formulas.latest_reps(boxes), key, "")
    sheet.page.formula(row, layout.latest_day_column, formulas.latest_day(boxes), key, "")


def _boxes(sheet: WeekSheet, place: int) -> None:
    """What each box of a row says, beside the box's own row, whichever exercise stands there."""
    layout, ticks = sheet.layout, sheet.plan.choices.ticks
    row = layout.first_exercise_row + place
    prescription, exercise = sheet.exercises[place]
    counts = formulas.Counts(in_row(row, layout.counted_column), in_row(row, layout.target_column))
    first, last = layout.group_row(layout.groups[0]), layout.group_row(layout.groups[-1])
    red = red_days(sheet.plan, sheet.cells)
    for column in sheet.columns:
        number, day = column.number, column.session.day
        groups = span(first, number, last + 1, number)
        all_done = f"INDEX({groups},{in_row(row, layout.group_column)})"
        formula = formulas.box(
            in_row(row, number), counts, all_done, address(layout.open_row, number), ticks
        )
        is_covered = all_done_covers(sheet.week, prescription, day)
        by_all_done = is_covered and is_ticked(sheet.cells.all_done.get(column.session))
        value = sheet.cells.ticks.get((exercise.key, column.session))
        says = _says(value, prescription.dose, by_all_done, ticks)
        shown = -says if day in red else says
        sheet.page.formula(row, layout.box_column(number), formula, sheet.style.key, shown)


def _says(value: Value, dose: Dose, all_done: bool, ticks: Ticks) -> int:
    """What a box comes to, as `formulas.FULL` has it."""
    match mark(value, enough(dose), ticks):
        case Mark.OPEN:
            return formulas.FULL + dose.counted if all_done else 0
        case Mark.NOT_DONE:
            return 0
        case said:
            count = 1 if value == ONE_REP else dose.counted
            if isinstance(value, (int, float)) and value != 1:
                count = min(int(value), count)
            return count + (formulas.FULL if said is Mark.DONE else 0)


def _in_row_of_boxes(layout: WeekLayout, row: int) -> str:
    first, last = layout.box_column(FIRST_DAY_COLUMN), layout.last_box_column
    return f"{in_row(row, first)}:{in_row(row, last)}"


def _below(sheet: WeekSheet, place: int) -> None:
    """The figures of one exercise, and the three lists of numbers as far as it."""
    layout, page, key = sheet.layout, sheet.page, sheet.style.key
    prescription, exercise = sheet.exercises[place]
    row, figures = layout.figures_row(exercise.key), sheet.figures.exercises[place]
    page.text(row, layout.name_column, name_line(figures.number, exercise), key)
    due = ",".join(
        address(layout.open_row, column.number)
        for column in sheet.columns
        if not column.rest and column.session.day.weekday() in prescription.weekdays
    )
    counted = f"SUM({due})" if due else "0"
    if sheet.live is None or exercise.key not in sheet.live.keys:
        page.number(row, layout.target_column, enough(prescription.dose), key)
        page.number(row, layout.counted_column, prescription.dose.counted, key)
    else:
        asked, rung = (
            of_asked(sheet, sheet.live, cell, exercise.key)
            for cell in (ExerciseCell.ASKED, ExerciseCell.MEASURE_RUNG)
        )
        table = sheet.live.tables[sheet.live.keys.index(exercise.key)]
        needed, whole = (
            table.of_rung(column, rung) for column in (DoseColumn.ENOUGH, DoseColumn.COUNTED)
        )
        counted = f"IF({asked}=0,0,{counted})"
        page.formula(row, layout.target_column, f"={needed}", key, enough(prescription.dose))
        page.formula(row, layout.counted_column, f"={whole}", key, prescription.dose.counted)
    page.formula(row, layout.due_count_column, f"={counted}", key, figures.due)
    page.number(row, layout.group_column, _group(sheet, place), key)
    found = address(row, layout.found_column)
    formula = formulas.row_of(place + 1, _rows(layout, layout.found_column))
    page.formula(row, layout.found_column, formula, key, place + 2)
    gave = "" if figures.own_pain is None else figures.own_pain
    for column, source, value in (
        (layout.done_count_column, layout.done_count_column, figures.done),
        (layout.gave_column, layout.clear_own_pain_column, gave),
    ):
        formula = formulas.number_in(_rows(layout, source), found)
        page.formula(row, column, formula, key, value)
    so_far = [each.number for each in sheet.figures.exercises[: place + 1]]
    for which, condition in enumerate(_conditions(layout, row, sheet.figures.ceiling)):
        column = layout.lists_column + which
        above = address(row - 1, column) if place else None
        listed = [number for number in LISTS[which](sheet.figures) if number in so_far]
        formula = formulas.listed(above, figures.number, condition)
        page.formula(row, column, formula, key, ", ".join(map(str, listed)))


def of_asked(sheet: WeekSheet, live: Live, cell: ExerciseCell, exercise: str) -> str:
    """What the hidden sheet of the weeks says of an exercise on this page."""
    return from_pages(live.of_exercise(cell, sheet.place, live.keys.index(exercise)))


def _rows(layout: WeekLayout, column: int) -> str:
    """A column of the exercise rows, and of the rows around them, between which rows are moved."""
    return span(layout.pain_row, column, layout.all_done_row, column)


def _group(sheet: WeekSheet, place: int) -> int:
    return sheet.layout.groups.index(sheet.exercises[place][0].weekdays) + 1


def _conditions(layout: WeekLayout, row: int, ceiling: int) -> tuple[str, str, str]:
    """Rules 7, 8 and 9 for the exercise of a row below the hint."""
    pain = address(row, layout.gave_column)
    done, due = address(row, layout.done_count_column), address(row, layout.due_count_column)
    return (
        f"AND(ISNUMBER({pain}),{pain}>{ceiling})",
        f"AND(ISNUMBER({pain}),{pain}>={SOME_PAIN},{pain}<={ceiling})",
        f"3*N({done})<2*{due}",
    )
