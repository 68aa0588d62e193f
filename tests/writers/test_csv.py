"""The CSV file, read by Python's reader and by LibreOffice."""

import csv
from datetime import timedelta
from io import StringIO

from planner.domain.log import DayEntry, Entry, Log, OwnPain
from planner.domain.plan import Plan
from planner.writers import csv as writer
from tests.builders import MONDAY, lower_back, plan, programme

EMPTY = Log()


def rows(made: Plan, log: Log = EMPTY) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(writer.write(made, log).decode("utf-8-sig"))))


def test_it_is_utf8_with_a_byte_order_mark_and_the_documented_columns() -> None:
    raw = writer.write(plan(), Log())
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig").splitlines()[0] == (
        "plan_id,week,date,day,session,exercise,target,sets,reps,hold,hold_unit,"
        "done,pain,pain_before,notes"
    )


def test_there_is_a_row_for_each_session_and_exercise() -> None:
    found = rows(plan(times=2))
    assert len(found) == 6 * 7 * 2 * 5
    assert found[0] == {
        "plan_id": "test-plan",
        "week": "1",
        "date": "2026-11-30",
        "day": "Mon",
        "session": "1",
        "exercise": "bottom-to-heels-stretch",
        "target": "4 stretches, hold 1 deep breath",
        "sets": "1",
        "reps": "4",
        "hold": "1",
        "hold_unit": "breaths",
        "done": "☐",
        "pain": "",
        "pain_before": "",
        "notes": "",
    }
    assert found[5]["session"] == "2"


def test_an_exercise_with_days_of_its_own_has_rows_on_them_only() -> None:
    found = [row for row in rows(plan(programme(4))) if row["exercise"] == "exercise-4"]
    assert {row["day"] for row in found} == {"Mon", "Wed", "Fri"}


def test_what_was_recorded_is_there_and_nothing_else() -> None:
    key, other = lower_back().exercises[0].key, lower_back().exercises[1].key
    log = Log(
        entries=(
            Entry(MONDAY, 1, key, done=True, pain=0, note="=1+1"),
            Entry(MONDAY, 1, other, done=False),
            Entry(MONDAY, 1, "pelvic-tilts", done=False, reps_done=3),
        ),
        days=(DayEntry(MONDAY, 0, "slept badly"),),
        own_pains=(OwnPain("1", "back-extensions", 6),),
    )
    found = rows(plan(), log)
    day = {row["exercise"]: row for row in found[:5]}
    assert [day[k]["done"] for k in (key, other, "pelvic-tilts", "back-extensions")] == [
        "☑",
        "no",
        "3",
        "",
    ]
    assert {row["pain_before"] for row in found[:5]} == {"0"}
    assert {row["pain_before"] for row in found[5:]} == {""}
    assert (day[key]["pain"], day[other]["pain"]) == ("0", "")
    assert (day[key]["notes"], day[other]["notes"]) == ("'=1+1", "")
    assert {row["pain"] for row in day.values() if row["exercise"] != key} == {""}


def test_a_note_of_a_day_and_the_pain_of_a_week_have_rows_of_their_own() -> None:
    log = Log(
        days=(DayEntry(MONDAY, 4, "slept badly"), DayEntry(MONDAY + timedelta(days=1), 3)),
        own_pains=(OwnPain("1", "knee-rolls", 6),),
    )
    found = rows(plan(weeks=2), log)
    assert len(found) == 2 * 7 * 5 + 2
    assert said(found[5]) == {
        "plan_id": "test-plan",
        "week": "1",
        "date": "2026-11-30",
        "day": "Mon",
        "notes": "slept badly",
    }
    assert said(found[36]) == {
        "plan_id": "test-plan",
        "week": "1",
        "exercise": "knee-rolls",
        "pain": "6",
    }
    assert [row["pain_before"] for row in found[:12]] == [*["4"] * 5, "", *["3"] * 5, ""]


def test_a_day_without_a_session_has_a_row_for_its_pain() -> None:
    tuesday = MONDAY + timedelta(days=1)
    found = rows(plan(weeks=2, weekdays=(0, 2, 4)), Log(days=(DayEntry(tuesday, 0),)))
    assert [said(row) for row in found if row["day"] == "Tue"] == [
        {
            "plan_id": "test-plan",
            "week": "1",
            "date": "2026-12-01",
            "day": "Tue",
            "pain_before": "0",
        }
    ]


def test_what_was_recorded_beside_the_plan_stands_with_its_day_and_the_rest_at_the_end() -> None:
    tuesday, before = MONDAY + timedelta(days=1), MONDAY - timedelta(days=9)
    log = Log(
        entries=(Entry(before, 1, "swimming", True), Entry(tuesday, 2, "knee-rolls", True)),
        own_pains=(OwnPain("9", "knee-rolls", 1),),
    )
    found = rows(plan(weeks=2, weekdays=(0, 2, 4)), log)
    moved = found[5]
    assert (moved["date"], moved["session"], moved["done"]) == ("2026-12-01", "2", "☑")
    assert moved["target"] != ""
    assert [(row["date"], row["week"], row["exercise"]) for row in found[-2:]] == [
        ("2026-11-21", "", "swimming"),
        ("", "9", "knee-rolls"),
    ]


def said(row: dict[str, str]) -> dict[str, str]:
    """The cells that hold something."""
    return {column: cell for column, cell in row.items() if cell}
