"""planner as a real process, weighed: what it says, its peak of memory, its processor time."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LAUNCH = Path(__file__).with_name("launch.py")

MOST_MB = 300
MOST_CPU_S = 2.0
"""Processor time, not the clock's: other work of the machine does not count."""
PATIENCE_S = 300


@dataclass(frozen=True)
class Weighed:
    """What a command printed, its exit code, and what it took."""

    code: int
    out: str
    err: str
    peak_mb: float
    cpu_s: float


def planner(folder: Path, *arguments: str) -> Weighed:
    """Call planner in a folder."""
    done = subprocess.run(
        [sys.executable, "-S", str(LAUNCH), sys.executable, "-m", "planner", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=PATIENCE_S,
        check=True,
    )
    said, _, cost = done.stderr.rstrip("\n").rpartition("\n")
    return Weighed(out=done.stdout, err=said, **json.loads(cost))


def refused(found: Weighed, message: str) -> None:
    """Assert that a file was refused in bounds, with this message and a remedy after it."""
    in_bounds(found)
    assert found.code == 1, found.err
    assert message in found.err
    line = next(line for line in found.err.splitlines() if message in line)
    assert "; " in line.partition(message)[2], "no remedy"


def in_bounds(found: Weighed) -> None:
    """Assert that a file was read or refused in bounds and without a crash."""
    assert found.code in (0, 1), found.err
    assert "Traceback" not in found.err
    assert found.peak_mb < MOST_MB
    assert found.cpu_s < MOST_CPU_S
