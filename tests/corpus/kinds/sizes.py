"""Programmes of every size, filled in and then moved about."""

from itertools import product

from planner.domain.plan import Ticks
from tests.corpus.cases import Case, case
from tests.corpus.kinds.places import columns_moved, rows_moved, sheets_reordered

CASES: list[Case] = [
    case(
        f"{exercises} exercises, {times} times, {len(weekdays)} days, {ticks}",
        sheets_reordered,
        rows_moved,
        columns_moved,
        exercises=exercises,
        times=times,
        weekdays=weekdays,
        ticks=ticks,
    )
    for exercises, times, weekdays, ticks in product(
        (1, 5, 12, 20), (1, 3), ((0, 2, 4), tuple(range(7))), (Ticks.GLYPH, Ticks.NUMBER)
    )
]
