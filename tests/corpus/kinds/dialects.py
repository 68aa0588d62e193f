"""The same workbook in the XML of other writers: read exactly, or refused with a remedy."""

import re
from collections.abc import Callable
from io import BytesIO
from random import Random
from xml.etree.ElementTree import Element, SubElement

import openpyxl
from openpyxl.workbook import Workbook

from tests.corpus.book import MAIN, Book, column_of, packed, tag
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling

SHARED, CORE = "xl/sharedStrings.xml", "docProps/core.xml"


def sheets(book: Book) -> list[Element]:
    return [book.tree(book.part(name)) for name in book.names()]


def saved_by_openpyxl(filling: Filling, chance: Random) -> None:
    filling.raw = _timeless(openpyxl.load_workbook(BytesIO(filling.book.saved())))


def _timeless(book: Workbook) -> bytes:
    """What openpyxl saves, without the time of day that it puts in."""
    buffer = BytesIO()
    book.save(buffer)
    parts = Book.of(buffer.getvalue()).parts
    modified = rb"(<dcterms:modified[^>]*>)[^<]*"
    parts[CORE] = re.sub(modified, rb"\g<1>2026-12-14T08:00:00Z", parts[CORE])
    parts[CORE] = re.sub(
        rb"(<dcterms:created[^>]*>)[^<]*", rb"\g<1>2026-11-01T08:00:00Z", parts[CORE]
    )
    return packed(parts)


def saved_twice_by_openpyxl(filling: Filling, chance: Random) -> None:
    for _ in range(2):
        saved_by_openpyxl(filling, chance)
        assert filling.raw is not None
        filling.book = Book.of(filling.raw)


def values_only(filling: Filling, chance: Random) -> None:
    """A library that copies the values, and neither styles nor properties."""
    old = openpyxl.load_workbook(BytesIO(filling.book.saved()), data_only=True)
    new = openpyxl.Workbook(write_only=True)
    for sheet in old.worksheets:
        copy = new.create_sheet(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            copy.append(row)
    filling.raw = _timeless(new)


def _retyped_strings(kind: str) -> Mutation:
    """Texts without the table of shared strings: t="inlineStr", or t="str"."""

    def change(filling: Filling, chance: Random) -> None:
        book = filling.book
        for sheet in sheets(book):
            for cell in sheet.iter(tag("c")):
                stored = cell.find(tag("v"))
                if cell.get("t") != "s" or stored is None:
                    continue
                text = book.text(int(stored.text or ""))
                cell.set("t", kind)
                if kind == "inlineStr":
                    cell.remove(stored)
                    SubElement(SubElement(cell, tag("is")), tag("t")).text = text
                else:
                    stored.text = text

    return change


def rich_strings(filling: Filling, chance: Random) -> None:
    """Each text in two runs, with a reading in kana as Japanese Excel writes it."""
    for item in filling.book.tree(SHARED):
        text = "".join(t.text or "" for t in item.iter(tag("t")))
        item[:] = []
        for part in (text[: len(text) // 2], text[len(text) // 2 :]):
            run = SubElement(item, tag("r"))
            SubElement(SubElement(run, tag("rPr")), tag("b"))
            made = SubElement(run, tag("t"))
            made.text = part
            made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        phonetic = SubElement(item, tag("rPh"), sb="0", eb="1")
        SubElement(phonetic, tag("t")).text = "ヨミ"


def without_addresses(filling: Filling, chance: Random) -> None:
    """Rows and cells without r=: they stand one after the other, gaps filled with empty cells."""
    for sheet in sheets(filling.book):
        data = sheet.find(tag("sheetData"))
        assert data is not None
        _close_gaps(data)
        for element in (*data, *data.iter(tag("c"))):
            element.attrib.pop("r", None)
            element.attrib.pop("spans", None)


def _close_gaps(data: Element) -> None:
    rows = {int(row.get("r", "")): row for row in data}
    data[:] = [
        rows.get(number, Element(tag("row"))) for number in range(1, max(rows, default=0) + 1)
    ]
    for row in data:
        cells = {column_of(cell): cell for cell in row}
        row[:] = [cells.get(n, Element(tag("c"))) for n in range(max(cells, default=-1) + 1)]


def _dimension(said: str | None) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        for sheet in sheets(filling.book):
            for element in sheet.findall(tag("dimension")):
                if said is None:
                    sheet.remove(element)
                else:
                    element.set("ref", said)

    return change


def no_styles_used(filling: Filling, chance: Random) -> None:
    for sheet in sheets(filling.book):
        for element in sheet.iter():
            element.attrib.pop("s", None)


def _edited(change: Callable[[str, str], str], encoding: str = "utf-8") -> Mutation:
    """Each sheet, the workbook and the texts, changed as texts."""

    def mutation(filling: Filling, chance: Random) -> None:
        book = Book.of(filling.book.saved())
        names = [SHARED, "xl/workbook.xml", *(book.part(name) for name in book.names())]
        for name in dict.fromkeys(names):
            book.parts[name] = change(name, book.parts[name].decode()).encode(encoding)
        filling.raw = Book(book.parts).saved()

    return mutation


def _prefixed(name: str, text: str) -> str:
    """Every element with a prefix, as some libraries write it."""
    text = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    return re.sub(r"<(/?)([A-Za-z]\w*)(?=[\s/>])", r"<\1x:\2", text)


def _indented(name: str, text: str) -> str:
    """White space between elements, none inside texts."""
    return re.sub(r">(?=<(?!/t>|/v>|/f>))", ">\n  ", text) if name != SHARED else text


def _numeric_entities(name: str, text: str) -> str:
    head, mark, body = text.partition("?>")
    return head + mark + "".join(c if ord(c) < 128 else f"&#x{ord(c):X};" for c in body)


def _single_quotes(name: str, text: str) -> str:
    return re.sub(r'(\s[\w:]+=)"([^"\'<>]*)"', r"\1'\2'", text)


def _commented(name: str, text: str) -> str:
    return re.sub(r"(</row>|</si>)", r"\1<!-- written by hand --><?tool here?>", text)


def _utf_16(name: str, text: str) -> str:
    return re.sub(r"encoding=['\"][\w-]+['\"]", 'encoding="UTF-16"', text)


def _with_mark(name: str, text: str) -> str:
    return "\ufeff" + text


def _with_extensions(name: str, text: str) -> str:
    unknown = '<extLst><ext uri="{1}"><y:new xmlns:y="urn:y"><y:v>1</y:v></y:new></ext></extLst>'
    return text.replace("</worksheet>", f"{unknown}</worksheet>")


def _floats(name: str, text: str) -> str:
    """Whole numbers as 4.0, as libraries that know only one kind of number write them."""
    return re.sub(r'(<c r="[A-Z]+\d+"(?: s="\d+")?><v>\d+)(</v>)', r"\1.0\2", text)


def _exponents(name: str, text: str) -> str:
    return re.sub(r'(<c r="[A-Z]+\d+"(?: s="\d+")?><v>\d+)(</v>)', r"\1E0\2", text)


def shared_formulas(filling: Filling, chance: Random) -> None:
    """The formulas of a page as references to one, their values beside them."""
    for sheet in sheets(filling.book):
        for formula in sheet.iter(tag("f")):
            formula.set("t", "shared")
            formula.set("si", "0")
            formula.text = None


def _refused(said: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.refused = said

    return change


DIALECTS: dict[str, Mutation] = {
    "saved by openpyxl": saved_by_openpyxl,
    "saved twice by openpyxl": saved_twice_by_openpyxl,
    "values only": values_only,
    "inline strings": _retyped_strings("inlineStr"),
    "formula strings": _retyped_strings("str"),
    "rich strings": rich_strings,
    "without addresses": without_addresses,
    "no dimension": _dimension(None),
    "dimension too small": _dimension("A1"),
    "dimension too large": _dimension("A1:XFD1048576"),
    "dimension empty": _dimension(""),
    "no styles used": no_styles_used,
    "prefixed": _edited(_prefixed),
    "indented": _edited(_indented),
    "numeric entities": _edited(_numeric_entities),
    "single quotes": _edited(_single_quotes),
    "comments": _edited(_commented),
    "UTF-16": _edited(_utf_16, "utf-16"),
    "byte order mark": _edited(_with_mark),
    "extensions": _edited(_with_extensions),
    "numbers with points": _edited(_floats),
    "numbers with exponents": _edited(_exponents),
    "shared formulas": shared_formulas,
}

CASES: list[Case] = [
    *(
        case(f"{name}, {exercises or 'built-in'} exercises", mutation, exercises=exercises)
        for name, mutation in DIALECTS.items()
        for exercises in (0, 7)
    ),
    case("dimension wrong", _dimension("here"), _refused("a part of it is damaged")),
]
