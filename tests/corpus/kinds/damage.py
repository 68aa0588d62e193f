"""Files that are cut off, parts that are gone, and a hidden state that was lost or changed."""

from random import Random

from tests.corpus.book import Book
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling


def _cut(share: float) -> Mutation:
    """The file as a download that broke off."""

    def change(filling: Filling, chance: Random) -> None:
        raw = filling.book.saved()
        filling.raw = raw[: int(len(raw) * share)]
        filling.refused = "this is not a workbook that can be read"

    return change


def zeroes_at_the_end(filling: Filling, chance: Random) -> None:
    """The last third zero, as after a power cut."""
    raw = filling.book.saved()
    kept = len(raw) * 2 // 3
    filling.raw = raw[:kept] + bytes(len(raw) - kept)
    filling.refused = "it is damaged or cut off"


def _part_cut(name: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        parts = Book.of(filling.book.saved()).parts
        parts[name] = parts[name][
            : chance.randint(len(parts[name]) // 3, len(parts[name]) * 9 // 10)
        ]
        filling.raw = Book(parts).saved()
        filling.refused = "this workbook cannot be read: a part of it is damaged"

    return change


def _part_gone(name: str, refused: str = "") -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        parts = Book.of(filling.book.saved()).parts
        del parts[name]
        filling.raw = Book(parts).saved()
        filling.refused = refused

    return change


def state_gone(filling: Filling, chance: Random) -> None:
    """Where the hidden sheet is deleted, the pages still say everything but the targets."""
    filling.book.remove_sheet("_state")
    _plan_lost(filling)


def state_changed(filling: Filling, chance: Random) -> None:
    state = filling.book.sheet("_state")
    last = max(state.rows())
    state.set(last, 1, state.value(state.row(last)[1])[:-1] + "]")
    _plan_lost(filling)


def state_piece_gone(filling: Filling, chance: Random) -> None:
    state = filling.book.sheet("_state")
    state.data.remove(state.rows()[max(state.rows())])
    _plan_lost(filling)


def state_copied(filling: Filling, chance: Random) -> None:
    """The rows of the state in another order: each says by its name which it is."""
    state = filling.book.sheet("_state")
    places = sorted(state.rows())[1:]
    order = dict(zip(places, reversed(places), strict=True))
    state.move_rows(lambda row: order.get(row, row))


def _plan_lost(filling: Filling) -> None:
    filling.plan_is_lost = filling.targets_are_lost = True
    filling.name("_state", "missing or was changed", "what was filled in on the pages was read")


def nothing_of_planners(filling: Filling, chance: Random) -> None:
    """Pages and state deleted."""
    for name in ("Week 1", "Week 2", "_state"):
        filling.book.remove_sheet(name)
    filling.refused = "this workbook has no plan of planner's in it"


def _other(raw: bytes, refused: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.raw, filling.refused = raw, refused

    return change


PARTS = (
    *("xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet6.xml"),
    *("xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"),
)
IDLE = ("xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml", "xl/charts/chart1.xml")
DAMAGED = "this workbook cannot be read: a part of it is damaged"

CASES: list[Case] = [
    *(case(f"cut at {share:.0%}", _cut(share)) for share in (0.0, 0.01, 0.1, 0.3, 0.5, 0.7)),
    *(case(f"cut at {share:.2%}", _cut(share)) for share in (0.9, 0.97, 0.99, 0.999)),
    case("zeroes at the end", zeroes_at_the_end),
    *(case(f"{name} cut", _part_cut(name)) for name in PARTS),
    case("xl/workbook.xml gone", _part_gone("xl/workbook.xml", "the workbook itself is missing")),
    case("page gone", _part_gone(PARTS[1], "the sheet “Week 1” is listed and not there")),
    case("state gone", _part_gone(PARTS[2], "the sheet “_state” is listed and not there")),
    case("texts gone", _part_gone(PARTS[3], DAMAGED)),
    case("[Content_Types].xml gone", _part_gone("[Content_Types].xml", DAMAGED)),
    *(case(f"{name} gone", _part_gone(name)) for name in IDLE),
    *(
        case(f"{mutation.__name__} {exercises}", mutation, exercises=exercises)
        for mutation in (state_gone, state_changed, state_piece_gone, state_copied)
        for exercises in (0, 5)
    ),
    case("nothing of planner's", nothing_of_planners),
    case("a text", _other(b"Dear diary", "it does not start like one")),
    case("empty", _other(b"", "it does not start like one")),
    case("an old .xls", _other(b"\xd0\xcf\x11\xe0" + bytes(600), "has a password, or is an old")),
    case("a zip of nothing", _other(b"PK\x05\x06" + bytes(18), "the workbook itself is missing")),
]
