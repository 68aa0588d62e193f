"""The sheet "Changes": every decision of every re-plan, with its reason and its source."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.domain.decision import Kind
from planner.domain.plan import Plan
from planner.form.layout import KEY_ROW
from planner.pages.changes import Amount, Change, ChangesPage, Verdict
from planner.writers.xlsx.kit import look, portrait
from planner.writers.xlsx.kit.book import Book
from planner.writers.xlsx.kit.lines import Block, Cell, Line, paginate, write
from planner.writers.xlsx.kit.measure import height_pt, lines
from planner.writers.xlsx.start.text import GAP, WIDTH_PX, heading, paragraph, title

_NAME_PX, _DECISION_PX = 204, 200
_WHY_LEFT_PX = _NAME_PX + _DECISION_PX
_TEXT_PT, _SOURCE_PT, _LOWEST_PT = 9.5, 8, 15.5
_GAP_PX = 8
_COLUMNS = ((0, _NAME_PX), (_NAME_PX, _WHY_LEFT_PX), (_WHY_LEFT_PX, WIDTH_PX))
_INKS = {
    Kind.PROGRESS: look.DONE_INK,
    Kind.HOLD: look.INK,
    Kind.STEP_BACK: look.STOP_INK,
    Kind.RESTART: look.STOP_INK,
    Kind.REST: look.STOP_INK,
    Kind.PAUSE: look.STOP_INK,
}


def write_changes(
    book: Book, plan: Plan, content: ChangesPage, coming: Sequence[Block] = ()
) -> None:
    """Add the sheet; `coming` are the weeks of a live workbook that are yet to be decided.

    A fixed plan that was never re-planned has no such sheet.
    """
    head = (*title(book, content.title, content.below), Line(4))
    made = (block for change in content.changes for block in _blocks(book, content, change))
    blocks = [*coming, *made]
    head_pt = sum(line.height_pt for line in head)
    pages = paginate(blocks, portrait.page_pt(plan) - head_pt)
    page = book.page(content.sheet)
    write(page, [[*head, *pages[0]], *pages[1:]], book.style(font_size=8))
    page.sheet.repeat_rows(KEY_ROW + 1, KEY_ROW + len(head))
    portrait.set_up(page, plan, content.foot, portrait.page_pt(plan))


def _blocks(book: Book, content: ChangesPage, change: Change) -> list[Block]:
    """A re-plan: its heading stays with its first two rows, and its last row is never alone."""
    head = _head(book, content)
    again = (heading(book, change.title, content.continued), head)
    top = (
        GAP,
        heading(book, change.title, change.about),
        *(paragraph(book, told, _TEXT_PT) for told in change.told),
        *(paragraph(book, told, _TEXT_PT, bold=True) for told in change.advice),
        head,
    )
    rows = [row for verdict in change.verdicts for row in _rows(book, verdict)]
    first, rest = rows[:2], rows[2:]
    if len(rest) == 1:
        first, rest = rows, []
    apart = [[row] for row in rest[:-2]] + ([rest[-2:]] if rest else [])
    return [
        Block((*top, *first, *(() if rest else (Line(6),)))),
        *(Block(tuple(block), again) for block in apart[:-1]),
        *(Block((*block, Line(6)), again) for block in apart[-1:]),
    ]


def _head(book: Book, content: ChangesPage) -> Line:
    style = book.style(font_size=9, font_color=look.SECONDARY, bottom=1, bottom_color=look.INK)
    return Line(
        16,
        tuple(
            Cell(left, right, style, text)
            for (left, right), text in zip(_COLUMNS, content.heads, strict=True)
        ),
    )


def _rows(book: Book, verdict: Verdict) -> Iterator[Line]:
    if not verdict.who:
        (amount,) = verdict.amounts
        yield _row(book, verdict, f"{amount.number}  {amount.name}", amount.text, amount.exercise)
        return
    yield _row(book, verdict, verdict.who, "", "")
    for amount in verdict.amounts:
        yield _amount(book, amount)


def _row(book: Book, verdict: Verdict, name: str, amount: str, key: str) -> Line:
    """The exercise, what was decided and how much that is, and why."""
    cell = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": look.LINE}
    bold = book.style(bold=True, font_size=_TEXT_PT, **cell)
    decided = (verdict.decision, {"bold": True, "font_color": _INKS[verdict.kind]}, _TEXT_PT)
    told: tuple[_Run, ...] = (decided, (amount, {}, _TEXT_PT)) if amount else (decided,)
    reason = f"{verdict.reason} {verdict.also}".rstrip()
    why: tuple[_Run, ...] = (
        (reason, {}, _TEXT_PT),
        (verdict.source, {"font_color": look.SECONDARY}, _SOURCE_PT),
    )
    needed = (
        height_pt(lines(name, _NAME_PX - _GAP_PX, _TEXT_PT, bold=True), _TEXT_PT),
        _runs_pt(told, _DECISION_PX),
        _runs_pt(why, WIDTH_PX - _WHY_LEFT_PX + _GAP_PX),
    )
    cells = (
        Cell(0, _NAME_PX, bold, name),
        _runs(book, _NAME_PX, _WHY_LEFT_PX, told, cell),
        _runs(book, _WHY_LEFT_PX, WIDTH_PX, why, cell),
    )
    return Line(max(_LOWEST_PT, *needed) + 2, cells, key)


_Run = tuple[str, dict[str, Any], float]
"""A text on lines of its own, its look, its size in points."""


def _runs(
    book: Book, left: float, right: float, runs: Sequence[_Run], cell: dict[str, Any]
) -> Cell:
    if len(runs) == 1:
        ((text, look_of, size_pt),) = runs
        return Cell(left, right, book.style(font_size=size_pt, **look_of, **cell), text)
    parts = tuple(
        (book.style(font_size=size_pt, **look_of), f"{text}\n" if place < len(runs) else text)
        for place, (text, look_of, size_pt) in enumerate(runs, start=1)
    )
    return Cell(left, right, book.style(**cell), parts=parts)


def _runs_pt(runs: Sequence[_Run], width_px: float) -> float:
    """The height of the lines; the cell is as wide as its column, less a gap."""
    counted = (
        lines(text, width_px - _GAP_PX, size_pt, "bold" in look_of) * size_pt
        for text, look_of, size_pt in runs
    )
    return height_pt(1, sum(counted))


def _amount(book: Book, amount: Amount) -> Line:
    """An exercise's amounts, where one decision is for all."""
    line = {"bottom": 1, "bottom_color": look.LINE, "text_wrap": True}
    name = f"{amount.number}  {amount.name}"
    count = max(
        lines(name, _NAME_PX - _GAP_PX, _TEXT_PT),
        lines(amount.text, WIDTH_PX - _NAME_PX, _TEXT_PT),
    )
    style = book.style(font_size=_TEXT_PT, **line)
    cells = (Cell(0, _NAME_PX, style, name), Cell(_NAME_PX, WIDTH_PX, style, amount.text))
    return Line(max(_LOWEST_PT, height_pt(count, _TEXT_PT)), cells, amount.exercise)
