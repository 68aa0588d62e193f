"""`python -m tests.live --lives 2000 --plans 40`: random lives beside the law, by IronCalc."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.live.law import law
from tests.live.lives import life_of, plan_of
from tests.live.typed import TypedBook

_MOST_TOLD = 5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lives", type=int, default=2000)
    parser.add_argument("--plans", type=int, default=40)
    parser.add_argument("--first", type=int, default=0, help="seed of the first plan")
    asked = parser.parse_args()
    began, cells, differing = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(asked.first, asked.first + asked.plans):
            plan = plan_of(seed)
            book = TypedBook(plan, Path(folder) / "live.xlsx")
            for number in range(asked.lives // asked.plans):
                life = life_of(plan, number)
                shown, wanted = book.shown(life), law(plan, life)
                cells += len(wanted)
                for place in wanted:
                    if shown[place] == wanted[place]:
                        continue
                    differing += 1
                    if differing <= _MOST_TOLD:
                        print(f"plan {seed}, life {number}, {life.today}, {place}:")
                        print(f"  shown {shown[place]}\n  law   {wanted[place]}")
    took = time.monotonic() - began
    lives = asked.lives // asked.plans * asked.plans
    print(
        f"{lives} lives of {asked.plans} plans, {cells} amounts, {differing} differ; {took:.0f} s"
    )
    return 1 if differing else 0


sys.exit(main())
