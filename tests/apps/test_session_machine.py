"""The pure parts of the session page, whatever happens: its states, and the file that it writes."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from planner import readers
from planner.domain.log import DayEntry, Entry, Log
from planner.logs.merge import in_order
from tests.apps.session_page import session, written
from tests.builders import MONDAY, plan

pytestmark = pytest.mark.xdist_group("browser")

KEYS = [exercise.key for exercise in plan().exercises]
SIMPLE = {
    "lain", "start", "pause", "resume", "stop", "skip", "back", "end", "stood", "home",
}  # fmt: skip
PAINS = st.none() | st.integers(0, 10)
NOTES = st.just("") | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12
).map(str.strip)


@pytest.fixture(scope="module")
def js(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page whose functions are called; `app` holds the built-in plan's week."""
    path = written(tmp_path_factory.mktemp("page") / "session.html", plan(), MONDAY)
    with session(browser, path, MONDAY) as found:
        found.page.evaluate("""() => {
            const all = JSON.parse(document.getElementById("data").textContent);
            const data = pageOfDay(all, all.weeks[0].starts);
            const line = (key) => timeline(data.exercises.find((each) => each.key === key));
            globalThis.page = { ...data, line };
            globalThis.made = (more) => newSession({ id: more.day, weekday: "Mon", ...more },
                page, page.exercises);
            globalThis.played = (events) => {
                let state = HOME;
                return events.map((event) => {
                    if (event.type === "begin") event.session = made(event.session);
                    state = step(state, event, page);
                    return state;
                });
            };
        }""")
        yield found.page


EVENTS = st.one_of(
    st.sampled_from(sorted(SIMPLE)).map(lambda kind: {"type": kind}),
    st.floats(0.1, 120).map(lambda seconds: {"type": "tick", "seconds": seconds}),
    st.builds(
        lambda did, count, pain: {"type": "report", "did": did, "count": count, "pain": pain},
        st.sampled_from(["all", "some", "none"]),
        st.integers(0, 3),
        PAINS,
    ),
)
BEGIN = st.builds(
    lambda pain, floor: {
        "type": "begin",
        "floor": floor,
        "session": {"day": "2026-11-30", "slot": 1, "pain_before": pain},
    },
    PAINS,
    st.booleans(),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(begin=BEGIN, events=st.lists(EVENTS, max_size=40))
def test_whatever_is_touched_the_session_stays_whole(
    js: Page, begin: dict[str, Any], events: list[dict[str, Any]]
) -> None:
    pain = begin["session"]["pain_before"]
    states = js.evaluate("(events) => played(events)", [begin, *events])
    reports = sum(event["type"] == "report" for event in events)
    for state in states:
        if state["screen"] == "home":
            break
        recorded = state["session"]["entries"]
        assert state["screen"] in ("rest", "down", "ready", "count", "report", "up", "summary")
        assert (state["screen"] == "rest") == (pain is not None and pain > 5)
        assert [entry["exercise"] for entry in recorded] == KEYS
        assert 0 <= state["place"] < len(KEYS)
        assert state["session"]["pain_before"] == pain
        assert sum(entry["did"] in ("all", "some") for entry in recorded) <= reports
        if state["screen"] == "summary":
            assert None not in [entry["did"] for entry in recorded]


@st.composite
def recorded_days(draw: st.DrawFn) -> tuple[list[dict[str, Any]], Log]:
    """Sessions as the page keeps them, and the log that they are."""
    sessions, entries, days = [], [], []
    for number in sorted(draw(st.sets(st.integers(0, 6), max_size=4))):
        day, pain, note = MONDAY + timedelta(days=number), draw(PAINS), draw(NOTES)
        answers = []
        for exercise, prescription in zip(KEYS, plan().weeks[0].prescriptions, strict=True):
            counted = prescription.dose.counted
            did = draw(st.sampled_from([None, "all", "some", "none"]))
            count, gave = draw(st.integers(0, counted - 1)), draw(PAINS)
            answers.append({"did": did, "count": count if did == "some" else None, "pain": gave})
            done = {None: None, "all": True, "some": False, "none": False}[did]
            if did is not None or gave is not None:
                reps = count if did == "some" else None
                entries.append(Entry(day, 1, exercise, done, reps, gave))
        sessions.append(
            {"day": day.isoformat(), "slot": 1, "pain_before": pain, "note": note, "says": answers}
        )
        if pain is not None or note:
            days.append(DayEntry(day, pain, note))
    return sessions, in_order(Log(tuple(entries), tuple(days)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(recorded=recorded_days())
def test_what_the_page_writes_planner_reads_equal(
    js: Page, recorded: tuple[list[dict[str, Any]], Log]
) -> None:
    sessions, log = recorded
    text = js.evaluate(
        """(sessions) => csvText(sessions.map(({ says, note, ...more }) => {
            const session = { ...made(more), note };
            session.entries = session.entries.map((entry, n) => ({ ...entry, ...says[n] }));
            return session;
        }), page.columns)""",
        sessions,
    )
    reading = readers.load("csv").read(text.encode())
    assert reading.problems == ()
    assert reading.log == log
    assert reading.plan_id == ("test-plan" if sessions else None)


def test_half_of_two_sets_of_one_is_not_all(js: Page) -> None:
    dose = {"sets": 2, "reps": 1, "hold": None, "hold_unit": None, "sides": "none"}
    entry = {"did": "some", "count": 1, "dose": dose}
    assert js.evaluate("(entry) => [doneCell(entry), entryNote(entry)]", entry) == [
        "0",
        "1 of 2 in all",
    ]
