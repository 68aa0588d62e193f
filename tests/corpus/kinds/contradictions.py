"""What a person sees is not what the hidden keys say, or one value stands for several cells."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from xml.etree.ElementTree import SubElement

from planner.domain.dates import DAYS, day_month
from planner.domain.plan import Session, Week
from planner.form.layout import ColumnKey, RowKey
from tests.corpus.book import address, column_of, tag
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling, free_session

UNKNOWN = "counts as unknown"
HEADINGS: dict[str, Callable[[date], str]] = {
    "as planner": lambda day: f"{DAYS[day.weekday()]} {day_month(day)}",
    "two lines": lambda day: f"{DAYS[day.weekday()]}\n{day_month(day)}",
    "without weekday": day_month,
    "numbers": lambda day: f"{day.day}.{day.month}.",
    "ISO": date.isoformat,
}
SAME = {
    "lower case": lambda day: f"{DAYS[day.weekday()].lower()} {day_month(day)}",
    "numbers": lambda day: f"{day.day}.{day.month}.",
    "weekday alone": lambda day: DAYS[day.weekday()],
    "a number": lambda day: f"Day {day.day}",
}


def _week_later(style: str) -> Mutation:
    """The headings of a page retyped, for somebody who began a week late."""

    def change(filling: Filling, chance: Random) -> None:
        week = filling.plan.weeks[0]
        _retype(filling, week, HEADINGS[style], timedelta(days=7))
        for day in week.days:
            filling.forget(day)
        filling.name("Week 1, cells ", "the headings say", UNKNOWN)

    return change


def _one_day(style: str) -> Mutation:
    """One heading retyped as the day after."""

    def change(filling: Filling, chance: Random) -> None:
        week = chance.choice(filling.plan.weeks)
        day = chance.choice(week.days)
        cells = filling.cells(week)
        cells.set(*cells.find(RowKey.DAYS, Session(day)), HEADINGS[style](day + timedelta(days=1)))
        filling.forget(day)
        filling.name(f"Week {week.label}, cell ", "the heading says", UNKNOWN)

    return change


def _same_day(style: str) -> Mutation:
    """The headings in another form, or without a date: they contradict nothing."""

    def change(filling: Filling, chance: Random) -> None:
        for week in filling.plan.weeks:
            _retype(filling, week, SAME[style], timedelta(0))

    return change


def _retype(filling: Filling, week: Week, heading: Callable[[date], str], later: timedelta) -> None:
    cells = filling.cells(week)
    for day in week.days:
        cells.set(*cells.find(RowKey.DAYS, Session(day)), heading(day + later))


def another_week_without_keys(filling: Filling, chance: Random) -> None:
    """Headings of the next week, and the row of keys emptied: nobody can say what was meant."""
    week = filling.plan.weeks[0]
    _retype(filling, week, HEADINGS["as planner"], timedelta(days=7))
    cells = filling.cells(week)
    cells.rows()[0][:] = []
    for day in week.days:
        filling.forget(day)
    filling.own_pains = {place: p for place, p in filling.own_pains.items() if place[0] != "1"}
    filling.name("Week 1: the days of this page were not recognised; nothing on it was read")


def _name_typed_over(place: int, text: str) -> Mutation:
    """Another exercise written over the name of one: what is ticked there is not known."""

    def change(filling: Filling, chance: Random) -> None:
        week, key = filling.plan.weeks[0], filling.keys[place]
        filling.type(text, key, ColumnKey.LABEL, week)
        filling.unknown_rows.add((week.label, key))
        filling.own_pains.pop((week.label, key), None)
        filling.name("Week 1, cell ", "the name says", UNKNOWN)

    return change


def _name_with_a_remark(place: int) -> Mutation:
    """A remark behind the name changes nothing."""

    def change(filling: Filling, chance: Random) -> None:
        exercise = filling.plan.exercises[place]
        text = f"{place + 1}  {exercise.name} (slowly!)\n4 times"
        filling.type(text, exercise.key, ColumnKey.LABEL, filling.plan.weeks[0])

    return change


def pain_typed_over(filling: Filling, chance: Random) -> None:
    """Somebody writes down moods instead."""
    week = filling.plan.weeks[0]
    filling.type("Mood, 0-10", RowKey.PAIN, ColumnKey.LABEL, week)
    filling.pains = {day: pain for day, pain in filling.pains.items() if day not in week.days}
    filling.name("Week 1, cell ", "the name says “Mood, 0-10”", UNKNOWN)


def _merged(what: str) -> Mutation:
    """A value that covers two cells, as "Merge & Center" makes it."""

    def change(filling: Filling, chance: Random) -> None:
        week = filling.plan.weeks[1]
        days = [day for day in week.days if day != free_session(filling, 1).day][:2]
        cells = filling.cells(week)
        first, second = filling.keys[0], filling.keys[1]
        places: list[tuple[str, Session | str]]
        if what == "pains":
            places = [(RowKey.PAIN, Session(day)) for day in days]
        else:
            places = [(key, ColumnKey.OWN_PAIN) for key in (first, second)]
        (top, left), (bottom, right) = (cells.find(row, column) for row, column in places)
        cells.set(bottom, right, None)
        cells.set(top, left, 7)
        merges = cells.root.find(tag("mergeCells"))
        assert merges is not None
        area = f"{address(top, left)}:{address(bottom, right)}"
        SubElement(merges, tag("mergeCell"), ref=area)
        if what == "pains":
            for day in days:
                filling.pains.pop(day, None)
        else:
            for key in (first, second):
                filling.own_pains.pop((week.label, key), None)
        filling.name(f"Week {week.label}, cells ", "one value covers several cells", UNKNOWN)

    return change


def _row_deleted(key: str, name: str) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        week = filling.plan.weeks[0]
        cells = filling.cells(week)
        gone, _ = cells.find(key, ColumnKey.LABEL)
        cells.data[:] = [row for number, row in cells.rows().items() if number != gone]
        cells.move_rows(lambda row: row - (row > gone))
        if key == RowKey.PAIN:
            filling.pains = {d: pain for d, pain in filling.pains.items() if d not in week.days}
        else:
            filling.notes = {d: note for d, note in filling.notes.items() if d not in week.days}
        filling.name(f"Week 1: the row of {name} is gone")

    return change


def _column_deleted(place: int) -> Mutation:
    def change(filling: Filling, chance: Random) -> None:
        week = filling.plan.weeks[0]
        day = week.days[place]
        cells = filling.cells(week)
        _, gone = cells.find(RowKey.DAYS, Session(day))
        for row in cells.data:
            row[:] = [cell for cell in row if column_of(cell) != gone]
        cells.move_columns(lambda column: column - (column > gone))
        filling.forget(day)
        filling.name(f"Week 1: the column of {DAYS[day.weekday()]} {day_month(day)} is gone")

    return change


def page_deleted(filling: Filling, chance: Random) -> None:
    week = filling.plan.weeks[0]
    filling.book.remove_sheet("Week 1")
    for day in week.days:
        filling.forget(day)
    filling.own_pains = {place: p for place, p in filling.own_pains.items() if place[0] != "1"}
    filling.name("Week 1: its page is gone; what was filled in there since is not known")


CASES: list[Case] = [
    *(case(f"a week later, {style}", _week_later(style)) for style in HEADINGS),
    *(case(f"one day, {style}", _one_day(style)) for style in HEADINGS),
    *(case(f"same days, {style}", _same_day(style)) for style in SAME),
    case("another week without keys", another_week_without_keys),
    *(case(f"name with a remark {place + 1}", _name_with_a_remark(place)) for place in range(5)),
    *(
        case(f"name typed over {place + 1}, {text}", _name_typed_over(place, text))
        for place in range(5)
        for text in ("Hip circles", f"{place + 1}  Hip circles", f"{place + 1} Kreisen")
    ),
    case("pain typed over", pain_typed_over),
    *(case(f"merged {what}", _merged(what)) for what in ("pains", "pains it gave")),
    case("pain row deleted", _row_deleted(RowKey.PAIN, "pain before you start")),
    case("notes row deleted", _row_deleted(RowKey.NOTES, "Notes")),
    *(case(f"column {place + 1} deleted", _column_deleted(place)) for place in range(7)),
    case("page deleted", page_deleted),
]
