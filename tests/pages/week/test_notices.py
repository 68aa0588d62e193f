"""What a weekly page says of the decisions it follows from, below the stop rule.

In six weeks knee rolls are asked 4, 4, 6, 6, 8, 10; below the start are 2.
"""

import json
import re
from dataclasses import replace
from datetime import timedelta

from planner import files, writers
from planner.domain.log import Log, Sign
from planner.domain.plan import Away, Plan
from planner.pages.week.notices import notices, notices_on_the_way
from planner.replan import Wishes, replan
from planner.wording.advising import NO_BETTER, NO_BETTER_OF_IT
from planner.wording.language import ENGLISH
from planner.wording.week import page_words
from planner.wording.week.banners import SUPPOSED
from planner.writers import Wanted
from tests import builders, replanned
from tests.replan.kept import ROLLS, STRETCH, day, gave, hurt, kept

PLAN = builders.plan()

LESS = (
    "◄  Less after strong pain. Later pages may show more: it comes after three weeks without "
    "strong pain. Re-plan each week."
)
LESS_ROLLS = LESS.replace("Less after strong pain.", "Less after strong pain (Knee rolls).")
SAME = "=  The same because of pain. Re-plan each week: more comes after a week with less pain."
WAITS = (
    "=  The next amount came with strong pain before. Later pages may show it: it comes after "
    "three weeks without strong pain. Re-plan each week."
)
FIRST = (
    "?  Re-plan before you begin this week: some of its amounts came with strong pain, and may "
    "have to wait."
)
HELP = f"!  {ENGLISH(NO_BETTER)}"
BACK = (
    "○  Back this week, after a rest: Knee rolls. First ask your doctor or physiotherapist about "
    "it."
)
RESTS = "○  Not this week: Knee rolls. It hurt; ask your doctor or physiotherapist about it."


def after(plan: Plan, log: Log, number: int) -> Plan:
    """The plan as a re-plan of that day leaves it, by default."""
    return replan(plan, log, day(number)).proposals[0].plan


def said(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The sentences of the pages that have any, but for those that come after a re-plan."""
    found = {
        week.label: tuple(told for told in notices(ENGLISH, plan, week) if told != FIRST)
        for week in plan.weeks
    }
    return {label: told for label, told in found.items() if told}


def rolls_hurt(plan: Plan, until: int, *weeks: str) -> Log:
    """All is done, and knee rolls gave pain of 7 on the pages of some weeks."""
    log = kept(plan, until)
    for week in weeks:
        log = gave(log, week, ROLLS, 7)
    return log


def test_a_plan_that_goes_on_as_planned_says_nothing() -> None:
    assert said(PLAN) == {}
    assert said(after(PLAN, kept(PLAN, 7), 7)) == {}
    assert said(after(PLAN, kept(PLAN, 9, missed=lambda found: found >= day(2)), 9)) == {}


def test_after_strong_pain_the_page_that_asks_for_less_says_when_it_rises() -> None:
    assert said(after(PLAN, hurt(kept(PLAN, 7), (2, 4), 7), 7)) == {"2": (LESS,)}


def test_after_one_day_of_strong_pain_the_page_says_why_it_is_the_same() -> None:
    assert said(after(PLAN, hurt(kept(PLAN, 7), (2,), 7), 7)) == {"2": (SAME,)}


def test_an_amount_that_waits_for_three_weeks_is_said_to_wait() -> None:
    stepped_back = after(PLAN, hurt(kept(PLAN, 7), (2, 4), 7), 7)
    log = hurt(kept(stepped_back, 14), (2, 4), 7)
    assert said(after(stepped_back, log, 14)) == {"3": (WAITS,)}


def test_pages_that_no_re_plan_decided_on_say_that_amounts_that_hurt_may_have_to_wait() -> None:
    """For three weeks; where nobody re-plans they would ask for what hurt."""
    for plan, first in (
        (after(PLAN, hurt(kept(PLAN, 7), (2, 4), 7), 7), ["3", "4"]),
        (after(PLAN, hurt(kept(PLAN, 7), (2,), 7), 7), []),
    ):
        assert [week.label for week in plan.weeks if FIRST in notices(ENGLISH, plan, week)] == first


def test_where_not_all_exercises_are_concerned_they_are_named() -> None:
    def told(*exercises: str) -> str:
        log = kept(PLAN, 7)
        for exercise in exercises:
            log = gave(log, "1", exercise, 5)
        return said(after(PLAN, log, 7))["2"][0]

    keys = [exercise.key for exercise in PLAN.exercises]
    assert told(ROLLS).startswith("=  The same because of pain (Knee rolls). Re-plan each week")
    assert "pain (Bottom to heels stretch, Knee rolls, Back extensions)." in told(*keys[:3])
    assert "because of pain (4 of 5 exercises). Re-plan" in told(*keys[:4])
    assert told(*keys) == SAME


def test_in_mid_week_the_rest_of_the_week_and_the_next_one_say_it() -> None:
    assert said(after(PLAN, rolls_hurt(PLAN, 10, "2"), 10)) == {
        "2b": (LESS_ROLLS,),
        "3": (LESS_ROLLS,),
    }


def test_an_exercise_that_rests_is_named_on_the_page_without_it() -> None:
    once = after(PLAN, rolls_hurt(PLAN, 7, "1"), 7)
    assert said(once) == {"2": (LESS_ROLLS,)}
    twice = after(once, rolls_hurt(once, 14, "1", "2"), 14)
    assert said(twice) == {"3": (RESTS,), "4": (BACK,)}
    assert [week.prescription(ROLLS) is None for week in twice.weeks[2:4]] == [True, False]


def test_a_rest_that_begins_in_mid_week_is_named_to_its_end() -> None:
    once = after(PLAN, rolls_hurt(PLAN, 10, "2"), 10)
    twice = after(once, rolls_hurt(once, 12, "2", "2b"), 12)
    assert said(twice) == {"2c": (RESTS,), "3": (RESTS,), "4": (BACK,)}
    later = after(twice, rolls_hurt(twice, 14, "2", "2b"), 14)
    assert said(later)["3"][-1] == RESTS, "a later decision does not take the sentence away"


def test_two_exercises_that_rest_are_named_together() -> None:
    def hurting(plan: Plan, until: int, *weeks: str) -> Log:
        log = rolls_hurt(plan, until, *weeks)
        for week in weeks:
            log = gave(log, week, STRETCH, 8)
        return log

    once = after(PLAN, hurting(PLAN, 7, "1"), 7)
    twice = after(once, hurting(once, 14, "1", "2"), 14)
    assert said(twice) == {
        "3": (
            (
                "○  Not this week: Bottom to heels stretch, Knee rolls. They hurt; "
                "ask your doctor or physiotherapist about them."
            ),
        ),
        "4": (
            (
                "○  Back this week, after a rest: Bottom to heels stretch, Knee rolls. First ask "
                "your doctor or physiotherapist about them."
            ),
        ),
    }


def test_after_days_away_the_page_with_which_it_comes_back_says_so_too() -> None:
    """The week of rest falls into the days away, so no page says "not this week"."""
    once = after(PLAN, rolls_hurt(PLAN, 7, "1"), 7)
    log, away = rolls_hurt(once, 14, "1", "2"), Wishes(away=Away(day(14), day(23)))
    plan = replan(once, log, day(14), away).proposals[0].plan
    assert said(plan) == {"4": (BACK,)}
    assert plan.weeks[2].starts == day(21)


def test_help_names_the_exercise_that_is_no_better() -> None:
    plan = PLAN
    for number in (7, 14, 21):
        log = kept(plan, number)
        for week in range(1, number // 7 + 1):
            log = gave(log, str(week), ROLLS, 5)
        plan = after(plan, log, number)
    assert said(plan)["4"][0] == f"!  {ENGLISH(NO_BETTER_OF_IT, name='Knee rolls')}"


def test_help_comes_first_with_the_third_decision_for_pain() -> None:
    plan = PLAN
    for number, sentences in ((7, (SAME,)), (14, (SAME,)), (21, (HELP, SAME))):
        log = hurt(kept(plan, number), range(number - 7, number, 7), 7)
        plan = after(plan, log, number)
        assert said(plan) == {str(number // 7 + 1): sentences}


def test_an_exercise_that_was_left_out_is_not_said_to_rest() -> None:
    once = after(PLAN, rolls_hurt(PLAN, 7, "1"), 7)
    twice = after(once, rolls_hurt(once, 14, "1", "2"), 14)
    pages = said(replace(twice, left_out=(ROLLS,)))
    assert not any("Not this week" in sentence for told in pages.values() for sentence in told)


def test_a_paused_plan_says_nothing_of_earlier_decisions() -> None:
    sign = Sign(PLAN.programme.safety.doctor_first[0], False, day(6))
    log = replace(hurt(kept(PLAN, 9), (2, 4), 7), signs=(sign,))
    stopped = after(PLAN, log, 9)
    assert stopped.is_paused
    assert said(stopped) == {}


def test_a_page_says_when_the_next_decision_is_due() -> None:
    """On the day after its last one, also on a part of a week."""
    assert page_words.next_replan(ENGLISH, PLAN.weeks[0]) == "Next re-plan: Mon 7 Dec 2026."
    parts = replanned.divided(PLAN, 3, 3)
    assert [page_words.next_replan(ENGLISH, week) for week in parts.weeks[2:4]] == [
        "Next re-plan: Thu 17 Dec 2026.",
        "Next re-plan: Mon 21 Dec 2026.",
    ]
    assert parts.weeks[2].ends + timedelta(days=1) == parts.weeks[3].starts


def test_the_session_page_and_the_calendar_say_the_same_as_the_weekly_page() -> None:
    plan = after(PLAN, hurt(kept(PLAN, 7), (2, 4), 7), 7)
    week = plan.weeks[1]
    (sentence,) = notices(ENGLISH, plan, week)
    wanted = Wanted(layouts=files.layouts("session"), week=week.number, today=week.starts)
    page = writers.load("html").write(plan, Log(), wanted).decode()
    held = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert held is not None
    assert json.loads(held[1])["weeks"][0]["notices"] == [sentence]
    calendar = writers.load("ics").write(plan, Log()).decode().replace("\r\n ", "")
    assert sentence.replace(",", "\\,") in calendar


def test_a_page_that_goes_along_says_what_amounts_suppose_of_days_still_to_come() -> None:
    """Re-planned on a Wednesday, the coming Monday supposes the days in between."""
    made = replan(builders.plan(), kept(builders.plan(), 9), day(9)).proposals[0].plan
    monday = replan(builders.plan(), kept(builders.plan(), 7), day(7)).proposals[0].plan
    supposed = ENGLISH(SUPPOSED)
    for found, first in ((made, day(14)), (monday, day(14)), (builders.plan(), day(7))):
        weeks = [w.starts for w in found.weeks if supposed in notices_on_the_way(ENGLISH, found, w)]
        assert min(weeks) == first
