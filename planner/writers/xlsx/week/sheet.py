"""One weekly sheet while it is written: what it shows, where, and in which sizes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from xlsxwriter.format import Format

from planner.domain.exercise import Exercise
from planner.domain.gallery import Gallery
from planner.domain.plan import Plan, Prescription, Session, Week
from planner.form.layout import FIRST_DAY_COLUMN, KEY_COLUMN, WeekLayout
from planner.pages.week.cells import WeekCells
from planner.pages.week.hint import WeekFigures
from planner.pages.week.page import WeekPage
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.week.labels import Label
from planner.writers.xlsx.week.sizes import WeekSizes, week_sizes
from planner.writers.xlsx.week.styles import WeekStyles


@dataclass(frozen=True, slots=True)
class Column:
    """A session's column; `rest` where the day has no session, `edge` where a new day begins."""

    session: Session
    number: int
    rest: bool
    edge: bool


def _is_live(live: Live | None, place: int) -> bool:
    return live is not None and place >= live.first


@dataclass(frozen=True)
class WeekSheet:
    """The parts of a page are written by functions that share this.

    `content` is what stands there. `earlier` are the layouts of the pages before it. `whole` is
    what the formulas of a live workbook refer to; None in a fixed one.
    `heights_pt` gathers the heights of rows, so that in the end the page can be filled.
    """

    book: Book
    page: Page
    plan: Plan
    content: WeekPage
    earlier: tuple[WeekLayout, ...]
    layout: WeekLayout
    sizes: WeekSizes
    style: WeekStyles
    gallery: Gallery
    whole: Live | None = None
    heights_pt: dict[int, float] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        book: Book,
        plan: Plan,
        content: WeekPage,
        layouts: Sequence[WeekLayout],
        gallery: Gallery,
        live: Live | None = None,
    ) -> "WeekSheet":
        """A new sheet with the last of the layouts; the others are those of the pages before it.

        It has a column for pictures where any of the week's exercises has one.
        """
        *earlier, layout = layouts
        places = [number for number, day in enumerate(content.days) if not day.is_rest]
        pictures = any(gallery.of(row.exercise) for row in content.rows)
        return cls(
            book=book,
            page=book.page(layout.sheet, is_week=True),
            plan=plan,
            content=content,
            earlier=tuple(earlier),
            layout=layout,
            sizes=week_sizes(layout, places, pictures, _is_live(live, len(layouts))),
            style=WeekStyles(book),
            gallery=gallery,
            whole=live,
        )

    @property
    def week(self) -> Week:
        return self.content.week

    @property
    def cells(self) -> WeekCells:
        return self.content.cells

    @property
    def figures(self) -> WeekFigures:
        return self.content.figures

    @cached_property
    def session_days(self) -> frozenset[date]:
        """The days that have a session."""
        return frozenset(session.day for session in self.week.sessions)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of all sessions, rest days too."""
        return tuple(
            Column(
                session,
                number,
                rest=session.day not in self.session_days,
                edge=self.layout.times > 1 and session.slot == 1,
            )
            for session, number in self.layout.sessions()
        )

    @cached_property
    def day_columns(self) -> tuple[Column, ...]:
        """The first column of each day."""
        return tuple(column for column in self.columns if column.session.slot == 1)

    @cached_property
    def exercises(self) -> tuple[tuple[Prescription, Exercise], ...]:
        """The week's prescriptions with their exercises."""
        known = {exercise.key: exercise for exercise in self.plan.exercises}
        return tuple((p, known[p.exercise]) for p in self.week.prescriptions)

    @property
    def before(self) -> Week | None:
        """The week of the page before this one."""
        return self.plan.weeks[len(self.earlier) - 1] if self.earlier else None

    @property
    def total_px(self) -> int:
        return look.LANDSCAPE_PX if self.sizes.landscape else look.PORTRAIT_PX

    @property
    def live(self) -> Live | None:
        """The same, where the page's own amounts are formulas."""
        is_past = self.whole is not None and self.place < self.whole.first
        return None if is_past else self.whole

    @property
    def place(self) -> int:
        """The number of the page in the book, from 1."""
        return len(self.earlier) + 1

    def key(self, row: int, key: str) -> None:
        """The hidden key of a row."""
        self.page.text(row, KEY_COLUMN, key, self.style.key)

    def day_area(self, row: int, place: int) -> tuple[int, int, int, int]:
        """The cells of a day, by its place in the week."""
        first = FIRST_DAY_COLUMN + place * self.layout.times
        return row, first, row, first + self.layout.times - 1

    def label(self, row: int, column: int, label: Label, style: Format) -> None:
        """A label of at least two pieces, each in its own look."""
        parts = []
        for number, line in enumerate(label.lines):
            for place, run in enumerate(line):
                begins_line = number > 0 and place == 0
                parts.append((self.style.run(run), f"\n{run.text}" if begins_line else run.text))
        self.page.rich(row, column, parts, style)
