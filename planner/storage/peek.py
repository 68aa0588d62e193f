"""Which plan a file holds, and which revision of it, without reading the file whole.

A workbook says so in its custom document properties, which Excel, LibreOffice and openpyxl keep; a
program that drops them keeps the cells of the hidden state, which begin with the same words.
"""

import re
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError

import msgspec

from planner.storage import guard, workbook_guard

PLAN_ID_PROPERTY = "planner plan id"
REVISION_PROPERTY = "planner revision"
"""Custom document properties of a workbook: a text, and a number from 1."""

_PROPERTIES, _TEXTS = "docProps/custom.xml", "xl/sharedStrings.xml"
_MOST_PROPERTY_BYTES, _MOST_TEXT_BYTES = 100_000, 4_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_REVISION = re.compile(r"([1-9][0-9]{0,8})(?:\.0+)?")
_STATE = re.compile(r'"plan_id":"([^"\\<]{1,255})","revision":([1-9][0-9]{0,8}),')
_MOST_STATE_BYTES = 4_000
"""Of the hidden state's first words, however the signs in them are written."""

# What zipfile and the parsers below it raise for files that are not as they should be.
_MALFORMED = (
    *(ArithmeticError, BadZipFile, EOFError, LookupError, OSError),
    *(RuntimeError, SyntaxError, ValueError, ZlibError),
)


@dataclass(frozen=True, slots=True)
class Peek:
    """A plan's id, and its revision: 1, and one more for each re-plan."""

    plan_id: str
    revision: int


@dataclass(frozen=True, slots=True)
class _Document:
    schema: int
    plan: Peek


def peek(raw: bytes) -> Peek | None:
    """The plan id and the revision that a workbook or a .json plan claims to have.

    None for anything else. The claim is a hint: the reader of the format has the last word. Takes
    about a millisecond.

    >>> peek(b'{"schema": 2, "plan": {"plan_id": "anna", "revision": 3, "weeks": []}}')
    Peek(plan_id='anna', revision=3)
    >>> peek(b"Dear diary")
    """
    if len(raw) > guard.MOST_BYTES:
        return None
    return _in_workbook(raw) if raw.startswith(b"PK") else _in_document(raw)


def _in_document(raw: bytes) -> Peek | None:
    text = raw.removeprefix(_BYTE_ORDER_MARK)
    if not text[:100].lstrip().startswith(b"{"):
        return None
    try:
        peek = msgspec.json.decode(text, type=_Document).plan
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return peek if peek.plan_id and peek.revision > 0 else None


def _in_workbook(raw: bytes) -> Peek | None:
    try:
        with ZipFile(BytesIO(raw)) as archive:
            if len(archive.infolist()) > workbook_guard.MOST_PARTS:
                return None
            properties = _part(archive, _PROPERTIES, _MOST_PROPERTY_BYTES)
            peek = _in_properties(properties) if properties else None
            return peek or _in_state(_part(archive, _TEXTS, _MOST_TEXT_BYTES))
    except _MALFORMED:
        return None


def _part(archive: ZipFile, name: str, most_bytes: int) -> bytes:
    """A part of the workbook; nothing where it is not there, or is larger or packed strangely."""
    if name not in archive.namelist():
        return b""
    part = archive.getinfo(name)
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return b""
    with archive.open(part) as stream:  # sizes in the directory can lie: count for real
        unpacked = stream.read(most_bytes + 1)
    return unpacked if len(unpacked) <= most_bytes else b""


def _in_properties(part: bytes) -> Peek | None:
    from defusedxml.ElementTree import fromstring

    named = {
        element.get("name"): "".join(element.itertext()).strip()
        for element in fromstring(part, forbid_dtd=True)
    }
    plan_id = named.get(PLAN_ID_PROPERTY)
    if not plan_id:
        return None
    number = _REVISION.fullmatch(named.get(REVISION_PROPERTY, "1"))  # the first planner wrote none
    return Peek(plan_id, int(number[1])) if number is not None else None


def _in_state(part: bytes) -> Peek | None:
    """From the hidden state's first words, which stand in one cell."""
    place = part.find(b"plan_id")
    if place < 0:
        return None
    around = part[max(place - 10, 0) : place + _MOST_STATE_BYTES].decode("utf-8", "replace")
    match = _STATE.search(unescape(around))
    return Peek(match[1], int(match[2])) if match is not None else None
