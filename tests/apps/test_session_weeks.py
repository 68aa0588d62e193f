"""A page that holds all weeks to come: it knows its day, and whether a newer page was opened."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from planner.domain.log import Log
from planner.domain.plan import Away, Plan
from planner.replan import Wishes, replan
from planner.wording.doses import in_full
from planner.wording.language import ENGLISH
from tests.apps.session_page import SessionPage, session, written
from tests.builders import MONDAY, plan

pytestmark = pytest.mark.xdist_group("browser")

OPENED_AGAIN = 200
"""A browser tells one page's store to another's process in its own time."""
NEWER = "A newer page of this plan was opened here."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return written(tmp_path / "session.html", plan(), MONDAY)


def amount(found: SessionPage) -> str:
    """What is asked of the first exercise today."""
    return found.page.locator(".doses li span").first.inner_text()


def opened_before(revision: int) -> str:
    return f"""localStorage.setItem("planner:test-plan:newest",
        JSON.stringify({{ revision: {revision}, made: "Mon 7 Dec 2026" }}));"""


def test_one_page_shows_each_week_on_its_days(browser: Browser, page: Path) -> None:
    seen = []
    for week in range(6):
        with session(browser, page, MONDAY + timedelta(days=7 * week + 2)) as found:
            assert f"Week {week + 1}, " in found.text
            seen.append(amount(found))
            if week in (0, 5):
                found.check()
    doses = [week.prescriptions[0].dose.reps for week in plan().weeks]
    assert [int(said.split()[0]) for said in seen] == doses


def test_what_is_recorded_carries_the_week_of_its_day(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY + timedelta(days=6)) as found:
        found.begin("2")
        found.whole(1)
        found.press("End the session")
        found.press("To the beginning")
        found.page.clock.fast_forward("24:00:00")
        found.begin("I do not know")
        assert "A new day has begun" in found.text
        assert found.screen == "home"
        assert "Week 2, 7 Dec – 13 Dec 2026" in found.text
        found.begin("1")
        found.whole(1)
        found.press("End the session")
        rows = [line.split(",") for line in found.saved().decode().splitlines()[1:]]
    assert {(row[1], row[2]) for row in rows} == {("1", "2026-12-06"), ("2", "2026-12-07")}


def test_a_first_screen_left_open_overnight_asks_again(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY + timedelta(days=6)) as found:
        found.choose("Pain before you start", "7")
        found.page.clock.fast_forward("24:00:00")
        found.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert "Week 2, " in found.text
        found.press("Start the session")
        assert "First choose your pain" in found.text


def test_the_weeks_to_come_can_be_looked_at(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY + timedelta(days=22)) as found:
        found.page.get_by_text("The weeks to come, if all goes well").click()
        found.check()
        coming = found.page.locator("details[open]")
        assert coming.locator("h2").all_inner_texts() == [
            "Week 5, 28 Dec 2026 – 3 Jan 2027",
            "Week 6, 4 Jan – 10 Jan 2027",
        ]
        exercise, last = plan().exercises[0], plan().weeks[5].prescriptions[0].dose
        words_of_week_6 = f"{exercise.name}: {in_full(ENGLISH, exercise, last)}"
        assert coming.locator("ul").last.inner_text().splitlines()[0] == words_of_week_6


def test_the_last_week_has_none_to_come(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY + timedelta(days=37)) as found:
        assert "The weeks to come" not in found.text


@pytest.mark.parametrize(("revision", "is_newer"), [(0, False), (1, False), (2, True), (7, True)])
def test_a_page_says_that_a_newer_one_was_opened(
    browser: Browser, page: Path, revision: int, is_newer: bool
) -> None:
    with session(browser, page, MONDAY, before=opened_before(revision)) as found:
        assert (f"{NEWER} It was made on Mon 7 Dec 2026." in found.text) == is_newer
        assert (NEWER in found.text) == is_newer
        found.check()


def test_an_older_page_says_so_once_the_newer_one_was_opened(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    newer = written(
        tmp_path / "newer.html", replace(plan(), revision=2), MONDAY + timedelta(days=7)
    )
    with session(browser, page, MONDAY) as found:
        assert NEWER not in found.text
        found.page.goto(newer.as_uri())
        assert NEWER not in found.text
        for _ in range(OPENED_AGAIN):
            found.page.goto(page.as_uri())
            if NEWER in found.text:
                break
        assert f"{NEWER} It was made on Mon 7 Dec 2026." in found.text
        found.page.goto(newer.as_uri())
        assert NEWER not in found.text


def test_a_page_that_was_left_open_says_so_when_it_is_looked_at_again(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, MONDAY) as found:
        assert NEWER not in found.text
        found.page.evaluate(opened_before(3))
        found.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert NEWER in found.text
        found.check()


def test_an_older_page_leaves_the_note_of_the_newer_one(browser: Browser, page: Path) -> None:
    kept = """JSON.parse(localStorage.getItem("planner:test-plan:newest")).revision"""
    with session(browser, page, MONDAY) as found:
        assert found.page.evaluate(kept) == 1
        found.page.evaluate(opened_before(7))
        found.page.reload()
        assert found.page.evaluate(kept) == 7


def test_a_broken_note_of_a_newer_page_is_no_newer_page(browser: Browser, page: Path) -> None:
    broken = """localStorage.setItem("planner:test-plan:newest", '{"revision": "9"}');"""
    with session(browser, page, MONDAY, before=broken) as found:
        assert NEWER not in found.text


NEXT_MONDAY = MONDAY + timedelta(days=7)


def last_days_pain(found: SessionPage, pain: str, did: str | None = None) -> None:
    """One session on the last day of week 1: the first exercise gives pain."""
    found.begin("2")
    found.count()
    found.report(did, 2 if did else None, pain=pain)
    found.press("End the session")
    found.press("To the beginning")


def today(found: SessionPage) -> list[str]:
    return found.page.locator(".doses li").all_inner_texts()


@pytest.mark.parametrize(
    ("pain", "did", "said"),
    [
        (
            "7",
            None,
            "pain of 7, with 4 stretches, hold 1 deep breath. Do no more than that: leave it out, ",
        ),
        (
            "5",
            None,
            "pain of 5, with 4 stretches, hold 1 deep breath. Do no more than that until your ",
        ),
        ("6", "Fewer", "On Sun 6 Dec it gave pain of 6, with 2 of 4. Do no more than that: "),
    ],
)
def test_what_hurt_last_week_stands_beside_each_higher_amount(
    browser: Browser, page: Path, pain: str, did: str | None, said: str
) -> None:
    with session(browser, page, MONDAY + timedelta(days=6)) as found:
        last_days_pain(found, pain, did)
        found.page.get_by_text("The weeks to come").click()
        stretches = found.page.locator("details[open] ul li:first-child").all_inner_texts()
        assert len(stretches) == 5
        assert all(said in text for text in stretches)
        found.page.clock.fast_forward("24:00:00")
        found.page.reload()
        stretch, *others = today(found)
        assert "5 stretches" in stretch
        assert said in stretch
        assert not any("it gave pain" in text for text in others)
        found.check()
        found.begin("1")
        assert said in found.text
        assert any(
            said in text
            for text in found.page.evaluate("""() => {
            const app = new App(ALL);
            app.send({ type: "begin", floor: false,
                session: newSession({ id: "x", day: app.day, slot: 1, pain_before: 1 },
                    app.page, app.page.exercises) });
            return app.words();
        }""")
        )
        found.check()


def test_pain_below_the_limits_says_nothing(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY + timedelta(days=6)) as found:
        last_days_pain(found, "3")
        found.page.clock.fast_forward("24:00:00")
        found.page.reload()
        assert "5 stretches" in found.text
        assert "it gave pain" not in found.text


def test_a_page_that_was_made_later_uses_what_was_recorded_before(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    """Without a re-plan in between nobody has judged the week before."""
    later = written(tmp_path / "later.html", plan(), NEXT_MONDAY)
    with session(browser, page, MONDAY + timedelta(days=6)) as found:
        last_days_pain(found, "7")
        found.page.clock.fast_forward("24:00:00")
        for _ in range(OPENED_AGAIN):
            found.page.goto(later.as_uri())
            if "it gave pain" in found.text:
                break
        assert "On Sun 6 Dec it gave pain of 7" in today(found)[0]


def test_what_a_replan_judged_is_said_only_where_the_amount_is_higher(
    browser: Browser, tmp_path: Path
) -> None:
    """The pain of 7 came with 4: after a re-plan 4 is its own decision, and 5 is still more."""
    page = written(tmp_path / "session.html", plan(), MONDAY)
    with session(browser, page, MONDAY + timedelta(days=6)) as found:
        last_days_pain(found, "7")
        hurt = """(dose) => hurtLast(new App(ALL).store.sessions(),
            { key: ALL.weeks[0].asked[0].key, dose: { ...ALL.weeks[0].asked[0].dose, ...dose } },
            ALL.weeks[1], { ...ALL, unjudged: "2026-12-07" })?.pain ?? null"""
        assert found.page.evaluate(hurt, {"reps": 4}) is None
        assert found.page.evaluate(hurt, {"reps": 5}) == 7
        assert found.page.evaluate(hurt, {"hold": 2}) == 7


AWAY_TEXT = "16 Dec – 27 Dec: you said that you are away, so no session is due."


def with_days_away() -> Plan:
    """Away from the Wednesday of week 3 to the Sunday after it: one whole week is off."""
    said = Wishes(away=Away(MONDAY + timedelta(days=16), MONDAY + timedelta(days=27)))
    return replan(plan(), Log(), MONDAY, said).proposals[0].plan


def test_days_away_are_named_on_their_days_and_among_the_weeks_to_come(
    browser: Browser, tmp_path: Path
) -> None:
    page = written(tmp_path / "session.html", with_days_away(), MONDAY)
    with session(browser, page, MONDAY + timedelta(days=14)) as found:
        found.page.get_by_text("The weeks to come").click()
        coming = found.page.locator("details[open] > :is(h2, .notice)").all_inner_texts()
        assert coming[0].startswith(AWAY_TEXT)
        assert coming[1].startswith("Week 5, 28 Dec")
        assert "you are away" not in found.page.locator("main > .notice").all_inner_texts()
        found.check()
    for number in (16, 21, 27):
        with session(browser, page, MONDAY + timedelta(days=number)) as found:
            assert AWAY_TEXT in found.text
            assert "The plan has no session today" not in found.text
    with session(browser, page, MONDAY + timedelta(days=28)) as found:
        assert "you are away" not in found.text
