"""The sheet "Progress": figures of a filled plan, equal to what LibreOffice computes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Paper, Plan
from planner.form.sheet_names import PROGRESS
from planner.writers.xlsx.kit.book import Book
from tests import builders, replanned
from tests.apps.office import Office
from tests.loaded import loaded
from tests.writers.xlsx import sheets
from tests.writers.xlsx.cached import values_that_differ
from tests.writers.xlsx.english import write_progress, write_weeks
from tests.writers.xlsx.sheets import OneSheet


def workbook(folder: Path, plan: Plan, log: Log) -> OneSheet:
    """Progress with the weekly pages to which it refers."""

    def write(book: Book) -> None:
        write_weeks(book, plan, log)
        write_progress(book, plan, log)

    return sheets.written(folder, write)


def entries(plan: Plan, week: int, sessions: int) -> tuple[Entry, ...]:
    """Everything done in the first sessions of a week."""
    found = plan.weeks[week - 1]
    return tuple(
        Entry(session.day, session.slot, p.exercise, done=True)
        for session in found.sessions[:sessions]
        for p in found.prescriptions
        if session in found.due(p)
    )


def pains(plan: Plan, week: int, *pain: int) -> tuple[DayEntry, ...]:
    """Pain before starting, on the first days of a week."""
    starts = plan.weeks[week - 1].starts
    return tuple(DayEntry(starts + timedelta(days=n), each) for n, each in enumerate(pain))


def filled(plan: Plan) -> Log:
    """The second week is without pain written, the third has a session in part, the fourth is
    missed, the fifth has three days of rest; what was done on them counts nowhere.
    """
    in_part = Entry(
        plan.weeks[2].sessions[1].day,
        plan.weeks[2].sessions[1].slot,
        plan.exercises[0].key,
        reps_done=2,
    )
    return Log(
        entries(plan, 1, 6)
        + entries(plan, 2, 5)
        + (*entries(plan, 3, 1), in_part)
        + entries(plan, 5, 2),
        pains(plan, 1, 0, 0, 0) + pains(plan, 3, 2, 3) + pains(plan, 5, 6, 7, 8),
    )


def progress(path: Path) -> Worksheet:
    sheet = loaded(path, values=True)[PROGRESS]
    assert isinstance(sheet, Worksheet)
    return sheet


def row_of(sheet: Worksheet, first: str) -> list[object]:
    """What stands in the row that begins with a text."""
    for row in sheet.iter_rows(min_row=2, max_col=90):
        values: list[object] = [cell.value for cell in row if cell.value is not None]
        if values and values[0] == first:
            return values
    raise AssertionError(f"no row begins with {first!r}")


def test_weeks_count_up_to_the_last_entry_and_unknown_is_not_zero(tmp_path: Path) -> None:
    plan = builders.plan()
    sheet = progress(workbook(tmp_path, plan, filled(plan)).path)
    rows = {n: row_of(sheet, f"Week {n}")[2:] for n in range(1, 7)}
    assert rows[1] == [7, 6, 0, 0, pytest.approx(6 / 7), "3 of 7", 0, 0]
    assert rows[2] == [7, 5, 0, 0, pytest.approx(5 / 7), "0 of 7", "–", "–"]
    assert rows[3] == [7, 2, 1, 0, pytest.approx(2 / 7), "2 of 7", 2.5, 3]
    assert rows[4] == [7, 0, 0, 0, 0, "0 of 7", "–", "–"]
    assert rows[5] == [4, 0, 0, 3, 0, "0 of 4", 7, 8]
    assert rows[6] == [7, *["–"] * 7]
    assert row_of(sheet, "So far") == ["So far", 32, 13, pytest.approx(13 / 32)]


def test_a_week_of_rest_days_alone_has_no_adherence(tmp_path: Path) -> None:
    plan = builders.plan()
    log = Log(entries(plan, 2, 7), pains(plan, 1, *[8] * 7))
    sheet = progress(workbook(tmp_path, plan, log).path)
    assert row_of(sheet, "Week 1")[2:] == [0, 0, 0, 7, "–", "0 of 0", 8, 8]
    assert row_of(sheet, "2  Knee rolls")[1:4] == ["0 of 0", "7 of 7", "– of 7"]
    assert row_of(sheet, "So far") == ["So far", 7, 7, 1]
    alone = Log(days=pains(plan, 1, *[8] * 7))
    sheet = progress(workbook(tmp_path, plan, alone).path)
    assert row_of(sheet, "So far") == ["So far", 0, 0, "–"]


def test_each_exercise_has_its_sessions_done_of_due(tmp_path: Path) -> None:
    plan = builders.plan()
    sheet = progress(workbook(tmp_path, plan, filled(plan)).path)
    assert row_of(sheet, "2  Knee rolls")[1:] == [
        *("6 of 7", "5 of 7", "1 of 7", "0 of 7", "0 of 4", "– of 7"),
    ]


def test_an_empty_plan_says_that_nothing_is_known(tmp_path: Path) -> None:
    sheet = progress(workbook(tmp_path, builders.plan(), Log()).path)
    assert row_of(sheet, "Week 1")[2:] == [7, *["–"] * 7]
    assert row_of(sheet, "So far") == ["So far", 0, 0, "–"]


@pytest.mark.parametrize(
    ("exercises", "choices"),
    [(5, {}), (12, {"times": 2, "weekdays": (0, 2, 4)}), (4, {"weeks": 18})],
)
def test_every_cached_value_is_what_libreoffice_computes(
    office: Office, tmp_path: Path, exercises: int, choices: dict[str, Any]
) -> None:
    plan = builders.plan(builders.programme(exercises), **choices)
    found = workbook(tmp_path, plan, filled(plan))
    cached, computed = progress(found.path), progress(office.recalculated(found.path))
    formulas = loaded(found.path)[PROGRESS]
    assert isinstance(formulas, Worksheet)
    compared = 0
    for row in formulas.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                ours, theirs = cached[cell.coordinate].value, computed[cell.coordinate].value
                same = ours == pytest.approx(theirs) if isinstance(ours, float) else ours == theirs
                # An empty text is read back as a blank.
                assert same or {ours, theirs} <= {None, ""}, (cell.coordinate, ours, theirs)
                compared += 1
    assert compared > 100


@pytest.mark.parametrize("paper", list(Paper))
def test_six_weeks_of_five_exercises_are_one_page(
    office: Office, tmp_path: Path, paper: Paper
) -> None:
    plan = builders.plan(paper=paper, name="Anna Berg")
    pages = office.pages(office.convert(workbook(tmp_path, plan, filled(plan)).path))
    with_progress = [page for page in pages if "Week by week" in page]
    assert len(pages) == 7
    assert len(with_progress) == 1
    for text in ("86 %", "2.5", "Target against done", "So far", "1 of 7", "Pelvic tilts"):
        assert text in with_progress[0]


def test_no_page_has_the_last_chart_alone(office: Office, tmp_path: Path) -> None:
    plan = builders.plan(weeks=12)
    pages = office.pages(office.convert(workbook(tmp_path, plan, filled(plan)).path))
    (with_chart,) = [page for page in pages if "Target against done" in page]
    assert "Exercise by exercise" in with_chart


def test_charts_tell_in_words_what_they_show(tmp_path: Path) -> None:
    drawing = workbook(tmp_path, builders.plan(), Log()).part("xl/drawings/drawing1.xml")
    assert drawing.count('descr="Column chart:') == 2
    assert drawing.count('descr="Bar chart:') == 1


def test_weeks_without_written_pain_are_bands_and_not_zeros(tmp_path: Path) -> None:
    """The second series of the pain chart is 10 where no pain is written, and 0 elsewhere."""
    plan = builders.plan()
    chart = workbook(tmp_path, plan, filled(plan)).part("xl/charts/chart2.xml")
    bands = chart.split("not written", 1)[1].split("<c:val>", 1)[1]
    values = [part.split("</c:v>")[0] for part in bands.split("<c:v>")[1:]]
    assert values == ["0", "10", "0", "10", "0", "0"]  # week 6 has not begun


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    plan = builders.plan(sheets.wordy(3), name=sheets.HOSTILE)
    found = workbook(tmp_path, plan, Log())
    texts = list(sheets.seen_texts(progress(found.path)))
    assert any(sheets.HOSTILE in text for text in texts)
    assert "HYPERLINK" not in "".join(
        part.split("</f>")[0] for part in found.part("xl/worksheets/sheet7.xml").split("<f>")[1:]
    )


def test_a_missed_week_before_the_last_replan_is_missed_though_nothing_follows(
    tmp_path: Path,
) -> None:
    """Week 1 is filled in, week 2 is empty; the plan is divided in week 3, nothing written yet."""
    plan = replanned.divided(builders.plan(), 3, 2)
    log = Log(entries(plan, 1, 7), pains(plan, 1, 2, 2, 2, 2))
    sheet = progress(workbook(tmp_path, plan, log).path)
    assert row_of(sheet, "Week 2")[2:] == [7, 0, 0, 0, 0, "0 of 7", "–", "–"]
    assert row_of(sheet, "Week 3")[2:] == [2, 0, 0, 0, 0, "0 of 2", "–", "–"]
    assert row_of(sheet, "Week 3b")[2:] == [5, *["–"] * 7]
    assert row_of(sheet, "So far")[1:3] == [16, 7]


def test_a_week_that_stands_alone_has_one_row(tmp_path: Path) -> None:
    plan = replanned.paused(builders.plan(), 1, 3)
    sheet = progress(workbook(tmp_path, plan, Log(entries(plan, 1, 2))).path)
    rows = [row for row in sheet.iter_rows(max_col=90) for cell in row if cell.value == "Week 1"]
    assert len(rows) == 1
    assert row_of(sheet, "So far")[1:3] == [3, 2]


def test_a_plan_without_weeks_has_nothing_to_show_and_says_so(tmp_path: Path) -> None:
    sheet = progress(workbook(tmp_path, replanned.paused(builders.plan(), 0), Log()).path)
    assert "No week has begun: there is nothing to show yet." in list(sheets.seen_texts(sheet))


def test_an_exercise_that_left_the_plan_has_a_dash_and_the_others_their_numbers(
    tmp_path: Path,
) -> None:
    plan = replanned.resumed(builders.plan())
    sheet = progress(workbook(tmp_path, plan, filled(plan)).path)
    assert row_of(sheet, "2  Knee rolls")[3:] == ["–"] * 5
    assert len(row_of(sheet, "5  Pelvic tilts")) == 8


@pytest.mark.parametrize(
    "change",
    [
        lambda weeks: replanned.divided(builders.plan(weeks=weeks), 3, 3),
        lambda weeks: replanned.resumed(builders.plan(weeks=weeks)),
        lambda weeks: replanned.paused(builders.plan(weeks=weeks), 2, 4),
    ],
)
def test_the_figures_of_replanned_plans_are_what_libreoffice_computes(
    office: Office, tmp_path: Path, change: Callable[[int], Plan]
) -> None:
    plan = change(16)  # with a part more, too many weeks for figures in the charts
    found = workbook(tmp_path, plan, filled(plan) if len(plan.weeks) > 4 else Log())
    assert values_that_differ(found.path, office.recalculated(found.path)) == []
