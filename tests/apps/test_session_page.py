"""The session page in a real browser: a session from beginning to end, and what comes back."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from planner import writers
from planner.cli import main
from planner.domain.log import DayEntry, Entry, Log
from planner.domain.plan import Plan
from planner.domain.programme import Programme
from planner.logs.merge import in_order
from tests.apps.browser import DESKTOP, PHONE
from tests.apps.session_page import session, written
from tests.builders import MONDAY, plan, programme

pytestmark = pytest.mark.xdist_group("browser")

KEYS = [exercise.key for exercise in plan().exercises]
WEEK_3 = MONDAY + timedelta(days=14)
BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
    get() { throw new DOMException("blocked", "SecurityError"); } });"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The page of week 3."""
    return written(tmp_path / "session.html", plan(), WEEK_3)


def replanned(folder: Path, found: Plan, log: bytes, today: date) -> str:
    """What `planner replan` says of a plan and a file of the page."""
    book, file = folder / "plan.xlsx", folder / "session-log.csv"
    book.write_bytes(writers.load("xlsx").write(found, Log()))
    file.write_bytes(log)
    arguments = ["replan", str(book), str(file), "--today", today.isoformat(), "--dry-run"]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_whole_session_is_recorded_and_a_replan_uses_it(
    browser: Browser, page: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    day = WEEK_3 + timedelta(days=5)
    colours = "light" if size == PHONE else "dark"
    with session(browser, page, day, size=size, colours=colours) as found:
        found.check()
        found.begin("2", floor=True)
        assert found.heading == "Down to the floor"
        found.check()
        found.press("I am ready")
        found.check()
        found.press("Start")
        found.wait(15)
        found.check()
        found.press("Pause")
        found.check()
        found.wait(600)
        found.press("Go on")
        found.press("Restart")
        found.whole(1)
        found.count()
        found.report(pain="6")
        found.press("Start")
        found.wait(10 + 2 * 9 + 3)  # ready, two lifts of 2 + 5 + 2 seconds, part of a third
        found.press("STOP")
        assert "Counted: 2 of 7 lifts." in found.text
        found.check()
        found.report(pain="3", on="On without it")
        found.press("Skip")
        found.whole(1)
        assert found.heading == "Up from the floor"
        found.check()
        found.press("I am up")
        found.page.get_by_label("Anything to note?").fill("slept badly")
        found.check()
        log, raw = found.log(), found.saved()
        assert found.opened.requests == [page.as_uri()]
        assert found.opened.errors == []
    bottom, knees, back, deep, pelvic = KEYS
    assert log == in_order(
        Log(
            (
                Entry(day, 1, bottom, True),
                Entry(day, 1, knees, True, pain=6),
                Entry(day, 1, back, False, 2, 3, "STOP was pressed"),
                Entry(day, 1, deep, False),
                Entry(day, 1, pelvic, True),
            ),
            (DayEntry(day, 2, "slept badly"),),
        )
    )
    said = replanned(tmp_path, plan(), raw, day + timedelta(days=2))
    assert "Knee rolls: 6 → 4 rolls, less: it gave pain of 6, above 5" in said


def test_an_interrupted_session_goes_on_where_it_was(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("4")
        found.count()
        found.report(pain="1")
        found.press("Start")
        found.wait(30)
        before = found.page.locator(".number").inner_text()
        found.page.reload()
        assert "interrupted at Knee rolls" in found.text
        found.check()
        found.press("Go on with it")
        assert (found.screen, found.heading) == ("count", "Knee rolls")
        assert found.page.locator(".what").inner_text() == "Paused"
        assert found.page.locator(".number").inner_text() == before
        found.press("Go on")
        while found.screen == "count":
            found.wait(1)
        found.report()
        found.whole(3)
        log = found.log()
    assert {entry.exercise: (entry.done, entry.pain) for entry in log.entries} == {
        key: (True, 1 if key == KEYS[0] else None) for key in KEYS
    }
    assert log.days == (DayEntry(WEEK_3, 4),)


def test_what_was_recorded_before_an_interruption_is_kept_and_the_rest_stays_unknown(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("I do not know")
        found.whole(1)
        found.page.reload()
        found.press("Leave it as it is")
        log = found.log()
    assert log == Log((Entry(WEEK_3, 1, KEYS[0], True),))


def test_an_interrupted_session_of_another_day_is_kept_and_not_gone_on_with(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.whole(1)
        found.page.clock.fast_forward("24:00:00")
        found.page.reload()
        assert "interrupted" not in found.text
        assert "Mon 14 Dec: 1 of 5 done in full, pain before 2" in found.text


def test_who_goes_back_and_on_again_keeps_what_was_answered(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.count()
        found.report(pain="3")
        found.press("Back")
        assert "Recorded: all." in found.text
        found.press("On to the next")
        found.press("Back")
        found.count()
        found.report("Fewer", count=4)  # done again, without another word about pain
        found.press("End the session")
        log = found.log()
    assert Entry(WEEK_3, 1, KEYS[0], False, 4, 3) in log.entries


def test_who_ends_a_session_has_not_done_the_rest(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.whole(1)
        found.press("End the session")
        assert found.heading == "Your session"
        done = {entry.exercise: entry.done for entry in found.log().entries}
    assert done == {key: key == KEYS[0] for key in KEYS}


@pytest.mark.parametrize(("ceiling", "pain"), [(5, 6), (3, 4), (0, 1)])
def test_above_the_ceiling_it_says_rest_and_records_the_pain(
    browser: Browser, tmp_path: Path, ceiling: int, pain: int
) -> None:
    found_plan = plan(ceiling_of(ceiling))
    page = written(tmp_path / "session.html", found_plan, MONDAY)
    with session(browser, page, MONDAY) as found:
        assert f"Above {ceiling}: rest today" in found.text
        found.begin(str(pain))
        assert found.heading == "Rest today"
        expect(found.page.get_by_role("button", name="Start", exact=True)).to_have_count(0)
        found.check()
        log = found.log()
    assert (log.entries, log.days[0].pain_before) == ((), pain)


@pytest.mark.parametrize(("ceiling", "pain"), [(5, "5"), (3, "3"), (0, "0"), (10, "10")])
def test_up_to_the_ceiling_the_session_is_done(
    browser: Browser, tmp_path: Path, ceiling: int, pain: str
) -> None:
    page = written(tmp_path / "session.html", plan(ceiling_of(ceiling)), MONDAY)
    with session(browser, page, MONDAY) as found:
        found.begin(pain)
        assert found.screen == "ready"


def test_on_a_phone_on_its_side_no_button_covers_another(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY, size=(844, 390)) as found:
        found.begin("2")
        for _ in range(4):
            found.press("Start")
            found.wait(15)
            found.check()
            found.press("Skip")


def test_after_stop_it_says_what_to_do(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY) as found:
        found.begin("2")
        found.press("Start")
        found.wait(15)
        found.press("STOP")
        assert "Do no more of this exercise today." in found.text
        assert "End the session and get help." in found.text
        expect(found.page.get_by_role("button", name="Do it again")).to_have_count(0)
        found.page.get_by_text("Warning signs, and whom to ask").click()
        assert plan().programme.safety.emergency[0] in found.text
        found.check()
        found.press("On without it")
        assert "First choose the pain that it gave" in found.text
        found.report(pain="7", on="On without it")
        assert found.heading == plan().exercises[1].name
        found.press("End the session")
        log = found.log()
    stopped = next(entry for entry in log.entries if entry.exercise == KEYS[0])
    assert (stopped.pain, "STOP was pressed" in stopped.note) == (7, True)


def test_what_hurt_is_said_again_until_the_plan_is_made_anew(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.press("Start")
        found.press("STOP")
        found.report(pain="6", on="On without it")
        found.count()
        found.report(pain="5")
        found.press("End the session")
        found.press("To the beginning")
        found.page.clock.fast_forward("24:00:00")
        found.page.reload()
        found.begin("2")
        assert "On Mon 14 Dec it gave pain of 6, with " in found.text
        assert "leave it out, or do fewer" in found.text
        found.press("Skip")
        assert "it gave pain" not in found.text


def test_after_much_pain_ending_the_session_comes_first(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.count()
        main = found.page.locator("button.main")
        assert main.inner_text() == "Go on"
        found.choose("Pain that it gave", "6")
        assert main.inner_text() == "End the session"
        found.choose("Pain that it gave", "5")
        assert main.inner_text() == "Go on"


def test_a_day_of_rest_stays_one_when_the_page_is_opened_again(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("7")
        assert "Next session: Tue 15 Dec." in found.text
        found.page.reload()
        assert "You wrote pain 7 today. Above 5 this plan asks for rest" in found.text
        assert found.page.locator("button.main").get_by_text("Start the session").count() == 0
        found.check()
        found.page.clock.fast_forward("24:00:00")
        found.page.reload()
        assert "asks for rest" not in found.text


def test_a_session_that_is_begun_again_is_one_session(browser: Browser, page: Path) -> None:
    """A false start, then all of it, then one exercise once more, which hurts."""
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.press("End the session")
        found.press("To the beginning")
        assert "Today’s session is recorded. What you do now is added to it" in found.text
        found.page.clock.fast_forward("00:05:00")
        found.begin("1")
        found.whole(5)
        found.press("To the beginning")
        found.page.clock.fast_forward("00:05:00")
        found.begin("1")
        found.press("Skip")
        found.press("Start")
        found.press("STOP")
        found.report("None", pain="9", on="End the session")
        log = found.log()
    assert {(e.slot, e.done) for e in log.entries} == {(1, True)}
    assert {e.exercise: e.pain for e in log.entries if e.pain is not None} == {KEYS[1]: 9}
    assert log.days == (DayEntry(WEEK_3, 2),)


def test_a_false_start_can_be_deleted_alone(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.press("End the session")
        found.press("To the beginning")
        found.page.clock.fast_forward("00:05:00")
        found.begin("3")
        found.whole(5)
        found.press("To the beginning")
        found.page.get_by_text("Delete what is recorded here").click()
        found.check()
        found.press("Delete Mon 14 Dec: 0 of 5 done in full, pain before 2")
        assert "0 of 5" not in found.text
        log = found.log()
    assert log.days == (DayEntry(WEEK_3, 3),)


def test_the_figure_goes_to_the_side_that_is_said(browser: Browser, page: Path) -> None:
    """Knee rolls are drawn to the right; left comes first."""
    with session(browser, page, MONDAY, motion="no-preference") as found:
        found.begin("2")
        found.press("Skip")
        found.press("Start")
        sides = set()
        for _ in range(40):
            found.wait(1)
            where = found.page.locator(".where").inner_text()
            if "side" in where and "first" not in where:
                is_turned = found.page.locator(".figure.mirrored").count() == 1
                sides.add(("left" in where, is_turned))
        assert sides == {(True, True), (False, False)}


def test_a_wrong_number_is_taken_back(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("9")
        found.press("I chose the wrong number")
        assert "Recorded here" not in found.text
        found.begin("0")
        found.press("End the session")
        assert found.log().days == (DayEntry(WEEK_3, 0),)


def test_without_an_answer_about_pain_no_session_starts(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.press("Start the session")
        assert found.screen == "home"
        assert "First choose your pain" in found.text
        assert found.page.evaluate("document.activeElement.name") == "pain-before"


def test_several_sessions_gather_in_one_file(browser: Browser, tmp_path: Path) -> None:
    page = written(tmp_path / "session.html", plan(times=2), WEEK_3)
    with session(browser, page, WEEK_3) as found:
        for pain in ("3", "1"):
            found.begin(pain)
            found.press("End the session")
            found.press("To the beginning")
            found.page.clock.fast_forward("05:00:00")
        found.page.clock.fast_forward("24:00:00")
        found.page.reload()
        found.begin("7")
        found.press("To the beginning")
        found.check()
        log = found.log()
    slots = [(entry.day, entry.slot) for entry in log.entries if entry.exercise == KEYS[0]]
    assert slots == [(WEEK_3, 1), (WEEK_3, 2)]
    next_day = WEEK_3 + timedelta(days=1)
    assert [(day.day, day.pain_before) for day in log.days] == [(WEEK_3, 3), (next_day, 7)]


def test_morning_and_evening_can_be_chosen(browser: Browser, tmp_path: Path) -> None:
    page = written(tmp_path / "session.html", plan(times=2), MONDAY)
    with session(browser, page, MONDAY) as found:
        found.choose("Which session of the day", "pm")
        found.begin("2")
        found.press("End the session")
        assert {entry.slot for entry in found.log().entries} == {2}


def test_what_is_kept_can_be_deleted(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("7")
        found.press("To the beginning")
        found.page.get_by_text("Delete what is recorded here").click()
        found.press("Delete it all")
        assert "Recorded here" not in found.text
        found.page.reload()
        assert "Recorded here" not in found.text


def test_without_storage_the_session_works_and_the_page_says_what_it_cannot_keep(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3, before=BLOCKED) as found:
        assert "This browser keeps nothing after the page is closed" in found.text
        found.begin("2")
        found.whole(5)
        assert "gone once the page is closed" in found.text
        found.check()
        assert [entry.done for entry in found.log().entries] == [True] * 5
        found.press("To the beginning")
        assert len(found.log().entries) == 5


def test_what_is_kept_survives_what_cannot_be_read(browser: Browser, page: Path) -> None:
    broken = """if (!localStorage.length) {
        localStorage.setItem("planner:test-plan:session:x", "{");
        localStorage.setItem("planner:test-plan:open", "[]");
        localStorage.setItem("planner:test-plan:settings", "null");
    }"""
    with session(browser, page, WEEK_3, before=broken) as found:
        found.begin("2")
        found.press("End the session")
        assert len(found.log().entries) == 5
        assert found.opened.errors == []


def test_keys_alone_are_enough(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        keyboard = found.page.keyboard

        def reach(name: str) -> None:
            for _ in range(60):
                keyboard.press("Tab")
                if found.page.evaluate("document.activeElement.innerText") == name:
                    return
            raise AssertionError(f"{name} cannot be reached")

        def answer(field: str) -> None:
            for _ in range(60):
                keyboard.press("Tab")
                if found.page.evaluate("document.activeElement.name") == field:
                    keyboard.press("Space")
                    return
            raise AssertionError(f"{field} cannot be reached")

        answer("pain-before")
        keyboard.press("ArrowRight")  # from 0 to 1
        reach("Start the session")
        keyboard.press("Enter")
        reach("I am ready")
        keyboard.press("Enter")
        reach("Start")
        keyboard.press("Enter")
        found.wait(22)
        keyboard.press("Space")
        assert found.page.locator(".what").inner_text() == "Paused"
        keyboard.press("Space")
        found.wait(1)
        keyboard.press("Escape")
        assert found.screen == "report"
        answer("pain-given")
        reach("End the session")
        keyboard.press("Enter")
        reach("I am up")
        keyboard.press("Enter")
        log = found.log()
    assert log.days == (DayEntry(WEEK_3, 1),)
    assert [entry.reps_done for entry in log.entries if entry.exercise == KEYS[0]] == [1]


def ceiling_of(ceiling: int) -> Programme:
    return replace(programme(2), pain_ceiling=ceiling)
