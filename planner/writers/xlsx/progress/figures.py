"""The hidden figures of "Progress": formulas over the weekly pages, which tables and charts show.

They stand in columns of their own, far right of everything that is seen: a row for each week, and
a row for each exercise. A week counts from the start up to the last week with an entry, and up to
the last re-plan: before that, a week with nothing written is a missed week, after it a week that
has not begun.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from xlsxwriter.format import Format

from planner.form.layout import KEY_ROW, Sum
from planner.pages.progress import ProgressExercise
from planner.writers.xlsx.kit.addresses import address, of_sheet, on_sheet, span
from planner.writers.xlsx.kit.book import Page
from planner.writers.xlsx.kit.formula_text import text
from planner.writers.xlsx.progress.sheet import NONE, ProgressSheet, WeekRow

FIRST_COLUMN = 100
HIGHEST_PAIN = 10
_LONGEST_NAME = 34
_MOST_WEEKS_WITH_PERCENT, _MOST_WEEKS_WITH_PAIN = 8, 14
"""Where weeks are more, a chart names the weeks only: their figures would not fit."""


class WeekColumn(IntEnum):
    """A week's figures, in the row of its number."""

    BEGUN = FIRST_COLUMN  # 1 for a week that counts, else 0
    DUE = FIRST_COLUMN + 1  # 0 where the week does not count
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


def week_cell(column: WeekColumn, row: int) -> str:
    """The address of a week's figure, by `WeekRow.row`."""
    return address(_row(row), column)


def column_range(
    sheet: ProgressSheet, column: WeekColumn | ExerciseColumn, first: int, last: int
) -> str:
    """The figures of some weeks or exercises, for a chart: `=Progress!$CW$2:$CW$7`."""
    return f"={of_sheet(sheet.content.sheet, span(_row(first), column, _row(last), column))}"


def write_figures(sheet: ProgressSheet) -> None:
    """Write all figures, and hide their columns."""
    write = _Writer(sheet.page, sheet.book.style(font_size=8))
    for week in sheet.weeks:
        _write_week(write, sheet, week)
    for number, exercise in enumerate(sheet.content.exercises, start=1):
        _write_exercise(write, sheet, number, exercise)
    sheet.page.sheet.set_column(FIRST_COLUMN, max(ExerciseColumn), None, None, {"hidden": True})


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes formulas into the rows of weeks and exercises."""

    page: Page
    style: Format

    def __call__(self, number: int, column: IntEnum, formula: str, value: str | float) -> None:
        self.page.formula(_row(number), column, f"={formula}", self.style, value)


def _write_week(write: _Writer, sheet: ProgressSheet, week: WeekRow) -> None:
    layout, figures, content = week.layout, week.content.figures, week.content
    n, count = week.row, len(sheet.weeks)
    begun, adherence = week_cell(WeekColumn.BEGUN, n), week_cell(WeekColumn.ADHERENCE, n)
    due, done = week_cell(WeekColumn.DUE, n), week_cell(WeekColumn.DONE, n)
    median = week_cell(WeekColumn.MEDIAN, n)
    later = f",{week_cell(WeekColumn.BEGUN, n + 1)}=1" if n < count else ""
    share = content.adherence
    on_page = on_sheet(layout, Sum.MEDIAN)
    is_begun = "1" if content.is_past else f"IF(OR({done}>0,ISNUMBER({median}){later}),1,0)"
    write(n, WeekColumn.BEGUN, is_begun, int(content.has_begun))
    due_so_far = f"{begun}*{on_sheet(layout, Sum.SESSIONS_DUE)}"
    write(n, WeekColumn.DUE, due_so_far, content.has_begun * figures.sessions_due)
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
        HIGHEST_PAIN if content.has_begun and figures.median is None else 0,
    )
    rounded = sheet.percent_formula(f"ROUND(100*{adherence},0)")
    percent = f"IF(ISNUMBER({adherence}),{rounded},{text(NONE)})"
    pain = f'IF(ISNUMBER({median}),{median}&"",{text(NONE)})'
    for column, formula, value, most in (
        (WeekColumn.ADHERENCE_LABEL, percent, _percent(sheet, share), _MOST_WEEKS_WITH_PERCENT),
        (WeekColumn.PAIN_LABEL, pain, _median(figures.median), _MOST_WEEKS_WITH_PAIN),
    ):
        if count <= most:
            label = f"{text(layout.label)}&CHAR(10)&{formula}"
            write(n, column, label, f"{layout.label}\n{value}")
        else:
            write(n, column, text(layout.label), layout.label)


def _percent(sheet: ProgressSheet, share: Fraction | None) -> str:
    return NONE if share is None else sheet.percent(int(100 * share + Fraction(1, 2)))


def _median(median: float | None) -> str:
    return NONE if median is None else f"{median:g}"


def _write_exercise(
    write: _Writer, sheet: ProgressSheet, number: int, exercise: ProgressExercise
) -> None:
    counted = list(_counted(sheet, exercise.key))
    name, due_cell, done_cell = (
        address(_row(number), column)
        for column in (ExerciseColumn.NAME, ExerciseColumn.DUE, ExerciseColumn.DONE)
    )
    cut = f"{number}  {_cut(exercise.name)}"
    write.page.text(_row(number), ExerciseColumn.NAME, cut, write.style)
    due, done = ("+".join(terms) for terms in (zip(*counted, strict=True) if counted else ("", "")))
    write(number, ExerciseColumn.DUE, due or "0", exercise.due)
    write(number, ExerciseColumn.DONE, done or "0", exercise.done)
    counts = f'": "&{sheet.done_of_formula(done_cell, due_cell)}'
    label = f'{name}&IF({due_cell}=0,"",{counts})'
    told = f": {sheet.done_of(exercise.done, exercise.due)}" if exercise.due else ""
    write(number, ExerciseColumn.LABEL, label, f"{cut}{told}")


def _counted(sheet: ProgressSheet, key: str) -> Iterator[tuple[str, str]]:
    """For each week that has the exercise, the terms that count it as due and as done."""
    for week in sheet.weeks:
        layout = week.layout
        if key in layout.exercises:
            row, begun = layout.figures_row(key), week_cell(WeekColumn.BEGUN, week.row)
            due = of_sheet(layout.sheet, address(row, layout.due_count_column))
            done = of_sheet(layout.sheet, address(row, layout.done_count_column))
            yield f"ISNUMBER({done})*{due}*{begun}", f"N({done})*{begun}"


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _row(number: int) -> int:
    return KEY_ROW + number
