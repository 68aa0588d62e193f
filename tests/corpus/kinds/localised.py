"""Workbooks that went through another language: words, headings, dates, decimal commas."""

from random import Random
from xml.etree.ElementTree import Element, SubElement

from planner.domain.dates import DAYS, day_month
from planner.domain.log import Sign
from planner.domain.plan import Session
from planner.form.layout import ColumnKey, RowKey
from planner.form.start_layout import StartColumn
from tests.corpus.book import Raw, column_of, tag
from tests.corpus.cases import Case, Mutation, case
from tests.corpus.filling import Filling, Meaning, free_session

SERIAL = 46_356
"""30 November 2026 as spreadsheets count days."""
DATE_STYLE = {"day first": 14, "long": 15, "month": 17}
"""Formats that every program shows in the words of its own country."""

LANGUAGES = {
    "German": (("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), "Schmerz vorher", "Alles", "Notizen"),
    "French": (("lun", "mar", "mer", "jeu", "ven", "sam", "dim"), "Douleur", "Tout", "Notes"),
    "Japanese": (("月", "火", "水", "木", "金", "土", "日"), "痛み", "全部", "メモ"),
    "Arabic": (("ن", "ث", "ر", "خ", "ج", "س", "ح"), "ألم", "كل شيء", "ملاحظات"),
}
WORDS: tuple[str, ...] = (
    "ja",
    "nein",
    "oui",
    "non",
    "sí",
    "tak",
    "nie",
    "nej",
    "igen",
    "evet",
    "はい",
    "いいえ",
)
WORDS += ("да", "нет", "نعم", "VERO", "FALSO", "WAAR", "ONWAAR", "PRAWDA", "ИСТИНА", "erledigt")


def translated(language: str) -> Mutation:
    """The hidden keys stay: the rows are read by them, which is said once for each page."""

    def change(filling: Filling, chance: Random) -> None:
        _translated(language)(filling, chance)
        for week in filling.plan.weeks:
            filling.name(f"Week {week.label}: the names on this page are not those of the plan")

    return change


def _translated(language: str) -> Mutation:
    """All that is seen on the pages in another language."""
    days, pain, all_done, notes = LANGUAGES[language]

    def change(filling: Filling, chance: Random) -> None:
        for week in filling.plan.weeks:
            cells = filling.cells(week)
            for session in week.sessions:
                place = cells.find(RowKey.DAYS, Session(session.day))
                cells.set(*place, f"{days[session.day.weekday()]} {session.day.day}.")
            texts = {RowKey.PAIN: pain, RowKey.ALL_DONE: all_done, RowKey.NOTES: notes}
            texts |= {RowKey.TITLE: f"№ {week.label}"}
            for key, text in texts.items():
                cells.set(*cells.find(key, ColumnKey.LABEL), text)
            for number, p in enumerate(week.prescriptions, start=1):
                cells.set(*cells.find(p.exercise, ColumnKey.LABEL), f"{number}  {notes} {number}")

    return change


def translated_without_keys(language: str) -> Mutation:
    """Where the keys are gone too, nobody can say what the pages hold: they are named, unread."""

    def change(filling: Filling, chance: Random) -> None:
        _translated(language)(filling, chance)
        for week in filling.plan.weeks:
            cells = filling.cells(week)
            for number, row in cells.rows().items():
                row[:] = [] if number == 0 else [cell for cell in row if column_of(cell) > 0]
            filling.extra_sheets.append(f"Week {week.label}")
            filling.name(f"“Week {week.label}”", "it was not read")
            filling.name(f"Week {week.label}: its page is gone")
        filling.forget()

    return change


def one_day_translated(place: int) -> Mutation:
    """The heading of one day translated and the row of keys deleted: that day is named."""

    def change(filling: Filling, chance: Random) -> None:
        week = filling.plan.weeks[0]
        day = week.days[place]
        cells = filling.cells(week)
        row, column = cells.find(RowKey.DAYS, Session(day))
        cells.set(row, column, f"{LANGUAGES['German'][0][day.weekday()]} {day.day}. {day.month}.")
        cells.data[:] = [row for number, row in cells.rows().items() if number > 0]
        filling.forget(day)
        filling.name("Week 1", f"{day.day}. {day.month}.", "was not read")
        filling.name("Week 1", f"the column of {DAYS[day.weekday()]} {day_month(day)} is gone")

    return change


def _date(filling: Filling, serial: float, style: str) -> Element:
    """A date as spreadsheets keep it: a number of days, and a format."""
    formats = filling.book.tree("xl/styles.xml").find(tag("cellXfs"))
    assert formats is not None
    number = str(DATE_STYLE[style])
    SubElement(formats, tag("xf"), numFmtId=number, applyNumberFormat="1")
    cell = Element(tag("c"), s=str(len(formats) - 1))
    SubElement(cell, tag("v")).text = f"{serial:g}"
    return cell


def sign_dated(style: str) -> Mutation:
    """The date of a warning sign, which the program made a date of its own."""

    def change(filling: Filling, chance: Random) -> None:
        start = filling.book.sheet("Start here")
        start.set(*start.find("sign-1", StartColumn.EMERGENCY), "x")
        place = start.find("sign-1", StartColumn.EMERGENCY_DATE)
        start.set(*place, _date(filling, SERIAL, style))
        text = filling.plan.programme.safety.emergency[0]
        filling.signs.append(Sign(text, True, filling.plan.starts))

    return change


def sign_with_a_time(filling: Filling, chance: Random) -> None:
    """A time beside the date is named; the sign counts, and its day is unknown."""
    start = filling.book.sheet("Start here")
    start.set(*start.find("sign-1", StartColumn.EMERGENCY), "x")
    place = start.find("sign-1", StartColumn.EMERGENCY_DATE)
    start.set(*place, _date(filling, SERIAL + 0.5, "day first"))
    text = filling.plan.programme.safety.emergency[0]
    filling.signs.append(Sign(text, True))
    filling.name(f"Start here, {text}", "2026-11-30T12:00:00", "is not a clear date")


def pain_became_a_date(style: str) -> Mutation:
    """ "4/10", of which the program made a date: nobody can say which way round it was."""

    def change(filling: Filling, chance: Random) -> None:
        filling.pain(free_session(filling).day, _date(filling, SERIAL, style), None)
        filling.name("Week 1, Tue 1 Dec, pain before you start", "2026-11-30", "write 0 to 10")

    return change


def tick_became_a_date(filling: Filling, chance: Random) -> None:
    """ "6/8", of which the program made a date."""
    session, exercise = free_session(filling), chance.choice(filling.keys)
    kept = Meaning(note="2026-11-30")
    filling.tick(session, exercise, _date(filling, SERIAL, "day first"), kept)
    filling.name("Week 1, Tue 1 Dec", "2026-11-30", "neither done nor not done")


def word(text: str) -> Mutation:
    """A yes or a no that planner does not know: named, kept as a note, never guessed."""

    def change(filling: Filling, chance: Random) -> None:
        session, exercise = free_session(filling), chance.choice(filling.keys)
        filling.tick(session, exercise, text, Meaning(note=text))
        filling.name("Week 1, Tue 1 Dec", text, "neither done nor not done")

    return change


def _pain(typed: Raw, pain: int | None) -> Mutation:
    """A pain as other countries write numbers; where it is None, it is named."""

    def change(filling: Filling, chance: Random) -> None:
        filling.pain(free_session(filling).day, typed, pain)
        filling.own_pain(filling.plan.weeks[1], filling.keys[1], typed, pain)
        if pain is None:
            filling.name("pain before you start", str(typed), "write 0 to 10")
            filling.name("Week 2", str(typed), "write 0 to 10")

    return change


PAINS: tuple[tuple[Raw, int | None], ...] = (
    *(("6,0", 6), ("6,00", 6), ("\uff16", 6), ("\uff16/\uff11\uff10", 6), ("6\u00a0", 6)),
    *(("6\u202f/\u202f10", 6), ("\u20096", 6), ("6,5", None), ("6\u066b0", None), ("六", None)),
    *(("6 von 10", None), ("6 sur 10", None), ("6'0", None), ("0,6", None), ("1.000", 1)),
)

CASES: list[Case] = [
    *(case(name, translated(name)) for name in LANGUAGES),
    *(case(f"{name}, am and pm", translated(name), times=2, exercises=6) for name in LANGUAGES),
    *(case(f"{name} without keys", translated_without_keys(name)) for name in LANGUAGES),
    *(case(f"day {place + 1} translated", one_day_translated(place)) for place in range(7)),
    *(case(f"sign dated, {style}", sign_dated(style)) for style in DATE_STYLE),
    case("sign dated with a time", sign_with_a_time),
    *(case(f"pain became a date, {style}", pain_became_a_date(style)) for style in DATE_STYLE),
    case("tick became a date", tick_became_a_date),
    *(case(f"word {text!r}", word(text)) for text in WORDS),
    *(case(f"pain {typed!r}", _pain(typed, pain)) for typed, pain in PAINS),
]
