"""The session page as a person uses it: what they touch, and what stands there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, expect

from planner import readers
from planner.cli.kit import output
from planner.domain.log import Log
from planner.domain.plan import Plan
from planner.writers import Wanted
from tests.apps.browser import Opened, opened

ZONE = ZoneInfo("Pacific/Auckland")
_LONGEST_MINUTES = 40


def written(path: Path, plan: Plan, day: date, log: Log | None = None) -> Path:
    """The page of the week that holds a day, in a file."""
    data = output.written("html", plan, log if log is not None else Log(), Wanted(today=day))
    path.write_bytes(data)
    return path


@contextmanager
def session(browser: Browser, page: Path, day: date, **how: Any) -> Iterator["SessionPage"]:
    """The page opened on the morning of a day."""
    now = datetime.combine(day, time(7, 30), ZONE)
    with opened(browser, page, now, **how) as found:
        yield SessionPage(found)


class SessionPage:
    """One open session page."""

    def __init__(self, found: Opened) -> None:
        self.opened = found
        self.page: Page = found.page

    @property
    def screen(self) -> str:
        return str(self.page.locator("main").get_attribute("class"))

    @property
    def text(self) -> str:
        return self.page.locator("main").inner_text()

    @property
    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def exercises(self) -> list[dict[str, Any]]:
        """What the page is told of today's exercises."""
        told = "JSON.parse(document.getElementById('data').textContent)"
        return list(self.page.evaluate(f"pageOfDay({told}, dayOf(new Date())).exercises"))

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def choose(self, group: str, answer: str) -> None:
        self.page.get_by_role("group", name=group).get_by_label(answer, exact=True).check()

    def begin(self, pain: str, *, floor: bool = False) -> None:
        """Answers the first screen, and starts."""
        self.choose("Pain before you start", pain)
        box = self.page.get_by_label("Show me how to get down")
        if box.count():
            box.set_checked(floor)
        self.press("Start the session")

    def wait(self, seconds: float) -> None:
        """Lets the clock go on."""
        self.page.clock.run_for(round(seconds * 1000))

    def count(self) -> int:
        """Starts an exercise and waits to the end of its count: how many seconds it took."""
        self.press("Start")
        for seconds in range(60 * _LONGEST_MINUTES):
            if self.screen != "count":
                return seconds
            self.wait(1)
        raise AssertionError("the count does not end")

    def report(
        self,
        did: str | None = None,
        count: int | None = None,
        pain: str = "",
        on: str = "Go on",
    ) -> None:
        """Answers how an exercise was; what is not said stays as the page suggests it."""
        if did is not None:
            self.choose("What did you do?", did)
        if count is not None:
            self.page.get_by_label("How many of").fill(str(count))
        if pain:
            self.choose("Pain that it gave", pain)
        self.press(on)

    def whole(self, exercises: int) -> None:
        """Does so many exercises in full, without pain said."""
        for _ in range(exercises):
            self.count()
            self.report()

    def saved(self) -> bytes:
        """The file that the page hands out."""
        with self.page.expect_download() as download:
            self.press("Save the file")
        assert download.value.suggested_filename == "session-log.csv"
        return download.value.path().read_bytes()

    def log(self) -> Log:
        """The file as planner reads it, without a problem."""
        reading = readers.load("csv").read(self.saved())
        assert reading.problems == ()
        return reading.log

    def check(self) -> None:
        """What holds on every screen."""
        assert self.opened.violations() == []
        assert self.opened.errors == []
        expect(self.page.locator("#strip")).to_be_in_viewport()
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert self.small_targets() == []
        if self.screen == "count":
            self.check_buttons()

    def check_buttons(self) -> None:
        """While it counts, all buttons are in view, and none covers another."""
        assert self.page.viewport_size is not None
        boxes = [button.bounding_box() for button in self.page.get_by_role("button").all()]
        edges = [(box["y"], box["y"] + box["height"]) for box in boxes if box is not None]
        *others, stop = edges
        assert len(others) == 3
        assert max(low for _, low in others) <= stop[0]
        assert stop[1] <= self.page.viewport_size["height"]

    def small_targets(self) -> list[str]:
        """What is to be touched and is less than 44 pixels high or wide."""
        found = self.page.evaluate("""() => {
            const all = [...document.querySelectorAll("button, summary, select, textarea, label")];
            return all.filter((each) => each.checkVisibility() && !each.htmlFor)
                .map((each) => [each.innerText, each.getBoundingClientRect()])
                .filter(([, { width, height }]) => width < 44 || height < 44)
                .map(([text, { width, height }]) => `${text}: ${width} x ${height}`);
        }""")
        return list(found)
