"""What is said beside the decisions, and never instead of them."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.decision import Advice, AdviceKind, Decision, Kind, Revision, Way
from planner.domain.log import Clearance, DayEntry, Log, Sign
from planner.domain.plan import Plan, Session
from planner.replan import Wishes, replan
from planner.replan.advice import advice
from tests.builders import plan
from tests.replan.kept import ROLLS, STRETCH, between, day, gave, hurt, kept, never, proposal
from tests.telling import as_words

DAILY = plan()


def weekly(log_of: dict[int, Log], until: int, found: Plan = DAILY) -> tuple[Advice, ...]:
    """The advice of the last of the weekly re-plans, each with the log of its day."""
    found_advice: tuple[Advice, ...] = ()
    for number in range(7, until + 1, 7):
        result = replan(found, log_of[number], day(number))
        found, found_advice = proposal(result).plan, result.advice
    return found_advice


def logs(until: int, *, pain: int = 2, own: int | None = None, of: str = ROLLS) -> dict[int, Log]:
    """For each Monday: all is done, with that pain, and an exercise gives pain each week."""
    made = {}
    for number in range(7, until + 1, 7):
        log = kept(DAILY, number, pain=pain)
        for week in range(1, number // 7 + 1):
            log = gave(log, str(week), of, own) if own is not None else log
        made[number] = log
    return made


def test_there_is_no_advice_where_all_is_well() -> None:
    assert weekly(logs(35), 35) == ()


@pytest.mark.parametrize(("until", "comes"), [(7, False), (14, False), (21, True), (28, True)])
def test_no_better_for_three_weeks_comes_with_the_third_weekly_decision(
    until: int, comes: bool
) -> None:
    help_for_rolls = Advice(AdviceKind.HELP, ROLLS)
    assert (help_for_rolls in weekly(logs(28, own=5), until)) is comes


def test_a_quiet_week_breaks_the_run() -> None:
    broken = logs(35, own=5)
    for number, log in broken.items():
        better = tuple(replace(o, pain=1) if o.week == "2" else o for o in log.own_pains)
        broken[number] = replace(log, own_pains=better)
    assert weekly(broken, 28) == ()
    assert weekly(broken, 35) == (Advice(AdviceKind.HELP, ROLLS),)


def test_pain_of_four_in_three_weeks_running_is_advice_for_the_whole_plan() -> None:
    assert weekly(logs(14, pain=4), 14) == ()
    assert weekly(logs(21, pain=4), 21) == (Advice(AdviceKind.HELP),)
    assert weekly(logs(28, pain=3), 28) == ()


def test_three_weeks_of_pain_are_three_whole_ones() -> None:
    """On the fifteenth day the first of the weeks has one day of the plan."""
    assert replan(DAILY, kept(DAILY, 15, pain=4), day(15)).advice == ()
    assert replan(DAILY, kept(DAILY, 20, pain=4), day(20)).advice == ()
    assert replan(DAILY, kept(DAILY, 21, pain=4), day(21)).advice == (Advice(AdviceKind.HELP),)


def test_where_every_exercise_is_no_better_it_is_said_once() -> None:
    everything = {}
    for number, log in logs(21).items():
        for exercise in DAILY.exercises:
            for week in range(1, number // 7 + 1):
                log = gave(log, str(week), exercise.key, 5)
        everything[number] = log
    assert weekly(everything, 21) == (Advice(AdviceKind.HELP),)


def test_an_exercise_that_rests_comes_with_the_advice_to_ask_about_it() -> None:
    assert Advice(AdviceKind.ASK, ROLLS) in weekly(logs(14, own=7), 14)
    assert Advice(AdviceKind.ASK, ROLLS) not in weekly(logs(7, own=7), 7)


def test_fewer_days_are_offered_by_name_where_everything_is_held_again_and_again() -> None:
    four = {
        number: kept(DAILY, number, missed=lambda d: d.weekday() not in (0, 2, 4, 6))
        for number in (7, 14, 21)
    }
    assert weekly(four, 14) == ()
    assert weekly(four, 21) == (Advice(AdviceKind.DAYS, "", (0, 2, 4, 6), 12, 21),)


def test_somebody_who_did_nothing_is_offered_three_days() -> None:
    nothing = {n: kept(DAILY, n, missed=lambda _: True) for n in (7, 14, 21)}
    assert weekly(nothing, 21) == (Advice(AdviceKind.DAYS, "", (0, 2, 4), 0, 21),)


def test_one_session_a_day_is_offered_to_somebody_who_does_one_of_two() -> None:
    twice = plan(times=2)
    mornings = {}
    for number in (7, 14, 21):
        log = kept(twice, number)
        one = tuple(e for e in log.entries if e.slot == 1 or e.day == day(0))
        mornings[number] = replace(log, entries=one)
    assert weekly(mornings, 21, twice) == (Advice(AdviceKind.TIMES, "", (), 22, 42),)


def test_one_session_a_day_is_no_offer_where_it_is_one_already() -> None:
    """Saturdays alone, and two of three are missed."""
    saturdays = plan(weekdays=(5,))
    log = {
        n: kept(saturdays, n, missed=lambda d: d not in (day(5), day(26))) for n in range(7, 36, 7)
    }
    found = weekly(log, 35, saturdays)
    assert {each.kind for each in found} == {AdviceKind.WITHOUT}


def test_one_session_a_day_is_no_offer_where_there_was_something_in_both() -> None:
    """Some exercises in the morning, the others in the evening."""
    twice = plan(times=2)
    slots = {exercise.key: 1 + n % 2 for n, exercise in enumerate(twice.exercises)}
    log = kept(twice, 21)
    one_each = tuple(entry for entry in log.entries if entry.slot == slots[entry.exercise])
    found = weekly(dict.fromkeys((7, 14, 21), replace(log, entries=one_each)), 21, twice)
    assert {each.kind for each in found} == {AdviceKind.WITHOUT}


def test_nothing_is_offered_to_somebody_who_does_all_on_the_days_that_are_kept() -> None:
    """Mondays and Thursdays, with one Thursday of two left out: no fewer days, no lower end."""
    two = plan(weekdays=(0, 3))
    logs_of_two = {
        number: kept(two, number, missed=lambda d: d.weekday() == 3 and (d - day(3)).days % 14 == 0)
        for number in range(7, 36, 7)
    }
    assert weekly(logs_of_two, 35, two) == ()


def test_days_to_come_are_not_counted_among_those_that_were_left_out() -> None:
    """On a Thursday: of 24 days that were, 13 were kept."""
    log = kept(DAILY, 24, missed=lambda d: d.weekday() not in (0, 2, 4, 6) or d == day(21))
    plan_then = DAILY
    for number in (7, 14, 21):
        plan_then = proposal(replan(plan_then, log, day(number))).plan
    advice = replan(plan_then, log, day(24)).advice
    assert advice == (Advice(AdviceKind.DAYS, "", (0, 2, 4, 6), 13, 24),)


def without(log: Log, exercise: str) -> Log:
    return replace(log, entries=tuple(e for e in log.entries if e.exercise != exercise))


def test_leaving_out_is_offered_for_an_exercise_that_is_not_done() -> None:
    left = {n: without(log, STRETCH) for n, log in logs(21).items()}
    assert weekly(left, 21) == (Advice(AdviceKind.WITHOUT, STRETCH, (), 0, 21),)


def half_of(plan_then: Plan, exercise: str, number: int) -> Log:
    """The log of somebody who always does half of what an exercise asks, and the rest as asked."""
    asked = {
        each: week.prescription(exercise) for week in plan_then.weeks for each in week.sessions
    }
    entries = []
    for entry in (log := kept(plan_then, number)).entries:
        prescription = asked[Session(entry.day, entry.slot)]
        if entry.exercise == exercise and prescription is not None:
            half = max(1, prescription.dose.counted // 2)
            entry = replace(entry, done=half == prescription.dose.counted, reps_done=half)
        entries.append(entry)
    return replace(log, entries=tuple(entries))


def test_a_lower_end_is_offered_for_an_exercise_that_is_done_in_part() -> None:
    plan_then = DAILY
    offers: list[Advice] = []
    for number in range(7, 43, 7):
        result = replan(plan_then, half_of(plan_then, STRETCH, number), day(number))
        plan_then = proposal(result).plan
        offers += result.advice
    assert {(each.kind, each.exercise) for each in offers} == {(AdviceKind.AMOUNTS, STRETCH)}


def test_of_an_exercise_the_days_to_come_are_not_counted_either() -> None:
    plan_then = DAILY
    log = without(kept(DAILY, 24), STRETCH)
    for number in (7, 14, 21):
        plan_then = proposal(replan(plan_then, log, day(number))).plan
    advice = replan(plan_then, log, day(24)).advice
    assert advice == (Advice(AdviceKind.WITHOUT, STRETCH, (), 0, 24),)


def test_days_away_that_were_kept_to_are_no_reason_for_an_offer() -> None:
    log = kept(DAILY, 14, missed=never)
    assert weekly({7: kept(DAILY, 7), 14: log}, 14) == ()


def test_nothing_is_offered_on_a_day_on_which_nothing_is_held() -> None:
    """Three weeks with four days of seven, then a whole one."""
    four = {
        number: kept(
            DAILY, number, missed=lambda d: d < day(21) and d.weekday() not in (0, 2, 4, 6)
        )
        for number in (7, 14, 21, 28)
    }
    assert weekly(four, 21) != ()
    assert weekly(four, 28) == ()


def test_advice_is_kept_in_the_history() -> None:
    log = hurt(kept(DAILY, 21, pain=4), (), None)
    revision = proposal(replan(DAILY, log, day(21))).plan.history[-1]
    assert revision.advice == (Advice(AdviceKind.HELP),)
    missed = proposal(replan(DAILY, kept(DAILY, 14, missed=between(7, 13)), day(14))).plan
    assert missed.history[-1].advice == ()


def test_nothing_is_offered_for_weeks_that_lay_in_a_pause() -> None:
    """Three weeks without a session, a warning sign, and on with it two months later."""
    plan_then = DAILY
    for number in (7, 14, 21):
        plan_then = proposal(replan(plan_then, Log(), day(number))).plan
    sick = Log(signs=(Sign("Fever", False, day(22)),))
    plan_then = proposal(replan(plan_then, sick, day(22))).plan
    cleared = replace(sick, clearance=Clearance("Dr Berg", day(77)))
    assert replan(plan_then, cleared, day(77), Wishes(resume=day(77))).advice == ()


def judged_for(rule: str, *days: int, kind: Kind = Kind.HOLD, **changes: Any) -> Plan:
    """The plan with decisions for the rolls on some days, all of which this rule made."""
    one = Decision(ROLLS, kind, rule, as_words("why"), spoke=(rule,))
    history = tuple(
        Revision(day(n), place, (replace(one, **changes),), Way.EXTEND, DAILY.ends)
        for place, n in enumerate(days, start=2)
    )
    return replace(DAILY, history=history)


HURTS = Decision(ROLLS, Kind.HOLD, "own_pain_some", as_words("why"), spoke=("own_pain_some",))
FEW = Decision(ROLLS, Kind.HOLD, "adherence", as_words("why"), spoke=("adherence",))


@pytest.mark.parametrize(
    ("resumed", "today", "helped"), [(None, 24, True), (14, 24, False), (14, 28, True)]
)
def test_no_better_counts_from_the_day_of_going_on(
    resumed: int | None, today: int, helped: bool
) -> None:
    plan = judged_for("own_pain_some", 7, 14, 21)
    if resumed is not None:
        plan = replace(plan, resumed=day(resumed))
    assert bool(advice(plan, Log(), day(today), (HURTS,))) is helped


def test_a_pause_is_no_decision_that_is_no_better() -> None:
    stopped = replace(HURTS, kind=Kind.PAUSE)
    paused = judged_for("own_pain_some", 7, 14, kind=Kind.PAUSE)
    assert advice(paused, Log(), day(28), (stopped,)) == ()
    assert advice(paused, Log(), day(28), (HURTS,)) == ()


def offered(often: int, of: int) -> set[AdviceKind]:
    """What is offered where so many of the exercises are held again and again."""
    long = plan(weeks=12)
    keys = [exercise.key for exercise in long.exercises][:of]

    def decisions(held: int) -> tuple[Decision, ...]:
        return tuple(
            replace(FEW, exercise=key)
            if place < held
            else replace(FEW, exercise=key, kind=Kind.PROGRESS, spoke=())
            for place, key in enumerate(keys)
        )

    history = tuple(Revision(day(n), 2, decisions(often), Way.EXTEND, long.ends) for n in (56, 63))
    found = replace(long, history=history)
    log = kept(long, 70, missed=lambda d: d.weekday() > 2)
    return {each.kind for each in advice(found, log, day(70), decisions(often))}


def test_fewer_days_are_offered_where_more_than_half_of_the_exercises_are_held() -> None:
    assert offered(3, of=5) == {AdviceKind.DAYS}
    assert offered(2, of=5) == {AdviceKind.WITHOUT}
    assert offered(2, of=4) == {AdviceKind.WITHOUT}


def test_an_offer_speaks_of_six_weeks() -> None:
    long = plan(weeks=12)
    history = tuple(Revision(day(n), 2, (FEW,), Way.EXTEND, long.ends) for n in (56, 63))
    (offer,) = advice(replace(long, history=history), Log(), day(70), (FEW,))
    assert (offer.done, offer.due) == (0, 42)


@pytest.mark.parametrize(("ceiling", "pain"), [(5, 5), (0, 0), (0, None), (5, None)])
def test_a_day_counts_up_to_the_ceiling_and_where_no_pain_is_known(
    ceiling: int, pain: int | None
) -> None:
    long = plan(replace(DAILY.programme, pain_ceiling=ceiling), weeks=12)
    history = tuple(Revision(day(n), 2, (FEW,), Way.EXTEND, long.ends) for n in (56, 63))
    log = Log(days=tuple(DayEntry(day(n), pain) for n in range(70)))
    given = advice(replace(long, history=history), log, day(70), (FEW,))
    assert [(each.done, each.due) for each in given if each.kind is AdviceKind.DAYS] == [(0, 42)]


def test_of_several_re_plans_for_one_week_the_last_counts() -> None:
    """Held on Monday, and on Wednesday of the same week no more: that is one week of three."""
    few = judged_for("adherence", 7, 14)
    assert advice(few, Log(), day(21), (FEW,)) != ()
    twice_in_a_week = judged_for("adherence", 7, 15)
    assert advice(twice_in_a_week, Log(), day(17), (FEW,)) == ()


def test_days_of_rest_are_no_days_that_were_too_few() -> None:
    rested = judged_for("adherence", 7, 14, kind=Kind.REST)
    assert advice(rested, Log(), day(21), (FEW,)) == ()
    back = judged_for("adherence", 7, 14, spoke=("adherence", "after_rest"))
    assert advice(back, Log(), day(21), (FEW,)) == ()
