"""The week in progress: its rest never rises, and takes what is less at once."""

from dataclasses import replace

from planner.domain.decision import Kind
from planner.domain.dose import DoseRange, Span
from planner.domain.log import Log, OwnPain
from planner.domain.plan import Away, Week
from planner.domain.programme import Item
from planner.replan import Wishes, replan
from tests.builders import plan, programme
from tests.replan.kept import (
    ROLLS,
    STRETCH,
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


def shape(weeks: tuple[Week, ...]) -> list[tuple[str, int, int]]:
    """Label, first day counted from the plan's, and length."""
    return [(week.label, (week.starts - day(0)).days, week.length) for week in weeks]


def test_a_step_back_sets_the_rest_of_the_week_and_the_next_full_one() -> None:
    result = replan(DAILY, hurt(kept(DAILY, 16), (14, 15), 7), day(16))
    found = proposal(result).plan
    labels = ["1", "2", "3", "3b", "4", "5", "6", "7", "8"]
    assert doses(found) == dict(zip(labels, [4, 5, 6, 5, 5, 6, 7, 8, 10], strict=True))
    assert shape(found.weeks)[2:5] == [("3", 14, 2), ("3b", 16, 5), ("4", 21, 7)]


def test_a_restart_sets_the_rest_of_the_week() -> None:
    log = kept(DAILY, 32, missed=between(3, 31))
    found = proposal(replan(DAILY, log, day(32))).plan
    assert (doses(found)["5"], doses(found)["5b"], doses(found)["6"]) == (8, 4, 4)


def test_a_hold_leaves_the_rest_of_the_week_as_it_is() -> None:
    found = proposal(replan(DAILY, hurt(kept(DAILY, 16), (15,), 7), day(16))).plan
    assert doses(found) == {"1": 4, "2": 5, "3": 6, "4": 6, "5": 7, "6": 8, "7": 10}


def test_progress_leaves_the_rest_of_the_week_as_it_is() -> None:
    assert not replan(DAILY, kept(DAILY, 16), day(16)).changed


def test_on_its_first_day_a_week_is_set_whole() -> None:
    found = proposal(replan(DAILY, hurt(kept(DAILY, 14), (12, 13), 7), day(14))).plan
    assert doses(found)["3"] == 4
    assert shape(found.weeks)[2] == ("3", 14, 7)


def test_on_its_last_day_only_that_day_is_a_part() -> None:
    found = proposal(replan(DAILY, hurt(kept(DAILY, 20), (18, 19), 7), day(20))).plan
    assert shape(found.weeks)[2:5] == [("3", 14, 6), ("3b", 20, 1), ("4", 21, 7)]


def test_own_pain_sets_only_that_exercise_back_in_the_rest_of_the_week() -> None:
    found = proposal(replan(DAILY, gave(kept(DAILY, 16), "3", ROLLS, 7), day(16))).plan
    assert (doses(found)["3b"], doses(found, ROLLS)["3b"]) == (6, 4)
    assert (doses(found)["4"], doses(found, ROLLS)["4"]) == (7, 4)


def test_a_step_back_for_pain_at_the_start_still_gives_a_new_part() -> None:
    """So that pain written on the first page is not judged a second time."""
    result = replan(DAILY, gave(kept(DAILY, 3), "1", ROLLS, 7), day(3))
    found = proposal(result).plan
    assert decision(result, ROLLS).kind is Kind.STEP_BACK
    assert (doses(found, ROLLS)["1"], doses(found, ROLLS)["1b"]) == (4, 2)
    later = gave(kept(found, 5), "1", ROLLS, 7)
    assert kinds(replan(found, later, day(5))) == {Kind.PROGRESS}
    worse = gave(later, "1b", ROLLS, 7)
    assert decision(replan(found, worse, day(5)), ROLLS).kind is Kind.REST


def test_a_step_back_from_the_lowest_amount_gives_a_new_part_as_well() -> None:
    """Nothing changes on it but the Pain column, in which pain is written anew."""
    dose = DoseRange(Span(1, 2))
    one = replace(programme(1).items[0].exercise, dose=dose)
    lowest = plan(replace(programme(1), items=(Item(one),)))
    found = proposal(replan(lowest, hurt(kept(lowest, 3), (1, 2), 7), day(3))).plan
    assert shape(found.weeks)[:3] == [("1", 0, 3), ("1b", 3, 4), ("2", 7, 7)]
    assert doses(found, one.key) | {"6": 2} == doses(found, one.key)
    assert (doses(found, one.key)["1"], doses(found, one.key)["1b"]) == (1, 1)


def test_the_rest_of_a_week_knows_where_its_amounts_stand() -> None:
    found = proposal(replan(DAILY, gave(kept(DAILY, 16), "3", ROLLS, 7), day(16))).plan
    positions = {
        week.label: p.position
        for week in found.weeks
        if (p := week.prescription(ROLLS)) is not None
    }
    assert (positions["3"], positions["3b"], positions["4"]) == (2, 1, 1)


def test_a_rest_lasts_to_its_last_day_that_day_included() -> None:
    once = proposal(replan(DAILY, gave(kept(DAILY, 16), "3", ROLLS, 7), day(16))).plan
    log = gave(gave(kept(once, 18), "3", ROLLS, 7), "3b", ROLLS, 7)
    rested = proposal(replan(once, log, day(18))).plan
    on_its_last_day = proposal(replan(rested, kept(rested, 27), day(27))).plan
    last = [week for week in on_its_last_day.weeks if week.starts <= day(27) <= week.ends]
    assert [week.prescription(ROLLS) for week in last] == [None]


def test_an_exercise_that_rests_leaves_the_rest_of_the_week_at_once_and_the_next_one() -> None:
    once = proposal(replan(DAILY, gave(kept(DAILY, 16), "3", ROLLS, 7), day(16))).plan
    log = gave(gave(kept(once, 18), "3", ROLLS, 7), "3b", ROLLS, 7)
    rested = proposal(replan(once, log, day(18))).plan
    assert shape(rested.weeks)[2:6] == [("3", 14, 2), ("3b", 16, 2), ("3c", 18, 3), ("4", 21, 7)]
    assert list(doses(rested, ROLLS))[:6] == ["1", "2", "3", "3b", "5", "6"]
    assert doses(rested, ROLLS)["5"] == 2  # half of the 4 that hurt
    assert doses(rested)["3c"] == 6
    assert rested.resting(rested.weeks[4]) == rested.resting(rested.weeks[5]) == (ROLLS,)
    assert rested.resting(rested.weeks[6]) == ()


def test_a_plan_whose_only_exercise_rests_has_no_page_of_that_week() -> None:
    single = plan(programme(1))
    once = proposal(replan(single, gave(kept(single, 7), "1", "exercise-1", 7), day(7))).plan
    log = gave(kept(once, 14), "2", "exercise-1", 7)
    rested = proposal(replan(once, log, day(14))).plan
    assert [week.starts for week in rested.weeks[1:3]] == [day(7), day(21)]
    assert [week.label for week in rested.weeks[1:3]] == ["2", "4"]


def test_a_week_without_past_sessions_is_set_whole() -> None:
    """One session a week, on Friday; re-planned on Wednesday."""
    found = plan(weekdays=(4,))
    lower = proposal(replan(found, hurt(kept(found, 16), (14, 15), 7), day(16))).plan
    assert doses(lower)["3"] == 4
    assert shape(lower.weeks)[2] == ("3", 14, 7)


def test_a_week_with_no_session_left_stays_as_it_is() -> None:
    found = plan(weekdays=(0, 2, 4))
    lower = proposal(replan(found, hurt(kept(found, 19), (16, 18), 7), day(19))).plan
    assert shape(lower.weeks)[2:4] == [("3", 14, 7), ("4", 21, 7)]
    assert (doses(lower)["3"], doses(lower)["4"]) == (6, 5)


def test_three_parts_of_a_week_have_pain_of_their_own() -> None:
    """Knee rolls hurt on page 3, then one exercise is left out, then they hurt on page 3c."""
    once = proposal(replan(DAILY, gave(kept(DAILY, 16), "3", ROLLS, 7), day(16)))
    log = gave(kept(once.plan, 18), "3", ROLLS, 7)
    twice = proposal(replan(once.plan, log, day(18), Wishes(without=("pelvic-tilts",))))
    assert shape(twice.plan.weeks)[2:6] == [
        ("3", 14, 2),
        ("3b", 16, 2),
        ("3c", 18, 3),
        ("4", 21, 7),
    ]
    held = gave(gave(kept(twice.plan, 20), "3", ROLLS, 7), "3c", ROLLS, 4)
    thrice = replan(twice.plan, held, day(20))
    assert decision(thrice, ROLLS).rule == "own_pain_some"
    worse = replace(held, own_pains=(OwnPain("3", ROLLS, 7), OwnPain("3c", ROLLS, 7)))
    assert decision(replan(twice.plan, worse, day(20)), ROLLS).kind is Kind.REST


def test_the_rest_of_a_week_asks_for_no_exercise_that_is_left_out() -> None:
    result = replan(DAILY, kept(DAILY, 16), day(16), Wishes(without=(ROLLS,)))
    found = proposal(result).plan
    assert list(doses(found, ROLLS)) == ["1", "2", "3"]
    assert list(doses(found)) == ["1", "2", "3", "3b", "4", "5", "6"]


def test_where_only_past_exercises_were_left_the_week_ends() -> None:
    """All that is left is due on Monday, Wednesday and Friday; today is Saturday."""
    found = plan(programme(4))
    without = Wishes(without=("exercise-1", "exercise-2", "exercise-3"))
    weeks = proposal(replan(found, kept(found, 19), day(19), without)).plan.weeks
    assert [
        each.day for week in weeks for each in week.sessions if day(19) <= each.day < day(21)
    ] == []
    assert [week.label for week in weeks[:5]] == ["1", "2", "3", "4", "5"]


def test_on_the_first_day_of_the_plan_nothing_changes() -> None:
    result = replan(DAILY, Log(), day(0))
    assert kinds(result) == {Kind.PROGRESS}
    assert not result.changed


def test_on_the_second_day_with_nothing_done_week_two_is_the_start_again() -> None:
    found = proposal(replan(DAILY, Log(), day(1))).plan
    assert doses(found) == {"1": 4, "2": 4, "3": 5, "4": 6, "5": 7, "6": 8, "7": 10}
    assert STRETCH in {p.exercise for p in found.weeks[0].prescriptions}


def reasons(weeks: tuple[Week, ...]) -> dict[str, str]:
    """Why the stretch is asked for in each week, by the week's label."""
    return {
        week.label: told(p.reason)
        for week in weeks
        if (p := week.prescription(STRETCH)) is not None
    }


def test_the_rest_of_the_week_says_why_it_asks_for_less() -> None:
    lower = proposal(replan(DAILY, hurt(kept(DAILY, 16), (14, 15), 7), day(16))).plan
    because = "less: pain above 5 on 2 of the last 16 days"
    assert (reasons(lower.weeks)["3b"], reasons(lower.weeks)["4"]) == (because, because)
    again = proposal(replan(DAILY, kept(DAILY, 32, missed=between(3, 31)), day(32))).plan
    because = "what you did, again: last done 30 days ago"  # which was the start
    assert (reasons(again.weeks)["5b"], reasons(again.weeks)["6"]) == (because, because)
    held = proposal(replan(DAILY, hurt(kept(DAILY, 16), (15,), 7), day(16))).plan
    because = "the same again: pain above 5 on one of the last 16 days"
    assert reasons(held.weeks)["4"] == because


def test_less_after_days_away_in_the_week_says_so_and_the_same_keeps_its_reason() -> None:
    """Away from day 15 on; last done on the day before, or a week before."""
    for last_away in (16, 18):
        away = Wishes(away=Away(day(15), day(last_away)))
        found = proposal(replan(DAILY, kept(DAILY, 15), day(15), away)).plan
        assert [week.label for week in found.weeks[:4]] == ["1", "2", "3", "4"]
        assert found.weeks[2].prescriptions == DAILY.weeks[2].prescriptions
    missed = kept(DAILY, 29, missed=between(17, 28))
    away = Wishes(away=Away(day(29), day(32)))
    found = proposal(replan(DAILY, missed, day(29), away)).plan
    assert (doses(found)["5b"], reasons(found.weeks)["5b"]) == (4, "less: after days away")


def test_a_week_that_is_set_whole_has_no_sessions_on_days_away() -> None:
    """Sessions on Wednesday, Friday and Saturday; re-planned on Tuesday, away on Wednesday."""
    found = plan(weekdays=(2, 4, 5))
    away = Wishes(away=Away(day(16), day(16)))
    lower = proposal(replan(found, hurt(kept(found, 15), (11, 12), 7), day(15), away)).plan
    assert doses(lower)["3"] == 4
    assert [session.day for session in lower.weeks[2].sessions] == [day(18), day(19)]
