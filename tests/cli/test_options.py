"""What is typed after an option."""

import click
import pytest

from planner.cli.kit import options


@pytest.mark.parametrize("blank", [" ", "\t", "\x1c", "\x1d", "\x1f", "\u2003"], ids=ascii)
def test_a_number_is_read_with_any_blank_beside_it(blank: str) -> None:
    assert options.count(f"{blank}12{blank}") == 12
    assert options.amount(f"knee-rolls={blank}8{blank}").count == 8


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(click.BadParameter, match="whole number"):
        options.count("1 2")
