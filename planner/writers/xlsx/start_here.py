"""The sheet "Start here": advice first, then how to go about it, and the plan at a glance."""

from collections.abc import Sequence

from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.sheet.documented import weeks_to_come
from planner.sheet.layout import START_HERE
from planner.writers.xlsx import portrait, start_parts
from planner.writers.xlsx.book import Book
from planner.writers.xlsx.lines import Block, Line, paginate, write
from planner.writers.xlsx.start_glance import glance_blocks
from planner.writers.xlsx.start_signs import top


def write_start_here(book: Book, plan: Plan, log: Log) -> None:
    """Add the sheet. One page where it fits, if only without the weeks before the last re-plan;
    else the table gets pages of its own.
    """
    pages = _pages(book, plan, log)
    page = book.page(START_HERE)
    write(page, pages, book.style(font_size=8))
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, tallest_pt)


def _pages(book: Book, plan: Plan, log: Log) -> list[list[Line]]:
    session, missed = _parts(book, plan)
    before = [top(book, plan, log), session]
    after = [missed, start_parts.floor(book, plan)]
    most_pt, page_pt = portrait.most_pt(plan), portrait.page_pt(plan)
    table = _table(book, plan, plan.weeks)
    if _height_pt([*before, *table, *after]) <= most_pt:
        return [_together([*before, *table, *after])]
    if plan.history and not plan.is_paused:
        coming = _table(book, plan, weeks_to_come(plan))
        if _height_pt([*before, *coming, *after]) <= most_pt:
            return [_together([*before, *coming, *after])]
    apart = [*before, start_parts.glance_is_elsewhere(book), *after]
    if _height_pt(apart) <= most_pt:
        return [_together(apart), *paginate(table, page_pt)]
    return paginate([*apart, *table], page_pt)


def _parts(book: Book, plan: Plan) -> tuple[Block, Block]:
    """Parts 2 and 4."""
    if plan.is_paused:
        from planner.writers.xlsx.start_pause import going_on, no_missed_days

        return going_on(book), no_missed_days(book)
    return start_parts.every_session(book, plan), start_parts.after_a_break(book, plan)


def _table(book: Book, plan: Plan, weeks: Sequence[Week]) -> list[Block]:
    """Part 3, for some weeks of the plan."""
    return glance_blocks(book, plan, weeks) if weeks else [start_parts.no_weeks(book)]


def _together(blocks: Sequence[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]


def _height_pt(blocks: Sequence[Block]) -> float:
    return sum(block.height_pt for block in blocks)
