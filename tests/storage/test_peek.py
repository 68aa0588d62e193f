"""Which plan a file holds, without reading it whole: any file gets an answer."""

import json
import tracemalloc
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from planner.domain.log import Log
from planner.storage.peek import PLAN_ID_PROPERTY, REVISION_PROPERTY, Peek, peek
from planner.writers import json as json_writer
from planner.writers import xlsx as xlsx_writer
from tests.apps.office import Office
from tests.builders import plan

CUSTOM = "docProps/custom.xml"
ODD_ID = 'ä & "b" <c>'


def workbook(plan_id: str, revision: object) -> bytes:
    """A workbook with nothing but the two properties."""
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as made:
        made.add_worksheet()
        made.set_custom_property(PLAN_ID_PROPERTY, plan_id, "text")
        if revision is not None:
            kind = "number" if isinstance(revision, int) else "text"
            made.set_custom_property(REVISION_PROPERTY, revision, kind)
    return buffer.getvalue()


def archive(*parts: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as made:
        for name, data in parts:
            made.writestr(name, data)
    return buffer.getvalue()


def without(raw: bytes, part: str) -> bytes:
    with ZipFile(BytesIO(raw)) as parts:
        return archive(*((name, parts.read(name)) for name in parts.namelist() if name != part))


def properties(text: str) -> bytes:
    return archive((CUSTOM, text.encode()))


def saved_by_openpyxl(raw: bytes) -> bytes:
    buffer = BytesIO()
    openpyxl.load_workbook(BytesIO(raw)).save(buffer)
    return buffer.getvalue()


def test_a_plan_says_which_it_is() -> None:
    made = replace(plan(weeks=2), plan_id="anna-1")
    assert peek(xlsx_writer.write(made, Log())) == Peek("anna-1", 1)
    made = replace(made, revision=12)
    document = json_writer.write(made, Log())
    assert peek(document) == peek(b"\xef\xbb\xbf" + document) == Peek("anna-1", 12)
    assert peek(xlsx_writer.write(made, Log())) == Peek("anna-1", 12)


@pytest.mark.parametrize(("revision", "expected"), [(1, 1), (17, 17), (None, 1), ("3", 3)])
def test_a_workbook_says_it_in_its_properties(revision: object, expected: int) -> None:
    raw = workbook(ODD_ID, revision)
    assert peek(raw) == peek(saved_by_openpyxl(raw)) == Peek(ODD_ID, expected)


def test_libreoffice_keeps_it(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook(ODD_ID, 3))
    assert peek(office.convert(path, "xlsx").read_bytes()) == Peek(ODD_ID, 3)
    path.write_bytes(without(xlsx_writer.write(plan(weeks=2), Log()), CUSTOM))
    assert peek(office.convert(path, "xlsx").read_bytes()) == Peek("test-plan", 1)


def test_a_workbook_without_properties_says_it_in_its_hidden_state() -> None:
    assert peek(without(xlsx_writer.write(plan(weeks=2), Log()), CUSTOM)) == Peek("test-plan", 1)


@pytest.mark.parametrize("number", ["<vt:i4>4</vt:i4>", "<vt:r8>4.0</vt:r8>", " <x:i4> 4 </x:i4>"])
def test_a_number_counts_however_a_program_writes_it(number: str) -> None:
    raw = properties(
        '<P xmlns:vt="v" xmlns:x="x"><property pid="2" name="planner plan id">'
        f'<vt:lpwstr>a</vt:lpwstr></property><property name="planner revision">{number}'
        "</property></P>"
    )
    assert peek(raw) == Peek("a", 4)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Dear diary",
        b"PK",
        b"PK\x03\x04",
        b"{",
        b"{}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\xff{",
        json.dumps({"name": "left-pad", "plan": {"plan_id": "x"}}).encode(),
        json.dumps({"schema": 2, "plan": {"plan_id": 5, "revision": 1}}).encode(),
        json.dumps({"schema": 2, "plan": {"plan_id": "", "revision": 1}}).encode(),
        json.dumps({"schema": 2, "plan": {"plan_id": "x", "revision": 0}}).encode(),
        b'{"schema":2,"plan":{"plan_id":"x","revision":1}}' + bytes(5_000_000),
        workbook("x", "third"),
        workbook("x", 0),
        without(workbook("x", 1), CUSTOM),
        archive(("mimetype", b"x"), ("content.xml", b"x")),
        properties(""),
        properties("<a"),
        properties("<a><b/></a>"),
        properties('<?xml version="1.0" encoding="rot13"?><a/>'),
        properties('<!DOCTYPE a [<!ENTITY b "c">]><a><p name="planner plan id">&b;</p></a>'),
        archive((CUSTOM, bytes(200_000))),
        archive(*((f"{n}.xml", b"") for n in range(1_001)), (CUSTOM, b"")),
        archive((CUSTOM, b'<a><p name="planner plan id">x</p></a>'), method=ZIP_LZMA),
    ],
)
def test_anything_else_is_no_plan(raw: bytes) -> None:
    assert peek(raw) is None


def test_a_bomb_is_not_unpacked() -> None:
    bomb = archive((CUSTOM, bytes(50_000_000)), ("xl/sharedStrings.xml", bytes(300_000_000)))
    tracemalloc.start()
    assert peek(bomb) is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


@given(changes=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1))
def test_changed_bytes_never_raise(changes: list[tuple[int, int]]) -> None:
    with ZipFile(BytesIO(workbook("x", 2))) as parts:
        raw = bytearray(archive((CUSTOM, parts.read(CUSTOM)), method=ZIP_STORED))
    for place, value in changes:
        raw[place % len(raw)] = value
    peek(bytes(raw))


@given(st.binary(max_size=200))
def test_no_bytes_raise(tail: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"{", b'{"schema":1,"plan":'):
        peek(start + tail)
