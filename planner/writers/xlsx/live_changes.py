"""The sheet "Changes" of a live workbook: for each week what was decided, and why, as formulas."""

from xlsxwriter.format import Format

from planner.domain.plan import Plan
from planner.pages.live import LiveChanges, LiveChangesWeek
from planner.writers.xlsx.kit import look, portrait
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.formula_text import text
from planner.writers.xlsx.kit.lines import Block, Cell, Line, Paint, paginate, write
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import DoseColumn
from planner.writers.xlsx.live.places import ExerciseCell, PageState, WeekCell, from_pages
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, title

_NAME_PX, _AMOUNT_PX = 190, 340
_HEAD_PT, _ROW_PT = 18, 15


def write_live_changes(book: Book, plan: Plan, live: Live, content: LiveChanges) -> None:
    """Add the sheet."""
    page = book.page(content.sheet)
    head = title(book, content.title, content.below)
    blocks = [_week(book, live, number, week) for number, week in enumerate(content.weeks, start=2)]
    page_pt = portrait.page_pt(plan) - sum(line.height_pt for line in head)
    pages = paginate(blocks, page_pt)
    pages[0] = [*head, *pages[0]]
    write(page, pages, book.style(font_size=8))
    tallest_pt = max(sum(line.height_pt for line in lines) for lines in pages)
    portrait.set_up(page, plan, content.foot, tallest_pt, has_signs=False)


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
