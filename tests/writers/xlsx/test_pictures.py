"""Pictures in the workbook: where they stand, what they say, and that they cost little."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.gallery import NO_FIGURES, Shown
from planner.domain.log import DayEntry, Log
from planner.domain.plan import Paper, Plan
from planner.errors import PlannerError
from planner.form.layout import PICTURE_COLUMN, week_layout
from planner.readers import xlsx as xlsx_reader
from planner.writers import xlsx
from planner.writers.xlsx.kit.book import Book
from tests import builders, pictures
from tests.apps.office import Office
from tests.loaded import loaded
from tests.writers.xlsx import drawings, sheets
from tests.writers.xlsx.drawings import Drawn
from tests.writers.xlsx.english import write_exercises, write_start_here, write_weeks

GALLERY = pictures.of_the_lower_back()
MOST_BYTES = 400_000
ROUNDING_PX = 1.01
SCRIPTS = "Γιαγιά · جدّتي · दादी · 奶奶 · 🧘🏽‍♀️"


def of_sheets(raw: bytes) -> Iterator[tuple[str, list[Drawn]]]:
    for number, name in enumerate(loaded(raw).sheetnames, start=1):
        yield name, drawings.pictures_of(raw, number)


def with_own_images(plan_of: int, *images: bytes) -> Plan:
    """The first exercise has these images."""
    programme = pictures.pictured(plan_of)
    first, *others = programme.items
    own = replace(first.exercise, images=tuple(pictures.own(data) for data in images))
    return builders.plan(replace(programme, items=(replace(first, exercise=own), *others)), weeks=2)


def test_a_workbook_of_five_exercises_is_small_and_holds_each_image_once() -> None:
    raw = xlsx.write(builders.plan(), Log(), pictures.wanted())
    assert len(raw) < MOST_BYTES
    images = list(drawings.media(raw).values())
    assert len(images) == len(set(images)) == 5 * 2 + 12
    assert raw == xlsx.write(builders.plan(), Log(), pictures.wanted())


def test_every_picture_is_where_it_belongs_and_says_what_it_shows() -> None:
    plan = builders.plan()
    found = dict(of_sheets(xlsx.write(plan, Log(), pictures.wanted())))
    movements = [GALLERY.of(exercise) for exercise in plan.exercises]
    ends = [movement.end.alt for movement in movements if movement]
    starts = [movement.start.alt for movement in movements if movement and movement.start]
    down, up = GALLERY.floor(plan.programme.safety.floor)
    for number in range(1, 7):
        assert [picture.alt for picture in found[f"Week {number}"]] == ends
    cards = [alt for both in zip(starts, ends, strict=True) for alt in both]
    assert [picture.alt for picture in found["Exercises"]] == cards
    steps = [movement.end.alt for movement in (*down, *up)]
    assert [picture.alt for picture in found["Start here"]] == steps
    assert all(picture.alt for shown in found.values() for picture in shown)


@pytest.mark.parametrize(
    ("exercises", "times", "shown"),
    [(1, 1, 1), (6, 2, 6), (7, 1, 7), (12, 1, 12), (12, 2, 0), (13, 1, 0), (20, 2, 0), (3, 3, 0)],
)
def test_a_picture_on_a_weekly_page_stands_whole_in_the_cell_beside_its_exercise(
    exercises: int, times: int, shown: int
) -> None:
    plan = builders.plan(pictures.pictured(exercises), weeks=2, times=times)
    found = drawings.pictures_of(xlsx.write(plan, Log(), pictures.wanted()), 2)
    first = week_layout(plan, plan.weeks[0]).first_exercise_row
    places = [(first + n, PICTURE_COLUMN) for n in range(shown)]
    assert [picture.first for picture in found] == places
    assert [picture.last for picture in found] == places
    assert all(picture.moves_alone for picture in found)
    for picture in found:  # all of planner's figures are 400 px wide and 240 high
        assert picture.width_px / picture.height_px == pytest.approx(400 / 240, rel=0.01)
        assert picture.height_px > 25


@pytest.mark.parametrize(
    "image",
    [
        pictures.png(520, 20),
        pictures.png(20, 400),
        pictures.png(1, 1),
        pictures.jpeg(520, 390, 300),
        pictures.jpeg(200, 300, 72),
    ],
    ids=["wide", "high", "dot", "fine", "coarse"],
)
def test_an_image_of_ones_own_keeps_its_shape_and_its_cell(image: bytes) -> None:
    plan = with_own_images(2, image, image)
    raw = xlsx.write(plan, Log(), pictures.wanted())
    width, height = (getattr(pictures.own(image), side) for side in ("width_px", "height_px"))
    row = week_layout(plan, plan.weeks[0]).first_exercise_row
    found = dict(of_sheets(raw))
    weekly, card = found["Week 1"][0], found["Exercises"][0]
    assert weekly.first == weekly.last == (row, PICTURE_COLUMN)
    assert card.first[0] == card.last[0], "in one row"
    for picture, widest, highest in ((weekly, 106, 76), (card, 215, 130)):
        assert picture.alt == f"A picture of {width} × {height} pixels."
        scale = picture.width_px / width
        assert picture.height_px == pytest.approx(scale * height, abs=ROUNDING_PX)
        touches = (picture.width_px + 4 - widest, picture.height_px + 4 - highest)
        assert max(touches) == pytest.approx(0, abs=8), "as large as its cell lets it be"
        assert picture.left_px >= 1
        assert picture.top_px >= 1


def test_an_exercise_without_a_picture_has_a_blank_cell_among_others_and_its_own_kind_of_card(
    tmp_path: Path,
) -> None:
    programme = pictures.pictured(3)
    first, second, third = programme.items
    plain = replace(second, exercise=replace(second.exercise, figure=""))
    plan = builders.plan(replace(programme, items=(first, plain, third)), weeks=2)
    found = dict(of_sheets(xlsx.write(plan, Log(), pictures.wanted())))
    row = week_layout(plan, plan.weeks[0]).first_exercise_row
    assert [picture.first[0] for picture in found["Week 1"]] == [row, row + 2]
    assert len(found["Exercises"]) == 4
    alone = sheets.written(tmp_path, lambda book: write_exercises(book, plan, GALLERY))
    assert list(sheets.seen_texts(alone.sheet)).count("Start") == 2


def test_one_image_alone_has_no_words_below_it(tmp_path: Path) -> None:
    plan = with_own_images(1, pictures.png(40, 30))
    found = sheets.written(tmp_path, lambda book: write_exercises(book, plan, NO_FIGURES))
    assert len(drawings.pictures_of(found.raw, 1)) == 1
    assert "End" not in list(sheets.seen_texts(found.sheet))


def test_without_pictures_a_workbook_has_none_and_its_pages_are_as_they_were() -> None:
    raw = xlsx.write(builders.plan(builders.programme(5)), Log())
    assert all(not found for _, found in of_sheets(raw))
    assert drawings.media(raw) == {}
    week = loaded(raw)["Week 1"]
    assert week.column_dimensions["C"].hidden


def test_a_damaged_image_is_named() -> None:
    for data in (b"\x89PNG", b"\xff\xd8" + b"\0" * 60, pictures.png(3, 3)[:18] + b"\0" * 40):
        page = Book().page("One")
        with pytest.raises(PlannerError, match="the picture 'A bend' … is damaged"):
            page.picture(1, 1, (50, 50), Shown("A bend", 3, 3, raster=data))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(("exercises", "times"), [(1, 1), (5, 1), (5, 2), (12, 1), (20, 1)])
def test_with_pictures_a_week_is_still_one_page_and_nothing_is_cut_off(
    office: Office, tmp_path: Path, exercises: int, times: int, paper: Paper
) -> None:
    plan = builders.plan(pictures.pictured(exercises), weeks=2, times=times, paper=paper)
    found = sheets.written(tmp_path, lambda book: write_weeks(book, plan, Log(), GALLERY))
    assert len(office.pages(office.convert(found.path))) == 2
    sheet_alone = sheets.written(
        tmp_path,
        lambda book: write_weeks(book, replace(plan, weeks=plan.weeks[:1]), Log(), GALLERY),
    )
    assert not sheets.missing_on_paper(office, sheet_alone)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("exercises", [5, 20])
def test_the_floor_has_a_page_of_its_own_where_it_is_pictured(
    office: Office, tmp_path: Path, exercises: int, paper: Paper
) -> None:
    programme = pictures.pictured(exercises)
    plan = builders.plan(programme, paper=paper, name="Anna Berg")
    found = sheets.written(tmp_path, lambda book: write_start_here(book, plan, Log(), GALLERY))
    pages = [" ".join(page.split()) for page in office.pages(office.convert(found.path))]
    assert len(pages) == (2 if exercises == 5 else 3)
    assert "on a page of its own, with pictures" in pages[0]
    floor = plan.programme.safety.floor
    for number, step in enumerate((*floor.down, *floor.up), start=1):
        begins = f"{number} {' '.join(step.split()[:2])}"
        assert begins in pages[-1]
        assert begins not in pages[0]
    assert not sheets.missing_on_paper(office, found)


@pytest.mark.parametrize("paper", Paper)
def test_cards_with_pictures_are_whole_on_their_pages(
    office: Office, tmp_path: Path, paper: Paper
) -> None:
    plan = builders.plan(paper=paper)
    found = sheets.written(tmp_path, lambda book: write_exercises(book, plan, GALLERY))
    assert not sheets.missing_on_paper(office, found)
    pages = office.pages(office.convert(found.path))
    for page in pages:  # a card that begins on a page also ends there, with its source
        assert page.count("Documented") == page.count("Source") > 0


def test_beside_pictures_the_longest_texts_are_not_cut(office: Office, tmp_path: Path) -> None:
    wordy = sheets.wordy(3)
    items = tuple(
        replace(item, exercise=replace(item.exercise, figure="knee-rolls")) for item in wordy.items
    )
    plan = builders.plan(replace(wordy, items=items))
    found = sheets.written(tmp_path, lambda book: write_exercises(book, plan, GALLERY))
    assert len(drawings.pictures_of(found.raw, 1)) == 6
    assert not sheets.missing_on_paper(office, found)


def test_pictures_outlive_a_save_by_libreoffice_and_the_plan_is_read_back(
    office: Office, tmp_path: Path
) -> None:
    plan = with_own_images(3, pictures.png(60, 90), pictures.jpeg(90, 60, 96))
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(plan, Log(), pictures.wanted()))
    saved = office.convert(path, "xlsx").read_bytes()
    for raw in (path.read_bytes(), saved):
        reading = xlsx_reader.read(raw)
        assert (reading.plan, reading.problems, reading.extra_sheets) == (plan, (), ())
    before, after = dict(of_sheets(path.read_bytes())), dict(of_sheets(saved))
    for name, shown in before.items():
        assert [picture.alt for picture in after[name]] == [picture.alt for picture in shown]
    assert [picture.first for picture in after["Week 1"]] == [
        picture.first for picture in before["Week 1"]
    ]


def test_the_longest_plan_with_pictures_is_read_back() -> None:
    plan = builders.plan(weeks=104)
    reading = xlsx_reader.read(xlsx.write(plan, Log(), pictures.wanted()))
    assert (reading.plan, reading.problems) == (plan, ())


def test_names_and_notes_in_any_script_are_printed_and_read_back(
    office: Office, tmp_path: Path
) -> None:
    programme = pictures.pictured(3)
    items = tuple(
        replace(item, exercise=replace(item.exercise, name=f"{SCRIPTS} {n}", steps=(SCRIPTS,)))
        for n, item in enumerate(programme.items)
    )
    plan = builders.plan(replace(programme, name=SCRIPTS, items=items), weeks=2, name=SCRIPTS)
    log = Log(days=(DayEntry(plan.starts, 3, SCRIPTS),))
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.write(plan, log, pictures.wanted()))
    text = "".join(office.pages(office.convert(path)))
    assert "Γιαγιά" in text
    assert "奶奶" in text
    for raw in (path.read_bytes(), office.convert(path, "xlsx").read_bytes()):
        reading = xlsx_reader.read(raw)
        assert (reading.plan, reading.log, reading.problems) == (plan, log, ())
