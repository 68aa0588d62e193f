"""What people add: sheets, columns, rows, cells. Each is named, and nothing else changes."""

from random import Random

from planner.domain.log import Clearance, Sign
from planner.form.layout import RowKey
from planner.form.start_layout import CLEARANCE, StartColumn
from tests.corpus.book import MAIN, Raw
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling, free_session

SHEET_NAMES = (
    "My diary",
    "Blutdruck",
    "体重",
    "Sheet1",
    "Week",
    "week 12",
    "Copy of Exercises",
    "_x",
)
NOTES: tuple[tuple[Raw, str], ...] = (
    *((text, text) for text in ("=1+1", "+1 better", "-", "@home", '=HYPERLINK("http://x")')),
    *((text, text) for text in ("слабо", "疲れた", "أفضل", "👍🏽", "a\nb", "<b>&amp;", "x" * 3000)),
    *((text, text) for text in ("x", "☑", "0", "4/10", "'quoted", '"quoted"', "no", "Week 2")),
    *((42, "42"), (4.5, "4.5"), (True, "TRUE")),
)


def _sheet(name: str, rows: tuple[tuple[Raw, ...], ...] = (("x", 1),)) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.book.add_sheet(name, rows)
        filling.extra_sheets.append(name)
        filling.name(f"“{name}”", "this sheet is not planner's; it was not read")

    return change


def empty_sheet(filling: Filling, chance: Random) -> None:
    filling.book.add_sheet("Empty")


def _cell(row: int, column: int, value: Raw, shown: str) -> Mutation:
    """A cell beside or below the table of a page."""

    def change(filling: Filling, chance: Random) -> None:
        week = chance.choice(filling.plan.weeks)
        filling.cells(week).set(row, column, value)
        filling.name(f"Week {week.label}, cell ", shown, "was not read")

    return change


def own_row(filling: Filling, chance: Random) -> None:
    """An exercise of one's own below the table, ticked."""
    week = filling.plan.weeks[0]
    cells = filling.cells(week)
    row = max(cells.rows()) + 3
    cells.set(row, 1, "Walk the dog")
    cells.set(row, cells.find(RowKey.DAYS, free_session(filling))[1], "x")
    filling.name(f"Week 1, row {row + 1}", "“Walk the dog” is not an exercise of this page")


def own_column(filling: Filling, chance: Random) -> None:
    cells = filling.cells(filling.plan.weeks[0])
    row, _ = cells.find(RowKey.DAYS, "label")
    cells.set(row, 40, "Weight")
    for number in range(row + 1, row + 6):
        cells.set(number, 40, 70 + number)
    filling.name("Week 1", "the column “Weight” is no day of the plan; it was not read")


def far_below(filling: Filling, chance: Random) -> None:
    """A note in a row that nobody scrolls to."""
    filling.cells(filling.plan.weeks[0]).set(5_000, 3, "call the physio")
    filling.name("Week 1", "cell D5001", "not read")


def far_right(filling: Filling, chance: Random) -> None:
    filling.cells(filling.plan.weeks[0]).set(5, 300, "call the physio")
    filling.name("Week 1", "cell KO6", "not read")


def far_below_elsewhere(filling: Filling, chance: Random) -> None:
    """On a sheet of one's own everything is said to be not read."""
    filling.book.add_sheet("Data").set(90_000, 3, "far")
    filling.extra_sheets.append("Data")
    filling.name("“Data”", "this sheet is not planner's")


def _note(typed: Raw, note: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        filling.note(free_session(filling, 1).day, typed, note)

    return change


def note_that_became_a_formula(filling: Filling, chance: Random) -> None:
    filling.note(free_session(filling).day, "#NAME?", "#NAME?")
    filling.name("Week 1, Tue 1 Dec, notes", "it was taken for a formula")


def _copied(differs: bool) -> Mutation:
    """A page copied within the file; where the copy differs, the more cautious counts."""

    def change(filling: Filling, chance: Random) -> None:
        cells = filling.cells(filling.plan.weeks[0])
        day = filling.plan.weeks[0].days[6]
        filling.pain(day, 3, 3)
        rows = [
            [cells.value(row[n]) if n in row else None for n in range(max(row) + 1)]
            for number in range(max(cells.rows()) + 1)
            for row in [cells.row(number) or {0: cells.data[0][0]}]
        ]
        copy = filling.book.add_sheet("Week 1 (2)")
        for number, texts in enumerate(rows):
            for column, text in enumerate(texts):
                if number in cells.rows() and column in cells.row(number) and text:
                    is_number = cells.row(number)[column].get("t") not in ("s", "str", "inlineStr")
                    copy.set(number, column, float(text) if is_number else text)
        if differs:
            copy.set(*copy.find(RowKey.PAIN, f"{day.isoformat()}#1"), 8)
            filling.pains[day] = 8
            filling.name("Sun 6 Dec 2026", "recorded differently: pain before 3", "8 (Week 1 (2))")

    return change


def _sign(box: Raw, written: Raw, expected: str) -> Mutation:
    """A warning sign ticked on "Start here", with a date beside it."""

    def change(filling: Filling, chance: Random) -> None:
        start = filling.book.sheet("Start here")
        text = filling.plan.programme.safety.emergency[1]
        start.set(*start.find("sign-2", StartColumn.EMERGENCY), box)
        start.set(*start.find("sign-2", StartColumn.EMERGENCY_DATE), written)
        day = filling.plan.starts
        if expected == "dated":
            filling.signs.append(Sign(text, True, day))
        elif expected == "undated":
            filling.signs.append(Sign(text, True))
        elif expected == "unclear":
            filling.signs.append(Sign(text, True))
            filling.name(f"Start here, {text}", str(written), "is not a clear date")

    return change


def cleared(filling: Filling, chance: Random) -> None:
    start = filling.book.sheet("Start here")
    start.set(*start.find(CLEARANCE, StartColumn.CLEARED_BY), "Dr Berg")
    start.set(*start.find(CLEARANCE, StartColumn.CLEARED_ON), "30.11.2026")
    filling.clearance = Clearance("Dr Berg", filling.plan.starts)


def chart_sheet(filling: Filling, chance: Random) -> None:
    """A chart on a sheet of its own; it has no cells."""
    part = filling.book.add_sheet("My chart", kind="chartsheet").part
    drawing = next(name for name in filling.book.parts if name.startswith("xl/drawings/drawing"))
    filling.book.relate(part, "drawing", drawing)
    filling.extra_sheets.append("My chart")
    filling.name("“My chart”", "this sheet is not planner's; it was not read")


def _comment(name: str) -> Mutation:
    """A comment on a cell, as Excel's "New Note" makes it."""

    def change(filling: Filling, chance: Random) -> None:
        content = (
            '<authors><author>A</author></authors><commentList><comment ref="B7" authorId="0">'
        )
        content += "<text><t>hurts on stairs</t></text></comment></commentList>"
        part = "xl/comments1.xml"
        filling.book.parts[part] = f'<comments xmlns="{MAIN}">{content}</comments>'.encode()
        filling.book.relate(filling.book.part(name), "comments", part)
        filling.name(name, "the comments on this sheet were not read")

    return change


def hidden_sheet(filling: Filling, chance: Random) -> None:
    filling.book.add_sheet("Secret", (("x", 1),))
    filling.book.entry("Secret").set("state", "veryHidden")
    filling.extra_sheets.append("Secret")
    filling.name("“Secret”", "this sheet is not planner's; it was not read")


CASES: list[Case] = [
    case("chart sheet", chart_sheet),
    case("hidden sheet", hidden_sheet),
    *(case(f"comment on {name}", _comment(name)) for name in ("Week 1", "Week 2", "Start here")),
    *(case(f"own sheet {name!r}", _sheet(name)) for name in SHEET_NAMES),
    case("empty sheet", empty_sheet),
    case("two sheets", _sheet("One"), _sheet("Two", (("Mon", "pain"), (None, 7)))),
    case("cell below", _cell(30, 1, "buy a mat", "'buy a mat'"), exercises=0),
    case("cell right", _cell(19, 31, "call the physio", "'call the physio'")),
    case("number right", _cell(20, 50, 72.5, "'72.5'")),
    case("own row", own_row),
    case("own column", own_column),
    case("far below", far_below),
    case("far right", far_right),
    case("far below elsewhere", far_below_elsewhere),
    *(case(f"note {str(typed)[:20]!r}", _note(typed, note)) for typed, note in NOTES),
    case("note that became a formula", note_that_became_a_formula),
    case("page copied", _copied(False)),
    case("page copied and changed", _copied(True)),
    *(
        case(f"sign {box!r} {written!r}", _sign(box, written, expected))
        for box, written, expected in (
            *(("x", day, "dated") for day in ("2026-11-30", "30.11.2026", "30. 11. 2026")),
            *(
                ("☑", day, "dated")
                for day in ("30 Nov 2026", "30-Nov-26", "Monday, 30 November 2026")
            ),
            *(("a bit", day, "unclear") for day in ("11/12/2026", "last week", "31.11.2026")),
            *((box, None, "undated") for box in ("x", "yes", "a bit", "ja", 1, True, "?")),
            *((box, None, "no") for box in ("☐", "no", None)),
        )
    ),
    case("cleared", cleared),
]
