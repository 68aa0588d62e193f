"""Days without sessions, said before or after; other weekdays; fewer exercises."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.log import Log
from planner.domain.plan import Away, Plan
from planner.evidence.evidence import gather
from planner.replan import Proposal, Wishes, replan
from planner.replan.away import after_away
from planner.replan.before import before
from planner.replan.track import tracks
from planner.rules import decide
from tests.builders import plan, programme
from tests.replan.kept import ROLLS, STRETCH, between, day, decision, doses, kept, proposal
from tests.telling import told

DAILY = plan()


def away(
    first: int, last: int, today: int, found: Plan = DAILY, log: Log | None = None
) -> Proposal:
    said = Wishes(away=Away(day(first), day(last)))
    return proposal(replan(found, log if log is not None else kept(found, today), day(today), said))


def days(found: Plan, first: int, last: int) -> list[date]:
    """The days with a session among some days of the plan."""
    return [
        s.day for week in found.weeks for s in week.sessions if day(first) <= s.day <= day(last)
    ]


def test_days_away_have_no_sessions_and_the_others_do() -> None:
    found = away(16, 18, today=14).plan
    assert days(found, 14, 20) == [day(14), day(15), day(19), day(20)]


def test_up_to_three_days_away_leave_the_doses_as_they_are() -> None:
    assert list(doses(away(19, 20, today=14).plan).values()) == [4, 5, 6, 7, 8, 10]


def test_four_to_fourteen_days_away_hold() -> None:
    """Away from Thursday of week 3 to Tuesday of week 4: seven days from session to session."""
    found = away(17, 22, today=14).plan
    assert list(doses(found).values()) == [4, 5, 6, 6, 7, 8, 10]
    assert days(found, 14, 27) == [day(n) for n in (14, 15, 16, 23, 24, 25, 26, 27)]


def test_a_whole_week_away_is_skipped_and_holds() -> None:
    found = away(21, 27, today=14).plan
    assert list(doses(found)) == ["1", "2", "3", "5", "6", "7", "8"], "week 4 has no page"
    assert list(doses(found).values()) == [4, 5, 6, 6, 7, 8, 10]
    assert found.weeks[3].starts == day(28)


def test_two_to_four_weeks_away_step_back_to_half_and_more_restart() -> None:
    """Twelve weeks; the back extensions have 50 in week 7."""
    found = plan(weeks=12)
    for last, back, dose in ((62, "10", 25), (75, "11", 25), (76, "12", 20)):
        after = away(49, last, today=35, found=found).plan
        asked = doses(after, "back-extensions")
        assert list(asked)[6:8] == ["7", back]
        assert (asked["7"], asked[back]) == (50, dose)


def test_after_days_away_the_smallest_amount_since_the_last_done_session_counts() -> None:
    """Last done on day 20 at 6; day 21 (7) was missed; away until day 29, ten days off."""
    log = kept(DAILY, 22, missed=between(21, 21))
    assert doses(away(22, 29, today=22, log=log).plan)["5"] == 6


def test_days_away_from_now_on_shorten_the_present_week() -> None:
    found = away(16, 20, today=16).plan
    assert days(found, 14, 27) == [day(n) for n in (14, 15, *range(21, 28))]
    assert found.weeks[2].length == 7


def test_a_present_week_that_is_all_away_is_left_out() -> None:
    """One session a week, on Friday, not yet done."""
    found = away(16, 20, today=16, found=plan(weekdays=(4,))).plan
    assert [week.starts for week in found.weeks[:3]] == [day(0), day(7), day(21)]
    assert [week.label for week in found.weeks[:3]] == ["1", "2", "4"]


def test_days_away_in_the_past_leave_the_missed_sessions_as_they_were() -> None:
    log = kept(DAILY, 14, missed=between(10, 13))
    found = away(10, 13, today=14, log=log)
    assert found.plan.weeks[:2] == DAILY.weeks[:2]
    assert found.changed  # the days away are kept
    assert doses(found.plan)["3"] == 5


def test_days_away_are_kept_for_later_re_plans() -> None:
    once = away(30, 33, today=14)
    assert once.plan.away == (Away(day(30), day(33)),)
    again = replan(once.plan, kept(once.plan, 21), day(21))
    assert not again.changed
    second = away(40, 41, today=21, found=once.plan)
    assert [each.first for each in second.plan.away] == [day(30), day(40)]


def test_the_same_days_away_twice_change_nothing() -> None:
    once = away(30, 33, today=14).plan
    said = Wishes(away=Away(day(30), day(33)))
    assert not replan(once, kept(once, 15), day(15), said).changed


def test_other_weekdays_begin_with_the_next_full_week() -> None:
    said = Wishes(weekdays=(0, 3))
    found = proposal(replan(DAILY, kept(DAILY, 16), day(16), said)).plan
    assert days(found, 14, 20) == [day(n) for n in range(14, 21)]
    assert days(found, 21, 27) == [day(21), day(24)]
    assert list(doses(found).values()) == [4, 5, 6, 7, 8, 10]


def test_other_weekdays_on_a_weeks_first_day_are_that_weeks() -> None:
    said = Wishes(weekdays=(5,))
    found = proposal(replan(DAILY, kept(DAILY, 14), day(14), said)).plan
    assert days(found, 14, 27) == [day(19), day(26)]


def test_a_weekday_that_is_no_session_any_more_is_no_absence() -> None:
    said = Wishes(weekdays=(0,))
    once = proposal(replan(DAILY, kept(DAILY, 14), day(14), said)).plan
    result = replan(once, kept(once, 21), day(21))
    assert decision(result).rule == "as_planned"
    assert not result.changed


def test_the_same_weekdays_change_nothing() -> None:
    assert not replan(DAILY, kept(DAILY, 14), day(14), Wishes(weekdays=tuple(range(7)))).changed


def test_an_exercise_is_done_on_no_more_days_than_documented() -> None:
    """Exercise 4 is documented for three days a week."""
    found = plan(programme(4), weekdays=(0, 3))
    said = Wishes(weekdays=(0, 1, 2, 3, 4, 5))
    week = proposal(replan(found, kept(found, 14), day(14), said)).plan.weeks[2]
    own = week.prescription("exercise-4")
    assert own is not None
    assert own.weekdays == (0, 2, 4)


def test_without_the_busiest_exercise_the_plan_has_the_days_of_the_next() -> None:
    found = plan(programme(4))
    said = Wishes(without=("exercise-1", "exercise-2", "exercise-3"))
    after = proposal(replan(found, kept(found, 14), day(14), said)).plan
    assert days(after, 14, 20) == [day(14), day(16), day(18)]
    assert after.left_out == ("exercise-1", "exercise-2", "exercise-3")
    assert days(after, 0, 13) == [day(n) for n in range(14)]


def test_what_is_left_out_stays_out_and_is_not_judged() -> None:
    said = Wishes(without=(ROLLS,))
    once = proposal(replan(DAILY, kept(DAILY, 14), day(14), said)).plan
    result = replan(once, kept(once, 21), day(21))
    assert not result.changed
    assert ROLLS not in {each.exercise for each in result.decisions}
    again = proposal(replan(once, kept(once, 21), day(21), Wishes(without=(ROLLS, STRETCH))))
    assert again.plan.left_out == (ROLLS, STRETCH)
    assert ROLLS not in dict(again.below)
    assert STRETCH not in dict(again.below)


def test_where_an_exercise_has_no_day_in_a_week_the_others_still_have_theirs() -> None:
    """Exercise 4, first here, is due on Monday, Wednesday and Friday; away until Friday."""
    several = programme(4)
    first = replace(several, items=(several.items[3], *several.items[:3]))
    week = away(21, 25, today=14, found=plan(first)).plan.weeks[3]
    assert [s.day for s in week.sessions] == [day(26), day(27)]
    assert [p.exercise for p in week.prescriptions] == ["exercise-1", "exercise-2", "exercise-3"]


def test_a_first_week_away_makes_the_next_one_the_start() -> None:
    found = away(0, 6, today=0).plan
    first, second, *_ = (week.prescription(STRETCH) for week in found.weeks)
    assert first is not None
    assert second is not None
    assert (told(first.reason), first.dose.work) == ("the start", 4)
    assert told(second.reason) == "one more than last week"


@pytest.mark.parametrize(("gone", "steps_back"), [(13, False), (14, True), (21, True), (22, False)])
def test_days_away_count_between_two_sessions_and_not_on_their_days(
    gone: int, steps_back: bool
) -> None:
    """Last done on day 13; the next session is on day 22, nine days later."""
    start = before(DAILY, day(14), resumes=False)
    evidence = gather(
        start.plan, kept(DAILY, 14), day(14), start.planned_standings, ill=False, resumes=False
    )
    track = next(tracks(start.plan, evidence, decide(evidence)))
    found = after_away(replace(DAILY, away=(Away(day(gone), day(gone)),)), track, day(22))
    assert (found is not None) == steps_back


def test_after_days_away_what_was_last_done_counts_not_the_dose() -> None:
    """Of the seven stretches of week 4 five were done on the last day; then ten days away."""
    log = kept(DAILY, 28)
    last = tuple(
        replace(entry, done=False, reps_done=5)
        if (entry.exercise, entry.day) == (STRETCH, day(27))
        else entry
        for entry in log.entries
    )
    found = away(28, 37, today=28, log=replace(log, entries=last)).plan
    assert list(doses(found).values())[:5] == [4, 5, 6, 7, 5]
