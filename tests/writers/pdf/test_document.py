"""The whole PDF: what people find in it, and what a screen reader does."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from planner.catalogue.images import image
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Paper
from planner.domain.programme import Floor
from planner.errors import PlannerError
from planner.wording import start_words
from planner.writers import Wanted, load
from tests.builders import MONDAY, lower_back, plan
from tests.writers.pdf.pages import gallery, layouts, pictured, read, root, tags, texts, written
from tests.writers.xlsx.printed import words_of_pages

LEAST_ROW_PT = 11
"""From row to row of the plan at a glance, whose letters have 10 points."""


def test_a_screen_reader_finds_title_language_headings_tables_and_what_pictures_show() -> None:
    made = plan(name="Anna Berg")
    pdf = written(made, week=1)
    catalog: Any = root(pdf)
    metadata = read(pdf).metadata
    assert metadata is not None
    assert metadata.title == "Lower-back exercises, six weeks · Anna Berg"
    assert catalog["/Lang"] == "en"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    found = tags(pdf)
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= {str(tag["/S"]) for tag in found}
    alts = [str(tag["/Alt"]) for tag in found if str(tag["/S"]) == "/Figure"]
    shown = gallery(made)
    exercises = [shown.of(exercise) for exercise in made.exercises]
    ends = [movement.end.alt for movement in exercises if movement is not None]
    starts = [m.start.alt for m in exercises if m is not None and m.start is not None]
    down, up = shown.floor(made.programme.safety.floor)
    assert alts[:5] == ends
    assert alts[5:17] == [move.end.alt for move in (*down, *up)]
    assert sorted(alts[17:]) == sorted(ends + starts)


def test_warning_signs_come_first_and_the_floor_before_the_exercises() -> None:
    def order(pdf: bytes) -> list[str]:
        return [" ".join(page.split()[:2]) for page in texts(pdf)]

    made = plan(weeks=2)
    floor = "5 Down"
    assert order(written(made)) == [
        "Lower-back exercises,", "Week 1", "Week 2", floor, "The exercises,", "4 Deep",
    ]  # fmt: skip
    assert order(written(made, week=2)) == [
        "Lower-back exercises,", "Week 2", floor, "The exercises,", "4 Deep",
    ]  # fmt: skip


def test_a_week_alone_is_its_checklist_with_the_stop_rule_and_where_warning_signs_stand() -> None:
    (page,) = texts(written(plan(), week=2, with_exercises=False))
    assert page.startswith("Week 2 of 6")
    assert "STOP an exercise at once if it hurts." in page
    assert "Warning signs: see Start here." in page


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("paper", Paper)
def test_the_stop_rule_is_on_every_page_and_the_warning_signs_are_found(
    paper: Paper, large: bool
) -> None:
    pages = texts(written(plan(), paper=paper, large=large, week=1))
    there = next(n for n, text in enumerate(pages, start=1) if "Emergency help, now" in text)
    for number, text in enumerate(pages, start=1):
        assert "STOP an exercise at once if it hurts." in text
        assert (f"Warning signs: Start here, page {there}." in text) is (number != there)
        assert f"page {number} of {len(pages)}" in text


def test_start_here_has_the_words_of_the_workbook_and_what_was_ticked() -> None:
    made = plan(name="Anna Berg")
    sign = Sign("Fever", emergency=False, day=MONDAY)
    page = texts(written(made, Log(signs=(sign,), clearance=Clearance("Dr. Lee", MONDAY))))[0]
    assert "✓ Fever 30 Nov 26" in page
    assert page.count("✓") == 1
    assert "Dr. Lee" in page
    for words in (
        start_words.BEFORE.one,
        start_words.TICK_SIGNS.one,
        *made.programme.safety.emergency,
        made.programme.safety.no_tick,
        start_words.BREAK_ON_PAPER.one,
        "30 Nov 2026 – 10 Jan 2027",
    ):
        assert " ".join(words.split()) in page


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("exercises", [1, 7, 12])
def test_start_here_is_one_page_with_less_room_between_its_lines_where_it_needs_that(
    exercises: int, paper: Paper
) -> None:
    made = plan(pictured(exercises), paper=paper)
    heading = " ".join(start_words.AFTER_A_BREAK.one.split())
    (page,) = (page for page in texts(written(made, week=1)) if heading in page)
    assert page.startswith("Test exercises, six weeks")
    assert start_words.BREAK_ON_PAPER.one in page


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("exercises", [16, 20, 24])
def test_the_rows_of_start_here_are_never_squeezed_on_to_each_other(
    exercises: int, paper: Paper, tmp_path: Path
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(written(plan(pictured(exercises), paper=paper)))
    first, *_ = words_of_pages(path)
    tops = sorted(word.top for word in first if word.text == "Exercise")
    assert len(tops) >= 10
    assert min(low - high for high, low in pairwise(tops)) > LEAST_ROW_PT


def test_an_exercise_has_its_dose_steps_cautions_and_source() -> None:
    made = plan()
    said = " ".join(texts(written(made, week=1)))
    for exercise in made.exercises:
        for words in (*exercise.steps, *exercise.tips, *exercise.cautions, exercise.start):
            assert " ".join(words.split()) in said
    assert "In this plan 4 → 10 rolls" in said
    assert "Documented 8–10 rolls, sides in turn, hold 1 deep breath (NHS, 2013)" in said


def test_getting_down_and_up_is_one_page_with_twelve_steps_and_none_where_nobody_lies_down() -> (
    None
):
    (page,) = [p for p in texts(written(plan(), week=1)) if p.startswith("5 Down to the floor")]
    assert [n for n in range(1, 13) if f"{n} " in page] == list(range(1, 13))
    assert "Source: National Institute on Aging, Go4Life" in page
    safety = replace(lower_back().safety, floor=Floor())
    standing = plan(replace(lower_back(), safety=safety))
    assert not any("Down to the floor" in page for page in texts(written(standing, week=1)))


def test_a_plan_without_pictures_or_words_is_printed() -> None:
    made = plan()
    pdf = load("pdf").write(made, Log(), Wanted(layouts=layouts()))
    assert not [tag for tag in tags(pdf) if "/Alt" in tag]


def test_equal_plans_give_equal_bytes_dated_on_the_first_day() -> None:
    pdf = written(plan(), week=1)
    assert pdf == written(plan(), week=1)
    metadata = read(pdf).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == MONDAY


def test_the_paper_is_the_plans_or_another() -> None:
    def short_pt(pdf: bytes) -> int:
        shorter: float = min(read(pdf).pages[0].mediabox[2:])
        return round(shorter)

    made = plan(paper=Paper.LETTER)
    assert short_pt(written(made, week=1)) == 612
    assert short_pt(written(made, week=1, paper=Paper.A4)) == 595


def test_a_layout_that_does_not_compile_is_named_with_its_line() -> None:
    wrong = {**layouts(), "week.typ": b'#import "look.typ": *\n#let week-pages(week) = [#nope]\n'}
    with pytest.raises(PlannerError) as raised:
        written(plan(), layouts=wrong)
    assert str(raised.value).startswith("print/week.typ:2:27: unknown variable: nope; ")


def test_a_layout_that_is_no_text_is_named() -> None:
    with pytest.raises(PlannerError, match=r"print/week.typ: this is no text in UTF-8; save it"):
        written(plan(), layouts={**layouts(), "week.typ": "é".encode("latin-1")})


def test_a_persons_own_images_are_shown_with_their_words() -> None:
    raw = BytesIO()
    Image.new("RGB", (52, 40), "navy").save(raw, "JPEG")
    photo = image(raw.getvalue(), "A photo of the start.", "a.jpg")
    one = lower_back().items[0]
    own = replace(one, exercise=replace(one.exercise, images=(photo,)))
    pdf = written(plan(replace(lower_back(), items=(own,))), week=1)
    alts = [str(tag["/Alt"]) for tag in tags(pdf) if "/Alt" in tag]
    assert alts.count("A photo of the start.") == 2
    assert [picture.image.size for picture in read(pdf).pages[1].images if picture.image] == [
        (52, 40)
    ]


def test_a_layout_cannot_load_from_the_network_or_the_disk() -> None:
    package = {**layouts(), "floor.typ": b'\n#import "@preview/cetz:0.3.4"\n'}
    with pytest.raises(PlannerError, match=r"print/floor.typ:2: '@preview/cetz:0.3.4' would be"):
        written(plan(), layouts=package)
    reading = {**layouts(), "main.typ": b'#read("/pyproject.toml")\n'}
    with pytest.raises(PlannerError, match=r"print/main.typ:1:7: file not found"):
        written(plan(), layouts=reading)


def test_pictures_need_words_for_those_who_cannot_see_them() -> None:
    mute = layouts()["look.typ"].replace(b"alt: shown.alt, ", b"")
    with pytest.raises(PlannerError, match=r"print/look.typ:\d+:\d+: PDF/UA-1 error: missing alt"):
        written(plan(), layouts={**layouts(), "look.typ": mute})


@pytest.mark.parametrize("paper", Paper)
def test_in_large_print_the_steps_of_a_session_stand_on_one_page(paper: Paper) -> None:
    (steps,) = [
        page for page in texts(written(plan(), paper=paper, large=True)) if "Every session" in page
    ]
    assert "Write your pain before you start" in steps
    assert "If an exercise gave pain, write the worst" in steps
