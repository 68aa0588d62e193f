"""The door for workbooks from outside: nothing is parsed that is too large or strangely made.

Limits from measurements of hostile files: 297 KB can unpack to 300 MB, and 8 MB of empty cells
make 650 MB of objects. A plan of 50 exercises, 104 weeks and four sessions a day stays below all of
them, with 60,000 tags in its largest part and 1.2 million in all.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError

from planner.errors import PlannerError, problem
from planner.storage.guard import check_size

MOST_PARTS = 1_000
MOST_PART_BYTES = 8_000_000
MOST_UNPACKED_BYTES = 32_000_000
MOST_SHEETS = 1_000
MOST_PART_TAGS = 120_000
MOST_TAGS = 2_000_000
"""Each tag of XML, and each attribute, costs time and memory, however short it is."""

MOST_FORMATS = 65_490
"""Of cells: more than Excel itself takes, so no program wrote them for a person."""
_STYLES, _FORMAT = "xl/styles.xml", re.compile(rb"<(?:\w+:)?xf\b")

_ENCRYPTED = 0x1
_STRICT = b"http://purl.oclc.org/ooxml/"
"""Names that stand in files of another kind of .xlsx, which openpyxl cannot read."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"

_DAMAGED = (
    *(BadZipFile, ZlibError, EOFError, NotImplementedError),
    *(OSError, OverflowError, ValueError),
)
"""What zipfile raises for an archive that is not as it should be."""


def check_workbook(raw: bytes) -> None:
    """Raises PlannerError for what is not an ordinary xlsx file of a sensible size."""
    check_size(raw)
    if raw.startswith(_OLD_OFFICE):
        raise problem(
            "the file has a password, or is an old .xls file",
            "open it, take the password off, and save it as “Excel workbook (.xlsx)”",
        )
    if not raw.startswith(b"PK"):
        raise _not_a_workbook("it does not start like one")
    try:
        with ZipFile(BytesIO(raw)) as archive:
            _check_parts(archive)
    except _DAMAGED as error:
        raise _not_a_workbook(f"it is damaged or cut off ({error})") from error


def _check_parts(archive: ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if "mimetype" in names and "content.xml" in names:
        raise problem(
            "this is an OpenDocument file (.ods)",
            "open it in LibreOffice, choose File, Save As, “Excel 2007–365 (.xlsx)”, and use that",
        )
    if len(parts) > MOST_PARTS or len(set(names)) < len(names):
        raise _not_a_workbook("it has too many parts, or one part twice")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise problem("the file has a password", "open it, take the password off, and save it")
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise _not_a_workbook("it is packed in a way that no spreadsheet program uses")
    # Some programs call it xl/workbook2.xml; which part it is, its reader learns from the types.
    if not any(name.startswith("xl/workbook") for name in names):
        raise _not_a_workbook("the workbook itself is missing")
    room, tags = MOST_UNPACKED_BYTES, 0
    for part in parts:
        most = min(MOST_PART_BYTES, room)
        with archive.open(part) as stream:  # sizes in the directory can lie: count for real
            unpacked = stream.read(most + 1)
        if len(unpacked) > most:
            raise _not_a_workbook("it unpacks to more than any plan")
        if part.filename == "xl/workbook.xml" and _STRICT in unpacked:
            raise problem(
                "this workbook is saved as “Strict Open XML Spreadsheet”",
                "open it, choose File, Save As, “Excel workbook (.xlsx)”, and use that",
            )
        if part.filename == _STYLES and len(_FORMAT.findall(unpacked)) > MOST_FORMATS:
            raise _not_a_workbook("it has more cell formats than Excel takes")
        room -= len(unpacked)
        tags += _tags(unpacked)
        if tags > MOST_TAGS:
            raise _not_a_workbook("it has more cells than any plan")


def _tags(part: bytes) -> int:
    """How many tags or attributes a part has; raises PlannerError for what no workbook needs.

    Asked of every part: a workbook can name any of them, a picture too, as a sheet.
    """
    plain = part.replace(b"\0", b"")  # UTF-16 hides nothing
    if b"<!DOCTYPE" in plain:
        raise _not_a_workbook("it has a document type, which no workbook needs")
    tags = max(plain.count(b"<"), plain.count(b"="))
    if tags > MOST_PART_TAGS or plain.count(b"sheetId") > MOST_SHEETS:
        raise _not_a_workbook("it has more cells or sheets than any plan")
    return tags


def _not_a_workbook(why: str) -> PlannerError:
    return problem(
        f"this is not a workbook that can be read: {why}",
        "use the .xlsx file that planner wrote, or an earlier copy of it",
    )
