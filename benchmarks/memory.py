"""The most memory that a command takes, by the operating system's own account of it."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.timing import python

WATCH = """import json, resource, subprocess, sys

done = subprocess.run([sys.executable, *json.loads(sys.argv[1])], stdout=subprocess.DEVNULL)
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
sys.exit(print(peak) or done.returncode)
"""
"""A small process between this one and the command: a child's account begins with its parent's."""


def peak_mb(arguments: Sequence[str | Path], folder: Path) -> float:
    """The peak of a Python process of its own, in megabytes."""
    command = json.dumps([str(argument) for argument in arguments])
    return int(python("-c", WATCH, command, folder=folder)) / 1e6


def memory_rows(commands: Mapping[str, Sequence[str | Path]], folder: Path) -> list[list[str]]:
    """A row for each command: what, its peak, and how many times that of the first."""
    peaks = {what: peak_mb(arguments, folder) for what, arguments in commands.items()}
    first = next(iter(peaks.values()))
    return [[what, f"{peak:.0f} MB", f"{peak / first:.2g} ×"] for what, peak in peaks.items()]
