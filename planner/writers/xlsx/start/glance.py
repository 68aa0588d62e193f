"""Part 3 of "Start here": short doses by exercise and week, and what is to be said about them."""

from planner.pages.glance import Glance
from planner.pages.start import GlancePart
from planner.writers.xlsx.kit import look, weeks_table
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block
from planner.writers.xlsx.start.text import GAP, heading, paragraph


def glance_blocks(
    book: Book, part: GlancePart, table: Glance | None, note: str, page_pt: float
) -> list[Block]:
    """The table, and behind it what its abbreviations mean and the largest weekly increase.

    `note` stands behind the heading.
    """
    if table is None:
        return [Block((GAP, heading(book, part.heading), paragraph(book, part.no_weeks)))]
    rows = [weeks_table.Row(row.number, row.name, row.manner, row.doses) for row in table.rows]
    blocks = weeks_table.blocks(book, table.heads, rows, table.reading, page_pt)
    below = "   ".join((*table.legend, *table.increase))
    end = [paragraph(book, below, 9, font_color=look.SECONDARY)] if below else []
    blocks[0] = (GAP, heading(book, part.heading, note), *blocks[0])
    blocks[-1] = (*blocks[-1], *end)
    again = (heading(book, part.heading, part.continued),)
    return [Block(blocks[0]), *(Block(block, again) for block in blocks[1:])]
