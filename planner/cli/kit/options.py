"""Options that commands share, and the checks of what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.errors import PlannerError

if TYPE_CHECKING:
    from planner.domain.plan import Amount

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike


def amount(text: str) -> Amount:
    """KEY=N, a whole number for an exercise; raises click.BadParameter."""
    from planner.domain.plan import Amount

    key, _, number = text.partition("=")
    count = _whole(number)
    if not key.strip() or count is None:
        raise click.BadParameter(f"{text!r} is not KEY=N; write for example knee-rolls=8")
    return Amount(key.strip(), count)


def count(text: str) -> int | None:
    """A whole number of 1 or more, or None for nothing; raises click.BadParameter."""
    if not text.strip():
        return None
    number = _whole(text)
    if number is None or number < 1:
        raise click.BadParameter("write a whole number from 1, or press Enter")
    return number


force = click.option(
    "--force",
    is_flag=True,
    help="Replace a file that is already there; the old one is kept as a backup.",
)


def _today(ctx: click.Context, param: click.Parameter, text: str | None) -> date:
    if text is None:
        return date.today()
    from planner.cli.kit.dates import parse_date

    return parse_date(text, date.today())


today = click.option(
    "--today",
    metavar="DATE",
    callback=_today,
    help="The day to judge from: what was recorded before it counts.  [default: today]",
)

templates = click.option(
    "--templates",
    metavar="DIR",
    type=click.Path(path_type=Path, readable=False),
    help="A folder with exercises and programmes of your own.",
)


def weeks(ctx: click.Context, param: click.Parameter, text: str | None) -> int | None:
    """So many weeks as a plan can have, None where nothing is said; raises click.BadParameter."""
    from planner.domain.plan import FEWEST_WEEKS, MOST_WEEKS

    return _within(text, FEWEST_WEEKS, MOST_WEEKS, "6")


def spare(ctx: click.Context, param: click.Parameter, text: str | None) -> int | None:
    """So many spare weeks, None where nothing is said; raises click.BadParameter."""
    from planner.domain.plan import MOST_WEEKS

    return _within(text, 0, MOST_WEEKS, "2")


def pain(ctx: click.Context, param: click.Parameter, text: str | None) -> int | None:
    """A pain from 0 to 10, None where nothing is said; raises click.BadParameter."""
    return _within(text, 0, 10, "4")


def times(ctx: click.Context, param: click.Parameter, text: str | None) -> int | None:
    """So many sessions as a day can have, None where nothing is said; raises click.BadParameter."""
    from planner.domain.plan import MOST_TIMES

    return _within(text, 1, MOST_TIMES, "1 or 2")


def times_of_day(ctx: click.Context, param: click.Parameter, text: str | None) -> tuple[time, ...]:
    """Times of day in their order, none where nothing is said; raises click.BadParameter."""
    if text is None:
        return ()
    times = []
    for word in text.strip(", ").split(","):
        match = _TIME.fullmatch(word.strip())
        if match is None:
            raise click.BadParameter(
                f"{word.strip()!r} is not a time of day; write it as 07:30, or 19:30 in the evening"
            )
        times.append(time(int(match[1]), int(match[2])))
    if times != sorted(set(times)):
        raise click.BadParameter(f"{text!r} is not in the order of the day; write 07:30,18:00")
    return tuple(times)


def weekdays(
    ctx: click.Context, param: click.Parameter, text: str | None
) -> tuple[int, ...] | None:
    """Weekdays from Monday = 0, None where nothing is said; raises click.BadParameter."""
    from planner.domain.weekdays import parse_weekday

    if text is None:
        return None
    if text.strip().lower() in ("daily", "every day"):
        return tuple(range(7))
    numbers = {word: parse_weekday(word) for word in re.split(r"[,\s]+", text.strip(", "))}
    wrong = [repr(word) for word, number in numbers.items() if number is None]
    if wrong:
        raise click.BadParameter(
            f"{', '.join(wrong)} is not a day; write daily, or days such as mon,wed,fri"
        )
    return tuple(sorted({number for number in numbers.values() if number is not None}))


def name(ctx: click.Context, param: click.Parameter, text: str) -> str:
    """A name on one line, without control characters; raises click.BadParameter."""
    from unicodedata import category

    from planner.domain.plan import LONGEST_NAME, UNPRINTED

    if any(category(letter) == "Cs" for letter in text):
        raise click.BadParameter("the letters cannot be read; write it with a UTF-8 terminal")
    line = " ".join("".join(" " if category(c) in UNPRINTED else c for c in text).split())
    if len(line) > LONGEST_NAME:
        raise click.BadParameter(
            f"{len(line)} characters are too many; write at most {LONGEST_NAME}"
        )
    return line


def plan_id(ctx: click.Context, param: click.Parameter, text: str | None) -> str:
    """The id that was given, or a random one; raises click.BadParameter for an unfit one."""
    import secrets

    if text is None:
        return "-".join("".join(secrets.choice(_ID_LETTERS) for _ in range(4)) for _ in range(3))
    if not _ID.fullmatch(text):
        raise click.BadParameter(
            f"{text!r} is not an id; write 1 to 40 letters, digits, dots or hyphens"
        )
    return text


def complete_programme(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Keys of programmes for the shell."""
    return _starting(_library(ctx, "programmes"), incomplete)


def complete_exercise(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Keys of exercises for the shell."""
    return _starting(_library(ctx, "exercises"), incomplete)


def complete_amount(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Keys of exercises with the sign that a number follows, for the shell."""
    return _starting((f"{key}=" for key in _library(ctx, "exercises")), incomplete)


def complete_ramp(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names of ramps for the shell."""
    from planner.progression import ramps

    return _starting(ramps.names(), incomplete)


def complete_format(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names of formats for the shell."""
    from planner import writers

    return _starting(writers.names(), incomplete)


def complete_zone(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names of time zones for the shell."""
    from planner.cli.kit import zones

    return _starting(zones.names(), incomplete)


def _library(ctx: click.Context, part: str) -> Iterable[str]:
    from planner.cli.kit import library

    try:
        catalogue = library.load(ctx.params.get("templates"))
    except PlannerError:  # a shell that completes has no place for problems
        return ()
    return catalogue.programmes if part == "programmes" else catalogue.exercises


def _starting(keys: Iterable[str], incomplete: str) -> list[str]:
    return [key for key in keys if key.startswith(incomplete)]


def _within(text: str | None, low: int, high: int, example: str) -> int | None:
    if text is None:
        return None
    number = _whole(text)
    if number is None:
        raise click.BadParameter(f"{text!r} is not a whole number; write for example {example}")
    if not low <= number <= high:
        raise click.BadParameter(f"{number} is outside {low} to {high}; write {example}")
    return number


def _whole(text: str) -> int | None:
    match = re.fullmatch(r"\s*(-?[0-9]{1,9})\s*", text)
    return int(match[1]) if match is not None else None


plan = click.argument(
    "plan", metavar="[PLAN]", required=False, type=click.Path(path_type=Path, readable=False)
)
"""The file of the plan; `source.named_or_newest` finds one where none is named."""
