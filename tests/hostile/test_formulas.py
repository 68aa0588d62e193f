"""Text of a person's own is never a formula, a script or a link, in whatever format and field."""

import csv
import re
from collections import Counter
from dataclasses import replace
from datetime import time, timedelta
from functools import cache
from html.parser import HTMLParser
from io import BytesIO, StringIO

import icalendar
import pypdf
import pytest

from planner import files
from planner.domain.log import Clearance, DayEntry, Entry, Log
from planner.domain.plan import Plan
from planner.domain.programme import Floor
from planner.form.csv_cells import FORMULA_STARTS
from planner.writers import Wanted, html, ics, xlsx
from planner.writers import csv as csv_writer
from tests.builders import MONDAY, lower_back, plan
from tests.loaded import loaded
from tests.writers.pdf.pages import written

WORDS = "Some words"
FORMULAS = (
    '=HYPERLINK("https://x.invalid","see")',
    "+1+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(1)",
    '{=WEBSERVICE("https://x.invalid")}',
    "\uff1d1+1",
)
MARKUP = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "https://x.invalid",
    '#panic("x") #read("main.typ") $x$ *x* _x_ <x> @x',
    "&#60;b&#62; %n BEGIN:VALARM \\nATTACH:x",
)


@cache
def everywhere(text: str) -> Plan:
    """A plan with this text in every field that takes any."""
    found = lower_back()
    items = tuple(
        replace(
            item,
            exercise=replace(
                item.exercise,
                name=f"{text} {number}"[:60],
                purpose=text,
                start=text,
                steps=(text, text),
                tips=(text,),
                cautions=(text,),
                modification=text,
                manner=text[:20],
                source=replace(item.exercise.source, name=text, title=text, author=text),
                figure="",
            ),
        )
        for number, item in enumerate(found.items[:2])
    )
    safety = replace(
        found.safety,
        before_starting=text,
        emergency=(text,),
        doctor_first=(text + " too",),
        stop_rule=text,
        no_tick=text,
        floor=Floor(needs=text, down=(text,), up=(text,), otherwise=text, source=text),
    )
    own = replace(found, name=text, purpose=text, items=items, safety=safety)
    return plan(own, name=text, weeks=2)


def recorded(text: str) -> Log:
    """A log with this text in every field that takes any."""
    keys = [exercise.key for exercise in everywhere(text).exercises]
    return Log(
        entries=tuple(Entry(MONDAY, 1, key, True, note=text) for key in keys),
        days=(DayEntry(MONDAY, 1, text),),
        clearance=Clearance(text, MONDAY + timedelta(days=1)),
    )


def formulas(text: str) -> Counter[str]:
    """The formulas of a workbook; a text in one of them counts as the harmless one does."""
    book = loaded(xlsx.write(everywhere(text), recorded(text)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.hyperlink is not None]
    assert len([cell for cell in cells if text in str(cell.value)]) > 20
    return Counter(str(cell.value) for cell in cells if cell.data_type == "f")


@pytest.mark.parametrize("text", [*FORMULAS, *MARKUP])
def test_a_workbook_has_the_formulas_that_it_has_with_harmless_words(text: str) -> None:
    assert formulas(text) == formulas(WORDS)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_file_starts_as_a_formula(text: str) -> None:
    for data in (
        csv_writer.write(everywhere(text), recorded(text)),
        csv_writer.write_log(recorded(text), text),
    ):
        cells = [cell for row in csv.reader(StringIO(data.decode("utf-8-sig"))) for cell in row]
        assert [cell for cell in cells if cell.lstrip(" ").startswith(FORMULA_STARTS)] == []
        assert any(text in cell for cell in cells)


class Elements(HTMLParser):
    """Counts the elements of a page with the names of their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: Counter[tuple[str, ...]] = Counter()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag, *(name for name, _ in attrs)] += 1


def elements(text: str) -> Counter[tuple[str, ...]]:
    wanted = Wanted(layouts=files.layouts("session"), today=MONDAY)
    return Elements(html.write(everywhere(text), Log(), wanted).decode()).found


@pytest.mark.parametrize("text", [*FORMULAS, *MARKUP])
def test_the_session_page_has_the_elements_that_it_has_with_harmless_words(text: str) -> None:
    assert elements(text) == elements(WORDS)


def properties(text: str) -> Counter[str]:
    wanted = Wanted(at=(time(7, 30),), zone="Europe/Berlin")
    calendar = icalendar.Calendar.from_ical(ics.write(everywhere(text), Log(), wanted))
    assert text in str(calendar.walk("VEVENT")[0].get("description"))
    return Counter(
        f"{part.name}:{name}" for part in calendar.walk() for name, _ in part.property_items()
    )


@pytest.mark.parametrize("text", [*FORMULAS, *MARKUP])
def test_a_calendar_has_the_properties_that_it_has_with_harmless_words(text: str) -> None:
    assert properties(text) == properties(WORDS)


@pytest.mark.parametrize("text", [FORMULAS[0], *MARKUP[1:4]])
def test_a_printed_page_links_to_nothing_and_runs_nothing(text: str) -> None:
    data = written(everywhere(text), recorded(text), clinic=text)
    pages = pypdf.PdfReader(BytesIO(data)).pages
    notes = [note.get_object() for page in pages for note in page.get("/Annots", ())]
    assert [note for note in notes if "invalid" in str(note) or "alert" in str(note)] == []
    assert not re.search(rb"/(JavaScript|JS|OpenAction|Launch|AA|EmbeddedFiles)\b", data)
