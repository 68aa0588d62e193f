"""The law of a workbook that re-plans itself, by examples."""

from dataclasses import replace

import pytest

from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan
from planner.replan import Wishes, replan
from planner.replan.weekly import decided, weekly
from tests.builders import plan
from tests.replan.kept import between, day, doses, gave, hurt, kept, proposal

DAILY = plan()
FEVER = "Fever"


def rules(found: Plan) -> list[str]:
    """The rule that decided on the first exercise at each start of a week."""
    return [revision.decisions[0].rule for revision in found.history]


@pytest.mark.parametrize("today", [0, 6])
def test_before_the_first_week_is_over_nothing_is_decided(today: int) -> None:
    assert weekly(DAILY, kept(DAILY, today), day(today)) == DAILY


def test_a_painful_week_counts_from_the_next_start_of_a_week() -> None:
    log = hurt(kept(DAILY, 10), (8, 9), 7)
    assert weekly(DAILY, log, day(13)).weeks == DAILY.weeks
    assert doses(weekly(DAILY, log, day(14)))["3"] == 4


def test_a_missed_week_counts_as_soon_as_it_is_over() -> None:
    log = kept(DAILY, 14, missed=between(7, 13))
    asked = doses(weekly(DAILY, log, day(14)))
    assert list(asked.values()) == [4, 5, 4, 5, 6, 7, 8, 10]


def test_it_decides_as_a_re_plan_on_that_day_does() -> None:
    log = gave(hurt(kept(DAILY, 14), (8,), 7), "2", "knee-rolls", 5)
    by_hand = proposal(replan(weekly(DAILY, log, day(7)), log, day(14))).plan
    assert weekly(DAILY, log, day(14)) == by_hand


def test_after_a_re_plan_in_mid_week_it_goes_on_from_there() -> None:
    log = gave(kept(DAILY, 21), "2", "knee-rolls", 7)
    made = proposal(replan(DAILY, log, day(10))).plan
    found = weekly(made, log, day(21))
    assert [revision.day for revision in found.history] == [day(10), day(14), day(21)]
    assert found.history[0] == made.history[0]


def test_the_end_moves_until_each_exercise_was_asked_its_maximum() -> None:
    log = hurt(kept(DAILY, 42), (36, 37), 7)
    assert weekly(DAILY, kept(DAILY, 42), day(42)).ends == day(41)
    assert weekly(DAILY, log, day(42)).ends > day(48)


def test_a_hold_in_mid_week_that_the_end_of_the_week_undid_makes_no_plan_longer() -> None:
    """Week 6 asked for all as planned; one exercise kept too little of it."""
    rarely = kept(DAILY, 29)
    held = proposal(replan(DAILY, replace(rarely, days=rarely.days[:-5]), day(30))).plan
    assert "pain_unknown" in {decision.rule for decision in held.history[-1].decisions}
    log = kept(DAILY, 42)
    asked = weekly(held, log, day(35))
    assert set(doses(asked)) == {"1", "2", "3", "4", "5", "6"}
    entries = [e for e in log.entries if e.exercise != "knee-rolls" or e.day < day(38)]
    ends = weekly(held, replace(log, entries=tuple(entries)), day(42)).ends
    assert ends == day(41)


def test_after_its_end_a_plan_has_no_decisions() -> None:
    assert len(weekly(DAILY, kept(DAILY, 42), day(90)).history) == 6


def test_a_sign_stops_the_plan_with_the_next_start_of_a_week() -> None:
    log = replace(kept(DAILY, 10), signs=(Sign(FEVER, False, day(9)),))
    assert not weekly(DAILY, log, day(13)).is_paused
    assert weekly(DAILY, log, day(14)).is_paused
    assert list(doses(weekly(DAILY, log, day(28)))) == ["1", "2"]


def test_a_sign_that_was_cleared_before_a_start_of_a_week_stops_nothing() -> None:
    signs, cleared = (Sign(FEVER, False, day(8)),), Clearance("Dr Berg", day(9))
    log = replace(kept(DAILY, 14), signs=signs, clearance=cleared)
    assert weekly(DAILY, log, day(14)).weeks == DAILY.weeks


def test_a_sign_without_a_date_is_one_of_today_and_stops_no_week_that_is_over() -> None:
    log = replace(kept(DAILY, 21), signs=(Sign(FEVER, False),))
    assert weekly(DAILY, log, day(21)).weeks == DAILY.weeks


def test_a_pause_ends_with_the_first_start_of_a_week_after_the_day_of_going_on() -> None:
    log = replace(stopped(9), going_on=(day(24),))
    assert weekly(DAILY, log, day(24)).is_paused
    found = weekly(DAILY, log, day(28))
    assert (found.resumed, list(doses(found))[:3]) == (day(28), ["1", "2", "5"])
    assert doses(found)["5"] == 4, "one lower dose than before the pause"


def test_a_word_of_the_day_on_which_the_pause_is_read_ends_it_and_one_before_does_not() -> None:
    held = hurt(kept(DAILY, 14), range(6, 14), 7)
    assert weekly(DAILY, replace(held, going_on=(day(13),)), day(28)).is_paused
    assert weekly(DAILY, replace(held, going_on=(day(14),)), day(14)).is_paused
    assert not weekly(DAILY, replace(held, going_on=(day(14),)), day(28)).is_paused


def test_a_second_stop_leaves_the_first_as_it_was() -> None:
    """Both days of going on are kept: a second one rewrites nothing that is over."""
    once = weekly(DAILY, replace(stopped(9), going_on=(day(17),)), day(28))
    signs = (Sign(FEVER, False, day(9)), Sign("A lump", False, day(32)))
    again = replace(stopped(9), signs=signs, going_on=(day(17), day(40)))
    found = weekly(DAILY, again, day(42))
    assert [week.starts for week in found.weeks[:4]] == [day(0), day(7), day(21), day(28)]
    assert [revision.paused for revision in found.history] == [
        *(revision.paused for revision in once.history),
        True,
        False,
    ]


def test_what_was_decided_before_does_not_depend_on_what_is_written_later() -> None:
    log = hurt(kept(DAILY, 28), (22, 23), 8)
    assert weekly(DAILY, log, day(21)).history == weekly(DAILY, log, day(28)).history[:3]


def test_a_decision_of_a_re_plan_on_that_day_is_not_made_again() -> None:
    log = kept(DAILY, 14)
    made = proposal(replan(DAILY, log, day(14), Wishes(weekdays=(0, 2, 4)))).plan
    assert weekly(made, log, day(14)) == made


def test_a_decision_is_kept_whether_it_changes_anything_or_not() -> None:
    found = decided(DAILY, kept(DAILY, 7), day(7))
    assert found.weeks == DAILY.weeks
    assert rules(found) == ["as_planned"]


def stopped(on: int) -> Log:
    """Everything done as far as a warning sign."""
    return replace(kept(DAILY, on + 1), signs=(Sign(FEVER, False, day(on)),))
