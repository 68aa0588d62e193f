"""The worked examples of CONTRIBUTING.md do what they say, and its map is that of the code."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from planner import catalogue, files, rules, writers
from planner.domain.decision import Kind
from planner.domain.log import Log
from planner.figures import read_figures
from planner.progression import ramps
from planner.rules import decide
from tests.builders import plan
from tests.progression.test_ramps import (
    test_a_ramp_starts_at_the_first_rung_ends_at_the_last_and_never_falls as keeps_to_its_contract,
)
from tests.rules.found import evidence, exercise
from tests.test_readme import BLOCK
from tools import pose

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
FILES = {
    block["mark"].removeprefix("file "): block["text"]
    for block in BLOCK.finditer(PAGE)
    if (block["mark"] or "").startswith("file ")
}


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The files of the examples, as if they lay in their rooms."""
    for room in (ramps, rules, writers):
        _add(room, tmp_path, monkeypatch)
    rules.names.cache_clear()
    yield
    monkeypatch.undo()
    rules.names.cache_clear()
    rules.load.cache_clear()


def _add(room: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FILES.items():
        path = Path(name)
        if ".".join(path.parent.parts) == room.__name__:
            (folder / room.__name__).mkdir(exist_ok=True)
            (folder / room.__name__ / path.name).write_text(text, "utf-8")
    monkeypatch.setattr(room, "__path__", [*room.__path__, str(folder / room.__name__)])


@pytest.mark.usefixtures("added")
def test_the_example_of_a_ramp_keeps_to_the_contract_and_waits_two_weeks() -> None:
    assert "patient" in ramps.names()
    keeps_to_its_contract(name="patient")
    assert ramps.load("patient").rungs([4, 5, 6, 7, 8, 9], 7)[:3] == (0, 0, 1)


@pytest.mark.usefixtures("added")
def test_the_example_of_a_rule_holds_what_was_not_tried() -> None:
    assert rules.names()[-1] == "nothing_tried"
    (tried,) = decide(evidence(exercise(is_tried=True)))
    (untried,) = decide(evidence(exercise(is_tried=False)))
    assert (tried.verdict.kind, untried.verdict.kind) == (Kind.PROGRESS, Kind.HOLD)


@pytest.mark.usefixtures("added")
def test_the_example_of_a_format_writes_every_week() -> None:
    writer = writers.load("md")
    text = writer.write(plan(), Log()).decode()
    assert "md" in writers.names()
    assert [line for line in text.splitlines() if line.startswith("# ")] == [
        f"# Week {n} of 6" for n in range(1, 7)
    ]
    assert text.count("☐") == 6 * 7 * 5
    assert "STOP an exercise at once if it hurts." in text


def test_the_example_of_an_exercise_is_read_and_its_figure_can_be_drawn() -> None:
    (exercises,) = (text for name, text in FILES.items() if "exercises" in name)
    (figures,) = (text for name, text in FILES.items() if "figures" in name)
    library = catalogue.read([*files.built_in_templates(), ("standing.yaml", exercises.encode())])
    heel_raises = library.exercise("heel-raises")
    assert heel_raises.figure == "heel-raises"
    (figure,) = read_figures([("standing.yaml", figures.encode())]).values()
    assert figure.key == heel_raises.figure
    assert pose.tried(figure).startswith(b"\x89PNG")


def test_the_examples_of_a_sentence_and_a_language_hold() -> None:
    examples = [block["text"] for block in BLOCK.finditer(PAGE) if block["mark"] == "run"]
    assert len(examples) == 2
    for example in examples:
        subprocess.run([sys.executable, "-c", example], cwd=ROOT, check=True)


def test_the_map_has_every_room_in_the_order_of_the_imports() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    layers = [set(re.findall(r"[a-z_]+", layer)) for layer in contract["layers"]]
    drawn = next(block["text"] for block in BLOCK.finditer(PAGE) if block["language"] == "text")
    rooms = {room for layer in layers for room in layer} - {"figures", "errors"}
    mapped = [
        [word for word in re.findall(r"[a-z_]+", line) if word in rooms][:count]
        for line in drawn.splitlines()
        for count in [5 if line.startswith("  readers") else 1]
    ]
    assert [set(line) for line in mapped] == [
        layer - {"figures"} for layer in layers if layer - {"figures", "errors"}
    ]


def test_every_room_says_what_it_is() -> None:
    for init in (ROOT / "planner").rglob("__init__.py"):
        assert init.read_text("utf-8").startswith('"""'), init
