"""What tick cells say, as people type into them."""

import pytest

from planner.domain.plan import Ticks
from planner.form.ticks import Mark, Value, box, is_done, is_ticked, mark

TYPED = [
    "x",
    "X",
    "Yes",
    "y",
    "done",
    "✓",
    "✔",
    "✔\ufe0f",
    "☑",
    "☑\ufe0f",
    "1",
    "TRUE",
    1,
    1.0,
    True,
]


@pytest.mark.parametrize("ticks", Ticks)
@pytest.mark.parametrize("value", TYPED)
def test_every_usual_sign_is_a_tick(value: Value, ticks: Ticks) -> None:
    assert mark(value, 8, ticks) is Mark.DONE
    assert is_ticked(value)


@pytest.mark.parametrize(
    ("value", "target", "said"),
    [
        (2, 8, Mark.PARTLY),
        (7, 8, Mark.PARTLY),
        (8, 8, Mark.DONE),
        (12, 8, Mark.DONE),
        (2, 1, Mark.DONE),
        (-1, 8, Mark.NOT_DONE),
        ("no", 8, Mark.NOT_DONE),
        ("a bit", 8, Mark.NOT_DONE),
        ("☐", 8, Mark.OPEN),
        ("", 8, Mark.OPEN),
        (None, 8, Mark.OPEN),
    ],
)
def test_numbers_are_repetitions_and_words_are_answers(
    value: Value, target: int, said: Mark
) -> None:
    assert all(mark(value, target, ticks) is said for ticks in Ticks)


@pytest.mark.parametrize("value", [False, "FALSE", "false"])
@pytest.mark.parametrize("ticks", Ticks)
def test_an_empty_check_box_is_no_answer_in_any_kind_of_tick(value: Value, ticks: Ticks) -> None:
    """Where ☐ was before, people and programs put check boxes of their own."""
    assert mark(value, 8, ticks) is Mark.OPEN
    assert is_done(value, 8, ticks, all_done=True)
    assert not is_ticked(value)


@pytest.mark.parametrize("value", [0, 0.0])
def test_zero_is_a_no_only_where_it_is_no_empty_box(value: Value) -> None:
    assert mark(value, 8, Ticks.GLYPH) is Mark.NOT_DONE
    assert mark(value, 8, Ticks.NUMBER) is Mark.OPEN
    assert mark(value, 8, Ticks.NATIVE) is Mark.OPEN


@pytest.mark.parametrize("ticks", Ticks)
def test_all_done_fills_empty_boxes_and_overrules_nothing(ticks: Ticks) -> None:
    assert is_done(box(False, ticks), 8, ticks, all_done=True)
    assert not is_done(box(False, ticks), 8, ticks, all_done=False)
    assert is_done(box(True, ticks), 8, ticks, all_done=False)
    assert not is_done("no", 8, ticks, all_done=True)
    assert not is_done(5, 8, ticks, all_done=True)
