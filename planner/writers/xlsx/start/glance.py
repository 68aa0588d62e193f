"""Part 3 of "Start here": short doses by exercise and week, and what is to be said about them."""

from collections.abc import Sequence
from dataclasses import replace

from planner.domain.plan import Plan, Week
from planner.pages.glance import glance
from planner.wording import start_words
from planner.wording.advice import largest_increase
from planner.writers.xlsx.kit import look, portrait, weeks_table
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block
from planner.writers.xlsx.start.text import GAP, heading, paragraph


def glance_blocks(book: Book, plan: Plan, weeks: Sequence[Week]) -> list[Block]:
    """The table, and behind it what its abbreviations mean and the largest weekly increase.

    `weeks` are those to show: all of the plan's, or its last ones.
    """
    note = f"from week {weeks[0].label} on" if len(weeks) < len(plan.weeks) else ""
    table = glance(replace(plan, weeks=tuple(weeks)) if note else plan)
    rows = [weeks_table.Row(row.number, row.name, row.manner, row.doses) for row in table.rows]
    blocks = weeks_table.blocks(book, table.weeks, rows, table.reading, portrait.page_pt(plan))
    said = [*(f"{meaning}." for meaning in table.legend), *largest_increase(plan)]
    end = [paragraph(book, "   ".join(said), 9, font_color=look.SECONDARY)] if said else []
    blocks[0] = (GAP, heading(book, start_words.GLANCE, note), *blocks[0])
    blocks[-1] = (*blocks[-1], *end)
    again = (heading(book, start_words.GLANCE, "continued"),)
    return [Block(blocks[0]), *(Block(block, again) for block in blocks[1:])]
