"""Sentences become texts in one language: places, forms, numbers, dates and lists."""

from datetime import date, timedelta
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.sentence import Sentence
from planner.wording.language import ENGLISH, NUMBERS, Words

MONDAY = date(2026, 3, 2)
DAYS_LEFT = Sentence("{count} day left", "{count} days left")
THIRTY_YEARS = st.dates(date(2010, 1, 1), date(2039, 12, 31))
GERMAN = {
    ("", "{full} of {due} sessions"): "von {due} Einheiten {full}",
    ("", "until {last:date}"): "bis {last:date}",
    ("date", "{weekday} {day} {month} {year}"): "{weekday}, {day}. {month} {year}",
    ("weekday, short", "Mon"): "Mo",
    ("month, short", "Mar"): "März",
    ("number", "two"): "zwei",
    ("between two things of a list", ", "): " und ",
    ("", "“{text}”"): "„{text}“",
}
"""Texts of another language, by their contexts and the English."""


class Noted(NullTranslations):
    """A catalogue that has nothing, and notes what it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str | int, ...]] = []

    def gettext(self, message: str) -> str:
        self.asked.append((message,))
        return message

    def pgettext(self, context: str, message: str) -> str:
        self.asked.append((context, message))
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.append((msgid1, msgid2, n))
        return msgid2

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.append((context, msgid1, msgid2, n))
        return msgid2


class Polish(NullTranslations):
    """A language with three forms: for one, for two to four, and for more."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        if n == 1:
            return "został {count} dzień"
        return "zostały {count} dni" if 2 <= n <= 4 else "zostało {count} dni"

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return f"{context}: {self.ngettext(msgid1, msgid2, n)}"


class German(NullTranslations):
    """A language that has its own order, weekdays and numbers."""

    def gettext(self, message: str) -> str:
        return self.pgettext("", message)

    def pgettext(self, context: str, message: str) -> str:
        return GERMAN.get((context, message), message)


@given(st.text(), st.integers())
def test_a_place_shows_text_and_whole_numbers_as_they_are(name: str, count: int) -> None:
    sentence = Sentence("{name} has {count}, {name}.")
    assert ENGLISH(sentence, name=name, count=count) == f"{name} has {count}, {name}."


def test_what_stands_in_a_place_has_no_places_of_its_own() -> None:
    assert ENGLISH(Sentence("{a}, {b}"), a="{b}", b="{a:date}") == "{b}, {a:date}"


@pytest.mark.parametrize("text", ["", "as planned", "100 %", "a } alone", "{ alone", "{}", "{a b}"])
def test_a_text_without_places_stays_as_it_is(text: str) -> None:
    assert ENGLISH(Sentence(text)) == text


def test_more_may_be_given_than_has_a_place() -> None:
    assert ENGLISH(Sentence("{a}"), a=1, b=2) == "1"


@pytest.mark.parametrize("kind", ["", ":word", ":date", ":list"])
def test_a_place_that_is_not_given_is_an_error(kind: str) -> None:
    with pytest.raises(KeyError, match="until"):
        ENGLISH(Sentence(f"{{count}} until {{until{kind}}}"), count=1)


def test_a_number_that_is_to_choose_the_form_and_is_not_given_is_an_error() -> None:
    with pytest.raises(KeyError, match="count"):
        ENGLISH(DAYS_LEFT)
    with pytest.raises(KeyError, match="due"):
        ENGLISH(Sentence("a session", "sessions", by="due"), count=1)


def test_a_kind_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError, match="counted"):
        ENGLISH(Sentence("{count:counted}"), count=7)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("word", 0, "no"),
        ("word", 2, "two"),
        ("word", 10, "ten"),
        ("word", 11, "11"),
        ("word", -1, "-1"),
        ("Word", 3, "Three"),
        ("Word", 12, "12"),
        ("number", 2.5, "2.5"),
        ("number", 3.0, "3"),
        ("number", 4, "4"),
        ("date", MONDAY, "Mon 2 Mar 2026"),
        ("date", "2026-03-02", "Mon 2 Mar 2026"),
        ("day", MONDAY, "2 Mar"),
        ("day", "2026-12-31", "31 Dec"),
        ("dates", ("2026-12-28", "2027-01-06"), "28 Dec 2026 – 6 Jan 2027"),
        ("dates", (MONDAY, MONDAY + timedelta(days=6)), "2 Mar – 8 Mar 2026"),
        ("weekdays", (0, 2, 4), "Mon, Wed, Fri"),
        ("weekdays", ("0", "6"), "Mon, Sun"),
        ("weekdays", (), ""),
        ("list", ("3", "3b"), "3, 3b"),
        ("list", ["alone"], "alone"),
        ("quoted", ("Fever",), "“Fever”"),
        ("quoted", ("Fever", "Chest pain"), "“Fever”, “Chest pain”"),
    ],
)
def test_a_place_is_shown_as_its_kind_says(kind: str, value: object, shown: str) -> None:
    assert ENGLISH(Sentence(f"<{{it:{kind}}}>"), it=value) == f"<{shown}>"


def test_other_kinds_are_those_of_who_fills_the_places() -> None:
    kinds = {"counted": lambda count: f"{count} lifts"}
    assert ENGLISH.filled(Sentence("{n:counted}"), {"n": 7}, kinds) == "7 lifts"


def test_open_places_are_those_that_are_not_given() -> None:
    sentence = Sentence("{list} gave {pain:number} of {ceiling}")
    assert ENGLISH.open(sentence, ceiling=5) == "{list} gave {pain} of 5"
    assert ENGLISH.open(sentence) == "{list} gave {pain} of {ceiling}"
    assert ENGLISH.open(sentence, list="2", pain=7, ceiling=5) == "2 gave 7 of 5"
    assert ENGLISH.open(DAYS_LEFT, count=1) == "1 day left"


@given(st.integers(-3, 30))
def test_in_english_one_is_single_and_every_other_number_is_not(count: int) -> None:
    assert ENGLISH(DAYS_LEFT, count=count) == f"{count} day{'' if count == 1 else 's'} left"


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (Sentence("done"), ("done",)),
        (Sentence("done", context="sessions"), ("sessions", "done")),
        (DAYS_LEFT, ("{count} day left", "{count} days left", 3)),
        (Sentence("set", "sets", context="noun"), ("noun", "set", "sets", 3)),
        (Sentence("of {due}", "of {due}s", by="due"), ("of {due}", "of {due}s", 7)),
    ],
)
def test_a_catalogue_is_asked_with_context_and_number(
    sentence: Sentence, asked: tuple[str | int, ...]
) -> None:
    catalogue = Noted()
    Words(catalogue)(sentence, count=3, due=7)
    assert catalogue.asked == [asked]


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "został 1 dzień"), (3, "zostały 3 dni"), (5, "zostało 5 dni"), (0, "zostało 0 dni")],
)
def test_forms_come_from_the_catalogue(count: int, told: str) -> None:
    polish = Words(Polish())
    assert polish(DAYS_LEFT, count=count) == told
    in_context = Sentence("{count} day left", "{count} days left", context="plan")
    assert polish(in_context, count=count) == f"plan: {told}"
    assert polish.open(DAYS_LEFT, count=count) == told


def test_another_language_orders_places_and_has_its_own_dates_numbers_and_marks() -> None:
    german = Words(German())
    assert german(Sentence("{full} of {due} sessions"), full=5, due=7) == "von 7 Einheiten 5"
    assert german(Sentence("until {last:date}"), last=MONDAY) == "bis Mo, 2. März 2026"
    assert german(Sentence("{n:Word}"), n=2) == "Zwei"
    assert german(Sentence("{it:quoted}"), it=("a", "b")) == "„a“ und „b“"


def test_dates_do_not_depend_on_the_language_of_the_machine() -> None:
    assert ENGLISH.full_date(date(2026, 3, 2)) == "Mon 2 Mar 2026"


@given(THIRTY_YEARS, THIRTY_YEARS)
def test_a_span_of_dates_tells_both_days_and_a_year_that_is_the_same_once(
    one: date, other: date
) -> None:
    first, last = sorted((one, other))
    begins, ends = ENGLISH.dates(first, last).split(" – ")
    assert begins.startswith(ENGLISH.day_month(first))
    assert ends == f"{ENGLISH.day_month(last)} {last.year}"
    assert begins.endswith(f" {first.year}") == (first.year != last.year)


@given(THIRTY_YEARS, THIRTY_YEARS)
def test_days_without_a_year_are_one_where_they_look_the_same(one: date, other: date) -> None:
    first, last = sorted((one, other))
    days = ENGLISH.days(first, last).split(" – ")
    assert days == list(dict.fromkeys((ENGLISH.day_month(first), ENGLISH.day_month(last))))


@given(THIRTY_YEARS)
def test_a_date_in_full_has_its_weekday_and_a_short_one_two_figures_of_its_year(day: date) -> None:
    weekday, month_day = ENGLISH.weekday(day.weekday()), ENGLISH.day_month(day)
    assert ENGLISH.full_date(day) == f"{weekday} {month_day} {day.year}"
    assert ENGLISH.short_date(day) == f"{month_day} {day.year % 100:02}"


def test_no_date_is_no_text() -> None:
    assert ENGLISH.short_date(None) == ""


@given(st.lists(st.text(alphabet="abc", min_size=1), max_size=5))
def test_a_list_has_commas_between_its_texts(texts: list[str]) -> None:
    assert ENGLISH.listed(texts) == ", ".join(texts)
    assert ENGLISH.listed(iter(texts)) == ", ".join(texts)


def test_numbers_have_words_up_to_ten() -> None:
    assert [ENGLISH.in_words(number) for number in (0, 1, 9, 10, 11)] == [
        *("no", "one", "nine", "ten", "11"),
    ]
    assert len(NUMBERS) == 11
