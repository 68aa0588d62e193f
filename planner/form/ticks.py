"""What a tick cell says, in all three kinds of tick. The formulas of the weekly page say the same.

A cell says "done" by one of the `DONE_WORDS` in any case, by 1 or TRUE, or by the number of
repetitions done where that is at least the target. A smaller number, from 2 up, is partly done, and
so is `ONE_REP`. An empty box leaves the answer to "All done"; a plain no does not.
"""

from enum import Enum

from planner.domain.dose import LARGEST, Quantity
from planner.domain.plan import Ticks

TICKED, UNTICKED = "☑", "☐"
SYMBOLS = (TICKED, "☑\ufe0f", "✓", "✔", "✔\ufe0f")
"""Signs that say "done". Telephones add U+FE0F, which asks for the coloured form."""

DONE_WORDS = ("x", "yes", "y", "done", "1", "true")
FEWEST_REPS = 2
"""From this number on a number is repetitions; 1 is a tick."""

MOST_REPS = max(LARGEST[Quantity.REPS], LARGEST[Quantity.HOLD])
"""A larger number is taken for a slip of the pen, and says nothing."""

ONE_REP = "1×"
"""One repetition of several, as planner writes it: a 1 alone is a tick."""

FALSE = "false"
"""What an empty check box becomes where a program saves it as a text."""

Value = str | float | bool | None
"""What a cell holds; None where it is blank. A bool is not taken for a number."""


class Mark(Enum):
    """What a tick cell says by itself."""

    DONE = "done"
    PARTLY = "partly"  # fewer repetitions than the target
    NOT_DONE = "not done"
    OPEN = "open"  # an empty box or a blank: "All done" decides


def mark(value: Value, target: int, ticks: Ticks) -> Mark:
    """What a cell says about an exercise whose target is `target` (`Dose.counted`).

    What is not understood is NOT_DONE: "All done" does not overrule what a person wrote.

    >>> mark("X", 6, Ticks.GLYPH), mark(5, 6, Ticks.GLYPH), mark(6, 6, Ticks.GLYPH)
    (<Mark.DONE: 'done'>, <Mark.PARTLY: 'partly'>, <Mark.DONE: 'done'>)
    """
    if is_blank(value, ticks):
        return Mark.OPEN
    if isinstance(value, str) and value.strip() == ONE_REP:
        return Mark.DONE if target <= 1 else Mark.PARTLY
    if isinstance(value, str):
        return Mark.DONE if _is_done_word(value) else Mark.NOT_DONE
    if value is None or not (1 <= value <= MOST_REPS and value == int(value)):
        return Mark.NOT_DONE
    if value == 1 or value >= target:
        return Mark.DONE
    return Mark.PARTLY


def is_ticked(value: Value) -> bool:
    """Whether a cell that has no target, such as "All done", is ticked."""
    return _is_done_word(value) if isinstance(value, str) else value is not None and value == 1


def is_blank(value: Value, ticks: Ticks) -> bool:
    """Whether a cell is as it was before anybody wrote in it.

    FALSE is an empty check box, which people put in the place of ☐ as well. With native and number
    ticks a 0 is one too, so that it is no plain "no" there.
    """
    if isinstance(value, str):
        return value.strip() in ("", UNTICKED) or value.strip().casefold() == FALSE
    return value is None or value is False or (ticks is not Ticks.GLYPH and value == 0)


def is_done(value: Value, target: int, ticks: Ticks, all_done: bool) -> bool:
    """Whether the exercise counts as done, with the column's "All done" taken into account."""
    said = mark(value, target, ticks)
    return said is Mark.DONE or (said is Mark.OPEN and all_done)


def box(done: bool, ticks: Ticks) -> str | int | bool:
    """What a ticked or an unticked box holds."""
    if ticks is Ticks.NATIVE:
        return done
    if ticks is Ticks.NUMBER:
        return int(done)
    return TICKED if done else UNTICKED


def _is_done_word(text: str) -> bool:
    return text.strip() in SYMBOLS or text.strip().lower() in DONE_WORDS
