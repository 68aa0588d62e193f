"""The count of the session page: in time with the figure, and waiting for nothing."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL.Image
import PIL.ImageChops
import pytest
from playwright.sync_api import Browser

from planner.domain.dose import Sides
from planner.domain.gallery import loop_s
from planner.domain.minutes import dose_s
from planner.domain.plan import Plan
from planner.wording.doses import in_full
from planner.wording.language import ENGLISH
from tests.apps.browser import DESKTOP, PHONE
from tests.apps.session_page import SessionPage, session, written
from tests.builders import MONDAY, plan, programme

pytestmark = pytest.mark.xdist_group("browser")

READY_S, CHANGE_S, REST_S = 10, 8, 15
KEYS = [exercise.key for exercise in plan().exercises]
WEEK_3 = MONDAY + timedelta(days=14)

ENGINE = """
globalThis.spoken = [];
globalThis.beeped = [];
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
globalThis.AudioContext = class {
    currentTime = 0; state = "running"; destination = {};
    createOscillator() {
        beeped.push(0);
        return { frequency: {}, connect: (to) => to, start() {}, stop() {} };
    }
    createGain() {
        const gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
        return { gain, connect: (to) => to };
    }
};
const voice = (name, lang, localService) => ({ name, lang, localService });
const engine = {
    getVoices: () => [voice("Cloud", "en-US", false), voice("Hans", "de-DE", true),
        voice("Emma", "en-GB", true)],
    cancel() { clearTimeout(this.talking); },
    addEventListener() {},
    speak(utterance) {
        spoken.push([utterance.text, utterance.voice.name]);
        this.answer(utterance);
    },
};
Object.defineProperty(globalThis, "speechSynthesis", { value: engine, configurable: true });
"""
ANSWERS = {
    "well": """engine.answer = function (it) {
        it.onstart();
        this.talking = setTimeout(() => it.onend(), 300);
    };""",
    "slow": """engine.answer = function (it) {
        it.onstart();
        this.talking = setTimeout(() => it.onend(), 100 * it.text.length);
    };""",
    "silent": "engine.answer = () => {};",
    "never ending": "engine.answer = (it) => it.onstart();",
    "failing": """engine.answer = (it) => setTimeout(() => it.onerror({ error: "x" }), 5);""",
    "remote voices alone": "engine.getVoices = () => [voice('Cloud', 'en-US', false)];",
    "absent": """Object.defineProperty(globalThis, "speechSynthesis", { value: undefined });""",
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The page of week 3."""
    return written(tmp_path / "session.html", plan(), WEEK_3)


def spoken(found: SessionPage) -> list[str]:
    return [text for text, _ in found.page.evaluate("spoken")]


@pytest.mark.parametrize("how", ANSWERS)
def test_whatever_the_speech_engine_does_the_count_goes_on(
    browser: Browser, page: Path, how: str
) -> None:
    with session(browser, page, WEEK_3, before=ENGINE + ANSWERS[how]) as found:
        found.begin("2")
        took = [found.count()]
        found.report()
        took.append(found.count())
        found.report()
        beeps, voices = found.page.evaluate("[beeped.length, spoken.map(([, name]) => name)]")
        assert found.opened.errors == []
    assert took == pytest.approx([READY_S + 6 * (4 + 6)] * 2, abs=1)
    assert set(voices) == ({"Emma"} if how not in ("absent", "remote voices alone") else set())
    assert beeps > 20 if how not in ("well", "slow") else len(voices) > 20


def test_an_engine_that_fails_is_given_up_and_the_page_says_so(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3, before=ENGINE + ANSWERS["silent"]) as found:
        found.begin("2")
        found.wait(12)
        assert found.page.locator("#said").inner_text().startswith("The voice does not answer")
        before = len(spoken(found))
        found.count()
        assert len(spoken(found)) == before


def test_it_reads_the_exercise_and_names_count_side_and_breath(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3, before=ENGINE + ANSWERS["well"]) as found:
        found.begin("2", floor=True)
        found.wait(10)
        assert spoken(found)[:2] == [
            "Face the chair, hands on the seat.",
            "One knee down, then the other.",
        ]
        found.press("Be quiet")
        before = len(spoken(found))
        found.wait(10)
        found.press("I am ready")
        found.wait(10)
        said = spoken(found)[before:]
        assert said[:3] == ["Bottom to heels stretch.", "6 stretches, hold 1 deep breath.",
                            "On hands and knees."]  # fmt: skip
        assert max(map(len, said)) <= 140
        found.count()
        found.report()
        found.wait(20)
        before = len(spoken(found))
        found.count()
        counted = spoken(found)[before:]
    assert counted[:4] == ["Get ready.", "Left side first.", "3", "2"] or counted[:4] == [
        "Get ready. Left side first.", "3", "2", "1",
    ]  # fmt: skip
    assert [text for text in counted if "," in text] == [
        "1, left", "2, right", "3, left", "4, right", "5, left", "6, the last, right",
    ]  # fmt: skip
    once = ["2, right", "breathe in", "and out", "and back"]
    at = counted.index("2, right")
    assert counted[at : at + 4] == once
    assert counted[-1] == "Done."


def test_a_slow_voice_is_let_finish_its_sentences(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3, before=ENGINE + ANSWERS["slow"]) as found:
        found.begin("2")
        found.wait(120)
        said = " ".join(spoken(found))
    exercise = plan().exercises[0]
    for text in (exercise.start, *exercise.steps, *exercise.cautions):
        assert " ".join(text.split()) in said


def test_voice_speed_and_silence_can_be_chosen_and_are_kept(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3, before=ENGINE + ANSWERS["well"]) as found:
        found.page.get_by_text("Sound and speed").click()
        voices = found.page.get_by_label("Voice", exact=True)
        assert voices.locator("option").all_inner_texts() == ["Emma"]
        found.check()
        found.page.get_by_label("Speed of the voice").select_option("slow")
        found.page.get_by_label("Sound", exact=True).select_option("No sound")
        found.page.get_by_label("Time for each movement").select_option("twice as much")
        found.page.get_by_label("Time to get ready").select_option("20 seconds")
        found.page.reload()
        found.begin("2")
        took = found.count()
        assert (spoken(found), found.page.evaluate("beeped.length")) == ([], 0)
        assert found.page.locator("#said").inner_text() == "Done."
    assert took == pytest.approx(20 + 6 * 2 * (4 + 6), abs=1)


def lines(found: SessionPage) -> list[list[dict[str, Any]]]:
    """The time line of each exercise, as the page computes it."""
    script = "(exercises) => exercises.map((each) => timeline(each))"
    return list(found.page.evaluate(script, found.exercises()))


def kinds_of_doses() -> Plan:
    """A plan with one exercise of each kind of dose, no pictures, in its last week."""
    return plan(programme(7), weeks=2)


def test_every_kind_of_dose_is_counted_whole_and_takes_the_time_of_the_plan(
    browser: Browser, tmp_path: Path
) -> None:
    found_plan, day = kinds_of_doses(), MONDAY + timedelta(days=7)
    page = written(tmp_path / "session.html", found_plan, day)
    with session(browser, page, day) as found:
        made = lines(found)
        ends = found.page.evaluate(
            """(exercises) => exercises.map((each) => {
                const line = timeline(each);
                return [doneAt(line, length_s(line)), whole(each.dose), doneAt(line, 0)];
            })""",
            found.exercises(),
        )
    for prescription, exercise, line, (done, whole, first) in zip(
        found_plan.weeks[1].prescriptions, found_plan.exercises, made, ends, strict=True
    ):
        dose = prescription.dose
        both = 2 if dose.sides is Sides.EACH else 1
        assert (done, first) == (whole, 0)
        assert whole == dose.sets * dose.counted * both
        waits = READY_S + CHANGE_S * (both - 1) + REST_S * both * (dose.sets - 1)
        moves = 0
        if dose.reps is None and dose.hold_unit != "minutes":
            moves = exercise.rep_s * dose.sets * both  # into the hold, and out of it
        took = sum(part["length_s"] for part in line)
        assert took == waits + moves + dose_s(exercise, dose), in_full(ENGLISH, exercise, dose)


def test_each_side_is_named_and_the_change_is_announced(browser: Browser, tmp_path: Path) -> None:
    page = written(tmp_path / "session.html", kinds_of_doses(), MONDAY)
    with session(browser, page, MONDAY) as found:
        raises = lines(found)[3]
    sides = [part["side"] for part in raises if part["kind"] == "out"]
    assert sides == ["left"] * (len(sides) // 2) + ["right"] * (len(sides) // 2)
    (change,) = (part for part in raises if part["kind"] == "change")
    assert [cue["text"] for cue in change["cues"]] == ["Change to the right side.", "3", "2", "1"]
    assert raises[0]["cues"][0]["text"] == "Get ready. Left side first."


def test_a_plan_without_pictures_is_done_whole(browser: Browser, tmp_path: Path) -> None:
    page = written(tmp_path / "session.html", kinds_of_doses(), MONDAY)
    with session(browser, page, MONDAY) as found:
        found.begin("1")
        for number in range(7):
            found.press("Start")
            found.wait(20)
            if number == 3:
                found.check()
            while found.screen == "count":
                found.wait(5)
            found.report()
        assert [entry.done for entry in found.log().entries] == [True] * 7
        assert found.opened.errors == []


@pytest.mark.parametrize(
    ("exercise", "count", "done"),
    [(3, 1, "1 rep"), (3, 7, "1 rep"), (3, 13, "3"), (3, 0, "0"), (4, 50, "8"), (5, 4, "4")],
    ids=str,
)
def test_less_than_all_is_never_recorded_as_all(
    browser: Browser, tmp_path: Path, exercise: int, count: int, done: str
) -> None:
    """Raises: 2 sets of 4 on each side. Holds: 3 × 15 seconds, each side. A walk of 10 minutes."""
    day = MONDAY + timedelta(days=7)
    page = written(tmp_path / "session.html", kinds_of_doses(), day)
    with session(browser, page, day) as found:
        cell = found.page.evaluate(
            "([{ dose }, count]) => doneCell({ did: 'some', count, dose })",
            [found.exercises()[exercise], count],
        )
    assert cell == done


def test_a_device_that_slept_pauses_the_count(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3) as found:
        found.begin("2")
        found.press("Start")
        found.wait(15)
        found.page.clock.fast_forward(90_000)
        assert found.screen == "count"
        assert "The device was asleep" in found.text
        assert found.page.locator(".what").inner_text() == "Paused"
        found.check()


def test_the_figure_moves_with_the_count(browser: Browser, page: Path) -> None:
    at = "document.querySelector('.figure svg').getCurrentTime()"
    (out, arrived), (leaves, back) = loop_s()["out"], loop_s()["back"]
    with session(browser, page, WEEK_3, motion="no-preference") as found:
        found.begin("2")
        found.check()
        found.press("Hold the picture still")
        assert found.page.evaluate("document.querySelector('.figure svg').animationsPaused()")
        found.press("Start")
        found.wait(5)
        assert found.page.evaluate(at) == 0  # the start position, while one gets ready
        found.wait(6)
        assert found.page.evaluate(at) == pytest.approx((out + arrived) / 2, abs=0.2)
        found.wait(3)
        assert found.page.evaluate(at) == pytest.approx(arrived, abs=0.01)
        found.wait(5)
        assert found.page.evaluate(at) == pytest.approx((leaves + back) / 2, abs=0.2)


def test_a_paused_figure_looks_as_it_did_when_it_moved(browser: Browser, page: Path) -> None:
    with session(browser, page, WEEK_3, motion="no-preference") as found:
        found.begin("2")
        found.press("Start")
        found.wait(19)
        figure = found.page.locator(".figure")
        moving = figure.screenshot()
        found.press("Pause")
        paused = figure.screenshot()
        assert changed_share(moving, paused) < MOVED_IN_BETWEEN
        found.check()
        found.page.reload()
        found.press("Go on with it")
        assert figure.screenshot() == paused


MOVED_IN_BETWEEN = 0.03
"""It moves by the browser's clock, which goes on while a picture is taken and a button pressed."""


def changed_share(before: bytes, after: bytes) -> float:
    """How much of a picture is not as it was, from 0 to 1."""
    first, second = (PIL.Image.open(BytesIO(raw)).convert("L") for raw in (before, after))
    changed = PIL.ImageChops.difference(first, second)
    return sum(changed.histogram()[32:]) / (changed.width * changed.height)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_all_buttons_stay_in_view_while_the_figure_moves(
    browser: Browser, page: Path, size: tuple[int, int]
) -> None:
    with session(browser, page, WEEK_3, motion="no-preference", size=size) as found:
        found.begin("2")
        for _ in KEYS[:3]:
            found.press("Skip")
        found.press("Start")  # the exercise with the longest name
        found.wait(15)
        found.check_buttons()


def test_with_reduced_motion_nothing_moves_and_both_pictures_stand_there(
    browser: Browser, page: Path
) -> None:
    with session(browser, page, WEEK_3, motion="reduce") as found:
        found.begin("2")
        assert found.page.locator(".figure svg").count() == 0
        assert found.page.locator(".figure img").count() == 2
        found.press("Start")
        found.wait(13)
        assert found.page.locator(".figure img").nth(1).get_attribute("class") == "now"
