""" "Start here" as content: what differs between screen and paper, and while a plan is paused."""

from dataclasses import replace

import pytest

from planner.domain.log import Clearance, Log, Sign
from planner.domain.programme import Floor
from planner.pages.start import Medium, StartPage, start_page
from planner.wording.language import ENGLISH
from tests import replanned
from tests.builders import MONDAY, plan


def page(medium: Medium = Medium.SCREEN) -> StartPage:
    return start_page(ENGLISH, plan(), Log(), medium)


def test_screen_and_paper_differ_only_in_what_one_does_there() -> None:
    screen, paper = page(), page(Medium.PAPER)
    alike = replace(screen, session=paper.session, after=paper.after)
    assert alike == paper
    assert screen.session.steps[:2] == paper.session.steps[:2]
    assert "save and close this file" in screen.after.text
    assert "copy what you wrote into the workbook" in paper.after.text


def test_large_print_has_no_row_all_done() -> None:
    assert any("All done" in step for step in page(Medium.PAPER).session.steps)
    assert not any("All done" in step for step in page(Medium.LARGE_PRINT).session.steps)


def test_a_ceiling_of_ten_asks_for_no_rest() -> None:
    found = plan()
    calm = replace(found, programme=replace(found.programme, pain_ceiling=10))
    steps = start_page(ENGLISH, calm, Log(), Medium.PAPER).session.steps
    assert not any("rest today" in step for step in steps)
    assert any("Above 5: write it down and rest today" in step for step in page().session.steps)


@pytest.mark.parametrize("medium", Medium)
def test_a_paused_plan_says_since_when_and_why_and_has_no_steps(medium: Medium) -> None:
    found = start_page(ENGLISH, replanned.paused(plan(), 2, 3), Log(), medium)
    assert found.paused is not None
    assert found.paused.since.startswith("■  Paused since Thu 10 Dec 2026.")
    assert "Fever" in found.paused.why
    assert (found.session.steps, found.glance.coming) == ((), None)
    assert "--resume DATE" in found.session.text
    assert "no day counts as missed" in found.after.text


def test_signs_and_leave_to_go_on_are_those_of_the_log() -> None:
    first = plan().programme.safety.emergency[0]
    log = Log(signs=(Sign(first, True, MONDAY),), clearance=Clearance("Dr. Lee", MONDAY))
    found = start_page(ENGLISH, plan(), log, Medium.SCREEN)
    ticked = [(s.text, s.day) for panel in found.panels for s in panel.signs if s.is_ticked]
    assert ticked == [(first, "30 Nov 26")]
    assert (found.clearance.by, found.clearance.on) == ("Dr. Lee", "30 Nov 26")


def test_after_a_re_plan_the_weeks_to_come_have_a_table_of_their_own() -> None:
    found = start_page(ENGLISH, replanned.divided(plan(), 3, 3), Log(), Medium.SCREEN).glance
    assert found.table is not None
    assert found.coming is not None
    assert [name for name, _ in found.coming.heads] == [
        *("Week 3", "Week 3b", "Week 4", "Week 5", "Week 6"),
    ]
    assert found.coming_from == "from week 3 on"
    assert page().glance.coming is None


def test_a_programme_without_a_way_to_the_floor_has_no_such_part() -> None:
    found = plan()
    safety = replace(found.programme.safety, floor=Floor())
    bare = replace(found, programme=replace(found.programme, safety=safety))
    assert start_page(ENGLISH, bare, Log(), Medium.PAPER).floor is None
    assert page().floor is not None
