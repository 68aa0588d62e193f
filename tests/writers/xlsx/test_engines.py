"""The formulas of a workbook in other engines than LibreOffice: the same values, and no error."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from planner.domain.log import Log
from planner.domain.plan import Plan, Ticks
from planner.form.layout import WeekLayout, week_layout
from planner.replan import replan
from planner.writers import xlsx
from planner.writers.xlsx.kit.book import Book
from tests import builders
from tests.loaded import loaded
from tests.replan.kept import day, gave, hurt, kept
from tests.writers.xlsx.cached import values_that_differ
from tests.writers.xlsx.engines import by_gnumeric, by_ironcalc
from tests.writers.xlsx.english import write_pages
from tests.writers.xlsx.test_week_recalculated import exercises, random_cells

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

ENGINES = pytest.mark.parametrize("engine", [by_ironcalc, by_gnumeric])
Engine = Callable[[Path], Path]

FUNCTIONS = """
ABS AND CHAR CHOOSE COUNT COUNTIF EXACT FIND IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER ISTEXT
LEFT LEN LOWER MATCH MAX MEDIAN MIN MOD N NOT OR ROUND SMALL SUBSTITUTE SUM TODAY TRIM
"""
"""What the formulas use: each gives one value in Excel, LibreOffice, Gnumeric and IronCalc."""

WHICH = ("fresh", "filled in", "re-planned", "live", "live, re-planned")
LATE = date(2190, 1, 4)

NONSENSE = (
    "a bit",
    "?",
    "*",
    "~",
    "|",
    "x|yes",
    -1,
    11,
    3.5,
    10**9,
    True,
    False,
    date(2026, 12, 1),
)


def workbooks() -> dict[str, tuple[Plan, Log]]:
    """A fresh plan, one that is filled in, one that was re-planned, and two that are live.

    Those begin so late that no week of theirs is over, whatever the computer's date.
    """
    plan = builders.plan()
    log = gave(hurt(kept(plan, 10), (8, 9), 7), "2", "knee-rolls", 6)
    made = replan(plan, log, day(10)).proposals[0]
    live = builders.plan(start=LATE, spare=2)
    return {
        "fresh": (plan, Log()),
        "filled in": (plan, log),
        "re-planned": (made.plan, made.log),
        "live": (live, Log()),
        "live, re-planned": live_replanned(live),
    }


def live_replanned(plan: Plan) -> tuple[Plan, Log]:
    """A live plan that was re-planned in the middle of its second week."""
    made = replan(plan, Log(), LATE + timedelta(days=9)).proposals[0]
    return made.plan, made.log


@ENGINES
@pytest.mark.parametrize("which", WHICH)
def test_what_a_workbook_shows_is_what_the_engine_reckons(
    which: str, engine: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(*workbooks()[which]))
    assert values_that_differ(path, engine(path)) == []


@ENGINES
@pytest.mark.parametrize(
    ("ticks", "weekdays", "times"),
    [
        (Ticks.GLYPH, tuple(range(7)), 1),
        (Ticks.NUMBER, (0, 2, 4), 2),
        (Ticks.NATIVE, (1,), 3),
    ],
)
def test_pages_of_all_kinds_are_reckoned_as_the_pure_functions_say(
    ticks: Ticks, weekdays: tuple[int, ...], times: int, engine: Engine, tmp_path: Path
) -> None:
    programme = replace(builders.programme(1), items=exercises())
    plan = builders.plan(programme, weeks=12, weekdays=weekdays, times=times, ticks=ticks)
    book = Book()
    write_pages(book, plan, random_cells(plan, random.Random(f"{ticks} {times}")))
    path = tmp_path / "pages.xlsx"
    path.write_bytes(book.finish())
    assert values_that_differ(path, engine(path)) == []


@ENGINES
@pytest.mark.parametrize("ticks", Ticks)
def test_nonsense_in_the_cells_to_fill_in_makes_no_error_on_any_page(
    ticks: Ticks, engine: Engine, tmp_path: Path
) -> None:
    plan = builders.plan(weeks=4, ticks=ticks)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(plan, Log()))
    book = loaded(path)
    draw = random.Random(str(ticks))
    for week in plan.weeks:
        type_nonsense(book, week_layout(plan, week), draw)
    book.save(path)
    computed = loaded(engine(path), values=True)
    errors = [
        f"{sheet.title} {cell.coordinate}: {cell.value}"
        for sheet in computed
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("#")
    ]
    assert errors == []


def type_nonsense(book: Workbook, layout: WeekLayout, draw: random.Random) -> None:
    """Something that is no answer in every cell of the page that takes one."""
    sheet = book[layout.sheet]
    columns = [column for _, column in layout.sessions()]
    rows = [layout.pain_row, *map(layout.exercise_row, layout.exercises), layout.all_done_row]
    cells = [(row, column) for row in rows for column in columns]
    cells += [(layout.exercise_row(key), layout.own_pain_column) for key in layout.exercises]
    for row, column in cells:
        sheet.cell(row + 1, column + 1).value = draw.choice(NONSENSE)


def test_formulas_use_the_functions_that_all_engines_have_and_no_arrays() -> None:
    used: set[str] = set()
    for plan, log in workbooks().values():
        book = loaded(xlsx.write(plan, log))
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        assert isinstance(cell.value, str), f"an array formula: {cell.coordinate}"
                        used |= set(re.findall(r"([A-Z][A-Z0-9.]*)\(", cell.value))
    assert used <= set(FUNCTIONS.split())
