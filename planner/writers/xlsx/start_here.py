"""The sheet "Start here": advice first, then how to go about it, and the plan at a glance."""

from collections.abc import Sequence

from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.sheet.layout import START_HERE
from planner.writers.xlsx import portrait
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block, Line, paginate, write
from planner.writers.xlsx.start_glance import glance_blocks
from planner.writers.xlsx.start_parts import StartParts


def write_start_here(book: Book, plan: Plan, log: Log) -> None:
    """Add the sheet. One page where it fits; else the table gets pages of its own."""
    pages = _pages(book, plan)
    page = book.page(START_HERE)
    write(page, pages, book.style(font_size=8))
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, max(tallest_pt, portrait.page_pt(plan)))


def _pages(book: Book, plan: Plan) -> list[list[Line]]:
    parts = StartParts(book, plan)
    table = glance_blocks(book, plan)
    before, after = [parts.top(), parts.every_session()], [parts.after_a_break(), parts.floor()]
    most_pt = portrait.most_pt(plan)
    if _height_pt([*before, *table, *after]) <= most_pt:
        return [[line for block in [*before, *table, *after] for line in block.lines]]
    apart = [*before, parts.glance_is_elsewhere(), *after]
    if _height_pt(apart) <= most_pt:
        together = [line for block in apart for line in block.lines]
        return [together, *paginate(_on_a_new_page(table), portrait.page_pt(plan))]
    return paginate([*apart, *table], portrait.page_pt(plan))


def _on_a_new_page(blocks: Sequence[Block]) -> list[Block]:
    """Blocks for pages of their own."""
    return list(blocks)


def _height_pt(blocks: Sequence[Block]) -> float:
    return sum(block.height_pt for block in blocks)
