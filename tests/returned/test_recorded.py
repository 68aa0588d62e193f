"""What people type, in cells of every kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.plan import Ticks
from planner.form.ticks import Mark, Value, box, mark
from planner.returned import recorded
from planner.returned.recorded import NotUnderstood, Tick

VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)


@given(value=VALUES)
def test_pain_is_from_0_to_10_unknown_or_not_understood(value: Value) -> None:
    try:
        found = recorded.pain(value)
    except NotUnderstood:
        assert value is not None
    else:
        assert found is None or 0 <= found <= 10
        assert (found is None) == (recorded.tidy(value) in (None, ""))


@given(value=VALUES, ticks=st.sampled_from(Ticks), target=st.integers(1, 20))
def test_what_the_page_counts_as_done_is_read_as_done(
    value: Value, ticks: Ticks, target: int
) -> None:
    """The formulas know fewer spellings; where they see a tick, reading sees one too."""
    try:
        said = recorded.tick(value, ticks)
    except NotUnderstood:
        return
    if mark(value, target, ticks) is Mark.DONE:
        assert said is not None
        assert recorded.is_done(said, target) is True
    if mark(value, target, ticks) is Mark.OPEN:
        assert said is None


@pytest.mark.parametrize("ticks", Ticks)
def test_an_empty_box_is_no_answer(ticks: Ticks) -> None:
    for value in (None, "", "  ", "☐", "☐\ufe0e", box(False, ticks)):
        assert recorded.tick(value, ticks) is None


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("✅", Tick(True)),
        ("1.0", Tick(True)),
        ("1 rep", Tick(None, 1)),
        ("8x", Tick(None, 8)),
        ("0 of 8", Tick(False, 0)),
        ("\uff2e\uff4f", Tick(False)),
        (600, Tick(None, 600)),
    ],
)
def test_words_and_numbers_are_answers(value: Value, said: Tick) -> None:
    assert recorded.tick(value, Ticks.GLYPH) == said


@pytest.mark.parametrize("value", [-1, 2.5, 601, "✗", "ill", "3x5", "?", float("nan"), 1e300])
def test_everything_else_is_not_understood(value: Value) -> None:
    with pytest.raises(NotUnderstood, match="is neither done nor not done"):
        recorded.tick(value, Ticks.GLYPH)


def test_all_done_takes_no_repetitions() -> None:
    assert recorded.all_done("x", Ticks.GLYPH) is True
    assert recorded.all_done("no", Ticks.GLYPH) is False
    assert recorded.all_done("☐", Ticks.GLYPH) is None
    with pytest.raises(NotUnderstood):
        recorded.all_done(5, Ticks.GLYPH)


def test_a_long_text_is_shown_in_short() -> None:
    assert (
        recorded.shown("a\nb" * 100)
        == "'" + ("a ba ba ba ba ba ba ba ba ba ba ba ba ba b"[:40]) + "…'"
    )


@pytest.mark.parametrize(
    ("number", "note"),
    [(2079460018, "2079460018"), (2079460018.0, "2079460018"), (1234.5678, "1234.5678")],
)
def test_a_number_in_a_note_keeps_all_its_digits(number: Value, note: str) -> None:
    assert recorded.note(number) == note


def test_a_whole_number_too_large_for_a_float_is_not_understood() -> None:
    with pytest.raises(NotUnderstood):
        recorded.pain(10**400)
    with pytest.raises(NotUnderstood):
        recorded.tick(10**400, Ticks.GLYPH)
    assert recorded.note(10**400) == str(10**400)
