"""What is said of a file's own words."""

import pytest

from planner.domain.log import Log
from planner.errors import PlannerError
from planner.readers import csv as reader
from planner.writers import csv as writer
from tests.builders import plan, programme

OBEYED = ("\x1b[2J", "\x9b2J", "\x0e", "\x7f", "\u202e")
"""Clears the screen, in two ways; changes the letters; rubs out; turns the line."""


@pytest.mark.parametrize("word", OBEYED, ids=ascii)
def test_nothing_that_a_terminal_obeys_comes_out_of_a_file(word: str) -> None:
    raw = writer.write(plan(programme(1)), Log())
    named = raw.replace(b"test-plan", f"other{word}plan".encode(), 1)
    with pytest.raises(PlannerError) as refused:
        reader.read(named)
    told = [str(refused.value)]
    ticked = raw.replace("☐".encode(), f"well{word}done".encode(), 1)
    told += map(str, reader.read(ticked).problems)
    assert len(told) == 2
    for line in told:
        assert word[0] not in line
        assert ascii(word)[1:-1] in line
