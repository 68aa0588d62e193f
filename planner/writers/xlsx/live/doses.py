"""The hidden sheet of doses: for each exercise its rungs, and its lead-in and course.

A standing is one number, work × 100,000 + its place in lead-in and course, from 1: so the least of
several standings is their least number, and of equal doses the earlier comes first. Between the two
there is room for what a rule adds (`verdicts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from planner.domain.minutes import exercise_s
from planner.domain.plan import Plan
from planner.evidence.limits import enough
from planner.form.sheet_names import DOSES
from planner.pages.live import DoseWords
from planner.progression.scale import Scale, Standing, plan_scale
from planner.writers.xlsx.kit.addresses import of_sheet, span
from planner.writers.xlsx.kit.book import Book

WORK = 100_000
PLACES = 1000
"""No exercise has as many places in lead-in and course."""
BEYOND = 9 * 10**14
"""Ends each table of numbers: Gnumeric knows no place in a range of one cell."""


class DoseColumn(IntEnum):
    """A column of an exercise's table; the last has the standings of its lead-in and course."""

    WORK = 0
    STANDING = 1
    COUNTED = 2
    ENOUGH = 3
    SECONDS = 4
    AMOUNT = 5
    DETAIL = 6
    BEFORE = 7
    SHORT = 8
    PLACE = 9


@dataclass(frozen=True, slots=True)
class DoseTable:
    """Where an exercise's table is, and what is fixed for it.

    `start` and `lowest` are standings; `top` is the first place that has the most work, `last` the
    last place; `most_work` is the work of the maximum.
    """

    first_column: int
    rungs: int
    places: int
    start: int
    lowest: int
    lowest_work: int
    top: int
    last: int
    most_work: int

    @property
    def floor(self) -> int:
        """Every standing below it has less work than the start."""
        return self.start // WORK * WORK

    def column(self, column: DoseColumn) -> str:
        """The cells of a column, and one below."""
        rows = self.places if column is DoseColumn.PLACE else self.rungs
        number = self.first_column + column
        return of_sheet(DOSES, span(0, number, rows, number))

    def at_most(self, work: str) -> str:
        """The highest place with at most that work, else the lowest.

        It is sought among numbers that rise: of equal ones not every engine finds the last.
        """
        places = self.column(DoseColumn.PLACE)
        return f"INDEX({places},IFERROR(MATCH(INT({work})*{WORK}+{WORK - 1},{places},1),1))"

    def rung(self, work: str) -> str:
        """The highest rung with at most that work, else the lowest."""
        found = f"IFERROR(MATCH({work},{self.column(DoseColumn.WORK)},1),1)"
        return f"INDEX({self.column(DoseColumn.STANDING)},{found})"

    def onward(self, standing: str) -> str:
        """The next place; at the last one the last."""
        place = f"MIN(MOD({standing},{PLACES})+1,{self.last})"
        return f"INDEX({self.column(DoseColumn.PLACE)},{place})"

    def rung_of(self, standing: str) -> str:
        """Which rung has the work of a standing, from 1."""
        return f"MATCH(INT({standing}/{WORK}),{self.column(DoseColumn.WORK)},0)"

    def of_rung(self, column: DoseColumn, rung: str) -> str:
        """What the table says of a rung."""
        return f"INDEX({self.column(column)},{rung})"


def number(scale: Scale, standing: Standing) -> int:
    """A standing as one number."""
    return standing.dose.work * WORK + standing.position + len(scale.lead_in) + 1


def dose_tables(plan: Plan, keys: Sequence[str]) -> tuple[DoseTable, ...]:
    """Where the tables of some exercises of a plan are, in their order."""
    return tuple(
        _table(plan_scale(plan, key), place * len(DoseColumn)) for place, key in enumerate(keys)
    )


def write_doses(
    book: Book,
    plan: Plan,
    keys: Sequence[str],
    tables: Sequence[DoseTable],
    words: Sequence[Sequence[DoseWords]],
) -> None:
    """Add the sheet; `words` are those of each exercise's rungs."""
    page = book.page(DOSES)
    style = book.style()
    exercises = {exercise.key: exercise for exercise in plan.exercises}
    for key, table, rungs in zip(keys, tables, words, strict=True):
        exercise, scale = exercises[key], plan_scale(plan, key)
        for row, (dose, told) in enumerate(zip(scale.rungs, rungs, strict=True)):
            figures = {
                DoseColumn.WORK: dose.work,
                DoseColumn.STANDING: number(scale, scale.rung(dose.work)),
                DoseColumn.COUNTED: dose.counted,
                DoseColumn.ENOUGH: enough(dose),
                DoseColumn.SECONDS: exercise_s(exercise, dose),
            }
            texts = {
                DoseColumn.AMOUNT: told.amount,
                DoseColumn.DETAIL: told.detail,
                DoseColumn.BEFORE: told.before,
                DoseColumn.SHORT: told.short,
            }
            for column, figure in figures.items():
                page.number(row, table.first_column + column, figure, style)
            for column, text in texts.items():
                page.text(row, table.first_column + column, text, style)
        for row in range(table.places):
            standing = number(scale, scale.at(row - len(scale.lead_in)))
            page.number(row, table.first_column + DoseColumn.PLACE, standing, style)
        for column in _NUMBERS:
            row = table.places if column is DoseColumn.PLACE else table.rungs
            page.number(row, table.first_column + column, BEYOND, style)
    page.sheet.protect("")
    page.sheet.hide()


_NUMBERS = (
    DoseColumn.WORK,
    DoseColumn.STANDING,
    DoseColumn.COUNTED,
    DoseColumn.ENOUGH,
    DoseColumn.SECONDS,
    DoseColumn.PLACE,
)


def _table(scale: Scale, first_column: int) -> DoseTable:
    most = scale.course[-1].work
    top = next(place for place, dose in enumerate(scale.course) if dose.work == most)
    return DoseTable(
        first_column=first_column,
        rungs=len(scale.rungs),
        places=len(scale.lead_in) + len(scale.course),
        start=number(scale, scale.start),
        lowest=number(scale, scale.rung(0)),
        lowest_work=scale.rungs[0].work,
        top=len(scale.lead_in) + top + 1,
        last=len(scale.lead_in) + len(scale.course),
        most_work=most,
    )
