"""Rows, columns and sheets that are moved, sorted, inserted, hidden or renamed: all is read."""

from collections.abc import Callable
from random import Random

from planner.form.layout import ColumnKey, RowKey, week_layout
from tests.corpus.book import Cells, column_of, tag
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling


def pages(filling: Filling) -> list[Cells]:
    return [filling.cells(week) for week in filling.plan.weeks]


def rows_moved(filling: Filling, chance: Random) -> None:
    """All rows of the weekly pages in any order, the row of keys among them."""
    for cells in pages(filling):
        places = sorted(cells.rows())
        order = dict(zip(places, chance.sample(places, len(places)), strict=True))
        cells.move_rows(order.__getitem__)


def columns_moved(filling: Filling, chance: Random) -> None:
    """All columns that are seen in any order; hidden ones to their right move together."""
    for cells in pages(filling):
        last = cells.find(RowKey.DAYS, ColumnKey.OWN_PAIN)[1]
        places = list(range(last + 1))
        order = dict(zip(places, chance.sample(places, len(places)), strict=True))
        cells.move_columns(_reordered(order))
        cells.key_column = order[0]


def _making_room(at: int, count: int) -> Callable[[int], int]:
    return lambda place: place + count if place >= at else place


def rows_inserted(filling: Filling, chance: Random) -> None:
    for cells in pages(filling):
        at, count = chance.randint(0, 12), chance.randint(1, 30)
        cells.move_rows(_making_room(at, count))


def columns_inserted(filling: Filling, chance: Random) -> None:
    for week in filling.plan.weeks:
        hidden = week_layout(filling.plan, week).last_column + 1  # nobody inserts among these
        at, count = chance.randint(0, hidden), chance.randint(1, 30)
        filling.cells(week).move_columns(_making_room(at, count))


def exercises_sorted(filling: Filling, chance: Random) -> None:
    """The rows of the exercises sorted by a column, as a person who selects whole rows does."""
    for week, cells in zip(filling.plan.weeks, pages(filling), strict=True):
        places = [cells.find(p.exercise, "label")[0] for p in week.prescriptions]
        column = chance.choice([1, *range(3, 10)])
        shown = {n: cells.value(row[column]) for n in places if column in (row := cells.row(n))}
        by_text = sorted(places, key=_shown_in(shown))
        order = dict(zip(by_text, sorted(places), strict=True))
        cells.move_rows(_reordered(order))


def _shown_in(texts: dict[int, str]) -> Callable[[int], str]:
    return lambda place: texts.get(place, "")


def _reordered(order: dict[int, int]) -> Callable[[int], int]:
    return lambda place: order.get(place, place)


def sheets_renamed(filling: Filling, chance: Random) -> None:
    """Every sheet; the title of a page still says which week it is."""
    names = [
        "Woche 1",
        "Sheet1",
        "Лист 2",
        "第1週",
        "a & b <c>",
        "My 'own'",
        "x" * 31,
        "1",
        "Week 9",
    ]
    for entry, name in zip(filling.book.entries(), chance.sample(names, len(names)), strict=False):
        entry.set("name", name)


def sheets_reordered(filling: Filling, chance: Random) -> None:
    entries = filling.book.entries()
    entries[:] = chance.sample(list(entries), len(entries))


def hidden(filling: Filling, chance: Random) -> None:
    """Some columns, rows and sheets hidden."""
    for cells in pages(filling):
        for row in chance.sample(list(cells.data), 6):
            row.set("hidden", "1")
        columns = cells.root.find(tag("cols"))
        for column in columns if columns is not None else ():
            column.set("hidden", "1")
    for entry in filling.book.entries():
        entry.set("state", chance.choice(["hidden", "veryHidden", "visible"]))


def keys_lost(filling: Filling, chance: Random) -> None:
    """The hidden row and column of keys deleted, as a tidy person does."""
    what = chance.choice(["row", "column", "both"])
    for cells in pages(filling):
        if what != "column":
            cells.data[:] = [row for number, row in cells.rows().items() if number > 0]
            cells.move_rows(lambda row: row - 1)
        if what != "row":
            for row in cells.data:
                row[:] = [cell for cell in row if column_of(cell) > 0]
            cells.move_columns(lambda column: column - 1)


def sorted_without_keys(filling: Filling, chance: Random) -> None:
    """The exercises from the last to the first, their hidden keys left where they were."""
    week = chance.choice(filling.plan.weeks)
    cells = filling.cells(week)
    places = [cells.find(p.exercise, "label")[0] for p in week.prescriptions]
    keys = {place: cells.row(place)[0] for place in places}
    texts = {place: cells.value(cell) for place, cell in keys.items()}
    order = dict(zip(places, reversed(places), strict=True))
    cells.move_rows(_reordered(order))
    for place in places:
        cells.set(place, 0, texts[place])
    filling.name(f"Week {week.label}", "rows were moved without their hidden keys")


def row_deleted(filling: Filling, chance: Random) -> None:
    """The row of an exercise that nobody did, or of "All done", deleted."""
    cells = filling.cells(filling.plan.weeks[0])
    gone, _ = cells.find(RowKey.ALL_DONE, "label")
    cells.data[:] = [row for number, row in cells.rows().items() if number != gone]
    cells.move_rows(lambda row: row - (row > gone))
    filling.name("Week 1: the row of All done is gone")


MOVES: dict[str, Mutation] = {
    "rows moved": rows_moved,
    "columns moved": columns_moved,
    "rows inserted": rows_inserted,
    "columns inserted": columns_inserted,
    "exercises sorted": exercises_sorted,
    "sheets renamed": sheets_renamed,
    "sheets reordered": sheets_reordered,
    "hidden": hidden,
    "keys lost": keys_lost,
    "sorted without keys": sorted_without_keys,
    "row deleted": row_deleted,
}

CASES: list[Case] = [
    *(
        case(f"{name} {number}", mutation, times=1 + number % 2, exercises=5 * (number % 2))
        for name, mutation in MOVES.items()
        for number in range(1, 6)
    ),
    *(
        case(f"{one}, then {other}", MOVES[one], MOVES[other])
        for one in ("sheets renamed", "sheets reordered", "hidden", "exercises sorted")
        for other in ("rows moved", "rows inserted", "columns inserted", "columns moved")
    ),
]
