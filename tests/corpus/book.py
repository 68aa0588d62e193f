"""A workbook as its parts: edited as programs and people do, whatever library wrote it.

The values that formulas had stay, as they do in a spreadsheet program. openpyxl, with which planner
reads, is not used: what it cannot write can stand in these files too.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from planner.domain.plan import Session
from planner.form.layout import session_key

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"

Raw = str | int | float | bool | date | Element | None
"""What is typed; an Element is the XML of a cell, its address left out."""


def tag(name: str) -> str:
    return f"{{{MAIN}}}{name}"


class Book:
    """The parts of a workbook, and its sheets while they are edited."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = dict(parts)
        self._trees: dict[str, Element] = {}

    @classmethod
    def of(cls, raw: bytes) -> "Book":
        return cls(_parts(raw))

    def tree(self, part: str) -> Element:
        """A part as a tree; what is changed in it is in the file."""
        if part not in self._trees:
            self._trees[part] = ElementTree.fromstring(self.parts[part])
        return self._trees[part]

    def names(self) -> list[str]:
        """The names of the sheets, in their order."""
        return [sheet.get("name", "") for sheet in self.entries()]

    def entries(self) -> Element:
        """What the workbook says of its sheets."""
        found = self.tree(WORKBOOK).find(tag("sheets"))
        assert found is not None
        return found

    def entry(self, name: str) -> Element:
        return next(sheet for sheet in self.entries() if sheet.get("name") == name)

    def part(self, name: str) -> str:
        """The part that holds a sheet."""
        wanted = self.entry(name).get(f"{{{DOCUMENT}}}id")
        targets = {r.get("Id"): r.get("Target", "") for r in self.tree(RELATIONS)}
        return "xl/" + targets[wanted].removeprefix("/xl/")

    def sheet(self, name: str) -> "Cells":
        return Cells(self, self.part(name))

    def add_sheet(
        self, name: str, rows: Iterable[Iterable[Raw]] = (), kind: str = "worksheet"
    ) -> "Cells":
        """A sheet of one's own: a "worksheet", or a "chartsheet" with nothing in it."""
        number = max(int(sheet.get("sheetId", "0")) for sheet in self.entries()) + 1
        part = f"xl/worksheets/own{number}.xml"
        content = "<sheetData/>" if kind == "worksheet" else "<sheetViews/>"
        self.parts[part] = f'<{kind} xmlns="{MAIN}">{content}</{kind}>'.encode()
        entry = SubElement(self.entries(), tag("sheet"), name=name, sheetId=str(number))
        entry.set(f"{{{DOCUMENT}}}id", f"own{number}")
        relation = SubElement(self.tree(RELATIONS), f"{{{PACKAGE}}}Relationship", Id=f"own{number}")
        relation.set("Type", f"{DOCUMENT}/{kind}")
        relation.set("Target", f"worksheets/own{number}.xml")
        types = self.parts["[Content_Types].xml"]
        content_type = f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"
        said = f'<Override PartName="/{part}" ContentType="{content_type}"/></Types>'
        self.parts["[Content_Types].xml"] = types.replace(b"</Types>", said.encode())
        made = Cells(self, part)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                made.set(row, column, value)
        return made

    def relate(self, part: str, kind: str, target: str) -> None:
        """Say that a sheet has a drawing, or comments, in another part."""
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels"
        empty = f'<Relationships xmlns="{PACKAGE}"></Relationships>'.encode()
        said = f'<Relationship Id="own1" Type="{DOCUMENT}/{kind}" Target="/{target}"/>'
        old = self.parts.get(relations, empty)
        self.parts[relations] = old.replace(b"</Relationships>", f"{said}</Relationships>".encode())

    def remove_sheet(self, name: str) -> None:
        """Take a sheet out of the list, as a program that deletes it does."""
        self.entries().remove(self.entry(name))

    def text(self, number: int) -> str:
        """A text of the shared strings."""
        return _texts(self.parts["xl/sharedStrings.xml"])[number]

    def saved(self, names: Callable[[str], str] = str) -> bytes:
        """The file; `names` may give its parts other names."""
        for part, tree in self._trees.items():
            if part in self.parts:
                self.parts[part] = _text(tree)
        return packed({names(name): data for name, data in self.parts.items()})


@lru_cache(maxsize=8)  # cases with the same plan follow one another
def _parts(raw: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@lru_cache(maxsize=8)
def _texts(shared_strings: bytes) -> list[str]:
    items = ElementTree.fromstring(shared_strings)
    return ["".join(t.text or "" for t in item.iter(tag("t"))) for item in items]


def _text(tree: Element) -> bytes:
    """A part as most programs write it, its own namespace without a prefix.

    The prefixes are global, and openpyxl wants "s" for this one; it gets it back.
    """
    own = tree.tag.partition("}")[0].removeprefix("{")
    ElementTree.register_namespace("r", DOCUMENT)
    ElementTree.register_namespace("", own)
    text: bytes = ElementTree.tostring(tree, "UTF-8", xml_declaration=True)
    ElementTree.register_namespace("s" if own == MAIN else "own", own)
    return text


def packed(parts: dict[str, bytes], method: int = ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """Parts as a zip file, the same at any time of day."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(ZipInfo(name), data, method, compresslevel=1)
        archive.comment = comment
    return buffer.getvalue()


class Cells:
    """The cells of one sheet, rows and columns from 0."""

    def __init__(self, book: Book, part: str) -> None:
        self.book, self.part = book, part
        self.root = book.tree(part)
        data = self.root.find(tag("sheetData"))
        self.data = data if data is not None else Element(tag("sheetData"))

    def rows(self) -> dict[int, Element]:
        return {int(row.get("r", "0")) - 1: row for row in self.data}

    def row(self, number: int) -> dict[int, Element]:
        """The cells of a row, by column."""
        found = self.rows().get(number)
        return {} if found is None else {column_of(cell): cell for cell in found}

    def value(self, cell: Element) -> str:
        """What a cell shows, as a text; only to find keys by."""
        inline = "".join(t.text or "" for t in cell.iter(tag("t")))
        stored = cell.findtext(tag("v"), "")
        return self.book.text(int(stored)) if cell.get("t") == "s" else inline or stored

    def find(self, row_key: str, column: Session | str) -> tuple[int, int]:
        """The place of a cell by the hidden keys beside and above it."""
        key = session_key(column) if isinstance(column, Session) else str(column)
        number = column_number = None
        for place, row in self.rows().items():
            for cell in row:
                if number is None and column_of(cell) == self.key_column:
                    number = place if self.value(cell) == row_key else None
                if column_number is None and self.value(cell) == key:
                    column_number = column_of(cell)
            if number is not None and column_number is not None:
                break
        assert number is not None, row_key
        assert column_number is not None, key
        return number, column_number

    key_column = 0

    def set(self, row: int, column: int, value: Raw) -> None:
        """Type into a cell; its style stays."""
        rows = self.rows()
        if row not in rows:
            made = Element(tag("row"), r=str(row + 1))
            self.data.insert(sum(number < row for number in rows), made)
            rows[row] = made
        cells = list(rows[row])
        old = next((cell for cell in cells if column_of(cell) == column), None)
        cell = _cell(value)
        cell.set("r", address(row, column))
        if old is not None:
            if "s" in old.attrib and "s" not in cell.attrib:
                cell.set("s", old.attrib["s"])
            rows[row].remove(old)
        rows[row].insert(sum(column_of(c) < column for c in rows[row]), cell)

    def move_rows(self, to: Callable[[int], int]) -> None:
        """Give every row another number."""
        found = sorted((to(number), row) for number, row in self.rows().items())
        self._place([(number, row, list(row)) for number, row in found])

    def move_columns(self, to: Callable[[int], int]) -> None:
        """Give every column another number."""
        self._place(
            [
                (number, row, sorted(row, key=lambda cell: to(column_of(cell))))
                for number, row in self.rows().items()
            ],
            to,
        )

    def _place(
        self, rows: list[tuple[int, Element, list[Element]]], to: Callable[[int], int] = int
    ) -> None:
        for child in list(self.root):  # they name cells that are elsewhere now
            if child.tag in {tag(name) for name in ("mergeCells", "cols", "dimension")}:
                self.root.remove(child)
        for number, row, cells in rows:
            row.set("r", str(number + 1))
            row.attrib.pop("spans", None)
            for cell in cells:
                cell.set("r", address(number, to(column_of(cell))))
            row[:] = cells
        self.data[:] = [row for _, row, _ in rows]


def column_of(cell: Element) -> int:
    number = 0
    for letter in cell.get("r", "").rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def address(row: int, column: int) -> str:
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _cell(value: Raw) -> Element:
    if isinstance(value, Element):
        return value
    cell = Element(tag("c"))
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        text = SubElement(SubElement(cell, tag("is")), tag("t"))
        text.text = value
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    elif value is not None:
        if isinstance(value, bool):
            cell.set("t", "b")
        elif isinstance(value, date):
            cell.set("t", "d")
        stored = SubElement(cell, tag("v"))
        stored.text = value.isoformat() if isinstance(value, date) else str(_number(value))
    return cell


def _number(value: float) -> float:
    return int(value) if isinstance(value, bool) else value
