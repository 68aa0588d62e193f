"""Typst at work: layouts, data and pictures to a PDF, all in memory."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import cast

from planner.errors import PlannerError, Problem
from planner.writers.pdf.fonts import no_font

_STANDARD = "ua-1"
"""PDF/UA: fit for screen readers, which the compiler checks. It takes no missing character."""
_DIAGNOSTIC = re.compile(r"^(?=(?:error|warning): )", re.MULTILINE)
_MISSING = re.compile(r"error: PDF/UA-1 error: the text `\"(.*)\"` could not be displayed")
_PLACE = re.compile(r"┌─ (?:.*[/\\])?([^/\\\n]+):(\d+):(\d+)")
_HINT = re.compile(r"= hint: (.*)")
_PACKAGE = re.compile(r"[\"'](@[\w-]+/[^\"']*)")


def compiled(
    files: Mapping[str, bytes], day: date, fonts: object, say: Callable[[Problem], None]
) -> bytes:
    """The PDF that `main.typ` makes of the files; `day` is its date, so that it has no other.

    Raises PlannerError with the compiler's words where a layout is wrong. What no font can show is
    said, and the PDF is made all the same.
    """
    import typst

    _check(files)
    # Its annotations leave out that it takes files by their names.
    compile_ = cast("Callable[..., bytes]", typst.compile)
    how: dict[str, object] = {
        "root": typst.__path__[
            0
        ],  # so that layouts find each other, and none of the person's files
        "timestamp": datetime.combine(day, time(), UTC),
        "font_paths": fonts if fonts is not None else [],
    }
    try:
        return compile_(dict(files), pdf_standards=[_STANDARD], **how)
    except typst.TypstError as error:
        missing, problems = _told(error.diagnostic)
        if problems or not missing:
            raise PlannerError(problems or [Problem(error.message, _MEND)]) from error
    for problem in no_font(missing, files.get("data.json", b"").decode("utf-8", "replace")):
        say(problem)
    try:
        return compile_(dict(files), **how)
    except typst.TypstError as error:
        raise PlannerError(_told(error.diagnostic)[1]) from error


_MEND = "mend the layout, or take it out of the folder, and planner's own is used"


def _told(diagnostic: str) -> tuple[list[str], list[Problem]]:
    """The characters that no font has, and everything else that is wrong."""
    missing, problems = [], []
    for part in _DIAGNOSTIC.split(diagnostic):
        found = _MISSING.match(part)
        if found is not None:
            missing.append(found[1])
        elif part.startswith("error: "):
            problems.append(_problem(part))
    return missing, problems


def _problem(part: str) -> Problem:
    """One of the compiler's errors, with its place and its hint."""
    message, _, rest = part.removeprefix("error: ").partition("\n")
    place, hint = _PLACE.search(rest), _HINT.search(rest)
    remedy = hint[1] if hint is not None else _MEND
    if place is None:
        return Problem(message, remedy)
    line, column = int(place[2]), int(place[3]) + 1
    return Problem(message, remedy, file=f"print/{place[1]}", line=line, column=column)


def _check(files: Mapping[str, bytes]) -> None:
    """Refuse what the compiler does not take, or would ask the network for."""
    problems = [problem for file in sorted(files.items()) for problem in _unfit(*file)]
    if problems:
        raise PlannerError(problems)


def _unfit(name: str, content: bytes) -> Iterator[Problem]:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        remedy = "save it as UTF-8; an image must be an .svg file, or the --logo"
        yield Problem("this is no text in UTF-8", remedy, file=f"print/{name}")
        return
    for number, line in enumerate(text.splitlines() if name.endswith(".typ") else (), start=1):
        found = _PACKAGE.search(line)
        if found is not None:
            yield Problem(
                f"{found[1]!r} would be loaded from the network, which planner never uses",
                "copy what you need of it into a layout beside this one",
                file=f"print/{name}",
                line=number,
            )
