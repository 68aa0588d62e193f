"""A life typed into a live workbook, reckoned by IronCalc, and what its pages show then."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import ironcalc

from planner.domain.log import Entry, Log
from planner.domain.plan import Plan, Session, Ticks
from planner.form.layout import AMOUNT_COLUMN, HOW_COLUMN, WeekLayout, all_done_covers, week_layout
from planner.form.start_layout import CLEARANCE, GOES_ON, SETTINGS, StartColumn, sign_key
from planner.replan.pages import with_pages
from planner.writers import xlsx
from planner.writers.xlsx.live.book import serial
from tests.live.lives import NO_PAIN, NONSENSE, Life
from tests.loaded import loaded

Cell = tuple[str, int, int]
Typed = str | float | bool

NOTHING = Log()
_TICKS: dict[Ticks, tuple[Typed, ...]] = {
    Ticks.GLYPH: ("☑", "x", "yes", 1, True, "1"),
    Ticks.NUMBER: (1, "x", True),
    Ticks.NATIVE: (True, 1, "done"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of an exercise: the amount, and the last line beside it."""

    amount: str
    reason: str


class TypedBook:
    """A plan's workbook, and where its cells are."""

    def __init__(self, plan: Plan, path: Path, log: Log = NOTHING) -> None:
        self.plan, self.path = with_pages(plan), path
        path.write_bytes(xlsx.write(plan, log))
        self.layouts = [week_layout(self.plan, week) for week in self.plan.weeks]
        self._sheets = loaded(path)
        start = self._sheets["Start here"]
        self._model = ironcalc.load_from_xlsx(str(path))
        sheets = enumerate(self._model.get_worksheets_properties())
        self._numbers = {sheet["name"]: number for number, sheet in sheets}
        self._typed: list[Cell] = []
        self._rows = {start.cell(n, 1).value: n for n in range(1, start.max_row + 1)}
        self._columns = {start.cell(1, n).value: n for n in range(1, start.max_column + 1)}

    def shown(self, life: Life) -> dict[tuple[int, str], Shown]:
        """What the pages show, by the place of the page and the exercise."""
        self._reckon(life)
        return self._shown(self._value)

    def _shown(self, value_of: Callable[[Cell], object]) -> dict[tuple[int, str], Shown]:
        shown = {}
        for place, layout in enumerate(self.layouts, start=1):
            for exercise in layout.exercises:
                row = layout.exercise_row(exercise)
                amount, how = (
                    str(value_of((layout.sheet, row + 1, column + 1)) or "")
                    for column in (AMOUNT_COLUMN, HOW_COLUMN)
                )
                shown[place, exercise] = Shown(amount, how.split("\n")[-1])
        return shown

    def write(self, life: Life, path: Path, today: Any = None, *, signs: bool = True) -> None:
        """A file with a life typed in; `today` is typed in place of the life's own."""
        sheets = loaded(self.path)
        for (sheet, row, column), value in self.cells(life).items():
            if signs or sheet != "Start here":
                sheets[sheet].cell(row, column).value = value
        place = self._rows[SETTINGS], self._columns[StartColumn.TODAY.value]
        if today is not None:
            sheets["Start here"].cell(*place).value = today
        sheets.save(path)

    def save(self, life: Life, path: Path) -> None:
        """A file with a life typed in, as an engine saves it; there is no such file yet."""
        self._reckon(life)
        self._model.save_to_xlsx(str(path))

    def shown_in(self, path: Path) -> dict[tuple[int, str], Shown]:
        """What the pages of a file show that an engine has worked out."""
        sheets = loaded(path, values=True)
        return self._shown(lambda cell: sheets[cell[0]].cell(*cell[1:]).value)

    def _reckon(self, life: Life) -> None:
        """Take away what was typed before, type a life in, and work all formulas out."""
        for cell in self._typed:
            first = self._sheets[cell[0]].cell(*cell[1:]).value
            if first is None:
                self._model.clear_cell_contents(*self._at(cell))
            else:
                self._type(cell, str(first) if not isinstance(first, (bool, int, float)) else first)
        cells = self.cells(life)
        for cell, value in cells.items():
            self._type(cell, value)
        self._typed = list(cells)
        self._model.evaluate()

    def _at(self, cell: Cell) -> tuple[int, int, int]:
        return self._numbers[cell[0]], cell[1], cell[2]

    def _value(self, cell: Cell) -> object:
        return self._model.get_cell_value(*self._at(cell))

    def _type(self, cell: Cell, value: Typed) -> None:
        if isinstance(value, bool):
            self._model.update_cell_with_bool(*self._at(cell), value)
        elif isinstance(value, str) and value.startswith("="):
            self._model.update_cell_with_formula(*self._at(cell), value)
        elif isinstance(value, str):
            self._model.update_cell_with_text(*self._at(cell), value)
        else:
            self._model.update_cell_with_number(*self._at(cell), value)

    def cells(self, life: Life) -> dict[Cell, Typed]:
        """What is typed, by sheet, row and column, from 1."""
        cells: dict[Cell, Typed] = {}
        self._type_pains(cells, life)
        self._type_boxes(cells, life)
        self._type_start(cells, life)
        return cells

    def _type_pains(self, cells: dict[Cell, Typed], life: Life) -> None:
        layouts = {layout.label: layout for layout in self.layouts}
        for noted in life.log.days:
            layout = self._layout(Session(noted.day))
            if noted.pain_before is not None:
                at = layout.sheet, layout.pain_row + 1, layout.day_column(noted.day) + 1
                cells[at] = noted.pain_before
        wrong: cycle[Typed] = cycle(NO_PAIN)
        for day in sorted(life.no_pain):
            layout = self._layout(Session(day))
            cells[layout.sheet, layout.pain_row + 1, layout.day_column(day) + 1] = next(wrong)
        for own in life.log.own_pains:
            layout = layouts[own.week]
            at = layout.sheet, layout.exercise_row(own.exercise) + 1, layout.own_pain_column + 1
            cells[at] = own.pain

    def _type_boxes(self, cells: dict[Cell, Typed], life: Life) -> None:
        ticks = cycle(_TICKS[self.plan.choices.ticks])
        wrong: cycle[Typed] = cycle(NONSENSE)
        for entry in life.log.entries:
            session = Session(entry.day, entry.slot)
            if entry.reps_done is not None:
                cells[self._box(session, entry.exercise)] = entry.reps_done
            elif not self._is_covered(life, session, entry):
                cells[self._box(session, entry.exercise)] = next(ticks)
        for exercise, session in sorted(life.wrong, key=repr):
            cells[self._box(session, exercise)] = next(wrong)
        for session in sorted(life.all_done, key=repr):
            layout = self._layout(session)
            at = layout.sheet, layout.all_done_row + 1, layout.day_column(*_of(session)) + 1
            cells[at] = next(ticks)

    def _is_covered(self, life: Life, session: Session, entry: Entry) -> bool:
        """Whether "All done" says it already."""
        if session not in life.all_done:
            return False
        week = next(week for week in self.plan.weeks if session.day in week.days)
        prescription = week.prescription(entry.exercise)
        return prescription is not None and all_done_covers(week, prescription, session.day)

    def _type_start(self, cells: dict[Cell, Typed], life: Life) -> None:
        def at(row: str, column: StartColumn) -> Cell:
            return "Start here", self._rows[row], self._columns[column.value]

        texts = self.plan.programme.safety.doctor_first
        for sign in life.log.signs:
            row = sign_key(texts.index(sign.text) + 1)
            cells[at(row, StartColumn.DOCTOR_FIRST)] = "x"
            if sign.day is not None:
                cells[at(row, StartColumn.DOCTOR_FIRST_DATE)] = serial(sign.day)
        for column, day in zip(GOES_ON, life.log.going_on, strict=False):
            cells[at(CLEARANCE, column)] = serial(day)
        cells[at(SETTINGS, StartColumn.TODAY)] = serial(life.today)
        cells[at(SETTINGS, StartColumn.FOLLOWS)] = "yes" if life.log.follows else "No "

    def _box(self, session: Session, exercise: str) -> Cell:
        layout = self._layout(session)
        return layout.sheet, layout.exercise_row(exercise) + 1, layout.day_column(*_of(session)) + 1

    def _layout(self, session: Session) -> WeekLayout:
        return next(layout for layout in self.layouts if session.day in layout.days)


def _of(session: Session) -> tuple[date, int]:
    return session.day, session.slot
