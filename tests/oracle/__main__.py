"""`python -m tests.oracle --decisions 100000`: planner and the model of the rules, side by side."""

import argparse
import sys

from tests.oracle.living import Life


def main() -> int:
    """Compare so many random decisions; 1 where one differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--decisions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0, help="the first life")
    options = parser.parse_args()
    compared = different = lives = 0
    seed = options.seed
    while compared < options.decisions:
        lives += 1
        for decision in Life(seed).lived():
            compared += 1
            if decision.ours != decision.theirs:
                different += 1
                print(f"life {seed}: {decision}")
                break
        seed += 1
    print(f"{compared} decisions of {lives} lives compared, {different} different")
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main())
