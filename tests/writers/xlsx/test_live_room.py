"""The cells of a live page have room for whatever their formulas may show."""

import pytest

from planner.domain.log import Log
from planner.domain.plan import Paper
from planner.form.layout import AMOUNT_COLUMN, HOW_COLUMN, LABEL_COLUMN, week_layout
from planner.replan.pages import with_pages
from planner.wording import doses
from planner.wording.language import ENGLISH
from planner.writers import xlsx
from planner.writers.xlsx.kit import measure
from planner.writers.xlsx.week import sizes as week_sizes
from planner.writers.xlsx.week.labels import INDENT_PX
from tests.builders import plan, programme
from tests.loaded import loaded

REASONS = (
    "what you did, again: pain written on 3 of 7 days",
    "the same again: done in full 4 of 7 times",
    "less: pain above 5 on 2 days",
)
PIXEL_PT = 0.75
"""Heights are whole pixels."""


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("exercises", [1, 5, 9, 15])
def test_rows_are_high_enough_for_each_amount_and_reason(
    exercises: int, times: int, paper: Paper
) -> None:
    made = plan(programme(exercises), weeks=4, times=times, spare=2, paper=paper)
    book = loaded(xlsx.write(made, Log()))
    for week in with_pages(made).weeks:
        layout, sheet = week_layout(made, week), book[f"Week {week.label}"]
        sizes = week_sizes.week_sizes(layout, range(7), pictures=False, live=True)
        for known, prescription in zip(made.exercises, week.prescriptions, strict=True):
            row = layout.exercise_row(known.key)
            height_pt = sheet.row_dimensions[row + 1].height
            amount = doses.headline(ENGLISH, known, prescription.dose)
            detail = doses.detail(ENGLISH, known, prescription.dose)
            beside = [detail, "same as last week"] if sizes.lines > 2 else [detail]
            cells: list[tuple[int, int, list[str]]] = [
                (LABEL_COLUMN, sizes.label_px - INDENT_PX, [str(sheet.cell(row + 1, 2).value)]),
                (AMOUNT_COLUMN, sizes.amount_px, [amount]),
                *((HOW_COLUMN, sizes.how_px, [*beside, reason]) for reason in REASONS),
            ]
            for column, px, texts in cells:
                font = sheet.cell(row + 1, column + 1).font
                shown = [text for text in texts if text]
                count = sum(measure.lines(text, px, font.sz, bold=bool(font.b)) for text in shown)
                assert measure.height_pt(count, font.sz) < height_pt + PIXEL_PT, (texts, font.sz)


def test_letters_are_as_large_as_the_page_lets_them_be() -> None:
    book = loaded(xlsx.write(plan(spare=2), Log()))
    first = book["Week 1"]
    found = [first.cell(6, n + 1).font.sz for n in (LABEL_COLUMN, AMOUNT_COLUMN, HOW_COLUMN)]
    assert found == [10, 13, 8.5]
