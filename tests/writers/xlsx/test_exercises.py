"""The sheet "Exercises": a card for each exercise, whole and on one page."""

import re
from pathlib import Path

import pytest

from planner.domain.plan import Paper, Plan
from tests import builders, replanned
from tests.apps.office import Office
from tests.writers.xlsx import sheets
from tests.writers.xlsx.english import write_exercises
from tests.writers.xlsx.sheets import OneSheet


def exercises(folder: Path, plan: Plan) -> OneSheet:
    return sheets.written(folder, lambda book: write_exercises(book, plan))


@pytest.mark.parametrize("paper", list(Paper))
def test_a_card_says_all_that_is_known_of_an_exercise(
    office: Office, tmp_path: Path, paper: Paper
) -> None:
    plan = builders.plan(paper=paper)
    found = exercises(tmp_path, plan)
    cells = list(sheets.seen_texts(found.sheet))
    for exercise in plan.exercises:
        for text in (exercise.purpose, exercise.start, *exercise.steps):
            assert text in cells
        for text in (*exercise.tips, *exercise.cautions, exercise.modification):
            assert not text or text in cells
    doses = next(text for text in cells if "8–10 rolls" in text)
    assert "8–10 rolls, sides in turn, hold 1 deep breath" in doses
    assert "4 → 10 rolls" in doses
    assert not sheets.missing_on_paper(office, found)


def test_no_card_is_split_and_the_title_is_repeated(office: Office, tmp_path: Path) -> None:
    plan = builders.plan(builders.programme(20))
    pages = office.pages(office.convert(exercises(tmp_path, plan).path))
    assert len(pages) > 1
    assert all("The exercises, one by one" in page for page in pages)
    for page in pages:  # every card that begins on a page also ends there, with its source
        assert len(re.findall(r"^\W*\d+  ?Exercise \d+ of many", page, re.MULTILINE)) == len(
            re.findall("Source", page)
        )


@pytest.mark.parametrize("paper", list(Paper))
def test_long_and_hostile_texts_are_neither_cut_nor_taken_for_formulas(
    office: Office, tmp_path: Path, paper: Paper
) -> None:
    found = exercises(tmp_path, builders.plan(sheets.wordy(7), paper=paper))
    assert not sheets.missing_on_paper(office, found)
    assert "<f>" not in found.part("xl/worksheets/sheet1.xml")
    assert "hyperlink" not in found.part("xl/worksheets/sheet1.xml").lower().replace(
        "=hyperlink", ""
    )


def test_an_exercise_of_fewer_days_names_them(tmp_path: Path) -> None:
    cells = list(sheets.seen_texts(exercises(tmp_path, builders.plan(builders.programme(4))).sheet))
    card = next(text for text in cells if "2 sets of 4 raises" in text)
    assert "3 days a week" in card
    assert "on Mon, Wed, Fri" in card


def test_every_card_has_its_exercise_as_key(tmp_path: Path) -> None:
    plan = builders.plan()
    column = [cell.value for cell in exercises(tmp_path, plan).sheet["A"] if cell.value]
    assert column == [exercise.key for exercise in plan.exercises]


def test_an_exercise_that_left_the_plan_keeps_its_card_and_says_so(tmp_path: Path) -> None:
    plan = replanned.resumed(builders.plan())
    cells = list(sheets.seen_texts(exercises(tmp_path, plan).sheet))
    assert "2  Knee rolls" in cells
    assert "coming weeks do without it" in next(text for text in cells if "8–10 rolls" in text)


def test_the_days_are_those_that_the_plan_has_now(tmp_path: Path) -> None:
    """Before, the fourth exercise was due on three of seven days; now on all three of three."""
    plan = replanned.resumed(builders.plan(builders.programme(4)))
    cells = list(sheets.seen_texts(exercises(tmp_path, plan).sheet))
    assert "; on " not in next(text for text in cells if "2 sets of 4 raises" in text)


def test_a_plan_without_weeks_has_all_its_cards(tmp_path: Path) -> None:
    plan = replanned.paused(builders.plan(), 0)
    column = [cell.value for cell in exercises(tmp_path, plan).sheet["A"] if cell.value]
    assert column == [exercise.key for exercise in plan.exercises]
