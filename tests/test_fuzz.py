"""A few examples of everything that `make fuzz` tries for minutes; the same ones each time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import readers
from tests.fuzz.targets import TARGETS, Target, survive
from tools import fuzz

FEW = {"xlsx: read, then used": 3, "json: read, then used": 5}
SLOWER = 12


@pytest.mark.parametrize("name", TARGETS)
def test_there_is_a_value_or_an_error_that_says_what_is_wrong(name: str) -> None:
    @settings(
        max_examples=FEW.get(name, SLOWER),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(example=TARGETS[name].draw())
    def survives(example: object) -> None:
        survive(TARGETS[name], example)

    survives()


def test_every_reader_is_fuzzed() -> None:
    assert {name.partition(":")[0] for name in TARGETS} >= set(readers.names())


def test_a_failure_is_found_once_and_kept_with_the_command_that_repeats_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def divide(number: int) -> None:
        assert number < 10 or 1 // 0

    monkeypatch.setitem(TARGETS, "division", Target(lambda: st.integers(0, 99), divide))
    monkeypatch.setattr(fuzz, "KEPT", tmp_path)
    result = fuzz.fuzz("division", 5, 0)
    assert list(result.failures) == [f"ZeroDivisionError in {Path(__file__).name}:41"]
    (how,) = result.failures.values()
    assert how == "make fuzz SECONDS=1 SEED=5 TARGET='division'  # .fuzz/division-5"
    assert int((tmp_path / "division-5").read_text()) >= 10
    assert "ZeroDivisionError" in (tmp_path / "division-5.txt").read_text()
    assert fuzz.table([result])[-1].startswith("division: ZeroDivisionError")
