"""The weekly pages on paper: one page a week, boxes for a pen, every text whole and in its cell."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Paper, Plan, Ticks
from planner.domain.programme import Programme
from planner.form.layout import LABEL_COLUMN, week_layout
from planner.wording.week.page_words import HOW_TO_TICK
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.week.sizes import week_sizes
from tests import builders, replanned
from tests.apps.office import Office
from tests.loaded import loaded
from tests.writers.xlsx.english import write_weeks
from tests.writers.xlsx.printed import Word, drawn_mm, words_of_pages
from tests.writers.xlsx.sheets import OneSheet, missing_on_paper, seen_texts, written

SMALLEST_BOX_MM = 4.5
A_LITTLE_PT = 1.5
PAPER_PT = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
LONG_NAME = "Maria Magdalena von Hohenstein-Wittelsbach de la Cruz y Vega"
LONG_EXERCISES = (
    "Rolling both bent knees slowly from one side over to the other",
    "=SUM(1,2) Шаги на месте с высоким подниманием колен, медленно",  # noqa: RUF001
    "@両膝を曲げて左右にゆっくりと倒し、肩を床につけたまま呼吸を続ける運動",
)


def weeks(plan: Plan, log: Log = Log()) -> Callable[[Book], None]:  # noqa: B008 (frozen)
    return lambda book: write_weeks(book, plan, log)


def long_names(programme: Programme) -> Programme:
    items = tuple(
        replace(item, exercise=replace(item.exercise, name=LONG_EXERCISES[n % 3]))
        for n, item in enumerate(programme.items)
    )
    return replace(programme, items=items)


def characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def boxes_of(words: list[Word]) -> list[Word]:
    """The empty boxes, each alone; poppler may read two neighbours as one word."""
    boxes = []
    for word in words:
        if set(word.text) == {"☐"}:
            step = (word.right - word.left) / len(word.text)
            edges = [word.left + step * n for n in range(len(word.text) + 1)]
            boxes += [
                Word("☐", left, word.top, right, word.bottom) for left, right in pairwise(edges)
            ]
    return boxes


def assert_labels_stand_in_their_rows(plan: Plan, found: OneSheet, words: list[Word]) -> None:
    """Row by row: what the cell says is what stands left of its boxes, inside its borders.

    Where a row is, its boxes tell: they stand in its middle.
    """
    layout = week_layout(plan, plan.weeks[0])
    boxes = boxes_of(words)
    left = min(word.middle[0] for word in boxes)
    pitch_pt = min(b - a for a, b in pairwise(sorted({w.middle[0] for w in boxes})) if b - a > 4)
    ys = sorted({word.middle[1] for word in boxes})
    middles = [ys[0], *(after for before, after in pairwise(ys) if after - before > 4)]
    rows = [*range(layout.first_exercise_row, layout.last_exercise_row + 1), layout.all_done_row]
    assert len(middles) == len(rows)
    heights = [found.sheet.row_dimensions[row + 1].height for row in rows]
    whole = (sum(heights) - (heights[0] + heights[-1]) / 2) / (middles[-1] - middles[0])
    for row, middle, height in zip(rows, middles, heights, strict=True):
        half = height / whole / 2
        label = [
            word
            for word in words
            if abs(word.middle[1] - middle) < half and word.middle[0] < left - pitch_pt / 2
        ]
        said = found.sheet.cell(row + 1, LABEL_COLUMN + 1).value
        assert characters("".join(word.text for word in label)) == characters(str(said))
        assert min(word.top for word in label) >= middle - half - A_LITTLE_PT
        assert max(word.bottom for word in label) <= middle + half + A_LITTLE_PT
        assert max(word.right for word in label) <= left - pitch_pt / 2


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("exercises", [1, 5, 6, 12, 20])
def test_a_week_is_one_page_with_boxes_for_a_pen_and_nothing_cut_off(
    office: Office, tmp_path: Path, exercises: int, times: int, paper: Paper
) -> None:
    plan = builders.plan(
        builders.programme(exercises), weeks=2, times=times, paper=paper, name=LONG_NAME
    )
    found = written(tmp_path, weeks(plan))
    pdf = office.convert(found.path)
    width, height = PAPER_PT[paper]
    size = (height, width) if exercises <= 12 else (width, height)
    assert office.page_sizes(pdf) == [pytest.approx(size, abs=1)] * 2
    texts = "".join(seen_texts(found.sheet))
    first_page = "".join(word.text for word in words_of_pages(pdf)[0])
    assert characters(texts) - characters(first_page) == Counter()
    words = words_of_pages(pdf)[0]
    assert_labels_stand_in_their_rows(plan, found, words)
    boxes = boxes_of(words)
    for box in (boxes[0], boxes[-1]):
        assert min(drawn_mm(pdf, 1, box)) >= SMALLEST_BOX_MM


@pytest.mark.parametrize(
    ("exercises", "choices", "pages"),
    [
        (21, {}, 2),
        (25, {"times": 2, "paper": Paper.LETTER}, 2),
        (41, {}, 3),
        (12, {"times": 3}, 1),
        (13, {"times": 3, "paper": Paper.LETTER}, 2),
        (6, {"times": 4, "weekdays": (0, 2, 4)}, 1),
        (12, {"times": 4, "paper": Paper.LETTER}, 1),
        (25, {"times": 4}, 3),
    ],
)
def test_what_does_not_fit_goes_on_as_few_more_pages(
    office: Office, tmp_path: Path, exercises: int, choices: dict[str, Any], pages: int
) -> None:
    plan = builders.plan(builders.programme(exercises), weeks=2, name=LONG_NAME, **choices)
    found = written(tmp_path, weeks(plan))
    pdf = office.convert(found.path)
    words = words_of_pages(pdf)
    assert len(words) == 2 * pages
    texts = "".join(seen_texts(found.sheet))
    shown = "".join(word.text for page in words[:pages] for word in page)
    assert characters(texts) - characters(shown) == Counter()
    for number, page in enumerate(words[:pages], start=1):
        said = [word.text for word in page]
        assert said[:4] == ["Week", "1", "of", "2"], "each page has the title"
        assert min(drawn_mm(pdf, number, boxes_of(page)[0])) >= SMALLEST_BOX_MM


@pytest.mark.parametrize(
    ("exercises", "choices", "pages"),
    [
        (5, {}, 1),
        (4, {"times": 2, "paper": Paper.LETTER}, 1),
        (9, {}, 1),
        (13, {}, 1),
        (4, {"times": 4}, 1),
        (20, {"times": 2}, 2),
    ],
)
def test_long_names_in_any_script_are_whole(
    office: Office, tmp_path: Path, exercises: int, choices: dict[str, Any], pages: int
) -> None:
    plan = builders.plan(
        long_names(builders.programme(exercises)), weeks=2, name=f"=1+1 {LONG_NAME}", **choices
    )
    log = Log(
        days=(DayEntry(plan.starts, 10, "slept badly, stiff until noon"),),
        own_pains=(OwnPain("1", "exercise-1", 9), OwnPain("1", "exercise-3", 9)),
    )
    found = written(tmp_path, weeks(plan, log))
    words = words_of_pages(office.convert(found.path))
    assert len(words) == 2 * pages
    shown = characters("".join(word.text for page in words[:pages] for word in page))
    assert characters("".join(seen_texts(found.sheet))) - shown == Counter()
    if pages == 1:
        assert_labels_stand_in_their_rows(plan, found, words[0])


@pytest.mark.parametrize("ticks", Ticks)
def test_every_kind_of_tick_prints_as_a_box(office: Office, tmp_path: Path, ticks: Ticks) -> None:
    plan = builders.plan(weeks=2, ticks=ticks)
    log = Log(
        entries=(
            Entry(plan.starts, 1, "knee-rolls", done=True),
            Entry(plan.starts, 1, "pelvic-tilts", done=False),
            Entry(plan.starts, 1, "back-extensions", reps_done=3),
        )
    )
    pdf = office.convert(written(tmp_path, weeks(plan, log)).path)
    page = Counter(office.pages(pdf)[0])
    boxes = 6 * 7  # five exercises and All done, seven days
    in_words = HOW_TO_TICK[ticks][0].one.count("☑")
    assert page["☑"] == 1 + in_words
    assert page["☐"] == boxes - 2


def test_a_long_stop_rule_takes_more_lines(office: Office, tmp_path: Path) -> None:
    programme = builders.lower_back()
    rule = "Stop at once where it hurts, and do not go on with that exercise on the same day. " * 4
    safety = replace(programme.safety, stop_rule=rule.strip())
    plan = builders.plan(replace(programme, safety=safety), weeks=2)
    assert missing_on_paper(office, written(tmp_path, weeks(plan))) == Counter()


@pytest.mark.parametrize("times", [1, 2, 3, 4])
@pytest.mark.parametrize("exercises", [1, 6, 7, 12, 13, 20, 25])
@pytest.mark.parametrize("session_days", [[0], [0, 2, 4], list(range(7))])
@pytest.mark.parametrize("pictures", [False, True])
def test_a_page_is_as_wide_as_the_paper(
    exercises: int, times: int, session_days: list[int], pictures: bool
) -> None:
    plan = builders.plan(
        builders.programme(exercises), weeks=2, times=times, weekdays=tuple(session_days)
    )
    sizes = week_sizes(week_layout(plan, plan.weeks[0]), session_days, pictures)
    total = sizes.wide_label_px + sum(sizes.day_px) + sizes.done_px + sizes.own_pain_px
    assert total == (990 if sizes.landscape else 676)
    assert sizes.wide_label_px >= 185
    assert sizes.landscape == (exercises <= 12 or times > 2)


@pytest.mark.parametrize("times", [1, 2, 3, 4])
@pytest.mark.parametrize("exercises", [1, 6, 12, 20])
@pytest.mark.parametrize("days", range(1, 7))
def test_a_part_of_a_week_is_as_wide_as_the_paper_and_its_label_is_not_all_of_it(
    exercises: int, times: int, days: int
) -> None:
    plan = builders.plan(builders.programme(exercises), weeks=2, times=times)
    whole = week_sizes(week_layout(plan, plan.weeks[0]), range(7), pictures=False)
    part = replanned.divided(plan, 1, days).weeks[0]
    sizes = week_sizes(week_layout(plan, part), range(days), pictures=False)
    total = sizes.wide_label_px + sum(sizes.day_px) + sizes.done_px + sizes.own_pain_px
    assert total == (990 if sizes.landscape else 676)
    assert min(sizes.day_px) > max(whole.day_px)
    assert whole.wide_label_px <= sizes.wide_label_px <= total / 2


@pytest.mark.parametrize(
    ("days", "exercises", "times", "paper"),
    [
        (1, 5, 1, Paper.A4),
        (3, 6, 2, Paper.LETTER),
        (3, 12, 1, Paper.A4),
        (1, 12, 1, Paper.LETTER),
        (2, 20, 1, Paper.A4),
    ],
)
def test_each_part_of_a_week_is_one_page_and_nothing_is_cut_off(
    office: Office, tmp_path: Path, days: int, exercises: int, times: int, paper: Paper
) -> None:
    """The longest hint that there is, with all boxes ticked, so that the counts are long too."""
    plan = replanned.divided(
        builders.plan(
            builders.programme(exercises), weeks=2, times=times, paper=paper, name=LONG_NAME
        ),
        1,
        days,
    )
    done = tuple(
        Entry(session.day, session.slot, p.exercise, done=True)
        for week in plan.weeks
        for session in week.sessions
        for p in week.prescriptions
        if session in week.due(p)
    )
    own = tuple(
        OwnPain(week.label, p.exercise, 9) for week in plan.weeks for p in week.prescriptions[-3:]
    )
    found = written(tmp_path, weeks(plan, Log(done, (), own)))
    pdf = office.convert(found.path)
    assert len(office.pages(pdf)) == 3
    workbook = loaded(found.path, values=True)
    for sheet, words in zip(workbook.worksheets, words_of_pages(pdf), strict=True):
        assert isinstance(sheet, Worksheet)
        shown = characters("".join(word.text for word in words))
        assert characters("".join(seen_texts(sheet))) - shown == Counter()
