"""What "Start here" of a live workbook has beside: the day, the switch, and the days of going on.

The line of the day is a formula over the hidden sheet of the weeks, written when that is known.
"""

from xlsxwriter.format import Format

from planner.form.start_layout import CLEARANCE, GOES_ON, SETTINGS, StartColumn
from planner.pages.start import DayLine, LivePart
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.addresses import address, of_sheet
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.formula_text import filled_in, text
from planner.writers.xlsx.kit.lines import Cell, Line, Paint, Places
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.places import WeekCell, from_pages
from planner.writers.xlsx.live.sheet import StartCells
from planner.writers.xlsx.start.text import GAP, WIDTH_PX

DAY_ROW = "day"
_LINE_PT = 11.0
_DAY_NUMBERS = "d mmm yy"


def line_of_the_day(book: Book, content: LivePart) -> list[Line]:
    """The line of the day, high enough for each of its sentences."""
    choices = content.line
    longest = max(
        lines(sentence, WIDTH_PX - 14, _LINE_PT, bold=True)
        for sentence in (choices.week, choices.sign, choices.paused, choices.no_day)
    )
    style = _line_style(book)
    cell = Cell(0, WIDTH_PX, style, content.shown)
    return [GAP, Line(height_pt(longest, _LINE_PT) + 5, (cell,), DAY_ROW)]


def going_on(book: Book, content: LivePart) -> list[Line]:
    """Who says that the person may go on, and from when; below it the day, and the switch."""
    from planner.writers.xlsx.start.signs import day_paint

    label = book.style(
        font_size=9,
        bg_color=look.LABEL,
        indent=1,
        border=1,
        border_color=look.LINE,
        text_wrap=True,
    )
    who, day, choice = (
        book.style(
            locked=False,
            border=1,
            border_color=look.LINE,
            align=align,
            font_size=9.5,
            num_format=numbers,
        )
        for align, numbers in (("left", "@"), ("center", _DAY_NUMBERS), ("center", "@"))
    )
    by_px, from_px, first_px = 190, 326, 398
    width_px = (WIDTH_PX - first_px) / len(GOES_ON)
    days = [*content.going_on, *[None] * (len(GOES_ON) - len(content.going_on))]
    cells = tuple(
        Cell(
            first_px + place * width_px,
            first_px + (place + 1) * width_px,
            day,
            paint=day_paint(each),
            key=key,
        )
        for place, (key, each) in enumerate(zip(GOES_ON, days, strict=True))
    )
    today_px, follows_px, choice_px = 212, 286, 576
    return [
        Line(
            30,
            (
                Cell(0, by_px, label, content.by_label),
                Cell(by_px, from_px, who, content.by, key=StartColumn.CLEARED_BY),
                Cell(from_px, first_px, label, content.from_label),
                *cells,
            ),
            CLEARANCE,
        ),
        Line(
            21,
            (
                Cell(0, today_px, label, content.today_label),
                Cell(today_px, follows_px, day, paint=day_paint(None), key=StartColumn.TODAY),
                Cell(follows_px, choice_px, label, content.follows_label),
                Cell(
                    choice_px,
                    WIDTH_PX,
                    choice,
                    content.follows,
                    paint=_choice(content),
                    key=StartColumn.FOLLOWS,
                ),
            ),
            SETTINGS,
        ),
    ]


def _choice(content: LivePart) -> Paint:
    def paint(page: Page, row: int, column: int, style: Format) -> None:
        page.text(row, column, content.follows, style)
        choices = {"validate": "list", "source": list(content.choices), "show_error": False}
        page.sheet.data_validation(row, column, row, column, choices)

    return paint


def cells_of(sheet: str, places: Places) -> StartCells:
    """The cells that the hidden sheet of the weeks reads."""

    def cell(row: str, column: str) -> str:
        return of_sheet(sheet, address(*places[row, column]))

    pairs = {
        StartColumn.EMERGENCY: StartColumn.EMERGENCY_DATE,
        StartColumn.DOCTOR_FIRST: StartColumn.DOCTOR_FIRST_DATE,
    }
    boxes = [key for key in places if key[1] in pairs]
    return StartCells(
        signs=[(cell(row, box), cell(row, pairs[StartColumn(box)])) for row, box in boxes],
        going_on=[cell(CLEARANCE, column) for column in GOES_ON],
        today=cell(SETTINGS, StartColumn.TODAY),
        follows=cell(SETTINGS, StartColumn.FOLLOWS),
    )


def write_line_of_the_day(
    book: Book, page: Page, places: Places, live: Live, content: LivePart
) -> None:
    """The line of the day: what is most urgent, or the week."""
    row, column = places[DAY_ROW, ""]
    page.formula(row, column, f"={_line(live, content.line)}", _line_style(book), content.shown)
    stop = book.conditional(bg_color=look.STOP_INK, font_color=look.WHITE)
    options = {
        "type": "formula",
        "criteria": f'=LEFT({address(row, column)},1)="■"',
        "format": stop,
    }
    page.sheet.conditional_format(row, column, row, column, options)


def _line_style(book: Book) -> Format:
    return book.style(
        bold=True,
        font_size=_LINE_PT,
        font_color=look.TITLE,
        border=2,
        border_color=look.TITLE,
        indent=1,
        text_wrap=True,
    )


def _line(live: Live, words: DayLine) -> str:
    places, count = live.places, len(live.layouts)
    today, follows, stopped = map(from_pages, (places.today, places.follows, places.stopped))
    final = {cell: from_pages(live.of_week(cell, count)) for cell in WeekCell}
    pages = range(live.first, count + 1)
    overs = ",".join(from_pages(live.of_week(WeekCell.OVER, page)) for page in pages)
    week = f"({live.number(live.first)}+SUM({overs}))"
    last, word = final[WeekCell.LAST], from_pages(places.last_word)
    goes_on = f"AND({final[WeekCell.PAUSED]}=1,{word}>={final[WeekCell.PAUSED_ON]})"
    is_used_up = f"{week}>{live.number(count)}"
    cases = (
        (f"{from_pages(places.unreadable)}>0", text(words.unreadable)),
        (f"{stopped}=1", text(words.sign)),
        (f"{today}=0", text(words.no_day)),
        (f"{today}<{live.starts(1)}", text(words.before)),
        (f"AND({is_used_up},OR({week}<={last},{goes_on}))", text(words.no_pages)),
        (goes_on, text(words.goes_on)),
        (f"{final[WeekCell.PAUSED]}=1", text(words.paused)),
        (f"{follows}=0", text(words.fixed)),
        (f"{week}>{last}", filled_in(words.ended, last=last)),
        (f"{final[WeekCell.WEEKS_OF_PAIN]}>=3", text(words.pain)),
    )
    formula = filled_in(words.week, week=week, last=last)
    for condition, sentence in reversed(cases):
        formula = f"IF({condition},{sentence},{formula})"
    return formula
