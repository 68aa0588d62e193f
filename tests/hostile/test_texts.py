"""Hostile CSV, JSON and YAML files cost little and are refused with a reason, or are read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.domain.log import Log
from planner.writers import json
from tests.builders import plan
from tests.hostile.weighed import in_bounds, planner, refused

Make = Callable[[], bytes]

HEADINGS = b"plan_id,week,date,day,session,exercise,done,pain,notes\n"
ROW = b"test-plan,1,2026-12-01,Tue,1,a%d,x,1,n\n"
DEEP = 200_000

CSV: dict[str, tuple[Make, str]] = {
    "ten million columns": (lambda: b"date" + b"," * 10_000_000, "larger than 5 MB"),
    "five million columns": (lambda: b"date" + b"," * 4_900_000, "more than 200 columns"),
    "a row of five million columns": (
        lambda: HEADINGS + b"," * 4_900_000,
        "more than 200 columns",
    ),
    "NUL bytes": (lambda: HEADINGS + b"test-plan\0,,,\n", "it is no text"),
    "nothing but NUL bytes": (lambda: bytes(4_000_000), "it is no text"),
    "one line of 50 MB": (lambda: HEADINGS + b"x" * 50_000_000, "larger than 5 MB"),
    "one line of 5 MB": (lambda: HEADINGS + b"x" * 4_900_000, "up to line 2"),
    "millions of quotes": (lambda: HEADINGS + b'"' * 4_900_000, "up to line 2"),
    "a quote that nobody closed": (lambda: HEADINGS + b'"' + b"\n" * 50_000, "up to line"),
    "five million lines": (lambda: HEADINGS + b"\n" * 4_900_000, "more than 60,000 lines"),
    "five million lines of an old Mac": (
        lambda: HEADINGS.replace(b"\n", b"\r") + b"\r" * 4_900_000,
        "more than 60,000 lines",
    ),
    "dates that can be read in two ways": (
        lambda: (
            HEADINGS + b"".join(b",,%d/%d/2026,,,,,,\n" % (n % 12, n % 11) for n in range(50_000))
        ),
        "can be ",
    ),
}


def schema_one(plan: bytes) -> bytes:
    return b'{"schema": 1, "plan": ' + plan + b', "log": {}}'


JSON: dict[str, tuple[Make, str]] = {
    "lists in lists": (lambda: b"[" * DEEP + b"]" * DEEP, "Expected `object`, got `array`"),
    "a plan of lists in lists": (
        lambda: b'{"schema": 3, "plan": {"a": ' + b"[" * DEEP + b"]" * DEEP + b"}}",
        "not JSON (maximum recursion depth",
    ),
    "an old plan of tables in tables": (
        lambda: schema_one(b'{"a":' * DEEP + b"1" + b"}" * DEEP),
        "not JSON (maximum recursion depth",
    ),
    "a million empty weeks": (
        lambda: schema_one(b"[" + b"{}," * 1_200_000 + b"{}]"),
        "got `array` - at `$.plan`",
    ),
    "a number of five million digits": (
        lambda: b'{"schema": ' + b"9" * 4_900_000 + b"}",
        "Integer value out of range",
    ),
    "a string with a NUL byte": (lambda: b'{"schema": 3, "plan": "\0"}', "not JSON"),
    "ten million bytes": (lambda: b"[" * 10_000_000, "larger than 5 MB"),
}

KB_250 = 250 * 1024
EXERCISE = """exercises:
  toe-taps:
    name: Toe taps
    start: Lie on your back.
    steps: [Tap.]
    dose: {reps: 4}
"""
LAUGHS = "".join(
    f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, key in zip("abcdefgh", "bcdefghi", strict=True)
)

YAML: dict[str, tuple[Make, str]] = {
    "a billion laughs": (lambda: f"a: &a [x, x]\n{LAUGHS}".encode(), "cannot begin with * or &"),
    "lists in lists": (lambda: b"a: " + b"[" * KB_250, "opens here and is not closed well"),
    "lists in lists by lines": (lambda: b"- " * (KB_250 // 2), "more than 8 levels"),
    "tables in tables": (lambda: b"{a: " * (KB_250 // 4), "more than 8 levels"),
    "keys of keys": (lambda: b"? " * (KB_250 // 2), "more than 8 levels"),
    "an enormous text": (lambda: b"a: " + b"x" * 5_000_000, "larger than 1 MB"),
    "a large text": (lambda: b"a: " + b"x" * 900_000, "at most 256 are read"),
    "a name of 200,000 letters": (
        lambda: EXERCISE.replace("Toe taps", "x" * 200_000).encode(),
        "has 200000 characters",
    ),
    "a number of 200,000 digits": (
        lambda: EXERCISE.replace("reps: 4", "reps: 1-" + "9" * 200_000).encode(),
        "has 200002 characters",
    ),
    "200,000 spaces in a hold": (
        lambda: EXERCISE.replace("reps: 4", f"hold: '1{' ' * 200_000}x'").encode(),
        "the unit 'x' is not known",
    ),
    "25,000 unknown keys": (
        lambda: "".join(f"k{n}: 1\n" for n in range(25_000)).encode(),
        "the key 'k1' is not known",
    ),
    "17,000 exercises": (
        lambda: ("exercises:\n" + "".join(f"  e{n}: {{}}\n" for n in range(17_000))).encode(),
        "at most 300 are read",
    ),
    "a tag that runs a command": (
        lambda: b"a: !!python/object/apply:os.system [exit]",
        "cannot begin with !",
    ),
    "60,000 documents": (lambda: b"---\n" * (KB_250 // 4), "a second document starts here"),
    "UTF-16": (lambda: EXERCISE.encode("utf-16"), "is not UTF-8"),
    "a NUL byte": (lambda: b"a: \0", "the character U+0000 cannot be printed"),
}


@pytest.mark.parametrize("name", CSV)
def test_a_hostile_csv_file_is_refused_in_bounds(tmp_path: Path, name: str) -> None:
    make, message = CSV[name]
    (tmp_path / "plan.json").write_bytes(json.write(plan(), Log()))
    (tmp_path / "log.csv").write_bytes(make())
    refused(planner(tmp_path, "replan", "--dry-run", "plan.json", "log.csv"), message)


def test_40_000_rows_of_strange_exercises_are_read_in_bounds_and_told_in_short(
    tmp_path: Path,
) -> None:
    (tmp_path / "plan.json").write_bytes(json.write(plan(), Log()))
    (tmp_path / "log.csv").write_bytes(HEADINGS + b"".join(ROW % n for n in range(40_000)))
    arguments = ("--dry-run", "--today", "2026-12-08", "plan.json", "log.csv")
    found = planner(tmp_path, "replan", *arguments)
    in_bounds(found)
    assert found.code == 0
    assert "39900 more like these" in found.err
    assert len(found.err.splitlines()) < 110


@pytest.mark.parametrize("name", JSON)
def test_a_hostile_json_file_is_refused_in_bounds(tmp_path: Path, name: str) -> None:
    make, message = JSON[name]
    (tmp_path / "plan.json").write_bytes(make())
    refused(planner(tmp_path, "status", "plan.json"), message)


@pytest.mark.parametrize("name", YAML)
def test_a_hostile_template_is_refused_in_bounds(tmp_path: Path, name: str) -> None:
    make, message = YAML[name]
    (tmp_path / "mine.yaml").write_bytes(make())
    refused(planner(tmp_path, "check", "mine.yaml"), message)
