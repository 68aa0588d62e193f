"""What the formulas of the weekly pages say in LibreOffice is what the pure functions say."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.domain.dose import DoseRange, HoldUnit, Sides, Span
from planner.domain.exercise import Exercise, Noun, Source
from planner.domain.plan import Plan, Ticks, Week
from planner.domain.programme import Item
from planner.form.layout import LABEL_COLUMN, week_layout
from planner.form.ticks import ONE_REP, Value, box
from planner.pages.week.cells import WeekCells, figures_of_log, figures_of_weeks
from planner.pages.week.hint import week_hint
from planner.replan import replan
from planner.wording.language import ENGLISH
from planner.writers.xlsx.kit.book import Book
from tests import builders, replanned
from tests.apps.office import Office
from tests.loaded import loaded
from tests.replan.kept import day, hurt, kept
from tests.writers.xlsx.cached import values_that_differ
from tests.writers.xlsx.english import write_pages

WEEKS = 48
TYPED: tuple[Value, ...] = (
    "x",
    "X",
    "yes",
    "Y",
    "done",
    "✓",
    "✔",
    "☑",
    "☑\ufe0f",
    "1",
    "true",
    1,
    True,
)
REFUSED: tuple[Value, ...] = ("no", "ill", ONE_REP, " x ", "☐", "?", "*", 0, False, -1, 3.5, 700)

REFUSED_IN_GLYPHS = tuple(value for value in REFUSED if value is not False)
"""LibreOffice takes a FALSE for a 0 where the cell has a number format; there a 0 says no."""


def exercises() -> tuple[Item, ...]:
    source, lift = Source("Test"), Noun("lift", "lifts")
    doses = (
        DoseRange(Span(8, 10)),
        DoseRange(Span(2, 2), Span(5, 10), HoldUnit.SECONDS, Span(2, 2), Sides.EACH),
        DoseRange(Span(4, 4), days_per_week=Span(2, 2)),
        DoseRange(None, Span(10, 10), HoldUnit.MINUTES),
        DoseRange(Span(5, 5), days_per_week=Span(1, 1)),
    )
    return tuple(
        Item(Exercise(f"e{n}", f"Exercise {n}", dose, lift, source))
        for n, dose in enumerate(doses, start=1)
    )


def random_cells(plan: Plan, draw: random.Random) -> tuple[WeekCells, ...]:
    """Pages from empty to full, so that every hint has its turn."""
    return tuple(_random_page(plan, week, draw) for week in plan.weeks)


def _random_page(plan: Plan, week: Week, draw: random.Random) -> WeekCells:
    diligence = draw.choice([0.0, 0.4, 0.8, 1.0, 1.0])
    writes_pain = draw.choice([0.0, 0.4, 1.0, 1.0, 1.0, 1.0])
    usual_pain = draw.choice([0, 2, 3, 4])
    bad_days, hurting = draw.choice([0.0, 0.1]), draw.choice([0.0, 0.0, 0.2])
    cells = WeekCells()
    for session, _ in week_layout(plan, week).sessions():
        due = session in week.sessions
        if session.slot == 1 and draw.random() < writes_pain:
            cells.pain[session.day] = 8 if draw.random() < bad_days else usual_pain
        if draw.random() < diligence * (0.6 if due else 0.1):
            cells.all_done[session] = draw.choice([*TYPED, *TYPED, *REFUSED])
        for prescription in week.prescriptions:
            value = _tick(plan, prescription.dose.counted, due, diligence, draw)
            if value is not None:
                cells.ticks[prescription.exercise, session] = value
    for prescription in week.prescriptions:
        if draw.random() < hurting:
            cells.own_pain[prescription.exercise] = draw.randrange(11)
    return cells


def _tick(plan: Plan, target: int, due: bool, diligence: float, draw: random.Random) -> Value:
    if draw.random() >= (diligence if due else diligence * 0.1):
        return None
    if draw.random() < 0.8:
        return box(True, plan.choices.ticks)
    refused = REFUSED if plan.choices.ticks is not Ticks.GLYPH else REFUSED_IN_GLYPHS
    odd: list[Value] = [*TYPED, *refused, *range(2, target + 3)]
    return draw.choice(odd)


@pytest.mark.parametrize(
    ("ticks", "weekdays", "times", "ceiling", "start"),
    [
        (Ticks.GLYPH, tuple(range(7)), 1, 5, date(2026, 11, 30)),
        (Ticks.NUMBER, (0, 2, 4), 2, 4, date(2026, 12, 3)),
        (Ticks.NATIVE, (1,), 3, 3, date(2026, 12, 6)),
    ],
)
def test_every_formula_says_what_the_pure_functions_say(
    ticks: Ticks,
    weekdays: tuple[int, ...],
    times: int,
    ceiling: int,
    start: date,
    office: Office,
    tmp_path: Path,
) -> None:
    programme = replace(builders.programme(1), items=exercises(), pain_ceiling=ceiling)
    plan = builders.plan(
        programme, weeks=WEEKS, weekdays=weekdays, times=times, ticks=ticks, start=start
    )
    cells = random_cells(plan, random.Random(f"{ticks} {weekdays} {times}"))
    book = Book()
    write_pages(book, plan, cells)
    path = tmp_path / "pages.xlsx"
    path.write_bytes(book.finish())

    recalculated = office.recalculated(path)
    assert values_that_differ(path, recalculated) == []
    computed = loaded(recalculated, values=True)
    hints = {
        computed[layout.sheet].cell(layout.hint_row + 1, LABEL_COLUMN + 1).value
        for layout in (week_layout(plan, week) for week in plan.weeks)
    }
    assert hints == {week_hint(ENGLISH, figures).says for figures in figures_of_weeks(plan, cells)}
    assert len(hints) >= 12, "the pages are too much alike to test the hints"


def stepped_back(plan: Plan) -> Plan:
    """After two days of strong pain in week 1: amounts wait, and a second time says to stop."""
    log = hurt(kept(plan, 7), (2, 4), 7)
    made = replan(plan, log, day(7)).proposals[0].plan
    figures = figures_of_log(made, log)
    assert any(page.waits for page in figures)
    assert any(page.is_second for page in figures)
    return made


@pytest.mark.parametrize(
    ("ticks", "times", "change"),
    [
        (Ticks.GLYPH, 1, lambda plan: replanned.resumed(plan, 12)),
        (Ticks.NUMBER, 2, lambda plan: replanned.divided(plan, 3, 1)),
        (Ticks.GLYPH, 1, lambda plan: replanned.divided(plan, 12, 4)),
        (Ticks.NATIVE, 1, lambda plan: replanned.paused(plan, 8, 2)),
        (Ticks.GLYPH, 1, lambda plan: stepped_back(plan)),
    ],
)
def test_parts_breaks_and_exercises_that_left_are_reckoned_the_same(
    ticks: Ticks, times: int, change: Callable[[Plan], Plan], office: Office, tmp_path: Path
) -> None:
    programme = replace(builders.programme(1), items=exercises())
    plan = change(builders.plan(programme, weeks=12, times=times, ticks=ticks))
    cells = random_cells(plan, random.Random(f"{ticks} {times}"))
    book = Book()
    write_pages(book, plan, cells)
    path = tmp_path / "pages.xlsx"
    path.write_bytes(book.finish())
    recalculated = office.recalculated(path)
    assert values_that_differ(path, recalculated) == []
    computed = loaded(recalculated, values=True)
    for week, figures in zip(plan.weeks, figures_of_weeks(plan, cells), strict=True):
        layout = week_layout(plan, week)
        hint = computed[layout.sheet].cell(layout.hint_row + 1, LABEL_COLUMN + 1).value
        assert hint == week_hint(ENGLISH, figures).says
