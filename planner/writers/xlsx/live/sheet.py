"""The hidden sheet of the weeks: the day and the lists of "Start here", then a block a week.

No cell has a cached value: LibreOffice would believe it, and reckon anew only what hangs on TODAY.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from planner.form.sheet_names import WEEKS
from planner.form.start_layout import NOES
from planner.form.ticks import FALSE, UNTICKED
from planner.writers.xlsx.kit.addresses import span
from planner.writers.xlsx.kit.book import Book, Page
from planner.writers.xlsx.kit.formula_text import text
from planner.writers.xlsx.live.book import Live
from planner.writers.xlsx.live.doses import BEYOND
from planner.writers.xlsx.live.exercise_formulas import exercise_formulas
from planner.writers.xlsx.live.places import ExerciseCell, WeekCell
from planner.writers.xlsx.live.week_formulas import flagged, last_word, week_formulas

_FIRST_DAY, _LAST_DAY = 36526, 109575
"""1 January 2000 and 1 January 2200: a number outside is no day."""


Column = TypeVar("Column", WeekCell, ExerciseCell)


@dataclass(frozen=True, slots=True)
class StartCells:
    """Cells of "Start here", from any sheet: signs with their boxes and days, and the settings."""

    signs: Sequence[tuple[str, str]]
    going_on: Sequence[str]
    today: str
    follows: str


def write_weeks_sheet(book: Book, live: Live, start: StartCells) -> None:
    """Add the sheet."""
    sheet = _Sheet(book.page(WEEKS), book)
    _top(sheet, live, start)
    for week in range(1, len(live.layouts) + 1):
        row = live.places.week_row(week)
        sheet.formulas(row, week_formulas(live, week))
        for exercise in range(live.places.exercises):
            row = live.places.exercise_row(week, exercise)
            sheet.formulas(row, exercise_formulas(live, week, exercise))
    sheet.page.sheet.protect("")
    sheet.page.sheet.hide()


class _Sheet:
    def __init__(self, page: Page, book: Book) -> None:
        self.page = page
        self._style = book.style()

    def formula(self, row: int, column: int, formula: str) -> None:
        self.page.formula(row, column, f"={formula}", self._style, "")

    def formulas(self, row: int, formulas: Mapping[Column, str]) -> None:
        for column, formula in formulas.items():
            self.formula(row, column, formula)

    def number(self, row: int, column: int, number: float) -> None:
        self.page.number(row, column, number, self._style)


def _top(sheet: _Sheet, live: Live, start: StartCells) -> None:
    """Column B has the settings, C and D the days in their order, F and G as they were written."""
    places = live.places
    sheet.formula(0, 1, _today(start.today))
    no = _is_one_of(start.follows, NOES)
    sheet.formula(1, 1, f"IF({no},0,1)")
    undated = [
        f"IF(AND({_is_signed(box, day)},NOT({_has_come(day, places.today)})),1,0)"
        for box, day in start.signs
    ]
    sheet.formula(2, 1, "+".join(undated) or "0")
    stopped = f"IF({places.undated}>0,1,{flagged(live, places.today)})"
    sheet.formula(3, 1, stopped)
    sheet.formula(4, 1, last_word(live, places.today))
    follows, update = map(text, live.reasons.then)
    sheet.formula(5, 1, f"IF({places.follows}=1,{follows},{update})")
    days = [*(day for _, day in start.signs), *start.going_on]
    sheet.formula(6, 1, "+".join(f"IF({_is_unreadable(day)},1,0)" for day in days))
    signs = [f'IF({_is_day(day)},INT({day}),"")' for _, day in start.signs]
    words = [f'IF({_is_day(day)},INT({day}),"")' for day in start.going_on]
    _list(sheet, 2, 5, signs)
    _list(sheet, 3, 6, words)


def _today(cell: str) -> str:
    """The day that is typed; the computer's where none is, and 0 for what is no day."""
    typed = f"OR(ISNUMBER({cell}),ISLOGICAL({cell}),ISERROR({cell}))"
    blank = f'IF(ISTEXT({cell}),TRIM({cell})="",NOT({typed}))'
    return f"IF({_is_day(cell)},INT({cell}),IF({blank},TODAY(),0))"


def _list(sheet: _Sheet, column: int, written: int, days: Sequence[str]) -> None:
    """The days in their order: 0 first, then those that are there, then what ends the table."""
    cells = span(0, written, max(len(days), 1), written)
    sheet.number(0, column, 0)
    for row, day in enumerate(days):
        sheet.formula(row, written, day)
        smallest = f"IF(COUNT({cells})>{row},SMALL({cells},{row + 1}),{BEYOND})"
        sheet.formula(row + 1, column, smallest)
    sheet.number(len(days) + 1, column, BEYOND)


def _is_day(cell: str) -> str:
    is_number = f"ISNUMBER({cell}),NOT(ISLOGICAL({cell}))"
    return f"IFERROR(AND({is_number},{cell}>={_FIRST_DAY},{cell}<{_LAST_DAY}),FALSE)"


def _is_ticked(cell: str) -> str:
    """Whatever is written in the box of a sign is a tick, unless it is a plain no."""
    empty = _is_one_of(cell, ("", UNTICKED, FALSE, *NOES, "0"))
    as_number = f"IF(ISNUMBER({cell}),{cell}<>0,FALSE)"
    known = f"IF(ISTEXT({cell}),NOT({empty}),IF(ISLOGICAL({cell}),{cell},{as_number}))"
    return f"IF(ISERROR({cell}),TRUE,{known})"


def _is_signed(box: str, day: str) -> str:
    """A sign counts where its box is ticked, and where there is a date beside it alone."""
    return f"OR({_is_ticked(box)},{_is_day(day)},{_is_unreadable(day)})"


def _has_come(day: str, today: str) -> str:
    """Whether a day is one, and not later than today: else the sign is taken for one of now."""
    return f"IF({_is_day(day)},INT({day})<={today},FALSE)"


def _is_unreadable(day: str) -> str:
    """Whether a text stands where a day is to be."""
    return f'IF(ISTEXT({day}),TRIM({day})<>"",FALSE)'


def _is_one_of(cell: str, words: Sequence[str]) -> str:
    """Whether a cell has one of some words, in whatever letters."""
    each = ",".join(f"EXACT(LOWER(TRIM({cell})),{text(word)})" for word in words)
    return f"IFERROR(OR({each}),FALSE)"
