"""Where a person stands on a day, in figures and in words."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.decision import Kind
from planner.domain.log import DayEntry, Entry, Log, OwnPain, Sign
from planner.domain.minutes import exercise_s
from planner.domain.plan import Away, Plan, Session
from planner.evidence.done import was_there
from planner.pages.status import State, Status, seconds_done, status
from planner.pages.week.cells import figures_of_log
from planner.replan import Wishes, replan
from planner.terminal.status_lines import WIDTH, status_lines
from planner.wording.language import ENGLISH
from tests import builders
from tests.any_logs import any_log

MONDAY = builders.MONDAY
TILTS = "pelvic-tilts"
PLAN = builders.plan()
SMALL = builders.plan(builders.programme(3), weeks=3, weekdays=(0, 2, 5), times=2)


def day(number: int) -> date:
    """A day of the plan, from 0."""
    return MONDAY + timedelta(days=number)


def lived(
    plan: Plan, until: date, pain: int | None = 2, without: frozenset[date] = frozenset()
) -> Log:
    """Everything done, and pain written, on all days before one, but for some."""
    sessions = [
        (week, session)
        for week in plan.weeks
        for session in week.sessions
        if session.day < until and session.day not in without
    ]
    return Log(
        tuple(
            Entry(session.day, session.slot, p.exercise, done=True)
            for week, session in sessions
            for p in week.prescriptions
            if session in week.due(p)
        ),
        tuple(DayEntry(d, pain) for d in sorted({session.day for _, session in sessions})),
    )


def week_two() -> frozenset[date]:
    return frozenset(day(n) for n in range(7, 14))


def text(found: Status) -> str:
    return "\n".join(status_lines(ENGLISH, found, "plan.xlsx"))


def lines_with(found: Status, start: str) -> list[str]:
    return [line for line in status_lines(ENGLISH, found, "plan.xlsx") if line.startswith(start)]


def row_of(found: Status, week: str) -> list[str]:
    """The cells of a week's row in the table; those that are empty are not there."""
    return next(line.split() for line in lines_with(found, f"{week} "))


def under(heads: str, head: str, row: str) -> str:
    """What stands in a row under a head of at most four letters."""
    end = heads.index(head) + len(head)
    return row[end - 4 : end].strip()


@st.composite
def situations(draw: st.DrawFn) -> tuple[Plan, Log, date]:
    """A plan that may have been re-planned, what was recorded, and a day around it."""
    plan = draw(st.sampled_from([SMALL, PLAN]))
    log = draw(any_log(plan) | st.builds(lived, st.just(plan), st.just(day(12))))
    if draw(st.booleans()):
        then = day(draw(st.integers(0, 30)))
        made = draw(st.sampled_from(replan(plan, log, then).proposals))
        plan, log = made.plan, made.log
    return plan, log, day(draw(st.integers(-3, 60)))


def until(plan: Plan, log: Log, today: date) -> Log:
    begun = [week.label for week in plan.weeks if week.starts <= today]
    return replace(
        log,
        entries=tuple(entry for entry in log.entries if entry.day <= today),
        days=tuple(noted for noted in log.days if noted.day <= today),
        own_pains=tuple(own for own in log.own_pains if own.week in begun),
    )


@given(situations())
def test_a_weeks_figures_are_those_of_its_page_and_what_is_unknown_is_no_zero(
    situation: tuple[Plan, Log, date],
) -> None:
    plan, log, today = situation
    found = status(ENGLISH, plan, log, today)
    pages = figures_of_log(plan, until(plan, log, today))
    begun = [week for week in plan.weeks if week.starts <= today]
    assert [week.week for week in found.weeks] == begun
    assert [week.figures for week in found.weeks] == list(pages[: len(begun)])
    for week in found.weeks:
        unknown = week.figures.is_empty and week.week.ends >= today
        done = None if unknown else week.figures.sessions_done
        assert week.sessions_done == done
        due = week.due_so_far
        assert due <= week.figures.sessions_due
        assert due == week.figures.sessions_due or not week.is_over
        assert (week.adherence is None, week.minutes_done is None) == (unknown or not due, unknown)
        assert week.is_missed <= (week.sessions_done == 0)


@given(situations())
def test_the_next_session_is_the_first_one_from_today_on_that_nobody_attended(
    situation: tuple[Plan, Log, date],
) -> None:
    plan, log, today = situation
    found = status(ENGLISH, plan, log, today)
    paused = found.state is State.PAUSED or (found.result is not None and found.result.paused)
    ceiling = plan.programme.pain_ceiling
    pains = [noted.pain_before for noted in log.days if noted.day == today]
    rests = any(pain is not None and pain > ceiling for pain in pains)
    attended = {Session(e.day, e.slot) for e in log.entries if e.day == today and was_there(e)}
    coming = [
        session
        for week in plan.weeks
        for session in week.sessions
        if session.day > today or (session.day == today and not rests and session not in attended)
    ]
    expected = None if paused or not coming else coming[0]
    assert (found.next and found.next.session) == expected


@given(situations())
def test_every_day_can_be_told_and_ends_with_the_stop_rule(
    situation: tuple[Plan, Log, date],
) -> None:
    plan, log, today = situation
    found = status(ENGLISH, plan, log, today)
    lines = status_lines(ENGLISH, found, "plan.xlsx")
    assert lines[-1] == plan.programme.safety.stop_rule
    table = [line for line in lines if "  " in line.strip() and not line.startswith("  ")]
    assert len(table) == len(found.weeks) + bool(found.weeks)
    assert all(len(line) <= WIDTH for line in table)
    for week, row in zip(found.weeks, table[1:], strict=True):
        figures, at = week.figures, table[0].index("Pain each day")
        median = None if figures.median is None else f"{figures.median:g}"
        told = [*week.pains, median, figures.worst]
        assert row[at:].split() == ["–" if found is None else str(found) for found in told]
        assert len(week.pains) == len(week.week.days)
        assert under(table[0], "Part", row) == (str(figures.in_part) if figures.in_part else "")
        assert under(table[0], "Rest", row) == (str(figures.rest_days) if figures.rest_days else "")
    assert (found.result is None) == bool(found.refused)


@given(st.integers(0, 20), st.sampled_from([None, True, False]), st.none() | st.integers(0, 30))
def test_minutes_count_an_exercise_in_proportion_of_its_repetitions(
    number: int, done: bool | None, reps: int | None
) -> None:
    log = Log((Entry(day(number), 1, TILTS, done, reps),))
    week = PLAN.weeks[number // 7]
    prescription = week.prescription(TILTS)
    assert prescription is not None
    exercise = next(e for e in PLAN.exercises if e.key == TILTS)
    share = (
        min(Fraction(1), Fraction(reps, prescription.dose.counted))
        if reps is not None
        else (Fraction(1 if done else 0))
    )
    expected = share * exercise_s(exercise, prescription.dose)
    assert seconds_done(PLAN, log)[week.label] == expected
    assert sum(seconds_done(PLAN, log).values()) == expected


def test_minutes_are_rounded_up_at_the_end_and_not_week_by_week() -> None:
    found = status(ENGLISH, PLAN, lived(PLAN, day(42)), day(50))
    by_week = [week.minutes_done for week in found.weeks]
    seconds = sum(week.seconds_done for week in found.weeks)
    assert found.minutes_done == -(-seconds // 60)
    assert found.minutes_done < sum(m for m in by_week if m is not None)


def test_what_was_done_without_a_dose_counts_no_minutes() -> None:
    entries = (Entry(day(-1), 1, TILTS, True), Entry(day(0), 1, "swimming", True))
    assert set(seconds_done(PLAN, Log(entries)).values()) == {0}


@pytest.mark.parametrize(
    ("number", "state", "said"),
    [
        (-5, State.BEFORE, "Begins Mon 30 Nov 2026, in 5 days"),
        (-1, State.BEFORE, "Begins Mon 30 Nov 2026, tomorrow"),
        (0, State.WEEK, "Week 1 of 6, Mon 30 Nov 2026"),
        (16, State.WEEK, "Week 3 of 6, Wed 16 Dec 2026"),
        (41, State.WEEK, "Week 6 of 6, Sun 10 Jan 2027"),
        (42, State.FINISHED, "Finished on Sun 10 Jan 2027"),
        (2000, State.FINISHED, "Finished on Sun 10 Jan 2027"),
    ],
)
def test_it_says_where_the_person_is(number: int, state: State, said: str) -> None:
    found = status(ENGLISH, PLAN, Log(), day(number))
    assert found.state is state
    assert text(found).splitlines()[1] == said


def test_a_missed_week_is_shown_as_missed_and_a_week_of_rest_is_not() -> None:
    missed = status(ENGLISH, PLAN, lived(PLAN, day(16), without=week_two()), day(16))
    dates, unknown = ["2", *["7", "Dec", "–", "13", "Dec"]], ["–"] * 7
    assert row_of(missed, "2") == [*dates, *["0", "of", "7", "missed"], *unknown, "–", "–"]
    log = lived(PLAN, day(16), without=week_two())
    red = replace(log, days=(*log.days, DayEntry(day(9), 7)))
    rested = status(ENGLISH, PLAN, red, day(16))
    assert "missed" not in text(rested)
    pains = [*unknown[:2], "7", *unknown[3:]]
    assert row_of(rested, "2") == [*dates, *["0", "of", "6", "0", "%", "1"], *pains, "7", "7"]


def test_a_week_that_was_not_wholly_read_is_unknown_and_not_missed() -> None:
    log = lived(PLAN, day(16), without=week_two())
    found = status(ENGLISH, PLAN, log, day(16), unclear_weeks=frozenset("2"))
    assert not found.weeks[1].is_missed
    assert not found.weeks[1].is_unwritten
    assert found.attention == ()
    dates, unknown = ["2", *["7", "Dec", "–", "13", "Dec"]], ["–"] * 7
    assert row_of(found, "2") == [*dates, *["–", "of", "7", "unknown"], *unknown, "–", "–"]


def test_what_was_done_in_a_week_that_was_not_wholly_read_is_shown() -> None:
    log = lived(PLAN, day(16), without=week_two() - {day(9)})
    found = status(ENGLISH, PLAN, log, day(16), unclear_weeks=frozenset("2"))
    assert row_of(found, "2")[6:11] == ["1", "of", "7", "14", "%"]


def test_a_week_that_goes_on_and_was_not_wholly_read_has_nothing_known() -> None:
    log = replace(lived(PLAN, day(14)), days=(DayEntry(day(14), 2),))
    (*_, week) = status(ENGLISH, PLAN, log, day(15), unclear_weeks=frozenset("3")).weeks
    assert (week.sessions_done, week.minutes_done, week.pains[0]) == (None, None, 2)


def test_a_pain_of_zero_is_shown_as_zero() -> None:
    row = row_of(status(ENGLISH, PLAN, lived(PLAN, day(7), pain=0), day(7)), "1")
    assert row == [
        *["1", "30", "Nov", "–", "6", "Dec", "7", "of", "7", "100", "%"],
        *["0"] * 7,
        "0",
        "0",
    ]


def test_a_week_of_rest_days_alone_has_no_share_and_is_not_missed() -> None:
    log = Log(days=tuple(DayEntry(day(n), 8) for n in range(7)))
    found = status(ENGLISH, PLAN, log, day(7))
    assert found.weeks[0].adherence is None
    assert not found.weeks[0].is_missed
    assert row_of(found, "1") == [
        *["1", "30", "Nov", "–", "6", "Dec", "0", "of", "0", "–", "7"],
        *["8"] * 7,
        "8",
        "8",
    ]


def test_sessions_in_part_are_counted_beside_those_that_are_done() -> None:
    """Ten of fifteen tilts in the last week, of which twelve would be done in full."""
    log = lived(PLAN, day(42))
    log = replace(log, entries=(*log.entries[:-1], Entry(day(41), 1, TILTS, False, 10)))
    found = status(ENGLISH, PLAN, log, day(42))
    assert row_of(found, "6")[6:] == [*["7", "of", "7", "100", "%", "1"], *["2"] * 7, "2", "2"]


def test_a_week_that_goes_on_with_nothing_recorded_is_not_known() -> None:
    found = status(ENGLISH, PLAN, lived(PLAN, day(7)), day(7))
    row = row_of(found, "2")
    assert row == [*["2", "7", "Dec", "–", "13", "Dec", "–", "of", "7", "–"], *["–"] * 7, "–", "–"]


def test_parts_of_a_week_have_a_row_each() -> None:
    log = replace(lived(PLAN, day(16)), own_pains=(OwnPain("3", TILTS, 7),))
    plan = replan(PLAN, log, day(16)).proposals[0].plan
    found = status(ENGLISH, plan, log, day(17))
    assert [week.week.label for week in found.weeks] == ["1", "2", "3", "3b"]
    assert text(found).splitlines()[1] == f"Week 3b of {plan.weeks[-1].number}, Thu 17 Dec 2026"


def test_next_come_todays_doses_in_words() -> None:
    shown = text(status(ENGLISH, PLAN, lived(PLAN, day(14), pain=2), day(14)))
    assert "Next session: today, Mon 14 Dec 2026, about 11 minutes\n" in shown
    assert "  Knee rolls: 6 rolls, 3 each side, hold 1 deep breath\n" in shown


def test_after_todays_session_comes_tomorrows() -> None:
    found = status(ENGLISH, PLAN, lived(PLAN, day(15)), day(14))
    assert "Next session: tomorrow, Tue 15 Dec 2026" in text(found)


@pytest.mark.parametrize(("times", "said"), [(2, "pm"), (3, "session 2")])
def test_of_several_sessions_a_day_the_one_that_was_attended_is_over(times: int, said: str) -> None:
    plan = builders.plan(times=times)
    shown = text(status(ENGLISH, plan, Log((Entry(day(0), 1, TILTS, reps_done=2),)), day(0)))
    assert f"Next session: today, Mon 30 Nov 2026, {said}, about 9 minutes\n" in shown


def test_pain_above_the_ceiling_today_says_rest() -> None:
    log = Log(days=(DayEntry(day(0), 6),))
    found = status(ENGLISH, PLAN, log, day(0))
    assert found.next is not None
    assert found.next.session.day == day(1)
    assert status(ENGLISH, PLAN, Log(days=(DayEntry(day(0), 5),)), day(0)).next != found.next


def test_a_warning_sign_gives_no_doses() -> None:
    sign = Sign(PLAN.programme.safety.doctor_first[0], False, day(15))
    log = replace(lived(PLAN, day(16)), signs=(sign,))
    found = status(ENGLISH, PLAN, log, day(16))
    assert found.next is None
    assert (found.state, found.pause and found.pause.since) == (State.PAUSED, day(15))
    assert "Paused since Tue 15 Dec 2026" in text(found)
    assert "Next session: none while the plan is paused." in text(found)
    assert "! Warning sign ticked: “Fever”. See a doctor before you go on." in text(found)
    assert text(found).count("Fever") == 1


def test_a_sign_without_anything_else_recorded_is_still_a_pause() -> None:
    sign = Sign(PLAN.programme.safety.emergency[0], True)
    shown = text(status(ENGLISH, PLAN, Log(signs=(sign,)), day(0)))
    assert "Get emergency help now." in shown
    assert "hold 1 deep breath" not in shown


def test_a_paused_plan_says_since_when_and_why() -> None:
    sign = Sign(PLAN.programme.safety.doctor_first[0], False, day(15))
    made = replan(PLAN, replace(lived(PLAN, day(16)), signs=(sign,)), day(16)).proposals[0]
    found = status(ENGLISH, made.plan, made.log, day(18))
    assert found.state is State.PAUSED
    first, second = text(found).splitlines()[:2]
    assert (first, second) == ("Lower-back exercises, paused", "Paused since Wed 16 Dec 2026")
    assert "! Warning sign ticked: “" in text(found)
    assert "Next session: none while the plan is paused." in text(found)
    assert "--resume" in text(found)
    states = [status(ENGLISH, made.plan, made.log, day(number)).state for number in (15, 16)]
    assert states == [State.WEEK, State.PAUSED]


def test_between_two_weeks_it_says_when_the_next_one_begins() -> None:
    sign = Sign(PLAN.programme.safety.doctor_first[0], False, day(15))
    made = replan(PLAN, replace(lived(PLAN, day(16)), signs=(sign,)), day(16)).proposals[0]
    cleared = replace(made.log, signs=(), clearance=None)
    gone_on = replan(made.plan, cleared, day(17), Wishes(resume=day(28))).proposals[0]
    found = status(ENGLISH, gone_on.plan, gone_on.log, day(18))
    assert found.state is State.BREAK
    week = gone_on.plan.weeks[-1].number
    said = f"No session today. Week 5 of {week} begins Mon 28 Dec 2026, in 10 days"
    assert text(found).splitlines()[1] == said


def test_before_the_last_replan_no_decision_is_made_and_the_rest_is_shown() -> None:
    log = lived(PLAN, day(14), without=week_two())
    plan = replan(PLAN, log, day(14)).proposals[0].plan
    found = status(ENGLISH, plan, log, day(10))
    assert found.result is None
    assert "What a re-plan would decide is not known for this day:" in text(found)
    assert "the plan was re-planned later, on Mon 14 Dec 2026" in text(found)
    assert len(found.weeks) == 2
    assert found.next is not None


def test_nothing_recorded_is_said_and_missed_days_are_judged() -> None:
    first = text(status(ENGLISH, PLAN, Log(), day(0)))
    assert "Nothing recorded yet." in first
    assert "A re-plan today" not in first
    later = status(ENGLISH, PLAN, Log(), day(20))
    assert later.minutes_done is None
    assert later.result is not None
    assert {decision.kind for decision in later.result.decisions} == {Kind.HOLD}
    assert "not done yet" in text(later)


def test_what_is_recorded_for_later_days_is_told_and_not_counted() -> None:
    found = status(ENGLISH, PLAN, lived(PLAN, day(10)), day(6))
    assert found.ahead == (day(7), day(8), day(9))
    assert "Not counted yet: what is written for 3 days to come, from Mon 7 Dec 2026 on." in text(
        found
    )
    assert found.minutes_done == status(ENGLISH, PLAN, lived(PLAN, day(7)), day(6)).minutes_done


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        ((22,), "Done on a day that no page has, as you were away or the plan was paused, Tue 22 "),
        ((22, 24), "Done on 2 days that no page has, as you were away or the plan was paused, "),
    ],
)
def test_what_was_done_on_days_away_is_named_and_counts(moved: tuple[int, ...], said: str) -> None:
    away = Wishes(away=Away(day(21), day(27)))
    made = replan(PLAN, lived(PLAN, day(14)), day(14), away).proposals[0].plan
    extra = tuple(Entry(day(n), 1, "knee-rolls", True) for n in moved)
    log = lived(made, day(21))
    found = status(ENGLISH, made, replace(log, entries=(*log.entries, *extra)), day(28))
    assert found.beside == tuple(day(n) for n in moved)
    assert said in text(found)
    without = status(ENGLISH, made, log, day(28))
    assert without.beside == ()
    assert "no page has" not in text(without)


def test_a_finished_plan_offers_to_go_on() -> None:
    found = status(ENGLISH, PLAN, lived(PLAN, day(42)), day(43))
    assert found.next is None
    assert "Next session: none; the plan is over." in text(found)
    assert "The plan finished on Sun 10 Jan 2027." in text(found)


def test_a_perfect_log_leaves_the_plan_as_it_is() -> None:
    shown = text(status(ENGLISH, PLAN, lived(PLAN, day(14)), day(14)))
    assert "The plan stays as it is." in shown
    assert "a re-plan first would change it" not in shown
