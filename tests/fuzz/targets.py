"""What is fuzzed: each target draws examples, and does with one what planner does with a file.

Whatever comes, there is a value, or an error that says what is wrong; soon.
"""

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from types import FrameType
from typing import Any

import click
from hypothesis import strategies as st

from planner import catalogue, files, readers, writers
from planner.catalogue.images import image
from planner.catalogue.values import Misread
from planner.domain.picture import Image
from planner.domain.plan import Choices
from planner.errors import PlannerError
from planner.figures import read_figures
from planner.pages.status import status
from planner.readers import Reading
from planner.replan import Wishes, replan
from planner.schedule import make_plan
from planner.storage import state
from planner.storage.peek import peek
from planner.wording.language import ENGLISH
from tests.builders import MONDAY
from tests.fuzz import images, texts, typed, workbooks

MOST_SECONDS = 4
"""For one example, of the processor's time; most take some milliseconds."""

ACTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, and signs that turn the direction of a text: a terminal obeys them."""


@dataclass(frozen=True, slots=True)
class Target:
    """`draw` makes the strategy of its examples, `use` raises for a failure."""

    draw: Callable[[], st.SearchStrategy[Any]]
    use: Callable[[Any], object]


class TooSlow(RuntimeError):
    """An example takes longer than anybody waits."""


def survive(target: Target, example: object) -> None:
    """Use an example; raises whatever is no answer for a person."""
    with _in_time():
        try:
            target.use(example)
        except (PlannerError, Misread, click.BadParameter) as error:
            said = error.message if isinstance(error, click.BadParameter) else str(error)
            _check_words(said)


def _check_words(said: str) -> None:
    """Something is said, and nothing in it acts on a terminal."""
    assert said.strip(), "nothing is said"
    acts = ACTS.search(said)
    assert acts is None, f"a message holds {acts[0]!r}"


@contextmanager
def _in_time() -> Iterator[None]:
    def too_slow(number: int, frame: FrameType | None) -> None:
        raise TooSlow(f"more than {MOST_SECONDS} s of the processor's time")

    before = signal.signal(signal.SIGVTALRM, too_slow)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _read(name: str) -> Callable[[bytes], object]:
    def read(raw: bytes) -> Reading:
        peek(raw)
        reading = readers.load(name).read(raw)
        assert isinstance(reading, Reading)
        for problem in reading.problems:
            _check_words(str(problem))
        assert len(reading.problems) <= readers.MOST_PROBLEMS + 1
        return reading

    return read


def _read_and_use(name: str) -> Callable[[bytes], object]:
    """Read, and then what the commands do with a plan; the same comes back of what is written."""

    def use(raw: bytes) -> None:
        reading = readers.load(name).read(raw)
        plan, log = reading.plan, reading.log
        if plan is None:
            writers.load("csv").write(workbooks.FOUND, log)
            return
        for format_ in ("json", "xlsx"):
            again = readers.load(format_).read(writers.load(format_).write(plan, log))
            assert again.plan == plan
            assert format_ != "json" or again.log == log
        writers.load("csv").write(plan, log)
        for days in (0, 5, 20):
            today = plan.starts + timedelta(days=days)
            status(ENGLISH, plan, log, today)
            for proposal in replan(plan, log, today, Wishes()).proposals:
                writers.load("xlsx").write(proposal.plan, proposal.log)

    return use


def _template(raw: bytes) -> None:
    """Read beside the built-in templates; a plan is made of every programme that is well."""
    found = catalogue.read(files.built_in_templates(), [("own.yaml", raw)])
    catalogue.check(files.built_in_templates(), [("own.yaml", raw)])
    for programme in found.programmes.values():
        make_plan(programme, Choices(MONDAY, 4, tuple(range(7))), "fuzz")


def _image(raw: bytes) -> None:
    assert isinstance(image(raw, "A picture.", "photo.jpg"), Image)


def _rows(rows: list[tuple[str, str]]) -> None:
    if state.is_whole(rows):
        state.decode(rows)


def _junk() -> st.SearchStrategy[bytes]:
    return st.binary(max_size=400)


TARGETS: dict[str, Target] = {
    **{f"{name}: any bytes": Target(_junk, _read(name)) for name in readers.names()},
    "xlsx: damaged bytes": Target(workbooks.bad_bytes, _read("xlsx")),
    "xlsx: other XML": Target(workbooks.other_xml, _read("xlsx")),
    "xlsx: other cells": Target(workbooks.other_cells, _read("xlsx")),
    "xlsx: read, then used": Target(workbooks.other_cells, _read_and_use("xlsx")),
    "xlsx: hidden state": Target(texts.other_state, _rows),
    "csv: damaged bytes": Target(texts.csv_bytes, _read("csv")),
    "csv: other tables": Target(texts.other_table, _read_and_use("csv")),
    "json: damaged text": Target(texts.json_bytes, _read("json")),
    "json: other documents": Target(texts.other_document, _read("json")),
    "json: read, then used": Target(texts.other_document, _read_and_use("json")),
    "templates": Target(lambda: texts.other_yaml(poses=False), _template),
    "poses": Target(
        lambda: texts.other_yaml(poses=True), lambda raw: read_figures([("own.yaml", raw)])
    ),
    "images": Target(images.other_image, _image),
    "command line": Target(typed.typed, typed.understood),
}
