"""What stands in a workbook that re-plans itself: the sentences among which its formulas choose."""

from dataclasses import dataclass

from planner.domain.dose import Dose
from planner.domain.exercise import Exercise
from planner.wording import doses
from planner.wording.language import Words


@dataclass(frozen=True, slots=True)
class DoseWords:
    """A dose as a page says it: how much, how, and as short as the next page and a table do."""

    amount: str
    detail: str
    before: str
    short: str


def dose_words(words: Words, exercise: Exercise, dose: Dose) -> DoseWords:
    """The words of a dose."""
    return DoseWords(
        doses.headline(words, exercise, dose),
        doses.detail(words, exercise, dose),
        doses.compared(words, exercise, dose),
        doses.short(words, exercise, dose),
    )
