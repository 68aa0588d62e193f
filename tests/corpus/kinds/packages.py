"""The same parts packed as other programs pack them: other names, order, and parts left out."""

import re
from io import BytesIO
from random import Random
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tests.corpus.book import MAIN, RELATIONS, Book, packed
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling


def absolute_targets(filling: Filling, chance: Random) -> None:
    for relation in filling.book.tree(RELATIONS):
        relation.set("Target", "/xl/" + relation.get("Target", ""))


def other_part_names(filling: Filling, chance: Random) -> None:
    """The sheets in a folder of another name."""
    for relation in filling.book.tree(RELATIONS):
        target = relation.get("Target", "").replace("worksheets/sheet", "pages/p")
        relation.set("Target", target)
    types = filling.book.parts["[Content_Types].xml"]
    filling.book.parts["[Content_Types].xml"] = types.replace(b"worksheets/sheet", b"pages/p")
    filling.raw = filling.book.saved(lambda name: name.replace("worksheets/sheet", "pages/p"))


def other_workbook_name(filling: Filling, chance: Random) -> None:
    """As some programs in a browser name it."""
    book = Book.of(filling.book.saved())
    for part in ("[Content_Types].xml", "_rels/.rels"):
        book.parts[part] = book.parts[part].replace(b"xl/workbook.xml", b"xl/workbook2.xml")
    filling.raw = book.saved(
        lambda name: name.replace("xl/workbook.xml", "xl/workbook2.xml").replace(
            "_rels/workbook.xml", "_rels/workbook2.xml"
        )
    )


def _repacked(method: int = ZIP_STORED, reverse: bool = False, comment: bytes = b"") -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        parts = Book.of(filling.book.saved()).parts
        placed = {name: parts[name] for name in sorted(parts, reverse=reverse)}
        filling.raw = packed(placed, method, comment)

    return change


def streamed(filling: Filling, chance: Random) -> None:
    """Sizes behind the data, as programs write that cannot go back."""

    class Stream(BytesIO):
        def seekable(self) -> bool:
            return False

    parts = Book.of(filling.book.saved()).parts
    buffer = Stream()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(ZipInfo(name), data)
    filling.raw = buffer.getvalue()


def _without(*names: str) -> Mutation:
    """Parts that other programs leave out."""

    def change(filling: Filling, chance: Random) -> None:
        book = Book.of(filling.book.saved())
        for name in names:
            del book.parts[name]
        types = book.parts["[Content_Types].xml"].decode()
        for name in names:
            types = re.sub(rf'<Override PartName="/{name}"[^>]*/>', "", types)
        book.parts["[Content_Types].xml"] = types.encode()
        filling.raw = Book(book.parts).saved()

    return change


def strict(filling: Filling, chance: Random) -> None:
    """Excel's “Strict Open XML Spreadsheet”, with namespaces of its own."""
    parts = Book.of(filling.book.saved()).parts
    other = b"http://purl.oclc.org/ooxml/"
    changed = {
        name: data.replace(MAIN.encode(), other + b"spreadsheetml/main").replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            other + b"officeDocument/relationships",
        )
        for name, data in parts.items()
    }
    filling.raw = Book(changed).saved()
    filling.refused = "Strict"


PACKAGES: dict[str, Mutation] = {
    "absolute targets": absolute_targets,
    "other part names": other_part_names,
    "another workbook name": other_workbook_name,
    "not compressed": _repacked(),
    "parts in reverse": _repacked(reverse=True),
    "a comment of the archive": _repacked(comment=b"made by hand"),
    "streamed": streamed,
    "without theme": _without("xl/theme/theme1.xml"),
    "without properties": _without("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"),
}

CASES: list[Case] = [
    *(
        case(f"{name}, {exercises or 'built-in'} exercises", mutation, exercises=exercises)
        for name, mutation in PACKAGES.items()
        for exercises in (0, 7)
    ),
    case("strict namespaces", strict),
]
