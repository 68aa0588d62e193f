"""Each exercise's hidden figures: in its row by the label there, and below the hint by its place.

In the exercise rows stands one formula, the same in each, so that a sort cannot mislead it; the
figures below the hint find the row of their exercise, wherever that was moved.
"""

from collections.abc import Callable

from planner.evidence.limits import SOME_PAIN, enough
from planner.form.layout import FIRST_DAY_COLUMN, LABEL_COLUMN, WeekLayout
from planner.pages.week import hint as week_hint
from planner.pages.week.hint import WeekFigures
from planner.writers.xlsx.kit.addresses import address, in_row, span
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


def _in_exercise_row(sheet: WeekSheet, place: int) -> None:
    layout, page, key = sheet.layout, sheet.page, sheet.style.key
    row, figures = layout.first_exercise_row + place, sheet.figures.exercises[place]
    dose, group = sheet.exercises[place][0].dose, _group(sheet, place)
    found = in_row(row, layout.found_column)
    names = of_all(layout, layout.name_column)
    # The names stand in the order of their places, from 1.
    top = address(layout.figures_row(layout.exercises[0]), layout.name_column)
    places = f"(ROW({names})-ROW({top})+1)"
    formula = formulas.who_stands_here(in_row(row, LABEL_COLUMN), names, places)
    page.formula(row, layout.found_column, formula, key, place + 1)
    for column, value in (
        (layout.due_count_column, figures.due),
        (layout.target_column, enough(dose)),
        (layout.group_column, group),
    ):
        formula = formulas.looked_up(found, of_all(layout, column))
        page.formula(row, column, formula, key, value)
    first, last = FIRST_DAY_COLUMN, layout.last_day_column
    groups = span(
        layout.group_row(layout.groups[0]), first, layout.group_row(layout.groups[-1]), last
    )
    days = span(layout.open_row, first, layout.open_row, last)
    formula = formulas.done_count(
        f"{in_row(row, first)}:{in_row(row, last)}",
        in_row(row, layout.target_column),
        f"INDEX({groups},{in_row(row, layout.group_column)},0)",
        days,
        sheet.plan.choices.ticks,
    )
    page.formula(row, layout.done_count_column, formula, key, figures.done)
    cells, target = f"{in_row(row, first)}:{in_row(row, last)}", in_row(row, layout.target_column)
    formula = f"={formulas.part_count(cells, target, days)}"
    page.formula(row, layout.part_count_column, formula, key, figures.part)


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
    counted = f"=SUM({due})" if due else "=0"
    page.formula(row, layout.due_count_column, counted, key, figures.due)
    page.number(row, layout.target_column, enough(prescription.dose), key)
    page.number(row, layout.group_column, _group(sheet, place), key)
    found = address(row, layout.found_column)
    formula = formulas.row_of(place + 1, _rows(layout, layout.found_column))
    page.formula(row, layout.found_column, formula, key, place + 2)
    gave = "" if figures.own_pain is None else figures.own_pain
    for column, source, value in (
        (layout.done_count_column, layout.done_count_column, figures.done),
        (layout.gave_column, layout.own_pain_column, gave),
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
