"""The digests of planner's own texts: kept in any number, and read back whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.storage.own_texts import digest, digests, rows

MANY = [f"text {number}" for number in range(4_000)]


@given(st.sets(st.text(st.characters(exclude_categories=["Cs"]), min_size=1)))
def test_digests_are_read_back_in_any_order_of_rows(texts: set[str]) -> None:
    kept = rows(texts)
    assert rows(sorted(texts, reverse=True)) == kept
    expected = frozenset(map(digest, texts)) if texts else None
    assert digests(kept) == digests(reversed(kept)) == expected


def test_no_cell_holds_more_than_a_spreadsheet_keeps() -> None:
    kept = rows(MANY)
    assert len(kept) > 2
    assert all(len(text) <= 32_767 for _, text in kept)


@pytest.mark.parametrize("place", range(4))
def test_where_a_row_is_lost_nothing_is_known(place: int) -> None:
    kept = rows(MANY)
    del kept[place]
    assert digests(kept) is None


@pytest.mark.parametrize(
    "saved",
    ["Two  lines\r\nof text", " Two lines of_x000D_\ntext ", "Two\tlines\xa0of text"],
)
def test_spaces_and_ends_of_lines_do_not_count(saved: str) -> None:
    assert digest(saved) == digest("Two lines\nof text")


def test_every_letter_counts() -> None:
    texts = ("Fever", "fever", "Fever.", "Feve", "F_ever", "Fièvre")
    assert len(set(map(digest, texts))) == len(texts)
