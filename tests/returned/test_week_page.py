"""Pages found by keys and by headings; sheets that are no pages are none."""

from datetime import timedelta

import pytest

from planner.domain.plan import Session
from planner.form.layout import ColumnKey
from planner.returned.grid import Grid, Sheet
from planner.returned.page.page import find_page
from tests.builders import MONDAY, plan

HEADINGS: Grid = {
    0: {0: "Week 2 of 6    7 Dec – 13 Dec 2026    14 sessions"},
    2: {0: "What to do", 1: "Mon\n7 Dec", 3: "Tue 8\nrest", 5: "Done", 6: "Pain it\ngave, 0–10"},
    3: {1: "am", 2: "pm"},
    4: {0: "Pain before you start, 0–10", 1: 3},
    5: {0: "2  Knee rolls\n6 rolls", 1: "☑", 2: "☐"},
    6: {0: "All done  ticks the whole column"},
    7: {0: "Notes"},
}
NEXT = MONDAY + timedelta(weeks=1)
SESSIONS = (
    Session(NEXT, 1),
    Session(NEXT, 2),
    Session(NEXT + timedelta(days=1), 1),
    Session(NEXT + timedelta(days=1), 2),
)


@pytest.mark.parametrize("with_plan", [True, False])
def test_headings_say_what_is_what_with_and_without_the_plan(with_plan: bool) -> None:
    page = find_page(Sheet("Sheet7", HEADINGS), plan(times=2) if with_plan else None)
    assert page is not None
    assert (page.label, page.sessions) == ("2", SESSIONS)
    assert page.rows == ((4, "pain"), (5, "knee-rolls"), (6, "all-done"), (7, "notes"))
    assert page.names == {"knee-rolls": "Knee rolls"}
    assert dict(page.columns)[5] is ColumnKey.DONE
    assert dict(page.columns)[6] is ColumnKey.OWN_PAIN
    assert page.problems == ()


def test_a_column_that_people_added_is_named() -> None:
    grid = {number: dict(row) for number, row in HEADINGS.items()}
    grid[2][4] = "Weight"
    page = find_page(Sheet("Week 2", grid), plan(times=1))
    assert page is not None
    assert [str(problem) for problem in page.problems] == [
        "Week 2: the column “Weight” is no day of the plan; it was not read; "
        + "what should be kept belongs in Notes"
    ]


@pytest.mark.parametrize(
    "grid",
    [
        {},
        {0: {0: "x"}},
        {0: {0: "2026-02-31#1", 1: "2026-11-30#0"}, 1: {0: "pain"}},
        {0: {3: "2026-11-30#1"}},
        {0: {3: "Mon 30 Nov"}, 1: {0: "a diary"}},
    ],
)
def test_other_sheets_are_no_pages(grid: Grid) -> None:
    assert find_page(Sheet("Notes", grid), plan()) is None
    assert find_page(Sheet("Notes", grid), None) is None
