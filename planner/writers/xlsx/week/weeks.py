"""The weekly pages: a row for each exercise, a column for each session."""

from collections.abc import Sequence

from planner.domain.gallery import NO_FIGURES, Gallery
from planner.domain.plan import Plan
from planner.form.layout import week_layout
from planner.pages.week.page import WeekPage
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.week import head, page, pictures, rows, sums
from planner.writers.xlsx.week.sheet import WeekSheet


def write_weeks(
    book: Book, plan: Plan, pages: Sequence[WeekPage], gallery: Gallery = NO_FIGURES
) -> None:
    """Add a sheet for every week."""
    layouts = [week_layout(plan, content.week, content.sheet) for content in pages]
    for place, content in enumerate(pages):
        sheet = WeekSheet.of(book, plan, content, layouts[: place + 1], gallery)
        head.write(sheet)
        rows.write(sheet)
        sums.write(sheet)
        page.finish(sheet)
        pictures.write(sheet)
