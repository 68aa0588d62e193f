"""The `.json` file."""

import json

import pytest

from planner.domain.log import Log
from planner.errors import PlannerError
from planner.readers import json as reader
from planner.writers import json as writer
from tests.builders import plan


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    raw = b"\xef\xbb\xbf" + writer.write(plan(), Log())
    assert reader.read(raw).plan == plan()


def test_it_is_indented_and_says_its_schema_first() -> None:
    raw = writer.write(plan(), Log())
    assert raw.startswith(b'{\n "schema": 6,\n "plan": {')
    assert list(json.loads(raw)) == ["schema", "plan", "log"]


def test_a_huge_file_is_refused() -> None:
    with pytest.raises(PlannerError, match="too large"):
        reader.read(b" " * 5_000_001)
