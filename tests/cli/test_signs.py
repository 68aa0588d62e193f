"""A warning sign that is ticked stops what asks for exercises, also before any re-plan."""

from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.log import Clearance, Log, Sign
from planner.writers import load
from tests.builders import MONDAY, plan
from tests.cli.conftest import Run

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
BLADDER = Sign(plan().programme.safety.emergency[0], True, MONDAY + timedelta(days=1))
FEVER = Sign("Fever", False, MONDAY + timedelta(days=1))
CLEARED = Clearance("Dr Berg", MONDAY + timedelta(days=5))
WEDNESDAY, SUNDAY = "2026-12-02", "2026-12-06"


def save(log: Log) -> None:
    Path("my plan.xlsx").write_bytes(load("xlsx").write(plan(), log))


@pytest.mark.parametrize(
    "command",
    [
        ("print", "my plan.xlsx", "--week", "1"),
        ("print", "my plan.xlsx"),
        ("print", "my plan.xlsx", "--all"),
        ("export", "my plan.xlsx", "--to", "html"),
        ("export", "my plan.xlsx", "--to", "ics"),
        ("export", "my plan.xlsx", "--to", "pdf"),
    ],
)
def test_no_page_asks_for_exercises_while_a_sign_is_ticked(
    run: Run, command: tuple[str, ...]
) -> None:
    save(Log(signs=(FEVER, BLADDER)))
    result = run(*command, "--today", WEDNESDAY)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        f"planner: my plan.xlsx: Start here: the warning sign “{BLADDER.text}” is ticked, "
        "so there are no exercises for now; get emergency help now; "
        '`planner replan "my plan.xlsx"` pauses the plan, and says how to go on\n'
    )
    assert [path.name for path in Path().iterdir()] == ["my plan.xlsx"]


def test_a_sign_that_is_no_emergency_sends_to_a_doctor(run: Run) -> None:
    save(Log(signs=(FEVER,)))
    assert "; see a doctor first; " in run("print", "my plan.xlsx", "--today", WEDNESDAY).err


def test_what_was_filled_in_can_still_be_taken_to_the_doctor(run: Run) -> None:
    """Pages of weeks that are over, and the figures."""
    save(Log(signs=(BLADDER,)))
    assert run("print", "my plan.xlsx", "--week", "1", "--today", "2026-12-09").code == 0
    assert run("export", "my plan.xlsx", "--to", "csv", "--today", WEDNESDAY).code == 0


def test_a_sign_that_was_cleared_stops_nothing(run: Run) -> None:
    save(Log(signs=(FEVER,), clearance=CLEARED))
    assert run("print", "my plan.xlsx", "--week", "1", "--today", SUNDAY).code == 0
