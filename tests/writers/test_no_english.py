"""In another language no format has English left: each is written in one that nobody speaks."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from functools import cache
from html import unescape
from io import BytesIO
from itertools import chain
from typing import Any
from zipfile import ZipFile

import icalendar
import pytest

from planner import files, writers
from planner.cli.kit import pictures
from planner.domain.log import Clearance, Log, Sign
from planner.domain.plan import Plan, Ticks
from planner.form.ticks import DONE_WORDS, FALSE
from planner.pages.status import status
from planner.replan import Wishes, replan
from planner.storage.state import SHEET
from planner.terminal import decisions
from planner.terminal.status_lines import status_lines
from planner.writers import Wanted
from tests.builders import MONDAY, plan
from tests.lives.lives import LIVES
from tests.lives.living import lived
from tests.loaded import loaded
from tests.wording.pseudo import PSEUDO, english_in, translated
from tests.writers.pdf.pages import filled, texts

FORMULA_WORDS = re.compile(r'"((?:[^"]|"")*)"')
FUNCTIONS_AND_TICKS = (*DONE_WORDS, FALSE, "TRUE", "FALSE")
PLACE = re.compile(r"\{\w+\}")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As the option `--days` takes them."""
WRITTEN = ("slept", "badly", "sore", "after", "lifting", "Fever", "Berg")
"""By the person, or on a plan of before."""
COMMANDS = ("planner", "replan", "new", "xlsx", "plan", "extend", "resume", "DATE", "days")


def in_pseudo(made: Plan) -> Plan:
    return replace(made, programme=translated(made.programme))


OF_LIVES = [row.life.name for row in LIVES[::4]]
PLANS = ("new", "filled", "twice a day", "three times", *OF_LIVES, "paused")
"""New, filled in, twice a day, re-planned in every way that the lives know, and paused."""


@cache
def named(name: str) -> tuple[Plan, Log]:
    """One of the plans, made when it is needed: each process of the suite reads this file."""
    first = in_pseudo(plan(name="Ánná"))
    match name:
        case "new":
            return first, Log()
        case "filled":
            return first, filled(first)
        case "twice a day":
            twice = in_pseudo(plan(times=2, weekdays=(0, 2, 4), ticks=Ticks.NATIVE, weeks=12))
            return twice, filled(twice)
        case "three times":
            return in_pseudo(plan(times=3, ticks=Ticks.NUMBER)), Log()
        case "paused":
            sick = Log(signs=(Sign(first.programme.safety.doctor_first[0], False, MONDAY),))
            today = MONDAY + timedelta(days=9)
            paused = replan(first, sick, today, Wishes(ill=True)).proposals[0]
            return paused.plan, paused.log
    life = next(row.life for row in LIVES if row.life.name == name)
    found = lived(replace(life, weeks=min(life.weeks, 14)))
    return in_pseudo(found.plan), found.log


def written(name: str, made: Plan, log: Log, **wanted: Any) -> bytes:
    writer = writers.load(name)
    asked = Wanted(words=PSEUDO, layouts=files.layouts(writer.LAYOUTS) if writer.LAYOUTS else {})
    asked = replace(asked, **wanted)
    gallery = translated(pictures.gallery(made, writer, asked))
    return writer.write(made, log, replace(asked, gallery=gallery))


def typed(made: Plan) -> tuple[str, ...]:
    """What stands on pages as it was or is to be typed: `--without knee-rolls`, notes."""
    keys = (part for exercise in made.exercises for part in exercise.key.split("-"))
    return (*keys, *WEEKDAYS, *WRITTEN)


@pytest.mark.parametrize("name", PLANS)
def test_no_english_is_left_in_a_workbook(name: str) -> None:
    made, log = named(name)
    raw = written("xlsx", made, log)
    as_typed = (*typed(made), *FUNCTIONS_AND_TICKS)
    left = [
        (where, word) for where, text in in_workbook(raw) for word in english_in(text, *as_typed)
    ]
    assert left == []


def in_workbook(raw: bytes) -> Iterator[tuple[str, str]]:
    """Every text that an application shows, with its place."""
    book = loaded(raw)
    shown = loaded(raw, values=True)
    yield "title", str(book.properties.title)
    for sheet in book.worksheets:
        if sheet.title == SHEET:
            continue
        yield "sheet", sheet.title
        foot = sheet.oddFooter
        assert foot is not None
        for part in (foot.left, foot.center, foot.right):
            yield f"{sheet.title}, foot", re.sub(r"&[A-Z]\d*", " ", part.text or "")
        for rule in sheet.data_validations.dataValidation:
            for text in (rule.promptTitle, rule.prompt, rule.errorTitle, rule.error):
                yield f"{sheet.title}, {rule.sqref}", text or ""
        hidden = {row for row, size in sheet.row_dimensions.items() if size.hidden}
        values = shown[sheet.title].iter_rows(values_only=True)
        for cell, value in zip(
            chain.from_iterable(sheet.iter_rows()), chain.from_iterable(values), strict=True
        ):
            is_key = cell.column == 1 or cell.row == 1 or cell.row in hidden
            if isinstance(cell.value, str) and cell.value.startswith("="):
                for literal in FORMULA_WORDS.findall(cell.value):
                    yield f"{sheet.title}!{cell.coordinate}, formula", literal
            if isinstance(value, str) and not is_key:
                yield f"{sheet.title}!{cell.coordinate}", value
    yield from _in_drawings(raw)


def _in_drawings(raw: bytes) -> Iterator[tuple[str, str]]:
    """Titles of charts and of their series, and what is said of pictures."""
    package = ZipFile(BytesIO(raw))
    for name in package.namelist():
        if name.startswith(("xl/charts/", "xl/drawings/")):
            part = package.read(name).decode()
            for text in re.findall(r"<(?:a:t|c:v)>([^<]*)</", part) + re.findall(
                r'descr="([^"]*)"', part
            ):
                yield name, unescape(text)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", [*PLANS[:3], *PLANS[-2:]])
def test_no_english_is_left_on_paper(name: str, large: bool) -> None:
    made, log = named(name)
    raw = written("pdf", made, log, large=large, with_exercises=True)
    for page in texts(raw):
        assert english_in(page, *typed(made)) == []


@pytest.mark.parametrize("name", PLANS)
def test_no_english_is_left_in_a_calendar(name: str) -> None:
    made, log = named(name)
    at = tuple(time(8 + 3 * slot) for slot in range(made.choices.times))
    raw = written("ics", made, log, at=at, zone="Europe/Berlin")
    calendar = icalendar.Calendar.from_ical(raw)
    shown = [str(calendar["X-WR-CALNAME"])]
    for component in calendar.walk():
        shown += [str(component[name]) for name in ("SUMMARY", "DESCRIPTION") if name in component]
    assert [word for text in shown for word in english_in(text, *typed(made))] == []


def test_no_english_is_left_in_the_targets_and_days_of_a_table() -> None:
    """Its headings, and the words for done and not done, are those of programs."""
    made, log = named("filled")
    head, *rows = written("csv", made, log).decode("utf-8-sig").splitlines()
    target, day = (head.split(",").index(name) for name in ("target", "day"))
    assert target > day
    for row in rows:
        cells = row.split(",")
        assert english_in(cells[day]) == []
    assert english_in(rows[0].split('"')[1]) == []


@pytest.mark.parametrize("name", PLANS)
def test_no_english_is_left_in_what_the_session_page_is_told(name: str) -> None:
    made, log = named(name)
    if made.is_paused:
        return
    today = made.history[-1].day if made.history else made.starts
    page = written("html", made, log, today=today).decode()
    told = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert told is not None
    as_it_is = {"language", "plan_id", "file", "command", "new_page", "columns", "key", "build"}
    as_it_is |= {"figure", "src", "hold_unit", "sides", "starts", "ends", "due"}
    left = [
        (where, word)
        for where, text in strings(json.loads(told[1]), "")
        if not as_it_is.intersection(where.split("."))
        for word in english_in(PLACE.sub(" ", text))
    ]
    assert left == []


def strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """Every text of a JSON value, with the names on the way to it."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from strings(each, f"{where}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, where)


@pytest.mark.parametrize("name", PLANS)
def test_no_english_is_left_in_status_and_re_plan(name: str) -> None:
    made, log = named(name)
    last = made.history[-1].day if made.history else made.starts
    for today in (last, last + timedelta(days=3), last + timedelta(days=17)):
        found = status(PSEUDO, made, log, today)
        lines = status_lines(PSEUDO, found, "plan.xlsx")
        if found.refused:
            continue  # what is wrong is said by the command line
        result = replan(made, log, today, Wishes(ill=True, weekdays=(0, 2)))
        lines += decisions.decision_lines(PSEUDO, made, result.decisions)
        lines += decisions.proposal_lines(PSEUDO, made, result)
        lines += decisions.told_beside(PSEUDO, made, result)
        cleared = Clearance("Dr. Lý", today)
        lines += decisions.pause_lines(PSEUDO, cleared, today, "plan.xlsx")
        assert [
            word
            for line in lines
            for word in english_in(line, *typed(made), *COMMANDS, *decisions.LETTERS.values())
        ] == []
