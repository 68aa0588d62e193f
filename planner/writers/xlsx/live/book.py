"""What the formulas of a live workbook are made from: the plan, its pages, and where things are."""

from dataclasses import dataclass
from datetime import date

from planner.domain.plan import Plan, Week
from planner.form.layout import Sum, WeekLayout
from planner.pages.live import DoseWords, LivePage, ReasonWords
from planner.pages.week.page import WeekPage
from planner.replan.base import Base
from planner.writers.xlsx.kit.addresses import on_sheet
from planner.writers.xlsx.live.doses import DoseTable
from planner.writers.xlsx.live.places import HURTS, RUNS, ExerciseCell, Places, WeekCell

_EPOCH = date(1899, 12, 30)


LONG_AGO = -1000
UNWRITTEN = 99
"""A median of pain where none is written."""
NO_WORK = 10**8
"""More than any work."""


@dataclass(frozen=True, slots=True)
class Live:
    """`plan` has all pages, spare ones too; `keys` are the exercises that coming weeks have.

    Pages count from 1. Those before `first` are as they were; the first decision comes after it.
    Until then `last` is the number of the plan's last week. `doses` are the words of the rungs of
    each exercise of `keys`.
    """

    plan: Plan
    last: int
    base: Base
    keys: tuple[str, ...]
    first: int
    layouts: tuple[WeekLayout, ...]
    tables: tuple[DoseTable, ...]
    places: Places
    reasons: ReasonWords
    pages: tuple[LivePage, ...] = ()
    doses: tuple[tuple[DoseWords, ...], ...] = ()

    @property
    def contents(self) -> tuple[WeekPage, ...]:
        """What else stands on the pages."""
        return tuple(page.page for page in self.pages)

    @property
    def ceiling(self) -> int:
        return self.plan.programme.pain_ceiling

    def week(self, page: int) -> Week:
        return self.plan.weeks[page - 1]

    def number(self, page: int) -> int:
        """The number of a page's week."""
        return self.week(page).number

    def decided_on(self, page: int) -> int:
        """The day of the decision after a page's week, as a serial number."""
        return serial(self.plan.starts) + 7 * self.number(page)

    def starts(self, page: int) -> int:
        """The first day of a page's week, as a serial number."""
        return self.decided_on(page) - 7

    def parts(self, page: int) -> list[int]:
        """The pages of the same week up to this one."""
        return [n for n in range(1, page + 1) if self.number(n) == self.number(page)]

    def ends_a_week(self, page: int) -> bool:
        """Whether it is the last page of its week."""
        return page == len(self.plan.weeks) or self.number(page + 1) > self.number(page)

    def week_before(self, page: int) -> int:
        """The last page of the week before; 0 where that week has none."""
        number = self.number(page) - 1
        return max((n for n in range(1, page) if self.number(n) == number), default=0)

    def sum(self, figure: Sum, page: int) -> str:
        """One of the figures of a page."""
        return on_sheet(self.layouts[page - 1], figure)

    def of_week(self, cell: WeekCell, page: int) -> str:
        """A cell of a page's row; before the first decision what holds then."""
        if page and (page >= self.first or cell in PAST_WEEK):
            return self.places.week(cell, page)
        return str(self._week_before_all(cell))

    def _week_before_all(self, cell: WeekCell) -> int:
        match cell:
            case WeekCell.OVER:
                return 1
            case WeekCell.MEDIAN:
                return UNWRITTEN
            case WeekCell.TWO_RED_ON:
                return day_or(self.base.pain_high_on, LONG_AGO)
            case WeekCell.RESUMED_ON:
                return day_or(self.base.resumed, 0)
            case WeekCell.LAST:
                return self.base.last
            case _:
                return 0

    def last_before(self, page: int) -> str:
        """The number of the plan's last week, as it was decided before a page."""
        return self.of_week(WeekCell.LAST, page - 1)

    def of_exercise(self, cell: ExerciseCell, page: int, exercise: int) -> str:
        """A cell of an exercise's row; before the first decision what holds then."""
        if page and (page >= self.first or cell in PAST_EXERCISE):
            return self.places.exercise(cell, page, exercise)
        return str(self._exercise_before_all(cell, exercise))

    def _exercise_before_all(self, cell: ExerciseCell, exercise: int) -> int:
        known = self.base.exercises[self.keys[exercise]]
        if cell in HURTS:
            place = HURTS.index(cell)
            return known.hurts[place] if place < len(known.hurts) else NO_WORK
        match cell:
            case ExerciseCell.LAST_WORK:
                return NO_WORK
            case ExerciseCell.GAVE_MUCH_ON:
                return day_or(known.gave_much_on, LONG_AGO)
            case ExerciseCell.NOT_QUIET_ON:
                return day_or(known.not_quiet_on, LONG_AGO)
            case ExerciseCell.RESTING:
                return known.rest_work if known.rest_work is not None else 0
            case _:
                return 0


PAST_WEEK = frozenset((WeekCell.MEDIAN, WeekCell.WEEKS_OF_PAIN, *RUNS))
"""What pages of before the first decision have cells for; the rest is known."""
PAST_EXERCISE = frozenset(
    (
        ExerciseCell.ASKED,
        ExerciseCell.RUNG,
        ExerciseCell.MEASURE,
        ExerciseCell.MEASURE_RUNG,
        ExerciseCell.MOST,
        ExerciseCell.LATEST,
        ExerciseCell.LAST_DAY,
        ExerciseCell.LAST_WORK,
    )
)


def day_or(day: date | None, otherwise: int) -> int:
    """A day as a serial number, or what stands for none."""
    return serial(day) if day is not None else otherwise


def serial(day: date) -> int:
    """A day as a spreadsheet counts it.

    >>> serial(date(2026, 11, 30))
    46356
    """
    return (day - _EPOCH).days
