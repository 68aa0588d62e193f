"""What "Changes" of a live workbook says of the weeks to come: what was decided, and why."""

from collections.abc import Sequence

from xlsxwriter.format import Format

from planner.pages.live import LiveChangesWeek
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.formula_text import text
from planner.writers.xlsx.kit.lines import Block, Cell, Line, Paint
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import DoseColumn
from planner.writers.xlsx.live.places import ExerciseCell, PageState, WeekCell, from_pages
from planner.writers.xlsx.start.text import GAP, WIDTH_PX

_NAME_PX, _AMOUNT_PX = 220, 360
_HEAD_PT, _ROW_PT = 18, 15


def live_blocks(book: Book, live: Live, weeks: Sequence[LiveChangesWeek]) -> list[Block]:
    """A block for each week to come."""
    first = len(live.pages) - len(weeks) + 1
    return [_week(book, live, page, week) for page, week in enumerate(weeks, start=first)]


def _week(book: Book, live: Live, number: int, week: LiveChangesWeek) -> Block:
    head = book.style(bold=True, font_size=11, font_color=look.TITLE, bg_color=look.LABEL, indent=1)
    over = from_pages(live.of_week(WeekCell.OVER, number - 1))
    formula = f"IF({over}=1,{text(week.decided)},{text(week.not_yet)})"
    line = Line(_HEAD_PT, (Cell(0, WIDTH_PX, head, paint=_formula(formula, week.not_yet)),))
    rows = [_exercise(book, live, number, place, name) for place, name in enumerate(week.exercises)]
    return Block((GAP, line, *rows))


def _exercise(book: Book, live: Live, number: int, place: int, name: str) -> Line:
    """`2  Knee rolls`, the amount, and why; nothing of a week that is not decided."""
    plain = book.style(font_size=9.5, indent=1)
    bold = book.style(font_size=9.5, bold=True, indent=1)
    over = from_pages(live.of_week(WeekCell.OVER, number - 1))
    state = from_pages(live.of_week(WeekCell.STATE, number))
    rung = from_pages(live.of_exercise(ExerciseCell.RUNG, number, place))
    amount = live.tables[place].of_rung(DoseColumn.AMOUNT, rung)
    reason = from_pages(live.of_exercise(ExerciseCell.REASON, number - 1, place))
    words = live.pages[number - 1].words
    paused, rest = text(words.head_paused), text(words.rest)
    shown = (
        f"IF({state}={PageState.PAUSED},{paused},"
        f'IF({state}={PageState.NOT_NEEDED},"",IF({rung}=0,{rest},{amount})))'
    )
    why = f'IF({state}={PageState.AMOUNTS},{reason},"")'
    return Line(
        _ROW_PT,
        (
            Cell(0, _NAME_PX, bold, name),
            Cell(_NAME_PX, _AMOUNT_PX, plain, paint=_formula(f'IF({over}=1,{shown},"")', "")),
            Cell(_AMOUNT_PX, WIDTH_PX, plain, paint=_formula(f'IF({over}=1,{why},"")', "")),
        ),
    )


def _formula(formula: str, shown: str) -> Paint:
    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.formula(row, column, f"={formula}", style, shown)

    return paint
