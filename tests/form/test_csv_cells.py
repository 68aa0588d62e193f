"""Text that a spreadsheet could take for a formula."""

from hypothesis import given
from hypothesis import strategies as st

from planner.form.csv_cells import FORMULA_STARTS, neutralise, restore

starts = st.sampled_from(["", "'", "''", *FORMULA_STARTS])


@given(start=starts, rest=st.text())
def test_every_text_comes_back(start: str, rest: str) -> None:
    assert restore(neutralise(start + rest)) == start + rest


@given(start=starts, rest=st.text())
def test_no_cell_starts_like_a_formula(start: str, rest: str) -> None:
    assert not neutralise(start + rest).startswith(FORMULA_STARTS)
