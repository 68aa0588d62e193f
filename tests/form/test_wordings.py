"""What is written today stands in the list of all wordings, and a new wording loses no old one."""

import re
from dataclasses import replace

import pytest

from planner import readers
from planner.domain.log import Log
from planner.domain.sentence import Sentence
from planner.form import wordings
from planner.form.layout import ColumnKey, RowKey, sheet_name
from planner.form.wordings import Wording
from planner.returned.page import rows
from planner.storage.document import SCHEMA
from planner.wording.doses import slot_name
from planner.wording.language import ENGLISH
from planner.wording.week import page_words
from tests.builders import plan
from tests.readers.edited import Edited, written
from tests.writers.pdf.pages import filled

ALL = [
    *(each for found in (*wordings.ROWS.values(), *wordings.COLUMNS.values()) for each in found),
    *wordings.WEEKS,
    *wordings.OF,
    *wordings.RESTS,
]


def began(label: str, known: tuple[Wording, ...]) -> bool:
    return any(" ".join(label.casefold().split()).startswith(each.words) for each in known)


def test_every_label_that_is_written_today_is_in_the_list() -> None:
    labels = page_words.labels(ENGLISH)
    assert began(labels.pain, wordings.ROWS[RowKey.PAIN])
    assert began(labels.all_done, wordings.ROWS[RowKey.ALL_DONE])
    assert began(labels.notes, wordings.ROWS[RowKey.NOTES])
    assert began(labels.done, wordings.COLUMNS[ColumnKey.DONE])
    for label in (labels.own_pain, labels.own_pain_two, labels.own_pain_three):
        assert began(label, wordings.COLUMNS[ColumnKey.OWN_PAIN])
    assert began(labels.rest, wordings.RESTS)
    assert began(sheet_name("3b"), wordings.WEEKS)
    assert began(page_words.title(ENGLISH, plan(), plan().weeks[2]), wordings.WEEKS)
    assert {slot_name(ENGLISH, slot, 2): slot for slot in (1, 2)} == wordings.SLOTS


def test_wordings_are_small_letters_of_a_schema_that_there_was() -> None:
    for each in ALL:
        assert re.fullmatch("[a-z]+( [a-z]+)*", each.words)
        assert 1 <= each.schema <= SCHEMA


def without_keys(log: Log) -> bytes:
    """The workbook with the hidden keys of its weekly pages gone, and its state too."""
    book = Edited(plan(), log)
    del book.book["_state"]
    for week in plan().weeks:
        sheet = book.sheet(sheet_name(week.label))
        for cell in (*sheet["A"], *sheet[1]):
            cell.value = None
    return book.saved()


def read(raw: bytes) -> Log:
    log = readers.load("xlsx").read(raw).log
    return replace(log, own_pains=(), signs=())


def test_a_label_that_is_worded_anew_loses_no_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without keys a page is read by its labels: those of today, and those of tomorrow."""
    log = filled(plan())
    old = without_keys(log)
    before = read(old)
    assert len(before.entries) > 20
    assert len(before.days) >= 5
    anew = {
        "pain": Sentence("Ache before you begin, 0–10"),
        "notes": Sentence("Remarks"),
        "all_done": Sentence("Everything done"),
    }
    monkeypatch.setattr(page_words, "_LABELS", page_words._LABELS | anew)
    later = {
        "ache before you begin": RowKey.PAIN,
        "remarks": RowKey.NOTES,
        "everything done": RowKey.ALL_DONE,
    }
    monkeypatch.setattr(rows, "_LABELS", rows._LABELS | later)
    written.cache_clear()  # a workbook of the words of before
    new = without_keys(log)
    written.cache_clear()
    assert new != old
    assert read(new) == read(old) == before
