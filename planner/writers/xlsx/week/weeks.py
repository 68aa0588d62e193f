"""The weekly pages: a row for each exercise, a column for each session."""

from collections.abc import Sequence

from planner.domain.gallery import NO_FIGURES, Gallery
from planner.domain.plan import Plan
from planner.form.layout import WeekLayout, week_layout
from planner.pages.week.page import WeekPage
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.week import head, page, pictures, rows, sums
from planner.writers.xlsx.week.sheet import WeekSheet


def layouts_of(plan: Plan, pages: Sequence[WeekPage]) -> tuple[WeekLayout, ...]:
    """Where everything stands on each page."""
    return tuple(week_layout(plan, content.week, content.sheet) for content in pages)


def write_weeks(
    book: Book,
    plan: Plan,
    pages: Sequence[WeekPage],
    gallery: Gallery = NO_FIGURES,
    live: Live | None = None,
) -> None:
    """Add a sheet for every page; `plan` has a week for each."""
    layouts = layouts_of(plan, pages)
    for place, content in enumerate(pages):
        sheet = WeekSheet.of(book, plan, content, layouts[: place + 1], gallery, live)
        head.write(sheet)
        rows.write(sheet)
        sums.write(sheet)
        page.finish(sheet)
        pictures.write(sheet)
