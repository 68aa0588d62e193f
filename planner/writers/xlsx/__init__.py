"""The workbook: pages to fill in, by hand or in a spreadsheet, and the state that comes back."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from planner.domain.gallery import Contents
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.writers import PLAIN, Wanted

if TYPE_CHECKING:
    from xlsxwriter import Workbook

SUFFIX, IS_TEXT = ".xlsx", False
LAYOUTS, TAKES = "", ()

PLAN_ID_PROPERTY, REVISION_PROPERTY = "planner plan id", "planner revision"
_WINDOW_PX = (1500, 1000)
_LONGEST_PROPERTY = 255


def shows(_wanted: Wanted) -> tuple[Contents, ...]:
    """All figures, as pixels: other programs show nothing else alike."""
    return Contents.RASTER, Contents.START, Contents.STEPS


def write(plan: Plan, log: Log, wanted: Wanted = PLAIN) -> bytes:
    """The xlsx file. Equal input gives equal bytes with the same version of XlsxWriter."""
    from planner.pages.exercises import exercises_page
    from planner.pages.live import live_book
    from planner.pages.progress import progress_page
    from planner.pages.start import Medium, start_page
    from planner.pages.week.page import week_pages
    from planner.storage import state
    from planner.writers.xlsx.exercises.page import write_exercises
    from planner.writers.xlsx.kit.book import Book
    from planner.writers.xlsx.progress.page import write_progress
    from planner.writers.xlsx.start.page import write_start_here
    from planner.writers.xlsx.state_sheet import write_state
    from planner.writers.xlsx.week.weeks import write_weeks

    words = wanted.words
    start = start_page(words, plan, log, Medium.SCREEN)
    book = Book()
    _describe(book.workbook, plan, start.title)
    content, live = live_book(words, plan, log), None
    if content is not None:
        from planner.writers.xlsx import live_parts

        live = live_parts.prepared(content, start)
    laid_out = plan if content is None else content.plan
    sheet, places = write_start_here(book, plan, start, wanted.gallery, live)
    weeks = live.contents if live is not None else week_pages(words, plan, log)
    write_weeks(book, laid_out, weeks, wanted.gallery, live)
    write_exercises(book, plan, exercises_page(words, plan), wanted.gallery)
    write_progress(book, laid_out, progress_page(words, plan, log))
    if plan.history or live is not None:
        from planner.pages.changes import changes_page
        from planner.writers.xlsx.changes import write_changes

        coming = live_parts.coming(book, content, live) if content and live else ()
        write_changes(book, plan, changes_page(words, plan), coming)
    if content is not None and live is not None:
        live_parts.write(book, content, live, start, sheet, places)
    write_state(book, state.encode(plan, log, book.texts))
    return book.finish()


def _describe(workbook: Workbook, plan: Plan, title: str) -> None:
    """Document properties, the plan's id and revision, and a window that shows a page whole."""
    name = f", {plan.choices.name}" if plan.choices.name else ""
    workbook.set_properties(
        {
            "title": f"{title}{name}",
            "subject": plan.programme.purpose,
            "author": "planner",
            "created": datetime.combine(plan.starts, time()),
        }
    )
    workbook.set_custom_property(PLAN_ID_PROPERTY, plan.plan_id[:_LONGEST_PROPERTY], "text")
    workbook.set_custom_property(REVISION_PROPERTY, plan.revision, "number")
    workbook.set_size(*_WINDOW_PX)
