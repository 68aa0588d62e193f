"""What live workbooks show is what the law says; `python -m tests.live` has many more lives."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.domain.log import Log
from planner.domain.plan import Plan, Ticks
from planner.form.layout import week_layout
from planner.form.start_layout import CLEARANCE, GOES_ON, SETTINGS, StartColumn, sign_key
from planner.replan.pages import with_pages
from planner.writers import xlsx
from tests import builders
from tests.apps.office import Office
from tests.live.law import law
from tests.live.lives import Life, begun_of, life_after, life_of, plan_of
from tests.live.typed import TypedBook
from tests.loaded import loaded
from tests.writers.xlsx.cached import values_that_differ
from tests.writers.xlsx.engines import by_gnumeric, by_ironcalc
from tests.writers.xlsx.test_engines import LATE, type_nonsense

pytestmark = [
    pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
    pytest.mark.filterwarnings("ignore:Cell .* is marked as a date"),
]

Engine = Callable[[Path], Path]
ENGINES = pytest.mark.parametrize("engine", [by_ironcalc, by_gnumeric])
START_NONSENSE = ("soon", True, -5, 10**9, "=1/0", "2026-12-14", 0.5, "?")


@pytest.mark.parametrize("seed", range(8))
def test_pages_show_what_the_law_says(seed: int, tmp_path: Path) -> None:
    plan = plan_of(seed)
    book = TypedBook(plan, tmp_path / "plan.xlsx")
    for number in range(5):
        life = life_of(plan, number)
        assert book.shown(life).items() >= law(plan, life).items(), number


@pytest.mark.parametrize("seed", range(8))
def test_a_plan_that_was_replanned_goes_on_by_the_law(seed: int, tmp_path: Path) -> None:
    begun = begun_of(seed)
    if begun is None:  # amounts were fitted to an end, or it was paused
        return
    book = TypedBook(begun.plan, tmp_path / "plan.xlsx", begun.log)
    for number in range(4):
        life = life_after(begun, number)
        assert book.shown(life).items() >= law(begun.plan, life).items(), number


def test_most_plans_that_were_replanned_are_live() -> None:
    assert sum(begun_of(seed) is not None for seed in range(8)) >= 6


@pytest.mark.parametrize("seed", [3, 9])
def test_gnumeric_shows_the_same(seed: int, tmp_path: Path) -> None:
    shows_the_law(plan_of(seed), life_of(plan_of(seed), seed), by_gnumeric, tmp_path)


@pytest.mark.parametrize("seed", [4, 5])
def test_libreoffice_shows_the_same(seed: int, tmp_path: Path, office: Office) -> None:
    shows_the_law(plan_of(seed), life_of(plan_of(seed), seed), office.recalculated, tmp_path)


def test_a_fresh_workbook_shows_in_libreoffice_what_is_cached(
    tmp_path: Path, office: Office
) -> None:
    """Opened as people open it: it believes what is cached, and works out what is not."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(builders.plan(start=LATE, spare=2), Log()))
    assert values_that_differ(path, office.convert(path, "xlsx")) == []
    assert values_that_differ(path, office.recalculated(path)) == []


def shows_the_law(plan: Plan, life: Life, engine: Engine, folder: Path) -> None:
    book = TypedBook(plan, folder / "plan.xlsx")
    book.write(life, folder / "typed.xlsx")
    assert book.shown_in(engine(folder / "typed.xlsx")).items() >= law(plan, life).items()


@ENGINES
@pytest.mark.parametrize("ticks", Ticks)
def test_nonsense_in_any_cell_makes_no_error_anywhere(
    ticks: Ticks, engine: Engine, tmp_path: Path
) -> None:
    plan = builders.plan(weeks=3, ticks=ticks, spare=2)
    path, draw = tmp_path / "plan.xlsx", random.Random(str(ticks))
    path.write_bytes(xlsx.write(plan, Log()))
    book = loaded(path)
    laid_out = with_pages(plan)
    for week in laid_out.weeks:
        type_nonsense(book, week_layout(laid_out, week), draw)
    start = book["Start here"]
    rows = {start.cell(n, 1).value: n for n in range(1, start.max_row + 1)}
    columns = {start.cell(1, n).value: n for n in range(1, start.max_column + 1)}
    cells = [(CLEARANCE, column) for column in GOES_ON]
    cells += [(SETTINGS, StartColumn.TODAY), (SETTINGS, StartColumn.FOLLOWS)]
    cells += [
        (sign_key(number), column)
        for number in range(1, 6)
        for column in (StartColumn.DOCTOR_FIRST, StartColumn.DOCTOR_FIRST_DATE)
    ]
    for row, column in cells:
        start.cell(rows[row], columns[column.value]).value = draw.choice(START_NONSENSE)
    book.save(path)
    computed = loaded(engine(path), values=True)
    typed = {(rows[row], columns[column.value]) for row, column in cells}
    errors = [
        f"{sheet.title} {cell.coordinate}: {cell.value}"
        for sheet in computed
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
        and cell.value.startswith("#")
        and not (sheet.title == "Start here" and (cell.row, cell.column) in typed)
    ]
    assert errors == []


@pytest.mark.parametrize("typed", ["soon", date(2026, 11, 1), True])
def test_today_that_is_no_day_or_before_the_start_shows_the_plan_as_made(
    typed: object, tmp_path: Path
) -> None:
    plan = plan_of(0)
    book = TypedBook(plan, tmp_path / "plan.xlsx")
    life = life_of(plan, 3)
    as_made = book.shown(Life(Log(), plan.starts))
    book.write(life, tmp_path / "typed.xlsx", today=typed, signs=False)
    assert book.shown_in(by_ironcalc(tmp_path / "typed.xlsx")) == as_made


def test_with_no_at_the_switch_pages_show_the_plan_as_made(tmp_path: Path) -> None:
    plan = plan_of(3)
    book = TypedBook(plan, tmp_path / "plan.xlsx")
    as_made = book.shown(Life(Log(), plan.starts))
    lives = [life_of(plan, number) for number in range(4)]
    assert any(book.shown(life) != as_made for life in lives)
    for life in lives:
        fixed = replace(life, log=replace(life.log, signs=(), follows=False))
        assert book.shown(fixed) == as_made
