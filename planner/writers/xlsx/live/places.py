"""Where everything stands on the hidden sheet of the weeks: a block of rows for each week.

The first row of a block is of the whole week, the others are of the exercises in their order.
"""

from dataclasses import dataclass
from enum import IntEnum, auto

from planner.form.sheet_names import WEEKS
from planner.form.start_layout import MOST_DAYS_OF_GOING_ON
from planner.writers.xlsx.kit.addresses import address, of_sheet, span


class WeekCell(IntEnum):
    """A column of a week's row; dates are serial numbers, of the decision after the week.

    `NEEDED` is 1 where the plan has this week; `OVER` where the week is over and was decided;
    `MEDIAN`, `BEST` are 99 where none is written; `RED` counts days above the ceiling, `RUN_1` to
    `RUN_7` how many recorded days in a row were, by day. `UNKNOWN`, `TWO_RED` and `UP` are 1 where
    rules 4, 5 and 6 speak, `FLAGGED` where rule 1 does, `RESUMES` where a pause ends. `PAUSED`,
    `PAUSED_ON`, `RESUMED_ON` and `TWO_RED_ON` are remembered; `LAST` is the number of the last
    week. `WEEKS_OF_PAIN` counts weeks running with a median of 4 or more, `MINUTES` are those of
    the longest session, and `STATE` is what the page shows (`PageState`).
    """

    NEEDED = auto()
    OVER = auto()
    RED = auto()
    MEDIAN = auto()
    BEST = auto()
    RUN_1 = auto()
    RUN_2 = auto()
    RUN_3 = auto()
    RUN_4 = auto()
    RUN_5 = auto()
    RUN_6 = auto()
    RUN_7 = auto()
    UNKNOWN = auto()
    TWO_RED = auto()
    UP = auto()
    FLAGGED = auto()
    RESUMES = auto()
    PAUSED = auto()
    PAUSED_ON = auto()
    RESUMED_ON = auto()
    TWO_RED_ON = auto()
    LAST = auto()
    WEEKS_OF_PAIN = auto()
    MINUTES = auto()
    STATE = auto()


class PageState(IntEnum):
    """What a page shows."""

    AMOUNTS = 0
    PAUSED = 1
    NOT_NEEDED = 2


class ExerciseCell(IntEnum):
    """A column of an exercise's row; standings are numbers (`doses`), 0 is nothing.

    `ASKED` is what the page asks, `RUNG` its place in the table of doses. `MEASURE` is the dose by
    which ticks are measured: the same, or what was last asked; `MEASURE_RUNG` is its place. `MOST`
    and `LATEST` are the most and the last work done on the page, `LAST_DAY` when it was last done,
    `LAST_WORK` the work to go on from after days off. `PRESENT` is the present dose, `OWN_PAIN` -1
    where none is written. `NEXT` is what comes as planned; `PLANNED` the same, where a pause has no
    week of it.

    `BY_ABSENCE` is what rule 3 asks for, `HELD` the first rule that asks for the same again,
    `LOWER` the first that asks for one lower dose. `VERDICT` is the least of all (`verdicts`),
    `AFTER` the same, but not more than planned, `RESTS` 1 for a week without it, `REST_WORK` of
    what half is asked then. `NEXT_ASKED` is what the next page asks, if it does not rest, `KIND`
    how that compares (`verdicts.Outcome`).

    Remembered are `RESTING` (as `REST_WORK`), the days `GAVE_MUCH_ON` and `NOT_QUIET_ON`, the works
    `HURT_1` to `HURT_3` that hurt, from the least, as far as none was `PASSED`, and whether the
    maximum was asked, `ARRIVED`. `ARRIVES` is the number of the week in which it will be, `CHANGED`
    1 where the next week is not as it was planned. `REASON` says in words why the next week asks
    what it asks, `BECAUSE` what speaks for less.
    """

    ASKED = auto()
    RUNG = auto()
    MEASURE = auto()
    MEASURE_RUNG = auto()
    MOST = auto()
    LATEST = auto()
    LAST_DAY = auto()
    LAST_WORK = auto()
    PRESENT = auto()
    OWN_PAIN = auto()
    DAYS_OFF = auto()
    NEXT = auto()
    PLANNED = auto()
    BY_ABSENCE = auto()
    HELD = auto()
    LOWER = auto()
    RESTS = auto()
    VERDICT = auto()
    AFTER = auto()
    REST_WORK = auto()
    NEXT_ASKED = auto()
    KIND = auto()
    RESTING = auto()
    GAVE_MUCH_ON = auto()
    NOT_QUIET_ON = auto()
    PASSED = auto()
    HURT_1 = auto()
    HURT_2 = auto()
    HURT_3 = auto()
    ARRIVED = auto()
    CHANGED = auto()
    ARRIVES = auto()
    BECAUSE = auto()
    REASON = auto()


HURTS = (ExerciseCell.HURT_1, ExerciseCell.HURT_2, ExerciseCell.HURT_3)
RUNS = tuple(WeekCell[f"RUN_{number}"] for number in range(1, 8))


@dataclass(frozen=True, slots=True)
class Places:
    """The sheet of a plan with so many exercises and warning signs.

    Weeks count from 1, exercises from 0. Above the blocks stand the day, whether the pages follow,
    the last day of going on so far, what ends a hint, and the days of the signs and of going on, as
    they were written and in their order.
    """

    exercises: int
    signs: int

    today = address(0, 1)
    follows = address(1, 1)
    undated = address(2, 1)
    stopped = address(3, 1)
    last_word = address(4, 1)
    then = address(5, 1)
    unreadable = address(6, 1)

    @property
    def sign_days(self) -> str:
        """The days of the signs that are ticked and dated, in their order, the first 0."""
        return span(0, 2, self.signs + 1, 2)

    @property
    def days_of_going_on(self) -> str:
        """The days from which the person goes on, in their order, the first 0."""
        return span(0, 3, MOST_DAYS_OF_GOING_ON + 1, 3)

    def week(self, cell: WeekCell, week: int) -> str:
        """A cell of a week, on the sheet itself."""
        return address(self.week_row(week), cell)

    def exercise(self, cell: ExerciseCell, week: int, exercise: int) -> str:
        """A cell of an exercise in a week, on the sheet itself."""
        return address(self.exercise_row(week, exercise), cell)

    def exercises_of(self, cell: ExerciseCell, week: int) -> str:
        """The cells of all exercises of a week."""
        first, last = self.exercise_row(week, 0), self.exercise_row(week, self.exercises - 1)
        return span(first, cell, last, cell)

    def runs(self, week: int) -> str:
        """The runs of all days of a week."""
        row = self.week_row(week)
        return span(row, RUNS[0], row, RUNS[-1])

    def week_row(self, week: int) -> int:
        return self._top_rows + (week - 1) * (self.exercises + 1)

    @property
    def _top_rows(self) -> int:
        return max(self.signs, MOST_DAYS_OF_GOING_ON) + 7

    def exercise_row(self, week: int, exercise: int) -> int:
        return self.week_row(week) + 1 + exercise


def from_pages(cell: str) -> str:
    """A cell of the sheet, from any other; a number stays as it is."""
    return of_sheet(WEEKS, cell) if cell.startswith("$") else cell
