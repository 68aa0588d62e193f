"""What lies over the cells or beside them, signs that XML cannot hold, formulas that failed."""

from random import Random
from xml.etree.ElementTree import Element, SubElement

from planner.form.layout import Sum, week_layout
from tests.corpus.book import DOCUMENT, MAIN, tag
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling, free_session

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
TEXT = "http://schemas.openxmlformats.org/drawingml/2006/main"
SHEETS = ("Start here", "Week 1", "Week 2", "Exercises", "Progress")
ANCHOR = (
    "<xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from>"
)
SHAPES = {
    "text box “leg went numb”": (
        '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="90" name="TextBox 1"/></xdr:nvSpPr><xdr:txBody><a:p>'
        "<a:r><a:t>leg went numb</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    ),
    "shape": (
        '<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="90" name="Arrow 1"/></xdr:nvCxnSpPr></xdr:cxnSp>'
    ),
    "check box “done”": (
        '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="90" name="Check Box 1"/></xdr:nvSpPr><xdr:txBody><a:p>'
        "<a:r><a:t>done</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    ),
    "drawing with a pen": '<xdr:contentPart id="rId9"/>',
    "picture": (
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="90" name="Picture 90"/></xdr:nvPicPr></xdr:pic>'
    ),
    "picture “A page with writing on it, Description a…”": (
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="90" name="Picture 90" descr="A page with writing on '
        'it, Description automatically generated"/></xdr:nvPicPr></xdr:pic>'
    ),
}


def _drawn(sheet: str, told: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        name = "xl/drawings/drawing90.xml"
        anchor = f"<xdr:twoCellAnchor>{ANCHOR}{SHAPES[told]}</xdr:twoCellAnchor>"
        said = f'<xdr:wsDr xmlns:xdr="{DRAWING}" xmlns:a="{TEXT}" xmlns:r="{DOCUMENT}">{anchor}'
        filling.book.parts[name] = f"{said}</xdr:wsDr>".encode()
        filling.book.relate(filling.book.part(sheet), "drawing", name)
        filling.name(f"{sheet}: what lies over the cells ({told}) was not read")

    return change


def form_check_box(filling: Filling, chance: Random) -> None:
    """As Excel keeps it: in a drawing of before, and a part with its state."""
    part = filling.book.part("Week 1")
    filling.book.parts["xl/drawings/vmlDrawing9.vml"] = (
        b'<xml><v:shape><x:ClientData ObjectType="Checkbox"><br></x:ClientData></v:shape></xml>'
    )
    filling.book.relate(part, "vmlDrawing", "xl/drawings/vmlDrawing9.vml")
    filling.name("Week 1: what lies over the cells (check box) was not read")


def embedded_object(filling: Filling, chance: Random) -> None:
    part = filling.book.part("Week 2")
    filling.book.parts["xl/embeddings/oleObject1.bin"] = b"anything"
    filling.book.relate(part, "oleObject", "xl/embeddings/oleObject1.bin")
    filling.name("Week 2: what lies over the cells (embedded object) was not read")


def _written(sheet: str, row: int, column: int, value: str | float) -> Mutation:
    """Something of one's own, in a cell without a format."""

    def change(filling: Filling, chance: Random) -> None:
        filling.book.sheet(sheet).set(row, column, value)
        shown = value if isinstance(value, str) else f"{value:g}"
        filling.name(f"{sheet}, cell ", shown, "was not read")

    return change


def many_written(filling: Filling, chance: Random) -> None:
    cells = filling.book.sheet("Progress")
    for row in range(60, 70):
        cells.set(row, 2, f"remark {row}")
    for row in range(60, 65):
        filling.name("Progress, cell ", f"'remark {row}'", "was not read")
    filling.name("Progress, up to cell C70", "5 more such cells were not read")


def _note(typed: str, note: str) -> Mutation:
    """A note with signs that Excel writes in its own way."""

    def change(filling: Filling, chance: Random) -> None:
        filling.note(free_session(filling, 1).day, typed, note)

    return change


def _errors(count: int) -> Mutation:
    """Planner's own formulas, which some program could not work out."""

    def change(filling: Filling, chance: Random) -> None:
        week = filling.plan.weeks[0]
        layout = week_layout(filling.plan, week)
        for figure in list(Sum)[:count]:
            row, column = layout.sum_cell(figure)
            cell = Element(tag("c"), t="e")
            SubElement(cell, tag("v")).text = "#VALUE!"
            filling.cells(week).set(row, column, cell)
        told = "a formula shows" if count == 1 else f"{count} formulas show"
        filling.name(f"{told} an error")

    return change


def strict_part(filling: Filling, chance: Random) -> None:
    """A part of a page in the other namespace, in a workbook that is not in it."""
    part = filling.book.part("Week 1")
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    filling.book.parts[part] = filling.book.parts[part].replace(MAIN.encode(), strict)
    filling.book._trees.pop(part, None)
    filling.refused = "the cells of the sheet “Week 1” are written in a way that is not known here"


CASES: list[Case] = [
    *(
        case(f"{told} on {sheet}", _drawn(sheet, told))
        for sheet in SHEETS
        for told in SHAPES
        if told != "picture" or sheet.startswith("Week")  # elsewhere planner has pictures itself
    ),
    case("form check box", form_check_box),
    case("embedded object", embedded_object),
    case("below the plan", _written("Start here", 62, 4, "numb since Monday")),
    case("beside an exercise", _written("Exercises", 39, 7, "own remark")),
    case("below progress", _written("Progress", 45, 2, "my remark")),
    case("a weight", _written("Progress", 46, 2, 72.5)),
    case("many remarks", many_written),
    *(
        case(f"note {typed!r}", _note(typed, note))
        for typed, note in (
            ("slept badly_x000D_\nstiff", "slept badly\nstiff"),
            ("a_x000D_b", "a\nb"),
            ("_x005F_x0041_ is a code", "_x0041_ is a code"),
            ("tab_x0009_here", "tab\there"),
            ("bell_x0007_", "bell"),
        )
    ),
    *(case(f"{count} errors", _errors(count)) for count in (1, 2, 9)),
    case("strict part", strict_part),
]
