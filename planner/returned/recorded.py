"""What people type, as values: ticks, repetitions, pain. Blank is unknown, never zero.

`planner.form.ticks` has the words, which the formulas of the weekly page share. People and
programs write more: full-width digits, "8 reps", "4/10", TRUE as a text, 1.0 for 1. Nothing is
guessed: what is not understood raises NotUnderstood, and the caller says where it stands.
"""

import re
from dataclasses import dataclass
from math import isfinite

from planner.domain.plan import Ticks
from planner.form.ticks import MOST_REPS, Value, is_blank, is_ticked

PAIN_REMEDY = "write 0 to 10"
TICK_REMEDY = "choose ☑ or ☐, or write x, no, or how many repetitions you did"

_NO_WORDS = ("no", "n", "not done", "missed", "skipped", "0")
_DONE_TOO = ("✅",)
_PAIN = re.compile(r"(\d{1,4})(?:[.,]0{1,9})?(?:\s*(?:/|of|out of)\s*10)?")
_REPS = re.compile(
    r"(\d{1,4})(?:[.,]0{1,9})?(?P<counted>\s*(?:(?:of|out of|/)\s*\d{1,4}|reps?|times|[x×]))?"
)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_NOT_SEEN = dict.fromkeys((0xFE0E, 0xFE0F, 0x200B, 0xFEFF))
_LONGEST_SHOWN = 40


class NotUnderstood(ValueError):
    """A cell that says nothing that planner knows; the text says what it holds."""


@dataclass(frozen=True, slots=True)
class Tick:
    """What a tick cell says: done, not done (None: it depends on the target), repetitions done."""

    done: bool | None
    reps: int | None = None


def pain(value: Value) -> int | None:
    """A pain from 0 to 10; None for a blank. Raises NotUnderstood.

    >>> pain(" 4 "), pain("4/10"), pain("4,0"), pain("4.0"), pain(0.0), pain("")
    (4, 4, 4, 4, 0, None)
    """
    found = tidy(value)
    if found is None or found == "":
        return None
    number = _whole(found)
    if number is None and isinstance(found, str) and (match := _PAIN.fullmatch(found.lower())):
        number = int(match[1])
    if number is None or not 0 <= number <= 10:
        raise NotUnderstood(f"pain {shown(value)} is not 0–10")
    return number


def tick(value: Value, ticks: Ticks) -> Tick | None:
    """What a tick cell says by itself; None for an empty box or a blank. Raises NotUnderstood.

    A 1 is a tick. From 2 on a number is repetitions; "1 of 5" and "1 rep" are one repetition.

    >>> tick("X", Ticks.GLYPH), tick(6, Ticks.GLYPH), tick("☐", Ticks.GLYPH)
    (Tick(done=True, reps=None), Tick(done=None, reps=6), None)
    """
    found = tidy(value)
    if is_blank(found, ticks):
        return None
    if is_ticked(found) or found in _DONE_TOO:
        return Tick(True)
    number = _whole(found)
    if isinstance(found, str):
        said = found.lower()
        if said == "0" and ticks is not Ticks.GLYPH:
            return None
        match = _REPS.fullmatch(said)
        if match is not None:
            number = int(match[1])
        elif said in _NO_WORDS:
            return Tick(False)
        if match is not None and match["counted"] is None and number == 1:
            return Tick(True)  # "1.0"
    if number is None or not 0 <= number <= MOST_REPS:
        raise NotUnderstood(f"{shown(value)} is neither done nor not done")
    return Tick(False, 0) if number == 0 else Tick(None, number)


def all_done(value: Value, ticks: Ticks) -> bool | None:
    """Whether "All done" is ticked; None for an empty box. Raises NotUnderstood.

    Repetitions say nothing there: they are of one exercise.
    """
    said = tick(value, ticks)
    if said is None:
        return None
    if said.done is None:
        raise NotUnderstood(f"{shown(value)} is neither done nor not done")
    return said.done


def note(value: Value) -> str:
    """A note as it was written; a number or a truth as a spreadsheet shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    return value if isinstance(value, str) else _digits(value)


def is_done(said: Tick, target: int | None) -> bool | None:
    """Whether a tick means done: as many repetitions as the target, where both are known.

    >>> is_done(Tick(None, 5), 6), is_done(Tick(None, 6), 6), is_done(Tick(None, 6), None)
    (False, True, None)
    """
    if said.done is not None or said.reps is None or target is None:
        return said.done
    return said.reps >= target


def tidy(value: Value) -> Value:
    """A value without what cannot be seen: outer spaces, variation signs, full-width forms."""
    if not isinstance(value, str):
        return value
    return value.translate(_FULL_WIDTH).translate(_NOT_SEEN).strip()


def shown(value: Value) -> str:
    """A value inside a sentence: `'twelve'`, `12`; long texts are cut."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        said = " ".join(value.split())
        return f"'{said}'" if len(said) <= _LONGEST_SHOWN else f"'{said[:_LONGEST_SHOWN]}…'"
    return f"'{_digits(value)[:_LONGEST_SHOWN]}'" if value is not None else "nothing"


def _digits(number: float) -> str:
    """Every digit that a spreadsheet keeps: a telephone number stays one."""
    return str(number) if isinstance(number, int) else f"{number:.15g}"


def _whole(value: Value) -> int | None:
    if isinstance(value, (bool, str)) or value is None:
        return None
    if isinstance(value, int):  # may be too large for a float
        return value
    if not isfinite(value):
        return None
    return int(value) if value == int(value) else None
