"""The hidden figures of "Progress": formulas over the weekly pages, which tables and charts show.

They stand in columns of their own, far right of everything that is seen: a row for each week, and
a row for each exercise. A week counts from the start up to the last week with an entry, and up to
the last re-plan: before that, a week with nothing written is a missed week, after it a week that
has not begun.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from xlsxwriter.format import Format

from planner.domain.plan import Plan
from planner.form.layout import KEY_ROW, Sum, WeekLayout, week_layout
from planner.form.sheet_names import PROGRESS
from planner.pages.week_hint import WeekFigures
from planner.writers.xlsx.kit.addresses import address, on_sheet, span
from planner.writers.xlsx.kit.book import Book, Page

FIRST_COLUMN = 100
HIGHEST_PAIN = 10
NONE = "–"
_LONGEST_NAME = 34
_MOST_WEEKS_WITH_PERCENT, _MOST_WEEKS_WITH_PAIN = 8, 14
"""Where weeks are more, a chart names the weeks only: their figures would not fit."""


class WeekColumn(IntEnum):
    """A week's figures, in the row of its number."""

    BEGUN = FIRST_COLUMN  # 1 for a week that counts, else 0
    DUE = FIRST_COLUMN + 1
    DONE = FIRST_COLUMN + 2
    ADHERENCE = FIRST_COLUMN + 3  # "" where the week does not count
    MEDIAN = FIRST_COLUMN + 4  # "" where no pain is written
    UNKNOWN = FIRST_COLUMN + 5  # 10 where a week that counts has no pain written, else 0
    ADHERENCE_LABEL = FIRST_COLUMN + 6
    PAIN_LABEL = FIRST_COLUMN + 7


class ExerciseColumn(IntEnum):
    """An exercise's figures, in the row of its number."""

    NAME = FIRST_COLUMN + 9
    DUE = FIRST_COLUMN + 10
    DONE = FIRST_COLUMN + 11
    LABEL = FIRST_COLUMN + 12


@dataclass(frozen=True, slots=True)
class WeekValues:
    """Where a week's figures stand, and what its formulas come to now.

    `row` counts the weeks, and parts of weeks, from 1. `is_past` marks a week that was over when
    the plan was last re-planned: it counts, whatever is written.
    """

    row: int
    layout: WeekLayout
    figures: WeekFigures
    begun: bool
    is_past: bool

    @property
    def adherence(self) -> Fraction | None:
        """Sessions done ÷ sessions due; None where a week does not count yet, or was all rest."""
        if not self.begun or not self.figures.sessions_due:
            return None
        return Fraction(self.figures.sessions_done, self.figures.sessions_due)

    @property
    def percent(self) -> str:
        """The adherence as the charts write it."""
        share = self.adherence
        return NONE if share is None else f"{int(100 * share + Fraction(1, 2))} %"

    @property
    def median(self) -> str:
        """The median pain as the charts write it: 3, 2.5, or a dash where none is written."""
        return NONE if self.figures.median is None else f"{self.figures.median:g}"


@dataclass(frozen=True, slots=True)
class ExerciseValues:
    """An exercise's sessions in the weeks that count."""

    name: str
    due: int
    done: int


def week_values(plan: Plan, figures: Sequence[WeekFigures]) -> list[WeekValues]:
    """The values of every week."""
    written = [n for n, f in enumerate(figures) if f.sessions_done > 0 or f.median is not None]
    past = [bool(plan.history) and week.ends < plan.history[-1].day for week in plan.weeks]
    last = max([*written, sum(past) - 1])
    return [
        WeekValues(n + 1, week_layout(plan, week), f, n <= last, past[n])
        for n, (week, f) in enumerate(zip(plan.weeks, figures, strict=True))
    ]


def exercise_values(plan: Plan, weeks: Sequence[WeekValues]) -> list[ExerciseValues]:
    """The values of every exercise of the plan."""
    found = []
    for exercise in plan.exercises:
        counted = [
            values.figures.exercises[values.layout.exercises.index(exercise.key)]
            for values in weeks
            if values.begun and exercise.key in values.layout.exercises
        ]
        due, done = sum(each.due for each in counted), sum(each.done for each in counted)
        found.append(ExerciseValues(exercise.name, due, done))
    return found


def week_cell(column: WeekColumn, row: int) -> str:
    """The address of a week's figure, by `WeekValues.row`."""
    return address(_row(row), column)


def column_range(column: WeekColumn | ExerciseColumn, first: int, last: int) -> str:
    """The figures of some weeks or exercises, for a chart: `=Progress!$CW$2:$CW$7`."""
    return f"={PROGRESS}!{span(_row(first), column, _row(last), column)}"


def write_figures(book: Book, page: Page, plan: Plan, weeks: Sequence[WeekValues]) -> None:
    """Write all figures, and hide their columns."""
    hidden = book.style(font_size=8)
    write = _Writer(page, hidden)
    for values in weeks:
        _write_week(write, values, len(weeks))
    for number, exercise in enumerate(exercise_values(plan, weeks), start=1):
        key = plan.exercises[number - 1].key
        _write_exercise(write, weeks, number, key, exercise)
    page.sheet.set_column(FIRST_COLUMN, max(ExerciseColumn), None, None, {"hidden": True})


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes formulas into the rows of weeks and exercises."""

    page: Page
    style: Format

    def __call__(self, number: int, column: IntEnum, formula: str, value: str | float) -> None:
        self.page.formula(_row(number), column, f"={formula}", self.style, value)


def _write_week(write: _Writer, values: WeekValues, count: int) -> None:
    layout, figures = values.layout, values.figures
    n = values.row
    begun, adherence = week_cell(WeekColumn.BEGUN, n), week_cell(WeekColumn.ADHERENCE, n)
    due, done = week_cell(WeekColumn.DUE, n), week_cell(WeekColumn.DONE, n)
    median = week_cell(WeekColumn.MEDIAN, n)
    later = f",{week_cell(WeekColumn.BEGUN, n + 1)}=1" if n < count else ""
    share = values.adherence
    on_page = on_sheet(layout, Sum.MEDIAN)
    is_begun = "1" if values.is_past else f"IF(OR({done}>0,ISNUMBER({median}){later}),1,0)"
    write(n, WeekColumn.BEGUN, is_begun, int(values.begun))
    write(n, WeekColumn.DUE, on_sheet(layout, Sum.SESSIONS_DUE), figures.sessions_due)
    write(n, WeekColumn.DONE, on_sheet(layout, Sum.SESSIONS_DONE), figures.sessions_done)
    write(
        n,
        WeekColumn.ADHERENCE,
        f'IF(AND({begun}=1,{due}>0),{done}/{due},"")',
        "" if share is None else float(share),
    )
    write(
        n,
        WeekColumn.MEDIAN,
        f'IF(ISNUMBER({on_page}),{on_page},"")',
        "" if figures.median is None else figures.median,
    )
    write(
        n,
        WeekColumn.UNKNOWN,
        f"IF(ISNUMBER({median}),0,IF({begun}=1,{HIGHEST_PAIN},0))",
        HIGHEST_PAIN if values.begun and figures.median is None else 0,
    )
    percent = f'IF(ISNUMBER({adherence}),ROUND(100*{adherence},0)&" %","{NONE}")'
    pain = f'IF(ISNUMBER({median}),{median}&"","{NONE}")'
    for column, formula, value, most in (
        (WeekColumn.ADHERENCE_LABEL, percent, values.percent, _MOST_WEEKS_WITH_PERCENT),
        (WeekColumn.PAIN_LABEL, pain, values.median, _MOST_WEEKS_WITH_PAIN),
    ):
        if count <= most:
            write(n, column, f'"{layout.label}"&CHAR(10)&{formula}', f"{layout.label}\n{value}")
        else:
            write(n, column, f'"{layout.label}"', layout.label)


def _write_exercise(
    write: _Writer, weeks: Sequence[WeekValues], number: int, key: str, values: ExerciseValues
) -> None:
    due, done = [], []
    for week in weeks:
        layout = week.layout
        if key in layout.exercises:
            row, begun = layout.figures_row(key), week_cell(WeekColumn.BEGUN, week.row)
            on_due = f"'{layout.sheet}'!{address(row, layout.due_count_column)}"
            on_done = f"'{layout.sheet}'!{address(row, layout.done_count_column)}"
            due.append(f"ISNUMBER({on_done})*{on_due}*{begun}")
            done.append(f"N({on_done})*{begun}")
    name, due_cell, done_cell = (
        address(_row(number), column)
        for column in (ExerciseColumn.NAME, ExerciseColumn.DUE, ExerciseColumn.DONE)
    )
    cut = f"{number}  {_cut(values.name)}"
    write.page.text(_row(number), ExerciseColumn.NAME, cut, write.style)
    write(number, ExerciseColumn.DUE, "+".join(due) or "0", values.due)
    write(number, ExerciseColumn.DONE, "+".join(done) or "0", values.done)
    counts = f'": "&{done_cell}&" of "&{due_cell}'
    label = f'{name}&IF({due_cell}=0,"",{counts})'
    said = f": {values.done} of {values.due}" if values.due else ""
    write(number, ExerciseColumn.LABEL, label, f"{cut}{said}")


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _row(number: int) -> int:
    return KEY_ROW + number
