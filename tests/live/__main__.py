"""`python -m tests.live --lives 2000 --plans 40`: random lives beside the law, by IronCalc."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from planner.domain.log import Log
from planner.domain.plan import Plan
from tests.live.law import law
from tests.live.lives import Life, begun_of, life_after, life_of, plan_of
from tests.live.typed import TypedBook

_MOST_TOLD = 5


def _lives(seed: int, count: int) -> Iterator[tuple[Plan, Log, list[Life]]]:
    """Lives of a fresh plan, and a quarter as many of one that was re-planned on any day."""
    plan = plan_of(seed)
    yield plan, Log(), [life_of(plan, number) for number in range(count)]
    begun = begun_of(seed)
    if begun is not None:
        after = [life_after(begun, number) for number in range(count // 4)]
        yield begun.plan, begun.log, after


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lives", type=int, default=2000)
    parser.add_argument("--plans", type=int, default=40)
    parser.add_argument("--first", type=int, default=0, help="seed of the first plan")
    asked = parser.parse_args()
    began, lives, cells, differing = time.monotonic(), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(asked.first, asked.first + asked.plans):
            for plan, log, lived in _lives(seed, asked.lives // asked.plans):
                book = TypedBook(plan, Path(folder) / "live.xlsx", log)
                for life in lived:
                    shown, wanted = book.shown(life), law(plan, life)
                    lives, cells = lives + 1, cells + len(wanted)
                    for place in wanted:
                        if shown[place] == wanted[place]:
                            continue
                        differing += 1
                        if differing <= _MOST_TOLD:
                            print(f"plan {seed}, {life.today}, {place}:")
                            print(f"  shown {shown[place]}\n  law   {wanted[place]}")
    took = time.monotonic() - began
    print(
        f"{lives} lives of {asked.plans} plans, {cells} amounts, {differing} differ; {took:.0f} s"
    )
    return 1 if differing else 0


sys.exit(main())
