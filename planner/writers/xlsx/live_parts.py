"""A workbook that re-plans itself: what its formulas need first, and its own sheets."""

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.form.layout import week_layout
from planner.pages.live import live_changes, live_pages, reason_words
from planner.pages.start import StartPage
from planner.replan.pages import with_pages
from planner.wording.language import Words
from planner.wording.plan_words import last_number
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Places as Cells
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import dose_tables, write_doses
from planner.writers.xlsx.live.places import Places
from planner.writers.xlsx.live.sheet import write_weeks_sheet
from planner.writers.xlsx.live_changes import write_live_changes
from planner.writers.xlsx.start.live import cells_of, write_now


def prepared(words: Words, plan: Plan, log: Log, start: StartPage) -> tuple[Plan, Live]:
    """The plan with all its pages, and what their formulas refer to."""
    laid_out, pages = with_pages(plan), live_pages(words, plan, log)
    signs = sum(len(panel.signs) for panel in start.panels)
    live = Live(
        plan=laid_out,
        last=last_number(plan),
        layouts=tuple(week_layout(laid_out, p.page.week, p.page.sheet) for p in pages),
        tables=dose_tables(laid_out),
        places=Places(len(plan.exercises), signs),
        reasons=reason_words(words, plan),
        pages=pages,
    )
    return laid_out, live


def write(
    book: Book,
    words: Words,
    plan: Plan,
    live: Live,
    start: StartPage,
    sheet: Page,
    cells: Cells,
) -> None:
    """The hidden sheets, the list of decisions, and the line of the day on "Start here"."""
    assert start.live is not None  # the page of a live workbook has it
    write_now(book, sheet, cells, live, start.live)
    write_live_changes(book, live.plan, live, live_changes(words, plan))
    write_doses(book, words, live.plan, live.tables)
    write_weeks_sheet(book, live, cells_of(start.sheet, cells))
