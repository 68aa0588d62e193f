"""Numbers, ranges and holds as people write them; a remedy names only what would be accepted."""

import re
from dataclasses import dataclass, replace

from planner.catalogue.values import Misread, quoted
from planner.domain.dose import HoldUnit, Span
from planner.errors import nearest

UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), HoldUnit.SECONDS),
    **dict.fromkeys(("breath", "breaths"), HoldUnit.BREATHS),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), HoldUnit.MINUTES),
}
DIGITS = re.compile(r"-?[0-9]+")
BETWEEN = re.compile(r" ?[-\u2013\u2014] ?| to ")

# What is nearly a range (8..10, 8/10, 8 - 10 times) or nearly a number (3 days).
MEANT = re.compile(
    r"([0-9]{1,4})(?: ?(?:\.{2,}|…|/|[-\u2013\u2014~]|to|or) ?([0-9]{1,4}))?[a-z\xd7 ]*"
)
MINUTES, SECONDS = r"m(?:in(?:ute)?s?)?\.?", r"s(?:ec(?:ond)?s?)?\.?"
CLOCK = re.compile(
    rf"([0-9]{{1,3}})(?: ?:| ?{MINUTES},?) ?(?:and )?([0-5]?[0-9]) ?(?:{SECONDS}|{MINUTES})?"
)
DECIMAL = re.compile(rf"([0-9]{{0,3}})[.,]([0-9]{{1,3}}) ?{MINUTES}")


@dataclass(frozen=True, slots=True)
class Limits:
    """Whole numbers from `low` to `high`; the highest that is reached lies on the step.

    Steps count from 0, or `from_low` from the low end of the range itself. `unit` stands behind
    the numbers of a remedy, `above` says what a number over `high` is, `why` what the step is for.
    """

    low: int
    high: int
    step: int = 1
    from_low: bool = False
    unit: HoldUnit | None = None
    above: str = ""
    why: str = ""

    def __str__(self) -> str:
        """From where to where, as a remedy.

        >>> str(Limits(1, 500)), str(Limits(1, 9, step=2))
        ('1 to 500', '2 to 8 in steps of 2')
        """
        fit = self._fit
        if len(fit) == 1:
            return _spelt(fit[0], fit[0], self.unit)
        steps = f" in steps of {fit.step}" if fit.step > 1 else ""
        return f"{fit[0]} to {_spelt(fit[-1], fit[-1], self.unit)}{steps}"

    def number(self, text: str) -> int:
        """A whole number in plain digits, on the step.

        >>> Limits(1, 500).number("8")
        8
        >>> Limits(1, 500).number("010")
        Traceback (most recent call last):
        planner.catalogue.values.Misread: '010' is not a plain number
        """
        amount = self.whole(text)
        self.check_step(amount, amount)
        return amount

    def whole(self, text: str) -> int:
        """A whole number in plain digits, on the step or off it."""
        if not DIGITS.fullmatch(text):
            low, _ = self._example
            raise Misread(
                f"{quoted(text)} is not a whole number",
                f"write it in digits, such as {_spelt(low, low, self.unit)}",
            )
        amount = int(text)
        shown = text if len(text) <= 12 else f"a number of {len(text)} digits"
        if amount < self.low:
            raise Misread(f"{shown} is below {self.low}", f"write {self}")
        if amount > self.high:
            raise Misread(f"{shown} is {self.above or f'more than {self.high}'}", f"write {self}")
        if text != str(amount):
            raise Misread(f"{quoted(text)} is not a plain number", self.remedy(amount, amount))
        return amount

    def accepts(self, text: str) -> bool:
        """Whether `number` reads the text."""
        try:
            self.number(text)
        except Misread:
            return False
        return True

    def span(self, text: str) -> Span:
        """One number, or a range with a hyphen, a dash or "to".

        >>> Limits(1, 500).span("8-10"), Limits(1, 20).span("2 to 3"), Limits(1, 500).span("5")
        (Span(low=8, high=10), Span(low=2, high=3), Span(low=5, high=5))
        >>> Limits(1, 500).span("15-8")
        Traceback (most recent call last):
        planner.catalogue.values.Misread: 15-8 runs backwards
        """
        ends = BETWEEN.split(text)
        if not all(ends):  # the hyphen of -8 stands between nothing
            ends = [text]
        meant = None if all(map(DIGITS.fullmatch, ends)) else MEANT.fullmatch(text.lower())
        if meant is not None or len(ends) > 2 or (len(ends) == 1 and " " in text):
            low, high = sorted(int(end or meant[1]) for end in meant.groups()) if meant else (0, 0)
            raise Misread(f"{quoted(text)} is not a number or a range", self._instead(low, high))
        first, last = self.whole(ends[0]), self.whole(ends[-1])
        if first > last:
            raise Misread(f"{first}-{last} runs backwards", self.remedy(last, first))
        self.check_step(first, last)
        return Span(first, last)

    def check_step(self, low: int, high: int) -> None:
        """Raise Misread where the steps do not end exactly on `high`."""
        if self._over(low, high):
            shown = _spelt(low if self.from_low else high, high)
            raise Misread(
                f"{shown} is off the step of {self.step}{self.why}", self.remedy(low, high)
            )

    def remedy(self, low: int, high: int) -> str:
        """Write that range, or the nearest ones whose end is on the step.

        >>> Limits(1, 500, step=2).remedy(8, 11), Limits(1, 10, step=2).remedy(1, 1)
        ('write 8-10 or 8-12', 'write 2')
        """
        over = self._over(low, high)
        tops = (high - over, high - over + self.step) if over else (high,)
        single = low == high
        fit = [top for top in tops if (self.low if single else low) <= top <= self.high]
        written = [_spelt(top if single else low, top, self.unit) for top in fit]
        return f"write {' or '.join(written)}" if written else "write a smaller step"

    def _over(self, low: int, high: int) -> int:
        return (high - low if self.from_low else high) % self.step

    @property
    def _fit(self) -> range:
        """The single numbers that are accepted."""
        step = 1 if self.from_low else self.step
        return range(-(-self.low // step) * step, self.high + 1, step)

    @property
    def examples(self) -> str:
        """A number and a range that are accepted.

        >>> Limits(1, 500).examples, Limits(1, 7).examples
        ('8, or 8-10', '3, or 3-5')
        """
        low, high = self._example
        ranged = f", or {_spelt(low, high, self.unit)}" if low < high else ""
        return f"{_spelt(low, low, self.unit)}{ranged}"

    @property
    def _example(self) -> tuple[int, int]:
        """A usual range."""
        low = max((n for n in self._fit if n <= min(8, self.high // 2)), default=self._fit[0])
        high = low + 2 * self.step
        return low, high if high <= self.high else low

    def _instead(self, low: int, high: int) -> str:
        """That range, which may have been meant, if it is within the limits; else examples."""
        if self.low <= low <= high <= self.high:
            return self.remedy(low, high)
        return f"write one such as {self.examples}"


def hold(text: str, limits: Limits) -> tuple[Span, HoldUnit]:
    """How long, with its unit.

    >>> hold("5-10 seconds", Limits(1, 600))
    (Span(low=5, high=10), <HoldUnit.SECONDS: 'seconds'>)
    """
    seconds = _seconds(text.lower())
    if seconds:
        raise Misread(
            f"{quoted(text)} is not a whole number with one unit", _in_one(seconds, limits)
        )
    match = re.fullmatch(r"(.*[0-9]) ?([^0-9]*)", text)
    if match is None:
        usual = replace(limits, unit=HoldUnit.SECONDS).examples
        raise Misread(f"{quoted(text)} is not a number with a unit", f"write one such as {usual}")
    amount, word = match.groups()
    unit = UNITS.get(word.lower().rstrip("."))
    span = replace(limits, unit=unit or HoldUnit.SECONDS).span(amount)
    if unit is not None:
        return span, unit
    if not word:
        remedy = " or ".join(_spelt(span.low, span.high, each) for each in HoldUnit)
        raise Misread(f"{quoted(text)} has no unit", f"write {remedy}")
    raise Misread(f"the unit {quoted(word)} is not known", _unit_remedy(span, word.lower()))


def _seconds(text: str) -> int | None:
    """The seconds of minutes with a part, which are written in another way: 1:30, 2.5 minutes."""
    if match := CLOCK.fullmatch(text):
        return 60 * int(match[1]) + int(match[2])
    if match := DECIMAL.fullmatch(text.replace("½", ".5")):
        return round(60 * float(f"{match[1] or 0}.{match[2]}"))
    return None


def _in_one(seconds: int, limits: Limits) -> str:
    if seconds <= limits.high:
        return replace(limits, unit=HoldUnit.SECONDS).remedy(seconds, seconds)
    minutes = min(round(seconds / 60), limits.high)
    return replace(limits, unit=HoldUnit.MINUTES).remedy(minutes, minutes)


def _unit_remedy(span: Span, word: str) -> str:
    kind = re.fullmatch(r"([a-z ]{1,30}) breaths?", word)
    if kind is not None:  # "1 deep breath": the word for the breath has a line of its own
        breaths = _spelt(span.low, span.high, HoldUnit.BREATHS)
        word = f"breath: {kind[1]} breath, {kind[1]} breaths"
        return f"write hold: {breaths}, and {word}, beside dose:"
    near = nearest(word, UNITS)
    if near is not None:
        return f"write {_spelt(span.low, span.high)} {near}"
    return "write seconds, breaths or minutes"


def _spelt(low: int, high: int, unit: HoldUnit | None = None) -> str:
    """A number or a range as a file has it.

    >>> _spelt(8, 10), _spelt(1, 1, HoldUnit.MINUTES)
    ('8-10', '1 minute')
    """
    number = str(low) if low == high else f"{low}-{high}"
    if unit is None:
        return number
    return f"{number} {unit.form(high)}"
