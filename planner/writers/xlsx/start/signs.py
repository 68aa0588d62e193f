"""The top of "Start here": title, warning signs to tick, who says to go on, and the stop rule."""

from dataclasses import dataclass

from xlsxwriter.format import Format

from planner.domain.log import Log
from planner.domain.plan import Plan, Ticks
from planner.form.start_layout import CLEARANCE, StartColumn, sign_key
from planner.form.ticks import TICKED, UNTICKED, box
from planner.returned.start_page import shown_date
from planner.wording import plan_words, start_words
from planner.writers.xlsx.kit import look
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.lines import Block, Cell, Line, Paint
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph, title
from planner.writers.xlsx.week.styles import TICK_NUMBERS

_TICK_PX, _DATE_PX = 28, 52
_SIGN_PT, _LOWEST_PT = 9.5, 18.5


@dataclass(frozen=True, slots=True)
class _Panel:
    """One list of warning signs and where it stands."""

    heading: str
    ink: str
    background: str
    signs: tuple[str, ...]
    keys: tuple[StartColumn, StartColumn]
    left: float = 0
    right: float = 0


def top(book: Book, plan: Plan, log: Log) -> Block:
    """Everything that comes before the first session."""
    safety = plan.programme.safety
    panels = _panels(plan)
    before = " ".join((safety.before_starting, *((start_words.TICK_SIGNS,) if panels else ())))
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
    rule = f"■  {safety.stop_rule}"
    rule_pt = height_pt(lines(rule, WIDTH_PX - 12, 13, bold=True), 13) + 5
    return Block(
        (
            *title(book, plan_words.title(plan), "     ".join(start_words.whole(plan))),
            *_pause(book, plan),
            GAP,
            heading(book, start_words.BEFORE),
            paragraph(book, before),
            *_signs(book, plan, log, panels),
            _clearance(book, log),
            GAP,
            Line(rule_pt, (Cell(0, WIDTH_PX, stop, rule),)),
        )
    )


def _pause(book: Book, plan: Plan) -> list[Line]:
    """Since when the plan is paused, and why; nothing where it is not."""
    if not plan.is_paused:
        return []
    from planner.writers.xlsx.start.pause import banner

    return banner(book, plan)


def _panels(plan: Plan) -> list[_Panel]:
    """The lists that have signs, side by side."""
    safety = plan.programme.safety
    filled = [
        panel
        for panel in (
            _Panel(
                start_words.EMERGENCY,
                look.WHITE,
                look.STOP_INK,
                safety.emergency,
                (StartColumn.EMERGENCY, StartColumn.EMERGENCY_DATE),
            ),
            _Panel(
                start_words.DOCTOR_FIRST,
                look.INK,
                look.PAIN_SOME,
                safety.doctor_first,
                (StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE),
            ),
        )
        if panel.signs
    ]
    width = WIDTH_PX / max(len(filled), 1)
    return [
        _Panel(p.heading, p.ink, p.background, p.signs, p.keys, place * width, (place + 1) * width)
        for place, p in enumerate(filled)
    ]


def _signs(book: Book, plan: Plan, log: Log, panels: list[_Panel]) -> list[Line]:
    if not panels:
        return []
    heads = tuple(
        Cell(
            panel.left,
            panel.right,
            book.style(bold=True, font_color=panel.ink, bg_color=panel.background, indent=1),
            panel.heading,
        )
        for panel in panels
    )
    most = max(len(panel.signs) for panel in panels)
    room = any(len(panel.signs) < most for panel in panels)
    warning = plan.programme.safety.no_tick
    return [
        Line(19, heads),
        *(_sign_line(book, plan, log, panels, number, warning) for number in range(1, most + 1)),
        *(() if room else (_warning_line(book, warning),)),
    ]


def _sign_line(
    book: Book, plan: Plan, log: Log, panels: list[_Panel], number: int, warning: str
) -> Line:
    """The signs of that number, side by side; behind the end of the shorter list, the warning."""
    cells: list[Cell] = []
    height = _LOWEST_PT
    for panel in panels:
        if number <= len(panel.signs):
            text = panel.signs[number - 1]
            room_px = panel.right - panel.left - _TICK_PX - _DATE_PX
            cells += _sign(book, plan, log, panel, text)
        else:
            text = warning if number == len(panel.signs) + 1 else ""
            room_px = panel.right - panel.left - 10
            cells.append(Cell(panel.left, panel.right, _warning_style(book), text))
        height = max(height, height_pt(lines(text, room_px, _SIGN_PT), _SIGN_PT) + 2)
    return Line(height, tuple(cells), sign_key(number))


def _sign(book: Book, plan: Plan, log: Log, panel: _Panel, text: str) -> list[Cell]:
    """A box to tick, the sign, and a place for the date."""
    text_left, text_right = panel.left + _TICK_PX, panel.right - _DATE_PX
    tick_key, date_key = panel.keys
    emergency = tick_key is StartColumn.EMERGENCY
    ticked = next((s for s in log.signs if (s.text, s.emergency) == (text, emergency)), None)
    day = shown_date(ticked.day) if ticked is not None else ""
    paint = _tick(plan.choices.ticks, ticked is not None)
    words_style = book.style(font_size=_SIGN_PT, text_wrap=True)
    return [
        Cell(panel.left, text_left, _tick_style(book), paint=paint, key=tick_key),
        Cell(text_left, text_right, words_style, text),
        Cell(text_right, panel.right, _date_style(book), day, key=date_key),
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


def _date_style(book: Book) -> Format:
    """A dotted line to write a date on; text, so that it reads back as it was typed."""
    return book.style(
        font_size=9,
        locked=False,
        num_format="@",
        align="center",
        valign="bottom",
        bottom=4,
        bottom_color=look.SECONDARY,
        right=1,
        right_color=look.LINE,
    )


def _clearance(book: Book, log: Log) -> Line:
    label = book.style(
        font_size=9.5, bg_color=look.LABEL, indent=1, border=1, border_color=look.LINE
    )
    field = book.style(locked=False, border=1, border_color=look.LINE, indent=1, num_format="@")
    who, date, end = 356, 536, WIDTH_PX
    cleared = log.clearance
    by, on = (cleared.by, shown_date(cleared.day)) if cleared is not None else ("", "")
    return Line(
        23,
        (
            Cell(0, who, label, start_words.CLEARED_BY),
            Cell(who, date, field, by, key=StartColumn.CLEARED_BY),
            Cell(date, date + 46, label, start_words.CLEARED_ON),
            Cell(date + 46, end, field, on, key=StartColumn.CLEARED_ON),
        ),
        CLEARANCE,
    )
