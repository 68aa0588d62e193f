"""Somebody lives with a live workbook in LibreOffice: its pages show what the law says.

| week | what happens |
|---|---|
| 1 | all done, little pain |
| 2 | pain of 7 on two days, the other days done |
| 3 | all done; knee rolls gave pain of 7 |
| 4 | missed |
| 5 | two days done, then a warning sign |
| 6 | a pause; on Thursday a doctor says to go on |
| 7 | the amounts are back |
"""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.plan import Session
from planner.form.layout import (
    AMOUNT_COLUMN,
    HOW_COLUMN,
    LABEL_COLUMN,
    ColumnKey,
    RowKey,
    sheet_name,
    week_layout,
)
from planner.form.sheet_names import PROGRESS, START_HERE
from planner.form.start_layout import CLEARANCE, SETTINGS, StartColumn, sign_key
from planner.logs.merge import in_order
from planner.pages.week.hint import NO_NAME
from planner.replan.pages import with_pages
from planner.returned.grid import cell_name
from planner.wording import doses, start_words
from planner.wording.language import ENGLISH
from tests.apps.desk import Desk, Document
from tests.apps.filled import KEYS, ROLLS, STRETCH, letters, planner, reading, written
from tests.builders import MONDAY, plan
from tests.live.law import law
from tests.live.lives import Life
from tests.live.typed import Shown

PLAN = plan(spare=2)
PAGES = with_pages(PLAN).weeks
FEVER = PLAN.programme.safety.doctor_first[0]
LAYOUT = week_layout(PLAN, PAGES[1])
"""Of the second page, the first that follows; the cells of the others stand at the same places."""

WEEK = LAYOUT.sheet
ROWS = "6:10"
OWN_PAIN, BESIDE = letters(LAYOUT.own_pain_column, LAYOUT.last_column + 1)
"""The last column that is seen, and the hidden one beside it."""
SEEN = [f"B6:{OWN_PAIN}10", f"B6:{BESIDE}10", f"A6:{OWN_PAIN}10"]


def day_of(number: int, weekday: int = 0) -> date:
    """A day of a week; weeks count from 1, weekdays from 0."""
    return MONDAY + timedelta(weeks=number - 1, days=weekday)


def dose_of(told: dict[str, Any]) -> Dose:
    """A dose as a command tells it."""
    unit = HoldUnit(told["hold_unit"]) if told["hold_unit"] is not None else None
    return Dose(told["sets"], told["reps"], told["hold"], unit, Sides(told["sides"]))


@dataclass
class Person:
    """Somebody who fills the workbook in, and all that they wrote so far."""

    document: Document
    entries: list[Entry] = field(default_factory=list)
    days: list[DayEntry] = field(default_factory=list)
    own_pains: list[OwnPain] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    clearance: Clearance | None = None

    @property
    def log(self) -> Log:
        return in_order(
            Log(
                tuple(self.entries),
                tuple(self.days),
                tuple(self.own_pains),
                signs=tuple(self.signs),
                clearance=self.clearance,
            )
        )

    def fill(self, number: int, pains: list[int]) -> None:
        """Write the pain of each day, from Monday; all is done where it is not above 5."""
        page = self.document.page(sheet_name(str(number)))
        for weekday, pain in enumerate(pains):
            day = day_of(number, weekday)
            page.type(str(pain), RowKey.PAIN, Session(day))
            self.days.append(DayEntry(day, pain))
            if pain <= PLAN.programme.pain_ceiling:
                page.type("x", RowKey.ALL_DONE, Session(day))
                self.entries += [Entry(day, 1, key, True) for key in KEYS]

    def gave(self, number: int, exercise: str, pain: int) -> None:
        """Write that an exercise gave pain in a week."""
        page = self.document.page(sheet_name(str(number)))
        page.type(str(pain), exercise, ColumnKey.OWN_PAIN)
        self.own_pains.append(OwnPain(str(number), exercise, pain))

    def tick_fever(self, day: date) -> None:
        start = self.document.page(START_HERE)
        start.type("x", sign_key(1), StartColumn.DOCTOR_FIRST)
        start.type(day.isoformat(), sign_key(1), StartColumn.DOCTOR_FIRST_DATE)
        self.signs.append(Sign(FEVER, False, day))

    def go_on(self, day: date) -> None:
        start = self.document.page(START_HERE)
        start.type(day.isoformat(), CLEARANCE, StartColumn.GOES_ON_1)
        self.clearance = Clearance("", day)

    def sees_the_law(self, today: date) -> None:
        """On a day, what every page shows is what it must show."""
        self.document.page(START_HERE).type(today.isoformat(), SETTINGS, StartColumn.TODAY)
        assert shown(self.document) == law(PLAN, Life(self.log, today))

    def sees_what_status_tells(self, folder: Path, today: date, number: int) -> None:
        """The command tells the amounts of a week's page, for the next session."""
        told = json.loads(self._status(folder, today))
        assert told["paused"] is None
        assert told["next_session"]["week"] == str(number)
        told_doses = {dose.pop("exercise"): dose for dose in told["next_session"]["doses"]}
        words = {
            exercise.key: doses.headline(ENGLISH, exercise, dose_of(told_doses[exercise.key]))
            for exercise in PLAN.exercises
        }
        cells = shown(self.document)
        assert words == {key: cells[number, key].amount for key in KEYS}

    def sees_the_pause_that_status_tells(self, folder: Path, today: date, since: date) -> None:
        told = json.loads(self._status(folder, today))
        assert (told["paused"]["since"], told["next_session"]) == (since.isoformat(), None)

    def _status(self, folder: Path, today: date) -> str:
        saved = self.document.saved(folder / "saved.xlsx")
        return planner("status", saved, "--today", today.isoformat(), "--json")


def shown(document: Document) -> dict[tuple[int, str], Shown]:
    """What the pages show from the first decision on, by the place of the page and the exercise."""
    cells = {}
    for place, week in enumerate(PAGES[1:], start=2):
        for key in KEYS:
            row = LAYOUT.exercise_row(key)
            amount, how = (
                document.do("shows", sheet_name(week.label), cell_name(row, column))
                for column in (AMOUNT_COLUMN, HOW_COLUMN)
            )
            cells[place, key] = Shown(amount, how.split("\n")[-1])
    return cells


def test_pages_and_status_follow_a_life_as_the_law_says(desk: Desk, tmp_path: Path) -> None:
    with desk.opened(written(tmp_path, PLAN)) as document:
        person = Person(document)
        person.sees_the_law(day_of(1))
        person.fill(1, [2] * 7)
        person.sees_the_law(day_of(2))
        person.fill(2, [3, 7, 3, 7, 3, 3, 3])
        person.sees_the_law(day_of(2, 6))
        person.sees_the_law(day_of(3))
        person.sees_what_status_tells(tmp_path, day_of(3), 3)
        person.fill(3, [2] * 7)
        person.gave(3, ROLLS, 7)
        person.sees_the_law(day_of(4))
        person.sees_the_law(day_of(5))
        person.sees_what_status_tells(tmp_path, day_of(5), 5)
        person.fill(5, [2, 2])
        person.tick_fever(day_of(5, 2))
        person.sees_the_law(day_of(5, 2))
        person.sees_the_law(day_of(6))
        person.sees_the_pause_that_status_tells(tmp_path, day_of(6), day_of(6))
        person.go_on(day_of(6, 3))
        person.sees_the_law(day_of(6, 3))
        person.sees_the_law(day_of(7))
        person.sees_what_status_tells(tmp_path, day_of(7), 7)
        assert reading(document, tmp_path).log == person.log


@pytest.mark.parametrize("cells", [ROWS, *SEEN])
def test_sorted_exercises_keep_their_own_amounts_and_ticks(
    desk: Desk, tmp_path: Path, cells: str
) -> None:
    with desk.opened(written(tmp_path, PLAN)) as document:
        person = Person(document)
        person.fill(1, [2] * 7)
        person.gave(1, ROLLS, 7)
        document.page(START_HERE).type(day_of(2).isoformat(), SETTINGS, StartColumn.TODAY)
        before = by_number(document)
        document.do("unprotect", WEEK)
        document.do("sort", WEEK, cells, LABEL_COLUMN + 1, False)
        assert document.do("shows", WEEK, "B6").startswith("5")
        assert by_number(document) == before
        box = cell_name(LAYOUT.first_exercise_row, LAYOUT.day_column(day_of(2)))
        document.do("type", WEEK, box, "x")
        person.entries += [Entry(day_of(2), 1, key, key == KEYS[-1]) for key in KEYS]
        assert reading(document, tmp_path).log == person.log


def by_number(document: Document) -> dict[str, tuple[str, str]]:
    """The amount and what stands beside it, by the number in front of the label."""
    cells = {}
    for row in range(LAYOUT.first_exercise_row, LAYOUT.last_exercise_row + 1):
        label, amount, how = (
            document.do("shows", WEEK, cell_name(row, column))
            for column in (LABEL_COLUMN, AMOUNT_COLUMN, HOW_COLUMN)
        )
        cells[label[:1]] = amount, how
    return cells


def test_a_label_that_is_typed_over_shows_that_its_amount_is_not_known(
    desk: Desk, tmp_path: Path
) -> None:
    with desk.opened(written(tmp_path, PLAN)) as document:
        document.page(START_HERE).type(day_of(2).isoformat(), SETTINGS, StartColumn.TODAY)
        others = by_number(document)
        document.do("unprotect", WEEK)
        page = document.page(WEEK)
        page.type("Cat stretch", STRETCH, ColumnKey.LABEL)
        assert page.shows(STRETCH, ColumnKey.AMOUNT) == NO_NAME
        del others["1"]
        assert others.items() <= by_number(document).items()
        for sheet in (WEEK, sheet_name("3"), PROGRESS):
            shown_texts = document.do("showing", sheet)
            assert not [text for text in shown_texts if text.startswith(("Err:", "#"))]


def test_a_text_as_today_is_said_and_the_pages_show_the_plan_as_it_was_made(
    desk: Desk, tmp_path: Path
) -> None:
    with desk.opened(written(tmp_path, PLAN)) as document:
        person = Person(document)
        person.fill(1, [7] * 7)
        person.sees_the_law(day_of(2))
        document.page(START_HERE).type("tomorrow", SETTINGS, StartColumn.TODAY)
        assert ENGLISH(start_words.NOW_NO_DAY) in document.do("showing", START_HERE)
        assert shown(document) == law(PLAN, Life(Log(), MONDAY))
