"""The command line in an empty folder, as the tests of the commands call it."""

from tests.cli.conftest import run

__all__ = ["run"]
