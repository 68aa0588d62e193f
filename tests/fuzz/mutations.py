"""How files go wrong: bytes changed anywhere, and pieces of a text replaced by odd ones."""

import re
from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

Whole = TypeVar("Whole", str, bytes)
Spot = tuple[int, int]
"""Where a piece starts and ends."""

NUMBERS = (
    *("0", "-0", "1", "2", "-1", "7", "8", "10", "11", "12", "104", "105", "1000", "1048577"),
    *("0.5", "3.0", "1e3", "1e308", "1e999", "-1e999", "nan", "inf", "9" * 25, "9" * 5000),
    *("2147483648", "18446744073709551616", "-2958466", "2958466", "60", "46356.25", "٣", "²"),
)
DATES = (
    *("2026-11-30", "0000-00-00", "0001-01-01", "9999-12-31", "2026-02-29", "2028-02-29"),
    *("30.11.2026", "05/01/2026", "30 Nov", "2026-11-30T07:30:00", "31/31/2026", "1.1.99"),
)
WORDS = (
    *("", " ", "x", "no", "yes", "true", "false", "null", "None", "☐", "☑", "?", "-", "…", "8-10"),
    *("15-8", "am", "pm", "1 rep", "3 reps", "Week 1", "week 3b", "1z", "daily", "seconds", "each"),
    *("A1", "A0", "XFD1048576", "ZZZZ99999999", "str", "s", "b", "e", "d", "n", "inlineStr"),
    *("=1+1", "'=1+1", "#REF!", "_x0000_", "_x000D_", "\ufeff", "\u202e", "\U0001f600", "ß" * 400),
    *("a" * 33_000, "%s%n", "{0}", "\\", '"', "'", "<", "&amp;", "]]>", "\n", "\r", "\t", ";"),
    *("[", "]", "{", "}", "[[[[[[[[[[", "- ", ": ", "#", "*a", "&a", "!a", "--- ", "|", ">", "%"),
)
ODD = st.one_of(
    st.sampled_from((*NUMBERS, *DATES, *WORDS)),
    st.text(st.characters(codec="utf-8"), max_size=12),
)


def spots(pattern: str, text: str) -> list[Spot]:
    """Where a pattern is found: its first group, or all of it where it has none."""
    found = re.finditer(pattern, text)
    return [match.span(1 if match.re.groups else 0) for match in found]


@st.composite
def edited(
    draw: st.DrawFn,
    whole: Whole,
    where: Sequence[Spot],
    values: st.SearchStrategy[Whole],
    most: int = 3,
) -> Whole:
    """One to `most` pieces replaced, taken out, doubled, cut, or put where another one is."""
    places = st.integers(0, len(where) - 1)
    for place in sorted(draw(st.lists(places, min_size=1, max_size=most)), reverse=True):
        start, end = where[place]
        old = whole[start:end]
        other = slice(*where[draw(places)])
        kept = [old[:0], old + old, old[: len(old) // 2], whole[other]]
        new = draw(values | st.sampled_from(kept))
        whole = whole[:start] + new + whole[end:]
    return whole


@st.composite
def damaged(draw: st.DrawFn, raw: bytes) -> bytes:
    """Some bytes changed, added or taken out, and now and then the end cut off."""
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(raw)))
        length = draw(st.integers(0, 8))
        raw = raw[:start] + draw(st.binary(max_size=8)) + raw[start + length :]
    return raw[: draw(st.integers(0, len(raw)))] if draw(st.integers(0, 4)) == 4 else raw
