"""What the formulas of a live workbook are made from: the plan, its pages, and where things are."""

from dataclasses import dataclass
from datetime import date

from planner.domain.plan import Plan, Week
from planner.form.layout import Sum, WeekLayout
from planner.pages.live import LivePage, ReasonWords
from planner.pages.week.page import WeekPage
from planner.writers.xlsx.kit.addresses import on_sheet
from planner.writers.xlsx.live.doses import DoseTable
from planner.writers.xlsx.live.places import ExerciseCell, Places, WeekCell

_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Live:
    """`plan` has all pages, spare ones too; `last` is the number of its own last week."""

    plan: Plan
    last: int
    layouts: tuple[WeekLayout, ...]
    tables: tuple[DoseTable, ...]
    places: Places
    reasons: ReasonWords
    pages: tuple[LivePage, ...] = ()

    @property
    def contents(self) -> tuple[WeekPage, ...]:
        """What else stands on the pages."""
        return tuple(page.page for page in self.pages)

    @property
    def ceiling(self) -> int:
        return self.plan.programme.pain_ceiling

    def week(self, week: int) -> Week:
        return self.plan.weeks[week - 1]

    def starts(self, week: int) -> int:
        """The first day of a week as a serial number."""
        return serial(self.week(week).starts)

    def decided_on(self, week: int) -> int:
        """The day of the decision after a week."""
        return self.starts(week) + 7

    def sum(self, figure: Sum, week: int) -> str:
        """One of the figures of a week's page."""
        return on_sheet(self.layouts[week - 1], figure)

    def of_week(self, cell: WeekCell, week: int) -> str:
        """A cell of a week; before the first one what holds then."""
        return self.places.week(cell, week) if week else str(BEFORE.get(cell, 0))

    def last_before(self, week: int) -> str:
        """The number of the plan's last week, as it was decided before a week."""
        return self.places.week(WeekCell.LAST, week - 1) if week > 1 else str(self.last)

    def of_exercise(self, cell: ExerciseCell, week: int, exercise: int) -> str:
        """A cell of an exercise in a week; before the first one what holds then."""
        if not week:
            return str(NOTHING_YET.get(cell, 0))
        return self.places.exercise(cell, week, exercise)


LONG_AGO = -1000
UNWRITTEN = 99
"""A median of pain where none is written."""
NO_WORK = 10**8
"""More than any work."""

BEFORE = {
    WeekCell.OVER: 1,
    WeekCell.MEDIAN: UNWRITTEN,
    WeekCell.TWO_RED_ON: LONG_AGO,
}
NOTHING_YET = {
    ExerciseCell.LAST_WORK: NO_WORK,
    ExerciseCell.GAVE_MUCH_ON: LONG_AGO,
    ExerciseCell.NOT_QUIET_ON: LONG_AGO,
    ExerciseCell.HURT_1: NO_WORK,
    ExerciseCell.HURT_2: NO_WORK,
    ExerciseCell.HURT_3: NO_WORK,
    ExerciseCell.HURT_4: NO_WORK,
}


def serial(day: date) -> int:
    """A day as a spreadsheet counts it.

    >>> serial(date(2026, 11, 30))
    46356
    """
    return (day - _EPOCH).days
