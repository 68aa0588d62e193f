"""The helper itself: a step that fails says why, ends LibreOffice, and leaves no test hanging."""

from pathlib import Path

import pytest

from tests.apps.desk import Desk
from tests.apps.filled import written
from tests.builders import plan


def test_a_step_that_fails_says_why_and_the_next_one_starts_anew(tmp_path: Path) -> None:
    desk, path = Desk(tmp_path), written(tmp_path, plan(weeks=2))
    try:
        with (
            pytest.raises(AssertionError, match=r"(?s)shows .* came to nothing: .*NoSuchElement"),
            desk.opened(path) as document,
        ):
            document.do("shows", "no such sheet", "A1")
        with desk.opened(path) as document:
            assert document.sheets[:2] == ["Start here", "Week 1"]
    finally:
        desk.leave()


def test_a_value_that_no_drop_down_offers_cannot_be_chosen(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with (
        pytest.raises(AssertionError, match="Week 1, A1 offers nothing, not 'x'"),
        desk.opened(written(tmp_path, plan(weeks=2))) as document,
    ):
        document.do("choose", "Week 1", "A1", "x")
