"""What becomes of people by the rules of re-planning, from their first day to their last."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from planner.domain.decision import AdviceKind, Decision, Kind
from planner.pages.status import WeekStatus, status
from planner.progression.scale import plan_scale
from planner.wording.language import ENGLISH
from tests.lives.life import TILTS, Life, Row, mondays
from tests.lives.lived import Decided, Lived
from tests.lives.lives import LIVES
from tests.lives.living import lived
from tests.lives.table import page

# One process of the suite lives them all, once.
pytestmark = pytest.mark.xdist_group("lives")

PAGE = Path(__file__).parents[2] / "docs" / "lives.md"

FOR_PAIN = {
    "pain_high",
    "pain_some",
    "own_pain_high",
    "own_pain_some",
    "hurt_lately",
    "after_rest",
}
"""Rules 5 to 8, 10 and 11."""
LIFTS, ROLLS = "back-extensions", "knee-rolls"


@pytest.fixture(params=LIVES, ids=[row.life.name for row in LIVES])
def row(request: pytest.FixtureRequest) -> Row:
    each: Row = request.param
    return each


def named(name: str) -> Life:
    return next(row.life for row in LIVES if row.life.name == name)


def by_name(name: str) -> Lived:
    return lived(named(name))


def kinds(of: Lived, exercise: str = TILTS) -> list[Kind]:
    return [kind for _, each, kind, _ in of.decisions if each == exercise]


def is_for_pain(decision: Decision) -> bool:
    return not FOR_PAIN.isdisjoint(decision.spoke)


def test_a_life_ends_as_expected(row: Row) -> None:
    life = lived(row.life)
    assert (life.amounts(), life.outcome()) == (row.amounts, row.ends)


def test_no_coming_week_ever_asks_more_than_before(row: Row) -> None:
    assert [rise for decided in lived(row.life).replans for rise in decided.rises] == []


def test_where_pain_speaks_the_next_page_asks_no_more_than_was_done(row: Row) -> None:
    life = lived(row.life)
    for decided in life.replans:
        earlier = max((each.day for each in life.replans if each.day < decided.day), default=1)
        first = max(min(earlier, decided.day - 7), decided.day - 28)
        for decision in filter(is_for_pain, decided.decisions):
            most = most_done(life, decision.exercise, first, decided.day)
            assert decided.coming.get(decision.exercise, 0) <= most, (decided.day, decision)


def most_done(life: Lived, exercise: str, first: int, until: int) -> int:
    """The most of some days; where nothing was done, what was done last, or the start.

    At least the lowest amount that there is.
    """
    scale = plan_scale(life.plan, exercise)
    done = {day: work for day, work in life.done.get(exercise, {}).items() if day < until}
    judged = [work for day, work in done.items() if day >= first]
    last = done[max(done)] if done else scale.start.dose.work
    return max(scale.lowest.dose.work, max(judged, default=last))


def test_nobody_whose_pain_stays_green_is_held_for_it(row: Row) -> None:
    life = lived(row.life)
    pains = [day.pain_before or 0 for day in life.log.days]
    pains += [own.pain for own in life.log.own_pains]
    if max(pains, default=0) <= 3:
        assert not any(is_for_pain(d) for decided in life.replans for d in decided.decisions)
        assert AdviceKind.HELP not in life.advice


def test_whoever_is_held_for_pain_at_three_weekly_decisions_is_told_to_get_help(row: Row) -> None:
    life = lived(row.life)
    for exercise in life.asked:
        for decided in third_weeks(life, exercise):
            helped = [each.exercise for each in decided.advice if each.kind is AdviceKind.HELP]
            assert "" in helped or exercise in helped, (decided.day, exercise)


def third_weeks(life: Lived, exercise: str) -> Iterator[Decided]:
    """The re-plans by which an exercise has been held for pain for two weeks running, or longer.

    A pause says itself that help is due; who goes on after it begins anew.
    """
    began = 0
    for decided in life.replans:
        decision = decided.decision(exercise)
        if decided.paused or decision is None or not is_for_pain(decision):
            began = 0
            continue
        began = began or decided.day
        if decided.day - began >= 14:
            yield decided


def test_there_are_lives_enough_and_each_has_its_name() -> None:
    names = [row.life.name for row in LIVES]
    assert len(set(names)) == len(names)
    assert len(LIVES) >= 64


def test_two_of_four_lifts_and_pain_ask_for_less_than_two_lifts() -> None:
    done = by_name("2 of 4 and pain 6").replans[0]
    assert done.coming[LIFTS] < 2 * 5


def test_pain_of_seven_on_two_days_of_week_1_asks_less_on_every_line() -> None:
    life = by_name("pain 7 in week 1")
    coming = life.replans[0].coming
    assert all(coming[exercise] < days[1] for exercise, days in life.asked.items())
    assert len(coming) == 5


def test_after_a_pause_every_line_asks_less_than_before_it() -> None:
    """Where a line does not stand at its lowest amount already."""
    life = by_name("goes on two days after")
    resumed = next(decided for decided in life.replans if decided.day == 24)
    before = {exercise: days[21] for exercise, days in life.asked.items()}
    assert before.pop(ROLLS) == resumed.coming[ROLLS] == 2
    assert all(resumed.coming[exercise] < work for exercise, work in before.items())


def test_pain_of_eight_in_every_second_week_is_seen_every_second_week() -> None:
    life = by_name("pain 8, re-planned every second week")
    assert Kind.PROGRESS not in kinds(life)[:4]


def test_what_hurts_twice_rests_and_the_others_go_on() -> None:
    life = by_name("own pain 7 twice")
    assert life.amounts(LIFTS).startswith("20 25 35 50 70 100")
    rests = {(day, exercise) for day, exercise, kind, _ in life.decisions if kind is Kind.REST}
    asks = {(r.day, a.exercise) for r in life.replans for a in r.advice if a.kind is AdviceKind.ASK}
    assert rests == asks == {(22, TILTS)}


def test_keeping_the_end_never_takes_a_larger_step_than_the_course() -> None:
    life = by_name("keeps the end from 1")
    for exercise in life.asked:
        ratio, rise = plan_scale(life.plan, exercise).largest_steps
        works = [int(work) for work in life.amounts(exercise).split()]
        for earlier, later in pairwise(works[8:]):
            assert later <= earlier * ratio
            assert later <= earlier + rise


def test_tuesday_says_what_monday_said_where_nothing_happened_in_between() -> None:
    both = named("a Saturday missed")
    monday, tuesday = (r for r in lived(both).replans if r.day in (15, 16))
    for before, after in zip(monday.decisions, tuesday.decisions, strict=True):
        assert (before.kind, before.after) == (after.kind, after.after)
    assert lived(replace(both, rhythm=mondays)).amounts() == lived(both).amounts()


def week_1(name: str) -> WeekStatus:
    """The first week of a life, as `planner status` tells of it."""
    begun = lived(replace(named(name), weeks=1))
    return status(ENGLISH, begun.plan, begun.log, begun.plan.starts + timedelta(days=7)).weeks[0]


def test_days_of_rest_are_due_nowhere() -> None:
    figures = week_1("pain 7 in week 1").figures
    assert (figures.sessions_done, figures.sessions_due, figures.rest_days) == (5, 5, 2)


def test_three_of_four_is_done_in_full() -> None:
    week = week_1("one repetition less")
    assert (week.sessions_done, week.figures.in_part) == (7, 0)
    assert [exercise.done for exercise in week.figures.exercises] == [7] * 5


def test_two_of_four_is_in_part_and_the_session_is_done() -> None:
    week = week_1("half the reps")
    assert (week.sessions_done, week.figures.sessions_due, week.figures.in_part) == (7, 7, 7)
    stretches = week.figures.exercises[0]
    assert (stretches.done, stretches.part) == (0, 7)


def test_the_page_of_lives_is_up_to_date() -> None:
    """`python -m tests.lives.table > docs/lives.md` makes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()
