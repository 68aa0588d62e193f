"""The top of "Start here": title, warning signs to tick, who says to go on, and the stop rule."""

from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format

from planner.domain.plan import Ticks
from planner.form.start_layout import CLEARANCE, StartColumn, sign_key
from planner.form.ticks import TICKED, UNTICKED, box
from planner.pages.start import Clearance, Panel, Sign, StartPage
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Block, Cell, Line, Paint
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.live.book import serial
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph, title
from planner.writers.xlsx.week.styles import TICK_NUMBERS

_TICK_PX, _DATE_PX = 28, 52
DAY_NUMBERS = "d mmm"
_SIGN_PT, _LOWEST_PT = 9.5, 18.5


@dataclass(frozen=True, slots=True)
class _Panel:
    """One list of warning signs and where it stands."""

    content: Panel
    left: float
    right: float

    @property
    def colours(self) -> tuple[str, str]:
        """The colours of its heading: ink and background."""
        is_emergency = self.content.is_emergency
        return (look.WHITE, look.STOP_INK) if is_emergency else (look.INK, look.PAIN_SOME)

    @property
    def keys(self) -> tuple[StartColumn, StartColumn]:
        """Those of a sign's box and of its date."""
        if self.content.is_emergency:
            return StartColumn.EMERGENCY, StartColumn.EMERGENCY_DATE
        return StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE


def top(book: Book, ticks: Ticks, content: StartPage) -> Block:
    """Everything that comes before the first session."""
    panels = _panels(content)
    before = " ".join((content.before.text, *((content.tick_signs,) if panels else ())))
    stop = book.style(
        bold=True,
        font_size=13,
        font_color=look.STOP_INK,
        bg_color=look.STOP,
        border=2,
        border_color=look.STOP_INK,
        indent=1,
        text_wrap=True,
    )
    rule_pt = height_pt(lines(content.stop, WIDTH_PX - 12, 13, bold=True), 13) + 5
    return Block(
        (
            *title(book, content.title, "     ".join(content.whole)),
            *_pause(book, content),
            *_line_of_the_day(book, content),
            GAP,
            heading(book, content.before.heading),
            paragraph(book, before),
            *_signs(book, ticks, panels, content),
            *_going_on(book, content),
            GAP,
            Line(rule_pt, (Cell(0, WIDTH_PX, stop, content.stop),)),
        )
    )


def _pause(book: Book, content: StartPage) -> list[Line]:
    """Since when the plan is paused, and why; nothing where it is not."""
    if content.paused is None:
        return []
    from planner.writers.xlsx.start.pause import banner

    return banner(book, content.paused)


def _line_of_the_day(book: Book, content: StartPage) -> list[Line]:
    """Where the person is today, in a workbook that re-plans itself."""
    if content.live is None:
        return []
    from planner.writers.xlsx.start.live import line_of_the_day

    return line_of_the_day(book, content.live)


def _panels(content: StartPage) -> list[_Panel]:
    """The lists side by side."""
    width = WIDTH_PX / max(len(content.panels), 1)
    return [
        _Panel(panel, place * width, (place + 1) * width)
        for place, panel in enumerate(content.panels)
    ]


def _going_on(book: Book, content: StartPage) -> list[Line]:
    """The line in which somebody says that the person may go on."""
    if content.live is None:
        return [_clearance(book, content.clearance)]
    from planner.writers.xlsx.start.live import going_on

    return going_on(book, content.live)


def _signs(book: Book, ticks: Ticks, panels: list[_Panel], content: StartPage) -> list[Line]:
    if not panels:
        return []
    warning, is_live = content.no_tick, content.live is not None
    heads = []
    for panel in panels:
        ink, background = panel.colours
        style = book.style(bold=True, font_color=ink, bg_color=background, indent=1)
        heads.append(Cell(panel.left, panel.right, style, panel.content.heading))
    most = max(len(panel.content.signs) for panel in panels)
    room = any(len(panel.content.signs) < most for panel in panels)
    return [
        Line(19, tuple(heads)),
        *(
            _sign_line(book, ticks, panels, number, warning, is_live)
            for number in range(1, most + 1)
        ),
        *(() if room else (_warning_line(book, warning),)),
    ]


def _sign_line(
    book: Book, ticks: Ticks, panels: list[_Panel], number: int, warning: str, is_live: bool
) -> Line:
    """The signs of that number, side by side; behind the end of the shorter list, the warning."""
    cells: list[Cell] = []
    height = _LOWEST_PT
    for panel in panels:
        signs = panel.content.signs
        if number <= len(signs):
            text = signs[number - 1].text
            room_px = panel.right - panel.left - _TICK_PX - _DATE_PX
            cells += _sign(book, ticks, panel, signs[number - 1], is_live)
        else:
            text = warning if number == len(signs) + 1 else ""
            room_px = panel.right - panel.left - 10
            cells.append(Cell(panel.left, panel.right, _warning_style(book), text))
        height = max(height, height_pt(lines(text, room_px, _SIGN_PT), _SIGN_PT) + 2)
    return Line(height, tuple(cells), sign_key(number))


def _sign(book: Book, ticks: Ticks, panel: _Panel, sign: Sign, is_live: bool) -> list[Cell]:
    """A box to tick, the sign, and a place for the date: a text, or a day that formulas read."""
    text_left, text_right = panel.left + _TICK_PX, panel.right - _DATE_PX
    tick_key, date_key = panel.keys
    paint = _tick(ticks, sign.is_ticked)
    words_style = book.style(font_size=_SIGN_PT, text_wrap=True)
    return [
        Cell(panel.left, text_left, _tick_style(book), paint=paint, key=tick_key),
        Cell(text_left, text_right, words_style, sign.text),
        Cell(
            text_right,
            panel.right,
            _date_style(book, DAY_NUMBERS if is_live else "@"),
            sign.day,
            paint=day_paint(sign.on) if is_live else None,
            key=date_key,
        ),
    ]


def _warning_line(book: Book, warning: str) -> Line:
    """The warning below lists of equal length."""
    count = lines(warning, WIDTH_PX - 10, _SIGN_PT)
    cell = Cell(0, WIDTH_PX, _warning_style(book), warning)
    return Line(height_pt(count, _SIGN_PT) + 2, (cell,))


def _warning_style(book: Book) -> Format:
    return book.style(
        font_size=_SIGN_PT,
        font_color=look.SECONDARY,
        italic=True,
        indent=1,
        text_wrap=True,
        left=1,
        left_color=look.LINE,
        right=1,
        right_color=look.LINE,
    )


def _tick(ticks: Ticks, ticked: bool) -> Paint:
    """A box of the kind that the plan has."""

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        value = box(ticked, ticks)
        if isinstance(value, str):
            page.text(row, column, value, style)
        elif isinstance(value, bool):
            page.checkbox(row, column, value, style)
        else:
            page.number(row, column, value, style)
        if ticks is Ticks.GLYPH:
            page.sheet.data_validation(
                row,
                column,
                row,
                column,
                {"validate": "list", "source": [TICKED, UNTICKED], "show_error": False},
            )

    return paint


def _tick_style(book: Book) -> Format:
    return book.style(
        font_name=look.TICK_FONT,
        font_size=13,
        num_format=TICK_NUMBERS,
        align="center",
        locked=False,
        left=1,
        left_color=look.LINE,
    )


def day_paint(day: date | None) -> Paint:
    """A day as a number, which formulas read."""

    def paint(page: Page, row: int, column: int, style: Format) -> None:
        if day is None:
            page.text(row, column, "", style)
        else:
            page.number(row, column, serial(day), style)

    return paint


def _date_style(book: Book, numbers: str) -> Format:
    """A dotted line to write a date on; as a text it reads back as it was typed."""
    return book.style(
        font_size=9,
        locked=False,
        num_format=numbers,
        align="center",
        valign="bottom",
        bottom=4,
        bottom_color=look.SECONDARY,
        right=1,
        right_color=look.LINE,
    )


def _clearance(book: Book, content: Clearance) -> Line:
    label = book.style(
        font_size=9.5, bg_color=look.LABEL, indent=1, border=1, border_color=look.LINE
    )
    field = book.style(locked=False, border=1, border_color=look.LINE, indent=1, num_format="@")
    who, date, end = 356, 536, WIDTH_PX
    return Line(
        23,
        (
            Cell(0, who, label, content.by_label),
            Cell(who, date, field, content.by, key=StartColumn.CLEARED_BY),
            Cell(date, date + 46, label, content.on_label),
            Cell(date + 46, end, field, content.on, key=StartColumn.CLEARED_ON),
        ),
        CLEARANCE,
    )
