"""The command line: one thin file per command, loaded when it is called."""

import atexit
import gc
import sys
from errno import EPIPE
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from planner import __version__
from planner.errors import PlannerError, nearest

COMMANDS = (
    "new",
    "status",
    "replan",
    "undo",
    "export",
    "print",
    "show",
    "programmes",
    "exercises",
    "check",
)


SELDOM = 50_000
"""Objects between two searches for garbage: at 700 they take a tenth of a short command."""


class Commands(click.Group):
    """Commands by name; a problem with the data ends in its lines and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"planner.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        near = nearest(args[0], COMMANDS) if args[0] not in COMMANDS else None
        if near is not None and not args[0].startswith("-"):
            ctx.fail(f"there is no command {args[0]!r}; did you mean {near}?")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # a letter that the terminal lacks is no error
                stream.reconfigure(errors="backslashreplace")
        gc.set_threshold(SELDOM)
        atexit.register(gc.freeze)  # Python's last search, at its end, then has nothing to look at
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PlannerError as error:
            for problem in error.problems:
                click.echo(f"planner: {problem}", err=True)
            ctx.exit(1)
        except OSError as error:  # files.py answers for files: this is the standard output
            if error.errno == EPIPE:
                raise  # the reader has seen enough: click ends quietly
            click.echo(f"planner: standard output cannot be written ({error.strerror})", err=True)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="exercise-planner", prog_name="planner")
def main() -> None:
    """Turn documented exercises into a plan that builds up slowly.

    Start with `planner new`. It writes a workbook with a checklist for every week.

    planner is not medical advice. Ask a doctor or physiotherapist first, and stop an exercise at
    once if it hurts.
    """
