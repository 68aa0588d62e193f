"""The session page in another language: every text of its own comes from there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from planner import files
from planner.domain.log import Log
from planner.wording.language import Words
from planner.wording.session_words import SENTENCES
from planner.writers import Wanted, html
from tests.apps.session_page import SessionPage, session
from tests.builders import MONDAY, plan, programme
from tests.polish import MARK, Polish

pytestmark = pytest.mark.xdist_group("browser")

VOICES = """globalThis.SpeechSynthesisUtterance = class {};
    const voice = (name, lang) => ({ name, lang, localService: true });
    Object.defineProperty(globalThis, "speechSynthesis", { value: {
        getVoices: () => [voice("Emma", "en-GB"), voice("Ewa", "pl-PL")],
        addEventListener() {}, cancel() {}, speak() {} } });"""
WORDS = Words(Polish(), "pl")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of one week with a dose of every kind."""
    found = plan(programme(7), weeks=2)
    wanted = Wanted(words=WORDS, layouts=files.layouts("session"), week=2, today=MONDAY)
    path = tmp_path_factory.mktemp("page") / "session.html"
    path.write_bytes(html.write(found, Log(), wanted))
    return path


@pytest.fixture
def found(browser: Browser, page: Path) -> Iterator[SessionPage]:
    day = plan(programme(7), weeks=2).weeks[1].starts
    with session(browser, page, day, before=VOICES) as opened:
        yield opened


def unmarked(found: SessionPage) -> list[str]:
    """Buttons, headings and labels without a mark, that are no numbers."""
    texts = found.page.locator("button, summary, h1, h2, legend, label, option, .what, .of")
    own = {"Ewa", "−", "+", programme(7).name} | {
        exercise["name"] for exercise in found.exercises()
    }
    return [
        text
        for text in texts.all_inner_texts()
        if text and text not in own and MARK not in text and not re.fullmatch(r"\d+", text)
    ]


def test_a_number_chooses_the_form_as_the_catalogue_does(found: SessionPage) -> None:
    sentence, numbers = SENTENCES["minutes_cue"], list(range(1200))
    said = found.page.evaluate(
        "(all) => all.map((count) => say('minutes_cue', { count }))", numbers
    )
    assert said == [WORDS(sentence, count=number) for number in numbers]
    assert said[21:23] == [f"{MARK}Go. 21 minutes. (5)", f"{MARK}Go. 22 minutes. (2–4)"]


def test_what_is_filled_in_is_filled_once(found: SessionPage) -> None:
    said = found.page.evaluate("say('you_need', { things: '$& {things} $1' })")
    assert said == f"{MARK}You need: $& {{things}} $1."


def test_nothing_stays_english(found: SessionPage) -> None:
    assert found.page.evaluate("document.documentElement.lang") == "pl"
    assert found.page.evaluate("document.getElementById('strip').ariaLabel") == f"{MARK}Stop rule"
    assert unmarked(found) == []
    found.page.get_by_label(f"{MARK}I do not know").check()
    found.press(f"{MARK}Start the session")
    assert unmarked(found) == []
    found.press(f"{MARK}I am ready")
    for _ in range(7):
        assert unmarked(found) == []
        found.press(f"{MARK}Start")
        for _ in range(30):
            assert unmarked(found) == []
            found.wait(2)
        if found.screen == "count":
            found.press(f"{MARK}STOP")
        assert unmarked(found) == []
        found.page.get_by_label(f"{MARK}Not said").check()
        found.page.locator(".foot button").first.click()
    while found.screen != "summary":
        found.page.locator("button.main").click()
    assert unmarked(found) == []
    assert found.opened.errors == []


def test_a_voice_of_the_language_is_chosen(browser: Browser, page: Path) -> None:
    with session(browser, page, MONDAY, before=VOICES) as found:
        found.page.get_by_text("Sound and speed").click()
        assert found.page.locator("#voice option").all_inner_texts() == ["Ewa"]
