"""What of a workbook is not read: named, so that nothing is lost in silence."""

from collections.abc import Iterable, Iterator, Sequence

from planner.domain.plan import Plan
from planner.errors import Problem
from planner.form.layout import ColumnKey, RowKey
from planner.form.sheet_names import OWN_SHEETS
from planner.returned.added import KEEP_IT, OwnTexts, added
from planner.returned.drawn import foreign
from planner.returned.grid import ERRORS, MOST_COLUMNS, MOST_ROWS, Sheet, cell_name
from planner.returned.page.columns import title_of_week, week_of_name
from planner.returned.page.page import Page


def kept_aside(extra: Sequence[str]) -> list[Problem]:
    return [
        Problem("this sheet is not planner's; it was not read", "", where=f"“{name}”")
        for name in extra
    ]


def reserved(plan: Plan) -> Iterator[Problem]:
    """Plans of before may have exercises with a key of planner's own rows."""
    for exercise in plan.exercises:
        if exercise.key in frozenset(RowKey):
            yield Problem(
                f"its key, “{exercise.key}”, is that of a row of planner's own pages; what was "
                "filled in there was not read",
                "give it another key in its file, and make a new plan",
                where=exercise.name,
            )


def not_recognised(
    sheets: Sequence[Sheet], pages: Iterable[Page], extra: Sequence[str]
) -> dict[str, str]:
    """Sheets that were weekly pages, and of which nothing can be read, by their weeks' labels."""
    others = {page.sheet.name for page in pages} | {*OWN_SHEETS, *extra}
    labels = {s.name: week_of_name(s) for s in sheets if s.name not in others and _was_page(s)}
    return {label: name for name, label in labels.items() if label is not None}


def _was_page(sheet: Sheet) -> bool:
    """By its title or its keys, or, where nothing stands there any more, by its name."""
    keys = {row.get(0) for row in sheet.cells.values()}
    return not sheet.cells or title_of_week(sheet) is not None or RowKey.PAIN in keys


def days_not_recognised(names: Iterable[str]) -> Iterator[Problem]:
    remedy = "write the headings of its days as they were, or use an earlier copy of the file"
    for name in names:
        message = "the days of this page were not recognised; nothing on it was read"
        yield Problem(message, remedy, where=name)


def not_read(
    sheets: Sequence[Sheet],
    pages: Iterable[Page],
    extra: Sequence[str],
    own: OwnTexts | None = None,
) -> Iterator[Problem]:
    """What stands on planner's own sheets where nobody looks for it.

    `own` is None where it is not known which texts are planner's.
    """
    for page in pages:
        if page.sheet.beyond:
            yield Problem(
                f"what stands there is too far down or to the right; it was not read (at most "
                f"{MOST_ROWS:,} rows and {MOST_COLUMNS} columns are)",
                KEEP_IT,
                where=f"{page.sheet.name}, cell {page.sheet.beyond}",
            )
    yield from _not_worked_out(sheets, pages)
    yield from _over_the_cells(sheets, pages, extra)
    read = {page.sheet.name for page in pages}
    for sheet in sheets:
        if sheet.name not in extra and sheet.name not in read:
            yield from added(sheet, own)
    for sheet in sheets:
        if sheet.has_comments and sheet.name not in extra:
            yield Problem("the comments on this sheet were not read", KEEP_IT, where=sheet.name)


def _over_the_cells(
    sheets: Sequence[Sheet], pages: Iterable[Page], extra: Sequence[str]
) -> Iterator[Problem]:
    """Text boxes, check boxes, ink and pictures on planner's own sheets."""
    pictures = {
        page.sheet.name: number
        for page in pages
        for number, column in page.columns
        if column == ColumnKey.PICTURE
    }
    for sheet in sheets:
        if sheet.name in extra:
            continue
        is_page = sheet.name in pictures
        found = foreign(sheet.drawn, pictures.get(sheet.name), has_charts=not is_page)
        if found:
            told = ", ".join(dict.fromkeys(map(str, found)))
            yield Problem(
                f"what lies over the cells ({told}) was not read", KEEP_IT, where=sheet.name
            )


def _not_worked_out(sheets: Sequence[Sheet], pages: Iterable[Page]) -> Iterator[Problem]:
    """Formulas of which a program made an error: one line, or it would hide what matters.

    Those in the cells that people fill in are told where they stand.
    """
    told = {(page.sheet.name, *place) for page in pages for place in page.answers}
    cells = [
        f"{sheet.name}, cell {cell_name(number, column)}"
        for sheet in sheets
        for number, row in sheet.cells.items()
        for column, value in row.items()
        if value in ERRORS and (sheet.name, number, column) not in told
    ]
    if cells:
        count = "a formula shows" if len(cells) == 1 else f"{len(cells)} formulas show"
        yield Problem(
            f"{count} an error: the program that saved this file could not work out all of them; "
            "ticks, pain and notes were read",
            "open it in Excel or LibreOffice to see hints and figures",
            where=f"first in {cells[0]}" if len(cells) > 1 else cells[0],
        )
