"""The calendar: every session at its time, private, with the doses and the stop rule."""

from dataclasses import replace
from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.plan import Plan
from planner.wording.doses import in_full
from planner.wording.language import ENGLISH
from tests.builders import MONDAY, plan, programme
from tests.replanned import divided, resumed
from tests.writers.ics.calendars import (
    at,
    events,
    expected,
    read,
    reminders,
    shown,
    starts,
    written,
)

SPRING, AUTUMN = date(2027, 3, 15), date(2027, 10, 11)
ZONES = (
    "Africa/Casablanca",
    "America/New_York",
    "America/Santiago",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/Dublin",
    "UTC",
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("start", [SPRING, AUTUMN, date(2027, 2, 1)])
@pytest.mark.parametrize("clock", ["07:30", "02:30", "00:00", "23:50"])
def test_every_session_is_at_its_local_time_whatever_the_clocks_do(
    zone: str, start: date, clock: str
) -> None:
    made, wanted = plan(start=start, weeks=8), at(clock, zone=zone)
    assert starts(made, read(made, wanted)) == expected(made, wanted)


@settings(max_examples=60, deadline=None)
@given(
    start=st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    weeks=st.integers(2, 12),
    weekdays=st.sets(st.integers(0, 6), min_size=1),
    zone=st.sampled_from(ZONES),
    times=st.lists(
        st.times().map(lambda t: t.replace(second=0, microsecond=0)),
        min_size=1,
        max_size=4,
        unique=True,
    ),
)
def test_a_calendar_shows_exactly_the_sessions_of_any_plan(
    start: date, weeks: int, weekdays: set[int], zone: str, times: list[time]
) -> None:
    days = tuple(sorted(weekdays))
    made = plan(programme(4), start=start, weeks=weeks, weekdays=days, times=len(times))
    wanted = at(*(each.isoformat() for each in sorted(times)), zone=zone)
    assert starts(made, read(made, wanted)) == expected(made, wanted)


@pytest.mark.parametrize("made", [divided(plan(times=2), 3, 3), resumed(plan(times=2))])
def test_parts_of_weeks_and_single_sessions_are_shown(made: Plan) -> None:
    wanted = at("07:30", "18:00")
    assert starts(made, read(made, wanted)) == expected(made, wanted)


def test_a_week_is_one_event_for_each_session_of_the_day() -> None:
    made = plan(weeks=3, times=2, weekdays=(0, 2))
    found = events(read(made, at("07:30", "18:00")))
    assert [event["RRULE"].to_ical().decode() for event in found] == [
        "FREQ=WEEKLY;COUNT=2;BYDAY=MO,WE"
    ] * 6


def test_a_time_that_the_change_of_clocks_leaves_out_keeps_its_day() -> None:
    made = plan(start=SPRING, weeks=2)
    calendar = read(made, at("02:30"))
    changed = events(calendar)[1]
    assert "RRULE" not in changed  # a rule would leave the day out
    assert [event.start.isoformat() for event in shown(made, calendar)][-1] == (
        "2027-03-28T03:30:00+02:00"
    )


def test_without_a_time_sessions_last_all_day_and_leave_the_day_free() -> None:
    made = plan(weeks=2, times=2, weekdays=(0, 3))
    calendar = read(made)
    assert not calendar.timezones
    days = [session.day for week in made.weeks for session in week.sessions]
    assert sorted(event.start for event in shown(made, calendar)) == days
    assert {str(event["SUMMARY"]) for event in events(calendar)} == {"Session am", "Session pm"}
    for event in events(calendar):
        assert event.end - event.start == timedelta(days=1)
        assert event["TRANSP"] == "TRANSPARENT"
        assert timedelta(hours=9) == reminders(event)[0].TRIGGER


def test_who_sees_the_calendar_learns_nothing_of_health() -> None:
    made = plan(name="Anna Berg", plan_id="anna-back-pain")
    calendar = read(made, at("07:30"))
    assert calendar["X-WR-CALNAME"] == "Sessions"
    for event in events(calendar):
        assert event["CLASS"] == "PRIVATE"
        assert event["SUMMARY"] == reminders(event)[0]["DESCRIPTION"] == "Session"
        del event["DESCRIPTION"]
    rest = calendar.to_ical().decode().lower()
    for word in ("anna", "back", "pain", "exercise", "health", "berg", "stretch"):
        assert word not in rest


def test_the_text_has_the_doses_the_stop_rule_and_when_to_rest() -> None:
    made = plan()
    for week, event in zip(made.weeks, events(read(made)), strict=True):
        text = str(event["DESCRIPTION"])
        for exercise, prescription in zip(made.exercises, week.prescriptions, strict=True):
            assert f"{exercise.name}: {in_full(ENGLISH, exercise, prescription.dose)}\n" in text
        assert text.startswith(f"Week {week.label} of 6\n")
        assert made.programme.safety.stop_rule in text
        assert "Pain above 5 before you start: write it down and rest today." in text


@pytest.mark.parametrize(("ceiling", "said"), [(9, "Pain 10 before you start"), (10, None)])
def test_the_highest_ceilings_are_said_as_they_are(ceiling: int, said: str | None) -> None:
    made = plan(replace(programme(1), pain_ceiling=ceiling))
    text = str(events(read(made))[0]["DESCRIPTION"])
    assert said in text if said is not None else "before you start" not in text


def test_an_exercise_that_is_due_on_fewer_days_says_which() -> None:
    made = plan(programme(4))
    text = str(events(read(made))[0]["DESCRIPTION"])
    assert "Exercise 4 of many (Mon, Wed, Fri): " in text
    assert "Exercise 3 of many: " in text


def test_an_exercise_that_is_due_on_none_of_the_days_is_left_out() -> None:
    made = plan(programme(4))
    first = made.weeks[0]
    tuesdays = tuple(session for session in first.sessions if session.day.weekday() == 1)
    made = replace(made, weeks=(replace(first, sessions=tuesdays), *made.weeks[1:]))
    assert "Exercise 4" not in str(events(read(made))[0]["DESCRIPTION"])


def test_only_weeks_that_are_not_over_remind() -> None:
    made = plan(weeks=3)
    sunday = MONDAY + timedelta(days=13)
    for today, reminds in ((sunday, [0, 1, 1]), (sunday + timedelta(days=1), [0, 0, 1])):
        found = events(read(made, at("07:30", today=today)))
        assert [len(reminders(event)) for event in found] == reminds
    assert timedelta(minutes=-10) == reminders(events(read(made, at("07:30")))[0])[0].TRIGGER


def test_an_event_keeps_a_person_busy_as_long_as_the_longest_session_in_steps_of_five_minutes() -> (
    None
):
    made = plan()
    first, *_, last = events(read(made, at("07:30")))
    assert first["TRANSP"] == "OPAQUE"
    assert first.end - first.start == timedelta(minutes=10)  # about 9
    assert last.end - last.start == timedelta(minutes=20)  # about 16


@pytest.mark.parametrize(
    "name",
    [
        "x\nATTENDEE:mailto:a@b.example",
        "x\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        'a,b;c\\n"d":e',
        "骨盆倾斜 😀" * 30,
    ],
)
def test_a_name_never_acts_as_a_property(name: str) -> None:
    found = programme(1)
    item = found.items[0]
    renamed = replace(item, exercise=replace(item.exercise, name=name))
    made = plan(replace(found, items=(renamed,)), plan_id=name)
    calendar = read(made, at("07:30"))
    plain = read(plan(found), at("07:30"))
    assert [event.keys() for event in calendar.events] == [event.keys() for event in plain.events]
    text = str(calendar.events[0]["DESCRIPTION"])
    assert name.replace("\r\n", "\n") in text
    for line in written(made, at("07:30")).split(b"\r\n"):
        assert len(line) <= 75  # RFC 5545, 3.1
        line.decode()  # no letter is divided
        assert b"\n" not in line


def test_equal_plans_give_equal_bytes_on_any_day() -> None:
    wanted = at("07:30", today=MONDAY)
    later = replace(wanted, today=MONDAY + timedelta(days=6))
    assert written(plan(), wanted) == written(plan(), later)


def test_an_event_over_the_change_of_clocks_is_no_longer_than_any() -> None:
    made = plan(start=SPRING, weeks=2, weekdays=(6,))
    last = events(read(made, at("01:50")))[-1]
    assert last.end.astimezone(UTC) - last.start.astimezone(UTC) == timedelta(minutes=20)


def test_the_days_of_an_exercise_are_those_with_that_session() -> None:
    made = plan(programme(4), times=2)
    first = made.weeks[0]
    fewer = tuple(s for s in first.sessions if s.slot == 1 or s.day.weekday() in (0, 1))
    made = replace(made, weeks=(replace(first, sessions=fewer), *made.weeks[1:]))
    morning, evening = (str(event["DESCRIPTION"]) for event in events(read(made))[:2])
    assert "Exercise 4 of many (Mon, Wed, Fri): " in morning
    assert "Exercise 4 of many (Mon): " in evening
