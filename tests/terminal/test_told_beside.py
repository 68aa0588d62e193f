"""What the terminal says beside the decisions of a re-plan."""

from planner.domain.log import Log
from planner.replan import replan
from planner.terminal.decisions import told_beside
from planner.wording import replan_words
from planner.wording.language import ENGLISH
from tests.builders import plan
from tests.replan.kept import day, hurt, kept

WAITS = ENGLISH(replan_words.WAITS)


def told(log: Log) -> list[str]:
    made = plan()
    return told_beside(ENGLISH, made, replan(made, log, day(14)))


def test_a_finish_that_does_not_count_three_quiet_weeks_is_said_to_be_early() -> None:
    assert WAITS in told(hurt(kept(plan(), 14), (8, 10), 7))
    assert WAITS not in told(kept(plan(), 14))
