"""The sheet "Start here": advice first, then how to go about it, and the plan at a glance."""

from collections.abc import Sequence

from planner.domain.gallery import NO_FIGURES, Gallery
from planner.domain.plan import Plan
from planner.pages.start import StartPage
from planner.writers.xlsx.kit import portrait
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Block, Line, Places, paginate, write
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.start import floor as start_floor
from planner.writers.xlsx.start import parts
from planner.writers.xlsx.start.glance import glance_blocks
from planner.writers.xlsx.start.signs import top


def write_start_here(
    book: Book,
    plan: Plan,
    content: StartPage,
    gallery: Gallery = NO_FIGURES,
    live: Live | None = None,
) -> tuple[Page, Places]:
    """Add the sheet; returns it, and where its cells with keys stand.

    One page where it fits, if only without the weeks before the last re-plan; else the table gets
    pages of its own, and so has the floor where it is pictured.
    """
    pages = _pages(book, plan, content, gallery, live)
    page = book.page(content.sheet)
    places = write(page, pages, book.style(font_size=8))
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, content.foot, tallest_pt, has_signs=True)
    return page, places


def _pages(
    book: Book, plan: Plan, content: StartPage, gallery: Gallery, live: Live | None
) -> list[list[Line]]:
    before = [top(book, plan.choices.ticks, content), parts.every_session(book, content.session)]
    floor, pictured = start_floor.floor(book, plan, content.floor, gallery)
    after = [parts.after_a_break(book, content.after), floor]
    most_pt, page_pt = portrait.most_pt(plan), portrait.page_pt(plan)
    glance = content.glance
    table = glance_blocks(book, glance, glance.table, "", page_pt, live)
    if _height_pt([*before, *table, *after]) <= most_pt:
        return [_together([*before, *table, *after]), *_more(pictured, page_pt)]
    if glance.coming is not None:
        coming = glance_blocks(book, glance, glance.coming, glance.coming_from, page_pt)
        if _height_pt([*before, *coming, *after]) <= most_pt:
            return [_together([*before, *coming, *after]), *_more(pictured, page_pt)]
    apart = [*before, parts.glance_is_elsewhere(book, glance), *after]
    if _height_pt(apart) <= most_pt:
        return [_together(apart), *_more([*table, *pictured], page_pt)]
    return paginate([*apart, *table, *pictured], page_pt)


def _more(blocks: Sequence[Block], page_pt: float) -> list[list[Line]]:
    """Further pages, if there is anything for them."""
    return paginate(blocks, page_pt) if blocks else []


def _together(blocks: Sequence[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]


def _height_pt(blocks: Sequence[Block]) -> float:
    return sum(block.height_pt for block in blocks)
