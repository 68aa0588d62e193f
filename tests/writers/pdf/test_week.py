"""The weekly checklist on paper: room for a pen, one page, nothing cut."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.log import DayEntry, Log, OwnPain
from planner.domain.plan import Paper, Plan
from planner.replan import replan
from tests.builders import MONDAY, lower_back, plan
from tests.replan.kept import day, kept
from tests.replanned import revision
from tests.writers.pdf.pages import boxes, filled, letter_sizes_pt, pictured, texts, written
from tests.writers.xlsx.printed import Word, words_of_pages

MARGIN_PT = 10 / 25.4 * 72
PAPER_PT = {Paper.A4: (595.3, 841.9), Paper.LETTER: (612.0, 792.0)}
ROUNDING_PT = 1.0


def week_pages(pdf: bytes) -> list[str]:
    return [text for text in texts(pdf) if text.startswith("Week ")]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    ("exercises", "times", "pages"),
    [(1, 1, 1), (5, 1, 1), (5, 4, 1), (12, 1, 1), (12, 4, 1), (20, 1, 1), (20, 2, 1), (20, 4, 2)],
)
def test_a_week_is_on_as_few_pages_as_a_pen_allows(
    exercises: int, times: int, pages: int, paper: Paper
) -> None:
    made = plan(pictured(exercises), times=times, paper=paper, name="Anna Berg")
    pdf = written(made, filled(made), week=1)
    assert len(week_pages(pdf)) == pages


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize(
    ("exercises", "times"), [(1, 1), (5, 2), (12, 1), (20, 2), (20, 4), (45, 1)]
)
def test_no_word_leaves_its_page_or_stands_on_another(
    exercises: int, times: int, large: bool, paper: Paper, tmp_path: Path
) -> None:
    made = plan(pictured(exercises), times=times, paper=paper, name="Anna Berg " * 9)
    path = tmp_path / "plan.pdf"
    path.write_bytes(written(made, filled(made), week=1, large=large, clinic="Practice " * 9))
    short, long = PAPER_PT[paper]
    for number, page in enumerate(words_of_pages(path), start=1):
        right = max(word.right for word in page)
        bottom = max(word.bottom for word in page)
        width, height = (long, short) if page[0].text == "Week" or right > short else (short, long)
        assert min(word.left for word in page) >= MARGIN_PT - ROUNDING_PT, number
        assert right <= width - MARGIN_PT + ROUNDING_PT, number
        assert bottom <= height - 8, number
        assert [pair for pair in side_by_side(page) if overlap(*pair)] == [], number


def side_by_side(page: Iterable[Word]) -> Iterator[tuple[Word, Word]]:
    """The pairs of words of which one begins before the other ends, from left to right."""
    words = sorted(page, key=lambda word: word.left)
    for place, one in enumerate(words, start=1):
        for other in words[place:]:
            if other.left > one.right:
                break
            yield one, other


def overlap(one: Word, other: Word) -> bool:
    """Whether two words stand on each other, by more than lines that are set close."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    return across > ROUNDING_PT and down > 0.5 * lower


@pytest.mark.parametrize(
    ("exercises", "times", "least_mm"),
    [(5, 1, 7.5), (5, 2, 7.5), (12, 1, 5), (12, 4, 5), (20, 2, 5)],
)
@pytest.mark.parametrize("paper", Paper)
def test_every_session_has_a_box_that_takes_a_pen(
    exercises: int, times: int, least_mm: float, paper: Paper
) -> None:
    made = plan(pictured(exercises), times=times, paper=paper)
    week = made.weeks[0]
    found = boxes(written(made, week=1, with_exercises=False), 0)
    assert len(found) == sum(len(week.due(p)) for p in week.prescriptions) + len(week.sessions)
    per_exercise = sorted(box.width_mm for box in found)[len(week.sessions) :]
    assert min(per_exercise) >= least_mm


def test_the_rows_of_two_pages_are_shared_out() -> None:
    made = plan(pictured(25), weeks=2)
    first, second = week_pages(written(made, week=1))
    assert "Exercise 12 of many" in first
    assert "Exercise 13 of many" in second
    assert "Pain before you start" in first
    assert "continued on the next page" in first
    assert "Notes" in second


def test_what_was_recorded_is_on_the_page() -> None:
    made = plan()
    page = week_pages(written(made, filled(made), week=1))[0]
    assert "3 2 4 3 6 middle 3 rest: 1" in page
    assert "✓ ✓ ✓ ✓ 3 of 6" in page
    assert "✓ 2 ✓ ✓ ✓ 3 of 6 1 in part" in page
    assert "slept badly" in page
    assert "= One day above 5. Next week: what you did this week again." in page
    assert "4 of 6 days (1 rest), 18 of 30 boxes" in page


def test_every_page_of_a_week_says_at_its_foot_when_the_next_decision_is_due() -> None:
    made = plan(pictured(25), weeks=2)
    assert [page.count("Next re-plan: Mon 7 Dec 2026.") for page in week_pages(written(made))] == [
        *(1, 1, 0, 0),
    ]


def rested(made: Plan) -> Plan:
    """Knee rolls gave pain of 7 in weeks 1 and 2, in a plan that is re-planned each week."""
    own: tuple[OwnPain, ...] = ()
    for number in (1, 2):
        own = (*own, OwnPain(str(number), "knee-rolls", 7))
        log = replace(kept(made, 7 * number), own_pains=own)
        made = replan(made, log, day(7 * number)).proposals[0].plan
    return made


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_what_the_page_says_of_its_decisions_is_below_the_stop_rule(large: bool) -> None:
    page = week_pages(written(rested(plan()), week=3, large=large))[0]
    said = "○ Not this week: Knee rolls. It hurt; ask your doctor or physiotherapist about it."
    rule = "Pain above 5 before you start: write it down and rest today."
    assert page.index(rule) < page.index(said) < page.index("Pain before you start")
    assert "Not this week" not in week_pages(written(rested(plan()), week=4))[0]


def test_a_blank_page_asks_and_says_nothing_of_its_own() -> None:
    page = week_pages(written(plan(), week=2))[0]
    assert "✓" not in page
    assert "__ of 7" in page
    assert "middle" not in page


def test_a_long_note_is_whole_below_the_table() -> None:
    made = plan()
    note = "Slept badly after the long drive, and carried the shopping up four floors in the end."
    log = Log(days=(DayEntry(MONDAY, None, note),))
    assert f"Mon 30 Nov 2026: {note}" in week_pages(written(made, log, week=1))[0]


def test_large_print_has_no_letter_below_16_points() -> None:
    made = plan(pictured(5), times=4, name="Anna Berg")
    small = written(made, filled(made), week=1)
    large = written(made, filled(made), week=1, large=True, clinic="Practice")
    assert min(letter_sizes_pt(small)) >= 7.5
    assert {size: said for size, said in letter_sizes_pt(large).items() if size < 16} == {}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    ("exercises", "times", "pages"), [(1, 1, 1), (5, 1, 1), (5, 2, 1), (12, 1, 2), (5, 4, 2)]
)
def test_large_print_has_a_layout_of_its_own_with_few_pages(
    exercises: int, times: int, pages: int, paper: Paper
) -> None:
    programme = lower_back() if exercises == 5 else pictured(exercises)
    made = plan(programme, times=times, paper=paper)
    pdf = written(made, week=3, large=True, with_exercises=False)
    assert len(week_pages(pdf)) == pages
    week = made.weeks[2]
    drawn = [box for page in range(pages) for box in boxes(pdf, page)]
    assert len(drawn) == sum(len(week.due(p)) for p in week.prescriptions)
    assert min(box.width_mm for box in drawn) >= (7.5 if times <= 2 else 6)


def test_large_print_asks_for_no_row_that_it_does_not_have() -> None:
    said = " ".join(texts(written(plan(), large=True)))
    assert "All done" not in said
    assert "All done" in " ".join(texts(written(plan())))
    assert said.count("Next re-plan: ") == 6


def test_six_weeks_of_five_exercises_in_large_print_are_twelve_pages() -> None:
    """Two of "Start here", one a week, one of the floor, and three of exercises."""
    pages = texts(written(plan(), large=True))
    assert len(pages) == 12
    cards = " ".join(pages[9:])
    assert cards.count("Source: ") == 1
    for exercise in plan().exercises:
        for said in (*exercise.steps, *exercise.tips, *exercise.cautions, exercise.start):
            assert " ".join(said.split()) in cards


def test_all_parts_of_a_week_are_printed() -> None:
    made = plan()
    third = made.weeks[2]
    days = third.days
    parts = (
        replace(
            third,
            length=3,
            sessions=tuple(s for s in third.sessions if s.day < days[3]),
        ),
        replace(
            third,
            starts=days[3],
            length=4,
            part=2,
            sessions=tuple(s for s in third.sessions if s.day >= days[3]),
        ),
    )
    divided = replace(made, weeks=(*made.weeks[:2], *parts, *made.weeks[3:]))
    found = week_pages(written(divided, week=3))
    assert [page[:12] for page in found] == ["Week 3 of 6 ", "Week 3b of 6"]


def test_the_weeks_to_come_are_printed_and_all_where_none_is() -> None:
    made = plan()
    weeks = [page[:6] for page in week_pages(written(made, today=made.weeks[4].ends))]
    assert weeks == ["Week 5", "Week 6"]
    assert len(week_pages(written(made))) == 6
    assert len(week_pages(written(made, today=made.ends.replace(year=2030)))) == 6


def test_a_paused_plan_says_so() -> None:
    from planner.domain.decision import Kind

    made = plan()
    day = made.weeks[1].starts
    paused = replace(
        made, weeks=made.weeks[:1], history=(revision(made, day, [Kind.PAUSE]),), revision=2
    )
    pages = texts(written(paused))
    assert "■ Paused since Mon 7 Dec 2026." in pages[0]
    assert "■ Paused. Nothing to do until" in pages[1]
    assert "planner replan --resume DATE" in pages[0]
