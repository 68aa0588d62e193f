"""`make fuzz`: tries every reader with files gone wrong, for a bounded time, on all cores.

Ends with a table of what was tried. What fails is kept as a file in .fuzz/, with its traceback
and the command that repeats it.
"""

import argparse
import os
import secrets
import sys
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from types import TracebackType

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.targets import TARGETS, survive

KEPT = Path(__file__).parent.parent / ".fuzz"
ROUND = 100
"""Examples that are drawn of one seed."""
SETTINGS = settings(
    max_examples=ROUND,
    database=None,
    deadline=None,
    phases=[Phase.generate],  # making a failure smaller takes longer than finding the next one
    suppress_health_check=list(HealthCheck),
)


@dataclass(slots=True)
class Result:
    """What came of a target: how many examples, and each kind of failure once."""

    target: str
    tried: int = 0
    seconds: float = 0.0
    failures: dict[str, str] = field(default_factory=dict)


def fuzz(target: str, first_seed: int, seconds: float) -> Result:
    """Rounds of examples, each of the next seed, until the time is up; at least one round."""
    result = Result(target)
    began, number = monotonic(), first_seed
    while not result.tried or monotonic() - began < seconds:
        _round(result, number)
        number += 1
    result.seconds = monotonic() - began
    return result


def _round(result: Result, number: int) -> None:
    target, found = TARGETS[result.target], _Failure(result, number)

    def tries(example: object) -> None:
        result.tried += 1
        found.example = example
        survive(target, example)

    run: Callable[[], None] = seed(number)(SETTINGS(given(target.draw())(tries)))
    with found:
        run()


@dataclass(slots=True)
class _Failure:
    """Keeps whatever error ends a round, the first of each kind, and lets the run go on."""

    result: Result
    seed: int
    example: object = None

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: TracebackType | None) -> bool:
        if not isinstance(error, Exception):
            return False
        place = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"
        if kind not in self.result.failures:
            kept = _kept(self.result.target, self.seed, self.example, error)
            self.result.failures[kind] = kept
        return True


def _kept(target: str, number: int, example: object, error: Exception) -> str:
    """Keep what failed; the command that repeats it."""
    KEPT.mkdir(exist_ok=True)
    stem = f"{target.replace(': ', '-').replace(' ', '-')}-{number}"
    raw = example if isinstance(example, bytes) else repr(example).encode("utf-8", "replace")
    (KEPT / stem).write_bytes(raw)
    trace = "".join(traceback.format_exception(error))
    (KEPT / f"{stem}.txt").write_text(trace, encoding="utf-8", errors="replace")
    return f"make fuzz SECONDS=1 SEED={number} TARGET='{target}'  # .fuzz/{stem}"


def table(results: Iterable[Result]) -> list[str]:
    """The results as lines of a table, and then every failure."""
    found = list(results)
    width = max(len(result.target) for result in found)
    lines = [f"{'target':{width}}  examples  seconds  failures"]
    lines += [
        f"{r.target:{width}}  {r.tried:8,}  {r.seconds:7.1f}  {len(r.failures):8}" for r in found
    ]
    tried, failed = sum(r.tried for r in found), sum(len(r.failures) for r in found)
    lines.append(
        f"{'together':{width}}  {tried:8,}  {sum(r.seconds for r in found):7.1f}  {failed:8}"
    )
    for result in found:
        lines += [f"{result.target}: {kind}: {how}" for kind, how in result.failures.items()]
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300, help="for all targets together")
    parser.add_argument("--seed", type=int, default=None, help="repeats a run")
    parser.add_argument("--target", choices=["", *TARGETS], default="", help="only this one")
    asked = parser.parse_args()
    first = asked.seed if asked.seed is not None else secrets.randbelow(10**6) * 1000
    chosen = [asked.target] if asked.target else list(TARGETS)
    cores = min(os.cpu_count() or 1, len(chosen))
    each = asked.seconds * cores / len(chosen)
    print(f"{len(chosen)} targets, {each:.0f} s each, on {cores} cores; SEED={first}", flush=True)
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        runs = [pool.submit(fuzz, target, first, each) for target in chosen]
        results = [run.result() for run in runs]
    print("\n".join(table(results)))
    return 1 if any(result.failures for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
