"""What can go wrong with a person's input: problems, each with its place and its remedy."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ACTS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal obeys, or cannot show: controls, marks that turn a text, halves of characters."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it stands, and what to write or do instead.

    >>> print(Problem("reps 15-8 runs backwards", "write 8-15", where="ankle-circles, dose",
    ...               file="ankle.yaml", line=5, column=11))
    ankle.yaml:5:11: ankle-circles, dose: reps 15-8 runs backwards; write 8-15
    >>> print(Problem("'12' is not a pain from 0 to 10", "write 0 to 10",
    ...               where="Week 2, Wed 9 Dec"))
    Week 2, Wed 9 Dec: '12' is not a pain from 0 to 10; write 0 to 10

    A file's own words may be in it; what a terminal would obey is shown as its number.

    >>> print(Problem("there is no exercise \\x1b[2Jknees", "use another"))
    there is no exercise \\x1b[2Jknees; use another
    """

    message: str
    remedy: str
    where: str = ""
    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        place = ":".join([self.file, *numbers]) if self.file else ""
        said = f"{self.message}; {self.remedy}" if self.remedy else self.message
        line = ": ".join(part for part in (place, self.where, said) if part)
        return _ACTS.sub(lambda acts: ascii(acts[0])[1:-1], line)


class PlannerError(Exception):
    """The input has problems, all of them listed; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def problem(message: str, remedy: str = "", *, where: str = "", file: str = "") -> PlannerError:
    """The error of a single problem."""
    return PlannerError([Problem(message, remedy, where=where, file=file)])


ALIKE = 0.7
"""From here on a word is taken for a slip of another, 1 being the same [our choice]."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the given one; None where none is."""
    from difflib import get_close_matches  # only needed when something is wrong

    return next(iter(get_close_matches(word.lower(), list(known), n=1, cutoff=ALIKE)), None)


def suggestion(word: str, known: Iterable[str]) -> str:
    """The remedy for an unknown word: the nearest one that exists, or all of them.

    >>> suggestion("knee-roll", ["knee-rolls", "pelvic-tilts"])
    "did you mean 'knee-rolls'?"
    >>> suggestion("swim", ["knee-rolls", "pelvic-tilts"])
    'choose one of knee-rolls, pelvic-tilts'
    """
    names = list(known)
    near = nearest(word, names)
    if near is not None:
        return f"did you mean {near!r}?"
    if len(names) == 1:
        return f"choose {names[0]!r}"
    return f"choose one of {', '.join(f'{n!r}' if ' ' in n else n for n in names)}"
