"""What stands at the foot of every printed page."""

from dataclasses import dataclass

from planner.wording import sheet_words
from planner.wording.language import Words


@dataclass(frozen=True, slots=True)
class Foot:
    """Where the warning signs are, on which page (`{page}`), `page {page} of {pages}`, and that
    something goes on overleaf.
    """

    warning_signs: str
    warning_signs_on: str
    page_of: str
    continued: str


def foot(words: Words) -> Foot:
    """The same on all pages."""
    return Foot(
        words(sheet_words.WARNING_SIGNS),
        words.text(sheet_words.WARNING_SIGNS_ON),
        words.text(sheet_words.PAGE_OF),
        words(sheet_words.CONTINUED),
    )
