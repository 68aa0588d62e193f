"""Planner agrees with an independent model of the rules.

`rules_model.py` was written from the page of rules by somebody who had not read planner. Where both
had read the page differently, the reading was settled and noted in its comments.
`python -m tests.oracle` compares more.
"""

from functools import cache

import pytest

from tests.oracle.living import Compared, Life

# One process of the suite lives them all, once.
pytestmark = pytest.mark.xdist_group("oracle")

LIVES_OF_A_TEST = 12


@cache
def decisions(seed: int) -> list[Compared]:
    return list(Life(seed).lived())


@pytest.mark.parametrize("first", range(0, 120, LIVES_OF_A_TEST))
def test_planner_decides_as_the_model_of_the_rules_does(first: int) -> None:
    for seed in range(first, first + LIVES_OF_A_TEST):
        for decision in decisions(seed):
            assert decision.ours == decision.theirs, (seed, decision)


def test_the_lives_have_decisions_of_every_kind() -> None:
    kinds = {decision.ours[0] for seed in range(40) for decision in decisions(seed)}
    assert kinds == {"progress", "hold", "step-back", "restart", "rest", "pause"}
