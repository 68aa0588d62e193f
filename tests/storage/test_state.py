"""The hidden state: whole or refused, never half."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.log import Log
from planner.errors import PlannerError
from planner.storage import state
from tests.builders import plan, programme


@given(
    name=st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60
    )
)
def test_the_state_is_read_back_equal_in_any_order_of_rows(name: str) -> None:
    made = plan(name=name)
    rows = state.encode(made, Log())
    assert state.decode(rows) == (made, Log())
    assert state.decode(reversed(rows)) == (made, Log())


def test_no_cell_holds_more_than_a_spreadsheet_keeps() -> None:
    rows = state.encode(plan(programme(40), weeks=104, name="😀" * 100), Log())
    assert len(rows) > 20
    assert all(len(text.encode("utf-16-le")) // 2 <= 32_767 for _, text in rows)


@pytest.mark.parametrize("damage", ["lost piece", "changed piece", "lost checksum", "lost count"])
def test_a_damaged_state_is_refused(damage: str) -> None:
    rows = dict(state.encode(plan(), Log()))
    match damage:
        case "lost piece":
            del rows["piece 1"]
        case "changed piece":
            rows["piece 1"] = rows["piece 1"].replace("knee", "nose")
        case "lost checksum":
            del rows["sha256"]
        case "lost count":
            del rows["pieces"]
    with pytest.raises(PlannerError, match="use a backup"):
        state.decode(rows.items())
