"""What a person says when they re-plan, what becomes of it, and what makes no sense."""

from dataclasses import replace

import pytest

from planner.domain.decision import Kind, Way
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Amount, Away, Plan
from planner.errors import PlannerError
from planner.replan import Wishes, replan
from planner.wording.language import ENGLISH
from planner.wording.statements import stated_of_plan
from tests.builders import plan
from tests.replan.kept import (
    ROLLS,
    STRETCH,
    between,
    day,
    decision,
    doses,
    hurt,
    kept,
    kinds,
    proposal,
)
from tests.telling import told

DAILY = plan()


def problems(found: Plan, today: int, said: Wishes, log: Log | None = None) -> list[str]:
    with pytest.raises(PlannerError) as caught:
        replan(found, log if log is not None else Log(), day(today), said)
    assert all(each.where and each.remedy for each in caught.value.problems)
    return [each.message for each in caught.value.problems]


# Settings.


def wishes(found: Plan) -> list[str]:
    """What the person said at the last re-plan."""
    return [stated_of_plan(ENGLISH, wish, found) for wish in found.history[-1].said]


def test_a_pain_ceiling_is_kept_and_counts_at_once() -> None:
    log = hurt(kept(DAILY, 14), (8, 12), 4)
    assert not replan(DAILY, log, day(14)).changed
    result = replan(DAILY, log, day(14), Wishes(pain_ceiling=3))
    assert decision(result).rule == "pain_high"
    found = proposal(result).plan
    assert found.programme.pain_ceiling == 3
    assert wishes(found) == ["pain ceiling 3"]


def test_a_setting_alone_is_a_change() -> None:
    result = replan(DAILY, kept(DAILY, 14), day(14), Wishes(pain_ceiling=6))
    assert result.changed
    assert proposal(result).plan.weeks == DAILY.weeks
    assert proposal(result).plan.revision == 2


def test_the_same_setting_is_no_change() -> None:
    assert not replan(DAILY, kept(DAILY, 14), day(14), Wishes(pain_ceiling=5)).changed


def test_what_the_person_said_is_kept() -> None:
    said = Wishes(
        ill=True,
        away=Away(day(30), day(33)),
        without=(ROLLS, ROLLS),
        weekdays=(0, 2),
        pain_ceiling=4,
    )
    found = proposal(replan(DAILY, kept(DAILY, 14), day(14), said)).plan
    assert wishes(found) == [
        "pain or illness caused the gap",
        "away 30 Dec 2026 – 2 Jan 2027",
        "without Knee rolls",
        "sessions on Mon, Wed",
        "pain ceiling 4",
    ]
    assert (found.choices.weekdays, found.left_out) == ((0, 2), (ROLLS,))


def test_every_day_is_said_as_such() -> None:
    found = plan(weekdays=(0, 2, 4))
    result = replan(found, kept(found, 14), day(14), Wishes(weekdays=tuple(range(7))))
    assert wishes(proposal(result).plan) == ["sessions every day"]


def test_a_re_plan_without_wishes_says_nothing() -> None:
    result = replan(DAILY, Log(), day(14))
    assert proposal(result).plan.history[-1].said == ()


# The account of a re-plan.


def test_a_re_plan_is_kept_with_its_day_number_decisions_way_and_end() -> None:
    result = replan(DAILY, hurt(kept(DAILY, 14), (8, 12), 6), day(14))
    for found in result.proposals:
        (made,) = found.plan.history
        assert (made.day, made.number, made.decisions) == (day(14), 2, result.decisions)
        assert (made.way, made.ends) == (found.way, found.plan.ends)
        assert found.plan.revision == 2
        assert found.plan.replaced == DAILY.weeks[2:]


def test_every_re_plan_is_kept() -> None:
    once = proposal(replan(DAILY, hurt(kept(DAILY, 14), (8, 12), 6), day(14))).plan
    twice = proposal(replan(once, hurt(kept(once, 28), (26,), 6), day(28))).plan
    assert [each.day for each in twice.history] == [day(14), day(28)]
    assert [each.number for each in twice.history] == [2, 3]
    assert twice.history[0] == once.history[0]


def test_the_log_is_never_changed() -> None:
    log = hurt(kept(DAILY, 14), (8, 12), 6)
    for found in replan(DAILY, log, day(14)).proposals:
        assert found.log == log


# Twice on one day.


def test_a_re_plan_drops_the_decisions_of_the_same_day() -> None:
    held = hurt(kept(DAILY, 16), (15,), 6)
    once = proposal(replan(DAILY, held, day(16)))
    assert decision(replan(DAILY, held, day(16))).kind is Kind.HOLD
    better = replan(once.plan, kept(DAILY, 16), day(16))
    assert kinds(better) == {Kind.PROGRESS}
    found = proposal(better).plan
    assert found.weeks == DAILY.weeks
    assert [each.day for each in found.history] == [day(16)]


def test_a_step_back_of_the_same_day_is_no_first_one() -> None:
    log = hurt(kept(DAILY, 16), (14, 15), 6)
    once = proposal(replan(DAILY, log, day(16)))
    twice = replan(once.plan, log, day(16))
    assert kinds(twice) == {Kind.STEP_BACK}
    assert not twice.changed


def test_the_way_chosen_earlier_in_the_day_is_the_default() -> None:
    log = kept(DAILY, 14, missed=between(7, 13))
    once = proposal(replan(DAILY, log, day(14)), Way.KEEP_END)
    again = replan(once.plan, log, day(14))
    assert not again.changed
    assert [found.way for found in again.proposals] == [Way.KEEP_END]
    other = replan(once.plan, log, day(14), Wishes(pain_ceiling=4))
    assert [found.way for found in other.proposals] == [Way.KEEP_END, Way.EXTEND]
    later = replan(once.plan, log, day(15))
    assert later.proposals[0].way is Way.EXTEND


def test_settings_of_the_same_day_are_kept_and_said_together() -> None:
    once = proposal(replan(DAILY, kept(DAILY, 14), day(14), Wishes(pain_ceiling=4)))
    found = proposal(replan(once.plan, once.log, day(14), Wishes(without=(ROLLS,)))).plan
    assert wishes(found) == ["pain ceiling 4", "without Knee rolls"]
    assert found.programme.pain_ceiling == 4
    assert len(found.history) == 1


def test_twice_on_a_weeks_last_day_starts_from_the_whole_week() -> None:
    log = hurt(kept(DAILY, 20), (18, 19), 6)
    once = proposal(replan(DAILY, log, day(20)))
    assert once.plan.replaced == DAILY.weeks[2:]
    better = proposal(replan(once.plan, kept(DAILY, 20), day(20)))
    assert better.plan.weeks == DAILY.weeks


def test_a_third_re_plan_of_the_day_still_starts_from_the_weeks_before() -> None:
    log = hurt(kept(DAILY, 16), (14, 15), 6)
    found = proposal(replan(DAILY, log, day(16))).plan
    found = proposal(replan(found, log, day(16), Wishes(pain_ceiling=4))).plan
    assert found.replaced == DAILY.weeks[2:]
    found = proposal(replan(found, kept(DAILY, 16), day(16), Wishes(pain_ceiling=5))).plan
    assert found.weeks == DAILY.weeks


# Days on which nothing can be re-planned.


def test_a_day_before_the_plan_is_refused() -> None:
    assert problems(DAILY, -1, Wishes()) == [
        "the plan begins on Mon 30 Nov 2026; there is nothing to re-plan before"
    ]


def test_a_day_before_the_last_re_plan_is_refused() -> None:
    once = proposal(replan(DAILY, Log(), day(14))).plan
    assert problems(once, 13, Wishes()) == ["the plan was re-planned later, on Mon 14 Dec 2026"]
    assert replan(once, Log(), day(14)).decisions


def test_a_day_more_than_a_year_after_the_end_is_refused() -> None:
    assert replan(DAILY, Log(), day(41 + 366)).decisions
    assert problems(DAILY, 41 + 367, Wishes()) == [
        "the plan ended on Sun 10 Jan 2027, more than a year before"
    ]


def test_a_paused_plan_can_be_re_planned_for_a_year_after_the_pause() -> None:
    log = hurt(kept(DAILY, 16), range(8, 16), 8)
    held = proposal(replan(DAILY, log, day(16))).plan
    assert replan(held, log, day(16 + 366)).paused
    assert len(problems(held, 16 + 367, Wishes(), log)) == 1


# Wishes that make no sense.


def test_all_problems_are_told_together() -> None:
    said = Wishes(
        without=("knee-roll", *(e.key for e in DAILY.exercises)),
        away=Away(day(0), day(400)),
        resume=day(3),
    )
    assert problems(DAILY, 3, said) == [
        "the plan has no exercise 'knee-roll'",
        "no exercise is left",
        "more than a year away",
        "the plan is not paused",
    ]


def test_a_year_away_is_not_too_long() -> None:
    said = Wishes(away=Away(day(10), day(10 + 366)))
    assert replan(DAILY, Log(), day(3), said).changed
    assert len(problems(DAILY, 3, Wishes(away=Away(day(10), day(10 + 367))))) == 1


def test_one_exercise_must_stay_over_several_re_plans() -> None:
    keys = [e.key for e in DAILY.exercises]
    one = proposal(replan(DAILY, Log(), day(3), Wishes(without=tuple(keys[1:])))).plan
    assert list(doses(one)) == ["1", "1b", "2", "3", "4", "5", "6", "7"]
    assert problems(one, 4, Wishes(without=(STRETCH,))) == ["no exercise is left"]


# A plan that is over.


def test_a_finished_plan_is_offered_four_weeks_at_the_maximum() -> None:
    result = replan(DAILY, kept(DAILY, 42), day(42))
    assert result.finished
    assert [found.way for found in result.proposals] == [Way.EXTEND]
    assert list(doses(proposal(result).plan).values()) == [4, 5, 6, 7, 8, 10, 10, 10, 10, 10]


def test_weeks_at_the_maximum_begin_on_the_plans_weekday() -> None:
    """Three days after the end: the rest of that week is no week of the plan."""
    found = proposal(replan(DAILY, kept(DAILY, 42), day(45))).plan
    assert [(week.label, week.starts) for week in found.weeks[6:8]] == [
        ("8", day(49)),
        ("9", day(56)),
    ]


def test_weeks_at_the_maximum_say_that_they_are_like_the_last() -> None:
    found = proposal(replan(DAILY, kept(DAILY, 42), day(42))).plan
    reasons = {told(week.prescriptions[0].reason) for week in found.weeks[6:]}
    assert len(reasons) == 1
    assert reasons.pop().startswith("same as last week: documented maximum")


def test_on_the_last_day_a_plan_is_not_finished() -> None:
    result = replan(DAILY, kept(DAILY, 41), day(41))
    assert not result.finished
    assert not result.changed


def test_twice_on_the_day_after_the_end_equals_once() -> None:
    once = proposal(replan(DAILY, kept(DAILY, 42), day(42)))
    again = replan(once.plan, once.log, day(42))
    assert again.finished
    assert not again.changed


def test_a_plan_ends_once_every_maximum_was_asked_as_planned() -> None:
    result = replan(DAILY, hurt(kept(DAILY, 41), (38,), 6), day(41))
    assert kinds(result) == {Kind.HOLD}
    assert not result.finished
    assert not result.changed


def test_a_maximum_that_was_only_held_is_asked_once_more() -> None:
    """Held in week 6, which has the maximum, for pain in week 5."""
    result = replan(DAILY, hurt(kept(DAILY, 35), (30,), 6), day(35))
    assert list(doses(proposal(result).plan).values()) == [4, 5, 6, 7, 8, 8, 10]
    single = plan(maxima=(Amount(STRETCH, 4),))
    held = proposal(replan(single, hurt(kept(single, 35), (30,), 6), day(35))).plan
    assert list(doses(held).values()) == [4, 4, 4, 4, 4, 4, 4]


@pytest.mark.parametrize(("today", "first"), [(45, 10), (50, 10), (57, 5), (71, 4)])
def test_long_after_the_end_the_absence_counts(today: int, first: int) -> None:
    found = proposal(replan(DAILY, kept(DAILY, 42), day(today))).plan
    assert list(doses(found).values())[6] == first
    assert list(doses(found).values())[-1] == 10
    assert found.weeks[6].starts >= day(today)
    assert found.weeks[6].number == -(-today // 7) + 1


def test_a_finished_plan_that_kept_its_end_climbs_on_to_the_maximum() -> None:
    result = replan(DAILY, kept(DAILY, 14, missed=between(7, 13)), day(14))
    short = proposal(result, Way.KEEP_END).plan
    over = replan(short, kept(short, 42, missed=between(7, 13)), day(42))
    assert over.finished
    assert list(doses(proposal(over).plan).values())[6:] == [8, 10, 10, 10]


# Logs with entries that belong to no session.


def test_entries_outside_the_plan_and_of_unknown_exercises_do_no_harm() -> None:
    log = kept(DAILY, 14)
    odd = replace(
        log,
        entries=(
            Entry(day(-9), 1, STRETCH, True),
            *log.entries,
            Entry(day(9), 3, "gone", True, None, 9),
            Entry(day(300), 1, STRETCH, True, None, 9),
        ),
        days=(DayEntry(day(-1), 9), *log.days, DayEntry(day(20), 9), DayEntry(day(300), 9)),
        own_pains=(OwnPain("99", STRETCH, 9), OwnPain("2", "gone", 9), OwnPain("5", STRETCH, 9)),
    )
    assert not replan(DAILY, odd, day(14)).changed


def test_a_tick_on_a_rest_day_ends_an_absence() -> None:
    found = plan(weekdays=(0, 2, 4))
    log = kept(found, 14, missed=between(5, 13))
    assert decision(replan(found, log, day(14))).rule == "absence"
    rested = replace(log, entries=(*log.entries, Entry(day(12), 1, STRETCH, True)))
    assert decision(replan(found, rested, day(14))).rule == "as_planned"  # four of six
