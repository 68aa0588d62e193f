"""Plans that were re-planned: parts of a week (2b), pauses, other days; filled in and moved."""

from planner.domain.plan import Ticks
from tests.corpus.cases import Case, case
from tests.corpus.kinds.dialects import saved_by_openpyxl, values_only
from tests.corpus.kinds.places import MOVES

CHANGED = ("rows moved", "columns inserted", "keys lost", "exercises sorted", "sheets reordered")

CASES: list[Case] = [
    *(
        case(
            f"{replanned}, {name}, {times} a day",
            MOVES[name],
            replanned=replanned,
            weeks=5,
            times=times,
        )
        for replanned in ("divided", "paused", "resumed")
        for name in CHANGED
        for times in (1, 2)
    ),
    *(
        case(
            f"{replanned}, {mutation.__name__}, {ticks}",
            mutation,
            replanned=replanned,
            weeks=5,
            ticks=ticks,
        )
        for replanned in ("divided", "paused", "resumed")
        for mutation in (saved_by_openpyxl, values_only)
        for ticks in (Ticks.GLYPH, Ticks.NUMBER)
    ),
]
