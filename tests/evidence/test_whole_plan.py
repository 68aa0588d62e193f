"""What is of the whole plan: runs of pain, step backs, signs, and everything else."""

from dataclasses import replace

import pytest

from planner.domain.decision import Decision, Kind, Revision, Way
from planner.domain.log import Clearance, DayEntry, Log, Sign
from planner.evidence.evidence import gather
from planner.progression.scale import plan_scale
from tests.evidence.taken import DAILY, gathered, of, stepped_back
from tests.replan.kept import ROLLS, STRETCH, between, day, hurt, kept
from tests.telling import as_words


def red_run(pains: str, resumed: int | None = None) -> int:
    """`x` is a day above the ceiling, `.` one below, a blank is not recorded."""
    written = {"x": 8, ".": 1}
    log = Log(days=tuple(DayEntry(day(n), written[p]) for n, p in enumerate(pains) if p != " "))
    found = replace(DAILY, resumed=None if resumed is None else day(resumed))
    return gathered(found, log, 40).red_run


def test_the_run_is_of_recorded_days_above_the_ceiling() -> None:
    assert red_run("") == 0
    assert red_run("xx.xxx") == 3
    assert red_run("xxx.xx") == 3
    assert red_run("xx   xx x") == 5


def test_the_run_ignores_what_was_before_the_last_resume() -> None:
    assert red_run("xxxxxxxx", resumed=3) == 5
    assert red_run("xxxxxxxx", resumed=0) == 8


@pytest.mark.parametrize(("days", "counts"), [(0, True), (28, True), (29, False)])
def test_a_step_back_for_pain_counts_for_four_weeks(days: int, counts: bool) -> None:
    found = gathered(stepped_back(DAILY, 5), Log(), 5 + days).pain_high_before
    assert found == (day(5) if counts else None)


def test_pain_from_today_on_is_in_no_run() -> None:
    log = hurt(Log(), range(5, 20), 9)
    assert gathered(DAILY, log, 9).red_run == 4


def test_of_several_step_backs_for_pain_the_last_one_counts() -> None:
    found = stepped_back(stepped_back(DAILY, 5), 10)
    assert gathered(found, Log(), 12).pain_high_before == day(10)
    assert of(found, Log(), 12).judged == {day(10), day(11)}


def test_a_step_back_for_pain_before_the_last_resume_counts_no_more() -> None:
    found = stepped_back(DAILY, 5)
    assert gathered(replace(found, resumed=day(6)), Log(), 9).pain_high_before is None
    assert gathered(replace(found, resumed=day(5)), Log(), 9).pain_high_before == day(5)


def test_a_step_back_for_another_cause_does_not_count() -> None:
    away = Decision(STRETCH, Kind.STEP_BACK, "absence", as_words("away"), spoke=("own_pain_high",))
    revision = Revision(day(5), 2, (away,), Way.EXTEND, DAILY.ends)
    found = gathered(replace(DAILY, history=(revision,)), Log(), 9)
    assert found.pain_high_before is None


def test_signs_and_clearance_are_those_of_the_log() -> None:
    sign, clearance = Sign("Fever", False, day(3)), Clearance("Dr Berg", day(4))
    found = gathered(DAILY, Log(signs=(sign,), clearance=clearance), 9)
    assert (found.signs, found.clearance) == ((sign,), clearance)


def test_a_pause_holds_until_the_person_resumes() -> None:
    pause = Decision(STRETCH, Kind.PAUSE, "red_flags", as_words("fever"))
    found = replace(DAILY, history=(Revision(day(5), 2, (pause,), Way.EXTEND, day(4)),))
    assert gathered(found, Log(), 9).paused_on == day(5)
    assert not gather(found, Log(), day(9), {}).ill
    assert gather(found, Log(), day(9), {}, resumes=True).paused_on is None
    assert gathered(DAILY, Log(), 9).paused_on is None


def test_exercises_that_are_left_out_are_not_judged() -> None:
    found = gathered(replace(DAILY, left_out=(ROLLS,)), Log(), 7)
    assert [each.exercise for each in found.exercises] == [
        each.key for each in DAILY.exercises if each.key != ROLLS
    ]


def test_what_the_next_full_week_has_and_illness_are_handed_through() -> None:
    standing = plan_scale(DAILY, STRETCH).at(2)
    found = gather(DAILY, Log(), day(9), {STRETCH: standing}, ill=True)
    assert found.ill
    assert found.today == day(9)
    assert [each.planned for each in found.exercises] == [standing, None, None, None, None]


def test_entries_in_the_future_count_for_nothing() -> None:
    log = kept(DAILY, 42)
    past = replace(
        log,
        entries=tuple(e for e in log.entries if e.day < day(9)),
        days=tuple(d for d in log.days if d.day < day(9)),
    )
    assert gathered(DAILY, log, 9) == gathered(DAILY, past, 9)


def test_missed_days_are_found_whatever_the_order_of_the_log() -> None:
    log = kept(DAILY, 21, missed=between(10, 12))
    turned = replace(log, entries=log.entries[::-1], days=log.days[::-1])
    assert gathered(DAILY, log, 21) == gathered(DAILY, turned, 21)


def test_a_week_without_an_exercise_has_no_session_of_it() -> None:
    others = tuple(p for p in DAILY.weeks[1].prescriptions if p.exercise != STRETCH)
    short = replace(DAILY.weeks[1], prescriptions=others)
    found = of(replace(DAILY, weeks=(DAILY.weeks[0], short)), kept(DAILY, 14), 14)
    assert found.due == 7
    assert found.asked == plan_scale(DAILY, STRETCH).start


def test_the_days_above_since_the_last_resume_are_counted_apart() -> None:
    log = hurt(Log(), (3, 4, 6), 9)
    whole = of(replace(DAILY, resumed=day(5)), log, 8)
    assert (whole.days_above, whole.days_above_since) == (3, 1)
    assert of(DAILY, log, 8).days_above_since == 3


def test_the_full_week_is_the_next_one_or_the_one_that_begins() -> None:
    assert gathered(DAILY, Log(), 13).full_week == day(14)
    assert gathered(DAILY, Log(), 14).full_week == day(14)
    assert gathered(DAILY, Log(), 15).full_week == day(21)
