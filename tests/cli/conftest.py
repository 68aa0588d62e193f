"""The command line as a person calls it, in an empty folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from planner.cli import main


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call planner with arguments; `typed` is what the person types. A bug raises."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, typed: str = "") -> Result:
        result = CliRunner().invoke(
            main, arguments, input=typed, catch_exceptions=False, prog_name="planner"
        )
        return Result(result.exit_code, result.stdout, result.stderr)

    return call
