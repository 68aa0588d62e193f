"""Advice in words, one sentence for each kind."""

import pytest

from planner.domain.decision import Advice, AdviceKind
from planner.wording.advising import NO_BETTER, NO_BETTER_OF_IT, advice_lines
from planner.wording.language import ENGLISH
from tests import builders

ROLLS = "knee-rolls"
CASES = {
    Advice(AdviceKind.HELP): ENGLISH(NO_BETTER),
    Advice(AdviceKind.HELP, ROLLS): ENGLISH(NO_BETTER_OF_IT, name="Knee rolls"),
    Advice(AdviceKind.ASK, ROLLS): (
        "Knee rolls: ask your doctor or physiotherapist about it before it comes back; "
        "or leave it out: --without knee-rolls"
    ),
    Advice(AdviceKind.DAYS, "", (0, 2, 4, 6), 17, 28): (
        "You did something on 17 of 28 days. Fewer days may fit your weeks better: "
        "--days mon,wed,fri,sun"
    ),
    Advice(AdviceKind.TIMES, "", (), 40, 84): (
        "You did 40 of 84 sessions. One session a day may fit better: "
        "a new plan with planner new --times 1"
    ),
    Advice(AdviceKind.AMOUNTS, ROLLS): (
        "Knee rolls: often less than was asked. A lower end may fit better: "
        "a new plan with planner new --max knee-rolls=N"
    ),
    Advice(AdviceKind.WITHOUT, ROLLS, (), 2, 21): (
        "Knee rolls: done in 2 of 21 sessions. You may leave it out: --without knee-rolls"
    ),
}


@pytest.mark.parametrize(("advice", "said"), CASES.items())
def test_each_advice_is_said_with_what_to_do(advice: Advice, said: str) -> None:
    assert advice_lines(ENGLISH, builders.plan(), [advice]) == (said,)


def test_no_kind_of_advice_is_without_words() -> None:
    assert {advice.kind for advice in CASES} == set(AdviceKind)


def test_all_advice_is_said_in_its_order() -> None:
    plan = builders.plan()
    assert advice_lines(ENGLISH, plan, list(CASES)) == tuple(CASES.values())
    assert advice_lines(ENGLISH, plan, ()) == ()
