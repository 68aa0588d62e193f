"""One language at a time: sentences become texts, and numbers, dates and lists what belongs there.

English is how the sentences are written. Another language is a catalogue of GNU gettext with the
same places; nothing else knows which one it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from gettext import NullTranslations
from unicodedata import bidirectional

from planner.domain.dates import DAYS, MONTHS
from planner.domain.sentence import Sentence

_PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")

NUMBERS = tuple(
    Sentence(word, context="number")
    for word in (
        *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    )
)
"""Small numbers, as in running text."""
WEEKDAYS = tuple(Sentence(name, context="weekday, short") for name in DAYS)
MONTH_NAMES = tuple(Sentence(name, context="month, short") for name in MONTHS)

DATE = Sentence("{weekday} {day} {month} {year}", context="date", comment="Mon 14 Dec 2026")
DAY_MONTH = Sentence("{day} {month}", context="date", comment="14 Dec")
DAY_MONTH_YEAR = Sentence("{day} {month} {year}", context="date", comment="14 Dec 2026")
SHORT_DATE = Sentence("{day} {month} {year}", context="short date", comment="14 Dec 26")
SPAN = Sentence("{first} – {last}", context="dates", comment="14 Dec – 20 Dec 2026")
QUOTED = Sentence("“{text}”", comment="The marks of quotation.")
PERCENT = Sentence("{share} %")
BETWEEN = Sentence(", ", context="between two things of a list")


class Words:
    """A language. `words(SENTENCE, full=5, due=7)` is the sentence with its places filled.

    A place shows text and whole numbers as they are; `:word` shows a small number as a word
    (`:Word` at the beginning), `:number` one that may be broken (2.5), `:date`, `:day` and `:dates`
    a day, a day without its year and the first and last of several, `:weekdays` days of the week
    (Monday = 0), `:list` and `:quoted` several texts. Days may be ISO 8601. Other kinds are those
    of `more`, which speaks of one exercise, say: from a value to a text.
    """

    def __init__(self, catalogue: NullTranslations | None = None, language: str = "en") -> None:
        self.language = language
        """Its tag, as screen readers know it: en, de, pt-BR."""
        self._catalogue = catalogue if catalogue is not None else NullTranslations()

    def __call__(self, sentence: Sentence, /, **places: object) -> str:
        return self.filled(sentence, places)

    def filled(
        self,
        sentence: Sentence,
        places: Mapping[str, object],
        more: Mapping[str, Callable[[object], str]] | None = None,
    ) -> str:
        """The sentence with its places filled; raises KeyError for a place that is not given."""
        text = self.text(sentence, places.get(sentence.by) if sentence.many else None)
        if "{" not in text:
            return text
        parts = []
        for literal, place, kind in _parsed(text):
            parts.append(literal)
            if place:
                parts.append(self._shown(places[place], kind, more or {}))
        return "".join(parts)

    def open(self, sentence: Sentence, /, **places: object) -> str:
        """The sentence with some places filled; the others stay open, `{list}`, for formulas."""
        text = self.text(sentence, places.get(sentence.by) if sentence.many else None)
        open_places = {place: f"{{{place}}}" for _, place, _ in _parsed(text) if place}
        return "".join(
            literal + (str({**open_places, **places}[place]) if place else "")
            for literal, place, _ in _parsed(text)
        )

    def text(self, sentence: Sentence, number: object = None) -> str:
        """The sentence in this language, its places open; the form that goes with the number."""
        if not sentence.many:
            if sentence.context:
                return self._catalogue.pgettext(sentence.context, sentence.one)
            return self._catalogue.gettext(sentence.one)
        if not isinstance(number, int):
            raise KeyError(sentence.by)
        if sentence.context:
            one, many = sentence.one, sentence.many
            return self._catalogue.npgettext(sentence.context, one, many, number)
        return self._catalogue.ngettext(sentence.one, sentence.many, number)

    def _shown(self, value: object, kind: str, more: Mapping[str, Callable[[object], str]]) -> str:
        match kind:
            case "":
                return str(value)
            case "word":
                return self.in_words(_number(value))
            case "Word":
                return self.in_words(_number(value)).capitalize()
            case "number":
                return f"{value:g}"
            case "date":
                return self.full_date(_day(value))
            case "day":
                return self.day_month(_day(value))
            case "dates":
                first, last = (_day(day) for day in _several(value))
                return self.dates(first, last)
            case "weekdays":
                return self.listed(self.weekday(int(day)) for day in _several(value))
            case "list":
                return self.listed(_several(value))
            case "quoted":
                return self.listed(self(QUOTED, text=text) for text in _several(value))
            case _:
                return more[kind](value)

    def in_words(self, number: int) -> str:
        """Small numbers as words.

        >>> ENGLISH.in_words(2), ENGLISH.in_words(12)
        ('two', '12')
        """
        return self(NUMBERS[number]) if 0 <= number < len(NUMBERS) else str(number)

    def weekday(self, number: int) -> str:
        """`Mon` for 0."""
        return self(WEEKDAYS[number])

    def day_month(self, day: date) -> str:
        """`14 Dec`."""
        return self(DAY_MONTH, day=day.day, month=self(MONTH_NAMES[day.month - 1]))

    def full_date(self, day: date) -> str:
        """`Mon 14 Dec 2026`."""
        month, weekday = self(MONTH_NAMES[day.month - 1]), self.weekday(day.weekday())
        return self(DATE, weekday=weekday, day=day.day, month=month, year=day.year)

    def short_date(self, day: date | None) -> str:
        """A date as it fits a narrow column: `14 Dec 26`; nothing where there is none."""
        if day is None:
            return ""
        month = self(MONTH_NAMES[day.month - 1])
        return self(SHORT_DATE, day=day.day, month=month, year=f"{day.year % 100:02}")

    def days(self, first: date, last: date) -> str:
        """A span of dates without a year: `14 Dec – 20 Dec`, `14 Dec`."""
        begins, ends = self.day_month(first), self.day_month(last)
        return begins if begins == ends else self(SPAN, first=begins, last=ends)

    def dates(self, first: date, last: date) -> str:
        """A span of dates, the year once where it is the same.

        >>> ENGLISH.dates(date(2026, 11, 30), date(2027, 1, 10))
        '30 Nov 2026 – 10 Jan 2027'
        >>> ENGLISH.dates(date(2026, 12, 14), date(2026, 12, 20))
        '14 Dec – 20 Dec 2026'
        """
        begins = self._with_year(first) if first.year != last.year else self.day_month(first)
        return self(SPAN, first=begins, last=self._with_year(last))

    def _with_year(self, day: date) -> str:
        month = self(MONTH_NAMES[day.month - 1])
        return self(DAY_MONTH_YEAR, day=day.day, month=month, year=day.year)

    def percent(self, share: Fraction) -> str:
        """A share in whole per cent; a half is rounded up.

        >>> ENGLISH.percent(Fraction(1, 8))
        '13 %'
        """
        return self(PERCENT, share=int(100 * share + Fraction(1, 2)))

    def listed(self, texts: Iterable[str]) -> str:
        """Several texts in a row: `Mon, Wed`."""
        return self(BETWEEN).join(texts)


ENGLISH = Words()


def isolated(name: str) -> str:
    """A name as a part of a longer line: one that is written from right to left stays one piece.

    Without the marks the figures of a date beside it would be drawn on both of its sides.

    >>> isolated("Anna Berg"), isolated("ليلى") == "\u2068ليلى\u2069"
    ('Anna Berg', True)
    """
    is_from_right = any(bidirectional(sign) in ("R", "AL") for sign in name)
    return f"\u2068{name}\u2069" if is_from_right else name


@cache
def _parsed(text: str) -> tuple[tuple[str, str, str], ...]:
    """Pieces of a text: what stands before a place, its name, its kind; the last has no place."""
    pieces, end = [], 0
    for found in _PLACE.finditer(text):
        pieces.append((text[end : found.start()], found[1], found[2] or ""))
        end = found.end()
    return (*pieces, (text[end:], "", ""))


def _number(value: object) -> int:
    assert isinstance(value, int)  # only whole numbers have words
    return value


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def _several(value: object) -> Iterable[str]:
    assert isinstance(value, tuple | list)  # the sentence says that there are several
    return value
