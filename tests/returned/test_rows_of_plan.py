"""Rows of a table against their plan: what was really done counts, and strange rows are named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.dose import Dose, HoldUnit, Sides
from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.readers import load
from planner.returned.table.rows_of_plan import RowSaid, of_plan
from planner.writers import load as writer
from tests.builders import MONDAY, plan

ROLLS = "knee-rolls"
PLAN = plan()
DAY = MONDAY + timedelta(days=14)
AGAINST = (
    "rows 0 to 2: Knee rolls: recorded against 4, where the plan asks 6; a tick there counts as "
    "that much; use the newest page or file of the plan"
)
ASKED = PLAN.weeks[2].prescription(ROLLS)


def entry(done: bool | None, reps: int | None = None) -> Entry:
    return Entry(DAY, 1, ROLLS, done, reps)


def counted(found: Entry, *amounts: dict[str, int]) -> tuple[bool | None, int | None]:
    """An entry as the plan counts it, recorded in rows with these amounts."""
    rows = [RowSaid(number, DAY, None, 1, ROLLS, **each) for number, each in enumerate(amounts, 2)]
    (one,) = of_plan(PLAN, Log((found,)), rows)[0].entries
    return one.done, one.reps_done


def test_week_three_asks_six_rolls() -> None:
    assert ASKED is not None
    assert (ASKED.dose.sets, ASKED.dose.reps, ASKED.dose.hold) == (1, 6, 1)


def test_a_tick_against_less_counts_as_that_much() -> None:
    assert counted(entry(True), {"reps": 4}) == (False, 4)
    assert counted(entry(True), {"reps": 1}) == (False, 1)


def test_a_tick_against_as_much_or_more_is_a_tick() -> None:
    assert counted(entry(True), {"reps": 6}) == (True, None)
    assert counted(entry(True), {"reps": 8}) == (True, None)
    assert counted(entry(True), {}) == (True, None)


def test_repetitions_are_judged_by_the_amount_of_the_plan() -> None:
    """Whatever the row says: there 4 of 4 were everything."""
    assert counted(entry(True, 4), {"reps": 4}) == (False, 4)
    assert counted(entry(False, 6), {"reps": 8}) == (True, 6)
    assert counted(entry(None, 6), {"reps": 6}) == (True, 6)
    assert counted(entry(True, 5), {"reps": 6}) == (False, 5)


def test_of_two_rows_the_smaller_amount_counts() -> None:
    assert counted(entry(True), {"reps": 6}, {"reps": 4}) == (False, 4)
    assert counted(entry(True), {"reps": 4}, {"reps": 6}) == (False, 4)


def test_what_was_not_done_or_is_unknown_stays_so() -> None:
    assert counted(entry(False), {"reps": 4}) == (False, None)
    assert counted(entry(None), {"reps": 4}) == (None, None)
    assert counted(entry(False, 0), {"reps": 4}) == (False, 0)


@pytest.mark.parametrize(
    ("row", "of_twenty"),
    [
        ({"sets": 1, "hold": 5}, 2),  # 5 of 40 seconds, as a share of 20
        ({"sets": 1, "hold": 20}, 10),
        ({"sets": 2, "hold": 19}, 19),
        ({"sets": 1}, 10),
        ({"hold": 1}, 1),  # something was done, so it is never nothing
    ],
)
def test_sets_and_holds_count_as_well(row: dict[str, int], of_twenty: int) -> None:
    held = Dose(2, None, 20, HoldUnit.SECONDS, Sides.NONE)
    weeks = [
        replace(
            week,
            prescriptions=tuple(
                replace(p, dose=held) if p.exercise == ROLLS else p for p in week.prescriptions
            ),
        )
        for week in PLAN.weeks
    ]
    log, _ = of_plan(
        replace(PLAN, weeks=tuple(weeks)),
        Log((entry(True),)),
        [RowSaid(2, DAY, None, 1, ROLLS, **row)],
    )
    assert log.entries == (entry(False, of_twenty),)


def test_each_other_amount_is_named_once_with_its_rows() -> None:
    rows = [RowSaid(n, DAY + timedelta(days=n), None, 1, ROLLS, reps=4) for n in range(3)]
    _, problems = of_plan(PLAN, Log(), rows)
    assert [str(problem) for problem in problems] == [AGAINST]
    _, problems = of_plan(PLAN, Log(), [RowSaid(7, DAY, None, 1, ROLLS, reps=8)])
    assert str(problems[0]).startswith(
        "row 7: Knee rolls: recorded against 8, where the plan asks 6; a tick there counts as the "
        "plan’s"
    )


def test_days_and_weeks_that_the_plan_does_not_have_are_named_and_do_not_count() -> None:
    before, after = MONDAY - timedelta(days=1), PLAN.ends + timedelta(days=1)
    log = Log(
        (Entry(before, 1, ROLLS, True), Entry(MONDAY, 1, ROLLS)),
        (DayEntry(before, 8), DayEntry(MONDAY, 3), DayEntry(after, 3)),
        (OwnPain("9", ROLLS, 7), OwnPain("6", ROLLS, 7)),
    )
    rows = [
        RowSaid(2, before),
        RowSaid(2, before, exercise=ROLLS),
        RowSaid(3, after),
        RowSaid(5, None, "9", exercise=ROLLS),
        RowSaid(6, MONDAY),
        RowSaid(7, None, "6", exercise=ROLLS),
    ]
    kept, problems = of_plan(PLAN, log, rows)
    assert kept == Log(log.entries[1:], log.days[1:2], log.own_pains[1:])
    assert [f"{problem.where}: {problem.message}" for problem in problems] == [
        "row 2: Sun 29 Nov 2026 is no day of this plan; it does not count",
        "row 3: Mon 11 Jan 2027 is no day of this plan; it does not count",
        "row 5: this plan has no week 9; it does not count",
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_a_session_that_was_begun_again_is_the_same_session(turned: bool) -> None:
    """A false start, then all of it; or all of it, then a little more that hurt."""
    first = (
        Entry(MONDAY, 1, "pelvic-tilts", False),
        Entry(MONDAY, 1, ROLLS, False, 3, pain=2),
        Entry(MONDAY, 1, "back-extensions", None, pain=1),
    )
    again = (
        Entry(MONDAY, 2, "pelvic-tilts", True),
        Entry(MONDAY, 3, ROLLS, False, 2, pain=9),
        Entry(MONDAY, 2, "back-extensions", False),
        Entry(MONDAY, 2, "bottom-to-heels-stretch", True),
    )
    rows = [RowSaid(9, MONDAY, None, 2, "pelvic-tilts"), RowSaid(11, MONDAY, None, 3, ROLLS)]
    kept, problems = of_plan(PLAN, Log((*again, *first) if turned else (*first, *again)), rows)
    assert set(kept.entries) == {
        Entry(MONDAY, 1, "pelvic-tilts", True),
        Entry(MONDAY, 1, ROLLS, False, 3, pain=9),
        Entry(MONDAY, 1, "back-extensions", False, pain=1),
        Entry(MONDAY, 1, "bottom-to-heels-stretch", True),
    }
    assert str(*problems) == (
        "rows 9, 11: Mon 30 Nov 2026 has more than one session, which this plan has a day; of "
        "the last one the fuller record counts, and the highest pain; take out what is no session"
    )


def test_of_two_sessions_a_day_a_third_belongs_to_the_second() -> None:
    twice = plan(times=2)
    log = Log(tuple(Entry(MONDAY, slot, ROLLS, slot == 3) for slot in (1, 2, 3)))
    kept, problems = of_plan(twice, log, [RowSaid(4, MONDAY, None, 3, ROLLS)])
    assert kept.entries == (Entry(MONDAY, 1, ROLLS, False), Entry(MONDAY, 2, ROLLS, True))
    assert "Mon 30 Nov 2026 has more than 2 sessions, which this plan has" in str(problems[0])


def test_a_table_as_planner_wrote_it_is_of_its_plan() -> None:
    """Nothing is named, and every answer is as it was."""
    days = [MONDAY + timedelta(days=n) for n in range(42)]
    entries = tuple(
        Entry(day, 1, exercise.key, True) for day in days for exercise in PLAN.exercises
    )
    reading = load("csv").read(writer("csv").write(PLAN, Log(entries)))
    assert len(reading.rows) == len(entries)
    assert of_plan(PLAN, reading.log, reading.rows) == (reading.log, ())


def test_a_row_remembers_where_it_stands_and_the_amount_that_it_names() -> None:
    text = "date,exercise,sets,reps,hold,done,pain,week,pain_before\n"
    text += (
        "2026-12-14,knee-rolls,1,4.0,x,☑,,,3\n2026-12-15,knee-rolls,,,,☐,,,\n,knee-rolls,,,,,6,2,\n"
    )
    assert load("csv").read(text.encode()).rows == (
        RowSaid(2, date(2026, 12, 14)),
        RowSaid(2, date(2026, 12, 14), None, 1, ROLLS, 1, 4, None),
        RowSaid(4, None, "2", 1, ROLLS),
    )


def test_amounts_that_differ_in_the_hold_alone_are_shown_whole() -> None:
    rows = [RowSaid(4, DAY, None, 1, ROLLS, reps=6, hold=2)]
    _, (problem,) = of_plan(PLAN, Log((entry(True),)), rows)
    assert problem.message.startswith(
        "Knee rolls: recorded against 6 rolls, 3 each side, hold 2 deep breaths, where the plan "
        "asks 6 rolls, 3 each side, hold 1 deep breath; "
    )


def test_rows_that_do_not_follow_one_another_are_no_range() -> None:
    rows = [RowSaid(n, DAY, None, 1, ROLLS, reps=4) for n in (83, 88, 93, 94, 95)]
    _, (problem,) = of_plan(PLAN, Log((entry(True),)), rows)
    assert problem.where == "rows 83, 88, 93 to 95"


def test_days_within_the_plan_that_no_page_has_are_named_and_kept() -> None:
    weeks = tuple(week for week in PLAN.weeks if week.number < 3)
    last = replace(PLAN.weeks[3], number=3)
    away = replace(PLAN, weeks=(*weeks, last))
    log = Log((entry(True),), (DayEntry(DAY, 2),))
    kept, problems = of_plan(away, log, [RowSaid(n, DAY, None, 1, ROLLS) for n in (5, 6)])
    assert kept == log
    assert str(*problems) == (
        "rows 5 to 6: Mon 14 Dec 2026 is on no page, as you were away or the plan was paused; what "
        "was done counts; `planner status` names such days"
    )
