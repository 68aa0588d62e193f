"""The sheets of a workbook one by one, in English."""

from planner.domain.gallery import NO_FIGURES, Gallery
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.pages.changes import changes_page
from planner.pages.exercises import exercises_page
from planner.pages.progress import progress_page
from planner.pages.start import Medium, start_page
from planner.pages.week.cells import WeekCells
from planner.pages.week.page import pages_of_cells, week_pages
from planner.wording.language import ENGLISH
from planner.writers.xlsx.changes import write_changes as changes_sheet
from planner.writers.xlsx.exercises.page import write_exercises as exercises_sheet
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.progress.page import write_progress as progress_sheet
from planner.writers.xlsx.start.page import write_start_here as start_sheet
from planner.writers.xlsx.week.weeks import write_weeks as week_sheets


def write_start_here(book: Book, plan: Plan, log: Log, gallery: Gallery = NO_FIGURES) -> None:
    start_sheet(book, plan, start_page(ENGLISH, plan, log, Medium.SCREEN), gallery)


def write_weeks(book: Book, plan: Plan, log: Log, gallery: Gallery = NO_FIGURES) -> None:
    week_sheets(book, plan, week_pages(ENGLISH, plan, log), gallery)


def write_pages(book: Book, plan: Plan, cells: tuple[WeekCells, ...]) -> None:
    """The weekly pages with their cells filled in as given."""
    week_sheets(book, plan, pages_of_cells(ENGLISH, plan, cells))


def write_exercises(book: Book, plan: Plan, gallery: Gallery = NO_FIGURES) -> None:
    exercises_sheet(book, plan, exercises_page(ENGLISH, plan), gallery)


def write_progress(book: Book, plan: Plan, log: Log) -> None:
    progress_sheet(book, plan, progress_page(ENGLISH, plan, log))


def write_changes(book: Book, plan: Plan) -> None:
    changes_sheet(book, plan, changes_page(ENGLISH, plan))
