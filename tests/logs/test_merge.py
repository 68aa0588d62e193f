"""Several logs become one, and what differs is shown and never made more of."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.logs.merge import check_one_plan, merge
from tests.any_logs import any_log
from tests.builders import MONDAY, plan, programme


@cache
def small() -> Plan:
    return plan(programme(3), weeks=2)


def entry(done: bool | None = None, reps: int | None = None, pain: int | None = None) -> Entry:
    return Entry(MONDAY, 1, "walk", done, reps, pain)


@given(data=st.data())
def test_a_log_merged_with_itself_or_with_nothing_is_the_same(data: st.DataObject) -> None:
    log = data.draw(any_log(small()))
    assert merge([log]) == merge([log, log]) == merge([log, Log()]) == (log, ())


@given(data=st.data())
def test_the_order_of_files_decides_nothing_but_the_order_of_notes(data: st.DataObject) -> None:
    one, other = (without_notes(data.draw(any_log(small()))) for _ in range(2))
    assert merge([one, other])[0] == merge([other, one])[0]


@given(data=st.data())
def test_the_merged_log_is_never_less_cautious_than_any(data: st.DataObject) -> None:
    logs = data.draw(st.lists(any_log(small()), min_size=1, max_size=3))
    merged, _ = merge(logs)
    found = {(e.day, e.slot, e.exercise): e for e in merged.entries}
    days = {day.day: day for day in merged.days}
    for log in logs:
        for one in log.entries:
            together = found[one.day, one.slot, one.exercise]
            assert not (one.done is False and together.done)
            assert one.pain is None or (together.pain is not None and together.pain >= one.pain)
        for day in log.days:
            pain = days[day.day].pain_before
            assert day.pain_before is None or (pain is not None and pain >= day.pain_before)


@pytest.mark.parametrize(
    ("one", "other", "counts", "differ"),
    [
        (entry(True), entry(False), entry(False), True),
        (entry(True), entry(), entry(True), False),
        (entry(True, 8), entry(True), entry(True, 8), False),
        (entry(True, 8), entry(True, 9), entry(True, 8), True),
        (entry(True, 8), entry(False, 3), entry(False, 3), True),
        (entry(True, 8), entry(False), entry(False), True),
        (entry(False, 3), entry(False), entry(False), True),
        (entry(None, 3), entry(False, 3), entry(False, 3), False),
        (entry(None, 3), entry(True), entry(None, 3), True),
        (entry(True, pain=3), entry(True, pain=0), entry(True, pain=3), True),
        (entry(True, pain=0), entry(True), entry(True, pain=0), False),
    ],
)
def test_the_more_cautious_answer_counts_whole(
    one: Entry, other: Entry, counts: Entry, differ: bool
) -> None:
    merged, problems = merge([Log((one,)), Log((other,))])
    assert merged.entries == (counts,)
    assert bool(problems) is differ


def test_both_are_shown_with_their_files() -> None:
    merged, problems = merge(
        [
            Log((entry(True),), (DayEntry(MONDAY, 2, "fine"),), (OwnPain("1", "walk", 3),)),
            Log((entry(False),), (DayEntry(MONDAY, 0, "cold"),), (OwnPain("1", "walk", 4),)),
        ],
        ["a.xlsx", "week 1.csv"],
    )
    assert [problem.message for problem in problems] == [
        "recorded differently: walk done (a.xlsx), not done (week 1.csv)",
        "recorded differently: pain before 2 (a.xlsx), 0 (week 1.csv)",
        "recorded differently: pain it gave 3 (a.xlsx), 4 (week 1.csv)",
    ]
    assert [problem.where for problem in problems] == [
        "Mon 30 Nov 2026",
        "Mon 30 Nov 2026",
        "Week 1, walk",
    ]
    assert merged.days == (DayEntry(MONDAY, 2, "fine\ncold"),)
    assert merged.own_pains == (OwnPain("1", "walk", 4),)


def test_files_of_two_plans_are_refused_with_both_names() -> None:
    check_one_plan([])
    with pytest.raises(PlannerError, match=r"a.xlsx and c.csv are of two plans \(p, q\)"):
        check_one_plan([("a.xlsx", "p"), ("b.csv", "p"), ("c.csv", "q")])


def without_notes(log: Log) -> Log:
    return Log(
        tuple(replace(e, note="") for e in log.entries),
        tuple(replace(d, note="") for d in log.days),
        log.own_pains,
        log.signs,
        log.clearance,
    )
