"""Options that commands share, and the checks of what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from planner.domain.plan import Amount

LONGEST_TEXT = 100
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
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


templates = click.option(
    "--templates",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A folder with exercises and programmes of your own.",
)


def weeks(number: int) -> int:
    """The number, where a plan can have so many weeks; raises click.BadParameter."""
    from planner.domain.plan import FEWEST_WEEKS, MOST_WEEKS

    if not FEWEST_WEEKS <= number <= MOST_WEEKS:
        raise click.BadParameter(
            f"{number} is outside {FEWEST_WEEKS} to {MOST_WEEKS}; write for example 6",
            param_hint="--weeks",
        )
    return number


def times(number: int) -> int:
    """The number, where a day can have so many sessions; raises click.BadParameter."""
    from planner.domain.plan import MOST_TIMES

    if not 1 <= number <= MOST_TIMES:
        raise click.BadParameter(
            f"{number} is outside 1 to {MOST_TIMES}; write 1 or 2", param_hint="--times"
        )
    return number


def weekdays(text: str) -> tuple[int, ...]:
    """Weekdays from Monday = 0, in order; raises click.BadParameter.

    >>> weekdays("daily"), weekdays("fri, Mon,wednesday")
    ((0, 1, 2, 3, 4, 5, 6), (0, 2, 4))
    """
    from planner.cli.dates import parse_weekday

    if text.strip().lower() in ("daily", "every day"):
        return tuple(range(7))
    found = [(word, parse_weekday(word)) for word in re.split(r"[,\s]+", text.strip())]
    wrong = [word for word, number in found if number is None]
    if wrong:
        raise click.BadParameter(
            f"{', '.join(map(repr, wrong))} is not a day; write daily, or days such as mon,wed,fri",
            param_hint="--days",
        )
    return tuple(sorted({number for _, number in found if number is not None}))


def one_line(text: str, option: str) -> str:
    """The text on one line, without control characters; raises click.BadParameter if too long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(line) > LONGEST_TEXT:
        raise click.BadParameter(
            f"{len(line)} characters are too many; write at most {LONGEST_TEXT}", param_hint=option
        )
    return line


def plan_id(text: str | None) -> str:
    """The id that was given, or a random one; raises click.BadParameter for an unfit one."""
    import secrets

    if text is None:
        return "-".join("".join(secrets.choice(_ID_LETTERS) for _ in range(4)) for _ in range(3))
    if not _ID.fullmatch(text):
        raise click.BadParameter(
            f"{text!r} is not an id; write 1 to 40 letters, digits, dots or hyphens",
            param_hint="--id",
        )
    return text


def complete_programme(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Keys of programmes for the shell."""
    from planner.cli import library

    return _starting(library.load(ctx.params.get("templates")).programmes, incomplete)


def complete_exercise(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Keys of exercises for the shell."""
    from planner.cli import library

    return _starting(library.load(ctx.params.get("templates")).exercises, incomplete)


def complete_ramp(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names of ramps for the shell."""
    from planner.progression import ramps

    return _starting(ramps.names(), incomplete)


def _starting(keys: Iterable[str], incomplete: str) -> list[str]:
    return [key for key in keys if key.startswith(incomplete)]


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\s*-?[0-9]{1,9}\s*", text) else None
