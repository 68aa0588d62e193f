"""Workbooks that are small on disk and large, deep or endless when they are opened."""

import re
import struct
from collections.abc import Callable
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from planner.domain.log import Log
from planner.storage import workbook_guard
from planner.writers import xlsx
from tests.builders import plan

Parts = dict[str, bytes]

START = "xl/worksheets/sheet1.xml"
SHEET, BOOK, STRINGS = "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/sharedStrings.xml"
STYLES, PROPERTIES = "xl/styles.xml", "docProps/custom.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LARGE = 7_900_000
"""Bytes: just under what a part may unpack to."""
UNSEEN = "\u200b"
"""A space without width, of three bytes."""
MOST = workbook_guard.MOST_PART_TAGS - 1_000
"""Tags: just under what a part may hold."""


@cache
def ordinary() -> Parts:
    """The parts of a workbook that planner wrote."""
    with ZipFile(BytesIO(xlsx.write(plan(), Log()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(changed: Parts, method: int = ZIP_DEFLATED) -> bytes:
    """The ordinary workbook with other parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", method, compresslevel=1) as archive:
        for name, content in {**ordinary(), **changed}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def sheet(rows: str, before: str = "", after: str = "", head: str = "") -> bytes:
    begin = f'<?xml version="1.0"?>{head}<worksheet {NAMESPACE}>{before}<sheetData>'
    return f"{begin}{rows}</sheetData>{after}</worksheet>".encode()


def filled(unit: str, size: int = LARGE) -> bytes:
    return sheet("<row>" + unit * (size // len(unit)) + "</row>")


def within(part: str, mark: str, more: str) -> Parts:
    """The part with more of the same before a mark of its own."""
    content = ordinary()[part]
    assert mark.encode() in content
    return {part: content.replace(mark.encode(), more.encode() + mark.encode(), 1)}


def texts(count: int) -> str:
    """Rows of a hundred texts, no two of them equal."""
    cells = [f"<c t='str'><v>text {number}</v></c>" for number in range(count)]
    rows = ("".join(cells[place : place + 100]) for place in range(0, count, 100))
    return "".join(f"<row>{row}</row>" for row in rows)


def nested(tag: str) -> str:
    depth = MOST // 2 - 1_000
    return f"<{tag}>" * depth + f"</{tag}>" * depth


def in_utf16(head: str, value: str) -> Parts:
    text = sheet(f"<row><c t='str'><v>{value}</v></c></row>", head=head).decode()
    return {SHEET: text.replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")}


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BILLION = f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>'
PASSWORDS = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
ELSEWHERE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'


def same_sheet(count: int) -> Parts:
    relation = re.search(rb'r:id="(rId2)"', ordinary()[BOOK])
    assert relation is not None
    return within(BOOK, "</sheets>", '<sheet name="q" sheetId="77" r:id="rId2"/>' * count)


def twice() -> bytes:
    """One part twice, as only a hand can write it."""
    raw = packed({"xl/worksheets/sheetX.xml": b"<worksheet/>"})
    return raw.replace(b"xl/worksheets/sheetX.xml", b"xl/worksheets/sheet2.xml")


def encrypted() -> bytes:
    raw = bytearray(packed({}, ZIP_STORED))
    raw[raw.index(b"PK\x03\x04") + 6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def wrong_size(size: int) -> bytes:
    """The directory of the zip file says another unpacked size of its largest part."""
    raw = bytearray(packed({SHEET: filled("<c/>")}))
    place = raw.index(b"PK\x01\x02")
    while raw[place + 46 :].startswith(SHEET.encode()) is False:
        place = raw.index(b"PK\x01\x02", place + 1)
    struct.pack_into("<L", raw, place + 24, size)
    return bytes(raw)


def bomb(parts: int, size: int) -> bytes:
    return packed({f"xl/media/{n}.png": bytes(size) for n in range(parts)})


def overlapping() -> bytes:
    """Two hundred parts that are one and the same piece of the file."""
    raw = packed({"xl/zz.xml": bytes(LARGE)})
    begin, end = raw.rindex(b"PK\x01\x02"), raw.rindex(b"PK\x05\x06")
    entry, last = raw[begin:end], bytearray(raw[end:])
    more = b"".join(entry.replace(b"zz.xml", b"%02x.xml" % n) for n in range(200))
    count, size = struct.unpack_from("<HL", last, 10)
    struct.pack_into("<HHL", last, 8, count + 200, count + 200, size + len(more))
    return raw[:end] + more + bytes(last)


ATTRIBUTE = " a{}='1'"
DAMAGED, MANY = "it is damaged or cut off", "it has more cells or sheets than any plan"
UNPACKS, DOCTYPE = "it unpacks to more than any plan", "it has a document type"
BAD_PART = "a part of it is damaged"

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "one part of 300 MB": (lambda: bomb(1, 300_000_000), UNPACKS),
    "30 parts of 8 MB": (lambda: bomb(30, LARGE), UNPACKS),
    "200 parts that overlap": (overlapping, DAMAGED),
    "a size of 10 bytes in the directory": (lambda: wrong_size(10), DAMAGED),
    "a size of 4 GB in the directory": (lambda: wrong_size(0xFFFFFFFE), MANY),
    "80,000 styles": (
        lambda: packed(within(STYLES, "</cellXfs>", "<xf/>" * 80_000)),
        "more cell formats than Excel takes",
    ),
    "one part twice": (twice, "one part twice"),
    "an encrypted part": (encrypted, "the file has a password"),
    "two million empty cells": (lambda: packed({SHEET: filled("<c/>")}), MANY),
    "half a million cells": (lambda: packed({SHEET: filled("<c><v>1</v></c>")}), MANY),
    "two million comments": (lambda: packed({SHEET: filled("<!---->")}), MANY),
    "a million shared strings": (
        lambda: packed(within(STRINGS, "</sst>", "<si/>" * (LARGE // 6))),
        MANY,
    ),
    "200,000 merges of everything": (
        lambda: packed({SHEET: sheet("", after='<mergeCell ref="A1:XFD1048576"/>' * 200_000)}),
        MANY,
    ),
    "600,000 attributes": (
        lambda: packed({SHEET: sheet(f"<row {''.join(map(ATTRIBUTE.format, range(600_000)))}/>")}),
        MANY,
    ),
    "2,000 sheets": (lambda: packed(same_sheet(2_000)), MANY),
    "one part as 200 sheets": (lambda: packed(same_sheet(200)), "are the same part"),
    "a billion laughs": (lambda: packed({SHEET: sheet("<row/>", head=BILLION)}), DOCTYPE),
    "a billion laughs in UTF-16": (lambda: packed(in_utf16(BILLION, "&a9;")), DOCTYPE),
    "an entity from a file": (lambda: packed({SHEET: sheet("", head=PASSWORDS)}), DOCTYPE),
    "an entity from a file in UTF-16": (lambda: packed(in_utf16(PASSWORDS, "&a;")), DOCTYPE),
    "a document type from elsewhere": (lambda: packed({BOOK: ELSEWHERE.encode()}), DOCTYPE),
    "a number of eight million digits": (
        lambda: packed({SHEET: sheet(f"<row><c><v>{'9' * LARGE}</v></c></row>")}),
        BAD_PART,
    ),
    "a column beyond all": (
        lambda: packed({SHEET: sheet('<row r="999999999999"><c r="ZZZZZ9"/></row>')}),
        BAD_PART,
    ),
    "strings within strings": (
        lambda: packed({STRINGS: f"<sst {NAMESPACE}><si>{nested('r')}</si></sst>".encode()}),
        BAD_PART,
    ),
}

READ: dict[str, Callable[[], Parts]] = {
    "as many empty cells as a part may have": lambda: {
        SHEET: sheet("<row>" + "<c/>" * MOST + "</row>")
    },
    "as many rows": lambda: {SHEET: sheet("<row/>" * MOST)},
    "40,000 styles": lambda: within(STYLES, "</cellXfs>", "<xf/>" * 40_000),
    "a last cell at XFD1048576": lambda: {
        SHEET: sheet(
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
            before='<dimension ref="A1:XFD1048576"/>',
        )
    },
    "deep in a sheet": lambda: {SHEET: sheet(nested("a"))},
    "deep in a text": lambda: {
        SHEET: sheet(f"<row><c t='inlineStr'><is>{nested('r')}</is></c></row>")
    },
    "deep in the properties": lambda: {PROPERTIES: nested("a").encode()},
    "a text of eight million characters": lambda: {
        SHEET: sheet(f"<row><c t='str'><v>{'a' * LARGE}</v></c></row>")
    },
    "signs that nobody sees over planner's texts": lambda: {
        START: sheet(f"<row><c t='str'><v>{UNSEEN * (LARGE // 3)}</v></c></row>")
    },
    "as many texts over planner's as a part may have": lambda: {START: sheet(texts(MOST // 4))},
}
