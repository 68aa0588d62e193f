"""Workbooks gone wrong: damaged bytes, odd XML in any part, odd values in any cell."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

from hypothesis import strategies as st

from planner.domain.log import Clearance, DayEntry, Entry, Log, OwnPain, Sign
from planner.writers import xlsx
from tests.builders import MONDAY, plan, programme
from tests.fuzz.mutations import DATES, NUMBERS, ODD, damaged, edited, spots

PIECES = r'(?:="([^"]*)")'
TAGS, TEXTS = r"<[^>]*>", r">([^<]+)<"
CELLS = r"<c r=\"[A-Z]+[0-9]+\"[^>]*?(?:/>|>.*?</c>)"
ERRORS = ("#REF!", "#N/A", "#DIV/0!", "oops")

FOUND = plan(programme(3), weeks=2, times=2)
SIGN = FOUND.programme.safety.emergency[0]
LOG = Log(
    entries=(
        Entry(MONDAY, 1, "exercise-1", done=True, pain=0, note="=1+1"),
        Entry(MONDAY, 1, "exercise-2", done=False, reps_done=1),
    ),
    days=(DayEntry(MONDAY, 0, "slept badly"),),
    own_pains=(OwnPain("1", "exercise-3", 10),),
    signs=(Sign(SIGN, True, MONDAY),),
    clearance=Clearance("Dr Berg", MONDAY),
)


@cache
def whole() -> bytes:
    """A workbook in which everything that can be filled in is."""
    return xlsx.write(FOUND, LOG)


@cache
def parts() -> Mapping[str, bytes]:
    with ZipFile(BytesIO(whole())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def _text(name: str) -> str:
    return parts()[name].decode()


@cache
def _spots(name: str) -> dict[str, list[tuple[int, int]]]:
    found = {pattern: spots(pattern, _text(name)) for pattern in (PIECES, TAGS, TEXTS, CELLS)}
    return {pattern: where for pattern, where in found.items() if where}


def _packed(changed: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in {**parts(), **changed}.items():
            archive.writestr(name, content)
    return out.getvalue()


@cache
def _names() -> list[str]:
    return [name for name in parts() if name.endswith((".xml", ".rels"))]


@st.composite
def other_xml(draw: st.DrawFn) -> bytes:
    """Attributes, tags and texts of one or two parts edited, and now and then a part left out."""
    changed = {}
    for name in draw(st.lists(st.sampled_from(_names()), min_size=1, max_size=2)):
        pattern = draw(st.sampled_from([p for p in _spots(name) if p != CELLS]))
        tags = st.sampled_from(["<x>", "</x>", "<c/>", "<row/>", "<is><t>a</t></is>", "<f/>"])
        values = ODD.map(escape) | ODD if pattern != TAGS else tags
        text = draw(edited(_text(name), _spots(name)[pattern], values))
        changed[name] = text.encode("utf-8", "surrogatepass")
    return _packed(changed)


@st.composite
def other_cells(draw: st.DrawFn) -> bytes:
    """Any value of any kind in any cell of the pages, "Start here" and the hidden state."""
    names = [name for name in _names() if CELLS in _spots(name)]
    changed = {}
    for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)):
        text, where = _text(name), _spots(name)[CELLS]
        places = st.sets(st.integers(0, len(where) - 1), min_size=1, max_size=12)
        for place in sorted(draw(places), reverse=True):
            start, end = where[place]
            address = text[start:end].split('"', 2)[1]
            text = text[:start] + draw(cell(address)) + text[end:]
        changed[name] = text.encode("utf-8", "surrogatepass")
    return _packed(changed)


@st.composite
def cell(draw: st.DrawFn, address: str) -> str:
    """A cell of each kind that spreadsheet programs write."""
    style = draw(st.integers(0, 60))
    kinds = {
        "n": st.sampled_from(NUMBERS) | st.floats().map(repr) | st.integers().map(str),
        "b": st.sampled_from(["0", "1", "2", "true", ""]),
        "e": st.sampled_from(ERRORS),
        "d": st.sampled_from(DATES) | st.datetimes().map(lambda day: day.isoformat()),
        "s": st.integers(-1, 400).map(str),
        "str": ODD.map(escape),
    }
    if draw(st.integers(0, 3)) == 0:
        texts = draw(st.lists(ODD.map(escape), min_size=1, max_size=3))
        runs = "".join(f"<r><t xml:space='preserve'>{text}</t></r>" for text in texts)
        return f'<c r="{address}" s="{style}" t="inlineStr"><is>{runs}</is></c>'
    kind = draw(st.sampled_from(list(kinds)))
    formula = draw(st.sampled_from(["", "", "<f>TRUE()</f>", "<f>1/0</f>", "<f/>"]))
    value = draw(kinds[kind])
    shown = draw(st.sampled_from([f"<v>{value}</v>", f"<v>{value}</v>", "<v/>", ""]))
    return f'<c r="{address}" s="{style}" t="{kind}">{formula}{shown}</c>'


def bad_bytes() -> st.SearchStrategy[bytes]:
    return damaged(whole()) | damaged(_packed({})) | st.binary(max_size=200).map(b"PK\3\4".__add__)
