"""Notes on the same thing become one, and nothing is lost or said twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Entry, Log
from planner.logs.merge import merge
from planner.logs.notes import together
from tests.builders import MONDAY

NOTES = st.lists(st.text("ab 1\n", max_size=8), max_size=4)


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        ("slept badly", "slept badly\nbetter at noon", "slept badly\nbetter at noon"),
        ("slept badly\nbetter at noon", "slept badly", "slept badly\nbetter at noon"),
        ("one\ntwo", "one\nthree", "one\ntwo\nthree"),
        ("knee hurt", "knee hurt, the hip too", "knee hurt, the hip too"),
        ("pain 1", "pain 10", "pain 1\npain 10"),
        ("", "fine", "fine"),
        ("a\n\nb", "a\n\nb\nc", "a\n\nb\nc"),
    ],
)
def test_a_note_that_grew_stands_once(before: str, after: str, counts: str) -> None:
    merged, problems = merge(
        [
            Log((Entry(MONDAY, 1, "walk", True, note=before),), (DayEntry(MONDAY, 2, before),)),
            Log((Entry(MONDAY, 1, "walk", True, note=after),), (DayEntry(MONDAY, 2, after),)),
        ]
    )
    assert (merged.entries[0].note, merged.days[0].note) == (counts, counts)
    assert problems == ()


@given(notes=NOTES)
def test_the_words_of_every_note_are_kept_and_nothing_grows_by_itself(notes: list[str]) -> None:
    found = together(notes)
    assert all(line in found for note in notes for line in note.split("\n"))
    assert together([found, *notes]) == together([found, found]) == found
