"""What somebody wrote is shown as it was written, and is never a part of a layout."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.log import DayEntry, Log
from planner.domain.plan import Plan
from planner.domain.programme import Programme
from planner.errors import Problem
from planner.writers.pdf.fonts import no_font
from tests.builders import MONDAY, plan, programme
from tests.writers.pdf.pages import read, texts, written

MARKUP = (
    "#panic()", "$x$", "*bold*", "_em_", "\\", "\\u{41}", "//", "/*", "*/", "]", "[", "#", "{", "}",
    '"', "`raw`", '#import "look.typ"', "<label>", "@start-here", "= Heading", "- item", "+ one",
    "~", "---", "'", "#data", "https://example.org", "&", ";", "%", "(", ")", "a", "B", "7",
)  # fmt: skip
anything = st.lists(st.sampled_from(MARKUP), min_size=1, max_size=6).map(" ".join)


def letters(text: str) -> str:
    """A text without spaces, and without the marks at which words may be broken."""
    return "".join(text.replace("\u200b", "").split())


def small(name: str) -> Programme:
    one = programme(1)
    item = one.items[0]
    exercise = replace(item.exercise, name=name, steps=(name,), tips=(name,), cautions=(name,))
    safety = replace(one.safety, stop_rule=name, emergency=(name,))
    return replace(one, name=name, items=(replace(item, exercise=exercise),), safety=safety)


def of(name: str, text: str = "") -> tuple[Plan, Log]:
    made = plan(small(text or name), name=name, weeks=2)
    return made, Log(days=(DayEntry(MONDAY, 3, text or name),))


@given(anything)
@settings(max_examples=40)
def test_markup_is_text_wherever_it_is_written(text: str) -> None:
    made, log = of(text[:100], text)
    pdf = written(made, log, week=1, clinic=text)
    pages = [letters(page) for page in texts(pdf)]
    assert letters(text[:100]) in pages[0]
    assert pages[0].count(letters(text)) >= 3  # clinic, stop rule, exercise
    metadata = read(pdf).metadata
    assert metadata is not None
    assert str(metadata.title).endswith(text[:100])


def test_a_word_longer_than_any_column_is_broken_and_whole() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 2
    made, log = of(word, word)
    assert letters(texts(written(made, log, week=1))[0]).count(word) >= 3


@pytest.mark.parametrize("name", ["Ἀσκληπιός", "Łukasz Żółć", "Ольга", "Nguyễn Thị Hà"])
def test_names_in_scripts_that_the_fonts_have_are_shown(name: str) -> None:
    said: list[Problem] = []
    made, log = of(name)
    assert name in texts(written(made, log, week=1, say=said.append))[0]
    assert said == []


def test_what_no_font_has_is_said_with_a_remedy_and_the_rest_is_shown() -> None:
    nowhere = "\U000f0123\U000f0124"  # private use: no font of any machine
    said: list[Problem] = []
    made, log = of(f"Anna {nowhere} Berg")
    page = texts(written(made, log, week=1, say=said.append))[0]
    assert "Anna" in page
    assert "Berg" in page
    assert [problem.message for problem in said] == [
        "no font of this machine has U+F0123 U+F0124, so that they are missing"
    ]


@pytest.mark.parametrize(
    "name", ["अनन्या", "فاطمة", "李小龍", "Zoë 😀👩‍⚕️🏳️‍🌈", "\u200f\u202eabc", "a\u0301\u0302"]
)
def test_names_of_any_script_are_no_crash(name: str) -> None:
    made, log = of(name)
    assert len(texts(written(made, log))) > 3


def test_a_font_is_named_for_each_script_and_marks_alone_are_not_missed() -> None:
    assert [
        problem.remedy for problem in no_font(["李", "नि", "😀", "\\u{200d}", "\\u{fe0f}"], "")
    ] == [
        "install a font such as Noto Emoji",
        "install a font such as Noto Sans CJK",
        "install a font such as Noto Sans Devanagari",
    ]
