"""The names of the sheets of a workbook, and what stands at the foot of printed pages."""

from planner.domain.sentence import Sentence

START_HERE = Sentence("Start here", context="sheet")
EXERCISES = Sentence("Exercises", context="sheet")
PROGRESS = Sentence("Progress", context="sheet")
CHANGES = Sentence("Changes", context="sheet")

WARNING_SIGNS = Sentence("Warning signs: see Start here.")
WARNING_SIGNS_ON = Sentence("Warning signs: Start here, page {page}.")
CONTINUED = Sentence("continued on the next page")
PAGE_OF = Sentence("page {page} of {pages}", comment="Numbers, at the foot of a page.")
