"""Somebody at LibreOffice: opens, types, ticks, sorts, saves. One process for many tests.

`office_driver.py` does it; it runs in the Python that LibreOffice's own interface is installed for.
"""

import contextlib
import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from threading import Timer
from typing import Any

from planner.domain.plan import Session
from planner.form.layout import session_key
from planner.returned.grid import cell_name
from tests.apps.applications import application, python_with_uno

_STEP_LIMIT_S = 120
_DRIVER = Path(__file__).with_name("office_driver.py")


class Desk:
    """A LibreOffice with a profile of its own below `folder`; it starts at the first step."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._driver: subprocess.Popen[str] | None = None

    @contextlib.contextmanager
    def opened(self, path: Path, separators: str = "") -> Iterator["Document"]:
        """A file on screen; `separators`, such as ",", where it is a CSV file."""
        document = Document(self, self.step("open", str(path), separators))
        try:
            yield document
        finally:
            if self._driver is not None:
                self.step("close")

    def step(self, name: str, *arguments: object) -> Any:
        """Let the driver take one of its steps; a step that fails fails the test."""
        if self._driver is None:
            self._driver = self._started()
        driver = self._driver
        assert driver.stdin is not None
        assert driver.stdout is not None
        out_of_time = Timer(_STEP_LIMIT_S, _kill, [driver])
        out_of_time.start()
        try:
            driver.stdin.write(json.dumps([name, *arguments]) + "\n")
            driver.stdin.flush()
            answer = driver.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            out_of_time.cancel()
        if not answer:
            self._driver = None
            _kill(driver)
            said = self._said.read_text(encoding="utf-8", errors="replace")
            raise AssertionError(f"{name} {arguments} came to nothing: {said}")
        return json.loads(answer)

    def leave(self) -> None:
        """End LibreOffice, and all that was started with it."""
        driver, self._driver = self._driver, None
        if driver is not None:
            assert driver.stdin is not None
            driver.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                driver.wait(_STEP_LIMIT_S)
            _kill(driver)

    @property
    def _said(self) -> Path:
        return self._folder / "said.txt"

    def _started(self) -> subprocess.Popen[str]:
        soffice = application("soffice", "libreoffice", package="libreoffice-calc")
        python = python_with_uno(soffice)
        profile = (self._folder / "driven profile").as_uri()
        with self._said.open("w") as said:
            return subprocess.Popen(
                [python, str(_DRIVER), soffice, profile, f"planner-{token_hex(8)}"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                encoding="utf-8",
                start_new_session=True,  # with LibreOffice a group that can be ended at once
            )


def _kill(driver: subprocess.Popen[str]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(driver.pid, signal.SIGKILL)
    driver.wait()
    for stream in (driver.stdin, driver.stdout):
        if stream is not None:
            with contextlib.suppress(BrokenPipeError):
                stream.close()


class Document:
    """The file that is open, with the names of its `sheets`."""

    def __init__(self, desk: Desk, sheets: list[str]) -> None:
        self._desk = desk
        self.sheets = sheets

    def do(self, step: str, *arguments: object) -> Any:
        """A step of the driver's."""
        return self._desk.step(step, *arguments)

    def page(self, sheet: str) -> "Page":
        """A sheet whose cells have hidden keys beside and above them."""
        return Page(self._desk, sheet)

    def saved(self, path: Path, sheet: str = "") -> Path:
        """A copy, by the ending of its name: a workbook, a PDF, or one sheet as CSV."""
        self.do("save", str(path), sheet)
        return path


class Page:
    """A sheet on screen, its cells by the keys that stand at the left and above."""

    def __init__(self, desk: Desk, sheet: str) -> None:
        self._desk = desk
        self.sheet = sheet

    def type(self, text: str, row: str, column: Session | str) -> str:
        """Type into a cell; what it shows then."""
        return str(self._desk.step("type", self.sheet, self.cell(row, column), text))

    def choose(self, text: str, row: str, column: Session | str) -> str:
        """Take a value of the cell's drop-down; what it shows then."""
        return str(self._desk.step("choose", self.sheet, self.cell(row, column), text))

    def delete(self, row: str, column: Session | str) -> None:
        """Empty a cell with the Delete key."""
        self._desk.step("delete", self.sheet, self.cell(row, column))

    def shows(self, row: str, column: Session | str) -> str:
        return str(self._desk.step("shows", self.sheet, self.cell(row, column)))

    def cell(self, row: str, column: Session | str) -> str:
        """The name of a cell, such as D6."""
        key = session_key(column) if isinstance(column, Session) else column
        return cell_name(*self._desk.step("place", self.sheet, row, key))
