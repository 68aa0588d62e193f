"""Chromium, driven by Playwright: what a page does in a real browser, on a clock of the test's."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.apps.applications import application

_FLAGS = (
    "--no-sandbox",  # tests may run as root, in containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE, DESKTOP = (390, 844), (1280, 800)


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser; each test opens pages of its own in it."""
    path = application("chromium", "chromium-browser", "google-chrome", package="chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*_FLAGS])
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page, what it asked of the network, what its policy refused, and what went wrong."""

    page: Page
    requests: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def sent(self) -> list[str]:
        """The requests that its policy let out."""
        return [address for address in self.requests if address not in self.refused]

    def violations(self) -> list[str]:
        """What axe-core finds wrong with the page as it stands."""
        self.page.evaluate(Axe().axe_script)
        self.page.evaluate("axe.run().then((found) => { globalThis.axeFound = found; }), null")
        while not self.page.evaluate("Boolean(globalThis.axeFound)"):
            self.page.clock.run_for(10)  # it waits for the clock that stands
        found = self.page.evaluate("axeFound.violations")
        self.page.evaluate("delete globalThis.axeFound")
        return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    now: datetime,
    size: tuple[int, int] = PHONE,
    motion: Literal["reduce", "no-preference"] = "reduce",
    colours: Literal["dark", "light"] = "light",
    before: str = "",
) -> Iterator[Opened]:
    """A file in a window of its own, without network; its clock stands until a test moves it.

    `before` is a script that runs before those of the page.
    """
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        reduced_motion=motion,
        color_scheme=colours,
        timezone_id="Pacific/Auckland",  # far from Greenwich, so that a date of there is noticed
        offline=True,
    )
    context.clock.install(time=now)
    context.clock.pause_at(now)
    if before:
        context.add_init_script(before)
    found = Opened(context.new_page())
    found.page.set_default_timeout(20_000)
    found.page.on("request", lambda request: found.requests.append(request.url))
    found.page.on("requestfailed", lambda request: _refused(found, request))
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    found.page.on("console", lambda message: found.errors.append(message.text))
    found.page.goto(path.as_uri())
    yield found
    context.close()


def _refused(found: Opened, request: Request) -> None:
    if request.failure == "csp":
        found.refused.append(request.url)
