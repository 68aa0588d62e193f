"""LibreOffice saves a workbook: nothing of planner's own is then taken for somebody's."""

from pathlib import Path

import pytest

from planner.domain.log import Log
from planner.domain.plan import Paper, Plan, Ticks
from planner.form.layout import RowKey
from planner.form.ticks import box
from planner.readers import xlsx as reader
from planner.writers import xlsx as writer
from tests.apps.office import Office
from tests.builders import plan, programme
from tests.readers.edited import Edited
from tests.replanned import divided, paused

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.mark.parametrize(
    ("exercises", "times", "ticks", "paper"),
    [(25, 1, Ticks.NATIVE, Paper.LETTER), (12, 4, Ticks.NUMBER, Paper.A4)],
)
def test_what_planner_wrote_is_not_reported_after_libreoffice_saved_it(
    office: Office, tmp_path: Path, exercises: int, times: int, ticks: Ticks, paper: Paper
) -> None:
    made = plan(programme(exercises), weeks=2, times=times, ticks=ticks, paper=paper)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(writer.write(made, Log()))
    reading = reader.read(office.recalculated(path).read_bytes())
    assert (reading.log, reading.problems, reading.extra_sheets) == (Log(), (), ())


@pytest.mark.parametrize(
    "made",
    [divided(plan(weeks=4), 3, 3), paused(plan(), 2, 2), plan(weeks=4, spare=2)],
    ids=["divided", "paused", "live"],
)
def test_what_a_replan_wrote_is_not_reported_after_libreoffice_saved_it(
    office: Office, tmp_path: Path, made: Plan
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(writer.write(made, Log()))
    assert reader.read(office.recalculated(path).read_bytes()).problems == ()


def test_words_of_live_amounts_are_planners_also_where_the_keys_above_are_gone(
    office: Office, tmp_path: Path
) -> None:
    edited = Edited(plan(weeks=2, spare=2))
    for week in ("Week 1", "Week 2"):
        for cell in edited.sheet(week)[1]:
            cell.value = None
    path = tmp_path / "plan.xlsx"
    path.write_bytes(edited.saved())
    told = [
        str(problem) for problem in reader.read(office.recalculated(path).read_bytes()).problems
    ]
    assert [problem for problem in told if "was not read" in problem] == []


def test_what_somebody_wrote_is_reported_after_libreoffice_saved_it(
    office: Office, tmp_path: Path
) -> None:
    edited = Edited(plan(weeks=2))
    first = edited.plan.weeks[0].sessions[0]
    edited.write(box(True, Ticks.GLYPH), RowKey.ALL_DONE, first)
    edited.sheet("Week 2")["BA20"] = "call the physio"
    edited.sheet("Exercises")["B2"] = "numb since Monday"
    path = tmp_path / "plan.xlsx"
    path.write_bytes(edited.saved())
    reading = reader.read(office.recalculated(path).read_bytes())
    assert [problem.where for problem in reading.problems] == [
        "Exercises, cell B2",
        "Week 2, cell BA20",
    ]
    assert {entry.done for entry in reading.log.entries} == {True}
