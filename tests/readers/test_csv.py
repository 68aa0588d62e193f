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
from planner.logs.merge import merge
from planner.readers import csv as reader
from planner.writers import csv as writer
from tests.any_logs import any_log
from tests.builders import MONDAY, lower_back, plan, programme

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


@cache
def divided() -> Plan:
    """A plan whose third week is in two parts, as a re-plan on a Wednesday leaves it."""
    made = plan(programme(5), weeks=3, times=2)
    *before, week = made.weeks
    wednesday = week.starts + timedelta(days=2)
    first = replace(week, length=2, sessions=tuple(s for s in week.sessions if s.day < wednesday))
    rest = tuple(s for s in week.sessions if s.day >= wednesday)
    second = replace(week, starts=wednesday, part=2, length=5, sessions=rest)
    return replace(made, weeks=(*before, first, second))


def one_of_three() -> Plan:
    """The second week alone, of a plan of three."""
    made = plan(programme(5), weeks=3)
    return replace(made, weeks=made.weeks[1:2])


def no_weeks() -> Plan:
    """A plan that was paused on its first day."""
    return replace(plan(programme(5), weeks=3), weeks=())


PLANS: dict[str, Callable[[], Plan]] = {
    "small": small,
    "divided": divided,
    "a week": one_of_three,
    "paused": no_weeks,
}


@st.composite
def any_notes(draw: st.DrawFn, made: Plan) -> Log:
    """Any log of the plan or of weeks around it, with notes of several lines and odd ends."""
    log = draw(any_log(made if len(made.weeks) > 1 else plan(programme(5), weeks=3)))
    ends = st.sampled_from(["", " ", "\n", "\nand more", '"', ",;\t", "\r\n=1+1"])

    def note(text: str) -> str:
        return text + draw(ends) if text.strip() else ""

    entries = [replace(entry, note=note(entry.note)) for entry in log.entries]
    days = [replace(day, note=note(day.note)) for day in log.days]
    return Log(
        tuple(e for e in entries if e != Entry(e.day, e.slot, e.exercise)),
        tuple(day for day in days if day != DayEntry(day.day)),
        log.own_pains,
    )  # no signs: they are not in a CSV file


def judged(made: Plan, log: Log, done_without_target: bool = True) -> Log:
    """Repetitions decide whether something is done: a cell holds only them.

    Where nobody knows the target, the file does not say whether they were enough.
    """
    entries = []
    for entry in log.entries:
        week = next((week for week in made.weeks if entry.day in week.days), None)
        prescription = week.prescription(entry.exercise) if week is not None else None
        if entry.reps_done == 0:
            entry = replace(entry, done=False)
        elif entry.reps_done is not None and prescription is not None:
            entry = replace(entry, done=entry.reps_done >= prescription.dose.counted)
        elif entry.reps_done is not None and not done_without_target:
            entry = replace(entry, done=None)
        entries.append(entry)
    return replace(log, entries=tuple(entries))


@pytest.mark.parametrize("name", PLANS)
@settings(max_examples=30)
@given(data=st.data())
def test_a_log_is_read_back_equal_and_merging_changes_nothing(
    name: str, data: st.DataObject
) -> None:
    made = PLANS[name]()
    log = judged(made, data.draw(any_notes(made)))
    reading = reader.read(writer.write(made, log))
    assert (reading.plan, reading.problems) == (None, ())
    assert reading.log == judged(made, log, done_without_target=False)
    assert merge([log, reading.log]) == (log, ())


@settings(max_examples=50)
@given(data=st.data())
def test_a_log_without_its_plan_is_read_back_equal(data: st.DataObject) -> None:
    log = judged(no_weeks(), data.draw(any_notes(small())), done_without_target=False)
    reading = reader.read(writer.write_log(log, "an id"))
    assert (reading.log, reading.problems) == (log, ())
    assert reading.plan_id == ("an id" if log != Log() else None)


def test_the_second_part_of_a_week_is_called_by_its_label() -> None:
    made = divided()
    log = Log(own_pains=(OwnPain("3", "exercise-1", 2), OwnPain("3b", "exercise-1", 5)))
    found = rows(made, log)
    wednesday = made.weeks[3].starts.isoformat()
    assert {row["week"] for row in found if row["date"] == wednesday} == {"3b"}
    assert reader.read(writer.write(made, log)).log == log


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_programs_save_with_other_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    found, log = filled()
    reading = reader.read(saved(found, delimiter, encoding))
    assert (reading.log, reading.problems) == (log, ())


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("cp1252", "Schmerz in der Hüfte, schlechte Nächte"),
        ("cp1250", "ból głowy, zła noc"),
        ("cp1251", "боль в ноге"),
        ("cp1253", "πόνος στη μέση"),
        ("cp1254", "gece kötüydü, göğüs şiş"),
        ("cp932", "腰が痛い夜もあった"),
        ("cp949", "허리 통증"),
        ("mac-roman", "müde, schlecht geschlafen"),
        ("koi8-r", "боль в спине"),
    ],
)
def test_other_encodings_are_found_out_and_named(encoding: str, note: str) -> None:
    text = f"date;exercise;done;notes\n2026-12-01;knee-rolls;x;{note}\n"
    reading = reader.read(text.encode(encoding))
    (entry,) = reading.log.entries
    assert (entry.done, entry.note) == (True, note)
    (problem,) = reading.problems
    assert problem.message.startswith("the file is not UTF-8; it was read as ")
    assert note in problem.message
    assert problem.remedy == "if words look wrong, save it as “CSV UTF-8”"


def test_a_file_of_ascii_alone_has_no_encoding_to_speak_of() -> None:
    text = "date;exercise;done;notes\n2026-12-01;knee-rolls;x;tired\n"
    assert reader.read(text.encode("cp1252")).problems == ()


def test_boxes_that_an_encoding_does_not_have_are_said_once_and_unknown() -> None:
    log = Log(
        entries=(Entry(MONDAY, 1, KEYS[0], True), Entry(MONDAY, 1, KEYS[2], False)),
        days=(DayEntry(MONDAY, 3),),
    )
    reading = reader.read(saved(rows(log=log), ";", "cp1252"))
    assert reading.log == replace(log, entries=log.entries[1:])
    (problem,) = reading.problems
    assert str(problem) == (
        "column done: 66 cells hold “?”, the first in row 2: a program saved the file without ☐ "
        "and ☑, and nobody can say which it was; it counts as unknown; "
        "write x or no there, or fill in the file again and save it as “CSV UTF-8”"
    )


def test_a_box_that_was_lost_is_unknown_in_a_recorded_session_too() -> None:
    found, _ = filled()
    found[3]["done"] = "?"
    reading = reader.read(saved(found))
    assert KEYS[3] not in {entry.exercise for entry in reading.log.entries}
    assert "row 5 holds “?”" in str(*reading.problems)


def test_columns_may_be_reordered_renamed_added_and_missing() -> None:
    found, log = filled()
    names = {"notes": " Comment", "pain_before": "Pain before", "pain": "PAIN", "done": "Done"}
    dropped = {"plan_id", "week", "day", "target", "sets", "hold_unit", "session"}
    found = [
        {"mood": "☺", **{names.get(k, k): v for k, v in reversed(row.items()) if k not in dropped}}
        for row in found
    ]
    reading = reader.read(saved(found))
    assert (reading.log, reading.plan_id) == (log, None)
    assert [str(problem) for problem in reading.problems] == [
        "column “mood”: it is not planner's; it was not read; "
        + "what should be kept belongs in the column notes"
    ]


def test_a_column_that_planner_does_not_know_is_said_once_if_it_holds_anything() -> None:
    text = "date,,exercise,weight,,sleep\n2026-11-30,,a,,x,\n2026-12-01,,a,,y,bad\n"
    assert [problem.where for problem in reader.read(text.encode()).problems] == [
        "column 5",
        "column “sleep”",
    ]


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


def test_the_pain_of_a_week_that_stands_twice_is_shown_with_its_rows() -> None:
    text = "week,date,exercise,pain\n3b,,walk,4\nWeek 3b,,walk,6\n"
    reading = reader.read(text.encode())
    assert reading.log.own_pains == (OwnPain("3b", "walk", 6),)
    (problem,) = reading.problems
    assert problem.where == "Week 3b, walk"
    assert problem.message == "recorded differently: pain it gave 4 (row 2), 6 (row 3)"


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
        (b"date,exercise\n" + b"\n" * 60_001, "more than 60,000 lines"),
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
        "week,date,exercise,pain,pain_before\n1,,a,3,0\n",
    ],
)
def test_what_stands_where_nothing_is_read_is_said(text: str) -> None:
    (said,) = reader.read(text.encode()).problems
    assert "not read" in said.message
    assert said.where == "row 2"
