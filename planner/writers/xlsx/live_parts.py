"""A workbook that re-plans itself: what its formulas need first, and its own sheets."""

from planner.form.layout import week_layout
from planner.pages.live import LiveBook
from planner.pages.start import StartPage
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Block
from planner.writers.xlsx.kit.lines import Places as Cells
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import dose_tables, write_doses
from planner.writers.xlsx.live.places import Places
from planner.writers.xlsx.live.sheet import write_weeks_sheet
from planner.writers.xlsx.live_changes import live_blocks
from planner.writers.xlsx.start.live import cells_of, write_line_of_the_day


def prepared(content: LiveBook, start: StartPage) -> Live:
    """What the formulas of all pages refer to."""
    plan, keys = content.plan, tuple(content.base.exercises)
    return Live(
        plan=plan,
        last=content.last,
        base=content.base,
        keys=keys,
        first=content.first,
        layouts=tuple(week_layout(plan, p.page.week, p.page.sheet) for p in content.pages),
        tables=dose_tables(plan, keys),
        places=Places(len(keys), sum(len(panel.signs) for panel in start.panels)),
        reasons=content.reasons,
        pages=content.pages,
        doses=content.doses,
    )


def write(
    book: Book, content: LiveBook, live: Live, start: StartPage, sheet: Page, cells: Cells
) -> None:
    """The hidden sheets, and the line of the day on "Start here"."""
    assert start.live is not None  # the page of a live workbook has it
    write_line_of_the_day(book, sheet, cells, live, start.live)
    write_doses(book, live.plan, live.keys, live.tables, content.doses)
    write_weeks_sheet(book, live, cells_of(start.sheet, cells))


def coming(book: Book, content: LiveBook, live: Live) -> list[Block]:
    """What "Changes" says of the weeks to come."""
    return live_blocks(book, live, content.changes)
