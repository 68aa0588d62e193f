"""The sheet "Progress" while it is written: what it shows, and where its figures come from."""

from dataclasses import dataclass

from planner.domain.plan import Plan
from planner.form.layout import WeekLayout, week_layout
from planner.pages.progress import UNKNOWN, ProgressPage, ProgressWeek
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.formula_text import filled_in, text

NONE = UNKNOWN


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A week of the page: its row among the weeks, from 1, and the layout of its own page."""

    row: int
    layout: WeekLayout
    content: ProgressWeek


@dataclass(frozen=True, slots=True)
class ProgressSheet:
    """The parts of the page are written by functions that share this."""

    book: Book
    page: Page
    plan: Plan
    content: ProgressPage
    weeks: tuple[WeekRow, ...]

    @classmethod
    def of(cls, book: Book, page: Page, plan: Plan, content: ProgressPage) -> "ProgressSheet":
        """With a row for each week."""
        rows = (
            WeekRow(row, week_layout(plan, week.week, week.name), week)
            for row, week in enumerate(content.weeks, start=1)
        )
        return cls(book, page, plan, content, tuple(rows))

    def done_of(self, done: int | str, due: int) -> str:
        """`5 of 7`, or `– of 7`."""
        return self.content.done_of.format(done=done, due=due)

    def done_of_formula(self, done: str, due: str) -> str:
        """The same as a formula, of two formulas."""
        return filled_in(self.content.done_of, done=done, due=due)

    def percent(self, share: int) -> str:
        """`71 %`."""
        return self.content.percent.format(share=share)

    def percent_formula(self, share: str) -> str:
        """The same as a formula, of a formula."""
        return filled_in(self.content.percent, share=share)

    def none_formula(self) -> str:
        """What is not known, as a formula."""
        return text(NONE)
