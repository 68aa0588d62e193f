"""What must not act or leave: markup in names and notes, requests, formulas; and days that are
not the plan's.
"""

from base64 import b64encode
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from playwright.sync_api import Browser

from planner.domain.exercise import Noun
from planner.domain.log import Clearance, Log, Sign
from planner.domain.picture import Image
from planner.domain.programme import Item, Programme
from tests.apps.session_page import session, written
from tests.builders import MONDAY, lower_back, plan

pytestmark = pytest.mark.xdist_group("browser")

MARKUP = """</script><script>boom()</script><img src=x onerror=boom()>{x} " ' & \u2028"""


def marked_up() -> Programme:
    """A programme with markup wherever a person writes words."""
    items = tuple(
        replace(
            item,
            exercise=replace(
                item.exercise,
                name=f"{number} {MARKUP}",
                unit=Noun(f"=roll {MARKUP}", f"=rolls {MARKUP}"),
                start=MARKUP,
                steps=(MARKUP,),
                tips=(MARKUP,),
                cautions=(MARKUP,),
                modification=MARKUP,
            ),
        )
        for number, item in enumerate(lower_back().items[:2])
    )
    safety = lower_back().safety
    floor = replace(safety.floor, needs=MARKUP, down=(MARKUP,), up=(MARKUP,), otherwise=MARKUP)
    words = replace(
        safety,
        stop_rule=MARKUP,
        before_starting=MARKUP,
        emergency=(MARKUP,),
        doctor_first=(MARKUP,),
        no_tick=MARKUP,
        floor=floor,
    )
    return replace(lower_back(), name=MARKUP, items=items, safety=words)


def test_markup_and_formulas_are_words_and_nothing_else(browser: Browser, tmp_path: Path) -> None:
    found_plan = plan(marked_up(), plan_id=f"=1+1 {MARKUP}"[:60], name=MARKUP.replace("\u2028", ""))
    page = written(tmp_path / "session.html", found_plan, MONDAY)
    note = f'=HYPERLINK("x"),{MARKUP.strip()}\n"second" line'
    with session(browser, page, MONDAY) as found:
        assert found.heading.split() == MARKUP.split()
        found.begin("2", floor=True)
        found.press("I am ready")
        found.check()
        found.whole(2)
        found.press("I am up")
        found.page.get_by_label("Anything to note?").fill(note)
        log, text = found.log(), found.saved().decode()
        assert found.page.locator("main img, main script").count() == 0
        found.press("To the beginning")
        found.check()
        assert found.opened.requests == [page.as_uri()]
    assert log.days[0].note == note
    assert "\"'=HYPERLINK(" in text  # a spreadsheet takes it for words
    assert not [line for line in text.splitlines() if line.startswith(("=", '"='))]
    assert [entry.done for entry in log.entries] == [True, True]


def test_the_policy_of_the_page_stops_every_request_and_foreign_script(
    browser: Browser, tmp_path: Path
) -> None:
    page = written(tmp_path / "session.html", plan(), MONDAY)
    ways = """() => {
        const load = (tag, set) => document.body.append(Object.assign(
            document.createElement(tag), set));
        load("img", { src: "https://example.invalid/a.png" });
        load("script", { textContent: "globalThis.acted = true;" });
        load("script", { src: "https://example.invalid/a.js" });
        load("style", { textContent: "@import 'https://example.invalid/a.css'" });
        load("iframe", { src: "https://example.invalid/" });
        navigator.sendBeacon("https://example.invalid/");
        return fetch("https://example.invalid/").then(() => "sent", () => "refused");
    }"""
    with session(browser, page, MONDAY) as found:
        assert found.page.evaluate(ways) == "refused"
        assert found.page.evaluate("globalThis.acted") is None
        found.wait(1)
        assert found.opened.sent == [page.as_uri()]


def test_five_exercises_weigh_less_than_a_megabyte(tmp_path: Path) -> None:
    page = written(tmp_path / "session.html", plan(), MONDAY)
    text = page.read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert text.count('<template id="figure-') == 5
    assert text.count("<animateTransform") > 50


def test_photos_of_ones_own_are_shown(browser: Browser, tmp_path: Path) -> None:
    photo = BytesIO()
    Pillow.new("RGB", (40, 30), "teal").save(photo, "JPEG")
    image = Image(photo.getvalue(), "Standing behind a chair.", 40, 30)
    item = lower_back().items[0]
    own = replace(lower_back(), items=(Item(replace(item.exercise, images=(image,))),))
    page = written(tmp_path / "session.html", plan(own), MONDAY)
    with session(browser, page, MONDAY, motion="no-preference") as found:
        found.begin("2")
        picture = found.page.get_by_alt_text("Standing behind a chair.")
        assert picture.get_attribute("src") == (
            f"data:image/jpeg;base64,{b64encode(photo.getvalue()).decode()}"
        )
        assert picture.evaluate("(image) => image.naturalWidth") == 40
        found.press("Start")
        found.wait(15)
        found.check()


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (MONDAY, None),
        (MONDAY + timedelta(days=1), "The plan has no session today"),
        (MONDAY - timedelta(days=1), "What you record before that day does not count."),
        (MONDAY + timedelta(days=42), "What you record after that day does not count, unless"),
        (MONDAY - timedelta(days=2), "Week 1 is for 30 Nov – 6 Dec 2026, which is still to come"),
        (MONDAY + timedelta(days=45), "Week 6 was for 4 Jan – 10 Jan 2027. Make a new page"),
    ],
    ids=["a day of the plan", "no day of the plan", "before", "after", "too early", "too late"],
)
def test_a_day_that_is_not_the_plans_is_named(
    browser: Browser, tmp_path: Path, today: date, said: str | None
) -> None:
    found_plan = plan(weekdays=(0, 2, 4))
    page = written(tmp_path / "session.html", found_plan, MONDAY)
    with session(browser, page, today) as found:
        notices = " ".join(found.page.locator(".notice").all_inner_texts())
        assert (said in notices) if said is not None else notices == ""
        assert found.page.locator(".doses li").count() == 5


def test_a_sign_that_is_ticked_in_the_plan_is_named_until_it_is_cleared(
    browser: Browser, tmp_path: Path
) -> None:
    sign = Sign("Fever", emergency=False, day=MONDAY)
    tuesday, next_month = MONDAY + timedelta(days=1), MONDAY + timedelta(days=31)
    for cleared, today, is_named in (
        (None, tuesday, True),
        (MONDAY, tuesday, True),
        (tuesday, MONDAY, True),
        (tuesday, tuesday, False),
        (next_month, tuesday, True),
    ):
        clearance = Clearance("Dr Berg", cleared) if cleared is not None else None
        log = Log(signs=(sign,), clearance=clearance)
        page = written(tmp_path / "session.html", plan(), today, log)
        with session(browser, page, today) as found:
            assert ("Ticked in your plan: Fever" in found.text) == is_named


def test_the_screen_stays_awake_during_a_session_alone(browser: Browser, tmp_path: Path) -> None:
    lock = """globalThis.locks = 0;
        Object.defineProperty(navigator, "wakeLock", { value: { async request() {
            locks += 1;
            return { addEventListener() {}, async release() { locks -= 1; } };
        } } });"""
    page = written(tmp_path / "session.html", plan(), MONDAY)
    with session(browser, page, MONDAY, before=lock) as found:
        assert found.page.evaluate("locks") == 0
        found.begin("2")
        found.press("Start")
        assert found.page.evaluate("locks") == 1
        found.press("STOP")
        found.report(pain="Not said", on="On without it")
        assert found.page.evaluate("locks") == 1
        found.press("End the session")
        assert found.page.evaluate("locks") == 0


def test_a_narrow_phone_needs_no_sideways_scrolling(browser: Browser, tmp_path: Path) -> None:
    page = written(tmp_path / "session.html", plan(), MONDAY)
    with session(browser, page, MONDAY, size=(320, 568)) as found:
        found.check()
        found.begin("2", floor=True)
        found.check()
        found.press("I am ready")
        found.check()
        found.press("Start")
        found.wait(20)
        found.check()
        found.press("STOP")
        found.check()
