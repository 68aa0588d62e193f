"""An exercise as its source describes it."""

from dataclasses import dataclass

from planner.domain.dose import DoseRange
from planner.domain.picture import Image

LONGEST_ESTIMATE_S = 120
"""Seconds for a repetition or a breath; more is a slip [our choice]."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an exercise and its dose are documented."""

    name: str
    year: int | None = None
    title: str = ""
    author: str = ""
    reviewed: str = ""
    address: str = ""

    def cite(self) -> str:
        """The short form.

        >>> Source("NHS", 2013).cite()
        'NHS, 2013'
        """
        return self.name if self.year is None else f"{self.name}, {self.year}"


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for one and for many: roll, rolls."""

    one: str
    many: str

    def form(self, number: int) -> str:
        """The form that goes with a number.

        >>> Noun("roll", "rolls").form(1), Noun("roll", "rolls").form(6)
        ('roll', 'rolls')
        """
        return self.one if number == 1 else self.many


@dataclass(frozen=True, slots=True)
class Exercise:
    """What is done, how, how much of it, and who says so.

    `rep_s` and `breath_s` (seconds) are estimates of ours; no source gives the time that a
    repetition takes. They serve the minutes per session and nothing else. `figure` is the key of
    one of planner's figures, empty for none; `images` are a person's own, the end alone or start
    and end, and are shown in its place.
    """

    key: str
    name: str
    dose: DoseRange
    unit: Noun
    source: Source
    purpose: str = ""
    start: str = ""
    steps: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    modification: str = ""
    manner: str = ""  # a word or two on how, shown where there is no hold: "slow rocking"
    breath: Noun = Noun("breath", "breaths")
    rep_s: int = 4
    breath_s: int = 4
    figure: str = ""
    images: tuple[Image, ...] = ()

    def __post_init__(self) -> None:
        if len(self.images) > 2:
            raise ValueError("an exercise has an image of its start and one of its end")
        if not all(1 <= seconds <= LONGEST_ESTIMATE_S for seconds in (self.rep_s, self.breath_s)):
            raise ValueError(f"a repetition or a breath takes 1 to {LONGEST_ESTIMATE_S} seconds")
