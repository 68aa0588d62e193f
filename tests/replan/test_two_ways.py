"""Two ways to climb again: all full amounts, later; or the same last day, perhaps with less."""

from dataclasses import replace
from itertools import pairwise

import pytest

from planner.domain.decision import Kind, Revision, Way
from planner.domain.plan import Plan, Session
from planner.replan import Wishes, replan
from planner.replan.revised import below_maximum, extensions
from tests.builders import plan, programme
from tests.replan.kept import (
    ROLLS,
    STRETCH,
    between,
    day,
    doses,
    gave,
    hurt,
    kept,
    kinds,
    proposal,
)
from tests.telling import told

DAILY = plan()
MISSED = replan(DAILY, kept(DAILY, 14, missed=between(7, 13)), day(14))
"""Week 2 is missed: week 3 asks for what was done in week 1."""


def test_extending_is_the_default() -> None:
    assert [found.way for found in MISSED.proposals] == [Way.EXTEND, Way.KEEP_END]


def test_extending_follows_the_original_doses_one_a_week_to_the_last() -> None:
    found = proposal(MISSED)
    assert list(doses(found.plan).values()) == [4, 5, 4, 5, 6, 7, 8, 10]
    assert list(doses(found.plan, ROLLS).values()) == [4, 4, 4, 6, 6, 8, 10, 10]
    assert found.plan.ends == day(55)
    assert found.below == ()


def test_keeping_the_end_climbs_by_no_more_than_the_largest_original_step() -> None:
    found = proposal(MISSED, Way.KEEP_END)
    assert list(doses(found.plan).values()) == [4, 5, 4, 5, 6, 7]
    assert found.plan.ends == DAILY.ends


def test_keeping_the_end_passes_plateaus() -> None:
    """Knee rolls rise by half at most: 4, 6, 8 (12 has no rung below but 10), 10."""
    found = proposal(MISSED, Way.KEEP_END)
    assert list(doses(found.plan, ROLLS).values()) == [4, 4, 4, 6, 8, 10]


def test_keeping_the_end_says_what_falls_short() -> None:
    below = dict(proposal(MISSED, Way.KEEP_END).below)
    assert below[STRETCH].dose.work == 7
    assert ROLLS not in below


def test_a_step_below_the_maximum_falls_short() -> None:
    almost = replace(DAILY, weeks=DAILY.weeks[:5])
    assert dict(below_maximum(almost))[STRETCH].dose.work == 8
    assert below_maximum(DAILY) == ()


def test_an_exercise_that_ends_before_the_others_falls_short_too() -> None:
    last = DAILY.weeks[4]
    others = tuple(p for p in last.prescriptions if p.exercise != STRETCH)
    weeks = (*DAILY.weeks[:4], replace(last, prescriptions=others))
    assert dict(below_maximum(replace(DAILY, weeks=weeks)))[STRETCH].dose.work == 7


def test_every_week_says_how_it_differs_from_the_week_before() -> None:
    result = replan(DAILY, kept(DAILY, 14, missed=between(7, 13)), day(14))
    reasons = [week.prescription(STRETCH) for week in proposal(result).plan.weeks[2:]]
    assert [told(found.reason).partition(":")[0] for found in reasons if found is not None] == [
        "what you did, again",
        *("one more than last week",) * 4,
        "two more than last week",
    ]


def test_no_week_asks_for_more_than_it_did() -> None:
    for found in MISSED.proposals:
        for week, planned in zip(found.plan.weeks, DAILY.weeks, strict=False):
            for p in week.prescriptions:
                before = planned.prescription(p.exercise)
                assert before is not None
                assert p.dose.work <= before.dose.work


def test_keeping_the_end_may_climb_to_a_dose_between_two_of_the_course() -> None:
    """Minutes of walking, one a rung; twelve weeks' largest step is a fifth."""
    found = plan(programme(6), weeks=12)
    course = [dose.work for dose in found.course("exercise-6")]
    result = replan(found, kept(found, 42, missed=between(27, 41)), day(42))
    walks = list(doses(proposal(result, Way.KEEP_END).plan, "exercise-6").values())
    assert walks[6] < walks[5]
    largest = max(b / a for a, b in pairwise(course))
    assert all(b / a <= largest for a, b in pairwise(walks[6:]))


def test_an_exercise_that_goes_on_as_planned_has_its_old_doses_in_both_ways() -> None:
    result = replan(DAILY, gave(kept(DAILY, 21), "3", ROLLS, 7), day(21))
    assert list(doses(proposal(result).plan).values()) == [4, 5, 6, 7, 8, 10, 10, 10]
    assert list(doses(proposal(result, Way.KEEP_END).plan).values()) == [4, 5, 6, 7, 8, 10]


def test_new_weeks_go_on_with_the_numbers() -> None:
    assert list(doses(proposal(MISSED).plan)) == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_two_ways_that_are_the_same_are_one_proposal() -> None:
    """Held in the last week, there is no end to keep."""
    result = replan(DAILY, gave(kept(DAILY, 36), "6", ROLLS, 4), day(36))
    assert [found.way for found in result.proposals] == [Way.EXTEND]


def test_two_ways_with_the_same_weeks_are_one_proposal() -> None:
    result = replan(DAILY, kept(DAILY, 14), day(14), Wishes(pain_ceiling=6))
    assert [(found.way, found.changed) for found in result.proposals] == [(Way.EXTEND, True)]


def test_a_plan_as_it_is_is_one_proposal_that_changes_nothing() -> None:
    result = replan(DAILY, kept(DAILY, 14), day(14))
    assert not result.changed
    assert [found.plan.weeks for found in result.proposals] == [DAILY.weeks]


def test_a_perfect_log_of_an_extended_plan_changes_nothing() -> None:
    found = proposal(MISSED).plan
    for today in range(19, 56):
        log = kept(found, today, missed=between(7, 13))
        result = replan(found, log, day(today))
        assert kinds(result) == {Kind.PROGRESS}, today
        assert not result.changed, today


def test_a_perfect_log_of_a_plan_that_kept_its_end_changes_nothing() -> None:
    found = proposal(MISSED, Way.KEEP_END).plan
    for today in range(19, 42):
        log = kept(found, today, missed=between(7, 13))
        result = replan(found, log, day(today))
        assert kinds(result) == {Kind.PROGRESS}, today
        assert not result.changed, today


def test_a_plan_that_kept_its_end_is_extended_to_the_full_amounts() -> None:
    """Held in week 5 (6) for one day above the ceiling."""
    found = proposal(MISSED, Way.KEEP_END).plan
    log = hurt(kept(found, 35, missed=between(7, 13)), (30,), 7)
    result = replan(found, log, day(35))
    assert list(doses(proposal(result).plan).values()) == [4, 5, 4, 5, 6, 6, 7, 8, 10]
    kept_again = proposal(result, Way.KEEP_END)
    assert list(doses(kept_again.plan).values()) == [4, 5, 4, 5, 6, 6]
    assert dict(kept_again.below)[STRETCH].dose.work == 6


def test_extensions_are_counted() -> None:
    assert MISSED.extensions == 0
    once = proposal(MISSED).plan
    second = replan(once, hurt(kept(once, 21, missed=between(7, 13)), (16,), 7), day(21))
    assert second.extensions == 1
    twice = proposal(second).plan
    assert twice.ends == day(62)
    third = replan(twice, kept(twice, 28, missed=between(7, 13)), day(28))
    assert third.extensions == 2


def test_even_a_day_more_is_an_extension() -> None:
    found = replace(DAILY, history=(replace(proposal(MISSED).plan.history[0], ends=day(42)),))
    assert extensions(found) == 1
    assert extensions(replace(found, history=(replace(found.history[0], ends=day(41)),))) == 0


def test_keeping_the_end_is_no_extension() -> None:
    once = proposal(MISSED, Way.KEEP_END).plan
    assert replan(once, kept(once, 21, missed=between(7, 13)), day(21)).extensions == 0


def test_the_longest_plan_does_not_grow() -> None:
    longest = plan(programme(1), weeks=104)
    result = replan(longest, kept(longest, 14, missed=between(7, 13)), day(14))
    extended = proposal(result)
    assert len(extended.plan.weeks) == 104
    assert extended.plan.ends == longest.ends


def test_the_longest_plan_that_cannot_grow_says_what_falls_short() -> None:
    longest = plan(programme(1), weeks=104)
    log = kept(longest, 707, missed=between(600, 706))
    extended = proposal(replan(longest, log, day(707)))
    assert len(extended.plan.weeks) == 104
    assert [key for key, _ in extended.below] == ["exercise-1"]


def lasting(weeks: int, *ends: int) -> Plan:
    """A plan that re-plans made longer, each to its last day; it has so many weeks by now."""
    days = [day(7 + n) for n in range(len(ends))]
    history = tuple(
        Revision(decided, n, (), Way.EXTEND, day(end))
        for n, (decided, end) in enumerate(zip(days, ends, strict=True), start=2)
    )
    last = DAILY.weeks[-1]
    later = tuple(
        replace(
            last,
            number=number,
            starts=day(7 * (number - 1)),
            sessions=tuple(Session(day(7 * (number - 1) + n)) for n in range(7)),
        )
        for number in range(7, weeks + 1)
    )
    return replace(DAILY, history=history, weeks=(*DAILY.weeks, *later))


@pytest.mark.parametrize(
    ("weeks", "ends", "first"),
    [
        (12, (48, 55, 83), Way.KEEP_END),
        (11, (48, 55, 76), Way.EXTEND),  # not twice as long
        (13, (48, 55, 90), Way.KEEP_END),
        (12, (48, 83), Way.EXTEND),  # longer only twice
        (12, (41, 48, 55, 83), Way.KEEP_END),
        (12, (48, 55, 62, 83), Way.KEEP_END),
    ],
)
def test_after_three_extensions_a_plan_twice_as_long_is_offered_its_end_first(
    weeks: int, ends: tuple[int, ...], first: Way
) -> None:
    long = lasting(weeks, *ends)
    result = replan(long, kept(long, 21, missed=between(14, 20)), day(21))
    assert result.proposals[0].way is first


def test_the_way_that_was_chosen_today_stays_the_first() -> None:
    long = lasting(12, 48, 55, 83)
    log = kept(long, 21, missed=between(14, 20))
    chosen = proposal(replan(long, log, day(21)), Way.EXTEND).plan
    assert replan(chosen, log, day(21)).proposals[0].way is Way.EXTEND


def test_an_ended_plan_has_no_end_to_keep() -> None:
    """It kept its end, below the full amounts: the only way on is to climb."""
    short = proposal(MISSED, Way.KEEP_END).plan
    result = replan(short, kept(short, 42), day(42))
    assert result.finished
    assert [found.way for found in result.proposals] == [Way.EXTEND]
