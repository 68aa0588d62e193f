"""A pause prescribes nothing until the person goes on; then the rules count from that day."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.decision import Kind, Way
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.pages.pause import pause
from planner.replan import Proposal, Replan, Wishes, replan
from planner.wording.language import ENGLISH
from tests.builders import plan
from tests.replan.kept import (
    ROLLS,
    between,
    day,
    decision,
    doses,
    gave,
    hurt,
    kept,
    kinds,
    proposal,
)
from tests.telling import told

DAILY = plan()
FEVER = "Fever"


def sick(log: Log, on: int | None, cleared: int | None = None) -> Log:
    sign = Sign(FEVER, False, None if on is None else day(on))
    by = None if cleared is None else Clearance("Dr Berg", day(cleared))
    return replace(log, signs=(sign,), clearance=by)


def paused(on: int, found: Plan = DAILY) -> Proposal:
    """Everything is done before that day; on it a warning sign is ticked."""
    return proposal(replan(found, sick(kept(found, on), on), day(on)))


def flared(on: int = 16) -> Proposal:
    """Paused for pain above the ceiling on eight days in a row."""
    return proposal(replan(DAILY, hurt(kept(DAILY, on), range(on - 8, on), 8), day(on)))


def go_on(found: Proposal, on: int, today: int | None = None) -> Replan:
    """Cleared and resumed."""
    now = day(on if today is None else today)
    log = replace(found.log, clearance=Clearance("Dr Berg", now)) if found.log.signs else found.log
    return replan(found.plan, log, now, Wishes(resume=day(on)))


def problem(found: Proposal, today: int, resume: int, log: Log | None = None) -> str:
    with pytest.raises(PlannerError) as caught:
        replan(found.plan, log or found.log, day(today), Wishes(resume=day(resume)))
    assert all(each.where == "--resume" and each.remedy for each in caught.value.problems)
    return str(caught.value)


def first_after(found: Plan, today: int) -> int:
    """The day of the first session from today on."""
    days = [s.day for week in found.weeks for s in week.sessions]
    return min((each - day(0)).days for each in days if each >= day(today))


# The pause itself.


@pytest.mark.parametrize("on", [9, 14, 13])
def test_a_pause_prescribes_nothing_from_today_on(on: int) -> None:
    found = paused(on).plan
    assert found.is_paused
    assert max(s.day for week in found.weeks for s in week.sessions) == day(on - 1)
    assert found.ends == day(on - 1)


def test_a_pause_offers_no_choice_of_ways() -> None:
    assert [each.way for each in replan(DAILY, sick(kept(DAILY, 9), 9), day(9)).proposals] == [
        Way.EXTEND
    ]


@pytest.mark.parametrize("weekdays", [tuple(range(7)), (4,)])
def test_a_pause_before_the_first_session_leaves_no_weeks(weekdays: tuple[int, ...]) -> None:
    found = plan(weekdays=weekdays)
    held = paused(0, found).plan
    assert (held.weeks, held.ends) == ((), found.starts)
    resumed = proposal(go_on(Proposal(Way.EXTEND, held, sick(Log(), 0), (), True), 0)).plan
    assert resumed.weeks == found.weeks


def test_after_a_pause_before_the_first_session_the_start_comes_first() -> None:
    found = plan(weekdays=(4,))
    held = paused(1, found)
    assert held.plan.weeks == ()
    for on, label in ((3, "1"), (7, "2"), (30, "5")):
        assert next(iter(doses(proposal(go_on(held, on)).plan).items())) == (label, 4)


def test_a_pause_holds_though_the_sign_is_unticked_and_writes_nothing_new() -> None:
    held = paused(9)
    result = replan(held.plan, replace(held.log, signs=()), day(20))
    assert kinds(result) == {Kind.PAUSE}
    assert not result.changed
    assert decision(result).rule == "still_paused"


def test_a_pause_of_today_is_dropped_where_the_sign_was_a_slip() -> None:
    held = paused(9)
    result = replan(held.plan, replace(held.log, signs=()), day(9))
    assert kinds(result) == {Kind.PROGRESS}
    assert proposal(result).plan.weeks == DAILY.weeks
    assert len(proposal(result).plan.history) == 1


def test_other_wishes_are_kept_in_a_pause() -> None:
    held = paused(9)
    result = replan(held.plan, held.log, day(12), Wishes(without=(ROLLS,)))
    assert result.paused
    assert result.changed
    after = proposal(go_on(proposal(result), 14)).plan
    assert list(doses(after, ROLLS)) == ["1", "2"]
    assert first_after(after, 12) == 14


# Going on.


def test_going_on_needs_a_clearance_on_or_after_the_day_of_the_sign() -> None:
    held = paused(9)
    assert "a warning sign is ticked" in problem(held, 12, 12)
    assert "a warning sign is ticked" in problem(held, 12, 12, sick(held.log, 9, cleared=8))
    assert "a warning sign is ticked" in problem(held, 12, 12, sick(held.log, 9, cleared=13))
    unsigned = replace(held.log, clearance=Clearance("Dr Berg"))
    assert "a warning sign is ticked" in problem(held, 12, 12, unsigned)
    for cleared in (9, 12):
        log = sick(held.log, 9, cleared)
        assert not replan(held.plan, log, day(12), Wishes(resume=day(12))).paused


def test_a_sign_without_a_date_is_of_the_day_of_the_pause() -> None:
    held = proposal(replan(DAILY, sick(kept(DAILY, 9), None), day(9)))
    assert "a warning sign" in problem(held, 12, 12, sick(held.log, None, cleared=8))
    log = sick(held.log, None, cleared=9)
    assert not replan(held.plan, log, day(12), Wishes(resume=day(12))).paused


def test_going_on_after_pain_needs_no_clearance() -> None:
    result = go_on(flared(), 20)
    assert not result.paused


def test_going_on_moves_signs_and_clearance_to_the_history() -> None:
    found = proposal(go_on(paused(9), 12))
    assert (found.log.signs, found.log.clearance) == ((), None)
    last = found.plan.history[-1]
    assert [sign.text for sign in last.signs] == [FEVER]
    assert last.clearance == Clearance("Dr Berg", day(12))
    assert [told(wish) for wish in last.said] == ["going on from Sat 12 Dec 2026"]
    assert found.plan.resumed == day(12)


def test_a_pause_moves_nothing_and_is_no_end_of_the_plan() -> None:
    held = paused(9)
    assert held.plan.history[-1].signs == ()
    assert [sign.text for sign in held.log.signs] == [FEVER]
    assert not replan(held.plan, held.log, day(80)).finished
    assert not go_on(held, 80).finished


def test_going_on_keeps_everything_else_of_the_log() -> None:
    held = paused(9)
    found = proposal(go_on(held, 12))
    assert replace(held.log, signs=(), clearance=None) == found.log


def test_twice_on_the_day_of_going_on_equals_once() -> None:
    once = proposal(go_on(paused(9), 12))
    twice = replan(once.plan, once.log, day(12), Wishes(resume=day(12)))
    assert not twice.changed
    without = replan(once.plan, once.log, day(12))
    assert not without.changed
    other = proposal(replan(once.plan, once.log, day(12), Wishes(without=(ROLLS,)))).plan
    assert [sign.text for sign in other.history[-1].signs] == [FEVER]
    assert other.history[-1].clearance == Clearance("Dr Berg", day(12))
    assert [each.number for each in other.history] == [2, 4]


@pytest.mark.parametrize(
    ("on", "labels", "starts"),
    [
        (12, ["1", "2", "2b", "3"], 12),  # the same week
        (14, ["1", "2", "3", "4"], 14),  # a week's first day
        (17, ["1", "2", "3", "4"], 17),  # the middle of a later week
        (31, ["1", "2", "5", "6"], 31),
        (80, ["1", "2", "12", "13"], 80),  # after the plan would have ended
    ],
)
def test_weeks_have_the_numbers_of_the_calendar_from_the_day_of_going_on(
    on: int, labels: list[str], starts: int
) -> None:
    found = proposal(go_on(paused(9), on)).plan
    assert [week.label for week in found.weeks[:4]] == labels
    assert first_after(found, 9) == starts
    assert found.weeks[-1].prescriptions[0].dose.work == 10


def test_a_week_after_a_part_of_one_day_is_a_week_of_its_own() -> None:
    """Stepped back on the last day of week 2, paused on the next day."""
    lower = proposal(replan(DAILY, hurt(kept(DAILY, 13), (11, 12), 8), day(13)))
    held = proposal(replan(lower.plan, sick(kept(lower.plan, 14), 14), day(14)))
    found = proposal(go_on(held, 16)).plan
    assert [week.label for week in found.weeks[:5]] == ["1", "2", "2b", "3", "4"]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (10, "less: one step less after the pause"),
        (18, "less: one step less after the pause"),
        (24, "less: last done 16 days ago"),
        (38, "from the start: last done 30 days ago"),
    ],
)
def test_the_part_from_the_day_of_going_on_says_why_it_asks_what_it_asks(
    on: int, said: str
) -> None:
    """Last done on day 8."""
    found = proposal(go_on(paused(9), on)).plan
    part = next(week for week in found.weeks if week.ends >= day(on))
    assert part.starts == day(on)
    assert told(part.prescriptions[0].reason) == said


def test_going_on_at_the_maximum_is_one_lower() -> None:
    found = proposal(go_on(paused(37), 38)).plan
    assert list(doses(found)) == ["1", "2", "3", "4", "5", "6", "6b", "7", "8"]
    assert list(doses(found).values()) == [4, 5, 6, 7, 8, 10, 8, 8, 10]


@pytest.mark.parametrize(("on", "dose"), [(12, 4), (15, 4), (16, 4), (30, 4)])
def test_the_absence_before_the_day_of_going_on_counts(on: int, dose: int) -> None:
    """Last done on day 8, at 5."""
    found = proposal(go_on(paused(9), on)).plan
    resumed = next(week for week in found.weeks if week.ends >= day(on))
    assert resumed.prescriptions[0].dose.work == dose


def test_a_later_day_of_going_on_has_nothing_before_it() -> None:
    found = proposal(go_on(paused(9), on=20, today=12)).plan
    assert first_after(found, 9) == 20
    assert found.resumed == day(20)
    for today in (13, 16, 20, 21):
        again = replan(found, kept(found, today), day(today))
        assert not again.paused
        assert first_after(proposal(again).plan, 9) == 20


def test_weeks_that_were_over_stay_whole_while_the_person_waits() -> None:
    """Paused on the first day of week 4; on day 23 resumed from day 30 on."""
    found = proposal(go_on(paused(21), on=30, today=23)).plan
    assert found.weeks[:3] == DAILY.weeks[:3]
    assert first_after(found, 21) == 30


@pytest.mark.parametrize(("on", "today", "later"), [(3, 5, 10), (13, 13, 20)])
def test_no_session_is_left_while_the_person_waits_to_go_on(
    on: int, today: int, later: int
) -> None:
    """In the first week; and on the day of the pause, the last of a week."""
    found = proposal(go_on(paused(on), on=later, today=today)).plan
    assert first_after(found, on) == later


def test_a_re_plan_on_a_tuesday_of_going_on_changes_nothing() -> None:
    found = proposal(go_on(paused(9), on=15, today=12))
    result = replan(found.plan, found.log, day(15))
    assert not result.changed
    assert proposal(result).plan.weeks == found.plan.weeks


def test_keeping_the_end_after_a_pause() -> None:
    result = go_on(paused(9), 21)
    ends = proposal(result, Way.KEEP_END).plan
    assert ends.ends == DAILY.ends
    assert list(doses(ends).values()) == [4, 5, 4, 5, 6]


def test_a_pause_in_an_extended_plan_goes_on_in_it() -> None:
    longer = proposal(replan(DAILY, kept(DAILY, 14, missed=between(7, 13)), day(14)))
    held = proposal(replan(longer.plan, sick(kept(longer.plan, 44), 44), day(44)))
    found = proposal(go_on(held, 45)).plan
    assert list(doses(found).values())[:11] == [4, 5, 4, 5, 6, 7, 8, 7, 7, 8, 10]
    assert [week.label for week in found.weeks[6:9]] == ["7", "7b", "8"]


def test_the_last_week_can_be_kept_as_the_end_on_its_first_day() -> None:
    ends = proposal(go_on(paused(9), 35), Way.KEEP_END).plan
    assert ends.ends == DAILY.ends
    assert list(doses(ends).values()) == [4, 5, 4]


def test_a_sign_without_a_date_on_a_plan_that_goes_on_is_of_today() -> None:
    found = Proposal(Way.EXTEND, DAILY, sick(kept(DAILY, 9), None, cleared=8), (), False)
    assert "a warning sign is ticked" in problem(found, 9, 9)
    result = replan(DAILY, sick(kept(DAILY, 9), None, cleared=9), day(9), Wishes(resume=day(9)))
    assert not result.paused


# Rules 1 and 2 ignore everything before the last resume.


def test_pain_from_before_going_on_pauses_no_more() -> None:
    found = proposal(go_on(flared(), 20))
    log = hurt(kept(found.plan, 22), range(8, 16), 8)
    assert not replan(found.plan, log, day(22)).paused


def test_a_step_back_for_pain_from_before_going_on_counts_no_more() -> None:
    once = proposal(replan(DAILY, hurt(kept(DAILY, 9), (7, 8), 8), day(9)))
    twice = proposal(replan(once.plan, hurt(kept(once.plan, 14), (7, 8, 12, 13), 8), day(14)))
    assert twice.plan.is_paused
    found = proposal(go_on(twice, 21))
    log = gave(hurt(kept(found.plan, 25), (7, 8, 12, 13), 8), "4", ROLLS, 7)
    result = replan(found.plan, log, day(25))
    assert not result.paused


def test_a_new_sign_after_going_on_pauses_again() -> None:
    found = proposal(go_on(paused(9), 12))
    assert replan(found.plan, sick(kept(found.plan, 20), 20), day(20)).paused
    assert replan(found.plan, sick(kept(found.plan, 20), None), day(20)).paused


# What makes no sense.


def test_a_plan_that_is_not_paused_cannot_go_on() -> None:
    found = Proposal(Way.EXTEND, DAILY, kept(DAILY, 9), (), False)
    assert "the plan is not paused" in problem(found, 9, 9)


def test_a_day_before_the_pause_is_refused() -> None:
    assert "the plan was paused on Wed 16 Dec 2026" in problem(flared(16), 20, 15)


def test_a_day_more_than_three_months_ahead_is_refused() -> None:
    held = flared()
    assert "three months ahead" in problem(held, 16, 16 + 93)
    late = day(16) + timedelta(days=92)
    assert not replan(held.plan, held.log, day(16), Wishes(resume=late)).paused


@pytest.mark.parametrize("later", [0, 1])
def test_a_sign_on_the_day_of_going_on_or_before_it_pauses_anew(later: int) -> None:
    """Going on was said for day 12; the sign comes on the day on which it was said, or the next."""
    resumed = proposal(go_on(paused(7), on=12, today=8))
    now = day(8 + later)
    chest_pain = Sign(DAILY.programme.safety.emergency[0], True, now)
    log = replace(resumed.log, signs=(*resumed.log.signs, chest_pain))
    again = proposal(replan(resumed.plan, log, now))
    assert again.plan.is_paused
    held = pause(ENGLISH, again.plan)
    assert held is not None
    assert any("get emergency help now" in reason for reason in held.reasons)


def test_a_plan_that_was_paused_before_its_first_session_begins_with_the_start() -> None:
    """Also where the person goes on in mid-week."""
    stopped = paused(0).plan
    gone_on = replan(stopped, sick(Log(), 0, cleared=1), day(2), Wishes(resume=day(2)))
    first = proposal(gone_on).plan.weeks[0]
    assert first.starts == day(2)
    assert {told(each.reason) for each in first.prescriptions} == {"the start"}


def test_a_day_of_going_on_that_is_said_again_later_is_no_second_one() -> None:
    stopped = paused(10).plan
    log = sick(kept(stopped, 14), 10, cleared=11)
    gone_on = proposal(replan(stopped, log, day(12), Wishes(resume=day(12)))).plan
    assert gone_on.history[-1].resumed == day(12)
    again = proposal(replan(gone_on, kept(gone_on, 14), day(14), Wishes(resume=day(12)))).plan
    assert (again.resumed, again.history[-1].resumed) == (day(12), None)


def test_the_day_of_going_on_is_kept_by_a_second_re_plan_of_that_day() -> None:
    stopped = paused(10).plan
    log = sick(kept(stopped, 12), 10, cleared=11)
    gone_on = proposal(replan(stopped, log, day(12), Wishes(resume=day(12)))).plan
    again = proposal(replan(gone_on, kept(gone_on, 12), day(12))).plan
    assert again.history[-1].resumed == day(12)


def test_on_a_day_of_going_on_that_was_said_before_nothing_more_is_taken_away() -> None:
    stopped = paused(10).plan
    log = sick(kept(stopped, 12), 10, cleared=11)
    gone_on = proposal(replan(stopped, log, day(12), Wishes(resume=day(14)))).plan
    on_that_day = replan(gone_on, kept(gone_on, 14), day(14))
    assert "after_pause" not in {found.rule for found in on_that_day.decisions}


def test_decisions_of_before_a_pause_bind_nobody_who_went_on() -> None:
    """All within one week: less, a warning sign, on again, and a quiet day."""
    less = proposal(replan(DAILY, hurt(kept(DAILY, 9), (7, 8), 7), day(9))).plan
    stopped = proposal(replan(less, sick(kept(less, 10), 10), day(10))).plan
    log = sick(kept(stopped, 11), 10, cleared=11)
    gone_on = proposal(replan(stopped, log, day(12), Wishes(resume=day(12)))).plan
    later = replan(gone_on, kept(gone_on, 13), day(13))
    assert doses(proposal(later).plan) == doses(gone_on)
