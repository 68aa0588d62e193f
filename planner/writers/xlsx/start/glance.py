"""Part 3 of "Start here": short doses by exercise and week, and what is to be said about them."""

from xlsxwriter.format import Format

from planner.pages.glance import NOTHING, Glance, Row
from planner.pages.start import GlancePart
from planner.writers.xlsx.kit import look, weeks_table
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Block, Paint
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import DoseColumn
from planner.writers.xlsx.live.places import ExerciseCell, PageState, WeekCell, from_pages
from planner.writers.xlsx.start.text import GAP, heading, paragraph


def glance_blocks(
    book: Book,
    part: GlancePart,
    table: Glance | None,
    note: str,
    page_pt: float,
    live: Live | None = None,
) -> list[Block]:
    """The table, and behind it what its abbreviations mean and the largest weekly increase.

    `note` stands behind the heading. In a live workbook the doses are formulas.
    """
    if table is None:
        return [Block((GAP, heading(book, part.heading), paragraph(book, part.no_weeks)))]
    rows = [
        weeks_table.Row(row.number, row.name, row.manner, row.doses, _paints(live, table, row))
        for row in table.rows
    ]
    blocks = weeks_table.blocks(book, table.heads, rows, table.reading, page_pt)
    below = "   ".join((*table.legend, *table.increase))
    end = [paragraph(book, below, 9, font_color=look.SECONDARY)] if below else []
    blocks[0] = (GAP, heading(book, part.heading, note), *blocks[0])
    blocks[-1] = (*blocks[-1], *end)
    again = (heading(book, part.heading, part.continued),)
    return [Block(blocks[0]), *(Block(block, again) for block in blocks[1:])]


def _paints(live: Live | None, table: Glance, row: Row) -> tuple[Paint, ...]:
    """What writes the doses of an exercise; nothing where they are fixed."""
    if live is None:
        return ()
    names = {exercise.key: exercise.name for exercise in live.plan.exercises}
    keys = {names[key]: place for place, key in enumerate(live.keys)}
    return tuple(
        _dose(live, week, keys.get(row.name), shown)
        for week, shown in enumerate(row.doses, start=1)
    )


def _dose(live: Live, week: int, exercise: int | None, shown: str) -> Paint:
    if exercise is None or week < live.first:
        return lambda page, row, column, style: page.text(row, column, shown, style)
    rung = from_pages(live.of_exercise(ExerciseCell.RUNG, week, exercise))
    state = from_pages(live.of_week(WeekCell.STATE, week))
    dose = live.tables[exercise].of_rung(DoseColumn.SHORT, rung)
    formula = f'=IF(OR({state}<>{PageState.AMOUNTS},{rung}=0),"{NOTHING}",{dose})'

    def paint(page: Page, place: int, column: int, style: Format) -> None:
        page.formula(place, column, formula, style, shown)

    return paint
