"""What stands on a weekly page, before any writer lays it out."""

from dataclasses import replace

import pytest

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Ticks
from planner.pages.week.hint import Tone
from planner.pages.week.page import PainTone, week_pages
from planner.wording.language import ENGLISH
from tests import replanned
from tests.builders import MONDAY, plan
from tests.writers.pdf.pages import filled

ROLLS = "knee-rolls"


@pytest.mark.parametrize(
    ("ceiling", "pain", "tone"),
    [
        (5, 0, PainTone.PLAIN),
        (5, 3, PainTone.PLAIN),
        (5, 4, PainTone.SOME),
        (5, 5, PainTone.SOME),
        (5, 6, PainTone.HIGH),
        (3, 3, PainTone.PLAIN),
        (3, 4, PainTone.HIGH),
        (0, 1, PainTone.HIGH),
        (10, 10, PainTone.SOME),
    ],
)
def test_a_pain_is_high_above_the_ceiling_and_some_from_four(
    ceiling: int, pain: int, tone: PainTone
) -> None:
    made = plan(replace(plan().programme, pain_ceiling=ceiling))
    log = Log(days=(DayEntry(MONDAY, pain),), own_pains=(OwnPain("1", ROLLS, pain),))
    page = week_pages(ENGLISH, made, log)[0]
    assert page.days[0].pain is not None
    assert (page.days[0].pain.number, page.days[0].pain.tone) == (pain, tone)
    assert page.rows[1].own_pain == page.days[0].pain
    assert page.days[1].pain is None
    assert page.rows[0].own_pain is None


@pytest.mark.parametrize("ticks", Ticks)
def test_a_box_says_what_was_done_and_a_day_of_rest_has_none(ticks: Ticks) -> None:
    made = plan(weekdays=(0, 2), ticks=ticks)
    log = Log((Entry(MONDAY, 1, ROLLS, True), Entry(made.weeks[0].days[2], 1, ROLLS, False, 2)))
    page = week_pages(ENGLISH, made, log)[0]
    assert [day.is_rest for day in page.days] == [False, True, False, True, True, True, True]
    done, rest, part, *_ = page.rows[1].boxes
    assert (done.is_done, done.says) == (True, "✓")
    assert (rest.is_there, rest.is_due, rest.says) == (False, False, "")
    assert (part.is_done, part.says) == (False, "2")
    assert page.rows[0].boxes[0].is_there
    assert page.rows[0].boxes[0].says == ""


def test_a_session_on_a_day_of_rest_has_its_box() -> None:
    made = plan(weekdays=(0, 2))
    page = week_pages(ENGLISH, made, Log((Entry(made.weeks[0].days[1], 1, ROLLS, True),)))[0]
    moved = page.rows[1].boxes[1]
    assert (moved.is_there, moved.is_due, moved.is_done) == (True, False, True)


def test_the_pages_are_those_of_the_plan_with_their_sentences() -> None:
    made = replanned.divided(plan(name="Anna Berg"), 3, 3)
    pages = week_pages(ENGLISH, made, filled(made))
    assert [page.title for page in pages] == [
        f"Week {label} of 6" for label in ("1", "2", "3", "3b", "4", "5", "6")
    ]
    assert {page.whose for page in pages} == {"Anna Berg"}
    assert pages[3].rows[0].compared.startswith("Mon–Wed: ")
    assert pages[3].what_to_do_short == "What to do (Mon–Wed)"
    assert (pages[0].rows[0].before, pages[0].rows[0].compared) == ("", "first week")


@pytest.mark.parametrize(
    ("pains", "tone"), [((), Tone.PLAIN), ((7,), Tone.PLAIN), ((7, 7), Tone.LESS)]
)
def test_the_hint_carries_what_it_means(pains: tuple[int, ...], tone: Tone) -> None:
    days = plan().weeks[0].days
    log = Log(days=tuple(DayEntry(day, pain) for day, pain in zip(days, pains, strict=False)))
    assert week_pages(ENGLISH, plan(), log)[0].hint.tone is tone


def test_slots_have_names_where_a_day_has_several() -> None:
    assert week_pages(ENGLISH, plan(), Log())[0].slots == ("",)
    assert week_pages(ENGLISH, plan(times=2), Log())[0].slots == ("am", "pm")
    assert week_pages(ENGLISH, plan(times=3), Log())[0].slots == ("1", "2", "3")


def test_the_pages_of_a_paused_plan_do_not_count_weeks_that_nobody_planned() -> None:
    paused = replanned.paused(plan(), 2, 2)
    titles = [page.title for page in week_pages(ENGLISH, paused, Log())]
    assert titles == ["Week 1", "Week 2, then a pause"]
    assert week_pages(ENGLISH, plan(), Log())[1].title == "Week 2 of 6"
