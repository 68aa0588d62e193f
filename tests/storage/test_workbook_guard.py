"""Files from outside are weighed before they are parsed."""

import struct
import tracemalloc
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.storage import workbook_guard


def archive(parts: list[tuple[str, bytes]], method: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as made:
        for name, data in parts:
            made.writestr(name, data)
    return buffer.getvalue()


WORKBOOK = ("xl/workbook.xml", b"<workbook/>")


def encrypted() -> bytes:
    raw = bytearray(archive([WORKBOOK], ZIP_STORED))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    return bytes(raw)


def with_a_place_beyond_all_files() -> bytes:
    """The part's place as a 64-bit number that no file can have."""
    raw = archive([WORKBOOK], ZIP_STORED)
    begin, end = raw.index(b"PK\x01\x02"), raw.index(b"PK\x05\x06")
    entry, last = bytearray(raw[begin:end]), bytearray(raw[end:])
    place = struct.pack("<HHQ", 1, 8, 2**63)
    struct.pack_into("<H", entry, 30, len(place))
    struct.pack_into("<L", entry, 42, 0xFFFFFFFF)
    struct.pack_into("<L", last, 12, len(entry) + len(place))
    return raw[:begin] + entry + place + last


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "it does not start like one"),
        (b"hello", "it does not start like one"),
        (b"PK\x03\x04", "damaged or cut off"),
        (archive([WORKBOOK])[:-30], "damaged or cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "take the password off"),
        (with_a_place_beyond_all_files(), "damaged or cut off"),
        (encrypted(), "the file has a password"),
        (archive([("mimetype", b"x"), ("content.xml", b"x")]), "“Excel 2007–365 (.xlsx)”"),
        (archive([("word/document.xml", b"x")]), "the workbook itself is missing"),
        (archive([WORKBOOK, ("a.xml", b"<?xml?><!DOCTYPE x>")]), "document type"),
        (archive([WORKBOOK], ZIP_LZMA), "packed in a way"),
        (archive([WORKBOOK, *((f"{n}.xml", b"") for n in range(1_000))]), "too many parts"),
        (archive([WORKBOOK, ("a.xml", bytes(9_000_000))]), "unpacks to more"),
        (
            archive([WORKBOOK, *((f"{n}.xml", bytes(7_000_000)) for n in range(5))]),
            "unpacks to more",
        ),
        (archive([("xl/workbook.xml", b' sheetId="1"' * 1_001)]), "more cells or sheets"),
        (bytes(5_000_001), "too large"),
    ],
)
def test_what_no_plan_can_be_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(PlannerError) as caught:
        workbook_guard.check_workbook(raw)
    assert message in str(caught.value)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    with pytest.raises(PlannerError, match="one part twice"):
        workbook_guard.check_workbook(archive([WORKBOOK, WORKBOOK]))


def test_a_bomb_is_refused_without_unpacking_it() -> None:
    bomb = archive([WORKBOOK, ("a.xml", bytes(300_000_000))])
    tracemalloc.start()
    with pytest.raises(PlannerError, match="unpacks to more"):
        workbook_guard.check_workbook(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60_000_000


def test_as_many_sheets_as_are_read_pass() -> None:
    workbook_guard.check_workbook(archive([("xl/workbook.xml", b' sheetId="1"' * 1_000)]))


def test_an_ordinary_workbook_passes() -> None:
    workbook_guard.check_workbook(
        archive([WORKBOOK, ("xl/worksheets/sheet1.xml", b"<worksheet/>")])
    )


@given(place=st.integers(0, 400), value=st.integers(0, 255))
def test_a_changed_byte_is_refused_or_passes_but_never_crashes(place: int, value: int) -> None:
    raw = bytearray(archive([WORKBOOK, ("xl/a.xml", b"<a>" + b"text" * 50 + b"</a>")]))
    raw[place % len(raw)] = value
    with suppress(PlannerError):
        workbook_guard.check_workbook(bytes(raw))
