"""What people wrote on planner's own pages where no answer is read: beside its texts, or over them.

A text is known to be planner's by its digest in the hidden state (`planner.storage.own_texts`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.plan import Plan
from planner.errors import Problem
from planner.returned import recorded
from planner.returned.grid import ERRORS, Sheet, cell_name, line
from planner.returned.start_page import answer_cells
from planner.storage.own_texts import digest

KEEP_IT = "what should be kept belongs in Notes"
_MOST_TOLD = 5

Places = set[tuple[int, int]]
"""Cells by row and column, from 0."""


@dataclass(frozen=True, slots=True)
class OwnTexts:
    """The digests of all texts that planner wrote on the `sheets` of these names."""

    plan: Plan
    digests: frozenset[str]
    sheets: frozenset[str]


def added(sheet: Sheet, own: OwnTexts | None) -> Iterator[Problem]:
    """A problem for each cell that people wrote; of many cells the first few.

    Without `own`, what was typed over planner's texts cannot be told from them.
    """
    beside = _without_format(sheet)
    over: Places = set()
    if own is not None and sheet.name in own.sheets:
        texts = _texts(sheet, own.plan, beside)
        over = _not_own(sheet, texts, own.digests)
        if 2 * len(over) > len(texts):  # a translated book, for example
            over = set()
            message = "the texts on this page are not planner's; they were not read"
            yield Problem(message, KEEP_IT, where=sheet.name)
    found = sorted(beside | over)
    for row, column in found[:_MOST_TOLD]:
        message = f"{recorded.shown(sheet.value(row, column))} was not read"
        yield Problem(message, KEEP_IT, where=f"{sheet.name}, cell {cell_name(row, column)}")
    if len(found) > _MOST_TOLD:
        message = f"{len(found) - _MOST_TOLD} more such cells were not read"
        yield Problem(message, KEEP_IT, where=f"{sheet.name}, up to cell {cell_name(*found[-1])}")


def _without_format(sheet: Sheet) -> Places:
    """Cells that planner did not make: its own all have a format.

    Where a program left all formats out, the title's too, nobody can tell one from the other.
    """
    seen = ((row, column) for row, cells in sheet.cells.items() for column in cells)
    if min((place for place in seen if min(place) > 0), default=None) in sheet.plain:
        return set()
    return {(row, column) for row, column in sheet.plain if sheet.value(row, column)}


def _texts(sheet: Sheet, plan: Plan, beside: Places) -> Places:
    """The cells with a text that is neither an answer nor what a formula gives."""
    others = beside | answer_cells(sheet, plan)
    return {
        (row, column)
        for row, cells in sheet.cells.items()
        for column, value in cells.items()
        if line(value)
        and value not in ERRORS
        and (row, column) not in others
        and cell_name(row, column) not in sheet.formulas
    }


def _not_own(sheet: Sheet, texts: Places, digests: frozenset[str]) -> Places:
    values = {place: str(sheet.value(*place)) for place in texts}
    strange = {text for text in set(values.values()) if digest(text) not in digests}
    return {place for place, text in values.items() if text in strange}
