"""The sheet "Start here": advice first, then how to go about it, and the plan at a glance."""

from collections.abc import Sequence

from planner.domain.gallery import NO_FIGURES, Gallery
from planner.domain.log import Log
from planner.domain.plan import Plan, Week
from planner.form.sheet_names import START_HERE
from planner.wording.documented import weeks_to_come
from planner.writers.xlsx.kit import portrait
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Line, paginate, write
from planner.writers.xlsx.start import floor as start_floor
from planner.writers.xlsx.start import parts
from planner.writers.xlsx.start.glance import glance_blocks
from planner.writers.xlsx.start.signs import top


def write_start_here(book: Book, plan: Plan, log: Log, gallery: Gallery = NO_FIGURES) -> None:
    """Add the sheet. One page where it fits, if only without the weeks before the last re-plan;
    else the table gets pages of its own, and so has the floor where it is pictured.
    """
    pages = _pages(book, plan, log, gallery)
    page = book.page(START_HERE)
    write(page, pages, book.style(font_size=8))
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, tallest_pt)


def _pages(book: Book, plan: Plan, log: Log, gallery: Gallery) -> list[list[Line]]:
    session, missed = _parts(book, plan)
    before = [top(book, plan, log), session]
    floor, pictured = start_floor.floor(book, plan, gallery)
    after = [missed, floor]
    most_pt, page_pt = portrait.most_pt(plan), portrait.page_pt(plan)
    table = _table(book, plan, plan.weeks)
    if _height_pt([*before, *table, *after]) <= most_pt:
        return [_together([*before, *table, *after]), *_more(pictured, page_pt)]
    if plan.history and not plan.is_paused:
        coming = _table(book, plan, weeks_to_come(plan))
        if _height_pt([*before, *coming, *after]) <= most_pt:
            return [_together([*before, *coming, *after]), *_more(pictured, page_pt)]
    apart = [*before, parts.glance_is_elsewhere(book), *after]
    if _height_pt(apart) <= most_pt:
        return [_together(apart), *_more([*table, *pictured], page_pt)]
    return paginate([*apart, *table, *pictured], page_pt)


def _parts(book: Book, plan: Plan) -> tuple[Block, Block]:
    """Parts 2 and 4."""
    if plan.is_paused:
        from planner.writers.xlsx.start.pause import going_on, no_missed_days

        return going_on(book), no_missed_days(book)
    return parts.every_session(book, plan), parts.after_a_break(book, plan)


def _table(book: Book, plan: Plan, weeks: Sequence[Week]) -> list[Block]:
    """Part 3, for some weeks of the plan."""
    return glance_blocks(book, plan, weeks) if weeks else [parts.no_weeks(book)]


def _more(blocks: Sequence[Block], page_pt: float) -> list[list[Line]]:
    """Further pages, if there is anything for them."""
    return paginate(blocks, page_pt) if blocks else []


def _together(blocks: Sequence[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]


def _height_pt(blocks: Sequence[Block]) -> float:
    return sum(block.height_pt for block in blocks)
