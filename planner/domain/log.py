"""What the person recorded. Unknown is None: a blank is never a zero."""

import re
from dataclasses import dataclass
from datetime import date

WEEK_LABEL = re.compile(r"[0-9]{1,3}[b-g]?")
"""The label of a week's page: "3", or "3b" for the second part of week 3."""


def _check_pain(pain: int | None) -> None:
    if pain is not None and not 0 <= pain <= 10:
        raise ValueError(f"{pain} is not a pain from 0 to 10")


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise in one session: done, not done or unknown (None).

    `reps_done` is the number that the person counted, `pain` what the exercise gave (0–10).
    """

    day: date
    slot: int
    exercise: str
    done: bool | None = None
    reps_done: int | None = None
    pain: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        _check_pain(self.pain)


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One day: the pain before starting (0–10, the worst of the last 24 hours) and a note."""

    day: date
    pain_before: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        _check_pain(self.pain_before)


@dataclass(frozen=True, slots=True)
class OwnPain:
    """The worst pain (0–10) that an exercise gave in a week, as the weekly page asks for it.

    `week` is the label of the page.
    """

    week: str
    exercise: str
    pain: int

    def __post_init__(self) -> None:
        if not WEEK_LABEL.fullmatch(self.week):
            raise ValueError(f"{self.week!r} is no week")
        _check_pain(self.pain)


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign that is ticked on "Start here"; `day` is None where no date could be read."""

    text: str
    emergency: bool
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who says that the person may go on after a warning sign, and when."""

    by: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """Everything that was recorded, each list in the order of its dates.

    `going_on` are the days from which the person wrote that they go on after a stop; the clearance
    is the last word of a doctor or physiotherapist. `follows` is false where the person switched
    off that coming weeks follow what is written.
    """

    entries: tuple[Entry, ...] = ()
    days: tuple[DayEntry, ...] = ()
    own_pains: tuple[OwnPain, ...] = ()
    signs: tuple[Sign, ...] = ()
    clearance: Clearance | None = None
    going_on: tuple[date, ...] = ()
    follows: bool = True
