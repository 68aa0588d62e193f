"""The weekly pages: a row for each exercise, a column for each session."""

from planner.domain.gallery import NO_FIGURES, Gallery
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.pages.week import week_page
from planner.pages.week_cells import WeekCells, cells_of_weeks, figures_of_weeks
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.week import head, page, pictures, rows, sums
from planner.writers.xlsx.week.sheet import WeekSheet


def write_weeks(book: Book, plan: Plan, log: Log, gallery: Gallery = NO_FIGURES) -> None:
    """Add a sheet for every week, filled with what the log has."""
    write_pages(book, plan, cells_of_weeks(plan, log), gallery)


def write_pages(
    book: Book, plan: Plan, cells: tuple[WeekCells, ...], gallery: Gallery = NO_FIGURES
) -> None:
    """Add a sheet for every week, its cells filled in as given."""
    for place, (filled, figures) in enumerate(
        zip(cells, figures_of_weeks(plan, cells), strict=True)
    ):
        content = week_page(plan, place, filled, figures)
        sheet = WeekSheet.of(book, plan, place, content, filled, figures, gallery)
        head.write(sheet)
        rows.write(sheet)
        sums.write(sheet)
        page.finish(sheet)
        pictures.write(sheet)
