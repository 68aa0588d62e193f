"""mutmut, without its changes of words: they do not count, and each would run every test.

`python -m tools.mutating run` is `mutmut run`.
"""

from mutmut.__main__ import cli
from mutmut.mutation.mutators import mutation_operators, operator_string


def without_words() -> None:
    """Take the changes of strings off mutmut's list."""
    mutation_operators[:] = [each for each in mutation_operators if each[1] is not operator_string]


if __name__ == "__main__":
    without_words()
    cli()
