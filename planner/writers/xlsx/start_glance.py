"""Part 3 of "Start here": short doses by exercise and week, and what is to be said about them."""

from planner.domain.plan import Plan
from planner.sheet.advice import largest_increase
from planner.sheet.glance import glance
from planner.writers.xlsx import look, portrait, weeks_table
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block
from planner.writers.xlsx.start_text import GAP, heading, paragraph

_HEADING = "3  The plan at a glance"


def glance_blocks(book: Book, plan: Plan) -> list[Block]:
    """The table, and behind it what its abbreviations mean and the largest weekly increase."""
    table = glance(plan)
    rows = [weeks_table.Row(row.number, row.name, row.manner, row.doses) for row in table.rows]
    blocks = weeks_table.blocks(book, plan.weeks, rows, table.reading, portrait.page_pt(plan))
    said = [*(f"{meaning}." for meaning in table.legend), *largest_increase(plan)]
    blocks[0] = (GAP, heading(book, _HEADING), *blocks[0])
    blocks[-1] = (
        *blocks[-1],
        paragraph(book, "   ".join(said), 9, font_color=look.SECONDARY),
    )
    again = (heading(book, _HEADING, "continued"),)
    return [Block(blocks[0]), *(Block(block, again) for block in blocks[1:])]
