"""CSV files as people and spreadsheet programs fill them in and save them."""

import csv
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.readers import csv as reader
from planner.sheet.merge import check_one_plan, in_order, merge
from planner.writers import csv as writer
from tests.builders import MONDAY, lower_back, plan, programme
from tests.logs import any_log

KEYS = tuple(exercise.key for exercise in lower_back().exercises)
TUESDAY = MONDAY + timedelta(days=1)
Rows = list[dict[str, str]]


@cache
def small() -> Plan:
    return plan(programme(5), weeks=2, weekdays=(0, 2, 4), times=2)


def rows(made: Plan | None = None, log: Log | None = None) -> Rows:
    raw = writer.write(made or plan(weeks=2), log or Log())
    return list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline="")))


def saved(found: Rows, delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    text = StringIO()
    table = csv.DictWriter(text, list(found[0]), delimiter=delimiter)
    table.writeheader()
    table.writerows(found)
    return text.getvalue().encode(encoding, errors="replace")


def canonical(made: Plan, log: Log) -> Log:
    """What a CSV file can hold: a row has one note and one pain, and the target says what is done.

    A day's note goes to its first row, a week's pain of an exercise to its last row of the week.
    """
    weeks = {day: week for week in made.weeks for day in week.days}
    boxes = [
        (s.day, s.slot, p.exercise)
        for week in made.weeks
        for s in week.sessions
        for p in week.prescriptions
        if s in week.due(p)
    ]
    entries = {(e.day, e.slot, e.exercise): e for e in log.entries}
    days = {day.day: day for day in log.days}
    for key, entry in entries.items():
        prescription = weeks[entry.day].prescription(entry.exercise)
        assert prescription is not None
        if entry.reps_done is not None:
            enough = entry.reps_done > 0 and entry.reps_done >= prescription.dose.counted
            entries[key] = replace(entry, done=enough)
    for day, noted in list(days.items()):
        first = next((box for box in boxes if box[0] == day), None)
        if first is not None:
            entry = entries.get(first, Entry(*first))
            notes = "; ".join(note for note in (entry.note, noted.note) if note)
            entries[first] = replace(entry, note=notes)
            days[day] = replace(noted, note="")
    for own in log.own_pains:
        last = [b for b in boxes if b[2] == own.exercise and weeks[b[0]].label == own.week][-1]
        entry = entries.get(last, Entry(*last))
        entries[last] = replace(entry, pain=max(own.pain, entry.pain or 0))
    return in_order(
        Log(
            tuple(e for key, e in entries.items() if e != Entry(*key)),
            tuple(d for d in days.values() if d != DayEntry(d.day)),
        )
    )


@settings(max_examples=50)
@given(data=st.data())
def test_a_log_is_read_back_equal(data: st.DataObject) -> None:
    log = canonical(small(), without_outer_spaces(data.draw(any_log(small()))))
    reading = reader.read(writer.write(small(), log))
    assert (reading.plan, reading.log, reading.problems) == (None, log, ())
    assert reading.plan_id == "test-plan"


@settings(max_examples=50)
@given(data=st.data())
def test_a_log_without_its_plan_is_read_back_equal(data: st.DataObject) -> None:
    log = without_outer_spaces(data.draw(any_log(small())))
    log = replace(
        log,
        entries=tuple(
            replace(e, done=(None if e.reps_done else e.done) if e.reps_done != 0 else False)
            for e in log.entries
        ),
    )
    reading = reader.read(writer.write_log(log, "an id"))
    assert (reading.log, reading.problems) == (log, ())
    assert reading.plan_id == ("an id" if log != Log() else None)


def without_outer_spaces(log: Log) -> Log:
    """Notes as people type them; a cell of spaces alone is a blank."""
    return Log(
        tuple(
            e
            for entry in log.entries
            if (e := replace(entry, note=entry.note.strip())) != Entry(e.day, e.slot, e.exercise)
        ),
        tuple(
            d for day in log.days if (d := replace(day, note=day.note.strip())) != DayEntry(day.day)
        ),
        log.own_pains,
    )  # without the signs, too: they are on "Start here"


def filled() -> tuple[Rows, Log]:
    """A file in which something was written, and its log."""
    found = rows()
    found[0]["done"] = "x"
    found[1]["done"] = "3"
    found[1]["pain"] = "4/10"
    found[2]["notes"] = "'=ouch, left"
    for row in found[:5]:
        row["pain_before"] = "2"
    entries = (
        Entry(MONDAY, 1, KEYS[2], False, note="=ouch, left"),
        Entry(MONDAY, 1, KEYS[0], True),
        Entry(MONDAY, 1, KEYS[3], False),
        Entry(MONDAY, 1, KEYS[1], False, 3, pain=4),
        Entry(MONDAY, 1, KEYS[4], False),
    )
    return found, Log(entries, (DayEntry(MONDAY, 2),))


def test_open_boxes_of_a_recorded_session_are_not_done_and_the_others_unknown() -> None:
    found, log = filled()
    assert reader.read(saved(found)).log == log


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_programs_save_with_other_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    found, log = filled()
    if encoding == "cp1252":  # it has no ☐
        found = [{**row, "done": row["done"].replace("☐", "FALSE")} for row in found]
    reading = reader.read(saved(found, delimiter, encoding))
    assert (reading.log, reading.problems) == (log, ())


def test_columns_may_be_reordered_renamed_added_and_missing() -> None:
    found, log = filled()
    names = {"notes": " Comment", "pain_before": "Pain before", "pain": "PAIN", "done": "Done"}
    dropped = {"plan_id", "week", "day", "target", "sets", "hold_unit", "session"}
    found = [
        {"mood": "☺", **{names.get(k, k): v for k, v in reversed(row.items()) if k not in dropped}}
        for row in found
    ]
    reading = reader.read(saved(found))
    assert (reading.log, reading.problems, reading.plan_id) == (log, (), None)


def test_without_the_dose_repetitions_are_kept_and_not_judged() -> None:
    found, _ = filled()
    found = [{k: v for k, v in row.items() if k not in ("reps", "hold")} for row in found]
    entry = next(e for e in reader.read(saved(found)).log.entries if e.exercise == KEYS[1])
    assert (entry.done, entry.reps_done) == (None, 3)


def test_rows_may_stand_in_any_order() -> None:
    found, log = filled()
    found.sort(key=lambda row: (row["exercise"], row["day"]))
    assert reader.read(saved(found)).log == log


def test_excel_may_name_the_delimiter_in_the_first_line() -> None:
    found, log = filled()
    assert reader.read(b"sep=;\r\n" + saved(found, ";", "utf-8")).log == log


FORMATS: list[Callable[[date], str]] = [
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year % 100}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.isoformat()} 00:00:00",
]


@pytest.mark.parametrize("form", FORMATS)
def test_dates_may_be_as_spreadsheets_write_them(form: Callable[[date], str]) -> None:
    found, log = filled()
    found = [{**row, "date": form(date.fromisoformat(row["date"])), "day": ""} for row in found]
    reading = reader.read(saved(found))
    assert (reading.log, reading.problems) == (log, ())


def test_dates_that_can_be_read_in_two_ways_are_refused_with_both() -> None:
    found = [{**row, "date": "05/01/2026", "day": ""} for row in rows()[:5]]
    with pytest.raises(
        PlannerError,
        match=r"05/01/2026 can be Mon 5 Jan 2026 or Fri 1 May 2026, and no other row decides; "
        "write dates as 2026-01-05",
    ):
        reader.read(saved(found))


def test_the_weekday_beside_a_date_decides() -> None:
    found = [{**row, "date": "05/01/2026", "day": "Fri", "done": "x"} for row in rows()[:5]]
    assert {e.day for e in reader.read(saved(found)).log.entries} == {date(2026, 5, 1)}


@pytest.mark.parametrize(
    ("column", "typed", "said"),
    [
        ("pain_before", "12", "row 2, Mon 30 Nov: pain '12' is not 0–10; write 0 to 10"),
        ("pain", "a bit", f"row 2, Mon 30 Nov, {KEYS[0]}: pain 'a bit' is not 0–10; write 0 to 10"),
        ("done", "hm", f"row 2, Mon 30 Nov, {KEYS[0]}: 'hm' is neither done nor not done"),
        ("date", "soon", "row 2: 'soon' is not a date; the row was not read; write it as 2026"),
        ("session", "9", "row 2: '9' is no session; the row was not read; write 1 to 4"),
    ],
)
def test_what_is_not_understood_is_named_with_its_row_and_unknown(
    column: str, typed: str, said: str
) -> None:
    found = rows()
    found[0][column] = typed
    reading = reader.read(saved(found))
    assert [str(problem)[: len(said)] for problem in reading.problems] == [said]
    assert reading.log.days == ()
    assert {(e.done, e.pain, e.note) for e in reading.log.entries} <= {(None, None, "hm")}


def test_a_row_that_stands_twice_is_shown_and_the_more_cautious_counts() -> None:
    found, _ = filled()
    found.append({**found[0], "done": "no", "pain_before": "7"})
    reading = reader.read(saved(found))
    assert [problem.message for problem in reading.problems] == [
        "recorded differently: pain before 2 (row 2), 7 (row 72)",
        f"recorded differently: {KEYS[0]} done (first row), not done (row 2)",
    ]
    assert next(e for e in reading.log.entries if e.exercise == KEYS[0]).done is False
    assert reading.log.days == (DayEntry(MONDAY, 7),)


def test_rows_of_two_plans_are_refused() -> None:
    with pytest.raises(PlannerError, match="the rows are of 2 plans"):
        reader.read(saved([*rows(), *rows(plan(plan_id="other"))]))


def test_what_was_recorded_beside_the_plan_is_in_the_file() -> None:
    log = Log(
        entries=(Entry(TUESDAY, 2, "exercise-1", True),),
        days=(DayEntry(TUESDAY, 8, "fell"),),
    )
    assert reader.read(writer.write(small(), log)).log == log


@settings(max_examples=20)
@given(data=st.data())
def test_weekly_files_together_are_the_whole(data: st.DataObject) -> None:
    made = small()
    log = canonical(made, without_outer_spaces(data.draw(any_log(made))))
    weeks = [reader.read(writer.write(replace(made, weeks=(week,)), log)) for week in made.weeks]
    assert merge([week.log for week in weeks]) == (log, ())
    check_one_plan((f"week {n}", week.plan_id or "") for n, week in enumerate(weeks))


def test_a_row_without_a_date_is_the_pain_of_a_week() -> None:
    log = Log(own_pains=(OwnPain("3", "walk", 4),))
    assert reader.read(writer.write_log(log)).log == log


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "no column 'date'"),
        (b"a,b\n1,2\n", "no column 'date'"),
        (b"date,exercise\n2026-01-01,\0\n", "it is no text"),
        (bytes(range(1, 256)), "it is no text"),
        (b"date,exercise" + b"," * 300 + b"\n", "more than 200 columns"),
        (b"date,exercise\n" + b"\n" * 200_001, "more than 200,000 lines"),
        (b'date,exercise\n"' + b"x" * 50_000, "field larger than field limit"),
        (b"date,done,Done\n", "the column 'done' is there twice"),
        (b"x" * 5_000_001, "too large"),
    ],
)
def test_what_is_no_table_of_planners_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(PlannerError, match=said):
        reader.read(raw)


@given(raw=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for head in (b"", b"\xef\xbb\xbfdate,exercise,done,pain\n", b"date;exercise;session\n"):
        with suppress(PlannerError):
            assert reader.read(head + raw).plan is None


@given(data=st.data())
def test_any_cells_are_read_or_named(data: st.DataObject) -> None:
    found = rows()[:8]
    cell = st.text(max_size=12) | st.sampled_from(["1e5", "٣", "²", "31.2.2026", "9/9/99", "-1"])
    for row in found:
        row[data.draw(st.sampled_from(list(row)))] = data.draw(cell)
    with suppress(PlannerError):
        reader.read(saved(found))


def test_a_quote_that_nobody_closed_hides_no_rows() -> None:
    with pytest.raises(PlannerError, match="stray quote"):
        reader.read(b'date,exercise,done,notes\n2026-11-30,a,x,"bad\n2026-12-01,a,x,\n')


@pytest.mark.parametrize(
    "text",
    [
        "date,exercise,done,pain\n2026-11-30,,x,\n",
        "date,done\n2026-11-30,x\n",
        "date,exercise,done,pain\n2026-11-30,,,0\n",
        "date,exercise,notes\n2026-11-30,a,slept badly, woke twice\n",
        "week,date,exercise,pain,notes\n1,,a,3,sore\n",
    ],
)
def test_what_stands_where_nothing_is_read_is_said(text: str) -> None:
    (said,) = reader.read(text.encode()).problems
    assert "not read" in said.message
    assert said.where == "row 2"
